"""The prompt scheduler, with the real sender and Telegram's stand-in."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import httpx
import pytest

from bot import scheduler
from bot.clock import MovableClock
from bot.cluster.leader import LeaderLease
from bot.metrics import Metrics
from bot.replies import Commit
from bot.sandbox.server import Running, Sandbox, serve
from bot.scheduler import PromptScheduler
from bot.store.database import Database
from bot.telegram.api import Bot, connect
from bot.telegram.sending.messages import MessageSender
from bot.turns import Turns
from conversations.facts import DeliveryStatus
from tests.bot.sample_people import DECISION_DUE, LATER, THANK_YOU_DUE, delivery_statuses, interviewee, save_people
from tests.bot.sqlite_file import execute, without_table
from tests.http_clients import http_client
from tests.postgres import Server
from tests.sandbox.clients import Json, Phone
from tests.sandbox.schema import problems_of_response

WITHIN = 120  # seconds of real time until a wait fails, on a busy machine
FILE = "afterword.db"
HOUR = timedelta(hours=1)
TERM = 3.0  # seconds until the lease of a silent holder is free


class Node:
    """Scheduler, turns, sender and database of one node, and the stand-in."""

    def __init__(
        self, database: Database, sandbox: Sandbox, bot: Bot, client: httpx.AsyncClient, *, seconds: float = 30
    ) -> None:
        """Create it on Monday morning, not started; it queries the database at least every `seconds`."""
        self.database = database
        self.sandbox = sandbox
        self.clock = sandbox.clock
        self.client = client
        self.metrics = Metrics()
        self.turns = Turns(database, self.clock, [self._on_commit])
        self.lease = LeaderLease(database.lease(TERM), seconds=TERM)
        bot.set_metrics(self.metrics)
        messages = MessageSender(bot, lambda: self.lease.is_leader)
        self.scheduler = PromptScheduler(
            self.turns, database, messages, self.clock, self.lease, seconds=seconds, metrics=self.metrics
        )

    async def start(self) -> None:
        """Take the lease if it is free, and start the scheduler."""
        await self.lease.start()
        await self.scheduler.start()

    async def stop(self) -> None:
        """Stop the scheduler, and release the lease."""
        await self.scheduler.stop()
        await self.lease.stop()

    def _on_commit(self, commit: Commit) -> None:
        self.scheduler.on_commit(commit)

    def shows(self, line: str) -> bool:
        """Return whether the metrics hold a line."""
        return line in self.metrics.exposition().decode().splitlines()

    async def meets(self, count: int = 1) -> list[Phone]:
        """Add people who were interviewed this morning; their thank-you prompts are due at 17:00."""
        phones = []
        for _ in range(count):
            made = (await self.client.post("/sandbox/people", json={"first_name": "Sam"})).json()
            self.sandbox.world.chats[made["id"]].started = True
            await save_people(self.database, interviewee(made["id"]))
            phones.append(Phone(self.client, made))
        return phones

    async def comes_to(self, instant: datetime) -> None:
        """Move the clock, and wait until all due work is done."""
        self.clock.move_to(instant)
        await self.scheduler.wait_idle()

    async def fails(self, **fault: object) -> None:
        """Let sendMessage fail as `fault` says."""
        answer = await self.client.post("/sandbox/faults", json={"method": "sendMessage", **fault})
        assert answer.status_code == 200, answer.text


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """Return the URL of an empty SQLite database: the scheduler's queries are tested on both databases elsewhere."""
    return f"sqlite:///{tmp_path / FILE}"


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    """Serve a stand-in whose clock is set to Monday morning."""
    clock = MovableClock(tmp_path / "clock")
    clock.move_to(LATER)
    running = await serve(Sandbox(clock, check=problems_of_response), port=0)
    yield running
    await running.stop()


@pytest.fixture
async def make(database: Database, running: Running) -> AsyncIterator[Callable[..., Node]]:
    """Return a factory of nodes that are not started; they are stopped at the end."""
    bot = connect(running.sandbox.token, running.bot_url)
    await bot.greet()
    made: list[Node] = []
    async with http_client(running.url, timeout=WITHIN) as client:

        def make(**options: float) -> Node:
            made.append(Node(database, running.sandbox, bot, client, **options))
            return made[-1]

        yield make
        await asyncio.gather(*(node.stop() for node in made))
    await bot.shutdown()


