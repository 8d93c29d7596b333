"""Speaking: answers to people, insisted on, and prompts, sent at most once.

There is one sender for a token. Everything that counts towards Telegram's limits takes a slot; answers to taps do not
count and take none.
"""

from __future__ import annotations

import asyncio
import contextlib
import html
import logging
from collections.abc import AsyncIterator, Callable
from contextvars import ContextVar
from dataclasses import dataclass

from telegram.error import TelegramError

from bot.replies import Attachment, Delivery, NotSent, RenderedMessage, Reply, Sent
from bot.telegram.api import Bot
from bot.telegram.http import HeldBack
from bot.telegram.sending import errors
from bot.telegram.sending.clock_skew import ClockSkewGuard
from bot.telegram.sending.keyboards import StaleKeyboards
from bot.telegram.sending.paces import BURST, ChatPace
from bot.telegram.sending.rate_limit import SLOTS, Slot, Slots
from bot.telegram.sending.requests import GaveUp, RetryingClient

log = logging.getLogger(__name__)

PATIENCE = 90.0
"""Seconds for which an answer is tried again before it is given up, if it is the only one that fails."""
_KEPT_FOR_ANSWERS = 3  # messages of a chat's burst
_OWN_SLOT: ContextVar[Slot | None] = ContextVar("own_slot", default=None)


@dataclass(frozen=True, slots=True)
class Tap:
    """A tap to be answered, and the message whose button it was, when Telegram says which."""

    callback_id: str
    message_id: int | None


