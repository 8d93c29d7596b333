"""The pace of sending: so many requests in any second over all chats, answers to people before prompts.

Telegram allows about 30 messages a second in all. A slot is taken before a request and is free again one second after
its *response*. Request j can then reach Telegram only a second after request j - 30 did, however long either was on its
way, so no second ever holds more than 30; pacing by the time of sending breaks the limit as soon as delays vary. That
proof is why 30 are used, and not the 28 that pacing would need.

The second is a little shorter than that. Request j - 30 had its way back behind it when its slot began to rest, and j
has its way there before it; what both are sure to take together (`Journeys`) is taken off, a tenth of the second at
most.

No slot is idle so that an answer may find one: it would be missing to the prompts, and what matters to somebody who
taps while a backlog drains is that *some* slot comes free soon. Thirty prompts sent at once have slots that come free
at once, a second later; sent evenly, one comes free every 34 ms, and an answer, which goes first, waits for half of
that. So prompts leave evenly (`PromptPace`). Two things are kept from them: a slot for each turn that has just begun,
because it will be answered in a moment, and some when people talk so much that their answers come in bursts.

A prompt is told of its slot shortly before that is free, so that the time in which it is claimed in the database is not
lost. It leaves when the slot is free.
"""

from __future__ import annotations

import asyncio
import heapq
from collections import deque
from itertools import islice
from typing import TypeVar

from bot.telegram.sending.journeys import Journeys
from bot.telegram.sending.paces import PromptPace

T = TypeVar("T")
_loop = asyncio.get_running_loop

SLOTS = 30
REST = 1.0  # seconds
LEAD = 0.03  # seconds before its slot is free that a prompt is told of it: claiming it takes less
LONGEST_OVERTAKEN = 0.5  # seconds for which answers go before a prompt that was told
EXPECTED_FOR = 0.1  # seconds; a turn that takes longer waits for its slot like all others
ANSWERS_FOR_ONE_KEPT = 6  # in the last second
_MOST_KEPT = 2 / 3  # of all slots
_MOST_OFF = 1 / 10  # of the rest
_A_LITTLE = 0.01  # seconds; a timer may fire a clock tick early


class Slot:
    """The right to make one request, once it is `open`."""

    def __init__(self, slots: Slots, opened: asyncio.Future[bool]) -> None:
        """Belong to `slots`, and be there for the request when it is `opened`."""
        self.is_held = True
        self._slots = slots
        self._opened = opened
        self._began = _now()

    async def open(self) -> bool:
        """Wait until the request may be made; False when Telegram wants to hear nothing by now: it may not be made."""
        is_open = await self._opened
        self._began = _now()
        return is_open

    def spend(self, *, answered: bool = False) -> None:
        """Say that the response has come (`answered`) or never will: the slot is free again a second from now."""
        if self.is_held:
            self.is_held = False
            self._slots._rest(_now() - self._began if answered else None)  # noqa: SLF001 - a slot is part of its slots

    def give_back(self) -> None:
        """Say that no request was made, if none was: the slot is free again at once."""
        if self.is_held:
            self.is_held = False
            was_open = self._is_open
            self._opened.cancel()
            self._slots._leave(was_open=was_open)  # noqa: SLF001 - a slot is part of its slots

    @property
    def _is_open(self) -> bool:
        return self._opened.done() and not self._opened.cancelled() and self._opened.result()


