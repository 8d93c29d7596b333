"""What receives the updates of a web server under test, and requests as they go over the wire."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.web.routes import SECRET_HEADER

SECRET = "open-sesame_1"  # noqa: S105 - it opens nothing but these tests
KNOWN = {SECRET_HEADER: SECRET, "Content-Type": "application/json"}
WITHIN = 60  # seconds of real time until a wait fails, on a busy machine


class NoUpdate(Exception):
    """The body is not an update."""


class Receiver:
    """Records deliveries, and answers as it is set."""

    def __init__(self) -> None:
        """Confirm every update, and be healthy."""
        self.taken: list[Any] = []
        self.again: float | None = None
        self.is_well = True

    async def deliver(self, raw: Any) -> float | None:
        """Accept a JSON object, and nothing else."""
        if not isinstance(raw, dict):
            raise NoUpdate
        self.taken.append(raw)
        return self.again

    @staticmethod
    def metrics() -> tuple[bytes, str]:
        """Return a metric."""
        return b"afterword_turns 7\n", "text/plain; version=0.0.4"

    async def health(self) -> tuple[bool, dict[str, object]]:
        """Return the health that is set."""
        return self.is_well, {"database": {"ok": self.is_well, "seconds": 0.001}}


async def send_raw(address: tuple[str, int], *parts: bytes) -> bytes:
    """Send bytes as they are, and return all that comes back until the connection is closed."""
    reader, writer = await asyncio.open_connection(*address)
    try:
        for part in parts:
            writer.write(part)
            await writer.drain()
        return await asyncio.wait_for(reader.read(), WITHIN)
    finally:
        writer.close()


def head(*lines: str, secret: str = SECRET) -> bytes:
    """Return the head of a call."""
    known = ("POST /telegram HTTP/1.1", "Host: bot", f"{SECRET_HEADER}: {secret}", "Content-Type: application/json")
    return "\r\n".join((*known, *lines)).encode("latin-1") + b"\r\n\r\n"
