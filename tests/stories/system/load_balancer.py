"""A load balancer: each new connection goes to the next node that accepts it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from itertools import cycle, islice


@asynccontextmanager
async def balancer(ports: list[int]) -> AsyncIterator[int]:
    """Forward connections to the `ports` in turn; yield the own port."""
    turns = cycle(ports)
    open_ones: set[asyncio.StreamWriter] = set()

    async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        open_ones.add(writer)
        for port in list(islice(turns, len(ports))):
            with suppress(ConnectionError):
                there, back = await asyncio.open_connection("127.0.0.1", port)
                open_ones.add(back)
                await asyncio.gather(copy(reader, back), copy(there, writer))
                break
        writer.close()
        next(turns)

    server = await asyncio.start_server(pass_on, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for writer in open_ones:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()


async def copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Copy a stream until it ends."""
    with suppress(ConnectionError):
        while some := await reader.read(65_536):
            writer.write(some)
            await writer.drain()
    writer.close()
