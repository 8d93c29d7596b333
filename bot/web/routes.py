"""The HTTP routes: /telegram, where Telegram delivers updates, /healthz and /metrics.

A call of /telegram without the secret is refused after one comparison: its body is not read, and no turn is made.
Neither a body nor a secret is ever logged.
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

from bot.settings import WEBHOOK_PATH

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
MAX_BODY = 256 * 1024
"""Bytes. Telegram itself drops an update of 64 KiB."""
BODY_TIMEOUT = 10.0
"""Seconds in which the whole body must have arrived."""

log = logging.getLogger(__name__)

Deliver = Callable[[Any], Awaitable[float | None]]
"""Takes an update; returns None when it is confirmed, or after how many seconds Telegram is to deliver it again."""
CheckHealth = Callable[[], Awaitable[tuple[bool, Mapping[str, object]]]]
"""Returns whether all is well, and the result of each check."""
RenderMetrics = Callable[[], tuple[bytes, str]]
"""Returns the metrics as text, and the text's content type."""


class _Refused(Exception):
    """The request is answered with this status; the connection is closed too when a part of it was not read."""

    def __init__(self, status: int, *, close_connection: bool = True) -> None:
        super().__init__(status)
        self.status = status
        self.headers = {"Connection": "close"} if close_connection else None


class WebhookRoute:
    """The route that Telegram calls."""

    def __init__(self, secret: str, deliver: Deliver, not_an_update: type[Exception]) -> None:
        """Hand the JSON of calls with this `secret` to `deliver`, which raises `not_an_update` for anything else."""
        self._secret = secret.encode()
        self._deliver = deliver
        self._not_an_update = not_an_update
        self._has_warned = False

    async def handle(self, request: Request) -> Response:
        """Answer 200 when the update is confirmed, 503 when it is to be delivered again, or refuse the request."""
        try:
            retry_after = await self._deliver(await self._json(request))
        except _Refused as refused:
            return Response(status_code=refused.status, headers=refused.headers)
        except self._not_an_update:
            return Response(status_code=400)
        if retry_after is None:
            return Response()
        return Response(status_code=503, headers={"Retry-After": str(max(1, math.ceil(retry_after)))})

    async def _json(self, request: Request) -> Any:
        given = request.headers.get(SECRET_HEADER, "").encode("latin-1")
        if not hmac.compare_digest(given, self._secret):
            if not self._has_warned:
                self._has_warned = True
                log.warning(
                    "a call of %s without the right secret was refused; further ones are not told of", WEBHOOK_PATH
                )
            raise _Refused(401)
        if request.headers.get("Content-Type", "").partition(";")[0].strip().lower() != "application/json":
            raise _Refused(415)
        if int(request.headers.get("Content-Length", 0)) > MAX_BODY:  # h11 has checked that it is a number
            raise _Refused(413)
        try:
            async with asyncio.timeout(BODY_TIMEOUT):
                body = await _body(request)
        except TimeoutError:
            raise _Refused(408) from None
        except ClientDisconnect:
            raise _Refused(400) from None
        return _parse_json(body)


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            raise _Refused(413)
    return bytes(body)


def _parse_json(body: bytes) -> Any:
    try:
        return json.loads(body, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):  # not UTF-8, not JSON, a number of thousands of digits, nested too deep
        raise _Refused(400, close_connection=False) from None


def _refuse_constant(_: str) -> None:
    """Refuse NaN and Infinity, which Python accepts and JSON does not know."""
    raise ValueError


def create_app(
    check_health: CheckHealth, render_metrics: RenderMetrics, webhooks: Mapping[str, WebhookRoute]
) -> Starlette:
    """Return the web application: /healthz, /metrics, and each of `webhooks` under its path."""

    async def healthz(_: Request) -> Response:
        is_well, checks = await check_health()
        return JSONResponse({"ok": is_well, **checks}, 200 if is_well else 503, headers={"Cache-Control": "no-store"})

    async def metrics(_: Request) -> Response:
        text, content_type = render_metrics()
        return Response(text, headers={"Content-Type": content_type, "Cache-Control": "no-store"})

    app = Starlette(
        routes=[
            Route("/healthz", healthz, methods=["GET"]),
            Route("/metrics", metrics, methods=["GET"]),
            *(Route(path, webhook.handle, methods=["POST"]) for path, webhook in webhooks.items()),
        ]
    )
    app.router.redirect_slashes = False
    return app