@pytest.fixture
async def node(make: Callable[..., Node]) -> Node:
    """Return a started node."""
    node = make()
    await node.start()
    return node


async def prompts(phone: Phone) -> list[Json]:
    """Return the messages that a person has from the bot."""
    messages: list[Json] = (await phone.chat())["messages"]
    return messages


async def until(holds: Callable[[list[Json]], bool], phone: Phone) -> list[Json]:
    """Wait until `holds` is true of the bot's messages on a phone; return them."""
    version = -1
    async with asyncio.timeout(WITHIN):
        while True:
            chat = await phone.chat(version, wait=5)
            version = chat["version"]
            if holds(chat["messages"]):
                messages: list[Json] = chat["messages"]
                return messages


async def becomes(wanted: list[DeliveryStatus], node: Node, phone: Phone) -> None:
    """Wait until the delivery statuses in a person's facts are as wanted."""
    async with asyncio.timeout(WITHIN):
        while await delivery_statuses(node.database, phone.id) != wanted:  # noqa: ASYNC110 - a database sets no event
            await asyncio.sleep(0.001)


async def is_being_sent(node: Node) -> None:
    """Return once a prompt is on its way to Telegram."""
    async with asyncio.timeout(WITHIN):
        while not any(call["method"] == "sendMessage" for call in node.sandbox.call_log.since(0)):  # noqa: ASYNC110 - a call sets no event
            await asyncio.sleep(0.001)


async def test_a_prompt_is_sent_once_when_it_is_due(node: Node) -> None:
    """Not earlier, only once, and recorded as sent."""
    (sam,) = await node.meets()
    await node.comes_to(THANK_YOU_DUE - HOUR)
    assert await prompts(sam) == []
    await node.comes_to(THANK_YOU_DUE)
    await node.comes_to(THANK_YOU_DUE + HOUR)
    assert len(await prompts(sam)) == 1
    assert await delivery_statuses(node.database, sam.id) == [DeliveryStatus.SENT]


async def test_several_prompts_of_one_person_come_one_after_the_other(node: Node) -> None:
    """Two companies promised the same Friday: each has its prompt, and the second does not wait for the next run."""
    (sam,) = await node.meets()
    person = interviewee(sam.id, thanked=True)
    acme, interview = person.applications[0], person.interviews[0]
    globex = replace(acme, id=11, company="Globex", contacts=(replace(acme.contacts[0], interview=12),))
    both = person.with_application(globex).with_interview(replace(interview, id=12, application=11))
    await save_people(node.database, both)
    await node.comes_to(DECISION_DUE)
    assert ["Acme" in m["text"] for m in await prompts(sam)] == [True, False]
    assert await delivery_statuses(node.database, sam.id) == [DeliveryStatus.SENT, DeliveryStatus.SENT]


async def test_a_prompt_due_before_the_next_run_is_not_late(node: Node) -> None:
    """A turn that schedules an earlier prompt moves the next run forward."""
    await node.scheduler.wait_idle()
    node.clock.move_to(THANK_YOU_DUE - timedelta(seconds=0.5))
    (sam,) = await node.meets()
    node.scheduler.on_commit(Commit(sam.id, next_prompt_at=THANK_YOU_DUE))
    assert len(await until(bool, sam)) == 1


