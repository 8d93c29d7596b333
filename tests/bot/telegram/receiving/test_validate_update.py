"""Invalid updates: each is a dead letter at once, and the valid one after it is handled."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.server import Running, Sandbox
from tests.bot.telegram.telegram_only import Echo, all_idle, dead_letters, listening
from tests.sandbox.clients import Phone

Spoil = Callable[[dict[str, Any]], object]
NO_IDS: tuple[object, ...] = ("text", 1.5, True, [], {}, None, 2**52, -(2**63) - 1, 10**30)


def spoiled(sandbox: Sandbox, person: int, kind: str = "message") -> dict[str, Any]:
    """Queue an update with every field that is validated, and return it, to be made invalid."""
    chat = {"id": person, "type": "private", "first_name": "Sam"}
    sender = {"id": person, "is_bot": False, "first_name": "Sam", "language_code": "en"}
    said = {"message_id": 9, "date": 1, "chat": chat, "from": sender}
    if kind == "callback_query":
        said = {"id": "7", "from": sender, "message": said, "chat_instance": "1", "data": "home:0:today"}
    sandbox.world.updates.add(kind, person, said)
    return said


Reasons = Callable[[], Awaitable[list[str]]]


@pytest.fixture
def reasons(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, database_file: Path) -> Reasons:
    """Return a function that runs the bot on what waits and a valid update, and returns the dead letters' reasons."""

    async def received() -> list[str]:
        await sam.say("good")
        async with listening(running, turns):
            await all_idle(sandbox)
        sandbox.problems.clear()  # the stand-in notices them, too
        assert turns.words == ["good"]
        return [reason for _, reason, _ in dead_letters(database_file)]

    return received


@pytest.mark.parametrize("id_", NO_IDS)
@pytest.mark.parametrize("whose", ["from", "chat", "message"])
async def test_an_update_with_an_invalid_id_is_a_dead_letter(
    sandbox: Sandbox, sam: Phone, reasons: Reasons, *, id_: object, whose: str
) -> None:
    """An id of a person, a chat or a message that is out of range or not a number."""
    said = spoiled(sandbox, sam.id)
    said["text"] = "?"
    if whose == "message":
        said["message_id"] = id_
    else:
        said[whose]["id"] = id_
    assert len(await reasons()) == 1


SPOILS: dict[str, Spoil] = {
    "text": lambda m: m.update(text=["/start"]),
    "name": lambda m: m["from"].update(first_name=7),
    "language": lambda m: m["from"].update(language_code=7),
    "caption": lambda m: m.update(caption=7, photo=[{"file_id": "x", "file_unique_id": "x", "width": 1, "height": 1}]),
    "place of a command": lambda m: m.update(text="/x", entities=[{"type": "bot_command", "offset": 0, "length": "2"}]),
    "photo": lambda m: m.update(photo=[{"file_id": "x", "file_unique_id": "x", "width": {}, "height": 1}] * 2),
    "file name": lambda m: m.update(document={"file_id": "x", "file_unique_id": "x", "file_name": 7}),
    "contact": lambda m: m.update(contact={"phone_number": "1", "first_name": "Ann", "last_name": 7}),
    "location": lambda m: m.update(location={"latitude": "52", "longitude": 13.4}),
}


@pytest.mark.parametrize("what", SPOILS)
async def test_a_field_of_the_wrong_type_makes_a_dead_letter_at_once(
    sandbox: Sandbox, sam: Phone, reasons: Reasons, caplog: pytest.LogCaptureFixture, *, what: str
) -> None:
    """No turn starts, nothing is retried, and nothing of it is stored in facts."""
    SPOILS[what](spoiled(sandbox, sam.id))
    (reason,) = await reasons()
    assert reason.startswith("cannot be parsed")
    assert [record.levelname for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.mark.parametrize("spoil", [{"id": 7}, {"data": ["home:0:today"]}])
async def test_taps_are_validated_too(sandbox: Sandbox, sam: Phone, reasons: Reasons, spoil: dict[str, Any]) -> None:
    """Its id and its data."""
    spoiled(sandbox, sam.id, "callback_query").update(spoil)
    assert len(await reasons()) == 1


async def test_an_unpaired_surrogate_in_an_update_is_replaced(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, database_file: Path
) -> None:
    """JSON can escape half a surrogate pair, which UTF-8 cannot encode and no database stores."""
    said = spoiled(sandbox, sam.id)
    said["text"], said["from"]["first_name"] = "a\ud800b", "\udfff"
    await sam.say("good")
    async with listening(running, turns):
        await all_idle(sandbox)
    sandbox.problems.clear()
    assert turns.words == ["a\ufffdb", "good"]
    assert dead_letters(database_file) == []
