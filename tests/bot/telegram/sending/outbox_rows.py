"""Rows of the outbox, as the tests of the sender make and read them."""

from __future__ import annotations

from bot.replies import FileRequest, InlineButton, RenderedMessage, Reply
from bot.telegram.api import Bot
from tests.sandbox.clients import Phone

LONG = 60.0  # seconds; a call this long ends when the stand-in stops
YES = ((InlineButton("Yes", "a:1:yes"),),)
EXPORT = FileRequest("document", make="export:json")


def screen(person: int, text: str, **more: object) -> Reply:
    """Return a reply of one message."""
    return Reply(person, (RenderedMessage(text),), **more)  # type: ignore[arg-type]


def card(person: int, text: str) -> Reply:
    """Return a reply with a card, which is never replaced."""
    return Reply(person, (RenderedMessage(text, YES, in_place=False, stays=True),))


async def contents(bot: Bot, phone: Phone) -> list[str]:
    """Return the contents of the documents that the bot has sent to a person."""
    sent = [m["document"]["file_id"] for m in (await phone.chat())["messages"] if "document" in m]
    return [(await (await bot.get_file(file)).download_as_bytearray()).decode() for file in sent]