async def test_a_prompt_scheduled_while_the_next_run_is_planned_is_not_late(
    make: Callable[..., Node], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The query that the plan is made of has not seen it."""
    node = make(seconds=600)
    await node.start()
    async with asyncio.timeout(WITHIN):
        while not node.scheduler.last_run_at:  # noqa: ASYNC110 - a run sets no event
            await asyncio.sleep(0.001)
    node.clock.move_to(THANK_YOU_DUE - timedelta(seconds=0.5))
    query, met = node.database.next_due, asyncio.get_running_loop().create_future()

    async def next_due(besides: Collection[int]) -> datetime | None:
        due = await query(besides)
        monkeypatch.undo()
        (sam,) = await node.meets()
        node.scheduler.on_commit(Commit(sam.id, next_prompt_at=THANK_YOU_DUE))
        met.set_result(sam)
        return due

    monkeypatch.setattr(node.database, "next_due", next_due)
    node.scheduler.wake()
    assert len(await until(bool, await met)) == 1


async def test_a_clock_moved_by_another_process_is_noticed(make: Callable[..., Node]) -> None:
    """The database is queried at intervals, whatever is scheduled."""
    node = make(seconds=0.1)
    (sam,) = await node.meets()
    await node.start()
    node.clock.move_to(THANK_YOU_DUE)
    assert len(await until(bool, sam)) == 1


@pytest.mark.slow
async def test_a_backlog_drains_side_by_side_within_telegrams_limits(node: Node) -> None:
    """Everyone gets their prompt once; the stand-in would reject the thirty-first in a second, and never does."""
    phones = await node.meets(70)
    await node.comes_to(THANK_YOU_DUE)
    assert {len(await prompts(phone)) for phone in phones} == {1}
    calls = (await node.client.get("/sandbox/calls")).json()
    assert {call["status"] for call in calls} == {200}


@pytest.mark.postgres
async def test_two_nodes_share_a_backlog(node: Node, running: Running, postgres_server: Server) -> None:
    """Two schedulers on one PostgreSQL, each with its own sender: everyone gets one prompt."""
    url = postgres_server.database()
    databases = [await Database.open(url), await Database.open(url)]
    await databases[0].migrate()
    bots = [connect(running.sandbox.token, running.bot_url) for _ in databases]
    nodes = [Node(each, running.sandbox, bot, node.client) for each, bot in zip(databases, bots, strict=True)]
    phones = await nodes[0].meets(20)
    node.clock.move_to(THANK_YOU_DUE)
    await asyncio.gather(*(node.start() for node in nodes))
    await asyncio.gather(*(node.scheduler.wait_idle() for node in nodes))
    await asyncio.gather(*(node.stop() for node in nodes))
    assert [len(await prompts(phone)) for phone in phones] == [1] * 20
    assert [await delivery_statuses(databases[1], phone.id) for phone in phones] == [[DeliveryStatus.SENT]] * 20
    await asyncio.gather(*(bot.shutdown() for bot in bots), *(each.close() for each in databases))


async def test_broken_facts_stop_nobody_else(node: Node, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A person whose facts cannot be read is logged once and skipped; everyone else gets their prompts."""
    sam, alex = await node.meets(2)
    execute(tmp_path / FILE, "UPDATE people SET facts = '{' WHERE id = ?", sam.id)
    await node.comes_to(THANK_YOU_DUE)
    await node.comes_to(THANK_YOU_DUE + HOUR)
    assert (len(await prompts(sam)), len(await prompts(alex))) == (0, 1)
    assert [r.getMessage() for r in caplog.records if r.name == "bot.scheduler"] == [
        f"the facts of {sam.id} cannot be read: no prompts until they are mended"
    ]


async def test_a_failing_prompt_turn_is_paused_and_retried(
    node: Node, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A bug with one person's facts affects nobody else, and the prompt is sent once the cause is fixed."""
    sam, alex = await node.meets(2)
    renamed = "UPDATE people SET facts = replace(facts, ?, ?) WHERE id = ?"
    execute(tmp_path / FILE, renamed, '"name":"Sam"', '"name":"Sam","zone":"Mars/Olympus"', sam.id)
    node.clock.move_to(THANK_YOU_DUE)
    node.scheduler.wake()
    await until(bool, alex)
    execute(tmp_path / FILE, renamed, "Mars/Olympus", "Europe/London", sam.id)
    await node.scheduler.wait_idle()
    assert len(await prompts(sam)) == 1
    assert [r.getMessage() for r in caplog.records if r.name == "bot.scheduler"] == [
        f"{sam.id} cannot be prompted; it will be tried again"
    ]


async def test_a_prompt_that_was_not_sent_is_retried_when_telegram_says(node: Node) -> None:
    """After a 429 nothing arrived, and it may be retried after the seconds it names."""
    (sam,) = await node.meets()
    await node.fails(fault="429", when="before", retry_after=1, times=1)
    await node.comes_to(THANK_YOU_DUE)
    assert len(await prompts(sam)) == 1
    assert await delivery_statuses(node.database, sam.id) == [DeliveryStatus.SENT]


@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_prompt_with_unknown_outcome_is_never_repeated(when: str, node: Node) -> None:
    """The connection broke after the request had left: the prompt may have arrived."""
    (sam,) = await node.meets()
    await node.fails(fault="reset", when=when, times=1)
    await node.comes_to(THANK_YOU_DUE)
    await node.comes_to(THANK_YOU_DUE + HOUR)
    assert len(await prompts(sam)) == (1 if when == "after" else 0)
    assert await delivery_statuses(node.database, sam.id) == [DeliveryStatus.UNKNOWN]


async def test_a_person_who_blocked_the_bot_gets_no_prompts(node: Node) -> None:
    """A certain rejection pauses the person, and the others go on."""
    sam, alex = await node.meets(2)
    await sam.block()
    await node.comes_to(THANK_YOU_DUE)
    person = await node.database.read_only(sam.id)
    assert person
    assert person.blocked_at
    assert len(await prompts(alex)) == 1
    assert await node.database.next_due() == DECISION_DUE


async def test_prompts_are_sent_after_telegram_was_unreachable(node: Node) -> None:
    """With refused connections certainly nothing arrived: all prompts are sent once Telegram is reachable."""
    (sam,) = await node.meets()
    await node.client.post("/sandbox/down", json={"down": True})
    node.clock.move_to(THANK_YOU_DUE)
    node.scheduler.wake()
    async with asyncio.timeout(WITHIN):
        while not node.shows('afterword_waiting{for="rest"} 1.0'):  # noqa: ASYNC110 - a failure sets no event
            await asyncio.sleep(0.001)
    await node.client.post("/sandbox/down", json={"down": False})
    assert len(await until(bool, sam)) == 1
    await node.scheduler.wait_idle()
    assert await delivery_statuses(node.database, sam.id) == [DeliveryStatus.SENT]


async def test_prompts_of_a_dead_process_are_unknown(make: Callable[..., Node]) -> None:
    """They may have arrived, so they are not sent again; the next start finds claims without an outcome."""
    node = make()
    (sam,) = await node.meets()
    node.clock.move_to(THANK_YOU_DUE)
    assert await node.turns.claim(sam.id)
    await node.start()
    await becomes([DeliveryStatus.UNKNOWN], node, sam)
    await node.scheduler.wait_idle()
    assert await prompts(sam) == []


async def test_a_prompt_without_an_outcome_is_given_up_after_two_minutes(make: Callable[..., Node]) -> None:
    """Not sooner: under the same lease it may still be on its way."""
    node = make(seconds=0.05)
    await node.start()
    await node.scheduler.wait_idle()
    (sam,) = await node.meets()
    node.clock.move_to(THANK_YOU_DUE)
    assert await node.turns.claim(sam.id, node.lease.token)
    await node.comes_to(THANK_YOU_DUE + timedelta(seconds=110))
    assert await delivery_statuses(node.database, sam.id) == [DeliveryStatus.SENDING]
    node.clock.move_to(THANK_YOU_DUE + timedelta(seconds=125))
    await becomes([DeliveryStatus.UNKNOWN], node, sam)
    assert await prompts(sam) == []


async def test_a_clock_that_moves_back_and_forth_repeats_nothing(node: Node) -> None:
    """Whatever the clock does, each prompt is sent once."""
    (sam,) = await node.meets()
    for instant in (THANK_YOU_DUE, LATER, THANK_YOU_DUE + HOUR, LATER - 48 * HOUR, THANK_YOU_DUE):
        await node.comes_to(instant)
    assert len(await prompts(sam)) == 1
    await node.comes_to(DECISION_DUE)
    assert len(await prompts(sam)) == 2


async def test_stopping_waits_for_prompts_being_sent(node: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    """The outcome of a prompt under way is recorded before the process ends; no new one is started."""
    monkeypatch.setattr(scheduler, "STOPPING", WITHIN)  # a slow machine takes longer
    sam, *_ = await node.meets(3)
    await node.fails(fault="slow", when="before", seconds=0.3)
    node.clock.move_to(THANK_YOU_DUE)
    node.scheduler.wake()
    await is_being_sent(node)
    await node.scheduler.stop()
    assert await delivery_statuses(node.database, sam.id) == [DeliveryStatus.SENT]
    assert await node.database.abandoned() == []


async def test_waiting_until_idle_does_not_wait_for_an_outage_to_end(
    node: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Paused people are not waited for."""
    monkeypatch.setattr(scheduler, "SETTLING", 0.1)
    sam, _ = await node.meets(2)
    await node.fails(fault="429", when="before", retry_after=600, chat=sam.id, times=1)
    node.clock.move_to(THANK_YOU_DUE)
    node.scheduler.wake()
    async with asyncio.timeout(WITHIN):
        while not node.shows('afterword_waiting{for="rest"} 1.0'):  # noqa: ASYNC110 - a failure sets no event
            await asyncio.sleep(0.001)
        await node.scheduler.wait_idle()
    assert await delivery_statuses(node.database, sam.id) == []


async def test_stopping_claims_no_more_prompts(node: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prompts that wait for a permit are left for the next start; those under way are finished."""
    monkeypatch.setattr(scheduler, "STOPPING", WITHIN)  # a slow machine takes longer
    phones = await node.meets(40)
    await node.fails(fault="slow", when="before", seconds=0.3)
    node.clock.move_to(THANK_YOU_DUE)
    node.scheduler.wake()
    await is_being_sent(node)
    await node.scheduler.stop()
    ends = [await delivery_statuses(node.database, phone.id) for phone in phones]
    assert ends.count([DeliveryStatus.SENT]) + ends.count([]) == 40
    assert ends.count([]) > 0
    assert [len(await prompts(phone)) for phone in phones] == [len(end) for end in ends]


async def test_a_failed_query_of_the_scheduler_is_repeated(
    make: Callable[..., Node], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The database was unreachable for a moment: nothing is lost, and no restart is needed."""
    node = make(seconds=0.1)
    (sam,) = await node.meets()
    with without_table(tmp_path / FILE, "people"):
        node.clock.move_to(THANK_YOU_DUE)
        await node.start()
        async with asyncio.timeout(WITHIN):
            while "the scheduler failed" not in caplog.text:  # noqa: ASYNC110 - a log sets no event
                await asyncio.sleep(0.001)
    assert len(await until(bool, sam)) == 1


async def test_a_standby_process_sends_no_prompts(node: Node, make: Callable[..., Node]) -> None:
    """Only the leader does; when it stops the next leader does, and nobody gets a prompt twice."""
    second = make()
    await second.start()
    (sam,) = await node.meets()
    node.clock.move_to(THANK_YOU_DUE)
    second.scheduler.wake()
    await second.scheduler.wait_idle()
    assert not second.lease.is_leader
    await node.comes_to(THANK_YOU_DUE)
    await node.stop()
    async with asyncio.timeout(WITHIN):
        while not second.lease.is_leader:  # noqa: ASYNC110 - time sets no event
            await asyncio.sleep(0.01)
    await second.comes_to(THANK_YOU_DUE + HOUR)
    assert len(await prompts(sam)) == 1


async def test_outcomes_of_prompts_are_counted(node: Node) -> None:
    """By kind and outcome, with the delay; a 429 postpones a prompt and is counted."""
    await node.meets()
    await node.fails(fault="429", times=1, retry_after=1)
    await node.comes_to(THANK_YOU_DUE + timedelta(seconds=20))
    assert node.shows('afterword_prompts_total{kind="thank_you",outcome="sent"} 1.0')
    assert node.shows('afterword_prompts_total{kind="thank_you",outcome="put_off"} 1.0')
    assert node.shows("afterword_throttled_total 1.0")
    assert node.shows('afterword_prompt_late_seconds_bucket{le="15.0"} 0.0')
    assert node.shows('afterword_prompt_late_seconds_bucket{le="60.0"} 1.0')
