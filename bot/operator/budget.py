"""How much processor time one person's updates may take in a minute; what is over it waits in the inbox."""

from __future__ import annotations

from collections.abc import Callable

MINUTE = 60.0
_MANY = 10_000  # people whose balances are looked through for those that need not be kept


class Budget:
    """A leaky bucket per person, in memory. A minute's budget fills it; it drains within a minute."""

    def __init__(self, seconds: float, now: Callable[[], float]) -> None:
        """Give each person `seconds` of processor time a minute; `now` is monotonic, in seconds."""
        self._price = MINUTE / seconds  # seconds of waiting that a second of processor time costs
        self._now = now
        self._paid_at: dict[int, float] = {}  # when a person will have waited for all that they have used

    def charge(self, person: int, seconds: float) -> None:
        """Note that a person's turn has taken `seconds` of processor time."""
        now = self._now()
        if len(self._paid_at) > _MANY:
            self._paid_at = {one: at for one, at in self._paid_at.items() if at > now}
        self._paid_at[person] = max(now, self._paid_at.get(person, now)) + seconds * self._price

    def wait(self, person: int) -> float:
        """Return after how many seconds a person's next update is to be handled; 0.0: now."""
        return max(0.0, self._paid_at.get(person, 0.0) - self._now() - MINUTE)
