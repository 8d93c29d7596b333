"""Invitations on the phone page: a calendar file, its new time, its cancellation; a forwarded mail; a question open."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Page

from tests.stories.system.phone import Phone, browser, sandbox

pytestmark = [pytest.mark.browser, pytest.mark.slow]


async def attaches(page: Page, what: str) -> None:
    """Send one of the samples in the menu of the paper clip."""
    await page.get_by_test_id("attach").click()
    await page.get_by_test_id(f"attach-{what}").click()


async def test_an_invitation_becomes_an_interview(tmp_path: Path) -> None:
    """Planned, moved and called off by taps; nothing changes before them. The mail's day is read, its deadline not."""
    async with sandbox(tmp_path) as address, browser() as chromium:
        page = await chromium.new_page(timezone_id="Europe/Berlin", locale="en-GB")
        sam = Phone(page, address)
        await sam.opens("2026-06-08T11:30:00+02:00")
        await sam.starts()
        await sam.taps("11:30 · Berlin")
        await attaches(page, "invite")
        await sam.sees("Is this your next interview?")
        await sam.taps("Plan it")
        await sam.sees("Join: https://meet.globex.example/room/1")
        await attaches(page, "update")
        await sam.sees("has a new time. It was Thursday 11 June, 15:00")
        await sam.taps("Move it")
        await sam.sees("Monday 15 June, 11:00")
        await attaches(page, "invite")
        await sam.sees("older version")
        await attaches(page, "cancel")
        await sam.taps("Take it off my list")
        await sam.sees("off your list")

        await attaches(page, "forward")
        await sam.sees("Bluebird Bakery · Pastry cook")
        await sam.taps("Plan it")
        await sam.sees("Where: 5 Mill Lane")
        await sam.skips_to("Fri 09:00")
        await sam.sees("Bluebird Bakery at 10:00")

        calls = await sam.asks("GET", "calls")
        assert [c for c in calls if c["status"] and not c["ok"]] == []
