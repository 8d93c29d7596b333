"""Faults on order: which calls go wrong, how, and whether before or after they took effect."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

from bot.sandbox.bot_api.methods import METHOD_NAMES
from bot.sandbox.rules.errors import Refused, bad_request, forbidden, too_many_requests
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.transport.strict_json import Json

_RETRY_AFTER = 5
ANSWERS: dict[str, Callable[[Json], Refused]] = {
    "429": lambda fault: too_many_requests(fault.get("retry_after") or _RETRY_AFTER),
    "500": lambda _: Refused(500, "Internal Server Error"),
    "403_blocked": lambda _: forbidden("bot was blocked by the user"),
    "403_deactivated": lambda _: forbidden("user is deactivated"),
    "400_chat_not_found": lambda _: bad_request("chat not found"),
    "401": lambda _: Refused(401, "Unauthorized"),
    "409": lambda _: Refused(
        409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    ),
}
"""Faults that are an orderly refusal."""

PAGES = {
    "502": (502, b"<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>"),
    "garbage": (200, b'{"ok":true,"result":{"message_id'),
}
"""Faults that are an answer which is not the Bot API's."""

CONNECTION = frozenset({"reset", "close", "cut", "timeout", "slow"})
"""Faults of the connection itself."""

_OPTIONS = frozenset({"fault", "when", "method", "chat", "contains", "times", "retry_after", "seconds"})


@dataclass(slots=True)
class Fault:
    """A fault on order. `times` is how often it is still to happen, None for until it is removed."""

    id: int
    order: Json
    times: int | None

    @property
    def name(self) -> str:
        """What goes wrong."""
        return str(self.order["fault"])

    @property
    def is_after(self) -> bool:
        """Whether the call takes effect all the same."""
        return self.order.get("when") == "after"

    @property
    def seconds(self) -> float | None:
        """How long it lasts, in seconds of real time, if that was said."""
        seconds = self.order.get("seconds")
        return None if seconds is None else float(seconds)

    def as_json(self) -> Json:
        """Return the fault as the control side shows it."""
        return {"id": self.id, **self.order, "times": self.times}

    def hits(self, method: str, parameters: Parameters, chat_id: str) -> bool:
        """Whether a call is one that this fault was ordered for."""
        order = self.order
        return (
            order.get("method", method).lower() == method.lower()
            and str(order.get("chat", chat_id)) == chat_id
            and (not order.get("contains") or any(order["contains"] in value for value in parameters.values.values()))
        )


class Faults:
    """The faults on order, oldest first."""

    def __init__(self) -> None:
        """Start with none."""
        self._ordered: dict[int, Fault] = {}
        self._numbers = count(1)

    def order(self, order: Json) -> Fault:
        """Order a fault.

        Raises:
            ValueError: the order is not one that can be carried out; the words say why.
        """
        _check(order)
        kept = {name: value for name, value in order.items() if value is not None and name != "times"}
        fault = Fault(next(self._numbers), {"when": "before"} | kept, order.get("times"))
        self._ordered[fault.id] = fault
        return fault

    def take(self, method: str, parameters: Parameters, chat_id: str) -> Fault | None:
        """Return the oldest fault for a call, which counts as happened once more; None when it shall go well."""
        for fault in self._ordered.values():
            if fault.hits(method, parameters, chat_id):
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        del self._ordered[fault.id]
                return fault
        return None

    def listed(self) -> list[Json]:
        """Return all that are on order."""
        return [fault.as_json() for fault in self._ordered.values()]

    def clear(self) -> None:
        """Remove all."""
        self._ordered.clear()

    def remove(self, number: int) -> bool:
        """Remove one; False when there is none of that number."""
        return self._ordered.pop(number, None) is not None


def _check(order: Json) -> None:
    unknown = order.keys() - _OPTIONS
    if unknown:
        raise ValueError(f"unknown: {', '.join(sorted(unknown))}")
    if str(order.get("fault")) not in {*ANSWERS, *PAGES, *CONNECTION}:
        raise ValueError(f"no such fault: {order.get('fault')}")
    if order.get("when") not in {None, "before", "after"}:
        raise ValueError('"when" is "before" or "after"')
    if order.get("method") and str(order["method"]).lower() not in METHOD_NAMES:
        raise ValueError(f"no such method: {order['method']}")
    for name, kinds in (("times", int), ("retry_after", int), ("seconds", (int, float))):
        value: Any = order.get(name)
        if value is not None and (not isinstance(value, kinds) or isinstance(value, bool) or value <= 0):
            raise ValueError(f'"{name}" is a number above zero')
