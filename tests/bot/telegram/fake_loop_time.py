"""An event loop with simulated time: when all tasks wait, the time jumps to the first timer. An hour takes no time."""

from __future__ import annotations

import asyncio
import functools
import selectors
from collections.abc import Callable, Coroutine
from typing import Any


class JumpingLoop(asyncio.SelectorEventLoop):
    """An event loop that starts at 0.0 and never waits."""

    def __init__(self) -> None:
        """Start at 0.0."""
        self.jumped = 0.0
        super().__init__(_Jumper(self))

    def time(self) -> float:
        """Return the simulated time."""
        return self.jumped


class _Jumper(selectors.SelectSelector):
    def __init__(self, loop: JumpingLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Jump over the time until the next timer.

        Raises:
            RuntimeError: there is no timer to wait for.
        """
        if timeout is None:
            raise RuntimeError("everybody waits for something that never comes")
        self._loop.jumped += timeout
        return super().select(0)


def without_waiting(story: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """Run a test on a loop with simulated time."""

    @functools.wraps(story)
    def test(*given: Any, **named: Any) -> None:
        with asyncio.Runner(loop_factory=JumpingLoop) as runner:
            runner.run(story(*given, **named))

    return test
