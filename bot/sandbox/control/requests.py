"""Reading what is asked of the control side: bodies, numbers, texts. What is not right is refused with a 400."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from bot.sandbox.transport import strict_json
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.people import Impossible

Handler = Callable[[Request], Awaitable[Response]]
Handlers = list[tuple[str, str, Handler]]
"""What is served where: verb, path, and the handler."""


async def body(request: Request) -> Json:
    """Return the JSON object in the body."""
    try:
        body = strict_json.decode(await request.body())
    except ValueError:
        raise Impossible(400, "the body is no JSON") from None
    if not isinstance(body, dict):
        raise Impossible(400, "the body is no JSON object")
    return body


def number_in_path(request: Request) -> int:
    """Return the number in the path."""
    number: int = request.path_params["id"]
    return number


def text(asked: Json, name: str) -> str:
    """Return a text."""
    value: Any = asked.get(name)
    if not isinstance(value, str):
        raise Impossible(400, f"{name} must be a text")
    return value


def integer(asked: Json, name: str, default: int | None = None) -> int:
    """Return a whole number."""
    value: Any = asked.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool):
        raise Impossible(400, f"{name} must be a whole number")
    return value


def truth(asked: Json, name: str) -> bool:
    """Return true or false."""
    value: Any = asked.get(name)
    if not isinstance(value, bool):
        raise Impossible(400, f"{name} must be true or false")
    return value


def seconds(asked: Json) -> float:
    """Return how many seconds were asked for."""
    value: Any = asked.get("seconds")
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise Impossible(400, "seconds must be a number")
    return float(value)


def instant(words: str) -> datetime:
    """Return an instant with its zone."""
    try:
        instant = datetime.fromisoformat(words)
    except ValueError:
        raise Impossible(400, "no ISO date and time") from None
    if instant.tzinfo is None:
        raise Impossible(400, "the time lacks its zone")
    return instant


def number(request: Request, name: str, default: float) -> float:
    """Return a number from the query string."""
    try:
        return float(request.query_params.get(name, default))
    except ValueError:
        raise Impossible(400, f"{name} must be a number") from None
