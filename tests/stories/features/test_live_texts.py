"""Cards and notes in the chat stay true: they are edited when the facts change."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.stories.system.full_system import User, buttons, full_system

pytestmark = pytest.mark.slow

MONDAY = datetime(2026, 6, 8, 9, 30, tzinfo=UTC)  # 11:30 in Berlin


def texts(messages: Iterable[dict[str, Any]], part: str) -> list[str]:
    """Return the bot's messages that contain `part`."""
    return [m["text"] for m in messages if m["from"]["is_bot"] and part in m.get("text", "")]


async def message_of(user: User, text: str) -> int:
    """Return the id of the message that the user typed."""
    return next(int(m["message_id"]) for m in await user.messages() if m.get("text") == text)


async def debriefed(user: User) -> None:
    """Debrief "Acme, nurse", up to the card."""
    await user.says("/debrief")
    await user.says("Acmee, nurse")
    await user.says("10:00")
    await user.taps("No, direct")
    await user.taps("🙂")
    while "Who did you meet?" not in (shown := (await user.messages())[-1]["text"]):
        assert "Which interview" not in shown
        await user.taps("Skip")
    await user.says("Mari Keller")
    await user.says("19 June")


async def test_a_corrected_name_post_hour_and_day_stand_in_every_card(database_url: str, tmp_path: Path) -> None:
    """Editing a message changes the card, the note and the application's card, all of which are in the chat."""
    async with full_system(tmp_path, MONDAY, hurried=True, database_url=database_url) as here:
        sam = await here.new_user()
        await debriefed(sam)
        await sam.says("/applications")
        await sam.taps("⏳ Acmee")
        await sam.presses("thanks:show")
        assert "Your answer is changed" in await sam.edits(await message_of(sam, "Mari Keller"), "Maria Keller")
        await sam.edits(await message_of(sam, "Acmee, nurse"), "Acme, ward nurse")
        await sam.edits(await message_of(sam, "10:00"), "10:30")
        await sam.edits(await message_of(sam, "19 June"), "26 June")
        shown = await sam.messages()
        assert [text for text in texts(shown, "Acmee") if " of 9" not in text] == []  # but questions, in the past
        assert texts(shown, "Dear Mari,") == []
        assert len(texts(shown, "Dear Maria,")) >= 1
        assert texts(shown, "10:30") != []
        assert texts(shown, "26 Jun") != []
        person = await here.bot.database.read_only(sam.id)
        assert person is not None
        assert [(a.company, a.role) for a in person.applications] == [("Acme", "ward nurse")]
        assert str(person.applications[0].promise and person.applications[0].promise.day) == "2026-06-26"
        assert await here.refused() == []


async def test_a_note_that_was_sent_can_be_ticked_off_nowhere_else(database_url: str, tmp_path: Path) -> None:
    """Logged at one place, no other message in the chat offers it any more."""
    async with full_system(tmp_path, MONDAY, hurried=True, database_url=database_url) as here:
        sam = await here.new_user()
        await debriefed(sam)
        await sam.says("/applications")
        await sam.taps("⏳ Acmee")
        await sam.presses("thanks:show")
        await sam.presses("thanks:sent")
        await sam.presses("thanks:sent:email")
        offered = [b["callback_data"] for m in await sam.messages() for b in buttons(m) if "callback_data" in b]
        assert [data for data in offered if ":sent" in data and data.startswith("thanks")] == []


async def test_the_note_in_a_prompt_follows_the_facts(database_url: str, tmp_path: Path) -> None:
    """So does one that came by itself."""
    async with full_system(tmp_path, MONDAY, hurried=True, database_url=database_url) as here:
        sam = await here.new_user()
        await debriefed(sam)
        await here.lives_until(sam, MONDAY + timedelta(hours=7))
        prompts = texts(await sam.messages(), "Dear Mari,")
        assert len(prompts) >= 2
        await sam.edits(await message_of(sam, "Mari Keller"), "Maria Keller")
        shown = await sam.messages()
        assert texts(shown, "Dear Mari,") == []
        assert len(texts(shown, "Dear Maria,")) >= 2


async def test_deleting_everything_forgets_which_messages_were_cards(database_url: str, tmp_path: Path) -> None:
    """Nothing about the person is left, also of what was sent a moment before."""
    async with full_system(tmp_path, MONDAY, hurried=True, database_url=database_url) as here:
        sam = await here.new_user()
        await debriefed(sam)
        await sam.says("/delete")
        await sam.presses("home:erase")
        await here.wait_idle()
        names = [f"{area}:{n}:{verb}" for area, verb in (("debrief", "card"), ("app", "show")) for n in range(9)]
        assert await here.bot.database.live_texts(sam.id, names) == []
