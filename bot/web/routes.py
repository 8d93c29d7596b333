"""What the bot serves: /telegram, where Telegram delivers updates, /healthz and /metrics.

It knows HTTP and nothing else. Whoever calls /telegram without the secret costs one comparison: no body is read, no
turn is made. Nothing of a body or of a secret is ever logged.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import math
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

PATH = "/telegram"
"""Behind WEBHOOK_URL."""
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
LARGEST_BODY = 256 * 1024
"""Bytes. Telegram itself drops an update of 64 KiB."""
BODY_WITHIN = 10.0
"""Seconds in which the whole body must have come."""

log = logging.getLogger(__name__)

Deliver = Callable[[Any], Awaitable[float | None]]
"""Takes an update that came; tells None when it is confirmed, or after how many seconds to deliver it again."""
Health = Callable[[], Awaitable[tuple[bool, Mapping[str, object]]]]
"""Tells whether all is well, and what was looked at."""

Numbers = Callable[[], tuple[bytes, str]]
"""Gives what is counted as text, and the text's content type."""


class _Refusal(Exception):
    """The request is refused with this status; `closes` when not all of it was read."""

    def __init__(self, status: int, *, closes: bool = True) -> None:
        super().__init__(status)
        self.status = status
        self.closes = closes


class Hook:
    """The page that Telegram calls."""

    def __init__(self, secret: str, deliver: Deliver, is_no_update: type[Exception]) -> None:
        """Hand what comes with the `secret` to `deliver`, which raises `is_no_update` when it cannot be one."""
        self._secret = secret.encode()
        self._deliver = deliver
        self._is_no_update = is_no_update
        self._has_told = False

    async def take(self, request: Request) -> Response:
        """Answer 200 when the update is confirmed, 503 when it is to be delivered again, or refuse the request."""
        try:
            again = await self._deliver(await self._read(request))
        except _Refusal as refusal:
            return Response(status_code=refusal.status, headers={"Connection": "close"} if refusal.closes else None)
        except self._is_no_update:
            return Response(status_code=400)
        if again is None:
            return Response()
        return Response(status_code=503, headers={"Retry-After": str(max(1, math.ceil(again)))})

    async def _read(self, request: Request) -> Any:
        given = request.headers.get(SECRET_HEADER, "").encode("latin-1")
        if not hmac.compare_digest(given, self._secret):
            if not self._has_told:
                self._has_told = True
                log.warning("a call of %s without the right secret was refused; further ones are not told of", PATH)
            raise _Refusal(401)
        if request.headers.get("Content-Type", "").partition(";")[0].strip().lower() != "application/json":
            raise _Refusal(415)
        if int(request.headers.get("Content-Length", 0)) > LARGEST_BODY:  # a number: the server has seen to that
            raise _Refusal(413)
        try:
            async with asyncio.timeout(BODY_WITHIN):
                body = await _body(request)
        except TimeoutError:
            raise _Refusal(408) from None
        except ClientDisconnect:
            raise _Refusal(400) from None
        return _parsed(body)


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise _Refusal(413)
    return bytes(body)


def _parsed(body: bytes) -> Any:
    """Return the JSON that `body` is."""
    try:
        return json.loads(body, parse_constant=_refuse)  # NaN, which Python would take
    except (ValueError, RecursionError):  # not UTF-8, not JSON, a number of thousands of digits, nested too deep
        raise _Refusal(400, closes=False) from None


def _refuse(_constant: str) -> None:
    raise ValueError


def pages(health: Health, numbers: Numbers, hooks: Mapping[str, Hook]) -> Starlette:
    """Return what is served: /healthz, /metrics, and each of `hooks` under its path."""

    async def healthz(_: Request) -> Response:
        is_well, found = await health()
        return JSONResponse({"ok": is_well, **found}, 200 if is_well else 503, headers={"Cache-Control": "no-store"})

    async def metrics(_: Request) -> Response:
        text, kind = numbers()
        return Response(text, headers={"Content-Type": kind, "Cache-Control": "no-store"})

    app = Starlette(
        routes=[
            Route("/healthz", healthz, methods=["GET"]),
            Route("/metrics", metrics, methods=["GET"]),
            *(Route(path, hook.take, methods=["POST"]) for path, hook in hooks.items()),
        ]
    )
    app.router.redirect_slashes = False
    return app
