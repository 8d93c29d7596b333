"""The heartbeat, with the real sender and Telegram's stand-in at the other end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from bot import scheduler
from bot.clock import MovableClock
from bot.cluster.leader import LeaderLease
from bot.metrics import Metrics
from bot.sandbox.server import Running, Sandbox, serve
from bot.scheduler import PromptScheduler
from bot.store.database import Database
from bot.telegram.api import Bot, connect
from bot.telegram.sending.sender import Sender
from bot.turns import Turns
from conversations.facts import DeliveryStatus
from tests.bot.sample_people import DECISION_DUE, LATER, THANK_YOU_DUE, candidate, fates, keep
from tests.http_clients import http_client
from tests.postgres import Server
from tests.sandbox.clients import Json, Phone
from tests.sandbox.schema import problems_of_response

WITHIN = 120  # seconds of real time that anything waited for may take, on a machine that is busy
HOUR = timedelta(hours=1)
TERM = 3.0  # seconds that a silent holder of the lease is waited for


class House:
    """A node: heartbeat, turns, sender and database, and the stand-in it speaks to."""

    def __init__(self, database: Database, sandbox: Sandbox, bot: Bot, client: httpx.AsyncClient) -> None:
        """Begin on Monday morning; the heart does not beat yet."""
        self.database = database
        self.sandbox = sandbox
        self.clock = sandbox.clock
        self.client = client
        self.turns = Turns(database, self.clock, self._heard)
        self.tenure = LeaderLease(database.lease(TERM), seconds=TERM)
        self.heart = PromptScheduler(self.turns, database, Sender(bot), self.clock, self.tenure)

    async def starts(self) -> None:
        """Let the heart beat."""
        await self.tenure.start()
        await self.heart.start()

    async def stops(self) -> None:
        """Let the heart rest, and go of the lease."""
        await self.heart.stop()
        await self.tenure.stop()

    def _heard(self, at: datetime | None) -> None:
        self.heart.schedule_changed(at)

    async def meets(self, count: int = 1) -> list[Phone]:
        """Bring in people who were interviewed this morning; their thank-you prompts are due at 17:00."""
        phones = []
        for _ in range(count):
            made = (await self.client.post("/sandbox/people", json={"first_name": "Sam"})).json()
            self.sandbox.world.chats[made["id"]].started = True
            await keep(self.database, candidate(made["id"]))
            phones.append(Phone(self.client, made))
        return phones

    async def comes_to(self, instant: datetime) -> None:
        """Move the clock, and let the heart do all there is to do."""
        self.clock.move_to(instant)
        await self.heart.settle()

    async def fails(self, **fault: object) -> None:
        """Let Telegram fail at sending messages as `fault` says."""
        answer = await self.client.post("/sandbox/faults", json={"method": "sendMessage", **fault})
        assert answer.status_code == 200, answer.text


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """Return the URL of an empty SQLite database: what the heart asks of one is tested on both elsewhere."""
    return f"sqlite:///{tmp_path / 'afterword.db'}"


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    """Serve a stand-in whose clock stands at Monday morning."""
    clock = MovableClock(tmp_path / "clock")
    clock.move_to(LATER)
    running = await serve(Sandbox(clock, check=problems_of_response), port=0)
    yield running
    await running.stop()


@pytest.fixture
async def resting(database: Database, running: Running) -> AsyncIterator[House]:
    """Return a node whose heart does not beat yet."""
    bot = connect(running.sandbox.token, running.bot_url)
    await bot.greet()
    async with http_client(running.url, timeout=WITHIN) as client:
        house = House(database, running.sandbox, bot, client)
        yield house
        await house.stops()
    await bot.shutdown()


@pytest.fixture
async def house(resting: House) -> House:
    """Return a node whose heart beats."""
    await resting.starts()
    return resting


async def prompts(phone: Phone) -> list[Json]:
    """Return the messages that a person has from the bot."""
    messages: list[Json] = (await phone.chat())["messages"]
    return messages


async def until(holds: Callable[[list[Json]], bool], phone: Phone) -> list[Json]:
    """Watch a phone until its messages are as wanted."""
    version = -1
    async with asyncio.timeout(WITHIN):
        while True:
            chat = await phone.chat(version, wait=5)
            version = chat["version"]
            if holds(chat["messages"]):
                messages: list[Json] = chat["messages"]
                return messages


async def becomes(wanted: list[DeliveryStatus], house: House, phone: Phone) -> None:
    """Watch a person's facts until their prompts' fates are as wanted."""
    async with asyncio.timeout(WITHIN):
        while await fates(house.database, phone.id) != wanted:  # noqa: ASYNC110 - a database tells nobody of its changes
            await asyncio.sleep(0.001)


async def is_being_sent(house: House) -> None:
    """Return once a prompt was on its way to Telegram."""
    async with asyncio.timeout(WITHIN):
        while not any(call["method"] == "sendMessage" for call in house.sandbox.call_log.since(0)):  # noqa: ASYNC110 - Telegram tells nobody
            await asyncio.sleep(0.001)


async def test_a_prompt_is_sent_once_when_it_is_due(house: House) -> None:
    """Not a moment before, once, and known to be sent."""
    (sam,) = await house.meets()
    await house.comes_to(THANK_YOU_DUE - HOUR)
    assert await prompts(sam) == []
    await house.comes_to(THANK_YOU_DUE)
    await house.comes_to(THANK_YOU_DUE + HOUR)
    assert len(await prompts(sam)) == 1
    assert await fates(house.database, sam.id) == [DeliveryStatus.SENT]


async def test_several_prompts_of_one_person_come_one_after_the_other(house: House) -> None:
    """Two companies that promised the same Friday: each has its prompt, none waits for the next heartbeat."""
    (sam,) = await house.meets()
    person = candidate(sam.id, thanked=True)
    acme, interview = person.applications[0], person.interviews[0]
    globex = replace(acme, id=11, company="Globex", contacts=(replace(acme.contacts[0], interview=12),))
    both = person.with_application(globex).with_interview(replace(interview, id=12, application=11))
    await keep(house.database, both)
    await house.comes_to(DECISION_DUE)
    assert ["Acme" in m["text"] for m in await prompts(sam)] == [True, False]
    assert await fates(house.database, sam.id) == [DeliveryStatus.SENT, DeliveryStatus.SENT]


async def test_a_prompt_sooner_than_the_next_waking_is_not_late(house: House) -> None:
    """A turn that schedules something soon moves the next waking; nobody has to ask."""
    await house.heart.settle()
    house.clock.move_to(THANK_YOU_DUE - timedelta(seconds=0.5))
    (sam,) = await house.meets()
    house.heart.schedule_changed(THANK_YOU_DUE)
    assert len(await until(bool, sam)) == 1


async def test_a_clock_moved_by_another_process_is_noticed(resting: House) -> None:
    """At every heartbeat the database is asked anew, whatever was planned."""
    resting.heart._seconds = 0.1
    (sam,) = await resting.meets()
    await resting.starts()
    resting.clock.move_to(THANK_YOU_DUE)
    assert len(await until(bool, sam)) == 1


@pytest.mark.slow
async def test_a_backlog_drains_side_by_side_within_telegrams_limits(house: House) -> None:
    """Everyone gets theirs, once; the stand-in refuses the thirty-first in a second, and never has to."""
    phones = await house.meets(70)
    await house.comes_to(THANK_YOU_DUE)
    assert {len(await prompts(phone)) for phone in phones} == {1}
    calls = (await house.client.get("/sandbox/calls")).json()
    assert {call["status"] for call in calls} == {200}


@pytest.mark.postgres
async def test_two_nodes_share_a_backlog(house: House, running: Running, postgres_server: Server) -> None:
    """Two hearts on one PostgreSQL, each with its own sender: everyone is prompted, and nobody twice."""
    url = postgres_server.database()
    databases = [await Database.open(url), await Database.open(url)]
    await databases[0].migrate()
    bots = [connect(running.sandbox.token, running.bot_url) for _ in databases]
    nodes = [House(each, running.sandbox, bot, house.client) for each, bot in zip(databases, bots, strict=True)]
    phones = await nodes[0].meets(20)
    house.clock.move_to(THANK_YOU_DUE)
    await asyncio.gather(*(node.starts() for node in nodes))
    await asyncio.gather(*(node.heart.settle() for node in nodes))
    await asyncio.gather(*(node.stops() for node in nodes))
    assert [len(await prompts(phone)) for phone in phones] == [1] * 20
    assert [await fates(databases[1], phone.id) for phone in phones] == [[DeliveryStatus.SENT]] * 20
    await asyncio.gather(*(bot.shutdown() for bot in bots), *(each.close() for each in databases))


async def test_broken_facts_stop_nobody_else(house: House, caplog: pytest.LogCaptureFixture) -> None:
    """Whoever cannot be read is logged once and passed over; everyone else is prompted."""
    sam, alex = await house.meets(2)
    with house.database._engine.begin() as connection:
        connection.execute(text("UPDATE people SET facts = '{' WHERE id = :id"), {"id": sam.id})
    await house.comes_to(THANK_YOU_DUE)
    await house.comes_to(THANK_YOU_DUE + HOUR)
    assert (len(await prompts(sam)), len(await prompts(alex))) == (0, 1)
    assert [r.getMessage() for r in caplog.records if r.name == "bot.scheduler"] == [
        f"the facts of {sam.id} cannot be read: no prompts until they are mended"
    ]


async def test_a_turn_that_fails_rests_and_is_tried_again(house: House, caplog: pytest.LogCaptureFixture) -> None:
    """A fault of our own with one person stops nobody, and is over when its cause is."""
    sam, alex = await house.meets(2)
    with house.database._engine.begin() as connection:
        zone = text("UPDATE people SET facts = replace(facts, :name, :zone) WHERE id = :id")
        wrong = {"name": '"name":"Sam"', "zone": '"name":"Sam","zone":"Mars/Olympus"', "id": sam.id}
        connection.execute(zone, wrong)
    house.clock.move_to(THANK_YOU_DUE)
    house.heart.wake()
    await until(bool, alex)
    with house.database._engine.begin() as connection:
        connection.execute(zone, {"name": "Mars/Olympus", "zone": "Europe/London", "id": sam.id})
    await house.heart.settle()
    assert len(await prompts(sam)) == 1
    assert [r.getMessage() for r in caplog.records if r.name == "bot.scheduler"] == [
        f"{sam.id} cannot be prompted; it will be tried again"
    ]


async def test_what_was_certainly_not_sent_is_sent_when_telegram_says(house: House) -> None:
    """A 429 is an answer: nothing arrived, and it may be tried again after the seconds it names."""
    (sam,) = await house.meets()
    await house.fails(fault="429", when="before", retry_after=1, times=1)
    await house.comes_to(THANK_YOU_DUE)
    assert len(await prompts(sam)) == 1
    assert await fates(house.database, sam.id) == [DeliveryStatus.SENT]


@pytest.mark.parametrize("when", ["before", "after"])
async def test_what_is_unclear_is_never_repeated(when: str, house: House) -> None:
    """The connection broke after the request had left: it may have arrived, so it is not sent again."""
    (sam,) = await house.meets()
    await house.fails(fault="reset", when=when, times=1)
    await house.comes_to(THANK_YOU_DUE)
    await house.comes_to(THANK_YOU_DUE + HOUR)
    assert len(await prompts(sam)) == (1 if when == "after" else 0)
    assert await fates(house.database, sam.id) == [DeliveryStatus.UNKNOWN]


async def test_whoever_blocked_the_bot_is_left_in_peace(house: House) -> None:
    """A certain refusal pauses the person, and the others go on."""
    sam, alex = await house.meets(2)
    await sam.block()
    await house.comes_to(THANK_YOU_DUE)
    person = await house.database.look(sam.id)
    assert person
    assert person.blocked_at
    assert len(await prompts(alex)) == 1
    assert await house.database.next_due() == DECISION_DUE


async def test_telegram_out_of_reach_costs_nobody_their_prompt(house: House) -> None:
    """Refused connections are certain: everything is sent once Telegram is back."""
    (sam,) = await house.meets()
    await house.client.post("/sandbox/down", json={"down": True})
    house.clock.move_to(THANK_YOU_DUE)
    house.heart.wake()
    async with asyncio.timeout(WITHIN):
        while not len(house.heart._rests):  # noqa: ASYNC110 - the heart tells nobody of its failures
            await asyncio.sleep(0.001)
    await house.client.post("/sandbox/down", json={"down": False})
    assert len(await until(bool, sam)) == 1
    await house.heart.settle()
    assert await fates(house.database, sam.id) == [DeliveryStatus.SENT]


async def test_what_a_dead_process_was_sending_is_unknown(resting: House) -> None:
    """It may have arrived, so it is not sent again; a claim without an answer is found at the next start."""
    (sam,) = await resting.meets()
    resting.clock.move_to(THANK_YOU_DUE)
    assert await resting.turns.claim(sam.id)
    await resting.starts()
    await becomes([DeliveryStatus.UNKNOWN], resting, sam)
    await resting.heart.settle()
    assert await prompts(sam) == []


async def test_what_was_never_settled_is_given_up_after_two_minutes(resting: House) -> None:
    """Not sooner: under the same lease it may still be under way."""
    resting.heart._seconds = 0.05
    await resting.starts()
    await resting.heart.settle()
    (sam,) = await resting.meets()
    resting.clock.move_to(THANK_YOU_DUE)
    assert await resting.turns.claim(sam.id, resting.tenure.token)
    await resting.comes_to(THANK_YOU_DUE + timedelta(seconds=110))
    assert await fates(resting.database, sam.id) == [DeliveryStatus.SENDING]
    resting.clock.move_to(THANK_YOU_DUE + timedelta(seconds=125))
    await becomes([DeliveryStatus.UNKNOWN], resting, sam)
    assert await prompts(sam) == []


async def test_a_clock_that_moves_back_and_forth_repeats_nothing(house: House) -> None:
    """Whatever the clock does, a prompt is sent once."""
    (sam,) = await house.meets()
    for instant in (THANK_YOU_DUE, LATER, THANK_YOU_DUE + HOUR, LATER - 48 * HOUR, THANK_YOU_DUE):
        await house.comes_to(instant)
    assert len(await prompts(sam)) == 1
    await house.comes_to(DECISION_DUE)
    assert len(await prompts(sam)) == 2


async def test_a_stop_waits_for_what_is_being_sent(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """A prompt under way is settled before the process ends; nothing new is begun."""
    monkeypatch.setattr(scheduler, "STOPPING", WITHIN)  # a slow machine needs its time
    sam, *_ = await house.meets(3)
    await house.fails(fault="slow", when="before", seconds=0.3)
    house.clock.move_to(THANK_YOU_DUE)
    house.heart.wake()
    await is_being_sent(house)
    await house.heart.stop()
    assert await fates(house.database, sam.id) == [DeliveryStatus.SENT]
    assert await house.database.abandoned() == []


async def test_settling_does_not_wait_for_telegram_to_come_back(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever cannot be served soon holds up nobody who waits for the others."""
    monkeypatch.setattr(scheduler, "SETTLING", 0.1)
    sam, _ = await house.meets(2)
    await house.fails(fault="429", when="before", retry_after=600, chat=sam.id, times=1)
    house.clock.move_to(THANK_YOU_DUE)
    house.heart.wake()
    async with asyncio.timeout(WITHIN):
        while not house.heart._rests.paused():  # noqa: ASYNC110 - the heart tells nobody of its failures
            await asyncio.sleep(0.001)
        await house.heart.settle()
    assert await fates(house.database, sam.id) == []


