"""The table of messages that show a card or a note."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.replies import LiveText, RenderedMessage, Reply
from bot.store import live_texts
from bot.store.database import Database
from bot.store.live_texts import MOST_OF_A_NAME
from bot.store.people import LockedPerson
from bot.store.upkeep import roster
from conversations.facts import Person

NOW = datetime(2026, 6, 8, 10, tzinfo=UTC)
CARD, NOTE = "debrief:5:card", "thanks:5:show"


async def known(database: Database, *ids: int) -> None:
    """Save people."""
    for id_ in ids:
        await database.in_turn(id_, lambda locked: locked.save(Person(locked.id), None))


async def test_a_message_shows_what_was_noted_last(database: Database) -> None:
    """A message that is edited into something else shows no card any more; each person has their own."""
    await known(database, 1, 2)
    await database.remove_replies([], [LiveText(1, 7, CARD), LiveText(1, 8, CARD), LiveText(2, 7, CARD)])
    await database.remove_replies([], [LiveText(1, 7, NOTE), LiveText(1, 8, ""), LiveText(1, 99, "")])
    assert await database.live_texts(1, [CARD, NOTE]) == [LiveText(1, 7, NOTE)]
    assert await database.live_texts(1, [CARD]) == []
    assert await database.live_texts(2, [CARD]) == [LiveText(2, 7, CARD)]


async def test_a_text_stands_from_the_turn_that_says_it(database: Database) -> None:
    """While its message waits to be sent it is there already: a turn that comes meanwhile may change it."""
    await known(database, 1, 2)
    reply = Reply(1, (RenderedMessage("Your card", live=CARD), RenderedMessage("And a note", live=f"{NOTE}:ann")))

    def standing(locked: LockedPerson) -> set[str]:
        return live_texts.standing(locked.connection, locked.id, [CARD, NOTE, f"{NOTE}:ann"])

    await database.in_turn(1, lambda locked: locked.say(reply, NOW))
    assert await database.in_turn(1, standing) == {CARD, f"{NOTE}:ann"}
    (row,) = await database.waiting_replies(2)
    await database.remove_replies([(row.person, row.turn)], [LiveText(1, 7, CARD)])
    assert await database.in_turn(1, standing) == {CARD}
    assert await database.in_turn(2, standing) == set()


async def test_only_the_latest_messages_of_a_card_are_kept(database: Database) -> None:
    """However often a card is shown, so that a change makes few edits."""
    await known(database, 1)
    for message in range(20):
        await database.remove_replies([], [LiveText(1, message, CARD)])
    found = await database.live_texts(1, [CARD])
    assert [text.message for text in found] == list(range(19, 19 - MOST_OF_A_NAME, -1))


@pytest.mark.parametrize("is_banned", [False, True])
async def test_nothing_is_noted_of_somebody_who_was_deleted(database: Database, *, is_banned: bool) -> None:
    """Not what was noted before, nor what is noted after it; of somebody who is banned that alone stays."""
    await known(database, 1)
    if is_banned:
        await database.in_turn(1, lambda locked: roster.ban(locked.connection, 1, NOW))
    await database.remove_replies([], [LiveText(1, 7, CARD)])
    await database.in_turn(1, lambda locked: locked.erase())
    await database.remove_replies([], [LiveText(1, 8, CARD)])
    assert await database.live_texts(1, [CARD]) == []
