"""Who may use the bot, on both databases, with the real conversations: a closed circle, its secret word, bans."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.clock import MovableClock
from bot.operator.circle import EVERYBODY, Circle
from bot.replies import InboxRow, RenderedMessage, Reply
from bot.store import tables
from bot.store.database import Database
from bot.store.upkeep import roster
from bot.turns import Turns
from conversations.events import Blocked, Commanded, Corrected, Event, Said, Tapped
from conversations.flows.callback_data import confirmation_stamp
from tests.bot.incoming_updates import incoming, reply_to
from tests.bot.sample_people import LATER, THANK_YOU_DUE, interviewee, save_people

WORD = "open-Sesame_1"
SAM, ANN = 1001, 1002
TABLES = ("people", "inbox", "outbox", "prompts", "follow_ups")
SORRY = "Sorry, this bot is only for a small group: whoever told you about it can tell you how to join."
CLOSED = "Sorry, this bot isn't open to you any more. /delete erases everything I have about you."


@pytest.fixture
def clock(tmp_path: Path) -> MovableClock:
    """Return a running clock, set to Monday morning."""
    clock = MovableClock(tmp_path / "clock")
    clock.move_to(LATER)
    return clock


class People:
    """People who write to a bot for a circle; their updates are numbered."""

    def __init__(self, database: Database, clock: MovableClock, circle: Circle) -> None:
        """Make the turns of that circle."""
        self.database = database
        self.clock = clock
        self.turns = Turns(database, clock, circle=circle)
        self._update = 0

    async def does(self, event: Event, person: int = SAM) -> list[str]:
        """Return what somebody is told about an event."""
        self._update += 1
        reply = await reply_to(self.turns, incoming(event, self._update, person))
        return [message.html for message in reply.messages]

    async def rows(self, table: str, person: int = SAM) -> list[tuple[object, ...]]:
        """Return what a table holds of somebody."""
        known = tables.metadata.tables[table]
        statement = select(known).where((known.c.id if table == "people" else known.c.person) == person)
        return await self.database.ask(lambda connection: [tuple(row) for row in connection.execute(statement)])

    async def ban(self, person: int = SAM) -> bool:
        """Ban somebody, as the operator's command does."""
        return await self.database.change(partial(roster.ban, person_id=person, now=self.clock.now()))

    async def unban(self, person: int = SAM) -> bool:
        """Lift it."""
        return await self.database.change(partial(roster.unban, person_id=person, now=self.clock.now()))


def erasing(people: People) -> Tapped:
    """Return the tap that confirms /delete."""
    return Tapped(f"home:0:erase:{confirmation_stamp(people.clock.now())}")


@pytest.mark.parametrize(
    ("given", "circle"),
    [
        ("", EVERYBODY),
        ("1001", Circle(frozenset({1001}))),
        ("1001, 1002 1003,", Circle(frozenset({1001, 1002, 1003}))),
        (WORD, Circle(word=WORD)),
        (f"1001,{WORD}", Circle(frozenset({1001}), WORD)),
    ],
)
def test_a_circle_is_ids_and_a_word(given: str, circle: Circle) -> None:
    """Between commas or blanks; nothing means everybody."""
    assert Circle.parse(given) == circle
    assert WORD not in repr(Circle.parse(given))


@pytest.mark.parametrize("given", ["short", "two-words two-words-2", "with.a.point", "a" * 65, "-1001", "größenwahn"])
def test_another_word_is_refused(given: str) -> None:
    """It must fit into a link, and be too long to be guessed; what was given is not repeated."""
    with pytest.raises(ValueError, match="one secret word of 8 to 64") as caught:
        Circle.parse(given)
    assert given not in str(caught.value)


async def test_everybody_is_let_in_unless_a_circle_is_set(database: Database, clock: MovableClock) -> None:
    """The default."""
    people = People(database, clock, EVERYBODY)
    assert await people.does(Commanded("start")) != [SORRY]
    assert await database.read_only(SAM)


async def test_a_stranger_is_told_once_a_day_and_nothing_is_kept(database: Database, clock: MovableClock) -> None:
    """One kind sentence, whatever they send; neither their words nor their name. After a day their row is gone."""
    people = People(database, clock, Circle(frozenset({ANN})))
    assert await people.does(Commanded("start")) == [SORRY]
    for event in (Said("please", 5), Commanded("delete"), Tapped("home:0:today"), Commanded("start", WORD)):
        assert await people.does(event) == []
    assert await database.read_only(SAM) is None
    clock.move_by(timedelta(hours=23))
    assert await people.does(Said("hello?", 6)) == []
    clock.move_by(timedelta(hours=1))
    assert await people.does(Said("hello?", 7)) == [SORRY]
    clock.move_by(timedelta(days=1, seconds=1))
    await database.prune(clock.now())
    assert await people.rows("people") == []
    assert (await people.does(Commanded("start"), ANN))[0] != SORRY


async def test_a_stranger_who_only_edits_or_blocks_is_told_nothing(database: Database, clock: MovableClock) -> None:
    """Nobody waits for an answer to that, and it leaves no row."""
    people = People(database, clock, Circle(frozenset({ANN})))
    assert [await people.does(event) for event in (Corrected("x", 5), Blocked())] == [[], []]
    assert await people.rows("people") == []