class Sender:
    """Sends all that one bot says. Make one for a token: its slots are what keeps Telegram's limits."""

    def __init__(
        self,
        bot: Bot,
        *,
        slots: int = SLOTS,
        burst: int = BURST,
        patience: float = PATIENCE,
        agreement: ClockSkewGuard | None = None,
    ) -> None:
        """Send through `bot` with so many `slots`; give an answer up after `patience` seconds if others get theirs.

        A chat is sent `burst` messages at once before it has to take one a second. Prompts wait for an `agreement`
        between the clocks, if one is given.
        """
        self._ask = bot.get_me
        self._agreement = agreement
        self.slots = Slots(slots)
        self._line = RetryingClient(bot, self.slots, ChatPace(burst), patience)
        self._left_behind = StaleKeyboards()

    def expect(self) -> None:
        """Know that an answer will be said in a moment: its turn has begun."""
        self.slots.expect()

    async def answer(self, reply: Reply, tap: Tap | None = None) -> None:
        """Say `reply`, and answer `tap` at once if it came of one. Never raises for what Telegram does.

        The first message that may stand in the tapped one's place is put there, every other is sent. What fails is
        tried again, so it may arrive twice; what keeps failing is given up with one line in the log.
        """
        async with asyncio.TaskGroup() as at_once:
            if tap:
                at_once.create_task(self._line.answer_callback(tap.callback_id, reply.toast))
            await self._tell(reply, tap.message_id if tap else None)

    async def acknowledge(self, tap: Tap) -> None:
        """Stop the waiting sign on a tapped button and say nothing. Never raises for what Telegram does."""
        await self._line.answer_callback(tap.callback_id, "")

    async def tell(self, chat: int, text: str) -> None:
        """Send plain `text` without buttons, as an answer is sent. Never raises for what Telegram does."""
        await self.answer(Reply(chat, (RenderedMessage(html.escape(text), in_place=False),)))

    @contextlib.asynccontextmanager
    async def slot(self) -> AsyncIterator[None]:
        """Wait, behind all answers, for a slot to send one prompt in; one that is not used is free again at once.

        It may be one that is about to be free: `prompt` waits for that, once it has something to send.

        While Telegram takes no messages there is none, and nothing need be claimed to find that out; nor while our
        clock is far from Telegram's.
        """
        while True:
            if self._agreement:
                await self._agreement.wait(self._ask)
            goes_ahead = await self._line.reach.wait()
            slot = await self.slots.take(ahead=False)
            if goes_ahead or not self._line.reach.is_open:
                break
            slot.give_back()  # Telegram has gone while this one waited
        before = _OWN_SLOT.set(slot)
        try:
            yield
        finally:
            _OWN_SLOT.reset(before)
            slot.give_back()

    async def prompt(self, reply: Reply, may_leave: Callable[[], bool] = lambda: True) -> Delivery:
        """Send a prompt once and return what came of it. To be called once within `slot()`.

        Nothing is sent unless it `may_leave` when asked immediately before the request.

        What counts is the first message; any further ones are sent as answers are. HTML that Telegram refuses is sent
        again as plain text: a refusal is certain.

        Raises:
            RuntimeError: called without a slot of its own, or with nothing to say.
        """
        slot = _OWN_SLOT.get()
        if slot is None or not slot.is_held or not reply.messages:
            raise RuntimeError("a prompt needs a slot of its own and a message")
        first, *further = reply.messages
        try:
            message = await self._line.send_once(slot, reply.person, first, may_leave)
        except HeldBack:
            log.warning("prompt to %d held back: another process may send by now", reply.person)
            return NotSent()
        except TelegramError as error:
            came = errors.classify(error)
            level = logging.ERROR if errors.is_at_fault(error) else logging.INFO
            log.log(level, "prompt to %d: %s (%s)", reply.person, type(came).__name__, errors.reason(error))
            return came
        self._left_behind.note(reply.person, message, first)
        await self._tell(Reply(reply.person, tuple(further), files=reply.files), None)
        return Sent(message)

    async def _tell(self, reply: Reply, place: int | None) -> None:
        if await self._say(reply, place):
            await self._show(reply.person, reply.files)

    async def _show(self, chat: int, files: tuple[Attachment, ...]) -> None:
        for file in files:
            try:
                await self._line.send_file(chat, file)
            except TelegramError as error:
                at_fault = errors.is_at_fault(error)
                level = logging.ERROR if at_fault else logging.INFO
                log.log(level, "%s to %d refused: %s", file.kind, chat, errors.reason(error))
                if not at_fault:
                    return
            except GaveUp as error:
                log.warning("%s to %d given up: %s", file.kind, chat, type(error.__cause__).__name__)
                return

    async def _say(self, reply: Reply, place: int | None) -> bool:
        """Say the messages; False when nobody can be told anything more."""
        chat, said, is_new = reply.person, set[int](), False
        for spoken in reply.messages:
            try:
                if place is not None and spoken.in_place and await self._line.edit(chat, place, spoken):
                    message = place
                else:
                    message, is_new = await self._line.send(chat, spoken), True
            except TelegramError as error:
                at_fault = errors.is_at_fault(error)
                level = logging.ERROR if at_fault else logging.INFO
                log.log(level, "answer to %d refused: %s", chat, errors.reason(error))
                if not at_fault:
                    return False  # nobody there to hear the others
            except GaveUp as error:
                log.warning("answer to %d given up: %s", chat, type(error.__cause__).__name__)
                return False
            else:
                self._left_behind.note(chat, message, spoken)
                said.add(message)
            if spoken.in_place:
                place = None  # taken, or past editing
        if is_new:
            await self._remove_stale_keyboards(chat, said)
        return True

    async def _remove_stale_keyboards(self, chat: int, said: set[int]) -> None:
        """Take off the buttons that new messages leave behind, unless answers would have to wait for it, to anybody."""
        for old in self._left_behind.except_for(chat, said):
            has_room = not self.slots.is_crowded and self._line.chats.has_room(chat, _KEPT_FOR_ANSWERS)
            if has_room:  # otherwise a later answer sees to it
                self._left_behind.forget(chat, old)
                with contextlib.suppress(TelegramError):  # it may be gone, and its buttons do no harm
                    await self._line.remove_keyboard(chat, old)
