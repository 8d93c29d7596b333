"""Thanking several people on the running bot: a note for each, one corrected, each logged, and then no prompt."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.people import at
from tests.stories.system.full_system import System, User, full_system

pytestmark = pytest.mark.slow

MORNING = at("2026-06-08", "11:30")
PEOPLE = "Maria Keller maria@acme.com, Tom Smith (tom@acme.com), Ana Costa"


@pytest.fixture
async def berlin(database_url: str, tmp_path: Path) -> AsyncIterator[System]:
    """Yield a running system with spell checking on a Monday morning; check that Telegram rejected nothing."""
    async with full_system(tmp_path, MORNING, hurried=True, spelling="on", database_url=database_url) as here:
        yield here
        assert await here.refused() == []


async def debriefed(berlin: System, language: str = "en") -> User:
    """Return somebody who met three people at Acme, after the debrief, at its card."""
    sam = await berlin.new_user(language=language)
    await sam.says("/debrief")
    await sam.says("Acme, Data analyst")
    for label in ("10:00", "No, direct", "🙂"):
        await sam.taps(label)
    await sam.says("the billing migration. Their Lisbon office")
    await sam.says("why I left my last job")
    await sam.says("their Lisbon office")
    await sam.says(PEOPLE)
    await sam.taps("Fri 12 Jun")
    return sam


async def test_three_people_three_notes_one_prompt(berlin: System) -> None:
    """At the deadline one prompt has the first note; buttons lead to the others, and the last one ends it."""
    sam = await debriefed(berlin)
    assert "Dear Maria, Tom and Ana," in (await sam.messages())[-1]["text"]
    await sam.taps("A note for each of the 3")
    await sam.says("their new depot")
    assert "Dear Maria," in await sam.says("the open day in May")
    before = len(await sam.messages())
    await berlin.waits_until(at("2026-06-08", "17:30"))
    assert len(await sam.messages()) == before + 1
    assert "For Maria Keller (1 of 3)\nTo: maria@acme.com" in (await sam.messages())[-1]["text"]
    await sam.taps("✓ I sent it")
    assert "Thank-you to Maria Keller" in await sam.taps("E-mail")
    assert "your new depot" in await sam.taps("Tom Smith ›")
    await sam.taps("Change the text")
    told = await sam.says("Dear Tom,\n\nthank you for the talk about Lisbon. I was glad to recieve so many details.")
    assert "• recieve → receive?" in told
    assert "Say in one sentence why you" in told
    told = await sam.taps("→ receive")
    assert "glad to receive so many details" in told
    assert "Spelling" not in told
    await sam.taps("Other ways")
    assert "LinkedIn takes about 300 characters" in await sam.taps("LinkedIn")
    await sam.taps("✓ Sent on LinkedIn")
    assert "Hi Ana, thanks for telling me" in await sam.taps("Ana Costa ›")
    assert "that's all" in await sam.taps("That's all")
    await berlin.waits_until(at("2026-06-12", "15:00"))
    assert not any("the same day is best" in m.get("text", "") for m in (await sam.messages())[before + 1 :])
    await sam.says("/applications")
    assert "Thank-you to Maria Keller by e-mail" in await sam.taps("⏳ Acme")


async def test_thank_yous_are_exported_and_deleted_with_the_person(berlin: System) -> None:
    """The edited text, its recipient, and who was thanked; nothing is left after /delete."""
    sam = await debriefed(berlin)
    await sam.taps("A note for each of the 3")
    await sam.says("their new depot")
    await sam.says("the open day in May")
    await sam.taps("Change the text")
    await sam.says("Dear Maria, thank you for Lisbon")
    await sam.taps("✓ I sent it")
    await sam.taps("E-mail")
    await sam.says("/export")
    await sam.taps("Everything")
    _, content = await sam.gets()
    (interview,) = json.loads(content)["person"]["interviews"]
    assert {"to": "Maria Keller", "text": "Dear Maria, thank you for Lisbon"} in interview["notes"]
    (application,) = json.loads(content)["person"]["applications"]
    assert [c["to"] for c in application["contacts"]] == ["Maria Keller"]
    await sam.says("/delete")
    await sam.taps("Erase everything")
    assert await berlin.bot.database.read_only(sam.id) is None
