"""Dispatch: what was received is committed to the inbox; then each person's oldest update goes to its handler.

Every node receives; only the leader handles updates, people side by side. That a turn has succeeded is known by its
commit (`on_commit`), since python-telegram-bot's `Application.process_update` never raises. A turn that fails is tried
again, and its person's later updates wait for it; after three times the update becomes a dead letter and its sender is
told. If telling them fails again and again, it becomes one without a word.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any, Protocol

from telegram.error import TelegramError

from bot.clock import Clock
from bot.metrics import Fault, Metrics
from bot.operator.budget import Budget
from bot.replies import MOST_OF_ONE, Commit, InboxRow
from bot.telegram.backlog import LOADED_AT_ONCE, BacklogWorker
from bot.telegram.backoff import Backoff
from bot.telegram.receiving.handlers import Handlers, Unparseable
from bot.telegram.receiving.raw_updates import as_json, brings_file, id_of, whose

log = logging.getLogger(__name__)

MAX_CONCURRENT = 32  # people whose turns are made at once
MAX_FILES = 4  # and people whose file is fetched and read, which may take long and much memory
ATTEMPTS = 3
"""How often a turn is made that fails for reasons of its own, before its update becomes a dead letter."""
ATTEMPTS_AT_TELEGRAM = 12  # of a turn that has to fetch a file: a minute and a half, not counting an outage
ATTEMPTS_TO_TELL = 3  # of the sender, that their update is a dead letter; not counting an outage of the database


class Inbox(Protocol):
    """The table of updates."""

    async def receive(self, updates: list[tuple[int, int, str]], now: datetime) -> None:
        """Add updates as (person, update id, JSON); those that are there already stay as they are."""

    async def pending(self, limit: int, besides: Iterable[int] = (), person_id: int | None = None) -> list[InboxRow]:
        """Return up to `limit` rows that are to be handled, of `person_id` or of all except `besides`."""

    async def count_attempt(self, person_id: int, update_id: int) -> int:
        """Count one more failed attempt at an update, and return how many there were."""


class NotHandled(Exception):
    """No handler has dealt with the update, and none has failed."""


@dataclass(slots=True)
class _Failures:
    """What failed with an update, in memory: such failures cannot have ended the process."""

    at_telegram: int = 0
    giving_up: int = 0  # as a dead letter


class Dispatch(BacklogWorker[InboxRow]):
    """Commits updates to the inbox, and gives them to `Handlers` while this process leads."""

    def __init__(
        self,
        handlers: Handlers,
        inbox: Inbox,
        clock: Clock,
        is_leader: Callable[[], bool],
        *,
        is_transient: Callable[[Exception], bool],
        telegram_is_away: Callable[[], bool] = lambda: False,
        look_every: float = 30.0,
        budget: Budget | None = None,
        metrics: Metrics | None = None,
    ) -> None:
        """Retry turns for as long as their error `is_transient`, all others a few times.

        Every `look_every` seconds the table is read for updates that other nodes received. What fails at Telegram does
        not count while `telegram_is_away`. Whoever has used up their `budget` waits.
        """
        super().__init__(attrgetter("update_id"), is_leader, "dispatch")
        self._handlers = handlers
        self._inbox = inbox
        self._clock = clock
        self._is_transient = is_transient
        self._telegram_is_away = telegram_is_away
        self._look_every = look_every
        self._budget = budget
        self._metrics = metrics or Metrics()
        self._metrics.watch_queue("turn", lambda: len(self._backlog))
        self._places = asyncio.Semaphore(MAX_CONCURRENT)
        self._file_places = asyncio.Semaphore(MAX_FILES)

    async def receive(self, raws: Sequence[Any]) -> None:
        """Commit raw updates to the inbox, except those without an id, and handle them if this process leads.

        Raises what the database does; then none of them is stored.
        """
        rows = [InboxRow(whose(raw), id_, raw) for raw in raws if (id_ := id_of(raw)) is not None]
        if len(rows) < len(raws):
            log.error("%d updates without an id, which cannot be confirmed, are passed over", len(raws) - len(rows))
        await self._inbox.receive([(row.person, row.update_id, as_json(row.raw)) for row in rows], self._clock.now())
        is_leader = self._is_leader()
        for row in rows:
            self._metrics.update_received(row.raw)
            if is_leader and self._backlog.add(row):
                self._start(row.person)
        if is_leader and self._backlog.must_load:
            self._woken.set()

    def on_commit(self, commit: Commit) -> None:
        """Remove the update that a turn has committed with, and all of somebody who was erased; charge the person."""
        if self._budget and commit.seconds:
            self._budget.charge(commit.person, commit.seconds)
        if commit.update_id is not None:
            self._backlog.remove(commit.person, commit.update_id)
        if commit.is_erased:
            self._backlog.forget(commit.person)

    # The inbox -------------------------------------------------------------------------------------------------------

    async def _run(self) -> None:
        await self._handlers.is_open.wait()
        backoff = Backoff()
        while True:
            pause = self._look_every
            if not self._is_leader():
                self._backlog.clear()
            elif self._backlog.has_room:
                try:
                    await self._load()
                    backoff = Backoff()
                except Exception as error:  # noqa: BLE001 - whatever is wrong with the database, it is tried again
                    log.warning("the inbox cannot be read (%s)", type(error).__name__)
                    pause = backoff.next()
            await self._wait(pause)

    async def _load(self) -> None:
        rows = await self._read(self._inbox.pending)
        fullest = max(Counter(row.person for row in rows).values(), default=0)
        self._backlog.load(rows, is_all=len(rows) < LOADED_AT_ONCE and fullest < MOST_OF_ONE)
        self._start_all()

    # One person's updates --------------------------------------------------------------------------------------------

    async def _work_off(self, person: int) -> None:
        backoff = Backoff(0.2, 15)
        is_waiting = False
        failures = _Failures()
        held_back: int | None = None
        try:
            while (rows := self._backlog.of(person)) and self._is_leader() and not self._is_stopping:
                row = rows[0]
                if self._budget and (pause := self._budget.wait(person)):
                    if row.update_id != held_back:
                        held_back = row.update_id
                        self._metrics.held_back()
                    await asyncio.sleep(pause)
                    continue
                error = await self._handle(row)
                if error is None:
                    backoff, is_waiting, failures = Backoff(0.2, 15), False, _Failures()
                    continue
                self._metrics.error(Fault.TURN)
                if self._is_transient(error):
                    if not is_waiting:
                        log.warning("update %d waits: %s", row.update_id, type(error).__name__)
                    is_waiting = True
                else:
                    if isinstance(error, TelegramError) and not self._telegram_is_away():
                        failures.at_telegram += 1
                    if await self._is_given_up(row, error, failures):
                        failures = _Failures()
                        continue
                await asyncio.sleep(backoff.next())
        finally:
            self._leave_lane(person)

    async def _handle(self, row: InboxRow) -> Exception | None:
        """Have an update handled; return None when it is done, or when older ones were found that go first."""
        error = None
        try:
            async with self._file_places if brings_file(row.raw) else self._places:
                await self._handlers.handle(row)
            if row in self._backlog.of(row.person):
                return await self._look_again(row)
        except Exception as raised:  # noqa: BLE001 - whatever a turn raises, others go on
            error = raised
        return error if row in self._backlog.of(row.person) else None

    async def _look_again(self, row: InboxRow) -> Exception | None:
        """Find out why a turn did not take its update: it is done already, gone, or another node has older ones."""
        rows = await self._inbox.pending(LOADED_AT_ONCE, person_id=row.person)
        self._backlog.replace(row.person, rows)
        return NotHandled() if rows and rows[0].update_id == row.update_id else None

    async def _is_given_up(self, row: InboxRow, error: Exception, failures: _Failures) -> bool:
        """Count a failed attempt; return whether it was the last, and the update is a dead letter now.

        Only attempts that may have ended the process are counted in the table. What Telegram refused is counted in
        memory: a file that was slow to come has as many attempts left to be read as any other.
        """
        try:
            if isinstance(error, Unparseable):
                reason = f"cannot be parsed: {error}"
            else:
                if isinstance(error, TelegramError):
                    is_last = failures.at_telegram >= ATTEMPTS_AT_TELEGRAM
                else:
                    is_last = await self._inbox.count_attempt(row.person, row.update_id) >= ATTEMPTS
                if not is_last:
                    return False
                log.error("update %d failed and is a dead letter", row.update_id, exc_info=error)
                reason = f"failed: {type(error).__name__}"
            await self._handlers.dead_letter(row, reason, tells=failures.giving_up < ATTEMPTS_TO_TELL)
        except Exception as another:  # noqa: BLE001 - it is tried again
            failures.giving_up += not self._is_transient(another)
            log.warning("update %d cannot be given up yet (%s)", row.update_id, type(another).__name__)
            return False
        self._metrics.dead_lettered()
        self._backlog.remove(row.person, row.update_id)
        return True
