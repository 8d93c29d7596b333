"""Fixtures: one browser for all tests of the page, and a stage for each."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from bot.clock import MovableClock
from bot.sandbox.server import Sandbox, serve
from tests.environment.requirements import chromium
from tests.sandbox.page.small_bot import SmallBot, listening
from tests.sandbox.page.stage import THURSDAY, TIMEOUT_MS, Schedule, Stage

CHROMIUM_ARGS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
CLIPBOARD = ["clipboard-read", "clipboard-write"]
RECORD_TOASTS = """window.toasted = [];
addEventListener("DOMContentLoaded", () => new MutationObserver((changes) => {
  for (const change of changes) for (const toast of change.addedNodes) toasted.push(toast.textContent);
}).observe(document.getElementById("toasts"), { childList: true }));"""
"""Records every toast, since each disappears after a few seconds."""


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Chromium of this machine."""
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(
            executable_path=str(chromium()), args=CHROMIUM_ARGS, timeout=TIMEOUT_MS
        )
        yield launched
        await launched.close()


@pytest_asyncio.fixture(loop_scope="session")
async def stage(browser: Browser, tmp_path: Path) -> AsyncIterator[Stage]:
    """A stand-in on a free port, a small bot, and the page of a new person, Sam, in the time zone of Berlin."""
    clock = MovableClock(tmp_path / "clock")
    clock.move_to(THURSDAY)
    schedule = Schedule(clock)
    sandbox = Sandbox(clock, bot_hooks=schedule)
    running = await serve(sandbox, port=0)
    schedule.bot = SmallBot(running.url, sandbox.token)
    context = await browser.new_context(
        viewport={"width": 1280, "height": 940}, timezone_id="Europe/Berlin", locale="en-GB", permissions=CLIPBOARD
    )
    try:
        async with listening(schedule.bot):
            context.set_default_timeout(TIMEOUT_MS)
            await context.add_init_script(RECORD_TOASTS)
            page = await context.new_page()
            errors: list[str] = []
            page.on("pageerror", lambda error: errors.append(str(error)))
            await page.goto(running.url)
            yield Stage(running, sandbox, schedule.bot, schedule, page)
            assert errors == []
    finally:
        await context.close()
        await running.stop()
