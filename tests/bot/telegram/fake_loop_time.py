"""A loop whose time is moved: whenever all wait, to the moment at which the first goes on. An hour takes no time."""

from __future__ import annotations

import asyncio
import functools
import selectors
from collections.abc import Callable, Coroutine
from typing import Any


class JumpingLoop(asyncio.SelectorEventLoop):
    """An event loop that begins at 0.0 and never waits."""

    def __init__(self) -> None:
        """Begin."""
        self.jumped = 0.0
        super().__init__(_Jumper(self))

    def time(self) -> float:
        """Return how far it has jumped."""
        return self.jumped


class _Jumper(selectors.SelectSelector):
    def __init__(self, loop: JumpingLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Jump over the time that there is to wait.

        Raises:
            RuntimeError: there is nothing to wait for, and never will be.
        """
        if timeout is None:
            raise RuntimeError("everybody waits for something that never comes")
        self._loop.jumped += timeout
        return super().select(0)


def without_waiting(story: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """Let a test live on a loop that jumps."""

    @functools.wraps(story)
    def test(*given: Any, **named: Any) -> None:
        with asyncio.Runner(loop_factory=JumpingLoop) as runner:
            runner.run(story(*given, **named))

    return test
