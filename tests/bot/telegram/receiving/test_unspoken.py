"""What is confirmed before it is answered: nobody waits for others, and whoever was not answered still will be."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from bot.replies import Kept
from bot.sandbox.server import Running, Sandbox
from bot.telegram.api import connect
from bot.telegram.receiving import unspoken
from bot.telegram.receiving.events import receipt
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.telegram_only import WITHIN, Listener, TelegramOnly, calls, listening, settled, texts
from tests.sandbox.clients import Phone

LONG = 60.0  # seconds; whatever takes as long is over when the stand-in stops


def hangs(sandbox: Sandbox, chat: int, method: str = "sendMessage", **more: Any) -> None:
    """Let what the bot says in a chat get stuck before it has taken effect."""
    sandbox.faults.add({"fault": "timeout", "when": "before", "method": method, "chat": chat, "seconds": LONG, **more})


async def confirmed(sandbox: Sandbox) -> None:
    """Return once Telegram has forgotten every update, whatever is still being said."""
    async with asyncio.timeout(WITHIN):
        while len(sandbox.world.updates):  # noqa: ASYNC110 - it tells nobody
            await asyncio.sleep(0.01)


async def until_called(sandbox: Sandbox, method: str, times: int = 1) -> None:
    """Return once a method has been called so often."""
    async with asyncio.timeout(WITHIN):
        while len(calls(sandbox, method)) < times:  # noqa: ASYNC110 - it tells nobody
            await asyncio.sleep(0.01)


async def killed_amid(running: Running, listener: Listener, method: str = "sendMessage", times: int = 1) -> None:
    """Let a bot take what is there, confirm it, and be killed while it says something by `method`."""
    half = TelegramOnly(connect(running.sandbox.token, running.url), listener)
    await until_called(running.sandbox, method, times)
    await confirmed(running.sandbox)
    await half.die()
    running.sandbox.faults.clear()


async def test_nobody_waits_for_what_is_said_to_somebody_else(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, meet: Meet
) -> None:
    """While an answer is stuck on its way its update is confirmed, and the next person's is fetched at once."""
    ann = await meet("Ann")
    hangs(sandbox, sam.id, times=1)
    async with listening(running, listener) as half:
        await sam.say("slow")
        await until_called(sandbox, "sendMessage")
        await confirmed(sandbox)
        polls = len(calls(sandbox, "getUpdates"))
        await ann.say("quick")
        await listener.until(lambda: "quick" in listener.words)
        assert len(calls(sandbox, "getUpdates")) <= polls + 1, "the poll that was held has brought it"
        assert half.polling.is_busy
        assert [kept.person for kept in listener.kept.values()][:1] == [sam.id]


