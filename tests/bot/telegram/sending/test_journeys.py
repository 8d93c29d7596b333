"""What is known of the way to Telegram."""

from __future__ import annotations

import asyncio

import pytest
from bot.telegram.sending.journeys import LEAST_SEEN, UNSURE_FOR, Journeys

from tests.bot.telegram.fake_loop_time import without_waiting


@without_waiting
async def test_two_thirds_of_the_quickest_round_trip_are_sure_once_enough_were_seen() -> None:
    """A quicker one counts from its response on, a slower one never."""
    journeys = Journeys()
    for _ in range(LEAST_SEEN):
        assert journeys.sure == 0
        journeys.note(0.12)
    assert journeys.sure == pytest.approx(0.08)
    journeys.note(0.09)
    assert journeys.sure == pytest.approx(0.06)
    journeys.note(5)
    assert journeys.sure == pytest.approx(0.06)


@without_waiting
async def test_after_a_429_nothing_is_sure_for_ten_minutes() -> None:
    """Perhaps the way was quicker than it seemed."""
    journeys = Journeys()
    for _ in range(LEAST_SEEN):
        journeys.note(0.12)
    journeys.doubt()
    await asyncio.sleep(UNSURE_FOR - 1)
    assert journeys.sure == 0
    await asyncio.sleep(1)
    assert journeys.sure == pytest.approx(0.08)
