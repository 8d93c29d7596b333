"""A server that receives the updates of a webhook."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from tests.sandbox.clients import Json

Answer = tuple[int, dict[str, str], bytes]


class Hook:
    """A server that receives updates, over plain asyncio; it responds with `answers`, or with 200 if there are none."""

    def __init__(self) -> None:
        """Start without updates."""
        self.url = ""
        self.received: list[Json] = []
        self.headers: list[dict[str, str]] = []
        self.answers: list[Answer] = []
        self.connections = 0
        self.gate: Callable[[Json], Awaitable[None]] | None = None
        self._arrived = asyncio.Event()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        self.connections += 1
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                lines = head.decode().strip().split("\r\n")[1:]
                headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
                update = json.loads(await reader.readexactly(int(headers["content-length"])))
                self.received.append(update)
                self.headers.append(headers)
                self._arrived.set()
                if self.gate:
                    await self.gate(update)
                status, more, body = self.answers.pop(0) if self.answers else (200, {}, b"")
                lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(body)}"]
                lines += [f"{name}: {value}" for name, value in more.items()]
                writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def wait_for(self, number: int) -> list[str]:
        """Wait for so many updates and return the texts of all of them."""
        while len(self.received) < number:
            self._arrived.clear()
            await asyncio.wait_for(self._arrived.wait(), 60)
        return [update.get("message", {}).get("text", "") for update in self.received]


@asynccontextmanager
async def listening() -> AsyncIterator[Hook]:
    """Run a hook on a free port."""
    hook = Hook()
    server = await asyncio.start_server(hook.serve, "127.0.0.1", 0)
    hook.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/telegram?a=b"
    async with server:
        yield hook
