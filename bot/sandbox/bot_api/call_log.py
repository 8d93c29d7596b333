"""The log of calls: what the bot asked of Telegram, and what it was told."""

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

_KEPT = 2000
_FINE = 200
_TEXTS = frozenset(
    [
        *("text", "caption", "parse_mode", "url", "secret_token", "callback_query_id", "file_id", "action"),
        *("name", "description", "short_description", "language_code", "title", "performer", "message_effect_id"),
    ]
)


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
        """Return the entry for the control side, with the parameters as the values that they mean."""
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
            "ok": self.status == _FINE and self.error_code is None and self.fault != "garbage",
            "error_code": self.error_code,
            "description": self.description,
            "fault": self.fault,
        }


def _decoded(name: str, value: str) -> Any:
    """Return the JSON in a parameter; a text stays a text, even when it could be read as JSON."""
    if name in _TEXTS:
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
