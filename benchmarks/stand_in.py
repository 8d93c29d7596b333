"""A stand-in for Telegram that is fast enough to load a bot: the sandbox's Bot API behind a minimal HTTP server.

Calls and their answers are the sandbox's own (`bot.sandbox.bot_api.methods`, `World`, `Poller`, `RateLimits`). Only the
server differs: requests are read from the socket without a web framework, no call is logged, and requests and responses
can be delayed as if Telegram were far away.
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
    """How long a request and its response travel together: `seconds`, plus or minus a random part of `jitter`."""

    seconds: float = 0.0
    jitter: float = 0.0

    def one_way_seconds(self) -> float:
        """Return half of a round trip, in seconds."""
        if not self.seconds:
            return 0.0
        return max(0.0, self.seconds + random.uniform(-self.jitter, self.jitter)) / 2  # noqa: S311 - no secret


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message that the bot has sent or edited, as it stands then; `at` is the event loop's time of its arrival."""

    at: float
    method: str
    chat: int
    message: Json


class BotClock:
    """The machine's clock, with the offset of a bot's movable clock. The offset is read once, not at each call."""

    def __init__(self) -> None:
        """Begin without an offset."""
        self._ahead = timedelta()

    def follow(self, file: Path) -> None:
        """Take over the offset of the movable clock in `file`."""
        self._ahead = MovableClock(file).now() - datetime.now(UTC)

    def now(self) -> datetime:
        """Return the instant, aware, in UTC."""
        return datetime.now(UTC) + self._ahead


class StandIn:
    """Telegram for one bot, served on a free loopback port.

    `on_message` holds functions to call with each message that the bot sends or edits. `calls` counts the calls of each
    method, `rate_limited` those answered with 429, and `refused` those refused for another reason.
    """

    def __init__(self, *, round_trip: RoundTrip | None = None, limited: bool = False) -> None:
        """Delay requests and responses by `round_trip`; with `limited`, refuse more than 30 messages in any second."""
        self.clock = BotClock()
        self.world = World(self.clock, TOKEN)
        self.round_trip = round_trip or RoundTrip()
        self.calls: Counter[str] = Counter()
        self.rate_limited = 0
        self.refused: Counter[str] = Counter()
        self.on_message: list[Callable[[SentMessage], None]] = []
        self.polled = asyncio.Event()
        self.poller = Poller(self.world.updates, asyncio.sleep)
        self._limits = RateLimits(on=limited)
        self._server: asyncio.Server | None = None
        self._connections: set[_Connection] = set()

    async def start(self) -> str:
        """Start the server, unless it runs, and return the root URL of the Bot API."""
        if self._server is None:
            self._server = await asyncio.get_running_loop().create_server(lambda: _Connection(self), "127.0.0.1", 0)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self) -> None:
        """Stop the server and close every connection."""
        self.poller.end_held(ConnectionDropped())
        if self._server:
            self._server.close()
        for connection in list(self._connections):
            connection.close()
        await asyncio.sleep(0)

    # What people do -----------------------------------------------------------------------------------------------

    def add_person(self, person_id: int) -> Chat:
        """Add a person who has started the bot; return the chat, also when the person is known already."""
        chat = self.world.chats.get(person_id)
        if chat is None:
            user = {"id": person_id, "is_bot": False, "first_name": f"Sam {person_id}", "language_code": "en"}
            shown = {"id": person_id, "type": "private", "first_name": user["first_name"]}
            person = Person(person_id, user)
            chat = Chat(person_id, shown, str(person_id * 7_340_033 + 91), person, started=True)
            self.world.people[person_id] = person
            self.world.chats[person_id] = chat
        return chat

    def send_text(self, person_id: int, text: str) -> None:
        """Send `text` to the bot as this person."""
        people.send_message(self.world, person_id, people.text_content(text))

    def tap(self, person_id: int, message_id: int, data: str) -> None:
        """Tap the button with `data` under a message as this person."""
        people.tap(self.world, person_id, message_id, data)

    # What the bot request --------------------------------------------------------------------------------------------

    def perform(self, method: str, given: Parameters) -> Any:
        """Carry out any call but getUpdates, and pass a message on to `on_message`.

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
            message = SentMessage(now, method, result["chat"]["id"], result)
            for listener in self.on_message:
                listener(message)
        return result

    def add_connection(self, connection: _Connection) -> None:
        """Remember an open connection, so that `stop` can close it."""
        self._connections.add(connection)

    def remove_connection(self, connection: _Connection) -> None:
        """Forget a closed connection."""
        self._connections.discard(connection)


class _Connection(asyncio.Protocol):
    """A connection of the bot, which carries one request after another."""

    def __init__(self, telegram: StandIn) -> None:
        self._telegram = telegram
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._buffer = b""
        self._closed = asyncio.Event()
        self._polls: set[asyncio.Task[None]] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if isinstance(transport, asyncio.Transport):
            self._transport = transport
        self._telegram.add_connection(self)

    def connection_lost(self, exc: Exception | None) -> None:
        del exc
        self._closed.set()
        self._telegram.remove_connection(self)

    def close(self) -> None:
        if self._transport:
            self._transport.abort()

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (ends := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:ends]
            length = int(found[1]) if (found := _LENGTH.search(head)) else 0
            if len(self._buffer) < ends + 4 + length:
                return
            body = self._buffer[ends + 4 : ends + 4 + length]
            self._buffer = self._buffer[ends + 4 + length :]
            self._on_request(head, body)

    def _on_request(self, head: bytes, body: bytes) -> None:
        request = _HEAD.match(head)
        method = METHOD_NAMES.get(request["method"].decode().lower()) if request else None
        if request is None or method is None or request["token"].decode() != TOKEN:
            self._write(404, {"ok": False, "error_code": 404, "description": "Not Found: method not found"})
            return
        self._telegram.calls[method] += 1
        given = _parameters(head, body, request["query"] or b"")
        if (one_way := self._telegram.round_trip.one_way_seconds()) > 0:
            self._loop.call_later(one_way, self._on_arrival, method, given)
        else:
            self._on_arrival(method, given)

    def _on_arrival(self, method: str, given: Parameters | None) -> None:
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
            self._answer(200, {"ok": True, "result": await self._telegram.poller.get_updates(given, self._wait_closed)})
        except ApiError as refused:
            self._refuse("getUpdates", refused)
        except ConnectionDropped:
            self.close()

    async def _wait_closed(self) -> None:
        await self._closed.wait()

    def _refuse(self, method: str, refused: ApiError) -> None:
        if refused.code == _TOO_MANY:
            self._telegram.rate_limited += 1
        else:
            self._telegram.refused[f"{method}: {refused.description}"] += 1
        self._answer(refused.code, refused.as_json())

    def _answer(self, status: int, envelope: Json) -> None:
        if (one_way := self._telegram.round_trip.one_way_seconds()) > 0:
            self._loop.call_later(one_way, self._write, status, envelope)
        else:
            self._write(status, envelope)

    def _write(self, status: int, envelope: Json) -> None:
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
    """Return the parameters of a call; None for a content type that no contender uses."""
    pairs = parse_qsl(query.decode("latin-1"), keep_blank_values=True) if query else []
    kind = found[1].lower() if (found := _KIND.search(head)) else b""
    if not body or kind == b"application/x-www-form-urlencoded":
        pairs += parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)
        return Parameters(dict(reversed(pairs)))
    if kind == b"application/json":
        fields = json.loads(body)
        return from_json(fields) if isinstance(fields, dict) else None
    return None
