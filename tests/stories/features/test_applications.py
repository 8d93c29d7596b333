"""Applications on the phone: found, renamed, merged, deleted, each on its own card."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.stories.system.full_system import full_system

pytestmark = pytest.mark.slow

MONDAY = datetime(2026, 6, 8, 9, 30, tzinfo=UTC)  # 11:30 in Berlin


async def test_applications_are_found_renamed_merged_and_deleted(database_url: str, tmp_path: Path) -> None:
    """Typed text is searched for; the card is edited in place; an irreversible action asks for confirmation once."""
    async with full_system(tmp_path, MONDAY, hurried=True, database_url=database_url) as here:
        sam = await here.new_user()
        for post in ("Acme, Analyst", "Acme Inc, Data analyst"):
            await sam.says("/debrief")
            await sam.says(post)
            await sam.taps("Finish later")
        await sam.says("/applications")
        assert "Waiting for you: 2" in await sam.taps("Waiting for me")
        await sam.taps("Search")
        assert "One with “data”" in await sam.says("data")
        await sam.taps("⏳ Acme Inc")
        await sam.taps("Edit")
        await sam.taps("Rename")
        assert "Acme GmbH · Data analyst" in await sam.says("Acme GmbH")
        await sam.taps("Application")
        await sam.taps("Edit")
        await sam.taps("Merge")
        await sam.taps("Acme · Analyst")
        assert "Merged: Acme GmbH · Data analyst" in await sam.taps("Merge them")
        person = await here.bot.database.read_only(sam.id)
        assert person is not None
        assert [a.company for a in person.applications] == ["Acme GmbH"]
        assert {i.application for i in person.interviews} == {person.applications[0].id}
        await sam.taps("Application")
        await sam.taps("Edit")
        await sam.taps("Delete")
        assert "is deleted" in await sam.taps("Delete it")
        assert "Nothing here yet" in await sam.says("/applications")
        assert await here.refused() == []
