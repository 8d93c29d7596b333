"""The log of the bot's calls and their results."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Any

from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.transport import strict_json
from bot.sandbox.transport.strict_json import Json

_MAX_ENTRIES = 2000
_OK = 200
_TEXTS = frozenset(
    [
        *("text", "caption", "parse_mode", "url", "secret_token", "callback_query_id", "file_id", "action"),
        *("name", "description", "short_description", "language_code", "title", "performer", "message_effect_id"),
    ]
)


@dataclass(slots=True)
class Call:
    """A call. `status` is None until the response is sent, and stays None if there is no response."""

    n: int
    at: datetime
    method: str
    parameters: Parameters
    status: int | None = None
    error_code: int | None = None
    description: str | None = None
    fault: str | None = None

    def as_json(self) -> Json:
        """Return the entry for the control routes, with parameters decoded from JSON."""
        files = {
            name: {"file_name": upload.name, "mime_type": upload.mime, "file_size": len(upload.data)}
            for name, upload in self.parameters.uploads.items()
        }
        return {
            "n": self.n,
            "at": self.at.isoformat(),
            "method": self.method,
            "params": {name: _decoded(name, value) for name, value in self.parameters.values.items()} | files,
            "status": self.status,
            "ok": self.status == _OK and self.error_code is None and self.fault != "garbage",
            "error_code": self.error_code,
            "description": self.description,
            "fault": self.fault,
        }


def _decoded(name: str, value: str) -> Any:
    """Return the value of a parameter; a text stays a text, even if it could be parsed as JSON."""
    if name in _TEXTS:
        return value
    try:
        return strict_json.decode(value)
    except ValueError:
        return value


class CallLog:
    """The latest calls, oldest first, and how many are running."""

    def __init__(self) -> None:
        """Start empty."""
        self.entries: deque[Call] = deque(maxlen=_MAX_ENTRIES)
        self._numbers = count(1)
        self.running = 0
        self.on_idle: Callable[[], None] = lambda: None

    def start(self, at: datetime, method: str, parameters: Parameters) -> Call:
        """Add a call that starts."""
        self.running += 1
        call = Call(next(self._numbers), at, method, parameters)
        self.entries.append(call)
        return call

    def start_polling(self, at: datetime, parameters: Parameters) -> Call:
        """Add a getUpdates; as it may be held, it does not count as running."""
        call = Call(next(self._numbers), at, "getUpdates", parameters)
        self.entries.append(call)
        return call

    def finish(self) -> None:
        """Count a started call as finished."""
        self.running -= 1
        if not self.running:
            self.on_idle()

    def since(self, number: int) -> list[Json]:
        """Return the entries after this number."""
        return [call.as_json() for call in self.entries if call.n > number]
