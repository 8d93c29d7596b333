"""A newcomer on the phone page: START, debrief, thank-you, decision day, check-ins, and then no more prompts."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.stories.system.phone import PATIENCE, Phone, browser, sandbox

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MORNING = "2026-06-08T11:30:00+02:00"


async def test_from_start_to_the_check_ins_and_their_end(tmp_path: Path) -> None:
    """Nine taps or texts to the card; then every prompt at its hour, answered or ignored, until no more come."""
    async with sandbox(tmp_path) as address, browser() as chromium:
        page = await chromium.new_page(timezone_id="Europe/Berlin", locale="en-GB")
        sam = Phone(page, address)
        await sam.opens(MORNING)
        await sam.starts()
        await sam.taps("11:30 · Berlin")
        await sam.taps("I just had an interview")
        await sam.sees("1 of 9")
        await sam.says("Acme, Data analyst")
        await sam.taps("10:00")
        await sam.taps("No, direct")
        await sam.taps("🙂")
        await sam.sees("5 of 9")
        await sam.says("explaining how I moved our tests to CI")
        await sam.sees("6 of 9")
        await sam.says("why I left my last job")
        await sam.sees("7 of 9")
        await sam.says("how they moved their tests to CI")
        await sam.sees("8 of 9")
        await sam.says("Maria Keller maria@acme.com, and Tom")
        await sam.sees("9 of 9")
        await sam.taps("Fri 19 Jun")
        await sam.sees("Dear Maria and Tom")
        card = page.get_by_test_id("message").filter(has_text="Acme · Data analyst")
        await expect(card.last).to_be_visible(timeout=PATIENCE)

        await sam.skips_to("Mon 17:00")
        await sam.sees("the same day is best for a thank-you")
        await sam.taps("✓ I sent it")
        await sam.taps("E-mail")
        await sam.sees("Thank-you to Acme by e-mail")

        await sam.skips_to("Fri 16:00")
        await sam.sees("wanted to decide by Friday 19 June")
        asks = ("Any news from Acme?", "Have you heard from Acme?", "Did Acme get back to you?", "Any news from Acme?")
        for asked in asks:
            await sam.skips_to("Mon 10:00")
            await sam.sees(asked)
        await sam.sees("I'll be quiet now")
        await expect(page.get_by_test_id("skip")).to_contain_text("Nothing is scheduled", timeout=PATIENCE)

        calls = await sam.asks("GET", "calls")
        assert [c for c in calls if c["status"] and not c["ok"]] == []  # (a long poll has no status yet)
        assert [c for c in calls if c.get("unknown")] == []
