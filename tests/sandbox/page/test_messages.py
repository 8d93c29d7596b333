"""What the bot sends is shown as Telegram shows it, and what is tapped and typed reaches the bot."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from bot.sandbox.bot_hooks import UpcomingPrompt
from tests.sandbox.page.stage import FRIDAY, Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
MARKUP = "<img src=x onerror=\"document.title='stolen'\"><b>&amp;</b>"


async def test_a_new_chat_offers_only_start(stage: Stage) -> None:
    """START sends /start; only then can a person write."""
    await expect(stage.by("start")).to_be_visible()
    await expect(stage.by("input")).to_be_hidden()
    await stage.start()
    await expect(stage.message("/start")).to_be_visible()
    await expect(stage.by("start")).to_be_hidden()
    await expect(stage.by("input")).to_be_focused()


async def test_enter_sends_and_shift_enter_begins_a_line(stage: Stage) -> None:
    """As in Telegram on a computer."""
    await stage.start()
    await stage.by("input").press_sequentially("one")
    await stage.by("input").press("Shift+Enter")
    await stage.by("input").press_sequentially("two")
    await expect(stage.by("input")).to_have_value("one\ntwo")
    await stage.by("send").click()
    await expect(stage.by("text").last).to_have_text("You said: one\ntwo")
    await expect(stage.by("input")).to_have_value("")


async def test_a_tap_spins_until_it_is_answered_and_shows_the_toast(stage: Stage) -> None:
    """The text of the answer is a toast; with show_alert it is a dialog to acknowledge."""
    await stage.start()
    await stage.button("Wait").click()
    await expect(stage.by("inline-button").nth(3)).to_have_attribute("aria-busy", "true")
    await stage.button("Toast").click()
    await stage.toasts("Saved")
    await expect(stage.by("inline-button").nth(0)).to_have_attribute("aria-busy", "false")
    await expect(stage.by("inline-button").nth(3)).to_have_attribute("aria-busy", "true")
    await stage.button("Alert").click()
    await expect(stage.by("alert")).to_contain_text("Sure?")
    await stage.by("alert-ok").click()
    await expect(stage.by("alert")).to_have_count(0)


async def test_an_edit_changes_the_message_in_place(stage: Stage) -> None:
    """The text changes, the buttons disappear, "edited" is shown."""
    await stage.start()
    count = await stage.by("message").count()
    await stage.button("Edit").click()
    edited = stage.message("Edited in place")
    await expect(edited.get_by_test_id("edited")).to_be_visible()
    await expect(stage.by("inline-button")).to_have_count(0)
    await expect(stage.by("message")).to_have_count(count)


async def test_a_copy_button_copies(stage: Stage) -> None:
    """A toast confirms it; a link button opens a new tab."""
    await stage.start()
    await stage.button("Copy").click()
    await stage.toasts("Copied")
    assert await stage.clipboard() == "copied text"
    await expect(stage.by("inline-button").nth(5)).to_have_attribute("href", "https://example.org/")
    await expect(stage.by("inline-button").nth(5)).to_have_attribute("target", "_blank")


async def test_entities_are_shown_as_telegram_shows_them(stage: Stage) -> None:
    """Offsets count UTF-16 units, so an emoji before an entity does not shift it."""
    await stage.start()
    await stage.say("html")
    text = stage.by("text").last
    await expect(text.locator("blockquote")).to_have_text("quoted")
    assert await text.locator("strong").all_inner_texts() == ["bold", "after"]
    for tag, words in (("em", "italic"), ("u", "under"), ("s", "strike"), ("a", "here")):
        await expect(text.locator(tag)).to_have_text(words)
    await expect(text.get_by_test_id("spoiler")).not_to_have_class("spoiler shown")
    await text.get_by_test_id("spoiler").click()
    await expect(text.get_by_test_id("spoiler")).to_have_class("spoiler shown")
    await text.get_by_text("one()", exact=True).click()
    await stage.toasts("Copied")
    assert await stage.clipboard() == "one()"
    await text.get_by_test_id("copy-pre").click()
    await stage.toasts("Copied", "Copied")
    assert await stage.clipboard() == "two()"
    await text.get_by_test_id("command-link").click()
    await expect(stage.message("You said: /help")).to_be_visible()


async def test_an_instant_is_shown_on_the_phones_clock(stage: Stage) -> None:
    """Friday 16:00 in Berlin is 10:00 in New York; without a layout the text stays, and its title says the hour."""
    await stage.start()
    marked = f'<tg-time unix="{FRIDAY.timestamp():.0f}" format="wdt">Fri 15 May, 16:00</tg-time>'
    await stage.bot.say(1001, f"By {marked}: the thank-you")
    await expect(stage.message("By Fri 15 May 16:00: the thank-you")).to_be_visible()
    await stage.by("zone").select_option("America/New_York")
    await expect(stage.message("By Fri 15 May 10:00: the thank-you")).to_be_visible()
    await stage.bot.say(1001, marked.replace(' format="wdt"', ""))
    await expect(stage.message("Fri 15 May, 16:00")).to_be_visible()
    await expect(stage.by("instant").last).to_have_attribute("title", "Fri 15 May 2026 10:00 on this phone")


async def test_what_people_write_is_never_parsed_as_html(stage: Stage) -> None:
    """Neither in a message nor in a button or the timeline."""
    stage.schedule.prompts[1001] = [UpcomingPrompt(FRIDAY, MARKUP)]
    await stage.start()
    await stage.say(MARKUP)
    await expect(stage.message(f"You said: {MARKUP}")).to_be_visible()
    await expect(stage.by("timeline-item")).to_contain_text(MARKUP)
    await stage.bot.say(1001, "look", reply_markup={"inline_keyboard": [[{"text": MARKUP, "callback_data": "toast"}]]})
    await expect(stage.button(MARKUP)).to_be_visible()
    await expect(stage.page.locator("#phone img")).to_have_count(0)
    await expect(stage.page).to_have_title("Afterword: the sandbox")


async def test_a_reply_keyboard_sends_its_texts(stage: Stage) -> None:
    """A one-time keyboard closes when used and can be opened again; sharing a contact needs a confirmation."""
    await stage.start()
    await stage.say("city")
    await expect(stage.by("input")).to_have_attribute("placeholder", "Which city?")
    await stage.by("reply-button").get_by_text("Berlin").click()
    await expect(stage.message("You said: Berlin")).to_be_visible()
    await expect(stage.by("reply-keyboard")).to_have_count(0)
    await stage.by("keyboard-toggle").click()
    await stage.by("reply-button").get_by_text("My contact").click()
    await expect(stage.by("dialog")).to_contain_text("Share a contact?")
    await stage.by("dialog-cancel").click()
    await expect(stage.by("dialog")).to_have_count(0)
    await stage.by("reply-button").get_by_text("My contact").click()
    await stage.page.get_by_label("Phone number").fill("+49 30 123456")
    await stage.by("dialog-ok").click()
    await expect(stage.message("Received: contact")).to_be_visible()


async def test_commands_are_listed_and_suggested(stage: Stage) -> None:
    """The menu lists the registered commands; a slash lists those that match."""
    registered = [{"command": "today", "description": "What waits"}, {"command": "help", "description": "Help"}]
    await stage.bot.call("setMyCommands", commands=registered)
    await stage.start()
    await stage.by("commands").click()
    await expect(stage.by("command")).to_have_text(["/todayWhat waits", "/helpHelp"])
    await stage.by("commands").click()
    await expect(stage.by("command-list")).to_be_hidden()
    await stage.by("input").press_sequentially("/to")
    await expect(stage.by("command")).to_have_text(["/todayWhat waits"])
    await stage.by("input").press("ArrowDown")
    await stage.by("input").press("Enter")
    await expect(stage.message("You said: /today")).to_be_visible()


async def test_an_own_message_is_edited_replied_to_and_deleted(stage: Stage) -> None:
    """The menu of a message offers to reply and to edit; a deleted message disappears."""
    await stage.start()
    await stage.say("first")
    await stage.message("first").get_by_test_id("text").click(button="right")
    await stage.by("menu-edit").click()
    await expect(stage.by("input")).to_have_value("first")
    await stage.say("second")
    await expect(stage.message("second").get_by_test_id("edited")).to_be_visible()
    await expect(stage.message("first")).to_have_count(0)
    await stage.message("second").hover()
    await stage.message("second").get_by_test_id("message-menu").click()
    await stage.by("menu-reply").click()
    await stage.say("third")
    await expect(stage.message("third").get_by_test_id("reply-quote")).to_contain_text("second")
    await stage.say("delete")
    await expect(stage.message("delete")).to_have_count(0)


async def test_a_new_message_keeps_the_scroll_position(stage: Stage) -> None:
    """It scrolls to the end only if the end was visible, or if the message is the person's own."""
    await stage.start()
    for number in range(12):
        await stage.bot.say(1001, f"line {number}\n" * 3)
    await expect(stage.by("message")).to_have_count(14)
    history = stage.by("history")
    at_end = "node => node.scrollHeight - node.scrollTop - node.clientHeight < 2"
    assert await history.evaluate(at_end)
    await history.evaluate("node => { node.scrollTop = 40; }")
    await expect(stage.page.get_by_label("To the newest message")).to_be_visible()
    await stage.bot.say(1001, "news")
    await expect(stage.page.locator("#unread")).to_have_text("1")
    assert await history.evaluate("node => node.scrollTop") == 40
    await stage.say("mine")
    await expect(stage.message("You said: mine")).to_be_in_viewport()
