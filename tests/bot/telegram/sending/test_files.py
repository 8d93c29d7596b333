"""Files: sent after the text and retried until they arrive; received files are fetched before their turn."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Any

import pytest

from bot.replies import Attachment, RenderedMessage, Reply
from bot.sandbox.server import Running, Sandbox
from bot.telegram.receiving import dispatch
from bot.telegram.receiving.handlers import LARGEST_CALENDAR, LARGEST_IMPORT
from bot.telegram.sending.messages import MessageSender
from conversations.events import Flaw, Imported, SentCalendar
from tests.bot.sqlite_file import execute
from tests.bot.telegram.telegram_only import Echo, all_idle, answer, calls, listening
from tests.sandbox.clients import Phone
from tests.sandbox.pictures import png

TABLE = Attachment("document", name="table.csv", content=b"a,b", caption="<b>One</b> row")
PICTURE = Attachment("photo", name="picture.png", content=png(300, 400))


async def seen(sam: Phone) -> list[str]:
    """Return what the bot has sent, each by its kind and its text."""
    chat = await sam.chat()
    sent = [m for m in chat["messages"] if m["from"]["id"] == chat["bot"]["id"]]
    return [next((k for k in ("photo", "document", "voice") if k in m), m.get("text", "")) for m in sent]


async def last(sam: Phone) -> dict[str, Any]:
    """Return the newest message on the phone."""
    message: dict[str, Any] = (await sam.chat())["messages"][-1]
    return message


async def test_files_come_after_the_words(messages: MessageSender, sam: Phone) -> None:
    """Each with its kind and name, its caption in HTML."""
    voice = (await sam.send("voice"))["voice"]["file_id"]
    files = (PICTURE, Attachment("voice", kept=voice), TABLE)
    await answer(messages, Reply(sam.id, (RenderedMessage("Here:"),)), files=files)
    assert await seen(sam) == ["Here:", "photo", "voice", "document"]
    document = await last(sam)
    assert document["document"]["file_name"] == "table.csv"
    assert (document["caption"], [e["type"] for e in document["caption_entities"]]) == ("One row", ["bold"])


async def test_a_reply_may_hold_only_files(messages: MessageSender, sam: Phone) -> None:
    """A toast and a file need no text."""
    await answer(messages, Reply(sam.id), files=(TABLE,))
    assert await seen(sam) == ["document"]


@pytest.mark.parametrize("fault", ["500", "reset", "429"])
async def test_a_file_is_tried_again(messages: MessageSender, sam: Phone, sandbox: Sandbox, fault: str) -> None:
    """As every reply is."""
    sandbox.faults.add({"fault": fault, "retry_after": 1, "method": "sendDocument", "times": 1})
    await answer(messages, Reply(sam.id), files=(TABLE,))
    assert await seen(sam) == ["document"]


async def test_a_caption_that_is_refused_is_sent_as_plain_text(messages: MessageSender, sam: Phone) -> None:
    """Invalid markup does not prevent the file."""
    unclosed = Attachment("document", name="a.md", content=b"#", caption="<b>One &amp;")
    await answer(messages, Reply(sam.id), files=(unclosed,))
    assert (await last(sam))["caption"] == "One &"


async def test_a_rejected_file_does_not_stop_the_next(
    messages: MessageSender, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """A rejection is logged, without the content."""
    with caplog.at_level(logging.ERROR):
        await answer(messages, Reply(sam.id), files=(Attachment("voice", kept="unknown"), TABLE))
    assert await seen(sam) == ["document"]
    assert f"reply to {sam.id} refused" in caplog.text


async def test_a_person_who_blocked_the_bot_is_sent_no_file(
    messages: MessageSender, sam: Phone, sandbox: Sandbox
) -> None:
    """After one rejection nothing more is tried."""
    await sam.block()
    await answer(messages, Reply(sam.id, (RenderedMessage("Here:"),)), files=(TABLE, TABLE))
    assert len(calls(sandbox, "sendMessage", "sendDocument")) == 1
    await answer(messages, Reply(sam.id), files=(TABLE, TABLE))
    assert len(calls(sandbox, "sendDocument")) == 1


# What comes in -------------------------------------------------------------------------------------------------------


async def test_a_json_file_is_read_before_its_turn(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """Whatever its content; a file that is too large is not fetched."""
    async with listening(running, turns):
        first = await sam.send("document", ("a.json", b"\xef\xbb\xbf{\xff}", "application/json"))
        large = await sam.send("document", ("b.json", b" " * (LARGEST_IMPORT + 1), "application/json"))
        await all_idle(sandbox)
        assert [i.event for i in turns.heard] == [
            Imported(first["message_id"], "{\ufffd}"),
            Imported(large["message_id"], flaw=Flaw.TOO_LARGE),
        ]
        assert len(calls(sandbox, "getFile")) == 1


async def test_a_file_that_nobody_asked_for_is_not_fetched(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """It is answered without a look at it."""
    turns.awaits_imports = False
    async with listening(running, turns):
        sent = await sam.send("document", ("a.json", b"{}", "application/json"))
        await all_idle(sandbox)
        assert [i.event for i in turns.heard] == [Imported(sent["message_id"])]
        assert calls(sandbox, "getFile") == []


async def test_a_calendar_file_is_known_by_its_type_or_its_name(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Its bytes come before its turn as they lie in the file; one over 1 MB is not fetched."""
    async with listening(running, turns):
        named = await sam.send("document", ("Invite.ICS", b"\xfcBEGIN", "application/octet-stream"))
        typed = await sam.send("document", ("invite", b"BEGIN", "text/calendar"))
        large = await sam.send("document", ("a.ics", b" " * (LARGEST_CALENDAR + 1), "text/calendar"))
        await all_idle(sandbox)
        assert [i.event for i in turns.heard] == [
            SentCalendar(named["message_id"], b"\xfcBEGIN"),
            SentCalendar(typed["message_id"], b"BEGIN"),
            SentCalendar(large["message_id"], flaw=Flaw.TOO_LARGE),
        ]
        assert len(calls(sandbox, "getFile")) == 2


async def test_a_file_that_could_not_be_fetched_is_tried_again(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, database_file: Path
) -> None:
    """The update is not done until its file is fetched, and each attempt to read the file is still allowed."""
    sandbox.faults.add({"fault": "500", "method": "getFile", "times": 2})
    turns.held["{}"] = asyncio.Event()
    async with listening(running, turns):
        await sam.send("document", ("a.json", b"{}", "application/json"))
        await turns.until(lambda: bool(turns.heard))
        assert execute(database_file, "SELECT attempts FROM inbox") == [(0,)]
        turns.held["{}"].set()
        await all_idle(sandbox)
        assert turns.words == ["{}"]


async def test_a_file_that_is_never_fetched_is_given_up(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its update becomes a dead letter, the person is told, and what they say next is heard."""
    monkeypatch.setattr(dispatch, "ATTEMPTS_AT_TELEGRAM", 2)
    sandbox.faults.add({"fault": "500", "method": "getFile"})
    async with listening(running, turns):
        await sam.send("document", ("a.json", b"{}", "application/json"))
        await sam.say("Hello?")
        await turns.until(lambda: bool(turns.heard))
        await all_idle(sandbox)
        assert turns.words == ["Hello?"]
        assert "Sorry! (en)" in await seen(sam)
        assert len(calls(sandbox, "getFile")) == 2
