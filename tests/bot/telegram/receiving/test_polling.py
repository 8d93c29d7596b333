"""Receiving by polling: what is confirmed is committed, people are heard in order and side by side."""

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
    calls,
    dead_letters,
    listening,
    settled,
    texts,
    until_called,
)
from tests.sandbox.clients import Phone


async def test_what_is_said_is_heard_answered_and_confirmed(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """The whole way: fetched, stored, handled, said, confirmed; nothing is left in inbox or outbox."""
    async with listening(running, turns):
        await sam.say("Hello <there>")
        await settled(sandbox)
        assert turns.words == ["Hello <there>"]
        assert texts(await sam.chat()) == ["heard Hello <there>"]
    assert (await turns.waiting_updates(), await turns.unsent()) == ([], [])


async def test_a_person_is_heard_in_order(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Words and taps alike, however many people speak at once."""
    ann = await meet("Ann")
    for n in range(2):
        await sam.say(f"{n}")
        await sam.tap(7, f"tap {n}", forged=True)
        await ann.say(f"ann {n}")
    async with listening(running, turns):
        await settled(sandbox)
    assert [w for w in turns.words if "ann" not in w] == ["0", "tap 0", "1", "tap 1"]
    assert [w for w in turns.words if "ann" in w] == ["ann 0", "ann 1"]


async def test_nothing_is_confirmed_before_it_is_committed(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, *,
    database_file: Path, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """While the database is away Telegram keeps everything, and is asked for nothing more; then all is heard."""
    async with listening(running, turns):
        await sam.say("one")
        await settled(sandbox)
        with without_table(database_file, "inbox"):
            await sam.say("two")
            async with asyncio.timeout(WITHIN):
                while "cannot be stored yet" not in caplog.text:  # noqa: ASYNC110 - a log tells nobody
                    await asyncio.sleep(0.01)
            await sam.say("three")
            assert len(sandbox.world.updates) == 2
            assert turns.words == ["one"]
        await settled(sandbox)
    assert turns.words == ["one", "two", "three"]
    assert texts(await sam.chat()) == ["heard one", "heard two", "heard three"]


async def test_what_is_delivered_again_changes_nothing(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """While it waits, while it is handled, and when it is done: it is known by its id, and answered once."""
    turns.held["hello"] = asyncio.Event()
    async with listening(running, turns) as half:
        await sam.say("hello")
        await sam.say("after")
        raws = [update.body for update in sandbox.world.updates.first(2)]
        await turns.until(lambda: "hello" in turns.words)
        await half.dispatch.receive(raws)
        turns.held["hello"].set()
        await settled(sandbox)
        await half.dispatch.receive(raws)
        await settled(sandbox)
        assert texts(await sam.chat()) == ["heard hello", "heard after"]
    assert (await turns.waiting_updates(), await turns.unsent()) == ([], [])


async def test_a_slow_person_holds_up_only_themselves(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Others are heard while one turn takes its time, also those who speak up later; all of it is confirmed."""
    ann = await meet("Ann")
    turns.held["slow"] = asyncio.Event()
    async with listening(running, turns) as half:
        await sam.say("slow")
        await sam.say("after")
        await turns.until(lambda: "slow" in turns.words)
        for n in range(3):
            await ann.say(f"ann {n}")
            await turns.until(lambda n=n: f"ann {n}" in turns.words)  # type: ignore[misc]
        assert "after" not in turns.words
        await sandbox.wait_idle()
        assert not half.dispatch.is_idle
        turns.held["slow"].set()
        await settled(sandbox)
        assert half.dispatch.is_idle
    assert turns.words == ["slow", "ann 0", "ann 1", "ann 2", "after"]


async def test_an_answer_that_is_stuck_holds_up_nobody_else(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Neither other people's turns and answers, nor the person's own next turn; the answers keep their order."""
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
        await settled(sandbox)
    assert texts(await ann.chat()) == ["heard quick"]
    assert texts(await sam.chat()) == ["heard one", "heard two"]


async def test_an_older_update_that_another_node_received_goes_first(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Whichever node received them: a person's turns are made in the order of update ids."""
    for text in ("one", "two"):
        await sam.say(text)
    first, second = (update.body for update in sandbox.world.updates.first(2))
    sandbox.world.updates.clear()
    async with listening(running, turns) as half:
        await half.handlers.is_open.wait()
        await half.wait_idle()
        await turns.database.receive(
            [(sam.id, first["update_id"], json.dumps(first))], turns.clock.now()
        )  # the other node's: nobody here hears of it
        await half.dispatch.receive([second])
        await settled(sandbox)
    assert texts(await sam.chat()) == ["heard one", "heard two"]


async def test_a_node_that_stands_by_receives_and_handles_nothing(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """What it has received it handles once it leads; when it leads no more it begins no further turn."""
    turns.held["two"] = asyncio.Event()
    async with listening(running, turns, receives=False) as half:
        half.is_leader = False
        for text in ("one", "two", "three"):
            await sam.say(text)
        await half.dispatch.receive([update.body for update in sandbox.world.updates.first(3)])
        assert len(await turns.waiting_updates()) == 3
        assert turns.words == []
        half.is_leader = True
        half.dispatch.wake()
        half.sender.wake()
        await turns.until(lambda: "two" in turns.words)
        await half.sender.wait_idle()
        half.is_leader = False
        half.dispatch.wake()
        turns.held["two"].set()
        async with asyncio.timeout(WITHIN):
            while len(await turns.waiting_updates()) > 1:  # noqa: ASYNC110 - a database tells nobody
                await asyncio.sleep(0.01)
    assert turns.words == ["one", "two"]
    assert texts(await sam.chat()) == ["heard one"]
    assert len(await turns.unsent()) == 1, "the next leader sends it"


# What cannot be handled ----------------------------------------------------------------------------------------------


async def test_an_update_that_cannot_be_parsed_is_a_dead_letter_and_blocks_nobody(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, database_file: Path
) -> None:
    """Its shape is kept for the one who runs the bot, and none of its words."""
    poison = {"message_id": 9, "date": "yesterday", "chat": {"id": sam.id}, "from": {"id": sam.id}, "text": "secret"}
    sandbox.world.updates.add("message", sam.id, poison)
    await sam.say("good")
    sandbox.problems.clear()
    async with listening(running, turns):
        await settled(sandbox)
    sandbox.problems.clear()  # the stand-in noticed that such an update is none
    ((person, reason, body),) = dead_letters(database_file)
    assert person == sam.id
    assert reason.startswith("cannot be parsed")
    assert "<6 characters>" in body
    assert "secret" not in body
    assert turns.words == ["good"]


async def test_whoever_sent_what_cannot_be_parsed_is_told(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, database_file: Path
) -> None:
    """As long as it can be told who that was, and that it was in private."""
    sender = {"id": sam.id, "is_bot": False, "first_name": "Sam", "language_code": "de"}
    private, group = {"id": sam.id, "type": "private"}, {"id": -100, "type": "group"}
    for chat in (private, group):
        poison = {"message_id": 9, "date": "yesterday", "chat": chat, "from": sender, "text": "?"}
        sandbox.world.updates.add("message", sam.id, poison)
    await sam.say("good")
    sandbox.problems.clear()
    async with listening(running, turns):
        await settled(sandbox)
    sandbox.problems.clear()  # the stand-in noticed that such an update is none
    assert len(dead_letters(database_file)) == 2
    assert texts(await sam.chat()) == ["Sorry! (de)", "heard good"]


async def test_a_turn_that_keeps_failing_is_a_dead_letter_and_the_person_told(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, *,
    database_file: Path, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """A fault of ours is tried three times, logged once, apologised for once, and the next message is heard."""
    turns.errors["bad"] = [ValueError("secret words")] * 3
    async with listening(running, turns):
        await sam.say("bad")
        await sam.say("good")
        await settled(sandbox)
    assert turns.words == ["bad", "bad", "bad", "good"]
    assert texts(await sam.chat()) == ["Sorry! (en)", "heard good"]
    ((person, reason, _),) = dead_letters(database_file)
    assert (person, reason) == (sam.id, "failed: ValueError")
    assert [r.levelname for r in caplog.records if r.name.startswith("bot.telegram")] == ["ERROR"]


async def test_the_attempts_of_a_bot_before_count(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, database_file: Path
) -> None:
    """An update that ends the process each time it is handled is given up all the same."""
    turns.errors["bad"] = [ValueError()] * 3
    await sam.say("bad")
    (update,) = sandbox.world.updates.first(1)
    for _ in range(2):
        await turns.database.receive([(sam.id, update.id, "{}")], turns.clock.now())
        await turns.database.count_attempt(sam.id, update.id)
    async with listening(running, turns):
        await settled(sandbox)
    assert len(dead_letters(database_file)) == 1


async def test_a_tap_that_keeps_failing_stops_waiting(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """The waiting sign goes, and a sentence comes."""
    turns.errors["bad"] = [ValueError()] * 3
    async with listening(running, turns):
        await sam.tap(7, "bad", forged=True)
        await settled(sandbox)
    chat = await sam.chat()
    assert chat["callbacks"][-1]["answered"]
    assert texts(chat) == ["Sorry! (en)"]


async def test_a_dead_letter_waits_for_the_database(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, *,
    database_file: Path, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """Neither it nor the apology is lost when the database is away in that moment; the next message waits."""
    turns.errors["bad"] = [ValueError()] * 9
    async with listening(running, turns) as half:
        await half.handlers.is_open.wait()
        with without_table(database_file, "outbox"):
            await sam.say("bad")
            await sam.say("good")
            async with asyncio.timeout(WITHIN):
                while "cannot be given up yet" not in caplog.text:  # noqa: ASYNC110 - a log tells nobody
                    await asyncio.sleep(0.01)
        await settled(sandbox)
    assert len(dead_letters(database_file)) == 1
    assert texts(await sam.chat()) == ["Sorry! (en)", "heard good"]


async def test_an_update_without_an_id_is_passed_over(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """It cannot be confirmed by itself, and must not come between the others."""
    async with listening(running, turns) as half:
        await half.dispatch.receive([{"message": {}}, 7, {"update_id": "x"}])
        await sam.say("good")
        await settled(sandbox)
    assert turns.words == ["good"]
    assert "3 updates without an id" in caplog.text


async def test_a_turn_that_fails_once_is_made_again(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, database_file: Path
) -> None:
    """A fault that does not come back costs nobody their answer."""
    turns.errors["bad"] = [ValueError()]
    async with listening(running, turns):
        await sam.say("bad")
        await settled(sandbox)
    assert texts(await sam.chat()) == ["heard bad"]
    assert dead_letters(database_file) == []


async def test_a_failing_person_holds_up_nobody_else(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Between two attempts others have their turns, and the place among those who are served is free."""
    ann = await meet("Ann")
    turns.errors["bad"] = [ValueError()] * 2
    async with listening(running, turns):
        await sam.say("bad")
        await turns.until(lambda: turns.words == ["bad"])
        await ann.say("ann")
        await settled(sandbox)
    assert turns.words == ["bad", "ann", "bad", "bad"]


async def test_a_transient_error_is_waited_out_for_as_long_as_it_takes(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, *,
    database_file: Path, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """It counts as no attempt, however often it comes; the person's next words wait as well, and it is logged once."""
    turns.errors["hello"] = [ConnectionError()] * 4
    async with listening(running, turns):
        await sam.say("hello")
        await sam.say("and more")
        await settled(sandbox)
    assert turns.words == ["hello"] * 5 + ["and more"]
    assert dead_letters(database_file) == []
    assert len([r for r in caplog.records if r.name.startswith("bot.telegram")]) == 1


async def test_a_turn_that_waits_for_a_file_of_telegrams_has_more_attempts(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, database_file: Path
) -> None:
    """Telegram may need its time; it is no fault of the update."""
    sandbox.faults.add({"fault": "500", "method": "getFile", "times": 4})
    async with listening(running, turns):
        await sam.send("document", ("a.json", b"{}", "application/json"))
        await settled(sandbox)
    assert turns.words == ["{}"]
    assert dead_letters(database_file) == []


# Kills and stops -----------------------------------------------------------------------------------------------------


async def test_what_was_not_handled_is_handled_after_a_kill(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """A process that dies in the middle of a turn leaves it to the next one, though Telegram has forgotten it."""
    ann = await meet("Ann")
    turns.held["slow"] = asyncio.Event()
    half = TelegramOnly(connect(sandbox.token, running.url), turns)
    await sam.say("slow")
    await ann.say("quick")
    await turns.until(lambda: len(turns.words) == 2)
    async with asyncio.timeout(WITHIN):
        while texts(await ann.chat()) != ["heard quick"]:
            await ann.chat(since=(await ann.chat())["version"], wait=1)
    await sandbox.wait_idle()
    await half.die()
    second = Echo(turns.database, sandbox.clock)
    async with listening(running, second):
        await settled(sandbox)
    assert second.words == ["slow"]
    assert texts(await sam.chat()) == ["heard slow"]


async def test_stopping_lets_turns_finish_and_says_what_they_say(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """A stop is no kill: what is under way is said, what has not begun is left to the next process."""
    turns.held["slow"] = asyncio.Event()
    half = TelegramOnly(connect(sandbox.token, running.url), turns)
    await sam.say("slow")
    await sam.say("next")
    await turns.until(lambda: "slow" in turns.words)
    await sandbox.wait_idle()
    stopping = asyncio.create_task(half.stop())
    await asyncio.wait({stopping}, timeout=0.1)
    turns.held["slow"].set()
    await asyncio.wait_for(stopping, 5)
    assert texts(await sam.chat()) == ["heard slow"]
    assert [row.raw["message"]["text"] for row in await turns.waiting_updates()] == ["next"]


async def test_stopping_is_quick_whatever_is_under_way(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Within five seconds: a held poll, a turn that hangs, one that waits for the database."""
    ann = await meet("Ann")
    turns.held["stuck"] = asyncio.Event()
    turns.errors["later"] = [ConnectionError()] * 100
    half = TelegramOnly(connect(sandbox.token, running.url), turns)
    await sam.say("stuck")
    await ann.say("later")
    await turns.until(lambda: len(turns.words) >= 4)
    await asyncio.wait_for(half.stop(), 5)
    assert len(await turns.waiting_updates()) == 2


async def test_an_idle_bot_stops_at_once(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """A held poll is let go."""
    half = TelegramOnly(connect(sandbox.token, running.url), turns)
    await sam.say("hello")
    await settled(sandbox)
    polls = len(calls(sandbox, "getUpdates"))
    await asyncio.wait_for(half.stop(), 5)
    assert len(calls(sandbox, "getUpdates")) == polls, "all was confirmed, and to ask the same again would be held"


async def test_stopping_confirms_what_is_committed(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """When the next poll has not told yet: the process that comes after is not given it again."""
    sandbox.faults.add({"fault": "slow", "method": "getMe", "seconds": 0.3, "times": 1})
    half = TelegramOnly(connect(sandbox.token, running.url), turns)
    await sam.say("hello")
    await turns.until(lambda: turns.words == ["hello"])
    await asyncio.wait_for(half.stop(), 5)
    assert len(sandbox.world.updates) == 0


# Telegram and its faults ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", ["500", "502", "reset", "garbage"])
async def test_receiving_survives_whatever_telegram_answers(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, fault: str
) -> None:
    """It is asked again, a little later each time."""
    sandbox.faults.add({"fault": fault, "method": "getUpdates", "times": 2})
    async with listening(running, turns):
        await sam.say("hello")
        await settled(sandbox)
    assert turns.words == ["hello"]


async def test_an_outage_is_survived(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """Telegram is down at the start, comes, goes and comes back: everything said is heard."""
    await sandbox.set_down(down=True)
    half = TelegramOnly(connect(sandbox.token, running.url), turns)
    await asyncio.wait({half.receiving}, timeout=0.2)
    await sandbox.set_down(down=False)
    await sam.say("one")
    await settled(sandbox)
    await sandbox.set_down(down=True)
    await sam.say("two")
    await sandbox.set_down(down=False)
    await settled(sandbox)
    await half.stop()
    assert turns.words == ["one", "two"]


async def test_a_second_process_with_the_same_token_is_named_in_the_log_and_waited_out(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """409: the one who runs it must know what to stop; once that is stopped, everything is heard."""
    sandbox.faults.add({"fault": "409", "method": "getUpdates", "times": 1})
    async with listening(running, turns) as half:
        await sam.say("hello")
        async with asyncio.timeout(WITHIN):
            while "another process polls with this BOT_TOKEN" not in caplog.text:
                await asyncio.wait({half.receiving}, timeout=0.02)
        assert half.receiver.trouble == "Conflict"
        await settled(sandbox)
        assert half.receiver.trouble == ""
    assert turns.words == ["hello"]


async def test_whoever_waits_for_a_second_process_stops_at_once(
    running: Running, sandbox: Sandbox, turns: Echo, caplog: pytest.LogCaptureFixture
) -> None:
    """Waiting is nothing to finish first."""
    sandbox.faults.add({"fault": "409", "method": "getUpdates"})
    half = TelegramOnly(connect(sandbox.token, running.url), turns)
    async with asyncio.timeout(WITHIN):
        while "another process polls" not in caplog.text:
            await asyncio.wait({half.receiving}, timeout=0.02)
    await asyncio.wait_for(half.stop(), 3)


async def test_a_webhook_that_was_set_is_taken_off(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """Telegram gives no updates while there is one."""
    sandbox.poller.webhook_is_set = True
    async with listening(running, turns):
        await sam.say("hello")
        await until_called(sandbox, "deleteWebhook")
        sandbox.poller.webhook_is_set = False
        await settled(sandbox)
    assert turns.words == ["hello"]


@pytest.mark.parametrize("token", ["123456:" + "A" * 35, "nonsense"])
async def test_a_wrong_token_ends_it_with_one_clear_line(running: Running, turns: Echo, token: str) -> None:
    """401 and 404 both mean that; the line does not hold the token."""
    half = TelegramOnly(connect(token, running.url), turns)
    with pytest.raises(WrongToken) as raised:
        await half.receiving
    await half.stop()
    assert raised.value.code == 2
    assert "BOT_TOKEN" in str(raised.value)
    assert token not in str(raised.value)
    assert raised.value.__cause__ is None


async def test_a_token_that_is_revoked_ends_it(running: Running, sandbox: Sandbox, turns: Echo) -> None:
    """Also in the middle of its life."""
    sandbox.faults.add({"fault": "401", "method": "getUpdates"})
    half = TelegramOnly(connect(sandbox.token, running.url), turns)
    with pytest.raises(WrongToken):
        await half.receiving
    await half.stop()


async def test_a_reply_without_words_is_nothing_to_send(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Not every turn says something."""
    turns.replies["hush"] = Reply(sam.id)
    async with listening(running, turns):
        await sam.say("hush")
        await settled(sandbox)
    assert texts(await sam.chat()) == []
    assert await turns.waiting_updates() == []
