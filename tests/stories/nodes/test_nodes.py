"""Several nodes on one PostgreSQL, each its own process: one leads, and another takes over."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.clock import elapsed
from bot.store import tables
from bot.store.database import Database
from conversations.facts import DeliveryStatus
from tests.environment.postgres import Server
from tests.stories.processes.killable_bot import KillableBot, killable_bot
from tests.stories.processes.processes import StandIn, engine, eventually, stand_in
from tests.stories.system import due_people
from tests.stories.system.due_people import DuePerson
from tests.stories.users.debrief_user import DebriefUser

pytestmark = [pytest.mark.slow, pytest.mark.postgres]

TERM = 3.0  # seconds
WAITING = 5  # updates, and as many replies
AT_ONCE = 10  # prompts in flight: the number of permits of these nodes
WITHIN = 3 * TERM  # until another one leads, also on a busy machine
LEADS, STANDS_BY, LOST = "this process sends the prompts", "this one takes over when it is gone", "has taken over"
LONG = 600.0  # seconds that people may talk, on a busy machine


@dataclass
class Nodes:
    """Three nodes, not started, with the stand-in and the database."""

    telegram: StandIn
    url: str
    database: Database
    all: list[KillableBot]

    async def begin(self, **first: object) -> None:
        """Start all nodes; the first leads, and has a kill point if one is given."""
        for number, node in enumerate(self.all):
            await node.starts(**(first if number == 0 else {}))
            await node.logs(STANDS_BY if number else LEADS)

    async def is_restarted(self, number: int) -> None:
        """Stop a node, as a deploy does, and start it again once another one leads."""
        assert await self.all[number].ends() == 0, self.all[number].last_words
        await eventually(self.have_a_leader, "another node leads")
        await self.all[number].starts()

    async def have_a_leader(self) -> bool:
        """Return whether a node holds the lease."""
        with engine(self.url).connect() as connection:
            return bool(connection.scalar(select(tables.leases.c.holder)))

    async def are_led_by(self, one_of: list[KillableBot]) -> None:
        """Wait until one of these leads, for at most WITHIN."""

        async def told() -> bool:
            return any(LEADS in node.log.read_text() for node in one_of)

        await eventually(told, "another node takes over", WITHIN)

    async def hold(self, *, inbox: int = 0, outbox: int = 0) -> bool:
        """Return whether at least so many updates wait in the inbox, and replies in the outbox."""
        updates = select(func.count()).select_from(tables.inbox).where(tables.IS_PENDING)
        replies = select(func.count()).select_from(tables.outbox)
        with engine(self.url).connect() as connection:
            return (connection.scalar(updates) or 0) >= inbox and (connection.scalar(replies) or 0) == outbox

    async def problems(self, people: list[DuePerson]) -> list[str]:
        """Return the problems of all people's prompts."""
        return [line for one in people for line in await due_people.problems(one, self.telegram, self.database)]

    async def delivery_statuses(self, people: list[DuePerson]) -> Counter[str]:
        """Count all prompts by delivery status."""
        return Counter([row.fate for one in people for row in await due_people.rows_of(one.person.id, self.database)])

    async def sent(self, since: int) -> list[str]:
        """Return the texts sent after a call."""
        calls = await self.telegram.asks("GET", f"calls?since={since}")
        return [f"{c['at']}: {c['params']['text'][:60]}" for c in calls if c["method"] == "sendMessage"]


@pytest.fixture
async def nodes(postgres_server: Server, tmp_path: Path) -> AsyncIterator[Nodes]:
    """Yield three nodes on an empty database."""
    url = postgres_server.database()
    async with AsyncExitStack() as stack:
        telegram, settings = await stack.enter_async_context(stand_in(tmp_path, due_people.MORNING))
        settings |= {"DATABASE_URL": url, "LEASE_SECONDS": str(TERM), "MESSAGES_PER_SECOND": "10"}
        database = await Database.open(url)
        stack.push_async_callback(database.close)
        await database.migrate()
        bots = [await stack.enter_async_context(killable_bot(tmp_path / name, settings, telegram)) for name in "abc"]
        yield Nodes(telegram, url, database, bots)


async def test_a_node_killed_while_sending_is_replaced(nodes: Nodes) -> None:
    """After its term another node sends all due prompts; claims of the dead node without an outcome are unknown."""
    people = await due_people.make_due_people(12, nodes.telegram, nodes.database)
    first, *others = nodes.all
    await nodes.begin(point="prompt: after the claim, before the request", nth=5)
    await eventually(nodes.telegram.is_idle, "all beginnings are answered")
    moments = due_people.due_moments(people)
    nodes.telegram.clock.move_to(moments[0])
    await first.reaches_its_kill_point()
    died = elapsed()
    await nodes.are_led_by(others)
    took = elapsed() - died
    await due_people.all_prompts_sent(nodes.database, nodes.telegram)
    statuses = await nodes.delivery_statuses(people)
    print(f"replaced after {took:.1f} s, prompts: {dict(statuses)}")  # noqa: T201 - pytest -rP shows it
    assert 1 <= statuses[DeliveryStatus.UNKNOWN] <= AT_ONCE
    assert statuses.total() == 2 * len(people)
    for moment in moments[1:]:
        nodes.telegram.clock.move_to(moment)
        await due_people.all_prompts_sent(nodes.database, nodes.telegram)
    assert await nodes.problems(people) == []


