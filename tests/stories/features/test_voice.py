"""A voice note on the phone page, turned into words by the operator's server."""

from __future__ import annotations

from pathlib import Path

import pytest
from aiohttp import web

from tests.bot.transcription.transcription_server import serving
from tests.stories.system.phone import Phone, browser, sandbox

pytestmark = [pytest.mark.browser, pytest.mark.slow]


async def test_a_voice_note_is_kept_and_its_words_are_taken_on_one_tap(tmp_path: Path) -> None:
    """The next question comes at once; the words come as a message of their own. /privacy names the server."""
    async with (
        serving(web.json_response({"text": " I explained the night shift. "})) as address,
        sandbox(tmp_path, TRANSCRIBE=address) as page_address,
        browser() as chromium,
    ):
        page = await chromium.new_page(timezone_id="Europe/Berlin", locale="en-GB")
        sam = Phone(page, page_address)
        await sam.opens("2026-06-08T11:30:00+02:00")
        await sam.starts()
        await sam.taps("11:30 · Berlin")
        await sam.taps("I just had an interview")
        await sam.says("Globex, Nurse")
        await sam.taps("10:00")
        await sam.taps("No, direct")
        await sam.taps("🙂")
        await page.get_by_test_id("attach").click()
        await page.get_by_test_id("attach-mic").click()
        await sam.sees("I explained the night shift.")
        await sam.taps("Use it")
        await sam.sees("Those words are your answer now")
        await sam.says("/privacy")
        await sam.sees("a server that this bot's operator has chosen")
