"""A person who uses the phone page in a real browser: says, taps, sees, skips."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from tests.environment.http_clients import http_client
from tests.environment.requirements import chromium

ROOT = Path(__file__).parents[3]
QUIETLY = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PATIENCE = 60_000  # milliseconds for something to appear in a browser on a busy machine
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


@asynccontextmanager
async def sandbox(data_dir: Path, **settings: str) -> AsyncIterator[str]:
    """Run `python -m bot sandbox` as a process, and yield the address it prints."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "sandbox",
        cwd=data_dir,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PORT": "0", "DATA_DIR": str(data_dir), **settings},
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        address = ADDRESS.search((await process.stdout.readline()).decode())
        assert address is not None
        yield address.group()
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """Start the installed Chromium."""
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=chromium(), args=QUIETLY, timeout=PATIENCE)
        try:
            yield running
        finally:
            await running.close()


class Phone:
    """The page of one sandbox in one browser tab."""

    def __init__(self, page: Page, address: str) -> None:
        """Use the page at `address`."""
        page.set_default_timeout(PATIENCE)
        self.page = page
        self._address = address

    async def opens(self, now: str) -> None:
        """Set the sandbox's clock to `now` (ISO, with offset) and open the page."""
        await self.asks("POST", "clock", to=now)
        await self.page.goto(self._address)
        await expect(self.page.get_by_test_id("start")).to_be_visible(timeout=PATIENCE)

    async def asks(self, method: str, what: str, **body: Any) -> Any:
        """Call the sandbox's control API."""
        async with http_client(f"{self._address}/sandbox/", timeout=PATIENCE / 1000) as client:
            answer = await client.request(method, what, json=body or None)
            assert answer.status_code == httpx.codes.OK, answer.text
            return answer.json()

    async def starts(self) -> None:
        """Press START."""
        await self.page.get_by_test_id("start").click()

    async def says(self, text: str) -> None:
        """Type `text` and send it."""
        await self.page.get_by_test_id("input").fill(text)
        await self.page.get_by_test_id("input").press("Enter")

    async def taps(self, label: str) -> None:
        """Tap the newest button with this label, once it is there."""
        button = self.page.get_by_test_id("inline-button").filter(has_text=label).last
        await expect(button).to_be_enabled(timeout=PATIENCE)
        await button.click()

    async def sees(self, text: str) -> Locator:
        """Wait until the newest message says `text`."""
        newest = self.page.get_by_test_id("message").last
        await expect(newest).to_contain_text(text, timeout=PATIENCE)
        return newest

    async def skips_to(self, when: str) -> None:
        """Press the skip button, which names the time of the next prompt."""
        button = self.page.get_by_test_id("skip")
        await expect(button).to_contain_text(when, timeout=PATIENCE)
        await expect(button).to_be_enabled(timeout=PATIENCE)
        await button.click()
