"""A small HTTP client for webhooks: it posts JSON and keeps its connections, as Telegram does."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass
from urllib.parse import urlsplit

_WITHIN = 60.0
_HEAD_END = b"\r\n\r\n"
_PORTS = {"http": 80, "https": 443}

Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass(frozen=True, slots=True)
class Reply:
    """What a webhook answered."""

    status: int
    reason: str
    headers: dict[str, str]
    body: bytes


class Poster:
    """Posts to one address; connections that the other side leaves open are used again."""

    def __init__(self, url: str) -> None:
        """Post to `url`, which is http or https."""
        parts = urlsplit(url)
        self._host = parts.hostname or ""
        self._port = parts.port or _PORTS[parts.scheme]
        self._tls = parts.scheme == "https"
        self._target = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
        self._authority = parts.netloc.rpartition("@")[2]
        self._idle: list[Connection] = []

    async def post(self, body: bytes, headers: dict[str, str]) -> Reply:
        """Post `body` and return the answer.

        Raises:
            OSError, EOFError: there is no connection, or it broke. TimeoutError: no answer within a minute.
        """
        lines = [f"POST {self._target} HTTP/1.1", f"Host: {self._authority}", f"Content-Length: {len(body)}"]
        lines += ["Content-Type: application/json", *(f"{name}: {value}" for name, value in headers.items())]
        request = "\r\n".join(lines).encode() + _HEAD_END + body
        async with asyncio.timeout(_WITHIN):
            while self._idle:
                # A kept connection may have been closed meanwhile; then another one takes the request.
                with contextlib.suppress(OSError, EOFError):
                    return await self._exchange(self._idle.pop(), request)
            opened = await asyncio.open_connection(self._host, self._port, ssl=self._tls or None)
            return await self._exchange(opened, request)

    async def _exchange(self, connection: Connection, request: bytes) -> Reply:
        reader, writer = connection
        stays_open = False
        try:
            writer.write(request)
            await writer.drain()
            reply = await _read_reply(reader)
            stays_open = reply.headers.get("connection", "").lower() != "close"
        finally:
            if stays_open:
                self._idle.append(connection)
            else:
                writer.close()
        return reply

    def close(self) -> None:
        """Close the kept connections."""
        while self._idle:
            self._idle.pop()[1].close()


async def _read_reply(reader: asyncio.StreamReader) -> Reply:
    head = (await reader.readuntil(_HEAD_END)).decode("latin-1")
    first, *lines = head.rstrip().split("\r\n")
    _, status, *reason = first.split(" ", 2)
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    if "content-length" in headers:
        body = await reader.readexactly(int(headers["content-length"]))
    elif headers.get("transfer-encoding", "").lower() == "chunked":
        body = await _read_chunks(reader)
    else:
        headers["connection"] = "close"
        body = await reader.read()
    return Reply(int(status), " ".join(reason), headers, body)


async def _read_chunks(reader: asyncio.StreamReader) -> bytes:
    body = b""
    while size := int((await reader.readline()).partition(b";")[0], 16):
        body += await reader.readexactly(size)
        await reader.readline()
    await reader.readline()
    return body
