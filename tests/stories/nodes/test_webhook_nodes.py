"""Several nodes behind one webhook address, on one PostgreSQL: each receives, the leader works."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select

from bot.store import tables
from bot.store.database import Database
from conversations.facts import DeliveryStatus
from tests.bot.sample_people import LATER, THANK_YOU_DUE, interviewee, save_people
from tests.environment.free_ports import reserved_port
from tests.environment.http_clients import http_client
from tests.environment.postgres import Server
from tests.stories.nodes.test_nodes import LONG, talk
from tests.stories.processes.killable_bot import KillableBot, killable_bot
from tests.stories.processes.processes import PATIENCE, StandIn, eventually, has_waiting_rows, stand_in
from tests.stories.system import due_people
from tests.stories.system.load_balancer import balancer
from tests.stories.users.debrief_user import DebriefUser

pytestmark = [pytest.mark.slow, pytest.mark.postgres]

TERM = 3.0  # seconds
IN_TURN = 3  # an odd number: each kind of update comes to both nodes
SECRET = "open-sesame_1"  # noqa: S105 - it opens nothing but these tests
SERVES = "serving /healthz"
BACKLOG = 120  # people with a prompt due at the same moment


@dataclass
class Cluster:
    """Two nodes that both receive, with the stand-in and the database."""

    telegram: StandIn
    url: str
    database: Database
    nodes: list[KillableBot]
    ports: list[int]

    async def begin(self) -> None:
        """Start both nodes; the first leads."""
        for node in self.nodes:
            await node.starts()
            await node.logs(SERVES)

    async def deliver(self, number: int, update: dict[str, Any]) -> int:
        """Deliver an update to one of the nodes, as Telegram does; return the status of the response."""
        headers = {"Content-Type": "application/json", "X-Telegram-Bot-Api-Secret-Token": SECRET}
        async with http_client(timeout=PATIENCE, headers=headers) as http:
            address = f"http://127.0.0.1:{self.ports[number]}/telegram"
            return (await http.post(address, content=json.dumps(update))).status_code

    async def is_quiet(self) -> bool:
        """Return whether inbox and outbox are done."""
        return not await asyncio.to_thread(has_waiting_rows, self.url)

    async def have_been_prompted(self, ids: list[int]) -> bool:
        """Return whether a prompt to each of these is recorded as sent."""
        columns = tables.prompts.c
        count = select(func.count()).where(columns.person.in_(ids), columns.fate == DeliveryStatus.SENT)
        with self.database._engine.connect() as connection:
            return bool(connection.scalar(count) == len(ids))

    async def refused(self) -> list[Any]:
        """Return the calls that Telegram answered with 429."""
        return [call for call in await self.telegram.asks("GET", "calls") if call["error_code"] == 429]


@pytest.fixture
async def cluster(postgres_server: Server, tmp_path: Path) -> AsyncIterator[Cluster]:
    """Yield two nodes behind a load balancer, on an empty database."""
    async with AsyncExitStack() as stack:
        telegram, settings = await stack.enter_async_context(stand_in(tmp_path, LATER))
        ports = [stack.enter_context(reserved_port()) for _ in range(2)]
        public = await stack.enter_async_context(balancer(ports))
        settings |= {
            "DATABASE_URL": postgres_server.database(),
            "LEASE_SECONDS": str(TERM),
            "WEBHOOK_URL": f"http://127.0.0.1:{public}",
            "WEBHOOK_SECRET": SECRET,
        }
        database = await Database.open(settings["DATABASE_URL"])
        stack.push_async_callback(database.close)
        await database.migrate()
        nodes = [
            await stack.enter_async_context(killable_bot(tmp_path / name, {**settings, "PORT": str(port)}, telegram))
            for name, port in zip("ab", ports, strict=True)
        ]
        yield Cluster(telegram, settings["DATABASE_URL"], database, nodes, ports)


async def test_a_backlog_drains_while_people_talk_within_telegrams_limits(cluster: Cluster) -> None:
    """Many prompts fall due at once while people debrief: Telegram never answers 429."""
    alex = await cluster.telegram.newcomer("Alex")
    ids = [await cluster.telegram.newcomer("Sam") for _ in range(BACKLOG)]
    await save_people(cluster.database, *(interviewee(id_) for id_ in ids))
    await cluster.begin()
    over = asyncio.Event()
    chance = random.Random(8)  # noqa: S311 - not a secret
    people = [DebriefUser(cluster.telegram, alex, chance)]
    people += [DebriefUser(cluster.telegram, await cluster.telegram.newcomer("Alex"), chance) for _ in range(3)]
    async with asyncio.timeout(LONG), asyncio.TaskGroup() as living:
        for id_ in ids:
            await cluster.telegram.asks("POST", f"people/{id_}/say", text="/today")
        cluster.telegram.clock.move_to(THANK_YOU_DUE)
        for person in people:
            living.create_task(talk(person, over))
        await eventually(lambda: cluster.have_been_prompted(ids), "the backlog is drained", LONG)
        over.set()
    await eventually(cluster.telegram.is_idle, "both nodes are done with every update")
    assert await cluster.refused() == []
    rows = [row for id_ in ids for row in await due_people.rows_of(id_, cluster.database)]
    assert {row.fate for row in rows} == {DeliveryStatus.SENT}
    assert len(rows) == BACKLOG
    assert [line for person in people for line in await person.problems(cluster.database)] == []


async def test_an_update_delivered_to_two_nodes_counts_once(cluster: Cluster) -> None:
    """Telegram delivers again when a response is slow: both nodes confirm the update, and one turn is made."""
    sam = await cluster.telegram.newcomer("Sam")
    await save_people(cluster.database, interviewee(sam, thanked=True))
    await cluster.begin()
    await cluster.telegram.asks("POST", f"people/{sam}/say", text="/interview")
    await eventually(cluster.telegram.is_idle, "the beginning is answered")
    update = message_of(sam, 900_000, "Bolt, Engineer")
    answers = await asyncio.gather(*(cluster.deliver(number, update) for number in (0, 1) * 3))
    assert set(answers) == {200}
    await eventually(cluster.is_quiet, "the update is handled")
    person = await cluster.database.read_only(sam)
    assert person
    assert [application.company for application in person.applications] == ["Acme", "Bolt"]


async def test_updates_that_two_nodes_receive_in_turn_are_handled_in_order(cluster: Cluster) -> None:
    """One person's updates alternate between the nodes: each has one turn, in the order of their ids."""
    await cluster.telegram.asks("POST", "limits", on=False)  # a hundred messages of one person at once
    sam = await cluster.telegram.newcomer("Sam")
    await save_people(cluster.database, interviewee(sam, thanked=True))
    await cluster.begin()
    await cluster.telegram.asks("POST", f"people/{sam}/say", text="/start")
    await eventually(cluster.telegram.is_idle, "the beginning is answered")
    words = ["/interview", "Bolt, Engineer", "/cancel"] * IN_TURN
    for number, word in enumerate(words):
        said = word.replace("Bolt", f"Bolt {number // 3}")
        assert await cluster.deliver(number % 2, message_of(sam, 900_000 + number, said)) == 200
    await eventually(cluster.is_quiet, "all is handled and answered")
    person = await cluster.database.read_only(sam)
    assert person
    companies = [application.company for application in person.applications]
    assert companies == ["Acme", *(f"Bolt {number}" for number in range(IN_TURN))]
    assert sorted(companies[1:]) == sorted(set(companies[1:]))


