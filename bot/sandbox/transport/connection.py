"""The connection under a request: cutting it, and telling when the client has hung up."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable
from datetime import datetime
from email.utils import format_datetime
from typing import Any

from starlette.types import Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

_KEY = "sandbox.transport"
_RESET_ON_CLOSE = struct.pack("ii", 1, 0)


class Protocol(H11Protocol):
    """Uvicorn's protocol, which also hands each request the transport under it."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin a connection."""
        super().connection_made(transport)
        app: Callable[[Any, Any, Any], Awaitable[None]] = self.app

        async def with_transport(scope: Any, receive: Any, send: Any) -> None:
            scope[_KEY] = transport
            await app(scope, receive, send)

        self.app = with_transport


async def hung_up(receive: Receive) -> None:
    """Return when the client has closed the connection; its request must have been read."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def close(scope: Scope, receive: Receive) -> None:
    """Close the connection without an answer."""
    scope[_KEY].close()
    await hung_up(receive)


async def reset(scope: Scope, receive: Receive) -> None:
    """Tear the connection down, so that the client sees a reset."""
    transport: asyncio.Transport = scope[_KEY]
    if not transport.is_closing():
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        transport.abort()
    await hung_up(receive)


async def cut(scope: Scope, receive: Receive, send: Send, status: int, body: bytes) -> None:
    """Answer with the first half of `body`, then close."""
    await answer(send, status, body, whole=False)
    await close(scope, receive)


def dated(send: Send, now: Callable[[], datetime]) -> Send:
    """Return a `send` whose answers say what time it is `now`, as every answer of Telegram's does."""

    async def send_dated(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message["headers"], (b"date", format_datetime(now(), usegmt=True).encode())]
        await send(message)

    return send_dated


async def answer(
    send: Send, status: int, body: bytes, kind: bytes = b"application/json", *, whole: bool = True
) -> None:
    """Send an answer, or only half of its body."""
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    sent = body if whole else body[: len(body) // 2]
    await send({"type": "http.response.body", "body": sent, "more_body": not whole})