async def test_a_persons_answers_keep_their_order(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """The second turn is made while the first answer is on its way, and its answer waits."""
    sandbox.faults.add({"fault": "slow", "when": "before", "method": "sendMessage", "times": 1, "seconds": 0.5})
    shown: dict[str, int] = {}
    messages = sandbox.world.chats[sam.id].messages
    listener.on_heard = lambda words: shown.update({words: len(messages)})
    await sam.say("one")
    await sam.say("two")
    async with listening(running, listener):
        await settled(sandbox)
    assert shown == {"one": 2, "two": 2}, "what she has said herself"
    assert texts(await sam.chat()) == ["heard one", "heard two"]


async def test_what_cannot_be_kept_is_confirmed_when_it_is_spoken(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """After /delete there is no row to keep it in: a kill leaves it to Telegram."""
    listener.forgets.add("forget me")
    hangs(sandbox, sam.id, times=1)
    half = TelegramOnly(connect(sandbox.token, running.url), listener)
    await sam.say("forget me")
    await until_called(sandbox, "sendMessage")
    await half.die()
    assert (len(sandbox.world.updates), listener.kept) == (1, {})


async def test_a_killed_bots_answer_is_repeated_by_the_next_one(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """As if Telegram had delivered the message again: it is known by its id, and no word of it was kept."""
    await sam.say("my secret")
    hangs(sandbox, sam.id)
    await killed_amid(running, listener)
    assert "secret" not in str(listener.kept)
    ((update, _),) = listener.kept.items()
    second = Listener()
    second.kept = dict(listener.kept)
    async with listening(running, second):
        await second.until(lambda: not second.kept)
    assert [(heard.update, heard.person) for heard in second.heard] == [(update, sam.id)]
    assert texts(await sam.chat()) == ["heard"]


async def test_a_tap_that_was_confirmed_is_answered_by_the_next_bot(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """The waiting sign goes, and what the tap has led to is shown where the button was."""
    async with listening(running, listener):
        await sam.say("hello")
        await settled(sandbox)
    await sam.tap((await sam.chat())["messages"][-1]["message_id"], "tap", forged=True)
    hangs(sandbox, sam.id, "editMessageText")
    hangs(sandbox, sam.id, "answerCallbackQuery")
    await killed_amid(running, listener, "editMessageText")
    second = Listener()
    second.kept = dict(listener.kept)
    async with listening(running, second):
        await second.until(lambda: not second.kept)
    assert second.words == ["tap"]
    chat = await sam.chat()
    assert chat["callbacks"][-1]["answered"]
    assert texts(chat) == ["heard tap"]


async def test_whoever_waits_for_several_answers_hears_one(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, meet: Meet
) -> None:
    """After a restart nobody is showered: the last is repeated; every tap among the others is answered."""
    ann = await meet("Ann")
    await sam.say("one")
    await sam.tap(7, "two", forged=True)
    await sam.say("three")
    await ann.say("ann")
    hangs(sandbox, sam.id)
    hangs(sandbox, ann.id)
    await killed_amid(running, listener, times=2)
    assert len(listener.kept) == 4
    second = Listener()
    second.kept = dict(listener.kept)
    async with listening(running, second):
        await second.until(lambda: not second.kept)
    assert len(second.heard) == 4
    chat = await sam.chat()
    assert (texts(chat), texts(await ann.chat())) == (["heard"], ["heard"])
    assert chat["callbacks"][-1]["answered"]


async def test_what_was_kept_and_not_confirmed_is_answered_once(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """Killed between commit and confirming: it is kept, and Telegram delivers it as well."""
    await sam.say("hello")
    (update,) = sandbox.world.updates.first(1)
    held = json.dumps(receipt(update.body))
    listener.kept[update.id] = Kept(update.id, sam.id, held)
    async with listening(running, listener):
        await settled(sandbox)
    assert len(listener.heard) == 1
    assert texts(await sam.chat()) == ["heard"]
    assert not len(sandbox.world.updates)


async def test_a_crowd_that_waits_for_answers_is_done_with_when_its_last_one_is_out(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """Killed again and again, somebody may wait for so many that they are taken together: none of them stays kept."""
    for number in range(30):
        await sam.say(f"word {number}")
    for update in sandbox.world.updates.first(30):
        listener.kept[update.id] = Kept(update.id, sam.id, json.dumps(receipt(update.body)))
    async with listening(running, listener) as half:
        await listener.until(lambda: not listener.kept)
        await confirmed(sandbox)
        assert not half.polling.is_busy
    assert texts(await sam.chat()) == ["heard"]


async def test_that_answers_are_out_is_noted_for_many_at_once(
    running: Running, sandbox: Sandbox, listener: Listener, meet: Meet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No transaction for each; what is left is noted when the bot stops. A failure costs nothing but a try."""
    people = [await meet(f"P{n}") for n in range(12)]
    listener.errors["spoken"] = [ConnectionError()]
    async with listening(running, listener):
        for n, person in enumerate(people):
            await person.say(f"{n}")
        await listener.until(lambda: len(listener.words) == 12)
        await listener.until(lambda: not listener.kept)
        monkeypatch.setattr(unspoken, "NOTED_AFTER", 600.0)
        await people[0].say("the last")
        await settled(sandbox)
        assert len(listener.kept) == 1
    assert listener.kept == {}
    assert len(listener.noted) <= 6


async def test_nothing_more_is_fetched_while_too_much_is_unspoken(
    running: Running, sandbox: Sandbox, listener: Listener, meet: Meet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram takes no answers and goes on to deliver: what waits, waits there. It goes on when answers get out."""
    monkeypatch.setattr(unspoken, "MOST", 3)
    people = [await meet(f"P{n}") for n in range(6)]
    sandbox.faults.add({"fault": "502", "method": "sendMessage"})
    async with listening(running, listener):
        for n, person in enumerate(people[:3]):
            await person.say(f"{n}")
        await listener.until(lambda: len(listener.words) == 3)
        for person in people[3:]:
            await person.say("later")
        polls = len(calls(sandbox, "getUpdates"))
        await until_called(sandbox, "sendMessage", len(calls(sandbox, "sendMessage")) + 3)
        assert len(calls(sandbox, "getUpdates")) <= polls + 1
        assert len(listener.kept) <= 6
        sandbox.faults.clear()
        await settled(sandbox)
    assert len(listener.words) == 6
    assert not listener.kept


@pytest.mark.parametrize("held", ["", "{", "[]", "{}", '{"update_id": 5, "message": {"from": 7}}'])
async def test_a_receipt_that_cannot_be_read_stops_nobody(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, held: str
) -> None:
    """It is set aside for the one who runs the bot, and kept no longer."""
    listener.kept[5] = Kept(5, sam.id, held)
    await sam.say("hello")
    async with listening(running, listener):
        await settled(sandbox)
        await listener.until(lambda: not listener.kept)
    assert listener.words == ["hello"]
    ((update, person, reason, _),) = listener.set_aside
    assert (update, person) == (5, sam.id)
    assert reason.startswith("cannot be parsed")


@pytest.mark.parametrize("errors", [[ConnectionError(), ConnectionError()], [ValueError()]])
async def test_a_database_that_does_not_tell_what_is_unspoken_stops_nobody(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, errors: list[Exception]
) -> None:
    """What passes is waited for; what does not is logged, and the bot goes on without."""
    is_passing = len(errors) > 1
    listener.errors["left behind"] = errors
    listener.kept[5] = Kept(5, sam.id, "{")
    await sam.say("hello")
    async with listening(running, listener):
        await settled(sandbox)
    assert listener.words == ["hello"]
    assert errors == []
    assert len(listener.set_aside) == is_passing


async def test_a_turn_that_fails_for_ever_when_it_is_repeated_is_set_aside(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """The person is told, and it is kept no longer."""
    await sam.say("bad")
    hangs(sandbox, sam.id)
    await killed_amid(running, listener)
    second = Listener()
    second.kept = dict(listener.kept)
    second.errors[""] = [ValueError()] * 3
    async with listening(running, second):
        await second.until(lambda: not second.kept)
    assert texts(await sam.chat()) == ["Sorry! (en)"]
    assert [reason for _, _, reason, _ in second.set_aside] == ["failed: ValueError"]


async def test_an_answer_that_is_given_up_is_kept_no_longer(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """Whoever has blocked the bot is not told again after a restart."""
    sandbox.faults.add({"fault": "403_blocked", "method": "sendMessage", "chat": sam.id})
    async with listening(running, listener):
        await sam.say("hello")
        await settled(sandbox)
    assert (listener.kept, texts(await sam.chat())) == ({}, [])


async def test_stopping_leaves_what_could_not_be_said_to_the_next_bot(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """It ends in time, the update is confirmed, and the answer is kept."""
    hangs(sandbox, sam.id)
    half = TelegramOnly(connect(sandbox.token, running.url), listener)
    await sam.say("hello")
    await until_called(sandbox, "sendMessage")
    await asyncio.wait_for(half.stop(), 5)
    assert (len(sandbox.world.updates), len(listener.kept)) == (0, 1)