async def test_whoever_brings_the_word_is_let_in_and_stays(database: Database, clock: MovableClock) -> None:
    """As /start WORD or by a link; the word is not kept. After /delete they are a stranger again."""
    people = People(database, clock, Circle(word=WORD))
    assert await people.does(Commanded("start", WORD[:-1])) == [SORRY]
    hello = await people.does(Commanded("start", WORD))
    assert hello not in ([], [SORRY])
    assert WORD not in str(await people.rows("people"))
    assert await people.does(Commanded("help")) not in ([], [SORRY])
    changed = People(database, clock, Circle(word="another-word"))
    changed._update = people._update
    assert await changed.does(Commanded("help")) not in ([], [SORRY])
    await changed.does(Commanded("delete"))
    await changed.does(erasing(changed))
    assert await database.read_only(SAM) is None
    assert await changed.does(Commanded("start", WORD)) == [SORRY]


async def test_the_word_alone_opens_nothing_that_its_payload_could_mean(
    database: Database, clock: MovableClock
) -> None:
    """A word that looks like a link to a debrief is only a word."""
    people = People(database, clock, Circle(word="debrief_1"))
    await save_people(database, interviewee(SAM))
    assert await people.does(Commanded("start", "debrief_1")) == await people.does(Commanded("start"))


async def test_somebody_who_is_banned_is_told_once_and_prompted_no_more(
    database: Database, clock: MovableClock
) -> None:
    """From the moment of the ban; their data stays as it is, and goes on when the ban is lifted."""
    people = People(database, clock, EVERYBODY)
    await save_people(database, interviewee(SAM))
    before = await database.read_only(SAM)
    assert [await people.ban(), await people.ban()] == [True, False]
    assert await people.does(Commanded("today")) == [CLOSED]
    assert await people.does(Said("why?", 5)) == []
    clock.move_to(THANK_YOU_DUE)
    assert await people.turns.claim(SAM) is None
    assert await database.due_people(clock.now(), 9) == []
    assert await database.read_only(SAM) == before
    assert [await people.unban(), await people.unban()] == [True, False]
    assert await database.due_people(clock.now(), 9) == [SAM]
    assert await people.turns.claim(SAM) is not None
    assert await people.does(Commanded("today")) not in ([], [CLOSED])


async def test_whoever_is_banned_can_erase_everything_but_the_ban(database: Database, clock: MovableClock) -> None:
    """Of their rows one stays: the id, and since when it is banned. The ban goes on, and so does the next /delete."""
    people = People(database, clock, EVERYBODY)
    await save_people(database, interviewee(SAM))
    await people.does(Commanded("help"))
    await people.ban()
    asked = await people.does(Commanded("delete"))
    assert asked != [CLOSED]
    assert asked
    assert await people.does(erasing(people)) != []
    assert await database.read_only(SAM) is None
    ((id_, _, facts, due, seen, seconds, banned, told),) = await people.rows("people")
    assert (id_, facts, due, seen, seconds, told) == (SAM, "", None, None, 0.0, None)
    assert banned is not None
    assert [table for table in TABLES[1:] if await people.rows(table)] == []
    assert await people.does(Commanded("start")) == [SORRY]
    assert await people.does(Commanded("start")) == []
    assert await database.read_only(SAM) is None
    assert await people.unban()
    assert await people.rows("people") == []
    assert await people.does(Commanded("start")) not in ([], [SORRY])


async def test_somebody_never_seen_can_be_banned(database: Database, clock: MovableClock) -> None:
    """Their first message is not answered otherwise, and nothing of it is kept."""
    people = People(database, clock, EVERYBODY)
    assert await people.ban()
    assert await people.does(Commanded("start")) == [SORRY]
    assert await database.read_only(SAM) is None
    await database.prune(clock.now() + timedelta(days=30))
    assert len(await people.rows("people")) == 1


async def test_the_word_does_not_lift_a_ban(database: Database, clock: MovableClock) -> None:
    """Nor does an id in the list: whoever is banned stays out."""
    people = People(database, clock, Circle(frozenset({SAM}), WORD))
    await people.ban()
    assert await people.does(Commanded("start", WORD)) == [SORRY]


async def test_a_circle_that_is_closed_later_keeps_others_data_and_says_nothing_to_them(
    database: Database, clock: MovableClock
) -> None:
    """Their prompts stop, and they can still have everything erased. Opened again, it goes on within a day."""
    people = People(database, clock, Circle(frozenset({ANN})))
    await save_people(database, interviewee(SAM))
    clock.move_to(THANK_YOU_DUE)
    assert await people.turns.claim(SAM) is None
    assert await people.does(Commanded("today")) == [CLOSED]
    clock.move_by(timedelta(days=1))
    opened = Turns(database, clock)
    assert await database.due_people(clock.now(), 9) == [SAM]
    assert await opened.claim(SAM) is not None
    await people.does(Commanded("delete"))
    await people.does(erasing(people))
    assert [table for table in ("people", "prompts", "follow_ups") if await people.rows(table)] == []


async def test_somebody_outside_gets_no_apology(database: Database, clock: MovableClock) -> None:
    """A broken update of theirs gets no apology."""
    people = People(database, clock, Circle(frozenset({ANN})))
    assert [await people.turns.is_let_in(one) for one in (SAM, ANN)] == [False, True]
    await people.ban(ANN)
    assert not await people.turns.is_let_in(ANN)
    for person, update in ((SAM, 1), (3, 2)):
        await database.receive([(person, update, "{}")], clock.now())
        row = InboxRow(person, update, {})
        apology = Reply(person, (RenderedMessage("That went wrong."),))
        turns = people.turns if person == SAM else Turns(database, clock)
        await turns.dead_letter(row, "failed: ValueError", apology)
    assert [row.person for row in await database.waiting_replies(9)] == [3]