async def test_a_stop_claims_nothing_more(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever still waits for a slot is left for the next start; what is under way is finished."""
    monkeypatch.setattr(scheduler, "STOPPING", WITHIN)  # a slow machine needs its time
    phones = await house.meets(40)
    await house.fails(fault="slow", when="before", seconds=0.3)
    house.clock.move_to(THANK_YOU_DUE)
    house.heart.wake()
    await is_being_sent(house)
    await house.heart.stop()
    ends = [await fates(house.database, phone.id) for phone in phones]
    assert ends.count([DeliveryStatus.SENT]) + ends.count([]) == 40
    assert ends.count([]) > 0
    assert [len(await prompts(phone)) for phone in phones] == [len(end) for end in ends]


async def test_a_heartbeat_that_fails_is_followed_by_another(resting: House, caplog: pytest.LogCaptureFixture) -> None:
    """The database was away for a moment: nothing is lost, and nobody has to restart anything."""
    resting.heart._seconds = 0.1
    (sam,) = await resting.meets()
    await rename(resting.database, "people", "elsewhere")
    resting.clock.move_to(THANK_YOU_DUE)
    await resting.starts()
    async with asyncio.timeout(WITHIN):
        while "a heartbeat failed" not in caplog.text:  # noqa: ASYNC110 - a log tells nobody
            await asyncio.sleep(0.001)
    await rename(resting.database, "elsewhere", "people")
    assert len(await until(bool, sam)) == 1


async def rename(database: Database, old: str, new: str) -> None:
    """Give a table another name."""
    with database._engine.begin() as connection:
        connection.exec_driver_sql(f"ALTER TABLE {old} RENAME TO {new}")


async def test_what_becomes_of_prompts_is_counted(house: House) -> None:
    """By kind and outcome, and how late they were; a 429 puts one off and is counted as such."""
    counts = Metrics()
    house.heart._metrics = counts
    house.heart._voice._line._bot.count_in(counts)  # type: ignore[attr-defined]
    await house.meets()
    await house.fails(fault="429", times=1, retry_after=1)
    await house.comes_to(THANK_YOU_DUE + timedelta(seconds=20))
    lines = counts.exposition().decode().splitlines()
    assert 'afterword_prompts_total{kind="thank_you",outcome="sent"} 1.0' in lines
    assert 'afterword_prompts_total{kind="thank_you",outcome="put_off"} 1.0' in lines
    assert "afterword_throttled_total 1.0" in lines
    assert 'afterword_prompt_late_seconds_bucket{le="15.0"} 0.0' in lines
    assert 'afterword_prompt_late_seconds_bucket{le="60.0"} 1.0' in lines
