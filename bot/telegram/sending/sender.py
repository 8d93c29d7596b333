"""Sends what waits in the outbox: people side by side, each person's rows in order.

There is one sender for a token, on the leader. A reply is sent at least once: what is unclear is sent again. Its row is
deleted, with others, once it was sent. Acknowledging a tap counts towards no limit: it is done at once.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import timedelta
from operator import attrgetter
from typing import Protocol

from bot.clock import Clock
from bot.metrics import Fault, Metrics
from bot.replies import Attachment, Commit, LiveText, OutboxRow, RenderedMessage, Reply, Tap
from bot.telegram.backlog import LOADED_AT_ONCE, BacklogWorker
from bot.telegram.backoff import Backoff
from bot.telegram.sending.live_texts import LiveTexts
from bot.telegram.sending.messages import MessageSender
from bot.telegram.sending.requests import GaveUp, NotLeading

log = logging.getLogger(__name__)

MOST_WAITING = 20
"""Rows of one person that are sent one by one; of more, screens are replaced by one that shows where things stand."""
OLDEST_SCREEN = timedelta(days=1)
_TAPS_KEPT = timedelta(seconds=150)  # as long as Telegram remembers a tap
_DELETE_EVERY = 0.25  # seconds
_DELETED_WITHIN = 1.0  # seconds, at the end


class Outbox(Protocol):
    """The table of replies."""

    async def waiting_replies(self, limit: int, besides: Iterable[int] = ()) -> list[OutboxRow]:
        """Return up to `limit` rows, the oldest first, except those of `besides`."""

    async def remove_replies(self, keys: Sequence[tuple[int, int]], shown: Sequence[LiveText] = ()) -> None:
        """Delete rows by (person, turn), and keep what live texts they show."""

    async def live_texts(self, person_id: int, names: Collection[str]) -> list[LiveText]:
        """Return the messages that show these cards and notes."""


class Turns(Protocol):
    """A turn that what waits may lead to."""

    async def show_standing(self, person_id: int, rows: Sequence[OutboxRow]) -> None:
        """Replace these rows by one that shows where the person stands."""


class Preparation(Protocol):
    """Makes what a row only asks for."""

    async def prepare(self, reply: Reply) -> tuple[tuple[RenderedMessage, ...], tuple[Attachment, ...]]:
        """Return the messages and the files, as they are sent now."""

    async def live_texts(self, person_id: int, names: Collection[str]) -> dict[str, RenderedMessage]:
        """Return cards and notes by their names, as they are now."""


class Sender(BacklogWorker[OutboxRow]):
    """Works off the outbox, while this process leads."""

    def __init__(
        self,
        messages: MessageSender,
        outbox: Outbox,
        turns: Turns,
        preparation: Preparation,
        clock: Clock,
        *,
        is_leader: Callable[[], bool],
        look_every: float = 30.0,
        metrics: Metrics | None = None,
    ) -> None:
        """Send through `messages` what waits in `outbox`, once `preparation` has made it, while `is_leader`.

        Every `look_every` seconds the table is read for rows that were not heard of.
        """
        super().__init__(attrgetter("turn"), is_leader, "sending")
        self._messages = messages
        self._outbox = outbox
        self._turns = turns
        self._preparation = preparation
        self._clock = clock
        self._look_every = look_every
        self._metrics = metrics or Metrics()
        self._metrics.watch_queue("answer", lambda: len(self._backlog))
        self._acknowledging: set[asyncio.Task[None]] = set()
        self._sent: list[tuple[int, int]] = []  # rows to delete
        self._live = LiveTexts(outbox, preparation)
        self._looked_at = float("-inf")
        self._leads = False
        self._leads_since = clock.now()

    @property
    def _under_way(self) -> list[asyncio.Task[None]]:
        return [*super()._under_way, *self._acknowledging]

    async def stop(self, seconds: float) -> None:
        """Send what can be sent within `seconds`; the rest waits in the outbox."""
        await super().stop(seconds)
        with contextlib.suppress(Exception):  # what was sent is sent again: twice is allowed
            async with asyncio.timeout(_DELETED_WITHIN):
                await self._outbox.remove_replies(self._sent, list(self._live.unsaved.values()))

    def on_commit(self, commit: Commit) -> None:
        """Send what a turn has committed."""
        if commit.is_erased:
            self._backlog.forget(commit.person)
            self._live.forget(commit.person)
            if lane := self._lanes.pop(commit.person, None):
                lane.cancel()  # what it sends, or makes a file for, is theirs
        if row := commit.outbox:
            if row.reply.tap and not self._backlog.holds(row):  # the table may have told of it before
                self._acknowledge(row, row.reply.tap)
            if self._backlog.add(row):
                self._start(row.person)

    # The outbox ------------------------------------------------------------------------------------------------------

    async def _run(self) -> None:
        """Delete what was sent, and load what memory does not hold: rows of a leader before, or without room."""
        backoff = Backoff()
        while True:
            pause = self._look_every
            try:
                if sent := self._sent[:]:
                    shown = list(self._live.unsaved.values())
                    await self._outbox.remove_replies(sent, shown)
                    del self._sent[: len(sent)]
                    if shown:
                        self._live.saved(shown)
                if self._is_leader() and not self._leads:
                    self._leads_since = self._clock.now()
                self._leads = self._is_leader()
                if not self._leads:
                    self._backlog.clear()
                elif self._backlog.has_room and (
                    self._backlog.must_load or self._looked_at + self._look_every <= asyncio.get_running_loop().time()
                ):
                    await self._load()
                backoff = Backoff()
            except Exception as error:  # noqa: BLE001 - whatever is wrong with the database, it is tried again
                log.warning("the outbox cannot be used (%s)", type(error).__name__)
                pause = backoff.next()
            await self._wait(pause)
            await asyncio.sleep(_DELETE_EVERY if self._sent else 0)  # rows are deleted together

    async def _load(self) -> None:
        self._looked_at = asyncio.get_running_loop().time()
        rows = await self._read(self._outbox.waiting_replies)
        sent = set(self._sent)
        waiting = [row for row in rows if (row.person, row.turn) not in sent]
        for row in waiting:
            if row.reply.tap and not self._backlog.holds(row) and row.created_at > self._clock.now() - _TAPS_KEPT:
                self._acknowledge(row, row.reply.tap)  # the leader before may not have come to it
        self._backlog.load(waiting, is_all=len(rows) < LOADED_AT_ONCE)
        self._start_all()

    # One person's rows -----------------------------------------------------------------------------------------------

    async def _work_off(self, person: int) -> None:
        backoff = Backoff(first=5.0, longest=600.0)
        try:
            while (rows := self._backlog.of(person)) and self._is_leader():
                row = rows[0]
                try:
                    if await self._replaced(person, rows):
                        continue
                    messages, files = await self._preparation.prepare(row.reply)
                    live = await self._live.to_edit(person, row.reply.renews) if row.reply.renews else []
                    if shown := await self._messages.send_reply(row.reply, messages, files, live):
                        self._live.add(shown)
                except NotLeading:
                    return
                except Exception as error:  # noqa: BLE001 - whatever is wrong with one reply, others are sent
                    self._failed(person, error)
                    await asyncio.sleep(backoff.next())
                else:
                    self._backlog.remove(person, row.turn)
                    self._sent.append((person, row.turn))
                    self._woken.set()
                    if row.received_at:
                        self._metrics.turn_finished((self._clock.now() - row.received_at).total_seconds())
        finally:
            self._leave_lane(person)

    def _failed(self, person: int, error: Exception) -> None:
        if isinstance(error, GaveUp):
            log.warning("a reply to %d waits: %s", person, type(error.__cause__).__name__)
        else:
            self._metrics.error(Fault.TURN)
            log.error("a reply to %d cannot be sent; it is tried again", person, exc_info=error)

    async def _replaced(self, person: int, rows: Sequence[OutboxRow]) -> bool:
        """Replace screens that are too many or too old; return whether there were any.

        Where a leader before has left several rows, screens are replaced, too: some of them may be in the chat, and
        were they said again one by one, a question that is answered would be asked again.
        """
        before = self._clock.now() - OLDEST_SCREEN
        if sum(row.created_at < self._leads_since for row in rows) > 1:
            before = max(before, self._leads_since)
        late = [row for row in rows if len(rows) > MOST_WAITING or row.created_at < before]
        screens = [row for row in late if row.reply.is_only_a_screen]
        if not screens or (len(screens) == 1 and screens[0].reply.is_standing):
            return False
        for row in screens:
            self._backlog.remove(person, row.turn)
        await self._turns.show_standing(person, screens)
        return True

    # Taps ------------------------------------------------------------------------------------------------------------

    def _acknowledge(self, row: OutboxRow, tap: Tap) -> None:
        """Acknowledge the tap that a row came of: that counts towards no limit."""
        task = asyncio.create_task(self._messages.acknowledge(tap, row.reply.toast), name=f"tap of {row.person}")
        self._acknowledging.add(task)
        task.add_done_callback(self._acknowledging.discard)
