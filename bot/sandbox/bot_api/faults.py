"""Fault injection: which calls fail, how, and whether before or after they take effect."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

from bot.sandbox.bot_api.methods import METHOD_NAMES
from bot.sandbox.rules.errors import ApiError, bad_request, forbidden, too_many_requests
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.transport.strict_json import Json

_RETRY_AFTER = 5
ERRORS: dict[str, Callable[[Json], ApiError]] = {
    "429": lambda fault: too_many_requests(fault.get("retry_after") or _RETRY_AFTER),
    "500": lambda _: ApiError(500, "Internal Server Error"),
    "403_blocked": lambda _: forbidden("bot was blocked by the user"),
    "403_deactivated": lambda _: forbidden("user is deactivated"),
    "400_chat_not_found": lambda _: bad_request("chat not found"),
    "400_no_dates": lambda _: bad_request('can\'t parse entities: Unsupported start tag "tg-time" at byte offset 0'),
    "400_no_styles": lambda _: bad_request("can't parse inline keyboard button: invalid button style specified"),
    "400_no_reactions": lambda _: bad_request("REACTION_INVALID"),
    "404_method": lambda _: ApiError(404, "Not Found: method not found"),
    "401": lambda _: ApiError(401, "Unauthorized"),
    "409": lambda _: ApiError(
        409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    ),
}
"""Faults that are an error of the Bot API; four of them are those of a server that does not take what is newer."""

BROKEN_RESPONSES = {
    "502": (502, b"<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>"),
    "garbage": (200, b'{"ok":true,"result":{"message_id'),
}
"""Faults that are a response which is not one of the Bot API."""

CONNECTION_FAULTS = frozenset({"reset", "close", "cut", "timeout", "slow"})
"""Faults of the connection."""

_OPTIONS = frozenset({"fault", "when", "method", "chat", "contains", "times", "retry_after", "seconds"})


@dataclass(slots=True)
class Fault:
    """A fault to inject. `times` is how often it still happens; None means until it is removed."""

    id: int
    options: Json
    times: int | None

    @property
    def name(self) -> str:
        """The name of the fault."""
        return str(self.options["fault"])

    @property
    def is_after(self) -> bool:
        """Whether the call takes effect before it fails."""
        return self.options.get("when") == "after"

    @property
    def seconds(self) -> float | None:
        """The duration in seconds of real time, if one was given."""
        seconds = self.options.get("seconds")
        return None if seconds is None else float(seconds)

    def as_json(self) -> Json:
        """Return the fault as the control routes show it."""
        return {"id": self.id, **self.options, "times": self.times}

    def matches(self, method: str, parameters: Parameters, chat_id: str) -> bool:
        """Return True if the fault applies to a call."""
        options = self.options
        contained = options.get("contains", "")
        return (
            options.get("method", method).lower() == method.lower()
            and str(options.get("chat", chat_id)) == chat_id
            and (not contained or any(contained in value for value in parameters.values.values()))
        )


class Faults:
    """The faults to inject, oldest first."""

    def __init__(self) -> None:
        """Start without any."""
        self._faults: dict[int, Fault] = {}
        self._numbers = count(1)

    def add(self, options: Json) -> Fault:
        """Add a fault.

        Raises:
            ValueError: the options are wrong; the message says why.
        """
        _check(options)
        kept = {name: value for name, value in options.items() if value is not None and name != "times"}
        fault = Fault(next(self._numbers), {"when": "before"} | kept, options.get("times"))
        self._faults[fault.id] = fault
        return fault

    def next_for(self, method: str, parameters: Parameters, chat_id: str) -> Fault | None:
        """Return the oldest fault that applies to a call and count it down; None if there is none."""
        for fault in self._faults.values():
            if fault.matches(method, parameters, chat_id):
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        del self._faults[fault.id]
                return fault
        return None

    def as_json(self) -> list[Json]:
        """Return all faults."""
        return [fault.as_json() for fault in self._faults.values()]

    def clear(self) -> None:
        """Remove all."""
        self._faults.clear()

    def remove(self, number: int) -> bool:
        """Remove one; return False if there is none with this number."""
        return self._faults.pop(number, None) is not None


def _check(options: Json) -> None:
    unknown = options.keys() - _OPTIONS
    if unknown:
        raise ValueError(f"unknown: {', '.join(sorted(unknown))}")
    if str(options.get("fault")) not in {*ERRORS, *BROKEN_RESPONSES, *CONNECTION_FAULTS}:
        raise ValueError(f"no such fault: {options.get('fault')}")
    if options.get("when") not in {None, "before", "after"}:
        raise ValueError('"when" is "before" or "after"')
    if options.get("method") and str(options["method"]).lower() not in METHOD_NAMES:
        raise ValueError(f"no such method: {options['method']}")
    for name, kinds in (("times", int), ("retry_after", int), ("seconds", (int, float))):
        value: Any = options.get(name)
        if value is not None and (not isinstance(value, kinds) or isinstance(value, bool) or value <= 0):
            raise ValueError(f'"{name}" is a number above zero')
