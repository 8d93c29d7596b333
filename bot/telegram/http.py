"""The HTTP client of python-telegram-bot: aiohttp in place of httpx, as the library's `BaseRequest`.

The HTTP client is most of what a call costs: with aiohttp an echo takes 0.44 of the processor time. No other module
uses aiohttp. Errors tell a request that certainly was not sent, which may be repeated, from one that may have arrived,
which may not.
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

_KEEP_ALIVE = 50.0  # seconds; after a shorter time the next reply would need a new TLS handshake
_AS_JSON = {"Content-Type": "application/json"}

# Raised while a connection is waited for or opened: DNS, the socket, TLS, a proxy. No byte of the request was sent.
_NEVER_LEFT = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.ClientHttpProxyError,
    aiohttp.InvalidURL,
)


OnDate = Callable[[str | None], None]


class NeverLeft(NetworkError):
    """The request was not sent, for want of a connection: it may be repeated."""


def ignore(_date: str | None) -> None:
    """Ignore the `Date` header of a response."""


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Limits for the parts of a call, in seconds."""

    read: float
    write: float = 20.0
    connect: float = 10.0
    pool: float = 10.0  # for one of the connections to come free


@dataclass(frozen=True, slots=True)
class JsonParams:
    """The parameters of a call without files, which can be written as JSON."""

    parameters: Mapping[str, Any]


@final
class Client(BaseRequest):
    """A pool of connections, opened with the first request. After `shutdown` it needs `initialize`."""

    __slots__ = ("_connections", "_is_shut", "_on_date", "_proxy", "_session", "_timeouts")

    def __init__(
        self, connections: int, timeouts: Timeouts, proxy: str | None = None, on_date: OnDate = ignore
    ) -> None:
        """Open up to `connections` at once, through `proxy` if there is one; see `proxy_to`.

        `on_date` is called with the `Date` header of each response.
        """
        self._on_date = on_date
        self._connections = connections
        self._timeouts = timeouts
        self._proxy = proxy
        self._session: aiohttp.ClientSession | None = None
        self._is_shut = False

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for a response, unless a call says otherwise."""
        return self._timeouts.read

    async def initialize(self) -> None:
        """Allow requests."""
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
            TimedOut: no response came in time; it may have arrived.
            NetworkError: the connection broke; it may have arrived.
        """
        limits = self._timeouts
        given = zip(
            (read_timeout, write_timeout, connect_timeout, pool_timeout),
            (limits.read, limits.write, limits.connect, limits.pool),
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
        # aiohttp's messages contain the URL, and with it the token: only the kind of the error goes on.
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as answer:
                self._on_date(answer.headers.get("Date"))
                return answer.status, await answer.read()
        except _NEVER_LEFT as error:
            raise NeverLeft(f"no connection: {type(error).__name__}") from error
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"the connection broke: {type(error).__name__}") from error

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the response's JSON object.

        Raises:
            TelegramError: it is not one of the Bot API. It is not quoted or logged: it may contain a person's words.
        """
        try:
            answer = json.loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or not (answer.keys() >= {"ok", "result"} or answer.get("ok") is False):
            raise TelegramError("Invalid server response")
        return answer


def proxy_to(root: str) -> str | None:
    """Return the proxy that the environment names for `root`, or None: there is none, or NO_PROXY excludes `root`.

    Raises:
        CannotStart: the proxy is not one for HTTP, but for SOCKS, say.
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
    """Return the limits as aiohttp's. It has none for writing alone: that time is part of the total."""
    to_connection = None if connect is None or pool is None else pool + connect
    whole = None if to_connection is None or write is None or read is None else to_connection + write + read
    return aiohttp.ClientTimeout(total=whole, connect=to_connection, sock_connect=connect, sock_read=read)


def _body(data: RequestData | JsonParams | None) -> tuple[bytes | aiohttp.FormData | None, Mapping[str, str] | None]:
    """Return a request's body and headers: JSON, which is cheapest, or a form if there are files."""
    if data is None:
        return None, None
    if isinstance(data, JsonParams) or not data.contains_files:
        parameters = data.parameters
        return (to_json(parameters), _AS_JSON) if parameters else (None, None)
    form = aiohttp.FormData(quote_fields=False)  # Telegram shows a file's name as it is sent
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(
            name, io.BytesIO(content) if isinstance(content, bytes) else content, filename=filename, content_type=kind
        )
    return form, None
