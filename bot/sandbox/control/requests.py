"""Parses requests to the control routes. What is malformed is an ActionError with status 400; too long, an ApiError."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from bot.sandbox.rules import parameters
from bot.sandbox.transport import strict_json
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.people import ActionError

Handler = Callable[[Request], Awaitable[Response]]
Routes = list[tuple[str, str, Handler]]
"""HTTP method, path and handler."""


async def json_body(request: Request) -> Json:
    """Return the JSON object in the body."""
    try:
        body = strict_json.decode(await parameters.read_body(request.receive))
    except ValueError:
        raise ActionError(400, "the body is not JSON") from None
    if not isinstance(body, dict):
        raise ActionError(400, "the body is not a JSON object")
    return body


def id_in_path(request: Request) -> int:
    """Return the id in the path."""
    number: int = request.path_params["id"]
    return number


def text(body: Json, name: str) -> str:
    """Return a string of the body."""
    value: Any = body.get(name)
    if not isinstance(value, str):
        raise ActionError(400, f"{name} must be a string")
    return value


def integer(body: Json, name: str, default: int | None = None) -> int:
    """Return an integer of the body."""
    value: Any = body.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool):
        raise ActionError(400, f"{name} must be an integer")
    return value


def boolean(body: Json, name: str) -> bool:
    """Return a boolean of the body."""
    value: Any = body.get(name)
    if not isinstance(value, bool):
        raise ActionError(400, f"{name} must be true or false")
    return value


def duration(body: Json) -> timedelta:
    """Return the seconds in the body."""
    value: Any = body.get("seconds")
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise ActionError(400, "seconds must be a number")
    try:
        return timedelta(seconds=value)
    except OverflowError:
        raise ActionError(400, "so many seconds are more than a calendar has") from None


def instant(words: str) -> datetime:
    """Parse an ISO date and time with a zone."""
    try:
        instant = datetime.fromisoformat(words)
    except ValueError:
        raise ActionError(400, "not an ISO date and time") from None
    if instant.tzinfo is None:
        raise ActionError(400, "the time has no zone")
    return instant


def query_number(request: Request, name: str, default: float) -> float:
    """Return a number of the query string."""
    try:
        return float(request.query_params.get(name, default))
    except ValueError:
        raise ActionError(400, f"{name} must be a number") from None
