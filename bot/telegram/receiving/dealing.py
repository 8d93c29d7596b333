"""What becomes of updates that were fetched: turns in each person's order, and answers in the same order behind them.

A turn waits for nobody's answer, not even for its own person's last one: what was said is kept the sooner, and Telegram
need not be asked for it again. An update is done with, and may be confirmed, once its turn has committed together with
a note that its answer is to be said; where nothing can be noted, once the answer is out.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from collections.abc import Callable, Sequence
from typing import Any

from bot.metrics import Metrics
from bot.replies import Keeping, Kept
from bot.telegram.backoff import Backoff
from bot.telegram.receiving.dispatch import Arrival, Arrivals
from bot.telegram.receiving.events import receipt
from bot.telegram.receiving.lanes import Lanes
from bot.telegram.receiving.ledger import Ledger
from bot.telegram.receiving.unspoken import MOST, Unspoken, raw_of

log = logging.getLogger(__name__)

_CROWD = 20
_MORE_WITHIN = 1.0  # seconds
_ON_TOP = 100  # of those that may be on their way: as many as one poll brings


class Dealing:
    """Deals with the updates of a `ledger`, and finishes them there."""

    def __init__(
        self,
        ledger: Ledger,
        arrivals: Arrivals,
        unspoken: Unspoken,
        *,
        passing: Callable[[Exception], bool],
        abreast: int,
        metrics: Metrics,
    ) -> None:
        """Make the turns of `abreast` people at once; whether an error is `passing` is for whoever keeps to say."""
        self._ledger = ledger
        self._arrivals = arrivals
        self._unspoken = unspoken
        self._passing = passing
        self._turns = Lanes(self._attempt, abreast, self._take_together)
        self._speech = Lanes(self._speak, MOST + _ON_TOP)  # whoever has to wait does so for a slot
        self._repeated: set[int] = set()
        self._came = asyncio.Event()
        self._is_more_to_come = False
        self.progress = asyncio.Event()
        """Set whenever an update is done with."""
        self._rests = asyncio.Event()
        self._rests.set()
        metrics.watch_queue("turn", lambda: ledger.under_way)
        metrics.watch_queue("answer", lambda: len(unspoken))

    @property
    def is_busy(self) -> bool:
        """Whether a turn is in flight or waiting, or an answer on its way."""
        return self._ledger.under_way + len(self._unspoken) > 0

    async def settle(self) -> None:
        """Return once nothing that has come is left to be dealt with or spoken."""
        await self._rests.wait()

    async def close(self, seconds: float) -> None:
        """Begin no more turns; let those in flight finish and answers go out within `seconds`, and end the rest."""
        until = asyncio.get_running_loop().time() + seconds
        await self._turns.close(seconds)
        await self._speech.close(until - asyncio.get_running_loop().time(), drain=True)

    def enter(self, id_: int, raw: Any) -> None:
        """Deal with a raw update that has just begun in the ledger."""
        if id_ in self._unspoken or id_ in self._repeated:  # it has come again, and its answer is on its way or out
            self._ledger.finish(id_)
        else:
            self._begin(self._arrivals.begin(id_, raw))

    def has_come(self, *, is_more_to_come: bool) -> None:
        """Know that all that was fetched at once has been entered, and whether more waits at Telegram."""
        self._is_more_to_come = is_more_to_come
        self._came.set()

    async def repeat(self) -> None:
        """Answer what earlier processes have not, as if it had come again. Whoever waits for several hears the last."""
        left_behind = await self._left_behind()
        last = {kept.person: kept.update for kept in left_behind}
        for kept in left_behind:
            self._repeated.add(kept.update)
            self._unspoken.begin(kept)
            arrival = self._arrivals.begin(kept.update, raw_of(kept))
            arrival.person, arrival.is_kept = kept.person, True
            arrival.says_little = kept.update != last[kept.person]
            self._begin(arrival)
        if left_behind:
            log.info("%d answers were not out when an earlier process ended; they are repeated", len(left_behind))

    async def _left_behind(self) -> list[Kept]:
        backoff = Backoff()
        while True:
            try:
                return await self._unspoken.left_behind()
            except Exception as error:
                if not self._passing(error):
                    log.exception("what was not spoken cannot be read; nobody is told again")
                    return []
                log.warning("what was not spoken cannot be read yet (%s)", type(error).__name__)
            await asyncio.sleep(backoff.next())

    def _begin(self, arrival: Arrival) -> None:
        self._rests.clear()
        self._turns.put(arrival.person, arrival)

    # Somebody forwarded hundreds of messages: a hundred answers at one a second would stand in the way of their own
    # last one, and a hundred transactions in the way of everybody's updates.

    async def _take_together(self, waiting: Sequence[Arrival]) -> int:
        crowd = waiting[: max(0, len(waiting) - _CROWD)]
        done = await self._arrivals.attempt_together(crowd) if len(crowd) > 1 else 0
        for arrival in crowd[:done]:
            self._end(arrival)
        if done and self._is_more_to_come:  # most likely of the same: the last of these are the middle of a crowd, too
            self._came.clear()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_MORE_WITHIN):
                    await self._came.wait()
        return done

    async def _attempt(self, arrival: Arrival, behind: int) -> float | None:
        arrival.says_little = arrival.says_little or behind >= _CROWD
        again = await self._arrivals.attempt(arrival, self._keeping(arrival))
        if again is None:
            if arrival.has_something_to_say:
                self._speech.put(arrival.person, arrival)
            else:
                self._end(arrival)
        return again

    async def _speak(self, arrival: Arrival, behind: int) -> None:
        arrival.says_little = arrival.says_little or behind >= _CROWD
        await self._arrivals.speak(arrival)
        self._end(arrival)

    def _keeping(self, arrival: Arrival) -> Keeping | None:
        """Return how the turn of an update is to keep its answer; None when it cannot."""
        update = arrival.update
        if not self._unspoken.can_be_kept or arrival.is_kept or update is None or update.effective_user is None:
            return None
        held = receipt(arrival.raw)
        if held is None or update.effective_user.id != arrival.person:
            return None
        return Keeping(json.dumps(held), lambda: self._keep(arrival))

    def _keep(self, arrival: Arrival) -> None:
        arrival.is_kept = True
        self._unspoken.begin(Kept(arrival.id, arrival.person))
        self._finish(arrival)

    def _end(self, arrival: Arrival) -> None:
        """Be done with an update whose turn is made, and to which all is said."""
        if arrival.is_kept:
            self._unspoken.end(arrival.id)
        else:
            self._finish(arrival)
        if not self.is_busy:
            self._rests.set()

    def _finish(self, arrival: Arrival) -> None:
        """Let the update be confirmed."""
        self._ledger.finish(arrival.id)
        self.progress.set()
