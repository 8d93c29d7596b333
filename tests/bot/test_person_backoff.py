"""Rests after failures: longer each time, and nobody is remembered for good."""

from __future__ import annotations

from bot.telegram.backoff import FIRST_BACKOFF, FORGOTTEN_AFTER, MAX_BACKOFF, MAX_ERROR_BACKOFF, PersonBackoff

SAM, EVE = 1001, 1002


class ManualClock:
    """A clock moved by hand."""

    def __init__(self) -> None:
        """Begin at some moment."""
        self.now = 1000.0

    def __call__(self) -> float:
        """Return what it shows."""
        return self.now


def test_each_pause_is_twice_as_long_up_to_a_limit() -> None:
    """And the first again once somebody was served."""
    rests = PersonBackoff(ManualClock())
    assert [rests.next_delay(SAM) for _ in range(8)] == [0.5, 1, 2, 4, 8, 16, MAX_BACKOFF, MAX_BACKOFF]
    assert rests.next_delay(SAM, MAX_ERROR_BACKOFF) == 128
    rests.reset(SAM)
    assert rests.next_delay(SAM) == FIRST_BACKOFF


def test_a_pause_ends_by_itself() -> None:
    """That of one person says nothing of another's."""
    time = ManualClock()
    rests = PersonBackoff(time)
    rests.pause(SAM, 10)
    rests.pause(EVE, 20)
    time.now += 15
    assert rests.paused() == {EVE: 1020}


def test_an_error_is_new_only_once() -> None:
    """Until the person was served."""
    rests = PersonBackoff(ManualClock())
    assert [rests.record_error(SAM), rests.record_error(SAM)] == [True, False]
    rests.reset(SAM)
    assert rests.record_error(SAM)


def test_people_whose_prompts_always_fail_are_forgotten_in_time() -> None:
    """Prompts that fail and are then due no more leave nothing behind, however many people they were for."""
    time = ManualClock()
    rests = PersonBackoff(time)
    most = 0
    for person in range(5000):
        rests.record_error(person)
        rests.pause(person, rests.next_delay(person, MAX_ERROR_BACKOFF))
        time.now += 1
        rests.paused()
        most = max(most, len(rests))
    assert most <= FORGOTTEN_AFTER + 2
    time.now += FORGOTTEN_AFTER + MAX_ERROR_BACKOFF
    assert not rests.paused()
    assert len(rests) == 0


def test_repeated_failures_pause_a_person_longer_and_longer() -> None:
    """They are remembered from one try to the next, however long the rests become."""
    time = ManualClock()
    rests = PersonBackoff(time)
    taken = []
    for _ in range(20):
        taken.append(rests.next_delay(SAM, MAX_ERROR_BACKOFF))
        rests.pause(SAM, taken[-1])
        time.now += taken[-1] + 1
        rests.paused()
    assert taken == sorted(taken)
    assert taken[-1] == MAX_ERROR_BACKOFF
