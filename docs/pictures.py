# ruff: noqa: INP001 - a script, not a package
"""Takes the pictures of the README: `.venv/bin/python docs/pictures.py` (needs Chromium and the test set-up)."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.stories.system.phone import Phone, browser, sandbox

PICTURES = Path(__file__).parent / "pictures"
STORY = (
    "Just came out of the interview at Harbour School, teaching assistant. It started at half past nine. "
    "Mrs Okafor, the head, and Daniel Reyes were there. It went well I think. The reading project from my last school "
    "came across really well. They asked how I calm a class after the break and I rambled. "
    "They start a breakfast club in autumn. They'll let me know by Friday."
)


async def main() -> None:
    """Take four pictures: a debrief as it begins, an invitation, a long message sorted, the example's applications."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        async with sandbox(Path(folder)) as address, browser() as chromium:
            page = await chromium.new_page(
                timezone_id="Europe/Berlin",
                locale="en-GB",
                viewport={"width": 1180, "height": 960},
                device_scale_factor=1.5,
            )
            sam = Phone(page, address)

            async def picture(name: str) -> None:
                await page.mouse.move(0, 0)
                await page.wait_for_timeout(1500)  # for buttons to be taken off and the chat to come to rest
                await page.screenshot(path=PICTURES / f"{name}.png")

            await sam.opens("2026-06-08T11:30:00+02:00")
            await sam.starts()
            await sam.taps("11:30 · Berlin")
            await sam.taps("I just had an interview")
            await sam.sees("1 of 9")
            await sam.says("Acme, Data analyst")
            await sam.taps("10:00")
            await sam.taps("No, direct")
            await sam.sees("4 of 9")
            await picture("debrief")

            await sam.taps("Finish later")
            await page.get_by_test_id("attach").click()
            await page.get_by_test_id("attach-forward").click()
            await sam.sees("Is this your next interview?")
            await picture("invitation")

            await sam.says("/cancel")
            await sam.says(STORY)
            await sam.sees("Friday")
            await picture("story")

            await page.get_by_test_id("example").click()
            await sam.sees("Fernwood")
            await sam.says("/applications")
            await sam.sees("5 in all")
            await picture("example")


if __name__ == "__main__":
    asyncio.run(main())
