"""An update's way to its turn, whichever way it came: parsed, handled, tried again, set aside at last."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from telegram import Update
from telegram.error import TelegramError

from bot.metrics import Fault, Metrics
from bot.replies import Keeping
from bot.telegram.backoff import Backoff
from bot.telegram.receiving.events import KINDS, is_valid_id, parsed, receipt, validate_update, whose
from bot.telegram.receiving.handlers import Handlers, Response

log = logging.getLogger(__name__)

TRIES = 3
"""How often a turn is made that fails for reasons of its own, before its update is set aside."""
_TRIES_AT_TELEGRAM = 12  # of a turn that has to fetch a file: a minute and a half, not counting an outage
_UPDATE_IDS = range(2**63)

SetAside = Callable[[int, int, str, str], Awaitable[None]]
"""Keeps an update that could not be dealt with: its id, whose it is (0: nobody's), why, and its JSON."""


@dataclass(slots=True, eq=False)
class Arrival:
    """An update that came. `hopeless` says why it is to be set aside; `answer` is what its turn has left to be said.

    `update` is None when it cannot even be told whose it was.
    `is_kept`: the answer is kept with the turn. `says_little`: of it only what a tap is told in passing is to be said.
    """

    id: int
    person: int
    raw: Any
    update: Update | None = None
    hopeless: str = ""
    tries: int = 0
    is_waiting: bool = False
    answer: Response | None = None
    is_kept: bool = False
    says_little: bool = False
    began: float = 0.0
    backoff: Backoff = field(default_factory=lambda: Backoff(0.2, 15))

    @property
    def has_something_to_say(self) -> bool:
        """Whether, now that its turn is made or it is set aside, somebody is to be told something."""
        return self.answer is not None or (bool(self.hopeless) and self.update is not None)


def is_passing(error: Exception) -> bool:
    """Whether trying again later may help: the machine's and the network's errors."""
    return isinstance(error, OSError)  # which TimeoutError and ConnectionError are


def id_of(raw: object) -> int | None:
    """Return the id of a raw update; None when it has none that could be one."""
    id_ = raw.get("update_id") if isinstance(raw, dict) else None
    return id_ if isinstance(id_, int) and not isinstance(id_, bool) and id_ in _UPDATE_IDS else None


def kind_of(raw: Mapping[str, Any]) -> str:
    """Return of what kind a raw update is: one of those that are asked for, or "other"."""
    return next((kind for kind in KINDS if kind in raw), "other")


class Arrivals:
    """Deals with updates, one attempt at a time."""

    def __init__(
        self,
        door: Handlers,
        set_aside: SetAside,
        passing: Callable[[Exception], bool],
        telegram_is_away: Callable[[], bool],
        metrics: Metrics,
    ) -> None:
        """Try turns again for as long as their error is `passing`, all others a few times; then `set_aside` the update.

        What fails at Telegram does not count while `telegram_is_away`. Which attempts follow one another, and when, is
        up to whoever receives.
        """
        self._door = door
        self._set_aside = set_aside
        self._passing = passing
        self._telegram_is_away = telegram_is_away
        self._metrics = metrics

    def begin(self, id_: int, raw: Any) -> Arrival:
        """Return the update `id_` as an arrival, parsed if it can be."""
        self._metrics.update_received(kind_of(raw))
        person = whose(raw)
        arrival = Arrival(id_, person if is_valid_id(person) else 0, raw)
        try:
            update = parsed(raw, self._door.bot)
            validate_update(update)
        except Exception as error:  # noqa: BLE001 - anything may be raised over an update that nobody expected
            log.warning("update %d cannot be parsed (%s)", id_, type(error).__name__)
            arrival.hopeless = f"cannot be parsed: {type(error).__name__}"
            arrival.update = self._bare(raw)
        else:
            arrival.update = update
        return arrival

    def _bare(self, raw: Any) -> Update | None:
        """Return of an update that cannot be parsed what it takes to tell whoever sent it, if that can be."""
        try:
            held = receipt(raw)
            update = parsed(held, self._door.bot) if held else None
            if update:
                validate_update(update)
        except Exception:  # noqa: BLE001 - as above
            return None
        return update

    async def attempt(self, arrival: Arrival, keeping: Keeping | None = None) -> float | None:
        """Make a turn, or set it aside; return None when that is done, or after how many seconds to try again.

        What is then to be said is left to `speak`; `keeping` asks the turn to keep it. Raises nothing.
        """
        arrival.began = asyncio.get_running_loop().time()
        try:
            if arrival.update and not arrival.hopeless:
                arrival.answer = await self._door.handle(arrival.update, keeping)
                if arrival.answer is None:
                    self._turned(arrival)
            else:
                await self._set_aside(arrival.id, arrival.person, arrival.hopeless, _written(arrival.raw))
                self._metrics.dead_lettered()
        except Exception as error:  # noqa: BLE001 - whatever a turn raises, the others go on
            return self._failed(arrival, error)
        return None

    async def speak(self, arrival: Arrival) -> None:
        """Say what there is to say once `attempt` has come to its end. Raises nothing."""
        try:
            if arrival.answer:
                await self._door.say(arrival.answer, only_the_tap=arrival.says_little)
                self._turned(arrival)
            elif arrival.hopeless and arrival.update:
                await self._door.apologise(arrival.update)
        except Exception:  # the person's other updates must go on
            self._metrics.error(Fault.TURN)
            log.exception("no word to the person of update %d", arrival.id)

    def _turned(self, arrival: Arrival) -> None:
        self._metrics.turn_finished(asyncio.get_running_loop().time() - arrival.began)

    async def attempt_together(self, arrivals: Sequence[Arrival]) -> int:
        """Make turns of one person in one transaction, unspoken; return how many of them, from the first on, are made.

        What failed or waits, and what is more than words, is left to `attempt`, and all that follows it to the next
        time. Raises nothing.
        """
        fresh = takewhile(lambda one: not (one.hopeless or one.tries or one.is_waiting), arrivals)
        began = asyncio.get_running_loop().time()
        try:
            made = await self._door.handle_together([one.update for one in fresh if one.update])
        except Exception as error:  # noqa: BLE001 - nothing has changed, and the first by itself shows it again
            log.debug("%d updates are taken one by one (%s)", len(arrivals), type(error).__name__)
            return 0
        for _ in range(made):
            self._metrics.turn_finished((asyncio.get_running_loop().time() - began) / made)
        return made

    def _failed(self, arrival: Arrival, error: Exception) -> float | None:
        """Return when to try again, or None when even setting it aside has failed."""
        self._metrics.error(Fault.TURN)
        if self._passing(error):
            if not arrival.is_waiting:
                arrival.is_waiting = True
                log.warning("update %d waits: %s", arrival.id, type(error).__name__)
            return arrival.backoff.next()
        is_telegrams = isinstance(error, TelegramError)
        if not (is_telegrams and self._telegram_is_away()):
            arrival.tries += 1
        if arrival.tries < (_TRIES_AT_TELEGRAM if is_telegrams else TRIES):
            return arrival.backoff.next()
        if arrival.hopeless:
            log.error("update %d could not even be set aside", arrival.id, exc_info=error)
            return None
        log.error("update %d failed and is set aside", arrival.id, exc_info=error)
        arrival.hopeless = f"failed: {type(error).__name__}"
        arrival.tries = 0
        return 0.0


def _written(raw: Any) -> str:
    try:
        return json.dumps(raw)
    except RecursionError:  # read where the stack was lower
        return "{}"
