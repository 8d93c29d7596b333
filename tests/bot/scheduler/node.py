"""One node with its stand-in, and what tests wait for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import httpx

from bot.cluster.leader import LeaderLease
from bot.metrics import Metrics
from bot.replies import Commit
from bot.sandbox.server import Sandbox
from bot.scheduler import PromptScheduler
from bot.store.database import Database
from bot.telegram.api import Bot
from bot.telegram.sending.messages import MessageSender
from bot.turns import Turns
from conversations.facts import DeliveryStatus
from tests.bot.sample_people import delivery_statuses, interviewee, save_people
from tests.sandbox.clients import Json, Phone

WITHIN = 120  # seconds of real time until a wait fails, on a busy machine
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
