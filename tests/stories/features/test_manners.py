"""Unexpected input on the running bot gets a kind reply, and changes nothing."""

from __future__ import annotations

import pytest

from tests.people import at
from tests.stories.system.full_system import System, User

pytestmark = pytest.mark.slow


async def in_a_debrief(berlin: System) -> User:
    """Return somebody who is asked what went well."""
    sam = await berlin.new_user()
    await sam.says("/debrief")
    await sam.says("Acme, Data analyst")
    await sam.taps("10:00")
    await sam.taps("No, direct")
    assert "5 of 9" in await sam.taps("🙂")
    return sam


async def test_a_core_debrief_is_nine_taps_or_short_texts(berlin: System) -> None:
    """From /debrief to the card."""
    sam = await in_a_debrief(berlin)
    await sam.says("explaining CI")
    await sam.says("why I left")
    await sam.says("the new depot")
    await sam.says("Maria")
    assert "Dear Maria" in await sam.taps("Fri 12 Jun")


@pytest.mark.parametrize(
    "awkward",
    [
        "x" * 4096,
        "😀" * 2048,
        "<b>bold & <i>broken",
        "&nbsp;&lt;",
        "\u202eright to left\u202c שלום",
        "</pre></code><a href='http://127.0.0.1'>",
        "'; DROP TABLE people; --",
        "{ $name } %s {0}",
    ],
)
async def test_awkward_words_are_kept_and_shown_harmless(berlin: System, awkward: str) -> None:
    """4,096 characters, HTML, entities, direction marks: each is an answer like any other."""
    sam = await in_a_debrief(berlin)
    assert "6 of 9" in await sam.says(awkward)
    await sam.says("why I left")
    await sam.says("the new depot")
    await sam.says("Maria")
    assert "Went well" in await sam.taps("Fri 12 Jun")


@pytest.mark.parametrize("kind", ["sticker", "document", "location", "video_note"])
async def test_a_message_that_is_no_answer_gets_a_kind_reply(berlin: System, kind: str) -> None:
    """A sticker, a file, a place: a kind reply, and the question again."""
    sam = await in_a_debrief(berlin)
    heard = await sam.sends(kind)
    assert "I can keep text" in heard
    assert "5 of 9" in heard


@pytest.mark.parametrize("kind", ["voice", "photo"])
async def test_a_voice_note_or_a_photo_is_an_answer(berlin: System, kind: str) -> None:
    """It is stored with the question it answers."""
    sam = await in_a_debrief(berlin)
    assert "6 of 9" in await sam.sends(kind)


async def test_a_forwarded_message_is_no_answer(berlin: System) -> None:
    """It holds somebody else's words."""
    sam = await in_a_debrief(berlin)
    assert "In your own words" in await sam.says("forwarded", forwarded=True)


async def test_an_edited_message_edits_the_answer_it_was(berlin: System) -> None:
    """It never answers the current question."""
    sam = await in_a_debrief(berlin)
    await sam.says("explaning CI")
    mine = next(m for m in await sam.messages() if m.get("text") == "explaning CI")["message_id"]
    assert "Your answer is changed" in await sam.edits(mine, "explaining CI")


async def test_unknown_commands_get_a_kind_reply(berlin: System) -> None:
    """The reply offers the known ones."""
    sam = await berlin.new_user()
    assert "don't know that command" in await sam.says("/nonsense")


async def test_another_persons_button_changes_nothing(berlin: System) -> None:
    """Callback data cannot refer to another person's record; forged data finds only own records, or none."""
    sam = await in_a_debrief(berlin)
    eve = await berlin.new_user("Eve")
    assert "too old" in await eve.forges("debrief:2:set:felt:bad")
    assert "too old" in await eve.forges("thanks:2:sent:email")
    assert "6 of 9" in await sam.says("still at question five")


@pytest.mark.parametrize(
    "data", ["x", ":" * 64, "debrief:999:go", "app:1:hush", "💥" * 16, "word:1:set:day:2020-01-01"]
)
async def test_broken_taps_are_answered(berlin: System, data: str) -> None:
    """Every tap is acknowledged, also one with meaningless data."""
    sam = await berlin.new_user()
    assert "too old" in await sam.forges(data)
    assert [c for c in (await sam.chat())["callbacks"] if not c["answered"]] == []


async def test_a_group_is_left_with_one_sentence(berlin: System) -> None:
    """Private chats only."""
    sam = await berlin.new_user()
    group = (await berlin.http.post("groups", json={"title": "Team", "member": sam.id})).json()
    await berlin.http.post("settle")
    calls = (await berlin.http.get("calls")).json()
    chat_id = group["id"]
    about = [c["method"] for c in calls if str(c["params"].get("chat_id")) == str(chat_id)]
    assert about == ["sendMessage", "leaveChat"]


async def test_the_command_menu_is_registered(berlin: System) -> None:
    """Telegram shows the commands with their descriptions."""
    sam = await berlin.new_user()
    commands = [c["command"] for c in (await sam.chat())["commands"]]
    assert commands[:4] == ["debrief", "interview", "today", "applications"]


async def test_block_and_return(berlin: System) -> None:
    """A block stops every prompt; a person who returns is served again."""
    sam = await in_a_debrief(berlin)
    await berlin.http.post(f"people/{sam.id}/block", json={"blocked": True})
    await berlin.waits_until(at("2026-06-20", "12:00"))
    await berlin.http.post(f"people/{sam.id}/block", json={"blocked": False})
    assert "Good to see you" in await sam.says("/start")
    said = [m.get("text", "") for m in await sam.messages()]
    assert [text for text in said if "best for a thank-you" in text or "news from" in text] == []
