"""Exponential backoff, per person: pauses grow with each failure, and nobody is remembered for ever."""

from __future__ import annotations

from bot.telegram.backoff import FIRST_BACKOFF, FORGOTTEN_AFTER, MAX_BACKOFF, MAX_ERROR_BACKOFF, PersonBackoff

SAM, EVE = 1001, 1002


class ManualClock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        """Start at some moment."""
        self.now = 1000.0

    def __call__(self) -> float:
        """Return its time."""
        return self.now


def test_each_pause_is_twice_as_long_up_to_a_limit() -> None:
    """After a success it starts again with the first pause."""
    backoff = PersonBackoff(ManualClock())
    assert [backoff.next_delay(SAM) for _ in range(8)] == [0.5, 1, 2, 4, 8, 16, MAX_BACKOFF, MAX_BACKOFF]
    assert backoff.next_delay(SAM, MAX_ERROR_BACKOFF) == 128
    backoff.reset(SAM)
    assert backoff.next_delay(SAM) == FIRST_BACKOFF


def test_a_pause_ends_by_itself() -> None:
    """Each person has their own pause."""
    time = ManualClock()
    backoff = PersonBackoff(time)
    backoff.pause(SAM, 10)
    backoff.pause(EVE, 20)
    time.now += 15
    assert backoff.paused() == {EVE: 1020}


def test_an_error_is_new_only_once() -> None:
    """Until a prompt to the person succeeds."""
    backoff = PersonBackoff(ManualClock())
    assert [backoff.record_error(SAM), backoff.record_error(SAM)] == [True, False]
    backoff.reset(SAM)
    assert backoff.record_error(SAM)


def test_people_whose_prompts_always_fail_are_forgotten_in_time() -> None:
    """Prompts that fail and are no longer due leave no entry, however many people they were for."""
    time = ManualClock()
    backoff = PersonBackoff(time)
    most = 0
    for person in range(5000):
        backoff.record_error(person)
        backoff.pause(person, backoff.next_delay(person, MAX_ERROR_BACKOFF))
        time.now += 1
        backoff.paused()
        most = max(most, len(backoff))
    assert most <= FORGOTTEN_AFTER + 2
    time.now += FORGOTTEN_AFTER + MAX_ERROR_BACKOFF
    assert not backoff.paused()
    assert len(backoff) == 0


def test_repeated_failures_pause_a_person_longer_and_longer() -> None:
    """The number of failures is remembered from one attempt to the next, however long the pauses are."""
    time = ManualClock()
    backoff = PersonBackoff(time)
    taken = []
    for _ in range(20):
        taken.append(backoff.next_delay(SAM, MAX_ERROR_BACKOFF))
        backoff.pause(SAM, taken[-1])
        time.now += taken[-1] + 1
        backoff.paused()
    assert taken == sorted(taken)
    assert taken[-1] == MAX_ERROR_BACKOFF
