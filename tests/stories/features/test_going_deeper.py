"""A debrief with voice notes, contacts and photos on the running bot, extended and played back days later."""

from __future__ import annotations

from typing import Any

import pytest

from tests.people import at
from tests.stories.system.full_system import System, User

pytestmark = pytest.mark.slow

VCARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Tom Weber\r\nEMAIL;TYPE=WORK:tom@acme.com\r\nEND:VCARD"


async def latest(sam: User, kind: str, *, from_bot: bool) -> dict[str, Any]:
    """Return the newest message of a kind ("voice", "photo", "text")."""
    return next(m for m in reversed(await sam.messages()) if kind in m and m["from"]["is_bot"] is from_bot)


async def test_voice_notes_photos_and_contacts_are_answers(berlin: System) -> None:
    """Each question for text accepts a voice note or a photo too; a contact becomes one of the people met."""
    sam = await berlin.new_user()
    await sam.says("/debrief")
    await sam.says("Acme, Data analyst")
    for label in ("10:00", "No, direct", "🙂"):
        await sam.taps(label)
    await sam.sends("voice")
    spoken = await latest(sam, "voice", from_bot=False)
    await sam.says("why I left")
    await sam.taps("Skip")
    await sam.sends("photo", caption="Maria Keller maria@acme.com")
    shared = await sam.sends("contact", first_name="Tom", last_name="Weber", phone_number="+4930123", vcard=VCARD)
    assert "Added to the people of this interview: Tom Weber tom@acme.com" in shared
    card = await sam.taps("They didn't say")
    assert "Went well: 🎤 voice note" in card
    assert "Dear Maria and Tom" in card
    await sam.taps("All answers")
    await sam.taps("▶ Went well")
    played = await latest(sam, "voice", from_bot=True)
    assert played["voice"]["duration"] == spoken["voice"]["duration"]
    await sam.taps("▶ Who you met")
    assert "Maria Keller" in (await latest(sam, "photo", from_bot=True))["caption"]


async def test_a_debrief_is_extended_days_later(berlin: System) -> None:
    """At any question, and by an edit or a reply to the card."""
    sam = await berlin.new_user()
    await sam.says("/debrief")
    await sam.says("Acme, Data analyst")
    for label in ("10:00", "No, direct", "🙂", "Skip"):
        await sam.taps(label)
    await sam.says("why I left")
    await sam.taps("Skip")
    await sam.says("Maria Keller")
    await sam.taps("They didn't say")
    card = (await latest(sam, "text", from_bot=True))["message_id"]
    await sam.taps("Go deeper")
    assert any(m["message_id"] == card and "Dear Maria" in m["text"] for m in await sam.messages())
    await sam.says("databasse")
    typed = (await latest(sam, "text", from_bot=False))["message_id"]
    await sam.taps("Finish later")
    await berlin.waits_until(at("2026-06-12", "12:00"))
    await sam.says("/debrief")
    assert "• databasse" in await sam.taps("More questions")
    await sam.taps("That's all")
    await sam.taps("Skip")
    await sam.taps("Skip")
    await sam.taps("Nerves")
    assert "Your answer is changed" in await sam.edits(typed, "databases")
    assert "What would you say now?" in await sam.says("/debrief") + await sam.taps("More questions")
    assert "another question" in await sam.says("I wanted to learn more")
    await sam.taps("Skip")
    await sam.taps("Skip")
    for label in ("listening", "my questions", "✓ listening", "Done"):
        await sam.taps(label)
    await sam.says("ask more")
    await sam.says("/cancel")
    await sam.says("free parking", reply_to_message_id=card)
    assert [m["text"] for m in await sam.messages() if m["reaction"] == "👍"] == ["free parking"]
    await sam.says("/applications")
    await sam.taps("⏳ Acme")
    await sam.taps("Debrief, round 1")
    shown = await sam.taps("All answers") + await sam.taps("More ›")
    assert "Why: Nerves" in shown
    assert "Felt easy: databases" in shown
    assert "Would change: my questions" in shown
    assert "Notes: free parking" in shown
