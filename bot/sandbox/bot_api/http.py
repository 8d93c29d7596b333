"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

from __future__ import annotations

import asyncio
import json
import re
from typing import Any

from starlette.types import Receive, Scope, Send

from bot.sandbox.bot_api.call_log import Call
from bot.sandbox.bot_api.faults import ANSWERS, PAGES, Fault
from bot.sandbox.bot_api.methods import METHOD_NAMES
from bot.sandbox.bot_api.polling import Dropped
from bot.sandbox.rules import parameters
from bot.sandbox.rules.errors import Refused
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.transport import connection
from bot.sandbox.transport.connection import answer, hung_up
from bot.sandbox.transport.strict_json import Json

_PATH = re.compile(r"/(?P<file>file/)?bot(?P<token>[^/]*)/(?P<rest>.*)", re.DOTALL)
_TOKEN = re.compile(r"[1-9]\d*:[A-Za-z0-9_-]+")
_LONGEST_TOKEN = 80
_SLOW = 2.0
_POLL = "getUpdates"
_in_characters = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class BotApi:
    """The bot's side of the stand-in, as an ASGI application."""

    def __init__(self, sandbox: Sandbox) -> None:
        """Serve the bot of `sandbox`."""
        self._sandbox = sandbox

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        sandbox = self._sandbox
        send = connection.dated(send, sandbox.clock.now)
        try:
            path = self._read_path(scope)
            if sandbox.is_down:
                await connection.reset(scope, receive)
            elif path["file"]:
                await self._send_file(path["rest"], send)
            else:
                await self._serve(path["rest"], scope, receive, send)
        except Refused as refused:
            await _answer_json(send, refused.code, refused.as_json())
        except Dropped:
            await connection.reset(scope, receive)

    def _read_path(self, scope: Scope) -> re.Match[str]:
        path = _PATH.fullmatch(scope["path"])
        if path is None or scope["method"] not in {"GET", "POST"}:
            raise Refused(404, "Not Found")
        token = path["token"]
        if token == self._sandbox.token:
            return path
        if len(token) > _LONGEST_TOKEN or not _TOKEN.fullmatch(token):
            raise Refused(404, "Not Found")
        raise Refused(401, "Unauthorized")

    async def _send_file(self, path: str, send: Send) -> None:
        stored = self._sandbox.world.files.at(path)
        if stored is None:
            raise Refused(404, "Not Found")
        await answer(send, 200, stored.data, b"application/octet-stream")

    async def _serve(self, name: str, scope: Scope, receive: Receive, send: Send) -> None:
        given = await parameters.read(scope, receive)
        method = METHOD_NAMES.get(name.lower())
        if method is None:
            raise Refused(404, "Not Found: method not found")
        sandbox = self._sandbox
        now = sandbox.world.clock.now()
        if method == _POLL:
            await self._answer_call(sandbox.calls.poll(now, given), scope, receive, send)
            return
        call = sandbox.calls.begin(now, method, given)
        try:
            await self._answer_call(call, scope, receive, send)
        finally:
            sandbox.calls.end()

    async def _answer_call(self, call: Call, scope: Scope, receive: Receive, send: Send) -> None:
        fault = self._sandbox.faults.take(call.method, call.parameters, self._chat_of(call.parameters))
        if fault is None:
            status, envelope = await self._outcome(call, receive)
            call.status = status
            await _answer_json(send, status, envelope)
            return
        call.fault = fault.name
        if fault.name == "slow" and not fault.is_after:
            await self._sandbox.pause(fault.seconds or _SLOW)
        outcome = await self._outcome(call, receive) if fault.is_after or fault.name == "slow" else None
        await self._go_wrong(fault, call, outcome, (scope, receive, send))

    async def _go_wrong(
        self, fault: Fault, call: Call, outcome: tuple[int, Json] | None, request: tuple[Scope, Receive, Send]
    ) -> None:
        scope, receive, send = request
        if fault.name in ANSWERS:
            refused = ANSWERS[fault.name](fault.order)
            call.status = call.error_code = refused.code
            call.description = refused.description
            await _answer_json(send, refused.code, refused.as_json())
            return
        if fault.name in PAGES:
            call.status, page = PAGES[fault.name]
            await answer(send, call.status, page, b"text/html")
            return
        match fault.name:
            case "slow":
                if fault.is_after:
                    await self._sandbox.pause(fault.seconds or _SLOW)
                call.status, envelope = outcome or (500, {})
                await _answer_json(send, call.status, envelope)
            case "timeout":
                await self._hang(receive, fault.seconds)
                await connection.close(scope, receive)
            case "cut":
                status, envelope = outcome or (200, {"ok": True, "result": True})
                await connection.cut(scope, receive, send, status, _encode(envelope))
            case "close":
                await connection.close(scope, receive)
            case _:
                await connection.reset(scope, receive)

    async def _hang(self, receive: Receive, seconds: float | None) -> None:
        """Say nothing until the client hangs up, the time is over or the server stops."""
        waits = {asyncio.ensure_future(hung_up(receive)), asyncio.ensure_future(self._sandbox.pause(seconds))}
        _, left = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for task in left:
            task.cancel()

    async def _outcome(self, call: Call, receive: Receive) -> tuple[int, Json]:
        """Carry the call out and return the status and the envelope of its answer."""
        try:
            if call.method == _POLL:
                result: Any = await self._sandbox.poller.get(call.parameters, lambda: hung_up(receive))
            else:
                result = self._sandbox.perform(call.method, call.parameters)
            envelope: Json = {"ok": True, "result": result}
            status = 200
        except Refused as refused:
            status, envelope = refused.code, refused.as_json()
            call.error_code, call.description = refused.code, refused.description
        if self._sandbox.check:
            self._sandbox.problems += [
                f"{call.method}: {problem}" for problem in self._sandbox.check(call.method, envelope)
            ]
        return status, envelope

    def _chat_of(self, given: Parameters) -> str:
        """Return the id of the chat a call is about, also for the answer to a tap."""
        tap = self._sandbox.world.taps.get(given.text("callback_query_id"))
        return str(tap.chat) if tap else given.text("chat_id")


def _encode(envelope: Json) -> bytes:
    try:
        return _in_characters(envelope).encode()
    except UnicodeEncodeError:  # half a character, which only an escape can carry
        return json.dumps(envelope).encode()


async def _answer_json(send: Send, status: int, envelope: Json) -> None:
    await answer(send, status, _encode(envelope))