class Slots:
    """All slots of one token. Answers are given theirs before prompts are."""

    def __init__(self, count: int = SLOTS, *, rest: float = REST) -> None:
        """Offer `count` slots; one that was spent rests for `rest` seconds."""
        self._count = count
        self._rest_seconds = rest
        self._taken = 0  # by requests under way, and by what rests
        self._resting: list[float] = []  # a heap of the loop's times at which slots are free again
        self._answers: deque[asyncio.Future[Slot]] = deque()
        self._prompts: deque[asyncio.Future[Slot]] = deque()
        self._told: deque[tuple[asyncio.Future[bool], float]] = deque()  # prompts that know of their slot, since when
        self._pace = PromptPace()
        self._expected: deque[float] = deque(maxlen=count)  # the loop's times since when answers are
        self._lately: deque[float] = deque(maxlen=count)  # those at which answers asked for a slot
        self._journeys = Journeys()
        self._halted_until = float("-inf")
        self._narrow = count
        self._narrowed_at = float("-inf")
        self._timer: asyncio.TimerHandle | None = None
        self._timer_at = 0.0  # uvloop's timers do not say when, once they have fired

    def expect(self) -> None:
        """Keep a slot for an answer that will ask for one very soon, if it is to be kept from prompts at all."""
        self._expected.append(_now())

    async def take(self, *, ahead: bool) -> Slot:
        """Wait for a slot and return it; `ahead` of all who wait and are not.

        Whoever is not may be given one that is not open yet.
        """
        waiter: asyncio.Future[Slot] = _loop().create_future()
        if ahead:
            self._lately.append(_now())
            if self._expected:
                self._expected.popleft()
        (self._answers if ahead else self._prompts).append(waiter)
        self._hand_out()
        try:
            return await waiter
        except asyncio.CancelledError:
            if waiter.done() and not waiter.cancelled():  # it was given just as its taker was told to stop
                waiter.result().give_back()
            raise

    @property
    def is_crowded(self) -> bool:
        """Whether answers took more than half of the slots within the last second: what can wait should."""
        self._forget_answers()
        return 2 * len(self._lately) > self._count

    @property
    def bound(self) -> int:
        """How many requests may be counting towards this second at most, until `resize` says otherwise."""
        self._wake_the_rested()
        return max(self._count, self._taken)

    def resize(self, count: int) -> None:
        """Offer `count` slots from now on; whoever holds one that is too many keeps it until it has rested."""
        self._count = count
        self._hand_out()

    @property
    def halted_for(self) -> float:
        """How many seconds Telegram still wants to hear nothing; 0.0 when it listens."""
        return max(0.0, self._halted_until - _now())

    def halt(self, seconds: float, *, slower: bool = True) -> None:
        """Send nothing for `seconds`, as a 429 asks; `slower`: then at half the width, growing by one a second."""
        if slower and self._narrowed_at <= _now():  # several requests in flight may be told the same
            self._narrow = max(1, self._width // 2)
        self._halted_until = max(self._halted_until, _now() + seconds)
        if slower:
            self._narrowed_at = self._halted_until
        self._journeys.doubt()
        while self._told:
            _settle(self._told.popleft()[0], value=False)
        _loop().call_at(self._halted_until + _A_LITTLE, self._hand_out)

    @property
    def _width(self) -> int:
        # Never narrowed, the second is infinite, however wide it may have become since.
        return int(min(self._count, self._narrow + max(0.0, _now() - self._narrowed_at)))

    def _rest(self, round_trip: float | None) -> None:
        if round_trip is not None:
            self._journeys.note(round_trip)
        off = min(self._journeys.sure, self._rest_seconds * _MOST_OFF)
        heapq.heappush(self._resting, _now() + self._rest_seconds - off)
        self._hand_out()

    def _leave(self, *, was_open: bool) -> None:
        self._taken -= was_open
        self._told = deque(one for one in self._told if not one[0].done())
        self._hand_out()

    def _wake_the_rested(self) -> float:
        """Free what has rested; return for how many seconds the first has been free by now."""
        now = first = _now()
        while self._resting and self._resting[0] <= now:
            first = min(first, heapq.heappop(self._resting))
            self._taken -= 1
        return now - first

    def _hand_out(self) -> None:
        late = self._wake_the_rested()
        if self._timer and self._timer_at < _now():
            late = max(late, _now() - self._timer_at)
        if self.halted_for:
            return  # `halt` has set a timer
        now, width = _now(), self._width
        late = min(late, now - self._halted_until)
        while self._told and self._taken < width and self._told[0][1] + LONGEST_OVERTAKEN <= now:
            self._open_told(late)
        while self._answers and self._taken < width:
            if _settle(self._answers.popleft(), value=Slot(self, _opened())):
                self._taken += 1
                self._pace.answered(width, self._rest_seconds)
        kept = min(self._kept(now), width - 1)
        while self._tells_one(width - kept, now) or self._opens_one(width - kept, now, late):
            pass
        self._look_again(now)

    def _tells_one(self, width: int, now: float) -> bool:
        """Tell a prompt of its slot, if there is one who waits and one for it, or is about to be."""
        soon = bool(self._resting) and self._resting[0] <= now + LEAD
        if self._taken + len(self._told) >= width + soon or self._may_leave_at(len(self._told)) > now + LEAD:
            return False
        opened: asyncio.Future[bool] = _loop().create_future()
        while self._prompts:
            if _settle(self._prompts.popleft(), value=Slot(self, opened)):
                self._told.append((opened, now))
                return True
        return False

    def _opens_one(self, width: int, now: float, late: float) -> bool:
        """Let a prompt go that was told, if its slot is free and its time has come."""
        if not self._told or self._taken >= width or self._may_leave_at(0) > now:
            return False
        self._open_told(late)
        return True

    def _open_told(self, late: float) -> None:
        if _settle(self._told.popleft()[0], value=True):
            self._taken += 1
            self._pace.prompted(self._width, self._rest_seconds, late)

    def _may_leave_at(self, further: int) -> float:
        return self._pace.free_at(further, self._width, self._rest_seconds)

    def _kept(self, now: float) -> int:
        """Return how many slots prompts are to leave to answers."""
        while self._expected and self._expected[0] + EXPECTED_FOR <= now:
            self._expected.popleft()
        self._forget_answers()
        return min(len(self._expected) + len(self._lately) // ANSWERS_FOR_ONE_KEPT, int(self._count * _MOST_KEPT))

    def _forget_answers(self) -> None:
        while self._lately and self._lately[0] + self._rest_seconds <= _now():
            self._lately.popleft()

    def _look_again(self, now: float) -> None:
        """Look again when time alone lets somebody go on who waits; whatever else does comes here by itself."""
        moments: list[float] = []
        if self._answers or self._told or self._prompts:
            moments += self._resting[:1]
        if self._told or self._prompts:
            moments += [at + EXPECTED_FOR for at in islice(self._expected, 1)]
            moments += [at + self._rest_seconds for at in islice(self._lately, 1)]
        if self._told:
            moments += [self._may_leave_at(0), self._told[0][1] + LONGEST_OVERTAKEN]
        if self._prompts:
            moments += [self._may_leave_at(len(self._told)) - LEAD, *(at - LEAD for at in self._resting[:1])]
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if moments := [at for at in moments if at > now]:
            self._timer_at = min(moments)
            self._timer = _loop().call_at(self._timer_at, self._hand_out)


def _opened() -> asyncio.Future[bool]:
    opened: asyncio.Future[bool] = _loop().create_future()
    opened.set_result(True)
    return opened


def _settle(waiter: asyncio.Future[T], *, value: T) -> bool:
    """Give `waiter` what it waits for; False when it has gone."""
    if waiter.done():
        return False
    waiter.set_result(value)
    return True


def _now() -> float:
    return _loop().time()