async def test_a_frozen_node_does_not_send_when_it_wakes(nodes: Nodes) -> None:
    """It has lost the lease: its claims were given up, and it sends nothing, not even those."""
    people = await due_people.make_due_people(12, nodes.telegram, nodes.database)
    first, *others = nodes.all
    await nodes.begin(point="prompt: after the claim, before the request", nth=5, does="freeze")
    await eventually(nodes.telegram.is_idle, "all beginnings are answered")
    moments = due_people.due_moments(people)
    nodes.telegram.clock.move_to(moments[0])
    await nodes.are_led_by(others)
    await due_people.all_prompts_sent(nodes.database, nodes.telegram)
    frozen, before = await nodes.delivery_statuses(people), await nodes.telegram.last_call()
    assert 1 <= frozen[DeliveryStatus.UNKNOWN] <= AT_ONCE
    first.thaws()
    await first.logs(LOST)
    await first.logs(STANDS_BY)
    await first.logs("not sent: another process may lead by now")
    assert await nodes.sent(before) == [], f"{frozen}, {await nodes.delivery_statuses(people)}"
    # It may report the outcome of what it sent before it froze.
    thawed = await nodes.delivery_statuses(people)
    assert thawed[DeliveryStatus.UNKNOWN] >= 1
    assert thawed.total() == frozen.total() == thawed[DeliveryStatus.UNKNOWN] + thawed[DeliveryStatus.SENT]
    for moment in moments[1:]:
        nodes.telegram.clock.move_to(moment)
        await due_people.all_prompts_sent(nodes.database, nodes.telegram)
    assert await nodes.problems(people) == []


async def test_the_next_leader_goes_on_with_inbox_and_outbox(nodes: Nodes) -> None:
    """The leader is killed while updates wait in the inbox and replies in the outbox: each is answered once."""
    first, *others = nodes.all
    people = [await nodes.telegram.newcomer("Sam") for _ in range(2 * WAITING)]
    unsent, unhandled = people[:WAITING], people[WAITING:]
    for person in unsent:
        await nodes.telegram.fault(fault="timeout", method="sendMessage", chat=person, seconds=LONG)
    await nodes.begin(point="dispatch: before an update is handled", nth=WAITING + 1, does="wait")
    for some in (unsent, unhandled):
        for person in some:
            await nodes.telegram.asks("POST", f"people/{person}/say", text="/today")
        await eventually(lambda: nodes.hold(outbox=WAITING), "replies wait in the outbox")
    await eventually(lambda: nodes.hold(outbox=WAITING, inbox=WAITING), "updates wait in the inbox")
    await first.dies()
    await nodes.telegram.asks("DELETE", "faults")
    await nodes.are_led_by(others)
    await eventually(nodes.telegram.is_idle, "inbox and outbox are empty")
    for person in people:
        assert [m["from"]["is_bot"] for m in (await nodes.telegram.chat(person))["messages"]] == [False, True]


async def test_a_frozen_leader_sends_nothing_when_it_wakes(nodes: Nodes) -> None:
    """It freezes just before it sends a reply, for longer than its term: only the next leader sends the reply."""
    first, *others = nodes.all
    sam = await nodes.telegram.newcomer("Sam")
    await nodes.begin(point="send: before the request", does="freeze")
    await nodes.telegram.asks("POST", f"people/{sam}/say", text="/today")
    await nodes.are_led_by(others)
    await eventually(nodes.telegram.is_idle, "the reply is sent")
    before = await nodes.telegram.last_call()
    first.thaws()
    await first.logs(LOST)
    await first.logs(STANDS_BY)
    await nodes.telegram.asks("POST", f"people/{sam}/say", text="/help")
    await eventually(nodes.telegram.is_idle, "the next leader answers")
    assert len(await nodes.sent(before)) == 1
    assert len((await nodes.telegram.chat(sam))["messages"]) == 4


async def test_a_rolling_restart_loses_nothing(nodes: Nodes) -> None:
    """Each node is restarted in turn, first while people debrief, then while prompts fall due.

    Every answer is stored, every prompt is sent once, and none is unknown: a node that stops releases the lease.
    """
    people = await due_people.make_due_people(4, nodes.telegram, nodes.database)
    chance = random.Random(8)  # noqa: S311 - not a secret
    talkers = [DebriefUser(nodes.telegram, await nodes.telegram.newcomer("Alex"), chance) for _ in range(3)]
    over = asyncio.Event()
    await nodes.begin()
    async with asyncio.timeout(LONG), asyncio.TaskGroup() as living:
        for person in talkers:
            living.create_task(talk(person, over))
        for number in range(3):
            await nodes.is_restarted(number)
        over.set()
    await eventually(nodes.telegram.is_idle, "the nodes are done with every update")
    moments = due_people.due_moments(people)
    for number, moment in enumerate(moments):
        nodes.telegram.clock.move_to(moment)
        await nodes.is_restarted(number % 3)
        await due_people.all_prompts_sent(nodes.database, nodes.telegram)
    statuses = await nodes.delivery_statuses(people)
    debriefs = sum(len(person.debriefs) for person in talkers)
    print(f"{3 + len(moments)} restarts, {debriefs} debriefs, prompts: {dict(statuses)}")  # noqa: T201 - pytest -rP shows it
    assert set(statuses) == {DeliveryStatus.SENT}
    assert await nodes.problems(people) == []
    assert [line for person in talkers for line in await person.problems(nodes.database)] == []


async def talk(person: DebriefUser, over: asyncio.Event) -> None:
    """Go through one debrief after another."""
    while not over.is_set():
        await person.debrief()
