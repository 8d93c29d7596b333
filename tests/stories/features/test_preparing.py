"""Practice and insights from past interviews, on the running bot."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.stories.features.test_files import debriefed
from tests.stories.system.full_system import full_system

pytestmark = pytest.mark.slow

MONDAY = datetime(2026, 6, 8, 9, 30, tzinfo=UTC)  # 11:30 in Berlin


async def test_practice_by_text_and_voice_then_the_insights(database_url: str, tmp_path: Path) -> None:
    """The earlier voice note is sent with the new answer; the insights say that one interview is too few."""
    async with full_system(tmp_path, MONDAY, hurried=True, database_url=database_url) as here:
        sam = await here.new_user()
        await debriefed(sam)
        await sam.says("/prepare")
        assert "why I left <b>" in await sam.taps("Practise now")
        assert "in your voice note" in await sam.sends("voice", file=("answer.ogg", b"OggS" + b"\0" * 60))
        await sam.taps("Done")
        await here.waits_until(MONDAY + timedelta(minutes=5))
        await sam.says("/prepare")
        await sam.taps("Practise now")
        assert "To learn more" in await sam.says("To learn more")
        assert sum("voice" in m and m["from"]["is_bot"] for m in await sam.messages()) == 1
        assert "Patterns show after 3 interviews. You have one." in await sam.says("/insights")
        assert not any("photo" in m for m in await sam.messages())
        assert await here.refused() == []
