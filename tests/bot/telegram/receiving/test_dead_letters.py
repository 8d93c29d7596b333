"""An update that fails is tried again, and after three attempts set aside; nobody else waits for it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.sandbox.server import Running, Sandbox
from tests.bot.sqlite_file import execute, without_table
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.telegram_only import (
    WITHIN,
    Echo,
    all_idle,
    dead_letters,
    listening,
    texts,
)
from tests.sandbox.clients import Phone


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
    """Neither it nor the apology is lost, however long the database is unreachable; the next message waits."""
    turns.errors["bad"] = [ValueError()] * 99
    async with listening(running, turns) as node:
        await node.handlers.is_open.wait()
        with without_table(database_file, "outbox"):
            await sam.say("bad")
            await sam.say("good")
            async with asyncio.timeout(WITHIN):
                while caplog.text.count("cannot be given up yet") < 4:  # noqa: ASYNC110 - a log sets no event
                    await asyncio.sleep(0.01)
        await all_idle(sandbox)
    assert len(dead_letters(database_file)) == 1
    assert texts(await sam.chat()) == ["Sorry! (en)", "heard good"]


async def test_an_update_whose_sender_cannot_be_told_is_given_up_without_a_word(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, *,
    database_file: Path, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """The apology fails each time: after three times the update is a dead letter, and the next message is handled."""
    turns.errors["bad"] = [ValueError()] * 99
    refuse = "BEFORE INSERT ON outbox WHEN new.reply LIKE '%Sorry%' BEGIN SELECT RAISE(ABORT, 'no'); END"
    execute(database_file, f"CREATE TRIGGER refuse {refuse}")
    async with listening(running, turns):
        await sam.say("bad")
        await sam.say("good")
        await all_idle(sandbox)
    assert caplog.text.count("cannot be given up yet (IntegrityError)") == 3
    assert [person for person, _, _ in dead_letters(database_file)] == [sam.id]
    assert texts(await sam.chat()) == ["heard good"]


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
