"""Rests after failures: longer each time, and nobody is remembered for good."""

from __future__ import annotations

from bot.scheduler import FIRST_REST, FORGOTTEN_AFTER, LONGEST_REST, LONGEST_REST_OVER_FAULTS, Rests

SAM, EVE = 1001, 1002


class Hand:
    """A clock moved by hand."""

    def __init__(self) -> None:
        """Begin at some moment."""
        self.now = 1000.0

    def __call__(self) -> float:
        """Return what it shows."""
        return self.now


def test_each_rest_is_twice_as_long_up_to_a_point() -> None:
    """And the first again once somebody was served."""
    rests = Rests(Hand())
    assert [rests.longer(SAM) for _ in range(8)] == [0.5, 1, 2, 4, 8, 16, LONGEST_REST, LONGEST_REST]
    assert rests.longer(SAM, LONGEST_REST_OVER_FAULTS) == 128
    rests.end(SAM)
    assert rests.longer(SAM) == FIRST_REST


def test_a_rest_ends_by_itself() -> None:
    """That of one person says nothing of another's."""
    time = Hand()
    rests = Rests(time)
    rests.begin(SAM, 10)
    rests.begin(EVE, 20)
    time.now += 15
    assert rests.still() == {EVE: 1020}


def test_that_the_bot_stumbled_is_news_once() -> None:
    """Until the person was served."""
    rests = Rests(Hand())
    assert [rests.stumble(SAM), rests.stumble(SAM)] == [True, False]
    rests.end(SAM)
    assert rests.stumble(SAM)


def test_whoever_never_succeeds_is_not_remembered_for_good() -> None:
    """Prompts that fail and are then due no more leave nothing behind, however many people they were for."""
    time = Hand()
    rests = Rests(time)
    most = 0
    for person in range(5000):
        rests.stumble(person)
        rests.begin(person, rests.longer(person, LONGEST_REST_OVER_FAULTS))
        time.now += 1
        rests.still()
        most = max(most, len(rests))
    assert most <= FORGOTTEN_AFTER + 2
    time.now += FORGOTTEN_AFTER + LONGEST_REST_OVER_FAULTS
    assert not rests.still()
    assert len(rests) == 0


def test_whoever_is_tried_again_and_again_rests_longer_and_longer() -> None:
    """They are remembered from one try to the next, however long the rests become."""
    time = Hand()
    rests = Rests(time)
    taken = []
    for _ in range(20):
        taken.append(rests.longer(SAM, LONGEST_REST_OVER_FAULTS))
        rests.begin(SAM, taken[-1])
        time.now += taken[-1] + 1
        rests.still()
    assert taken == sorted(taken)
    assert taken[-1] == LONGEST_REST_OVER_FAULTS
