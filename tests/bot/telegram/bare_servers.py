"""Plain TCP and TLS servers on this machine; all connections are closed when the test ends."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from ssl import SSLContext

Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@contextlib.asynccontextmanager
async def serving(answer: Answer, secret: SSLContext | None = None) -> AsyncIterator[int]:
    """Serve TCP, or TLS, on a local port during the block; the connection is closed when `answer` returns."""
    under_way: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            await answer(reader, writer)
        writer.close()

    def begin(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        under_way[asyncio.create_task(serve(reader, writer))] = writer

    server = await asyncio.start_server(begin, "127.0.0.1", 0, ssl=secret)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for task, writer in under_way.items():
            task.cancel()
            await asyncio.wait({task})
            writer.transport.abort()
            with contextlib.suppress(OSError):
                await writer.wait_closed()
