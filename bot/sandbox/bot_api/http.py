"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

from __future__ import annotations

import asyncio
import json
import re
from typing import Any

from starlette.types import Receive, Scope, Send

from bot.sandbox.bot_api.call_log import Call
from bot.sandbox.bot_api.faults import BROKEN_RESPONSES, ERRORS, Fault
from bot.sandbox.bot_api.methods import METHOD_NAMES
from bot.sandbox.bot_api.polling import ConnectionDropped
from bot.sandbox.rules import parameters
from bot.sandbox.rules.errors import ApiError
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.transport import connection
from bot.sandbox.transport.connection import respond, wait_disconnected
from bot.sandbox.transport.strict_json import Json

_PATH = re.compile(r"/(?P<file>file/)?bot(?P<token>[^/]*)/(?P<rest>.*)", re.DOTALL)
_TOKEN = re.compile(r"[1-9]\d*:[A-Za-z0-9_-]+")
_MAX_TOKEN = 80
_DEFAULT_DELAY = 2.0
_GET_UPDATES = "getUpdates"
_encode_unescaped = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class BotApi:
    """The Bot API of a stand-in, as an ASGI application."""

    def __init__(self, sandbox: Sandbox) -> None:
        """Serve the bot of `sandbox`."""
        self._sandbox = sandbox

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        sandbox = self._sandbox
        send = connection.with_date(send, sandbox.clock.now)
        try:
            path = self._parse_path(scope)
            if sandbox.is_down:
                await connection.reset(scope, receive)
            elif path["file"]:
                await self._send_file(path["rest"], send)
            else:
                await self._serve_method(path["rest"], scope, receive, send)
        except ApiError as error:
            await _respond_json(send, error.code, error.as_json())
        except ConnectionDropped:
            await connection.reset(scope, receive)

    def _parse_path(self, scope: Scope) -> re.Match[str]:
        path = _PATH.fullmatch(scope["path"])
        if path is None or scope["method"] not in {"GET", "POST"}:
            raise ApiError(404, "Not Found")
        token = path["token"]
        if token == self._sandbox.token:
            return path
        if len(token) > _MAX_TOKEN or not _TOKEN.fullmatch(token):
            raise ApiError(404, "Not Found")
        raise ApiError(401, "Unauthorized")

    async def _send_file(self, path: str, send: Send) -> None:
        file = self._sandbox.world.files.at_path(path)
        if file is None:
            raise ApiError(404, "Not Found")
        await respond(send, 200, file.data, b"application/octet-stream")

    async def _serve_method(self, name: str, scope: Scope, receive: Receive, send: Send) -> None:
        given = await parameters.from_request(scope, receive)
        method = METHOD_NAMES.get(name.lower())
        if method is None:
            raise ApiError(404, "Not Found: method not found")
        call_log = self._sandbox.call_log
        now = self._sandbox.clock.now()
        if method == _GET_UPDATES:
            await self._serve_call(call_log.start_polling(now, given), scope, receive, send)
            return
        call = call_log.start(now, method, given)
        try:
            await self._serve_call(call, scope, receive, send)
        finally:
            call_log.finish()

    async def _serve_call(self, call: Call, scope: Scope, receive: Receive, send: Send) -> None:
        fault = self._sandbox.faults.next_for(call.method, call.parameters, self._chat_of(call.parameters))
        if fault is None:
            call.status, envelope = await self._perform(call, receive)
            await _respond_json(send, call.status, envelope)
            return
        call.fault = fault.name
        if fault.name == "slow" and not fault.is_after:
            await self._sandbox.pause(fault.seconds or _DEFAULT_DELAY)
        result = await self._perform(call, receive) if fault.is_after or fault.name == "slow" else None
        await self._fail(fault, call, result, (scope, receive, send))

    async def _fail(
        self, fault: Fault, call: Call, result: tuple[int, Json] | None, request: tuple[Scope, Receive, Send]
    ) -> None:
        """Respond with a fault; `result` is that of the call, if it took effect."""
        scope, receive, send = request
        if fault.name in ERRORS:
            error = ERRORS[fault.name](fault.options)
            call.status = call.error_code = error.code
            call.description = error.description
            await _respond_json(send, error.code, error.as_json())
            return
        if fault.name in BROKEN_RESPONSES:
            call.status, body = BROKEN_RESPONSES[fault.name]
            await respond(send, call.status, body, b"text/html")
            return
        match fault.name:
            case "slow":
                if fault.is_after:
                    await self._sandbox.pause(fault.seconds or _DEFAULT_DELAY)
                call.status, envelope = result or (500, {})
                await _respond_json(send, call.status, envelope)
            case "timeout":
                await self._wait(receive, fault.seconds)
                await connection.close(scope, receive)
            case "cut":
                status, envelope = result or (200, {"ok": True, "result": True})
                await connection.send_half(scope, receive, send, status, _encode(envelope))
            case "close":
                await connection.close(scope, receive)
            case _:
                await connection.reset(scope, receive)

    async def _wait(self, receive: Receive, seconds: float | None) -> None:
        """Wait until the client disconnects, the time is over or the server stops."""
        waits = {asyncio.ensure_future(wait_disconnected(receive)), asyncio.ensure_future(self._sandbox.pause(seconds))}
        _, pending = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for task in pending:
            task.cancel()

    async def _perform(self, call: Call, receive: Receive) -> tuple[int, Json]:
        """Perform the call and return the status and the JSON of its response."""
        try:
            if call.method == _GET_UPDATES:
                result: Any = await self._sandbox.poller.get_updates(
                    call.parameters, lambda: wait_disconnected(receive)
                )
            else:
                result = self._sandbox.perform(call.method, call.parameters)
            envelope: Json = {"ok": True, "result": result}
            status = 200
        except ApiError as error:
            status, envelope = error.code, error.as_json()
            call.error_code, call.description = error.code, error.description
        if self._sandbox.check:
            self._sandbox.problems += [
                f"{call.method}: {problem}" for problem in self._sandbox.check(call.method, envelope)
            ]
        return status, envelope

    def _chat_of(self, given: Parameters) -> str:
        """Return the id of the chat of a call; answerCallbackQuery belongs to the chat of its tap."""
        tap = self._sandbox.world.taps.get(given.text("callback_query_id"))
        return str(tap.chat) if tap else given.text("chat_id")


def _encode(envelope: Json) -> bytes:
    try:
        return _encode_unescaped(envelope).encode()
    except UnicodeEncodeError:  # a lone surrogate, which JSON can only hold escaped
        return json.dumps(envelope).encode()


async def _respond_json(send: Send, status: int, envelope: Json) -> None:
    await respond(send, status, _encode(envelope))
