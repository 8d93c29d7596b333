"""Who rests: people whom the heartbeat could not serve, each for longer the more often that was so in a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

FIRST_REST, LONGEST_REST = 0.5, 30.0  # seconds, doubling, for whoever Telegram could not be told of
LONGEST_REST_OVER_FAULTS = 600.0  # seconds, for whoever the bot itself stumbles over
FORGOTTEN_AFTER = LONGEST_REST_OVER_FAULTS  # seconds since a rest ended and nobody was tried: they are due no more


@dataclass(slots=True)
class _Rest:
    until: float = float("-inf")  # by the clock of the rests
    failures: int = 0  # in a row
    has_stumbled: bool = False


class Rests:
    """Remembers whoever is in trouble, and nobody for good."""

    def __init__(self, time: Callable[[], float]) -> None:
        """Let nobody rest; `time` gives seconds on a clock that nobody can set, as the event loop's own is."""
        self._time = time
        self._rests: dict[int, _Rest] = {}

    def __len__(self) -> int:
        """How many are remembered."""
        return len(self._rests)

    def begin(self, person: int, seconds: float) -> None:
        """Let a person rest for so many seconds from now."""
        self._of(person).until = self._time() + seconds

    def longer(self, person: int, longest: float = LONGEST_REST) -> float:
        """Count one more failure and return how many seconds to rest after it, which is twice as many each time."""
        rest = self._of(person)
        rest.failures += 1
        return min(longest, FIRST_REST * 2.0 ** min(rest.failures - 1, 20))

    def stumble(self, person: int) -> bool:
        """Note that the bot stumbled over a person, and say whether it is news."""
        rest = self._of(person)
        is_news, rest.has_stumbled = not rest.has_stumbled, True
        return is_news

    def end(self, person: int) -> None:
        """Forget a person, who was served."""
        self._rests.pop(person, None)

    def still(self) -> dict[int, float]:
        """Return who rests now, and until when; whoever was not tried for long after their rest is forgotten."""
        now = self._time()
        gone = [person for person, rest in self._rests.items() if rest.until < now - FORGOTTEN_AFTER]
        for person in gone:
            del self._rests[person]
        return {person: rest.until for person, rest in self._rests.items() if rest.until > now}

    def _of(self, person: int) -> _Rest:
        return self._rests.setdefault(person, _Rest(until=self._time()))