@pytest.mark.parametrize(
    "point", ["receive: in the inbox, not confirmed", "receive: confirmed"], ids=["before", "after"]
)
async def test_a_node_killed_while_receiving_loses_nothing(cluster: Cluster, point: str) -> None:
    """Killed before it confirms the update, which then comes to the other node, or after: it is handled once."""
    leader, other = cluster.nodes
    sam = await cluster.telegram.newcomer("Sam")
    await leader.starts()
    await leader.logs(SERVES)
    await cluster.telegram.asks("POST", f"people/{sam}/say", text="/start")
    await eventually(cluster.telegram.is_idle, "the beginning is answered")
    await other.starts(**({} if point == "receive: confirmed" else {"point": point}))
    await other.logs(SERVES)
    before = len((await cluster.telegram.chat(sam))["messages"])
    update = message_of(sam, 900_000, "/today")
    if point == "receive: confirmed":
        assert await cluster.deliver(1, update) == 200
        await other.dies()
    else:
        with pytest.raises(httpx.HTTPError):
            await cluster.deliver(1, update)
        await other.reaches_its_kill_point()
        assert await cluster.deliver(0, update) == 200
    await eventually(cluster.is_quiet, "the update is handled")
    messages = (await cluster.telegram.chat(sam))["messages"][before:]
    assert [message["from"]["is_bot"] for message in messages] == [True]


def message_of(person: int, update_id: int, text: str) -> dict[str, Any]:
    """Return an update with a message of a person."""
    someone = {"id": person, "is_bot": False, "first_name": "Sam", "language_code": "en"}
    chat = {"id": person, "type": "private", "first_name": "Sam"}
    command = [{"type": "bot_command", "offset": 0, "length": len(text)}] if text.startswith("/") else []
    message = {"message_id": update_id, "date": 1_772_445_600, "from": someone, "chat": chat, "text": text}
    return {"update_id": update_id, "message": message | ({"entities": command} if command else {})}


async def test_a_rolling_restart_behind_one_address_loses_nothing(cluster: Cluster) -> None:
    """Each node is restarted in turn while people debrief: unconfirmed updates are delivered to the other."""
    await cluster.telegram.asks("POST", "limits", on=False)  # a new node does not know what was sent before
    await cluster.begin()
    over = asyncio.Event()
    chance = random.Random(8)  # noqa: S311 - not a secret
    people = [DebriefUser(cluster.telegram, await cluster.telegram.newcomer("Alex"), chance) for _ in range(3)]
    async with asyncio.timeout(LONG), asyncio.TaskGroup() as living:
        for person in people:
            living.create_task(talk(person, over))
        for number in (0, 1, 0, 1):
            node = cluster.nodes[number]
            served = node.log.read_text().count(SERVES)
            assert await node.ends() == 0, node.last_words
            await node.starts()
            await node.logs(SERVES, times=served + 1)
        over.set()
    await eventually(cluster.telegram.is_idle, "both nodes are done with every update")
    assert [line for person in people for line in await person.problems(cluster.database)] == []
