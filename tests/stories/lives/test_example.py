"""The sandbox's example over HTTP: a person with a history, full lists, and prompts to come."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image

from bot.clock import MovableClock
from bot.sandbox.server import Sandbox, serve
from tests.environment.http_clients import http_client
from tests.people import at
from tests.stories.system.full_system import System, User, full_system

pytestmark = pytest.mark.slow

THURSDAY = at("2026-06-11", "11:30")


async def load(berlin: System) -> User:
    """Load an example; return its user."""
    answer = await berlin.http.post("example")
    assert answer.status_code == httpx.codes.OK, answer.text
    assert answer.json()["first_name"] == "Alex"
    await berlin.http.post("settle")
    return User(berlin, answer.json()["id"])


async def test_lists_insights_and_the_timeline_are_full_at_once(database_url: str, tmp_path: Path) -> None:
    """Every page has content; no message is rejected."""
    async with full_system(tmp_path, THURSDAY, hurried=True, database_url=database_url) as berlin:
        sam = await berlin.new_user()
        alex = await load(berlin)
        assert "Fernwood" in (await alex.messages())[-1]["text"]
        await alex.says("/applications")
        buttons = [
            b["text"] for m in (await alex.messages())[-1:] for r in m["reply_markup"]["inline_keyboard"] for b in r
        ]
        for company in ("Brightwater", "Harbour", "Kestrel", "Fernwood", "Northlight"):
            assert any(company in label for label in buttons)
        assert "8 questions to practise" in await alex.says("/prepare")
        assert "makes questions hard" in await alex.says("/insights")
        photo = next(m for m in reversed(await alex.messages()) if "photo" in m)
        assert "interviews show" in photo["caption"]
        largest = max(photo["photo"], key=lambda size: size["width"])
        picture = (await berlin.http.get(f"files/{largest['file_id']}")).content
        assert Image.open(io.BytesIO(picture)).format == "PNG"
        timeline = (await berlin.http.get(f"people/{alex.id}/timeline")).json()
        assert {"Harbour", "Fernwood", "Northlight"} <= {w for u in timeline["upcoming"] for w in named(u)}
        assert "Fernwood" not in await sam.says("/applications")
        assert await berlin.refused() == []


def named(upcoming: dict[str, Any]) -> list[str]:
    """Return the items of the timeline."""
    return str(upcoming["what"]).split(" · ")


async def test_the_next_prompts_of_the_example_come(database_url: str, tmp_path: Path) -> None:
    """Skip to next sends the next prompt, and then the one after it."""
    async with full_system(tmp_path, THURSDAY, hurried=True, database_url=database_url) as berlin:
        alex = await load(berlin)
        for expected in ("Any news from", "Before you leave"):
            before = len(await alex.messages())
            skipped = (await berlin.http.post("skip", json={"person": alex.id})).json()
            assert skipped["skipped_to"] is not None
            said = [m["text"] for m in (await alex.messages())[before:]]
            assert any(expected.casefold() in text.casefold() for text in said), said
        assert await berlin.refused() == []


async def test_each_press_brings_another_person(database_url: str, tmp_path: Path) -> None:
    """Two examples are two independent people."""
    async with full_system(tmp_path, THURSDAY, hurried=True, database_url=database_url) as berlin:
        first, second = await load(berlin), await load(berlin)
        assert first.id != second.id
        await first.says("/delete")
        await first.taps("Erase everything")
        assert "Fernwood" in await second.says("/today")


async def test_without_a_bot_there_is_no_example(tmp_path: Path) -> None:
    """The bot builds the example; the stand-in alone reports that it cannot."""
    page = await serve(Sandbox(MovableClock(tmp_path / "clock")), port=0)
    try:
        async with http_client(f"{page.url}/sandbox/") as http:
            answer = await http.post("example")
            assert answer.status_code == httpx.codes.CONFLICT
            assert (await http.get("people")).json() == []
    finally:
        await page.stop()
