"""What a person of these tests sees and taps."""

from __future__ import annotations

from bot.replies import InlineButton, RenderedMessage, Reply, Tap
from bot.telegram.sending.messages import MessageSender
from tests.bot.telegram.telegram_only import answer
from tests.sandbox.clients import Phone

YES = ((InlineButton("Yes", "a:1:yes"),),)


async def asked(messages: MessageSender, sam: Phone, *, in_place: bool = True) -> int:
    """Send a question with a button and return the message's id."""
    await answer(messages, Reply(sam.id, (RenderedMessage("Is it?", YES, in_place=in_place),)))
    question: int = (await sam.chat())["messages"][-1]["message_id"]
    return question


async def tapped(sam: Phone, message: int) -> Tap:
    """Tap the button of a message."""
    return Tap(await sam.tap(message, "a:1:yes"), message)
