"""The HTTP client behind python-telegram-bot: aiohttp in the place of httpx, behind the library's `BaseRequest`.

Most of what a call costs is its HTTP client: an echo takes 0.44 of the processor time with this one. aiohttp lives
here and nowhere else. What matters most is that a request that certainly never left is told from one that may have
arrived: the first may be made again, the second may not.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, final
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from pydantic_core import to_json
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.errors import CannotStart

_KEEP_ALIVE = 50.0  # seconds; an idle connection that is dropped earlier costs the next answer a handshake
_AS_JSON = {"Content-Type": "application/json"}

# Raised while a connection is waited for or made: the name, the socket, TLS, a proxy. Nothing of the request has left.
_NEVER_LEFT = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.ClientHttpProxyError,
    aiohttp.InvalidURL,
)


OnDate = Callable[[str | None], None]


class NeverLeft(NetworkError):
    """There was no connection to send the request over: it may be made again without being made twice."""


def ignore(_date: str | None) -> None:
    """Do without the time of an answer."""


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How many seconds each part of a call may take."""

    read: float
    write: float = 20.0
    connect: float = 10.0
    pool: float = 10.0  # for one of the connections to come free


@dataclass(frozen=True, slots=True)
class JsonParams:
    """The parameters of a call that has no files, ready to become JSON."""

    parameters: Mapping[str, Any]


@final
class Client(BaseRequest):
    """One pool of connections. It is opened with the first request, and again by `initialize` after `shutdown`."""

    __slots__ = ("_connections", "_dated", "_is_shut", "_patience", "_proxy", "_session")

    def __init__(self, connections: int, patience: Timeouts, proxy: str | None = None, dated: OnDate = ignore) -> None:
        """Make up to so many `connections` at once, through `proxy` if there is one; see `proxy_to`.

        `dated` is told the `Date` header of each answer.
        """
        self._dated = dated
        self._connections = connections
        self._patience = patience
        self._proxy = proxy
        self._session: aiohttp.ClientSession | None = None
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
        session, self._session = self._session, None
        if session:
            await session.close()

    async def do_request(  # noqa: PLR0917 - the signature is the library's
        self,
        url: str,
        method: str,
        request_data: RequestData | JsonParams | None = None,
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
        patience = self._patience
        given = zip(
            (read_timeout, write_timeout, connect_timeout, pool_timeout),
            (patience.read, patience.write, patience.connect, patience.pool),
            strict=True,
        )
        timeout = _timeout(*(default if seconds is self.DEFAULT_NONE else seconds for seconds, default in given))
        body, headers = _body(request_data)
        if self._is_shut:
            raise RuntimeError("the client has been shut down")
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=_KEEP_ALIVE),
                headers={"User-Agent": self.USER_AGENT},
                cookie_jar=aiohttp.DummyCookieJar(),
                proxy=self._proxy,
            )
        # The library's texts hold the address, and with it the token: only the kind of error is told.
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as answer:
                self._dated(answer.headers.get("Date"))
                return answer.status, await answer.read()
        except _NEVER_LEFT as error:
            raise NeverLeft(f"no connection: {type(error).__name__}") from error
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"the connection broke: {type(error).__name__}") from error

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


@cache
def _timeout(
    read: float | None, write: float | None, connect: float | None, pool: float | None
) -> aiohttp.ClientTimeout:
    """Return aiohttp's own idea of it: it cannot limit writing alone, so that has its share of the whole."""
    to_connection = None if connect is None or pool is None else pool + connect
    whole = None if to_connection is None or write is None or read is None else to_connection + write + read
    return aiohttp.ClientTimeout(total=whole, connect=to_connection, sock_connect=connect, sock_read=read)


def _body(data: RequestData | JsonParams | None) -> tuple[bytes | aiohttp.FormData | None, Mapping[str, str] | None]:
    """Return a request's body and headers: JSON, which costs least, and a form when there are files in it."""
    if data is None:
        return None, None
    if isinstance(data, JsonParams) or not data.contains_files:
        parameters = data.parameters
        return (to_json(parameters), _AS_JSON) if parameters else (None, None)
    form = aiohttp.FormData(quote_fields=False)  # Telegram shows a file's name as it stands
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(
            name, io.BytesIO(content) if isinstance(content, bytes) else content, filename=filename, content_type=kind
        )
    return form, None
