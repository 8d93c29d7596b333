"""A stand-in for Telegram that is quick enough to load a bot: the sandbox's world behind a light door.

What a call does and what it answers is the sandbox's own (`bot.sandbox.bot_api.methods`, `World`, `Poller`,
`RateLimits`). Only the door differs: requests are read off the socket without a web framework, no call is logged, and
each may be made to travel as long as one to Telegram does.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from bot.clock import MovableClock
from bot.sandbox.bot_api.methods import METHOD_NAMES, METHODS, RATE_LIMITED
from bot.sandbox.bot_api.polling import ConnectionDropped, Poller
from bot.sandbox.rules.errors import ApiError, bad_request
from bot.sandbox.rules.parameters import Parameters, from_json
from bot.sandbox.rules.rate_limits import RateLimits
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world import people
from bot.sandbox.world.world import Chat, Person, World

TOKEN = "123456:BENCHMARK-no-secret-at-all-012345678"  # noqa: S105 - it opens nothing but the stand-in
_TOO_MANY = 429
_HEAD = re.compile(
    rb"[A-Z]+ (?:https?://[^/ ]+)?/bot(?P<token>[^/ ]+)/(?P<method>\w+)(?:\?(?P<query>[^ ]*))? HTTP/1\.1"
)
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_KIND = re.compile(rb"\r\ncontent-type: *([\w/.+-]+)", re.IGNORECASE)
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True)
class RoundTrip:
    """How long a request and its response are on their way together, in seconds: a constant, give or take `jitter`."""

    seconds: float = 0.0
    jitter: float = 0.0

    def one_way(self) -> float:
        """Return the seconds of one of the two ways."""
        if not self.seconds:
            return 0.0
        return max(0.0, self.seconds + random.uniform(-self.jitter, self.jitter)) / 2  # noqa: S311 - no secret


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something that the bot said: the loop's time at which Telegram had it, and the message as it then stands."""

    at: float
    method: str
    chat: int
    message: Json


class FollowingClock:
    """The machine's clock, or that of a bot whose clock was moved once: its file is not read again and again."""

    def __init__(self) -> None:
        """Be the machine's clock."""
        self._ahead = timedelta()

    def follow(self, file: Path) -> None:
        """Be as far ahead of the machine's clock as the one in `file` is."""
        self._ahead = MovableClock(file).now() - datetime.now(UTC)

    def now(self) -> datetime:
        """Return the instant, aware, in UTC."""
        return datetime.now(UTC) + self._ahead


class StandIn:
    """One bot's Telegram, served on a free loopback port.

    `on_spoken` hears of each message that the bot sends or edits; `counts` tells how often each method was called,
    `refused` how often Telegram said 429.
    """

    def __init__(self, *, round_trip: RoundTrip | None = None, limited: bool = False) -> None:
        """Let requests travel for `round_trip`; refuse more than 30 messages in any second when `limited`."""
        self.clock = FollowingClock()
        self.world = World(self.clock, TOKEN)
        self.round_trip = round_trip or RoundTrip()
        self.counts: Counter[str] = Counter()
        self.refused = 0
        self.failed: Counter[str] = Counter()
        self.on_spoken: list[Callable[[Spoken], None]] = []
        self.polled = asyncio.Event()
        self.poller = Poller(self.world.updates, asyncio.sleep)
        self._limits = RateLimits(on=limited)
        self._server: asyncio.Server | None = None
        self._doors: set[_Door] = set()

    async def start(self) -> str:
        """Listen, unless it does already, and return the root address of the Bot API."""
        if self._server is None:
            self._server = await asyncio.get_running_loop().create_server(lambda: _Door(self), "127.0.0.1", 0)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self) -> None:
        """Close every connection and listen no more."""
        self.poller.end_held(ConnectionDropped())
        if self._server:
            self._server.close()
        for door in list(self._doors):
            door.close()
        await asyncio.sleep(0)

    # What people do -----------------------------------------------------------------------------------------------

    def meet(self, person_id: int) -> Chat:
        """Make `person_id` known, as somebody who has started the bot; nothing changes for whoever is."""
        chat = self.world.chats.get(person_id)
        if chat is None:
            user = {"id": person_id, "is_bot": False, "first_name": f"Sam {person_id}", "language_code": "en"}
            shown = {"id": person_id, "type": "private", "first_name": user["first_name"]}
            person = Person(person_id, user)
            chat = Chat(person_id, shown, str(person_id * 7_340_033 + 91), person, started=True)
            self.world.people[person_id] = person
            self.world.chats[person_id] = chat
        return chat

    def say(self, person_id: int, text: str) -> None:
        """Let a person type `text`."""
        people.send_message(self.world, person_id, people.text_content(text))

    def tap(self, person_id: int, message_id: int, data: str) -> None:
        """Let a person tap the button that carries `data`."""
        people.tap(self.world, person_id, message_id, data)

    # What the bot asks --------------------------------------------------------------------------------------------

    def perform(self, method: str, given: Parameters) -> Any:
        """Carry out a call that does not wait, and tell who listens.

        Raises:
            ApiError: as Telegram would.
        """
        if method in {"deleteWebhook", "setWebhook"}:
            return True
        perform = METHODS.get(method)
        if perform is None:
            raise bad_request(f"the stand-in does not offer {method}")
        now = asyncio.get_running_loop().time()
        if method in RATE_LIMITED:
            self._limits.count(given.text("chat_id"), now)
        result = perform(self.world, given)
        if method in RATE_LIMITED and isinstance(result, dict):
            spoken = Spoken(now, method, result["chat"]["id"], result)
            for hear in self.on_spoken:
                hear(spoken)
        return result

    def note(self, door: _Door) -> None:
        """Know an open connection."""
        self._doors.add(door)

    def forget(self, door: _Door) -> None:
        """Know that a connection has gone."""
        self._doors.discard(door)


