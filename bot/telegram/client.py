"""The HTTP client behind python-telegram-bot: our own in the place of httpx, behind the library's `BaseRequest`.

Most of what a call costs is its HTTP client: httpx takes ten times the processor time of this one, aiohttp twice.
What matters most is that a request that certainly never left is told from one that may have arrived: the first may be
made again, the second may not.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, final
from urllib.parse import SplitResult, urlsplit
from urllib.request import getproxies, proxy_bypass

from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.errors import CannotStart
from bot.telegram.pool import Host, Pool, Proxy
from bot.telegram.wire import Broken, Connection

_TARGET = re.compile(r"[!-~]+")  # what may stand in a request's first line


Dated = Callable[[str | None], None]


class NeverLeft(NetworkError):
    """There was no connection to send the request over: it may be made again without being made twice."""


def unread(_date: str | None) -> None:
    """Do without the time of an answer."""


class HeldBack(NeverLeft):
    """When its connection was there, it was not to leave any more."""


_MAY_LEAVE: ContextVar[Callable[[], bool] | None] = ContextVar("may_leave", default=None)


@contextmanager
def leaving_only_if(may_leave: Callable[[], bool]) -> Iterator[None]:
    """Let requests leave only if they `may_leave`, which is asked at the last moment, and raise HeldBack.

    Making a connection takes time, and a process may be frozen for minutes meanwhile: nothing is left to wait for
    between the question and the first byte.
    """
    before = _MAY_LEAVE.set(may_leave)
    try:
        yield
    finally:
        _MAY_LEAVE.reset(before)


@dataclass(frozen=True, slots=True)
class Patience:
    """How many seconds each part of a call may take."""

    read: float
    write: float = 20.0
    connect: float = 10.0
    pool: float = 10.0  # for one of the connections to come free


@dataclass(frozen=True, slots=True)
class Plain:
    """The parameters of a call that has no files, ready to become JSON."""

    parameters: Mapping[str, Any]


@final
class Client(BaseRequest):
    """One pool of connections. It is opened with the first request, and again by `initialize` after `shutdown`."""

    __slots__ = ("_connections", "_dated", "_is_shut", "_patience", "_pool", "_proxy")

    def __init__(self, connections: int, patience: Patience, proxy: str | None = None, dated: Dated = unread) -> None:
        """Make up to so many `connections` at once, through `proxy` if there is one; see `proxy_to`.

        `dated` is told the `Date` header of each answer.
        """
        self._dated = dated
        self._connections = connections
        self._patience = patience
        self._proxy = Proxy(proxy) if proxy else None
        self._pool: Pool | None = None
        self._is_shut = False

    @property
    def read_timeout(self) -> float:
        """Seconds that Telegram has to answer, unless a call says otherwise."""
        return self._patience.read

    async def initialize(self) -> None:
        """Be ready for requests."""
        self._is_shut = False

    async def shutdown(self) -> None:
        """Close every connection."""
        self._is_shut = True
        pool, self._pool = self._pool, None
        if pool:
            await pool.close()

    async def do_request(  # noqa: PLR0917 - the signature is the library's
        self,
        url: str,
        method: str,
        request_data: RequestData | Plain | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one request, once, and return the status and the body. Timeouts are in seconds, None for no limit.

        Raises:
            NeverLeft: it certainly was not sent.
            TimedOut: no answer came in time; it may have been sent.
            NetworkError: the connection broke; it may have been sent.
        """
        patience, pool = self._patience, self._opened()
        # The address holds the token: of whatever goes wrong only the kind of error is told.
        try:
            address = urlsplit(url)
            host = Host.of(address)
            request = self._written(method, address, host, request_data)
            connection = await pool.borrow(
                host, wait=_given(pool_timeout, patience.pool), connect=_given(connect_timeout, patience.connect)
            )
        except (OSError, Broken, ValueError) as error:
            raise NeverLeft(f"no connection: {type(error).__name__}") from error
        try:
            return await self._asked(
                connection,
                request,
                write=_given(write_timeout, patience.write),
                read=_given(read_timeout, patience.read),
            )
        finally:
            pool.give_back(connection, host)

    async def _asked(
        self, connection: Connection, request: bytes, *, write: float | None, read: float | None
    ) -> tuple[int, bytes]:
        may_leave = _MAY_LEAVE.get()
        if may_leave is not None and not may_leave():
            connection.close()
            raise HeldBack("held back")
        try:
            answer = await connection.ask(request, write=write, read=read)
        except TimeoutError as error:
            raise TimedOut from error
        except (Broken, OSError) as error:
            raise NetworkError(f"the connection broke: {type(error).__name__}") from error
        self._dated(answer.headers.get("date"))
        return answer.status, answer.body

    def _written(self, method: str, address: SplitResult, host: Host, data: RequestData | Plain | None) -> bytes:
        """Return a request as it is sent. Raises ValueError for an address that cannot be."""
        target = f"{address.path or '/'}?{address.query}" if address.query else address.path or "/"
        if not _TARGET.fullmatch(target):
            raise ValueError("not a web address")
        lets_in = ""
        if self._proxy and not host.is_secret:
            target, lets_in = f"http://{host}{target}", self._proxy.lets_in
        kind, body = _body(data)
        about_body = f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n" if kind else ""
        if not kind and method != "GET":
            about_body = "Content-Length: 0\r\n"
        head = (
            f"{method} {target} HTTP/1.1\r\nHost: {host}\r\n{lets_in}User-Agent: {self.USER_AGENT}\r\n{about_body}\r\n"
        )
        return head.encode("ascii") + body

    def _opened(self) -> Pool:
        if self._is_shut:
            raise RuntimeError("the client has been shut down")
        if self._pool is None:
            self._pool = Pool(self._connections, self._proxy)
        return self._pool

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the answer's JSON object. What is none is not logged: it may hold somebody's words.

        Raises:
            TelegramError: it is none.
        """
        try:
            answer = json.loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or not (answer.keys() >= {"ok", "result"} or answer.get("ok") is False):
            raise TelegramError("Invalid server response")
        return answer


def proxy_to(root: str) -> str | None:
    """Return the proxy that the environment names for the way to `root`; None when there is none, or NO_PROXY says so.

    Raises:
        CannotStart: it is of a kind that cannot be used, such as SOCKS.
    """
    address = urlsplit(root)
    proxies = getproxies()
    proxy = proxies.get(address.scheme) or proxies.get("all")
    if not proxy or proxy_bypass(address.netloc):
        return None
    if urlsplit(proxy).scheme not in {"http", "https"}:
        raise CannotStart("the proxy named in the environment is no HTTP proxy: HTTPS_PROXY should begin with http://")
    return proxy


def _given(timeout: Any, otherwise: float) -> float | None:
    seconds: float | None = otherwise if timeout is BaseRequest.DEFAULT_NONE else timeout
    return seconds


def _body(data: RequestData | Plain | None) -> tuple[str, bytes]:
    """Return the kind of a request's body and the body: JSON, which costs least, and a form when there are files."""
    if data is None:
        return "", b""
    if isinstance(data, Plain) or not data.contains_files:
        parameters = data.parameters
        return ("application/json", json.dumps(parameters).encode()) if parameters else ("", b"")
    boundary = secrets.token_hex(16)
    parts = [_part(boundary, name, value.encode()) for name, value in data.json_parameters.items()]
    for name, (filename, content, kind) in data.multipart_data.items():
        whole = content if isinstance(content, bytes) else content.read()
        parts.append(_part(boundary, name, whole, f'; filename="{_quoted(filename)}"\r\nContent-Type: {kind}'))
    return f"multipart/form-data; boundary={boundary}", b"".join((*parts, f"--{boundary}--\r\n".encode()))


def _part(boundary: str, name: str, content: bytes, more: str = "") -> bytes:
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"{more}\r\n\r\n'
    return b"".join((head.encode("utf-8", "replace"), content, b"\r\n"))


def _quoted(name: str) -> str:
    """Return a name as a form takes it: Telegram shows that of a file as it stands, letters of any script included."""
    return " ".join(name.splitlines()).replace("\\", "\\\\").replace('"', '\\"')
