"""Sends prompts when they are due, people side by side, on the process that leads.

The database is the schedule. APScheduler holds one job in memory, the next waking: at the earliest due time, and at
least every 30 seconds by the wall clock, so that a laptop's sleep, a moved clock or a lost timer swallows no prompt.

A prompt is claimed when there is a permit to send it, and not before: a process that dies leaves unclear only what was
in flight. A person who cannot be served (their facts are broken, Telegram is away) is tried again later, and nobody
else waits. That is measured in the event loop's own time, which no change of the clock moves.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import AbstractAsyncContextManager, suppress
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock, SystemClock
from bot.cluster.leader import LeaderLease
from bot.metrics import Fault, Metrics
from bot.replies import Commit, Delivery, NotSent, OutcomeUnknown, Reply
from bot.store.database import Database
from bot.store.people import UnreadableFacts
from bot.telegram.backoff import FIRST_BACKOFF, MAX_BACKOFF, MAX_ERROR_BACKOFF, PersonBackoff
from bot.turns import Turns

ABANDONED_AFTER = timedelta(minutes=2)  # longer than any request is waited for
AT_ONCE = 64  # people who wait for a permit or are being sent to: more than there are permits
LEAST_PAUSE = 0.05  # seconds between two looks at the database that nothing else asked for
CORRUPT_FACTS_RETRY = 3600.0  # seconds until broken facts are read again: someone may have mended them
SETTLING = 5.0  # seconds that `wait_idle` gives to people who are tried again later
STOPPING = 2.5  # seconds that sends under way get when the bot stops: a slow machine needs the rest of five to end

log = logging.getLogger(__name__)


class PromptSender(Protocol):
    """What sends prompts: the scheduler itself knows nothing of Telegram."""

    def prompt_permit(self) -> AbstractAsyncContextManager[Any]:
        """Wait for a permit to send one prompt, behind all replies."""

    async def send_prompt(self, permit: Any, reply: Reply) -> Delivery:
        """Send a prompt, once, within a permit, and return its outcome."""


class PromptScheduler:
    """Sends prompts when they are due and the lease is held. One for each process."""

    def __init__(
        self,
        turns: Turns,
        database: Database,
        prompt_sender: PromptSender,
        clock: Clock,
        lease: LeaderLease,
        *,
        seconds: float = 30,
        metrics: Metrics | None = None,
    ) -> None:
        """Look at the database at least every `seconds` of wall-clock time, as long as `lease` is held."""
        self._turns = turns
        self._database = database
        self._prompt_sender = prompt_sender
        self._clock = clock
        self._lease = lease
        self._seconds = seconds
        self._metrics = metrics or Metrics()
        self._metrics.watch_queue("slot", lambda: len(self._sending) - len(self._permitted))
        self._metrics.watch_queue("rest", lambda: len(self._backoffs.paused()))
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._woken = asyncio.Event()
        self._progress = asyncio.Event()
        self._wakes_at: datetime | None = None
        self._sooner: datetime | None = None  # a prompt that a turn has scheduled while the next waking is planned
        self._running: asyncio.Task[None] | None = None
        self._sending: dict[int, asyncio.Task[None]] = {}
        self._permitted: set[int] = set()
        self._moved_at = float("-inf")  # loop time at which the latest of them was done with
        self._backoffs = PersonBackoff(asyncio.get_running_loop().time)
        self._clean_up_from = 0.0  # loop time
        self._cleaned_up_under: int | None = None  # the lease's token at the last clean-up
        self._last_run_at = 0.0

    async def start(self) -> None:
        """Start: at once, and from then on by itself."""
        self._scheduler.start()
        self._lease.on_change.append(self.wake)
        self._woken.set()
        self._running = asyncio.create_task(self._run(), name="prompts")

    async def stop(self) -> None:
        """Claim nothing more, and wait a few seconds for what is being sent."""
        running, self._running = self._running, None
        if running is None:
            return
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        self._scheduler.shutdown(wait=False)
        under_way = dict(self._sending)
        for person, task in under_way.items():
            if person not in self._permitted:
                task.cancel()
        if under_way:
            _, late = await asyncio.wait(under_way.values(), timeout=STOPPING)
            for task in late:
                task.cancel()  # its prompt stays "sending", and becomes "unknown" at the next start
            await asyncio.gather(*late, return_exceptions=True)

    def wake(self) -> None:
        """Look at the database now: the clock was moved, or something else is new."""
        self._woken.set()

    def on_commit(self, commit: Commit) -> None:
        """Note when somebody's next prompt is due, which may be sooner than the next waking."""
        at = commit.next_prompt_at
        if at is not None and (self._wakes_at is None or at < self._wakes_at):
            self._sooner = at if self._sooner is None else min(at, self._sooner)
            self._wake_in(max(0.0, (at - self._clock.now()).total_seconds()))
            self._wakes_at = at  # exactly: a turn that leaves it as it is plans nothing anew

    @property
    def last_run_at(self) -> float:
        """When it last looked at the database, in loop time; 0.0: never. Now, while another process leads."""
        return self._last_run_at if self._lease.is_leader else asyncio.get_running_loop().time()

    async def wait_idle(self) -> None:
        """Return once every prompt that is due now is sent.

        People who are tried again after more than `SETTLING` seconds are not waited for.
        """
        patience = asyncio.get_running_loop().time() + SETTLING
        while self._running:
            later = [person for person, until in self._backoffs.paused().items() if until > patience]
            moved_at = self._moved_at
            due = await self._database.due_people(self._clock.now(), 1, later)
            # Whoever was done with while that was asked may have been in flight then, and be due again by now.
            if not due and not self._sending and self._moved_at == moved_at:
                return
            if not self._permitted and asyncio.get_running_loop().time() > max(patience, self._moved_at + SETTLING):
                return
            self._progress.clear()
            self.wake()
            with suppress(TimeoutError):
                async with asyncio.timeout(LEAST_PAUSE):
                    await self._progress.wait()

    async def _run(self) -> None:
        while True:
            await self._woken.wait()
            self._woken.clear()
            token = self._lease.token
            if token is None or not self._lease.is_leader:
                self._wake_in(self._seconds)  # and sooner when that changes
                continue
            try:
                await self._clean_up(token)
                await self._start_due()
                await self._plan()
                self._last_run_at = asyncio.get_running_loop().time()
            except Exception:
                log.exception("the scheduler failed; it runs again soon")
                self._metrics.error(Fault.HEARTBEAT)
                self._wake_in(min(self._seconds, MAX_BACKOFF / 6))

    async def _start_due(self) -> None:
        if len(self._sending) > AT_ONCE // 2:
            return  # refilled when half is done, not one by one
        away = [*self._sending, *self._backoffs.paused()]
        for person in await self._database.due_people(self._clock.now(), AT_ONCE - len(self._sending), away):
            self._sending[person] = asyncio.create_task(self._send_prompt(person), name=f"prompt to {person}")

    async def _send_prompt(self, person: int) -> None:
        try:
            async with self._prompt_sender.prompt_permit() as permit:
                self._permitted.add(person)
                if not self._lease.is_leader:
                    return
                claimed = await self._turns.claim(person, self._lease.token)
                delivery = await self._prompt_sender.send_prompt(permit, claimed.reply) if claimed else None
            if claimed is None or delivery is None:
                # Another node was faster, or it was not time after all: the person is tried less and less often.
                self._backoffs.pause(person, self._backoffs.next_delay(person) * LEAST_PAUSE / FIRST_BACKOFF)
                return
            late = (self._clock.now() - claimed.due_at).total_seconds()
            self._metrics.prompt_sent(claimed.kind, delivery, late)
            await self._turns.record_outcome(person, claimed.prompt, delivery)
            if isinstance(delivery, NotSent):
                self._backoffs.pause(person, delivery.retry_after or self._backoffs.next_delay(person))
            else:
                self._backoffs.reset(person)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one person, the others go on
            self._failed(person, error)
        finally:
            self._permitted.discard(person)
            del self._sending[person]
            self._moved_at = asyncio.get_running_loop().time()
            self._progress.set()
            self._woken.set()

    async def _clean_up(self, token: int) -> None:
        """Now and then: record what another process left in flight as unknown, and prune the inbox."""
        if token == self._cleaned_up_under and asyncio.get_running_loop().time() < self._clean_up_from:
            return
        now = self._clock.now()
        # An earlier leader cannot send any more. If it has sent a prompt, it may still record that, and then it counts.
        for person, prompt in await self._database.abandoned(now - ABANDONED_AFTER, token):
            if person in self._sending or person in self._backoffs.paused():
                continue
            try:
                await self._turns.record_outcome(person, prompt, OutcomeUnknown())
            except Exception as error:  # noqa: BLE001 - whatever is wrong with one person, the others go on
                self._failed(person, error)
        await self._database.prune(now)
        self._cleaned_up_under = token
        self._clean_up_from = asyncio.get_running_loop().time() + self._seconds

    async def _plan(self) -> None:
        """Set the next waking: the next prompt that is due, the end of the next pause, or 30 seconds."""
        pause = self._seconds
        self._sooner = self._wakes_at = None  # until this is planned, whatever a turn schedules may be sooner
        if len(self._sending) <= AT_ONCE // 2:  # otherwise their end wakes the scheduler
            paused = self._backoffs.paused()
            if due := await self._database.next_due([*self._sending, *paused]):
                pause = min(pause, (due - self._clock.now()).total_seconds())
            pause = min([pause, *(until - asyncio.get_running_loop().time() for until in paused.values())])
        if self._sooner:
            pause = min(pause, (self._sooner - self._clock.now()).total_seconds())
        self._wake_in(max(pause, LEAST_PAUSE))

    def _wake_in(self, seconds: float) -> None:
        pause = timedelta(seconds=seconds)
        self._wakes_at = self._clock.now() + pause
        self._scheduler.add_job(
            self._wake,
            "date",
            run_date=SystemClock().now() + pause,  # APScheduler lives by the machine's clock, whatever ours says
            id="wake",
            replace_existing=True,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )

    async def _wake(self) -> None:
        self._woken.set()

    def _failed(self, person: int, error: Exception) -> None:
        """Pause a person after an error, which is logged the first time."""
        self._metrics.error(Fault.PROMPT)
        is_first = self._backoffs.record_error(person)
        if isinstance(error, UnreadableFacts):
            self._backoffs.pause(person, CORRUPT_FACTS_RETRY)
            if is_first:
                log.error("the facts of %s cannot be read: no prompts until they are mended", person)
        else:
            self._backoffs.pause(person, self._backoffs.next_delay(person, MAX_ERROR_BACKOFF))
            if is_first:
                log.error("%s cannot be prompted; it will be tried again", person, exc_info=error)
