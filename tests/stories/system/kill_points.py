"""Fates: a bot that stops at a point of its own code that has a name, for ever or until it is woken.

The bot knows nothing of this. The nursery wraps functions of the process it has just forked; what runs is the bot as it
is shipped, up to the point. Killing from outside finds these points by chance only: some last for microseconds.
"""

from __future__ import annotations

import functools
import inspect
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from alembic.ddl.impl import DefaultImpl

from bot.cluster.leader import LeaderLease
from bot.store import leases, migrate, people, prompts
from bot.telegram.api import Bot
from bot.telegram.sending.sender import Sender
from bot.turns import Turns


@dataclass(frozen=True)
class Point:
    """Where it stops: `before` a function of somebody's does something, or after it has, if the outcome `counts`."""

    of: Any
    name: str
    before: bool = False
    counts: Callable[[Any], bool] = lambda _: True


POINTS = {
    "in the middle of a migration": Point(DefaultImpl, "_exec"),
    "before a migration commits": Point(migrate, "_upgrade"),
    "before it takes the lease": Point(LeaderLease, "start", before=True),
    "after it has taken the lease": Point(LeaderLease, "start"),
    "before it renews the lease": Point(LeaderLease, "_renew", before=True),
    "before it lets go of the lease": Point(LeaderLease, "stop", before=True),
    "after it has let go of the lease": Point(LeaderLease, "stop"),
    "when updates have come": Point(Bot, "fetch_updates", counts=bool),
    "before a turn commits": Point(people.LockedPerson, "save"),
    "between commit and speaking": Point(Turns, "handle"),
    "between speaking and noting it": Point(Sender, "answer"),
    "before what was spoken is noted": Point(Turns, "spoken", before=True),
    "after what was spoken was noted": Point(Turns, "spoken"),
    "before what is unspoken is repeated": Point(Turns, "unspoken", counts=bool),
    "before a crowd commits": Point(Turns, "_take_together"),
    "between a crowd's commit and confirming it": Point(Turns, "take_together"),
    "before a claim commits": Point(prompts, "claim"),
    "after a claim has committed": Point(Turns, "claim", counts=bool),
    "between sending and recording": Point(Sender, "prompt"),
    "before a record commits": Point(prompts, "record_outcome"),
    "after a record has committed": Point(Turns, "record_outcome"),
}


def arm(point: str = "", nth: int = 1, *, freezes: bool = False, machine: str = "") -> None:
    """Let this process end by SIGKILL the `nth` time it comes to `point`; or stand still, if it `freezes`.

    On a `machine` of its own, nobody elsewhere can tell whether it is alive.
    """
    if machine:
        leases._system = lambda: machine
    if point:
        at = POINTS[point]
        setattr(at.of, at.name, _stopping(at, nth, signal.SIGSTOP if freezes else signal.SIGKILL))


def _stopping(at: Point, nth: int, by: signal.Signals) -> Callable[..., Any]:
    does = getattr(at.of, at.name)
    left = nth

    def comes_by() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), by)

    @functools.wraps(does)
    async def later(*arguments: Any, **named: Any) -> Any:
        if at.before:
            comes_by()
        outcome = await does(*arguments, **named)
        if not at.before and at.counts(outcome):
            comes_by()
        return outcome

    @functools.wraps(does)
    def at_once(*arguments: Any, **named: Any) -> Any:
        outcome = does(*arguments, **named)
        comes_by()
        return outcome

    return later if inspect.iscoroutinefunction(does) else at_once
