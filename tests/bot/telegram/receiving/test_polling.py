"""Receiving by polling: only committed updates are confirmed; each person's are handled in order."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from bot.replies import Reply
from bot.sandbox.server import Running, Sandbox
from bot.telegram.api import WrongToken, connect
from tests.bot.sqlite_file import without_table
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.telegram_only import (
    WITHIN,
    Echo,
    TelegramOnly,
    all_idle,
    calls,
    dead_letters,
    listening,
    texts,
    until_called,
)
from tests.sandbox.clients import Phone


async def test_a_message_is_handled_answered_and_confirmed(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Fetched, stored, handled, answered, confirmed; inbox and outbox are empty in the end."""
    async with listening(running, turns):
        await sam.say("Hello <there>")
        await all_idle(sandbox)
        assert turns.words == ["Hello <there>"]
        assert texts(await sam.chat()) == ["heard Hello <there>"]
    assert (await turns.waiting_updates(), await turns.unsent()) == ([], [])


async def test_a_persons_updates_are_handled_in_order(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Text and taps, however many people write at once."""
    ann = await meet("Ann")
    for n in range(2):
        await sam.say(f"{n}")
        await sam.tap(7, f"tap {n}", forged=True)
        await ann.say(f"ann {n}")
    async with listening(running, turns):
        await all_idle(sandbox)
    assert [w for w in turns.words if "ann" not in w] == ["0", "tap 0", "1", "tap 1"]
    assert [w for w in turns.words if "ann" in w] == ["ann 0", "ann 1"]


async def test_nothing_is_confirmed_before_it_is_committed(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, *,
    database_file: Path, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """While the database is unreachable Telegram keeps the updates, and is not asked for more; then all are handled."""
    async with listening(running, turns):
        await sam.say("one")
        await all_idle(sandbox)
        with without_table(database_file, "inbox"):
            await sam.say("two")
            async with asyncio.timeout(WITHIN):
                while "cannot be stored yet" not in caplog.text:  # noqa: ASYNC110 - a log sets no event
                    await asyncio.sleep(0.01)
            await sam.say("three")
            assert len(sandbox.world.updates) == 2
            assert turns.words == ["one"]
        await all_idle(sandbox)
    assert turns.words == ["one", "two", "three"]
    assert texts(await sam.chat()) == ["heard one", "heard two", "heard three"]


async def test_an_update_delivered_again_changes_nothing(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """While it waits, while it is handled, and when it is done: it is recognised by its id, and answered once."""
    turns.held["hello"] = asyncio.Event()
    async with listening(running, turns) as node:
        await sam.say("hello")
        await sam.say("after")
        raws = [update.body for update in sandbox.world.updates.first(2)]
        await turns.until(lambda: "hello" in turns.words)
        await node.dispatch.receive(raws)
        turns.held["hello"].set()
        await all_idle(sandbox)
        await node.dispatch.receive(raws)
        await all_idle(sandbox)
        assert texts(await sam.chat()) == ["heard hello", "heard after"]
    assert (await turns.waiting_updates(), await turns.unsent()) == ([], [])


async def test_a_slow_turn_delays_only_its_person(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Others are served during a slow turn, also those who write later; all updates are confirmed."""
    ann = await meet("Ann")
    turns.held["slow"] = asyncio.Event()
    async with listening(running, turns) as node:
        await sam.say("slow")
        await sam.say("after")
        await turns.until(lambda: "slow" in turns.words)
        for n in range(3):
            await ann.say(f"ann {n}")
            await turns.until(lambda n=n: f"ann {n}" in turns.words)  # type: ignore[misc]
        assert "after" not in turns.words
        await sandbox.wait_idle()
        assert not node.dispatch.is_idle
        turns.held["slow"].set()
        await all_idle(sandbox)
        assert node.dispatch.is_idle
    assert turns.words == ["slow", "ann 0", "ann 1", "ann 2", "after"]


async def test_a_stuck_reply_delays_nobody_else(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Neither other people's turns and replies, nor the person's own next turn; the replies keep their order."""
    ann = await meet("Ann")
    sandbox.faults.add(
        {"fault": "slow", "when": "before", "method": "sendMessage", "chat": sam.id, "times": 1, "seconds": 0.5}
    )
    async with listening(running, turns):
        await sam.say("one")
        await until_called(sandbox, "sendMessage")
        await sam.say("two")
        await ann.say("quick")
        await turns.until(lambda: len(turns.words) == 3)
        await ann.chat(since=(await ann.chat())["version"], wait=5)
        assert texts(await sam.chat()) == []
        await all_idle(sandbox)
    assert texts(await ann.chat()) == ["heard quick"]
    assert texts(await sam.chat()) == ["heard one", "heard two"]


async def test_an_older_update_that_another_node_received_goes_first(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Whichever node received them: a person's turns follow the order of update ids."""
    for text in ("one", "two"):
        await sam.say(text)
    first, second = (update.body for update in sandbox.world.updates.first(2))
    sandbox.world.updates.clear()
    async with listening(running, turns) as node:
        await node.handlers.is_open.wait()
        await node.wait_idle()
        # The other node's: this node is not notified.
        await turns.database.receive([(sam.id, first["update_id"], json.dumps(first))], turns.clock.now())
        await node.dispatch.receive([second])
        await all_idle(sandbox)
    assert texts(await sam.chat()) == ["heard one", "heard two"]


async def test_a_standby_node_receives_and_handles_nothing(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """It handles what it received once it leads; when it loses the lease it starts no further turn."""
    turns.held["two"] = asyncio.Event()
    async with listening(running, turns, receives=False) as node:
        node.is_leader = False
        for text in ("one", "two", "three"):
            await sam.say(text)
        await node.dispatch.receive([update.body for update in sandbox.world.updates.first(3)])
        assert len(await turns.waiting_updates()) == 3
        assert turns.words == []
        node.is_leader = True
        node.dispatch.wake()
        node.sender.wake()
        await turns.until(lambda: "two" in turns.words)
        await node.sender.wait_idle()
        node.is_leader = False
        node.dispatch.wake()
        turns.held["two"].set()
        async with asyncio.timeout(WITHIN):
            while len(await turns.waiting_updates()) > 1:  # noqa: ASYNC110 - a database sets no event
                await asyncio.sleep(0.01)
    assert turns.words == ["one", "two"]
    assert texts(await sam.chat()) == ["heard one"]
    assert len(await turns.unsent()) == 1, "the next leader sends it"


# What cannot be handled ----------------------------------------------------------------------------------------------


async def test_an_update_that_cannot_be_parsed_is_a_dead_letter_and_blocks_nobody(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, database_file: Path
) -> None:
    """Its shape is kept for the operator, and none of its words."""
    poison = {"message_id": 9, "date": "yesterday", "chat": {"id": sam.id}, "from": {"id": sam.id}, "text": "secret"}
    sandbox.world.updates.add("message", sam.id, poison)
    await sam.say("good")
    sandbox.problems.clear()
    async with listening(running, turns):
        await all_idle(sandbox)
    sandbox.problems.clear()  # the stand-in notices that the update is invalid
    ((person, reason, body),) = dead_letters(database_file)
    assert person == sam.id
    assert reason.startswith("cannot be parsed")
    assert '"text": "str"' in body
    assert "secret" not in body
    assert turns.words == ["good"]


async def test_the_sender_of_an_update_that_cannot_be_parsed_is_told(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, database_file: Path
) -> None:
    """If the sender is recognisable and the chat is private."""
    sender = {"id": sam.id, "is_bot": False, "first_name": "Sam", "language_code": "de"}
    private, group = {"id": sam.id, "type": "private"}, {"id": -100, "type": "group"}
    for chat in (private, group):
        poison = {"message_id": 9, "date": "yesterday", "chat": chat, "from": sender, "text": "?"}
        sandbox.world.updates.add("message", sam.id, poison)
    await sam.say("good")
    sandbox.problems.clear()
    async with listening(running, turns):
        await all_idle(sandbox)
    sandbox.problems.clear()  # the stand-in notices that the update is invalid
    assert len(dead_letters(database_file)) == 2
    assert texts(await sam.chat()) == ["Sorry! (de)", "heard good"]


async def test_a_turn_that_keeps_failing_becomes_a_dead_letter_and_the_person_is_told(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, *,
    database_file: Path, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """An error of the bot: three attempts, one line in the log, one apology; the next message is handled."""
    turns.errors["bad"] = [ValueError("secret words")] * 3
    async with listening(running, turns):
        await sam.say("bad")
        await sam.say("good")
        await all_idle(sandbox)
    assert turns.words == ["bad", "bad", "bad", "good"]
    assert texts(await sam.chat()) == ["Sorry! (en)", "heard good"]
    ((person, reason, _),) = dead_letters(database_file)
    assert (person, reason) == (sam.id, "failed: ValueError")
    assert [r.levelname for r in caplog.records if r.name.startswith("bot.telegram")] == ["ERROR"]


async def test_the_attempts_of_an_earlier_process_count(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, database_file: Path
) -> None:
    """An update that kills the process each time is given up as well."""
    turns.errors["bad"] = [ValueError()] * 3
    await sam.say("bad")
    (update,) = sandbox.world.updates.first(1)
    for _ in range(2):
        await turns.database.receive([(sam.id, update.id, "{}")], turns.clock.now())
        await turns.database.count_attempt(sam.id, update.id)
    async with listening(running, turns):
        await all_idle(sandbox)
    assert len(dead_letters(database_file)) == 1


async def test_a_tap_that_keeps_failing_is_acknowledged(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """The loading sign on the button stops, and an apology is sent."""
    turns.errors["bad"] = [ValueError()] * 3
    async with listening(running, turns):
        await sam.tap(7, "bad", forged=True)
        await all_idle(sandbox)
    chat = await sam.chat()
    assert chat["callbacks"][-1]["answered"]
    assert texts(chat) == ["Sorry! (en)"]


async def test_a_dead_letter_waits_for_the_database(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, *,
    database_file: Path, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """Neither it nor the apology is lost when the database is unreachable at that moment; the next message waits."""
    turns.errors["bad"] = [ValueError()] * 9
    async with listening(running, turns) as node:
        await node.handlers.is_open.wait()
        with without_table(database_file, "outbox"):
            await sam.say("bad")
            await sam.say("good")
            async with asyncio.timeout(WITHIN):
                while "cannot be given up yet" not in caplog.text:  # noqa: ASYNC110 - a log sets no event
                    await asyncio.sleep(0.01)
        await all_idle(sandbox)
    assert len(dead_letters(database_file)) == 1
    assert texts(await sam.chat()) == ["Sorry! (en)", "heard good"]


async def test_an_update_without_an_id_is_ignored(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """It cannot be confirmed by itself, and must not block the others."""
    async with listening(running, turns) as node:
        await node.dispatch.receive([{"message": {}}, 7, {"update_id": "x"}])
        await sam.say("good")
        await all_idle(sandbox)
    assert turns.words == ["good"]
    assert "3 updates without an id" in caplog.text


async def test_a_turn_that_fails_once_is_retried(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, database_file: Path
) -> None:
    """The person is answered."""
    turns.errors["bad"] = [ValueError()]
    async with listening(running, turns):
        await sam.say("bad")
        await all_idle(sandbox)
    assert texts(await sam.chat()) == ["heard bad"]
    assert dead_letters(database_file) == []


async def test_a_failing_turn_delays_nobody_else(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Between two attempts other people have their turns, also at the limit of people served at once."""
    ann = await meet("Ann")
    turns.errors["bad"] = [ValueError()] * 2
    async with listening(running, turns):
        await sam.say("bad")
        await turns.until(lambda: turns.words == ["bad"])
        await ann.say("ann")
        await all_idle(sandbox)
    assert turns.words == ["bad", "ann", "bad", "bad"]


async def test_a_transient_error_is_retried_until_it_passes(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, *,
    database_file: Path, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """It counts as no attempt, however often it occurs; the person's next update waits, and it is logged once."""
    turns.errors["hello"] = [ConnectionError()] * 4
    async with listening(running, turns):
        await sam.say("hello")
        await sam.say("and more")
        await all_idle(sandbox)
    assert turns.words == ["hello"] * 5 + ["and more"]
    assert dead_letters(database_file) == []
    assert len([r for r in caplog.records if r.name.startswith("bot.telegram")]) == 1


async def test_a_turn_that_waits_for_a_file_of_telegrams_has_more_attempts(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, database_file: Path
) -> None:
    """Fetching may take time; it is no fault of the update."""
    sandbox.faults.add({"fault": "500", "method": "getFile", "times": 4})
    async with listening(running, turns):
        await sam.send("document", ("a.json", b"{}", "application/json"))
        await all_idle(sandbox)
    assert turns.words == ["{}"]
    assert dead_letters(database_file) == []


# Kills and stops -----------------------------------------------------------------------------------------------------


async def test_an_unfinished_update_is_handled_after_a_kill(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """The next process handles what a process was handling when it died, though Telegram no longer has it."""
    ann = await meet("Ann")
    turns.held["slow"] = asyncio.Event()
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    await sam.say("slow")
    await ann.say("quick")
    await turns.until(lambda: len(turns.words) == 2)
    async with asyncio.timeout(WITHIN):
        while texts(await ann.chat()) != ["heard quick"]:
            await ann.chat(since=(await ann.chat())["version"], wait=1)
    await sandbox.wait_idle()
    await node.die()
    second = Echo(turns.database, sandbox.clock)
    async with listening(running, second):
        await all_idle(sandbox)
    assert second.words == ["slow"]
    assert texts(await sam.chat()) == ["heard slow"]


async def test_stopping_finishes_turns_and_sends_their_replies(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Turns under way are finished and answered; updates not yet started are left to the next process."""
    turns.held["slow"] = asyncio.Event()
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    await sam.say("slow")
    await sam.say("next")
    await turns.until(lambda: "slow" in turns.words)
    await sandbox.wait_idle()
    stopping = asyncio.create_task(node.stop())
    await asyncio.wait({stopping}, timeout=0.1)
    turns.held["slow"].set()
    await asyncio.wait_for(stopping, 5)
    assert texts(await sam.chat()) == ["heard slow"]
    assert [row.raw["message"]["text"] for row in await turns.waiting_updates()] == ["next"]


async def test_stopping_takes_at_most_five_seconds(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """With a long poll, with a turn that hangs, and with one that waits for the database."""
    ann = await meet("Ann")
    turns.held["stuck"] = asyncio.Event()
    turns.errors["later"] = [ConnectionError()] * 100
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    await sam.say("stuck")
    await ann.say("later")
    await turns.until(lambda: len(turns.words) >= 4)
    await asyncio.wait_for(node.stop(), 5)
    assert len(await turns.waiting_updates()) == 2


async def test_an_idle_bot_stops_at_once(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """The long poll is cancelled."""
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    await sam.say("hello")
    await all_idle(sandbox)
    polls = len(calls(sandbox, "getUpdates"))
    await asyncio.wait_for(node.stop(), 5)
    assert len(calls(sandbox, "getUpdates")) == polls, "all was confirmed, and to ask the same again would be held"


async def test_stopping_confirms_committed_updates(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """Updates that no poll has confirmed yet are confirmed, so that the next process does not get them again."""
    sandbox.faults.add({"fault": "slow", "method": "getMe", "seconds": 0.3, "times": 1})
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    await sam.say("hello")
    await turns.until(lambda: turns.words == ["hello"])
    await asyncio.wait_for(node.stop(), 5)
    assert len(sandbox.world.updates) == 0


# Telegram and its faults ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", ["500", "502", "reset", "garbage"])
async def test_receiving_survives_any_error_of_telegram(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, fault: str
) -> None:
    """It polls again, a little later each time."""
    sandbox.faults.add({"fault": fault, "method": "getUpdates", "times": 2})
    async with listening(running, turns):
        await sam.say("hello")
        await all_idle(sandbox)
    assert turns.words == ["hello"]


async def test_an_outage_is_survived(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """Telegram is down at the start, comes up, goes down and comes up again: every message is handled."""
    await sandbox.set_down(down=True)
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    await asyncio.wait({node.receiving}, timeout=0.2)
    await sandbox.set_down(down=False)
    await sam.say("one")
    await all_idle(sandbox)
    await sandbox.set_down(down=True)
    await sam.say("two")
    await sandbox.set_down(down=False)
    await all_idle(sandbox)
    await node.stop()
    assert turns.words == ["one", "two"]


async def test_a_second_process_with_the_same_token_is_named_in_the_log_and_waited_out(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """On 409 the operator must know what to stop; once it is stopped, every message is handled."""
    sandbox.faults.add({"fault": "409", "method": "getUpdates", "times": 1})
    async with listening(running, turns) as node:
        await sam.say("hello")
        async with asyncio.timeout(WITHIN):
            while "another process polls with this BOT_TOKEN" not in caplog.text:
                await asyncio.wait({node.receiving}, timeout=0.02)
        assert node.receiver.trouble == "Conflict"
        await all_idle(sandbox)
        assert node.receiver.trouble == ""
    assert turns.words == ["hello"]


async def test_waiting_for_a_second_process_does_not_delay_stopping(
    running: Running, sandbox: Sandbox, turns: Echo, caplog: pytest.LogCaptureFixture
) -> None:
    """The wait is cancelled."""
    sandbox.faults.add({"fault": "409", "method": "getUpdates"})
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    async with asyncio.timeout(WITHIN):
        while "another process polls" not in caplog.text:
            await asyncio.wait({node.receiving}, timeout=0.02)
    await asyncio.wait_for(node.stop(), 3)


async def test_polling_removes_a_webhook(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """Telegram refuses getUpdates while a webhook is set."""
    sandbox.poller.webhook_is_set = True
    async with listening(running, turns):
        await sam.say("hello")
        await until_called(sandbox, "deleteWebhook")
        sandbox.poller.webhook_is_set = False
        await all_idle(sandbox)
    assert turns.words == ["hello"]


@pytest.mark.parametrize("token", ["123456:" + "A" * 35, "nonsense"])
async def test_a_wrong_token_ends_the_bot_with_one_clear_line(running: Running, turns: Echo, token: str) -> None:
    """401 and 404 both mean a wrong token; the line does not show it."""
    node = TelegramOnly(connect(token, running.url), turns)
    with pytest.raises(WrongToken) as raised:
        await node.receiving
    await node.stop()
    assert raised.value.code == 2
    assert "BOT_TOKEN" in str(raised.value)
    assert token not in str(raised.value)
    assert raised.value.__cause__ is None


async def test_a_revoked_token_ends_the_bot(running: Running, sandbox: Sandbox, turns: Echo) -> None:
    """Also while the bot is running."""
    sandbox.faults.add({"fault": "401", "method": "getUpdates"})
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    with pytest.raises(WrongToken):
        await node.receiving
    await node.stop()


async def test_an_empty_reply_is_not_sent(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """Not every turn has a reply."""
    turns.replies["hush"] = Reply(sam.id)
    async with listening(running, turns):
        await sam.say("hush")
        await all_idle(sandbox)
    assert texts(await sam.chat()) == []
    assert await turns.waiting_updates() == []
