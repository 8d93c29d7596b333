"""The log of calls: what the bot asked of Telegram, and what it was told."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Any

from bot.sandbox import conform
from bot.sandbox.botapi import METHODS, Field, Json
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.transport import strict_json

_KEPT = 2000
_FINE = 200
_TEXTUAL = frozenset({"String", "InputFile"})


@dataclass(slots=True)
class Call:
    """One call; `status` is None until it has been answered, and stays so when it never is."""

    n: int
    at: datetime
    method: str
    parameters: Parameters
    status: int | None = None
    error_code: int | None = None
    description: str | None = None
    fault: str | None = None

    def as_json(self) -> Json:
        """Return the entry for the control side: parameters by their types, unknown ones by name."""
        params = {name: _by_type(value, self._field(name)) for name, value in self.parameters.values.items()}
        files = {
            name: {"file_name": upload.name, "mime_type": upload.mime, "file_size": len(upload.data)}
            for name, upload in self.parameters.uploads.items()
        }
        return {
            "n": self.n,
            "at": self.at.isoformat(),
            "method": self.method,
            "params": params | files,
            "unknown": self._unknown(params) + [name for name in files if not self._expects_file(name)],
            "status": self.status,
            "ok": self.status == _FINE and self.error_code is None and self.fault != "garbage",
            "error_code": self.error_code,
            "description": self.description,
            "fault": self.fault,
        }

    def _field(self, name: str) -> Field | None:
        method = METHODS.get(self.method)
        return method.parameters.get(name) if method else None

    def _expects_file(self, name: str) -> bool:
        attached = f"attach://{name}"
        return self._field(name) is not None or any(attached in value for value in self.parameters.values.values())

    def _unknown(self, params: Json) -> list[str]:
        """Name what the Bot API does not know: parameters, and fields within objects."""
        unknown: list[str] = []
        for name, value in params.items():
            expected = self._field(name)
            if expected is None:
                unknown.append(name)
            elif isinstance(value, dict | list):
                unknown += conform.unknown_fields(value, expected.types, name)
        return unknown


def _by_type(value: str, expected: Field | None) -> Any:
    if expected is None or (_TEXTUAL & {*expected.types} and not value.lstrip("-").isdecimal()):
        return value
    if expected.types == ("String",):
        return value
    try:
        return strict_json.decode(value)
    except ValueError:
        return value


class Calls:
    """The latest calls, oldest first, and how many are being served."""

    def __init__(self) -> None:
        """Start empty."""
        self._kept: deque[Call] = deque(maxlen=_KEPT)
        self._numbers = count(1)
        self.running = 0
        self.on_done: Callable[[], None] = lambda: None

    def begin(self, at: datetime, method: str, parameters: Parameters) -> Call:
        """Enter a call that has begun."""
        self.running += 1
        call = Call(next(self._numbers), at, method, parameters)
        self._kept.append(call)
        return call

    def poll(self, at: datetime, parameters: Parameters) -> Call:
        """Enter a getUpdates, which may be held and does not count as work that is going on."""
        call = Call(next(self._numbers), at, "getUpdates", parameters)
        self._kept.append(call)
        return call

    def end(self) -> None:
        """Say that a call which had begun is over."""
        self.running -= 1
        if not self.running:
            self.on_done()

    def since(self, number: int) -> list[Json]:
        """Return the entries after number `number`."""
        return [call.as_json() for call in self._kept if call.n > number]
