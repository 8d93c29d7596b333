"""HTTP/1.1 over one connection, as far as the Bot API and a proxy on the way to it speak it: a request, its answer.

A client that knows all of HTTP takes at least twice the processor time for the little that is spoken here: JSON or a
form goes to one host, which answers. Whatever comes that is no answer by RFC 9112 breaks the connection, and so does
more than one; nothing is sent twice.
"""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass

_LONGEST_LINES = 2**16  # bytes
_STATUS = re.compile(r"HTTP/1\.([01]) ([1-5]\d\d)(?: |$)")
_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;|$)")
_FINAL, _NO_CONTENT, _NOT_MODIFIED = 200, 204, 304
OK = range(200, 300)

_Reading = Generator[None, None, "Answer"]


class Broken(Exception):
    """What came is no answer, or ended in the middle of one."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered. Names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Connection(asyncio.Protocol):
    """One connection, made by the event loop. It is closed by itself when anything is odd."""

    def __init__(self, gone: Callable[[Connection], None]) -> None:
        """Wait for the connection to be made; once it is lost, `gone` is told."""
        self._gone = gone
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._came = bytearray()
        self._has_ended = False
        self._ends_with_answer = False
        self._reading: _Reading | None = None
        self._answer: asyncio.Future[Answer] | None = None
        self._may_go_on = asyncio.Event()
        self.is_gone = asyncio.Event()

    @property
    def is_open(self) -> bool:
        """Whether another request may be sent."""
        return not (self._transport is None or self._transport.is_closing() or self._has_ended)

    @property
    def transport(self) -> asyncio.Transport | None:
        """What it runs over."""
        return self._transport

    async def ask(self, request: bytes, *, write: float | None, read: float | None, tunnel: bool = False) -> Answer:
        """Send a request and return its answer; taking it and answering it have so many seconds each.

        To one for a `tunnel` the answer is its head alone. Whatever is raised, the connection is closed then.

        Raises:
            TimeoutError: too few of its bytes were taken in time, or of the answer came.
            Broken: that was no answer.
            OSError: the connection broke.
        """
        if self._transport is None or not self.is_open:
            raise Broken("it has ended")
        answer: asyncio.Future[Answer] = self._loop.create_future()
        self._answer = answer
        self._reading = self._read(tunnel=tunnel)
        try:
            next(self._reading)  # up to where it waits for the first byte
            self._may_go_on.set()
            self._transport.write(request)
            if not self._may_go_on.is_set():
                async with asyncio.timeout(write):
                    await self._may_go_on.wait()
            async with asyncio.timeout(read):
                return await answer
        except BaseException:
            self.close()
            raise
        finally:
            if not answer.cancel() and not answer.cancelled():
                answer.exception()  # it is known, also where somebody has stopped waiting in the same moment
            if self._ends_with_answer:
                self.close()

    def close(self) -> None:
        """Send nothing more, and hear nothing."""
        if self._transport:
            self._transport.abort()

    # What the event loop tells ---------------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take over the transport, also the one that TLS is spoken over once it has begun."""
        if not isinstance(transport, asyncio.Transport):
            raise TypeError("no stream")
        self._transport = transport
        transport.set_write_buffer_limits(high=1, low=0)  # so that it is known when all has been taken
        if plain := transport.get_extra_info("socket"):
            plain.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)

    def data_received(self, data: bytes) -> None:
        """Read on."""
        self._came += data
        if self._reading is None:
            self.close()  # nobody has asked for it
        else:
            self._read_on()

    def eof_received(self) -> None:
        """Know that no more will come; the connection is closed then."""
        self._has_ended = True
        if self._reading:
            self._read_on()

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell whoever waits."""
        self._has_ended = True
        if self._answer and not self._answer.done():
            self._answer.set_exception(exc or Broken("it ended in the middle"))
        self._may_go_on.set()
        self.is_gone.set()
        self._gone(self)

    def pause_writing(self) -> None:
        """Know that not all has been taken."""
        self._may_go_on.clear()

    def resume_writing(self) -> None:
        """Know that all has been taken."""
        self._may_go_on.set()

    def _read_on(self) -> None:
        if self._reading is None or self._answer is None or self._answer.done():
            return
        try:
            next(self._reading)
        except StopIteration as end:
            self._reading = None
            self._answer.set_result(end.value)
            if self._came:
                self.close()  # more than was asked for
        except Broken as error:
            self._reading = None
            self._answer.set_exception(error)
        else:
            return
        self._may_go_on.set()  # who has answered takes no more

    # An answer, piece by piece: each of these stops where it needs more to come ---------------------------------------

    def _read(self, *, tunnel: bool) -> _Reading:
        version, status, headers = yield from self._head()
        while status < _FINAL:  # it says only that one is to wait
            version, status, headers = yield from self._head()
        kept = headers.get("connection", "keep-alive" if version == "1" else "close")
        self._ends_with_answer = "close" in kept.lower()
        if status in {_NO_CONTENT, _NOT_MODIFIED} or (tunnel and status in OK):
            return Answer(status, headers, b"")
        if "transfer-encoding" in headers:
            if headers["transfer-encoding"].lower() != "chunked":
                raise Broken("encoded in an unknown way")
            return Answer(status, headers, (yield from self._chunks()))
        if "content-length" not in headers:
            self._ends_with_answer = True
            return Answer(status, headers, (yield from self._rest()))
        if not (headers["content-length"].isascii() and headers["content-length"].isdecimal()):
            raise Broken("no length")
        return Answer(status, headers, (yield from self._exactly(int(headers["content-length"]))))

    def _head(self) -> Generator[None, None, tuple[str, int, dict[str, str]]]:
        first, *lines = (yield from self._up_to(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        match = _STATUS.match(first)
        if match is None:
            raise Broken("no HTTP")
        return match[1], int(match[2]), _headers(lines)

    def _chunks(self) -> Generator[None, None, bytes]:
        body = bytearray()
        while True:
            size = _SIZE.match((yield from self._up_to(b"\r\n")))
            if size is None:
                raise Broken("no size")
            if not (length := int(size[1], 16)):
                break
            body += yield from self._exactly(length)
            if (yield from self._exactly(2)) != b"\r\n":
                raise Broken("longer than its size")
        while (yield from self._up_to(b"\r\n")):
            pass  # trailers, which nobody reads
        return bytes(body)

    def _up_to(self, mark: bytes) -> Generator[None, None, bytes]:
        seen = 0
        while (end := self._came.find(mark, seen)) < 0:
            if len(self._came) > _LONGEST_LINES:
                raise Broken("too long")
            seen = max(0, len(self._came) - len(mark) + 1)
            yield from self._more()
        return self._taken(end, len(mark))

    def _exactly(self, count: int) -> Generator[None, None, bytes]:
        while len(self._came) < count:
            yield from self._more()
        return self._taken(count)

    def _rest(self) -> Generator[None, None, bytes]:
        while not self._has_ended:
            yield
        return self._taken(len(self._came))

    def _more(self) -> Generator[None, None, None]:
        if self._has_ended:
            raise Broken("it ended in the middle")
        yield

    def _taken(self, count: int, besides: int = 0) -> bytes:
        taken = bytes(self._came[:count])
        del self._came[: count + besides]
        return taken


def _headers(lines: list[str]) -> dict[str, str]:
    headers = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if not colon or name != name.strip():
            raise Broken("no header")
        headers[name.lower()] = value.strip()
    return headers
