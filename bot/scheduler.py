"""The heartbeat: wakes when the next prompt is due, and lets everyone who is due be spoken to, side by side.

Of several processes on one database only the one that holds the lease speaks first; in the others the heart rests.

The database is the schedule. APScheduler holds one job in memory, the next waking: at the earliest due time, and at
least every 30 seconds by the wall clock, so that a laptop's sleep, a moved clock or a lost timer swallows no prompt.

A prompt is claimed when a slot to send it is free, and not before: a process that dies leaves unclear only what was in
flight. Whoever cannot be served (their facts are broken, Telegram is away) rests for a while, and nobody else waits.
Rests are measured on the event loop's own time, which no change of the clock moves.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock, SystemClock
from bot.cluster.leader import LeaderLease
from bot.metrics import Fault, Metrics
from bot.replies import Commit, Delivery, NotSent, OutcomeUnknown, Reply
from bot.store.database import Database
from bot.store.people import UnreadableFacts
from bot.turns import Turns

ABANDONED_AFTER = timedelta(minutes=2)  # longer than any request is waited for

AT_ONCE = 64  # people who wait for a slot or are being sent to: more than there are slots

LEAST_PAUSE = 0.05  # seconds between two looks at the database that nothing else asked for

CORRUPT_FACTS_RETRY = 3600.0  # seconds until broken facts are looked at again: someone may have mended them

SETTLING = 5.0  # seconds that `settle` gives to whoever rests

STOPPING = 2.5  # seconds that sends under way get when the bot stops: a slow machine needs the rest of five to end

log = logging.getLogger(__name__)


class PromptSender(Protocol):
    """Whatever sends prompts, so that this half of the house need not know Telegram."""

    def prompt_permit(self) -> AbstractAsyncContextManager[object]:
        """Wait for a permit to send one prompt, behind all replies."""
        ...

    async def send_prompt(self, reply: Reply) -> Delivery:
        """Send a prompt, once, within a permit, and return its outcome."""
        ...


class PromptScheduler:
    """Speaks first, when it is time and the lease is held. One for each process."""

    def __init__(
        self,
        turns: Turns,
        database: Database,
        voice: PromptSender,
        clock: Clock,
        tenure: LeaderLease,
        *,
        seconds: float = 30,
        metrics: Metrics | None = None,
    ) -> None:
        """Look at the database at least every `seconds` of wall-clock time, as long as `tenure` lasts."""
        self._turns = turns
        self._database = database
        self._voice = voice
        self._clock = clock
        self._tenure = tenure
        self._seconds = seconds
        self._metrics = metrics or Metrics()
        self._metrics.watch_queue("slot", lambda: len(self._speaking) - len(self._in_slot))
        self._metrics.watch_queue("rest", lambda: len(self._rests.paused()))
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._woken = asyncio.Event()
        self._progress = asyncio.Event()
        self._wakes_at: datetime | None = None
        self._sooner: datetime | None = None  # a prompt that a turn has scheduled while the next waking is planned
        self._beating: asyncio.Task[None] | None = None
        self._speaking: dict[int, asyncio.Task[None]] = {}
        self._in_slot: set[int] = set()
        self._moved_at = float("-inf")  # loop time at which the latest of them was done with
        self._rests = PersonBackoff(self._loop_time)
        self._tidy_from = 0.0  # loop time
        self._tidied_under: int | None = None  # the lease under which it has tidied before
        self._last_run_at = 0.0

    async def start(self) -> None:
        """Begin to beat: at once, and from then on by itself."""
        self._scheduler.start()
        self._tenure.on_change.append(self.wake)
        self._woken.set()
        self._beating = asyncio.create_task(self._run(), name="heartbeat")

    async def stop(self) -> None:
        """Claim nothing more, and wait a few seconds for what is being sent."""
        beating, self._beating = self._beating, None
        if beating is None:
            return
        beating.cancel()
        await asyncio.gather(beating, return_exceptions=True)
        self._scheduler.shutdown(wait=False)
        under_way = dict(self._speaking)
        for person, task in under_way.items():
            if person not in self._in_slot:
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

    @property
    def last_run_at(self) -> float:
        """When it last looked at the database and planned its next waking, by the event loop's time; 0.0: never.

        While another process is the one that speaks first, it has nothing to do, and that is now.
        """
        return self._last_run_at if self._tenure.is_leader else self._loop_time()

    async def wait_idle(self) -> None:
        """Return once nothing that is due now is unsent and no turn is in flight.

        Whoever rests after a failure is waited for if their next try is within five seconds, and not otherwise; whoever
        waits for a slot is if anybody at all was served within five seconds.
        """
        patience = self._loop_time() + SETTLING
        while self._beating:
            await self._turns.idle()
            hopeless = [person for person, until in self._rests.paused().items() if until > patience]
            moved_at = self._moved_at
            due = await self._database.due_people(self._clock.now(), 1, hopeless)
            # Whoever was done with while that was asked may have been in flight then, and be due again by now.
            if not due and not self._speaking and self._moved_at == moved_at and self._turns.is_idle:
                return
            if not self._in_slot and self._loop_time() > max(patience, self._moved_at + SETTLING):
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
            token = self._tenure.token
            if token is None or not self._tenure.is_leader:
                self._wake_in(self._seconds)  # and sooner when that changes
                continue
            try:
                await self._clean_up(token)
                await self._start_due()
                await self._plan()
                self._last_run_at = self._loop_time()
            except Exception:
                log.exception("a heartbeat failed; the next comes soon")
                self._metrics.error(Fault.HEARTBEAT)
                self._wake_in(min(self._seconds, MAX_BACKOFF / 6))

    async def _start_due(self) -> None:
        if len(self._speaking) > AT_ONCE // 2:
            return  # refilled by the half, not one by one
        away = [*self._speaking, *self._rests.paused()]
        for person in await self._database.due_people(self._clock.now(), AT_ONCE - len(self._speaking), away):
            self._speaking[person] = asyncio.create_task(self._send_prompt(person), name=f"prompt to {person}")

    async def _send_prompt(self, person: int) -> None:
        try:
            async with self._voice.prompt_permit():
                self._in_slot.add(person)
                if not self._tenure.is_leader:
                    return
                claimed = await self._turns.claim(person, self._tenure.token)
                delivery = await self._deliver(claimed.reply) if claimed else None
            if claimed is None or delivery is None:
                # Another node was faster, or it was not time after all. Whoever stays due is asked less and less often.
                self._rests.pause(person, self._rests.next_delay(person) * LEAST_PAUSE / FIRST_BACKOFF)
                return
            late = (self._clock.now() - claimed.due_at).total_seconds()
            self._metrics.prompt_sent(claimed.kind, delivery, late)
            await self._turns.record_outcome(person, claimed.prompt, delivery)
            if isinstance(delivery, NotSent):
                self._rests.pause(person, delivery.retry_after or self._rests.next_delay(person))
            else:
                self._rests.reset(person)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one person, the others go on
            self._failed(person, error)
        finally:
            self._in_slot.discard(person)
            del self._speaking[person]
            self._moved_at = self._loop_time()
            self._progress.set()
            self._woken.set()

    async def _deliver(self, reply: Reply) -> Delivery:
        try:
            return await self._voice.send_prompt(reply)
        except Exception:
            log.exception("whether a prompt has reached %s is unclear", reply.person)
            return OutcomeUnknown()

    async def _clean_up(self, token: int) -> None:
        """At first and now and then: give up on what another process left behind, and forget what need not be kept."""
        if token == self._tidied_under and self._loop_time() < self._tidy_from:
            return
        now = self._clock.now()
        # Whatever an earlier holder of the lease was sending it cannot send any more. (If it has sent it, and lives to
        # say so, its word comes later and counts.)
        for person, prompt in await self._database.abandoned(now - ABANDONED_AFTER, token):
            if person in self._speaking or person in self._rests.paused():
                continue
            try:
                await self._turns.record_outcome(person, prompt, OutcomeUnknown())
            except Exception as error:  # noqa: BLE001 - whatever is wrong with one person, the others go on
                self._failed(person, error)
        await self._database.prune(now)
        self._tidied_under = token
        self._tidy_from = self._loop_time() + self._seconds

    async def _plan(self) -> None:
        """Set the next waking: the earliest of what is due, whoever's rest is over, and 30 seconds."""
        pause, self._sooner = self._seconds, None
        if len(self._speaking) <= AT_ONCE // 2:  # otherwise their end wakes the scheduler
            resting = self._rests.paused()
            if due := await self._database.next_due([*self._speaking, *resting]):
                pause = min(pause, (due - self._clock.now()).total_seconds())
            pause = min([pause, *(until - self._loop_time() for until in resting.values())])
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
        """Let a person rest over whom the bot has stumbled. It is logged the first time."""
        self._metrics.error(Fault.PROMPT)
        is_news = self._rests.record_error(person)
        if isinstance(error, UnreadableFacts):
            self._rests.pause(person, CORRUPT_FACTS_RETRY)
            if is_news:
                log.error("the facts of %s cannot be read: no prompts until they are mended", person)
        else:
            self._rests.pause(person, self._rests.next_delay(person, MAX_ERROR_BACKOFF))
            if is_news:
                log.error("%s cannot be prompted; it will be tried again", person, exc_info=error)

    @staticmethod
    def _loop_time() -> float:
        return asyncio.get_running_loop().time()


