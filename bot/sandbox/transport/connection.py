"""The TCP connection of a request: resetting it, closing it, and waiting for the client to disconnect."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable
from datetime import datetime
from email.utils import format_datetime
from typing import Any

from starlette.types import Message, Receive, Scope, Send

from bot.web.server import BoundedProtocol

_TRANSPORT = "sandbox.transport"
_RESET_ON_CLOSE = struct.pack("ii", 1, 0)


class ProtocolWithTransport(BoundedProtocol):
    """The web server's protocol; the scope of each request also holds the transport of its connection."""

    connections_at_most = 2_000  # long polls of many people, in tests

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start a connection."""
        super().connection_made(transport)
        app: Callable[[Any, Any, Any], Awaitable[None]] = self.app

        async def with_transport(scope: Any, receive: Any, send: Any) -> None:
            scope[_TRANSPORT] = transport
            await app(scope, receive, send)

        self.app = with_transport


async def wait_disconnected(receive: Receive) -> None:
    """Return when the client has closed the connection; the request must have been read before."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def close(scope: Scope, receive: Receive) -> None:
    """Close the connection without a response."""
    scope[_TRANSPORT].close()
    await wait_disconnected(receive)


async def reset(scope: Scope, receive: Receive) -> None:
    """Abort the connection, so that the client sees a TCP reset."""
    transport: asyncio.Transport = scope[_TRANSPORT]
    if not transport.is_closing():
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        transport.abort()
    await wait_disconnected(receive)


async def send_half(scope: Scope, receive: Receive, send: Send, status: int, body: bytes) -> None:
    """Send a response with only the first half of `body`, then close the connection."""
    await respond(send, status, body, whole=False)
    await close(scope, receive)


def with_date(send: Send, now: Callable[[], datetime]) -> Send:
    """Return a `send` that adds the Date header, as Telegram does."""

    async def send_with_date(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message["headers"], (b"date", format_datetime(now(), usegmt=True).encode())]
        await send(message)

    return send_with_date


async def respond(
    send: Send, status: int, body: bytes, content_type: bytes = b"application/json", *, whole: bool = True
) -> None:
    """Send a response; with `whole=False` only half of its body."""
    headers = [(b"content-type", content_type), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    sent = body if whole else body[: len(body) // 2]
    await send({"type": "http.response.body", "body": sent, "more_body": not whole})
