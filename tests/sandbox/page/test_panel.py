"""The panel beside the phone: people, the clock, blocking, outages, the call log."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.async_api import expect

from bot.sandbox.bot_hooks import UpcomingPrompt
from bot.sandbox.server import Sandbox, serve
from tests.environment.free_ports import reserved_port
from tests.sandbox.page.stage import FRIDAY, Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_button_adds_an_example(stage: Stage) -> None:
    """The page then shows the phone of that new person, with messages and a scheduled prompt."""
    await stage.start()
    await stage.by("example").click()
    await expect(stage.message("You said: /today")).to_be_visible()
    await expect(stage.by("person-switch").filter(has_text="Alex")).to_have_attribute("aria-pressed", "true")
    await expect(stage.by("timeline-item")).to_contain_text("Alex's check-in")
    await expect(stage.by("example")).to_be_enabled()


async def test_a_second_person_has_a_phone_of_their_own(stage: Stage) -> None:
    """It shows nothing of the first person."""
    await stage.start()
    await stage.by("add-person").click()
    await stage.page.get_by_label("First name").fill("Robin")
    await stage.page.get_by_label("First name").press("Enter")
    await expect(stage.by("start")).to_be_visible()
    await expect(stage.by("message")).to_have_count(0)
    await stage.by("start").click()
    await expect(stage.message("Hello Robin")).to_be_visible()
    await stage.by("person-switch").get_by_text("Sam").click()
    await expect(stage.message("Hello Sam")).to_be_visible()
    await expect(stage.message("Hello Robin")).to_have_count(0)


async def test_skip_goes_to_the_next_prompt(stage: Stage) -> None:
    """The button shows weekday and time in the zone of the phone, the list the full date; the prompt is sent."""
    stage.schedule.prompts[1001] = [UpcomingPrompt(FRIDAY, "Decision day · Acme")]
    await stage.start()
    await expect(stage.by("skip")).to_have_text("Skip to next prompt: Fri 16:00")
    await expect(stage.by("timeline-item")).to_have_text("Fri 15 May 202616:00Decision day · Acme")
    await stage.by("skip").click()
    await expect(stage.message("Decision day · Acme at 14:00")).to_be_visible()
    await expect(stage.by("now")).to_have_text("Fri 15 May 2026 16:00")
    await expect(stage.by("skip")).to_be_disabled()
    await expect(stage.by("timeline-item")).to_have_count(0)


async def test_the_clock_moves_by_hours_days_and_weeks(stage: Stage) -> None:
    """Prompts on the way are sent when they are due, not at the end of the week."""
    await stage.start()
    await expect(stage.by("now")).to_have_text("Thu 14 May 2026 18:00")
    await stage.by("plus-hour").click()
    await expect(stage.by("now")).to_have_text("Thu 14 May 2026 19:00")
    await stage.by("plus-day").click()
    await expect(stage.by("now")).to_have_text("Fri 15 May 2026 19:00")
    stage.schedule.prompts[1001] = [UpcomingPrompt(FRIDAY + timedelta(days=day), "Check-in") for day in (3, 5)]
    await stage.by("plus-week").click()
    await expect(stage.by("now")).to_have_text("Fri 22 May 2026 19:00")
    await expect(stage.message("Check-in at 14:00")).to_have_count(2)


async def test_a_person_blocks_and_restarts_the_bot(stage: Stage) -> None:
    """While the bot is blocked, the only button is to restart it."""
    await stage.start()
    await stage.by("block").click()
    await expect(stage.by("restart")).to_be_visible()
    await expect(stage.by("input")).to_be_hidden()
    await stage.by("restart").click()
    await expect(stage.message("Hello Sam")).to_have_count(2)
    await expect(stage.by("block")).not_to_be_checked()


async def test_while_telegram_is_down_the_bot_gets_no_updates(stage: Stage) -> None:
    """What was sent meanwhile is answered afterwards."""
    await stage.start()
    async with stage.page.expect_response("**/sandbox/down"):
        await stage.by("down").click()
    assert stage.sandbox.is_down
    await stage.say("anybody?")
    await expect(stage.message("anybody?")).to_be_visible()
    await stage.by("down").click()
    await expect(stage.message("You said: anybody?")).to_be_visible()


async def test_the_call_log_can_be_opened(stage: Stage) -> None:
    """It lists the calls of the bot."""
    await stage.start()
    log = stage.by("call-log")
    await expect(log.locator("li").first).to_be_hidden()
    await log.locator("summary").first.click()
    await expect(log.locator("li").first).to_contain_text("sendMessage")


async def test_the_page_reconnects_to_a_restarted_server(stage: Stage) -> None:
    """It shows that it reconnects, and starts over, since the new server knows nobody."""
    await stage.start()
    await stage.running.stop()
    with reserved_port(int(stage.running.url.rpartition(":")[2])) as port:
        await expect(stage.page.get_by_text("Reconnecting…")).to_be_visible()
        fresh = await serve(Sandbox(stage.schedule.clock), port=port)
    try:
        assert fresh.url == stage.running.url
        await expect(stage.by("start")).to_be_visible()
        await expect(stage.page.get_by_text("Reconnecting…")).to_be_hidden()
        await expect(stage.by("message")).to_have_count(0)
    finally:
        await fresh.stop()


async def test_on_a_narrow_screen_the_panel_is_a_drawer(stage: Stage) -> None:
    """The phone fills the screen."""
    await stage.page.set_viewport_size({"width": 390, "height": 780})
    await stage.start()
    await expect(stage.by("skip")).to_be_hidden()
    await stage.page.get_by_label("Open the sandbox panel").click()
    await expect(stage.by("skip")).to_be_visible()
    await stage.by("drawer-close").click()
    await expect(stage.by("skip")).to_be_hidden()
