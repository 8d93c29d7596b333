"""Handlers: commands, groups, the menu, and that the token is never shown."""

from __future__ import annotations

import contextlib
import io
import logging
from typing import Any

import httpx
import pytest

from bot import logs
from bot.sandbox.server import Running, Sandbox
from bot.settings import is_loopback
from bot.telegram.api import Bot, connect
from bot.telegram.menu import register
from conversations.events import Blocked, Commanded, Corrected, Said, Unblocked
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.telegram_only import Echo, TelegramOnly, all_idle, calls, listening, texts
from tests.sandbox.clients import Phone

MENU = {"en": (("debrief", "After an interview"),), "de": (("debrief", "Nach einem Gespräch"),)}
ABOUT = {"en": ("A bot for job seekers.", "For job seekers"), "de": ("Ein Bot.", "Bot")}


async def test_every_kind_of_event_is_handled(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """Known and unknown commands, text, edits, taps, media, and being blocked."""
    async with listening(running, turns):
        said = await sam.say("Acne")
        await sam.edit(said["message_id"], "Acme")
        await sam.say("/HELP@Afterword_Sandbox_Bot me")
        await sam.say("/nonsense")
        await sam.say("/help@another_bot")
        await sam.send("voice")
        await sam.tap(7, "a:1:b", forged=True)
        await sam.block()
        await sam.block(blocked=False)
        await all_idle(sandbox)
    assert turns.words == ["Acne", "Acme", "/help", "/nonsense", "voice", "a:1:b", "Blocked", "Unblocked"]
    events = [incoming.event for incoming in turns.heard]
    assert [type(event) for event in events[:4]] == [Said, Corrected, Commanded, Commanded]
    assert events[-2:] == [Blocked(), Unblocked()]


async def group(client: httpx.AsyncClient, member: Phone) -> int:
    """Add the bot to a group and return the group's id."""
    made = await client.post("/sandbox/groups", json={"title": "Friends", "member": member.id})
    group_id: int = made.json()["id"]
    return group_id


async def test_the_bot_leaves_a_group_after_one_message(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, client: httpx.AsyncClient
) -> None:
    """The message says that the bot is private. Nothing personal is sent to a group; messages there are no answers."""
    async with listening(running, turns):
        group_id = await group(client, sam)
        await all_idle(sandbox)
        assert [call["params"]["text"] for call in calls(sandbox, "sendMessage")] == ["In private! (en)"]
        assert not sandbox.world.chats[group_id].bot_is_in
    assert turns.heard == []


async def test_the_bot_leaves_a_group_it_was_in_before(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, client: httpx.AsyncClient
) -> None:
    """It may have been added while it was not running."""
    group_id = await group(client, sam)
    sandbox.world.updates.clear()
    async with listening(running, turns):
        await client.post(f"/sandbox/groups/{group_id}/say", json={"from": sam.id, "text": "/help"})
        await all_idle(sandbox)
    assert len(calls(sandbox, "sendMessage")) == len(calls(sandbox, "leaveChat")) == 1
    assert turns.heard == []


async def test_the_bot_leaves_a_group_it_cannot_write_to(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, client: httpx.AsyncClient
) -> None:
    """Errors of Telegram stop neither the leaving nor the bot."""
    sandbox.faults.add({"fault": "403_blocked", "method": "sendMessage"})
    sandbox.faults.add({"fault": "500", "method": "leaveChat", "times": 1})
    async with listening(running, turns):
        await group(client, sam)
        await all_idle(sandbox)
        sandbox.faults.clear()
        await sam.say("hello")
        await all_idle(sandbox)
    assert len(calls(sandbox, "leaveChat")) == 1
    assert turns.words == ["hello"]


async def test_other_bots_get_no_answer(running: Running, sandbox: Sandbox, turns: Echo, meet: Meet) -> None:
    """Also not to their taps."""
    robot = await meet("Robot", is_bot=True)
    async with listening(running, turns):
        await robot.say("hello")
        await all_idle(sandbox)
    assert turns.heard == []
    assert calls(sandbox, "sendMessage") == []


async def registered(bot: Bot) -> None:
    """Register the menus."""
    await register(bot, MENU, MENU.__getitem__, ABOUT.__getitem__)


async def test_the_menu_is_registered_per_language(bot: Bot, meet: Meet) -> None:
    """The first language is the default for all others."""
    await registered(bot)
    shown = {}
    for code in ("en", "de", "fr"):
        chat = await (await meet(language_code=code)).chat()
        shown[code] = [command["description"] for command in chat["commands"]]
    assert shown == {"en": ["After an interview"], "de": ["Nach einem Gespräch"], "fr": ["After an interview"]}
    assert (await bot.get_my_description("de")).description == "Ein Bot."
    assert (await bot.get_my_short_description()).short_description == "For job seekers"


async def test_an_unchanged_menu_is_not_registered_again(bot: Bot, sandbox: Sandbox) -> None:
    """Telegram limits how often it may be set, and every start checks it."""
    await registered(bot)
    await registered(bot)
    assert [len(calls(sandbox, name)) for name in ("setMyCommands", "setMyDescription", "setMyShortDescription")] == [
        2
    ] * 3


async def test_the_bot_works_without_a_registered_menu(
    bot: Bot, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    """When registering fails, the log says so."""
    sandbox.faults.add({"fault": "429", "method": "setMyCommands"})
    await registered(bot)
    assert "menu in en not registered: RetryAfter" in caplog.text
    assert (await bot.get_my_description()).description == "A bot for job seekers."


async def test_the_token_is_never_shown(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """Not in a repr, an exception or a log of any level, whatever goes wrong."""
    secret = sandbox.token.partition(":")[2]
    log = io.StringIO()
    root = logging.getLogger()
    level, handlers = root.level, root.handlers[:]
    logs.set_up("DEBUG", log)
    root.setLevel("DEBUG")
    try:
        sandbox.faults.add({"fault": "502", "method": "sendMessage", "times": 1})
        sandbox.faults.add({"fault": "reset", "method": "getUpdates", "times": 1})
        turns.errors["bad"] = [ValueError()] * 3
        async with listening(running, turns) as node:
            await sam.say("bad")
            await all_idle(sandbox)
            shown = [repr(thing) for thing in _all_of(node)]
        wrong = TelegramOnly(connect(f"123457:{secret}", running.url), turns)
        await has_ended(wrong)
        shown.append(repr(wrong.receiving.exception()))
    finally:
        logging.captureWarnings(False)  # noqa: FBT003 - the signature is logging's
        root.handlers[:] = handlers
        root.setLevel(level)
    assert "getUpdates" in log.getvalue()
    assert secret not in log.getvalue()
    assert [text for text in shown if secret in text] == []


async def has_ended(node: TelegramOnly) -> None:
    """Wait until it has stopped by itself."""
    with contextlib.suppress(Exception):  # the test checks the error
        await node.receiving
    await node.stop()


def _all_of(node: TelegramOnly) -> list[Any]:
    return [node.handlers, node.handlers.bot, node.handlers.application, node.sender, node.messages, node.receiver]


@pytest.mark.parametrize(
    ("root", "leads_here"),
    [
        ("http://127.0.0.1:8081", True),
        ("http://localhost:8081", True),
        ("http://[::1]:8081", True),
        ("https://api.telegram.org", False),
        ("http://127.0.0.1.example.org", False),
        ("http://10.0.0.7:8081", False),
    ],
)
def test_only_an_address_on_this_machine_bypasses_the_proxy(root: str, *, leads_here: bool) -> None:
    """A proxy in the environment may be the only way to Telegram, but is not used for this machine."""
    assert is_loopback(root) is leads_here


async def test_a_proxy_in_the_environment_is_not_used_for_the_stand_in(
    running: Running, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """HTTP_PROXY names an unreachable address here."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    bot = connect(sandbox.token, running.url)
    await bot.greet()
    assert bot.username == "afterword_sandbox_bot"
    await bot.shutdown()


async def test_the_apology_is_in_the_persons_language(
    running: Running, sandbox: Sandbox, turns: Echo, meet: Meet
) -> None:
    """The language is Telegram's language code."""
    uwe = await meet("Uwe", language_code="de-AT")
    turns.errors["kaputt"] = [ValueError()] * 3
    async with listening(running, turns):
        await uwe.say("kaputt")
        await all_idle(sandbox)
    assert texts(await uwe.chat()) == ["Sorry! (de-AT)"]