class _Door(asyncio.Protocol):
    """One connection of the bot's: one request after another."""

    def __init__(self, telegram: StandIn) -> None:
        self._telegram = telegram
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._read = b""
        self._gone = asyncio.Event()
        self._polls: set[asyncio.Task[None]] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if isinstance(transport, asyncio.Transport):
            self._transport = transport
        self._telegram.note(self)

    def connection_lost(self, exc: Exception | None) -> None:
        del exc
        self._gone.set()
        self._telegram.forget(self)

    def close(self) -> None:
        if self._transport:
            self._transport.abort()

    def data_received(self, data: bytes) -> None:
        self._read += data
        while (ends := self._read.find(b"\r\n\r\n")) >= 0:
            head = self._read[:ends]
            length = int(found[1]) if (found := _LENGTH.search(head)) else 0
            if len(self._read) < ends + 4 + length:
                return
            body = self._read[ends + 4 : ends + 4 + length]
            self._read = self._read[ends + 4 + length :]
            self._asked(head, body)

    def _asked(self, head: bytes, body: bytes) -> None:
        asks = _HEAD.match(head)
        method = METHOD_NAMES.get(asks["method"].decode().lower()) if asks else None
        if asks is None or method is None or asks["token"].decode() != TOKEN:
            self._say(404, {"ok": False, "error_code": 404, "description": "Not Found: method not found"})
            return
        self._telegram.counts[method] += 1
        given = _parameters(head, body, asks["query"] or b"")
        if (one_way := self._telegram.round_trip.one_way()) > 0:
            self._loop.call_later(one_way, self._arrived, method, given)
        else:
            self._arrived(method, given)

    def _arrived(self, method: str, given: Parameters | None) -> None:
        if given is None:
            self._answer(400, bad_request("the stand-in reads forms and JSON").as_json())
        elif method == "getUpdates":
            self._telegram.polled.set()
            poll = self._loop.create_task(self._poll(given))
            self._polls.add(poll)
            poll.add_done_callback(self._polls.discard)
        else:
            try:
                self._answer(200, {"ok": True, "result": self._telegram.perform(method, given)})
            except ApiError as refused:
                self._refuse(method, refused)

    async def _poll(self, given: Parameters) -> None:
        try:
            self._answer(200, {"ok": True, "result": await self._telegram.poller.get_updates(given, self._hung_up)})
        except ApiError as refused:
            self._refuse("getUpdates", refused)
        except ConnectionDropped:
            self.close()

    async def _hung_up(self) -> None:
        await self._gone.wait()

    def _refuse(self, method: str, refused: ApiError) -> None:
        if refused.code == _TOO_MANY:
            self._telegram.refused += 1
        else:
            self._telegram.failed[f"{method}: {refused.description}"] += 1
        self._answer(refused.code, refused.as_json())

    def _answer(self, status: int, envelope: Json) -> None:
        if (one_way := self._telegram.round_trip.one_way()) > 0:
            self._loop.call_later(one_way, self._say, status, envelope)
        else:
            self._say(status, envelope)

    def _say(self, status: int, envelope: Json) -> None:
        if self._transport is None or self._transport.is_closing():
            return
        body = _encode(envelope).encode()
        date = format_datetime(self._telegram.clock.now(), usegmt=True)
        head = (
            f"HTTP/1.1 {status} .\r\nDate: {date}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        with contextlib.suppress(OSError):
            self._transport.write(head.encode() + body)


def _parameters(head: bytes, body: bytes, query: bytes) -> Parameters | None:
    """Read a call's parameters; None for a body of a kind that no contender sends."""
    pairs = parse_qsl(query.decode("latin-1"), keep_blank_values=True) if query else []
    kind = found[1].lower() if (found := _KIND.search(head)) else b""
    if not body or kind == b"application/x-www-form-urlencoded":
        pairs += parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)
        return Parameters(dict(reversed(pairs)))
    if kind == b"application/json":
        fields = json.loads(body)
        return from_json(fields) if isinstance(fields, dict) else None
    return None
