"""The parameters of a call.

Telegram accepts them in the query string, an urlencoded form, a multipart form or a JSON body, and treats every value
as text: objects are JSON in a string, and a number may be sent as a string and a string as a number.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.types import Message, Receive, Scope

from bot.sandbox.rules.errors import ApiError, bad_request
from bot.sandbox.transport import strict_json

_INTEGER = re.compile(r"\s*(-?\d{1,18})")
_TRUE = frozenset({"true", "yes", "1"})
MAX_BODY_BYTES = 52 * 1024 * 1024
"""The largest request body: a file of 50 MB with its form fields. A larger one is refused before it is stored."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a request: its name, its declared media type and its bytes."""

    name: str
    mime: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Parameters:
    """The parameters of a call: texts by name, and files by the name of their part."""

    values: dict[str, str]
    uploads: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Return True if the parameter is present and not empty."""
        return bool(self.values.get(name))

    def text(self, name: str) -> str:
        """Return a text, "" if it is absent."""
        return self.values.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        """Return an integer as Telegram parses it: the leading digits, 0 without any, `default` if absent."""
        value = self.values.get(name)
        if not value:
            return default
        found = _INTEGER.match(value)
        return int(found[1]) if found else 0

    def decimal(self, name: str) -> float:
        """Return a float, 0.0 if it is not a finite number."""
        try:
            number = float(self.values.get(name) or 0.0)
        except ValueError:
            return 0.0
        return number if math.isfinite(number) else 0.0

    def flag(self, name: str) -> bool:
        """Return a boolean."""
        return self.values.get(name, "").strip().lower() in _TRUE

    def parsed(self, name: str, error: str) -> Any:
        """Return the value of a JSON text, None if absent.

        Raises:
            ApiError: with the reason `error`, if it is not JSON.
        """
        value = self.values.get(name)
        if not value:
            return None
        try:
            return strict_json.decode(value)
        except ValueError:
            raise bad_request(error) from None

    def array(self, name: str) -> list[Any] | None:
        """Return the array in a JSON text, None if absent.

        Raises:
            ApiError: it is not JSON or not an array.
        """
        value = self.parsed(name, f"can't parse {name} JSON object")
        if value is not None and not isinstance(value, list):
            raise bad_request(f"expected an Array of {name}")
        return value


def from_json(fields: dict[str, Any]) -> Parameters:
    """Return the fields of a JSON body as parameters; null counts as absent."""
    return Parameters({name: _as_text(value) for name, value in fields.items() if value is not None})


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


async def from_request(scope: Scope, receive: Receive) -> Parameters:
    """Parse the query string and the body of a request; of a name that is present twice the first counts.

    Raises:
        ApiError: the body is incomplete, too large, or not the JSON object that its content type promises.
    """
    kind = next((value for name, value in scope["headers"] if name == b"content-type"), b"")
    kind = kind.partition(b";")[0].strip().lower()
    query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True) if scope["query_string"] else []
    if kind == b"multipart/form-data":
        return await _read_multipart(scope, _bounded(receive), query)
    body = await read_body(receive)
    if kind == b"application/json":
        return _read_json(body, query)
    pairs = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True) if body else []
    return Parameters(_first_values([*query, *pairs]))


def _first_values(pairs: list[tuple[str, str]]) -> dict[str, str]:
    values: dict[str, str] = {}
    for name, value in pairs:
        values.setdefault(name, value)
    return values


def _bounded(receive: Receive) -> Receive:
    """Return a `receive` that raises ApiError for a body that is too large, once the client has sent all of it.

    A client that is answered earlier may find its connection closed before it has read the answer.
    """
    size = 0

    async def receive_bounded() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        while size > MAX_BODY_BYTES:
            if not message.get("more_body", False):
                raise ApiError(413, "Request Entity Too Large")
            message = await receive()
        return message

    return receive_bounded


async def read_body(receive: Receive) -> bytes:
    """Return the body of a request.

    Raises:
        ApiError: it is incomplete or too large.
    """
    receive = _bounded(receive)
    body = b""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            # An incomplete request has no effect; the client is gone and does not read this error.
            raise bad_request("the request is incomplete")
        chunk: bytes = message.get("body", b"")
        body = body + chunk if body else chunk
        if not message.get("more_body", False):
            return body


def _read_json(body: bytes, query: list[tuple[str, str]]) -> Parameters:
    try:
        fields = strict_json.decode(body) if body.strip() else {}
    except ValueError:
        raise bad_request("can't parse request parameters JSON object") from None
    if not isinstance(fields, dict):
        raise bad_request("expected a JSON object as request parameters")
    return Parameters(_first_values([*query, *from_json(fields).values.items()]))


async def _read_multipart(scope: Scope, receive: Receive, query: list[tuple[str, str]]) -> Parameters:
    values = _first_values(query)
    uploads: dict[str, Upload] = {}
    request = Request(scope, receive)
    # By default Starlette refuses text parts above 1 MB.
    async with request.form(max_part_size=MAX_BODY_BYTES) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                upload = Upload(value.filename or name, value.content_type or "", await value.read())
                uploads.setdefault(name, upload)
            else:
                values.setdefault(name, value)
    return Parameters(values, uploads)