FIRST_BACKOFF, MAX_BACKOFF = 0.5, 30.0  # seconds, doubling, for whoever Telegram could not be told of

MAX_ERROR_BACKOFF = 600.0  # seconds, for whoever the bot itself stumbles over

FORGOTTEN_AFTER = MAX_ERROR_BACKOFF  # seconds since a rest ended and nobody was tried: they are due no more


@dataclass(slots=True)
class _Backoff:
    until: float = float("-inf")  # by the clock of the rests
    failures: int = 0  # in a row
    has_stumbled: bool = False


class PersonBackoff:
    """Remembers whoever is in trouble, and nobody for good."""

    def __init__(self, time: Callable[[], float]) -> None:
        """Let nobody rest; `time` gives seconds on a clock that nobody can set, as the event loop's own is."""
        self._time = time
        self._rests: dict[int, _Backoff] = {}

    def __len__(self) -> int:
        """How many are remembered."""
        return len(self._rests)

    def pause(self, person: int, seconds: float) -> None:
        """Let a person rest for so many seconds from now."""
        self._of(person).until = self._time() + seconds

    def next_delay(self, person: int, longest: float = MAX_BACKOFF) -> float:
        """Count one more failure and return how many seconds to rest after it, which is twice as many each time."""
        rest = self._of(person)
        rest.failures += 1
        return min(longest, FIRST_BACKOFF * 2.0 ** min(rest.failures - 1, 20))

    def record_error(self, person: int) -> bool:
        """Note that the bot stumbled over a person, and say whether it is news."""
        rest = self._of(person)
        is_news, rest.has_stumbled = not rest.has_stumbled, True
        return is_news

    def reset(self, person: int) -> None:
        """Forget a person, who was served."""
        self._rests.pop(person, None)

    def paused(self) -> dict[int, float]:
        """Return who rests now, and until when; whoever was not tried for long after their rest is forgotten."""
        now = self._time()
        gone = [person for person, rest in self._rests.items() if rest.until < now - FORGOTTEN_AFTER]
        for person in gone:
            del self._rests[person]
        return {person: rest.until for person, rest in self._rests.items() if rest.until > now}

    def _of(self, person: int) -> _Backoff:
        return self._rests.setdefault(person, _Backoff(until=self._time()))
