"""Albums on the running bot: one answer and one reply, in separate batches and after a kill in the middle."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from conversations.facts import Answer, Person
from tests.people import at
from tests.stories.crashes.test_kills import opened
from tests.stories.processes.killable_bot import killable_bot
from tests.stories.processes.processes import StandIn, eventually, stand_in
from tests.stories.system.full_system import User, full_system

pytestmark = pytest.mark.slow

MONDAY = datetime(2026, 6, 8, 9, 30, tzinfo=UTC)  # 11:30 in Berlin
IN_THE_MIDDLE = (
    "receive: in the inbox, not confirmed",
    "dispatch: before an update is handled",
    "turn: before the commit",
    "turn: after the commit, before sending",
)


def answer_of(person: Person | None, step: str) -> Answer:
    """Return an answer of the only interview."""
    assert person is not None
    return person.interviews[0].answers[step]


async def at_the_fourth_question(sam: User) -> None:
    """Begin a debrief and stop at "What went well?"."""
    for said in ("/debrief", "Acme, Clerk", "10:00"):
        await sam.says(said)
    for answer in ("No, direct", "🙂"):
        await sam.taps(answer)


async def test_an_album_is_one_answer_in_separate_batches(database_url: str, tmp_path: Path) -> None:
    """Each photo arrives when the one before it was answered long ago; there is one reply, and no caption is lost."""
    async with full_system(tmp_path, MONDAY, hurried=True, database_url=database_url) as here:
        sam = await here.new_user()
        await at_the_fourth_question(sam)
        asked = await sam.sends("photo", media_group_id="900")
        assert "Which question was hard" in asked
        count = len(await sam.messages())
        await sam.sends("photo", media_group_id="900", caption="the whiteboard")
        await sam.says("why I left")
        await sam.sends("document", file=("card.png", picture()), media_group_id="900", caption="their card")
        said = [message for message in (await sam.messages())[count:] if message["from"]["is_bot"]]
        assert len(said) == 1, "only the typed answer has a reply"
        async with opened(database_url) as database:
            person = await database.read_only(sam.id)
    answer = answer_of(person, "went_well")
    assert answer.text == "the whiteboard\ntheir card"
    assert [kept.content for kept in answer.kept] == ["photo", "photo", "picture"]
    assert answer_of(person, "trouble").text == "why I left"


@pytest.mark.parametrize("point", IN_THE_MIDDLE)
async def test_a_kill_in_the_middle_of_an_album_loses_none_of_it(point: str, database_url: str, tmp_path: Path) -> None:
    """The bot dies at the second photo; the next one goes on: three photos in one answer, one question asked."""
    async with (
        stand_in(tmp_path, at("2026-06-08", "11:30"), hurried=True) as (telegram, settings),
        killable_bot(tmp_path, {**settings, "DATABASE_URL": database_url}, telegram) as bot,
        opened(database_url) as database,
    ):
        await bot.comes_up()
        alex = await telegram.newcomer("Alex")
        for said in ("/start", "Berlin", "/debrief", "Acme, Clerk", "10:00"):
            await telegram.asks("POST", f"people/{alex}/say", text=said)
            await eventually(telegram.is_idle, "it is answered")
        for data in ("route:direct", "felt:good"):
            await taps(telegram, alex, data)
        assert await bot.stops() == 0
        await sends_photo(telegram, alex, caption="one")
        await bot.starts(point=point, nth=2 if point.startswith(("turn", "dispatch")) else 1)
        if point.startswith("receive"):
            await bot.reaches_its_kill_point()
        for caption in ("two", "three"):
            await sends_photo(telegram, alex, caption=caption)
        if not point.startswith("receive"):
            await bot.reaches_its_kill_point()
        await bot.comes_up()
        await eventually(telegram.is_idle, "all photos are handled")
        person = await database.read_only(alex)
        chat = await telegram.chat(alex)
    answer = answer_of(person, "went_well")
    assert (answer.text, len(answer.kept)) == ("one\ntwo\nthree", 3)
    asked = [m for m in chat["messages"] if m["from"]["is_bot"] and "Which question was hard" in m.get("text", "")]
    assert 1 <= len(asked) <= 2, "an answer to a person may come twice after a kill, but not once for each photo"
    assert "trouble" not in (person.interviews[0].answers if person else {})


async def taps(telegram: StandIn, person: int, meaning: str) -> None:
    """Tap the newest button whose callback data ends with `meaning`."""
    chat: Any = await telegram.chat(person)
    for message in reversed(chat["messages"]):
        for button in (one for row in message.get("reply_markup", {}).get("inline_keyboard", []) for one in row):
            if button["callback_data"].endswith(meaning):
                data = button["callback_data"]
                await telegram.asks("POST", f"people/{person}/tap", message_id=message["message_id"], data=data)
                return await eventually(telegram.is_idle, "the tap is answered")
    raise AssertionError(f"no button means {meaning}")


async def sends_photo(telegram: StandIn, person: int, caption: str) -> None:
    """Send one photo of the album."""
    await telegram.asks("POST", f"people/{person}/send", kind="photo", media_group_id="900", caption=caption)


def picture() -> bytes:
    """Return the bytes of a small picture."""
    return b"\x89PNG\r\n\x1a\n" + bytes(32)
