"""Pictures, files and voices on the page."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from playwright.async_api import FilePayload, expect

from bot.sandbox.world.uploads import grey_picture
from tests.sandbox.page.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
PICTURE = grey_picture(60, 40)


async def test_pictures_files_and_voices_are_sent_and_shown(stage: Stage) -> None:
    """A picture is shown, a file is downloaded, a voice message is played."""
    await stage.start()
    await stage.by("input").fill("A card")
    await stage.by("photo-file").set_input_files({"name": "card.png", "mimeType": "image/png", "buffer": PICTURE})
    await expect(stage.message("Received: caption, photo")).to_be_visible()
    assert await stage.by("photo").locator("img").evaluate("async image => { await image.decode(); return true; }")
    notes = b"what they asked"
    await stage.by("document-file").set_input_files({"name": "notes.txt", "mimeType": "text/plain", "buffer": notes})
    await expect(stage.message("Received: document")).to_be_visible()
    async with stage.page.expect_download() as download:
        await stage.by("document").click()
    saved = await download.value
    assert saved.suggested_filename == "notes.txt"
    assert await asyncio.to_thread(Path(await saved.path()).read_bytes) == notes
    await stage.by("attach").click()
    await stage.by("attach-mic").click()
    await expect(stage.message("Received: voice")).to_be_visible()
    play = stage.by("voice").get_by_test_id("play")
    await stage.by("voice").locator("audio").evaluate("audio => { audio.loop = true; }")
    await play.click()
    await expect(play).to_have_attribute("aria-label", "Pause: Voice message")
    await stage.by("attach").click()
    await stage.by("attach-place").click()
    await stage.page.get_by_label("Place").select_option("Lisbon")
    await stage.by("dialog-ok").click()
    await expect(stage.message("Received: location")).to_be_visible()
    await expect(stage.page.get_by_text("38.7223, -9.1393")).to_be_visible()
    await stage.by("attach").click()
    await stage.by("attach-sticker").click()
    await expect(stage.message("Received: sticker")).to_be_visible()


async def test_several_pictures_at_once_are_an_album(stage: Stage) -> None:
    """Each is a message of its own, with one media_group_id; the first one has the caption."""
    await stage.start()
    await stage.by("input").fill("Their office")
    chosen = [FilePayload(name=f"{n}.png", mimeType="image/png", buffer=PICTURE) for n in range(3)]
    await stage.by("photo-file").set_input_files(chosen)
    await expect(stage.by("photo")).to_have_count(3)
    chat = next(iter(stage.sandbox.world.chats.values()))
    sent = [message for message in chat.messages.values() if "photo" in message]
    assert [message.get("caption") for message in sent] == ["Their office", None, None]
    assert len({message["media_group_id"] for message in sent}) == 1
