"""Kill points: named points of the code at which a bot is killed or frozen.

The bot has no code for this. The process pool wraps functions of the process that it has just forked; up to the point
the unchanged bot runs. Kills from outside hit these points only by chance: some last for microseconds.

A point whose name begins with receive, dispatch, turn, send or prompt is in that step or before the next.
"""

from __future__ import annotations

import asyncio
import functools
import inspect
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, event

from bot.cluster.leader import LeaderLease
from bot.slow_work.preparation import Preparation
from bot.store import leases, migrate, people, prompts
from bot.store.database import Database
from bot.telegram.api import Bot
from bot.telegram.receiving.handlers import Handlers
from bot.telegram.sending.messages import MessageSender
from bot.turns import Turns

MOMENT = 1.0  # seconds
DEFINITIONS = ("CREATE", "ALTER", "DROP")  # the statements of a migration


@dataclass(frozen=True)
class Point:
    """A call of the function `name` of one of `owners`: `before` it, or after it when its result `counts`."""

    owners: tuple[Any, ...]
    name: str
    before: bool = False
    counts: Callable[[Any], bool] = lambda _: True


POINTS = {
    "migration: before the commit": Point((migrate,), "run_revisions"),
    "lease: before it is taken": Point((LeaderLease,), "start", before=True),
    "lease: after it was taken": Point((LeaderLease,), "start"),
    "lease: before it is renewed": Point((leases.SharedLease, leases.FileLease), "renew", before=True),
    "lease: before it is released": Point((LeaderLease,), "stop", before=True),
    "lease: after it was released": Point((LeaderLease,), "stop"),
    "receive: fetched, not in the inbox": Point((Bot,), "fetch_updates", counts=bool),
    "receive: in the inbox, not confirmed": Point((Database,), "receive"),
    "dispatch: before an update is handled": Point((Handlers,), "handle", before=True),
    "turn: before the commit": Point((people.LockedPerson,), "save"),
    "turn: after the commit, before sending": Point((Turns,), "handle"),
    "send: after the reply was prepared": Point((Preparation,), "prepare"),
    "send: before the request": Point((MessageSender,), "send_reply", before=True),
    "send: after the request, before the row is deleted": Point((MessageSender,), "send_reply"),
    "send: after the row was deleted": Point((Database,), "remove_replies"),
    "send: after screens were replaced": Point((Turns,), "show_standing"),
    "prompt: before the claim commits": Point((prompts,), "claim"),
    "prompt: after the claim, before the request": Point((Turns,), "claim", counts=bool),
    "prompt: after the request, before it is recorded": Point((MessageSender,), "send_prompt"),
    "prompt: before the record commits": Point((prompts,), "record_outcome"),
    "prompt: after the record": Point((Turns,), "record_outcome"),
}
IN_A_MIGRATION = "migration: after a statement"


def arm(point: str, nth: int = 1, *, does: str = "die") -> None:
    """Let this process `die` by SIGKILL the `nth` time it reaches `point`, or `freeze` there by SIGSTOP.

    With `wait`, only the tasks that reach the point from the `nth` time on wait there, for ever; with
    `linger` they go on after a moment.
    """
    if point == IN_A_MIGRATION:
        _arm_statements(_Count(nth, signal.SIGKILL))
        return
    at = POINTS[point]
    passes = _Count(nth, signal.SIGSTOP if does == "freeze" else signal.SIGKILL)
    for owner in at.owners:
        function = getattr(owner, at.name)
        pause = {"wait": None, "linger": MOMENT}.get(does, 0.0)
        setattr(owner, at.name, _stopping(at, function, passes) if pause == 0 else _waiting(at, function, nth, pause))


class _Count:
    """Counts how often the point is reached, and sends this process a signal the nth time."""

    def __init__(self, nth: int, number: signal.Signals) -> None:
        self._left = nth
        self._number = number

    def __call__(self) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), self._number)


def _arm_statements(passes: _Count) -> None:
    @event.listens_for(Engine, "after_cursor_execute")
    def _(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement.lstrip().upper().startswith(DEFINITIONS):
            passes()


def _stopping(at: Point, function: Callable[..., Any], passes: _Count) -> Callable[..., Any]:
    @functools.wraps(function)
    async def later(*arguments: Any, **named: Any) -> Any:
        if at.before:
            passes()
        result = await function(*arguments, **named)
        if not at.before and at.counts(result):
            passes()
        return result

    @functools.wraps(function)
    def at_once(*arguments: Any, **named: Any) -> Any:
        result = function(*arguments, **named)
        passes()
        return result

    return later if inspect.iscoroutinefunction(function) else at_once


def _waiting(at: Point, function: Callable[..., Any], nth: int, seconds: float | None) -> Callable[..., Any]:
    left = nth

    async def wait() -> None:
        nonlocal left
        left -= 1
        if left <= 0:
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await asyncio.Event().wait()

    @functools.wraps(function)
    async def later(*arguments: Any, **named: Any) -> Any:
        if at.before:
            await wait()
        result = await function(*arguments, **named)
        if not at.before and at.counts(result):
            await wait()
        return result

    return later
