"""The phone page in a real browser, with the stand-in and a small bot that calls it over plain HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser, FilePayload, Locator, Page, async_playwright, expect

from bot.clock import MovableClock
from bot.sandbox.bot_hooks import UpcomingPrompt
from bot.sandbox.server import Running, Sandbox, serve
from bot.sandbox.world.uploads import grey_picture
from tests.free_ports import reserved_port
from tests.http_clients import http_client
from tests.requirements import chromium

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

CHROMIUM_ARGS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
CLIPBOARD = ["clipboard-read", "clipboard-write"]
TIMEOUT_MS = 60_000  # for a browser on a busy machine
RECORD_TOASTS = """window.toasted = [];
addEventListener("DOMContentLoaded", () => new MutationObserver((changes) => {
  for (const change of changes) for (const toast of change.addedNodes) toasted.push(toast.textContent);
}).observe(document.getElementById("toasts"), { childList: true }));"""
"""Records every toast, since each disappears after a few seconds."""
FRIDAY = datetime(2026, 5, 15, 14, 0, tzinfo=UTC)
THURSDAY = FRIDAY - timedelta(days=1, hours=-2)
HTML = (
    "<b>bold</b> <i>italic</i> <u>under</u> <s>strike</s> <tg-spoiler>secret</tg-spoiler> <code>one()</code> "
    '<a href="https://example.org/">here</a> 👩‍🚀 <b>after</b> /help\n<pre><code class="language-py">two()</code></pre>'
    "<blockquote>quoted</blockquote>"
)
MARKUP = "<img src=x onerror=\"document.title='stolen'\"><b>&amp;</b>"
PICTURE = grey_picture(60, 40)
SENDABLE = {"photo", "document", "voice", "contact", "location", "sticker", "caption"}
BUTTONS = [
    [{"text": "Toast", "callback_data": "toast"}, {"text": "Alert", "callback_data": "alert"}],
    [{"text": "Edit", "callback_data": "edit"}, {"text": "Wait", "callback_data": "wait"}],
    [{"text": "Copy", "copy_text": {"text": "copied text"}}, {"text": "Open", "url": "https://example.org/"}],
]
CITIES = {
    "keyboard": [["Berlin", "London"], [{"text": "My contact", "request_contact": True}]],
    "resize_keyboard": True,
    "one_time_keyboard": True,
    "input_field_placeholder": "Which city?",
}


expect.set_options(timeout=TIMEOUT_MS)


class CallFailed(Exception):
    """The stand-in responded with an error."""


class SmallBot:
    """A bot whose replies depend only on the text it gets."""

    def __init__(self, url: str, token: str) -> None:
        """Call the stand-in at `url`."""
        self._client = http_client(f"{url}/bot{token}/")

    async def call(self, method: str, **parameters: Any) -> Any:
        """Call a method of the Bot API and return its result."""
        answer = (await self._client.post(method, json=parameters)).json()
        if not answer["ok"]:
            raise CallFailed(answer["description"])
        return answer["result"]

    async def listen(self) -> None:
        """Reply to everybody, until cancelled."""
        offset = 0
        while True:
            try:
                updates = await self.call("getUpdates", offset=offset, timeout=30)
            except httpx.TransportError:
                continue  # Telegram is down
            except CallFailed:
                return  # the server has stopped
            for update in updates:
                offset = update["update_id"] + 1
                if query := update.get("callback_query"):
                    await self._answer(query)
                elif message := update.get("message"):
                    await self._reply(message)

    async def say(self, person: int, html: str, **more: Any) -> Any:
        """Send a text."""
        return await self.call("sendMessage", chat_id=person, text=html, parse_mode="HTML", **more)

    async def _reply(self, message: dict[str, Any]) -> None:
        person = message["chat"]["id"]
        match message.get("text"):
            case "/start":
                first_name = escape(message["from"]["first_name"])
                await self.say(person, f"Hello {first_name}", reply_markup={"inline_keyboard": BUTTONS})
            case "html":
                await self.say(person, HTML)
            case "city":
                await self.say(person, "Where?", reply_markup=CITIES)
            case "delete":
                await self.call("deleteMessage", chat_id=person, message_id=message["message_id"])
            case None:
                await self.say(person, f"Received: {', '.join(sorted(message.keys() & SENDABLE))}")
            case text:
                await self.say(person, f"You said: {escape(text)}")

    async def _answer(self, query: dict[str, Any]) -> None:
        match query["data"]:
            case "toast":
                await self.call("answerCallbackQuery", callback_query_id=query["id"], text="Saved")
            case "alert":
                await self.call("answerCallbackQuery", callback_query_id=query["id"], text="Sure?", show_alert=True)
            case "edit":
                await self.call("answerCallbackQuery", callback_query_id=query["id"])
                place = {"chat_id": query["from"]["id"], "message_id": query["message"]["message_id"]}
                await self.call("editMessageText", **place, text="Edited in place")

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()


@dataclass
class Schedule:
    """Hooks with scheduled prompts: those that are due are sent when the clock was moved."""

    clock: MovableClock
    bot: SmallBot | None = None
    prompts: dict[int, list[UpcomingPrompt]] = field(default_factory=dict)

    async def upcoming(self, person_id: int) -> Sequence[UpcomingPrompt]:
        """Return what is scheduled for a person."""
        return self.prompts.get(person_id, [])

    async def add_example(self, person_id: int, name: str) -> None:
        """Schedule a prompt for the new person."""
        self.prompts[person_id] = [UpcomingPrompt(FRIDAY, f"{name}'s check-in")]

    async def wait_idle(self) -> None:
        """Send what is due."""
        assert self.bot
        now = self.clock.now()
        for person, prompts in self.prompts.items():
            for due in [prompt for prompt in prompts if prompt.at <= now]:
                await self.bot.say(person, f"{due.what} at {now:%H:%M}")
                prompts.remove(due)


@dataclass
class Stage:
    """A page, and the stand-in and the bot behind it."""

    running: Running
    sandbox: Sandbox
    bot: SmallBot
    schedule: Schedule
    page: Page

    def by(self, name: str) -> Locator:
        """Return the elements with a test id."""
        return self.page.get_by_test_id(name)

    def message(self, text: str) -> Locator:
        """Return the messages with exactly this text."""
        return self.by("message").filter(has=self.by("text").get_by_text(text, exact=True))

    def button(self, text: str) -> Locator:
        """Return the inline buttons with this text."""
        return self.by("inline-button").get_by_text(text, exact=True)

    async def start(self) -> None:
        """Press START and wait for the bot's greeting."""
        await self.by("start").click()
        await expect(self.message("Hello Sam")).to_be_visible()

    async def say(self, text: str) -> None:
        """Type a text and press Enter."""
        await self.by("input").fill(text)
        await self.by("input").press("Enter")

    async def toasts(self, *texts: str) -> None:
        """Wait for these toasts: all since the page was opened."""
        await self.page.wait_for_function("count => window.toasted.length >= count", arg=len(texts))
        assert await self.page.evaluate("window.toasted") == [*texts]

    async def clipboard(self) -> str:
        """Return the text on the clipboard."""
        return str(await self.page.evaluate("navigator.clipboard.readText()"))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """Chromium of this machine."""
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(
            executable_path=str(chromium()), args=CHROMIUM_ARGS, timeout=TIMEOUT_MS
        )
        yield launched
        await launched.close()


@asynccontextmanager
async def listening(bot: SmallBot) -> AsyncIterator[None]:
    """Run the bot within this context."""
    task = asyncio.create_task(bot.listen())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await bot.close()


@pytest_asyncio.fixture(loop_scope="module")
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


async def test_a_button_adds_an_example(stage: Stage) -> None:
    """The page then shows the phone of that new person, with messages and a scheduled prompt."""
    await stage.start()
    await stage.by("example").click()
    await expect(stage.message("You said: /today")).to_be_visible()
    await expect(stage.by("person-switch").filter(has_text="Alex")).to_have_attribute("aria-pressed", "true")
    await expect(stage.by("timeline-item")).to_contain_text("Alex's check-in")
    await expect(stage.by("example")).to_be_enabled()


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
