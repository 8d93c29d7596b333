"""Sends one reply, or one prompt: which requests are made, and what is done about their errors."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Iterator, Sequence

from telegram.error import TelegramError

from bot.replies import Attachment, Delivery, LiveText, NotSent, OutcomeUnknown, RenderedMessage, Reply, Sent, Tap
from bot.telegram.api import Bot
from bot.telegram.sending import errors
from bot.telegram.sending.clock_skew import ClockSkewGuard
from bot.telegram.sending.keyboards import StaleKeyboards
from bot.telegram.sending.rate_limit import BURST, PERMITS, ChatRateLimiter, Permit, RateLimiter
from bot.telegram.sending.requests import NotLeading, RetryingClient

log = logging.getLogger(__name__)

PATIENCE = 90.0
"""Seconds for which a message is retried before its row waits for longer, if it is the only one that fails."""
_KEPT_FOR_REPLIES = 3  # messages of a chat's burst


class _RecipientGone(Exception):
    """The person has blocked the bot, or is gone: they can be told nothing more."""


class MessageSender:
    """Sends all that one bot says. Make one for a token: its permits keep Telegram's limits."""

    def __init__(
        self,
        bot: Bot,
        is_leader: Callable[[], bool],
        *,
        permits: int = PERMITS,
        burst: int = BURST,
        patience: float = PATIENCE,
        clock_skew: ClockSkewGuard | None = None,
    ) -> None:
        """Send through `bot` with so many `permits`, while `is_leader`.

        A chat is sent `burst` messages at once before it has to take one a second. Prompts wait while `clock_skew` is
        exceeded.
        """
        self.limiter = RateLimiter(permits)
        self._bot = bot
        self._clock_skew = clock_skew
        self._client = RetryingClient(bot, self.limiter, ChatRateLimiter(burst), patience, is_leader)
        self._keyboards = StaleKeyboards()

    async def acknowledge(self, tap: Tap, toast: str) -> None:
        """Stop the waiting sign on a tapped button. Never raises for what Telegram does."""
        await self._client.answer_callback(tap.callback_id, toast)

    async def send_reply(
        self,
        reply: Reply,
        messages: Sequence[RenderedMessage],
        files: Sequence[Attachment],
        live: Sequence[tuple[int, RenderedMessage]] = (),
    ) -> list[LiveText]:
        """Send the messages and files of a reply; the first that may replace the tapped message does.

        Then edit the messages of `live` texts that say something else now; one that cannot be edited any more is sent
        anew. What fails is retried, so it may arrive twice. What Telegram refuses is logged and left out. Return which
        live texts are shown where.

        Raises:
            GaveUp: it failed for too long.
            NotLeading: this process may not send any more.
        """
        chat, place = reply.person, reply.tap.message_id if reply.tap else None
        said, is_new = set[int](), False
        shown: list[LiveText] = []
        try:
            for message in messages:
                if message.thumbs_up and await self._thumbs_up(chat, message.thumbs_up):
                    continue
                with self._refusals(chat):
                    if place is not None and message.in_place and await self._client.edit(chat, place, message):
                        id_ = place
                        shown.append(LiveText(chat, id_, message.live))
                    else:
                        id_, is_new = await self._client.send(chat, message), True
                        shown += [LiveText(chat, id_, message.live)] if message.live else []
                    self._keyboards.note(chat, id_, message)
                    said.add(id_)
                if message.in_place:
                    place = None  # taken, or past editing
            for old, message in live:
                if old not in said:
                    with self._refusals(chat):
                        shown += await self._renew(chat, old, message)
            for file in files:
                with self._refusals(chat):
                    await self._client.send_file(chat, file)
            if is_new and not any(message.beside for message in messages):
                await self._remove_stale_keyboards(chat, said)
        except _RecipientGone:
            pass  # logged; a group in which nothing can be said is left all the same
        if reply.leaves:
            await self._leave(chat)
        return shown

    async def _renew(self, chat: int, old: int, message: RenderedMessage) -> list[LiveText]:
        """Edit a message whose live text says something else now; send it anew if it cannot be edited any more."""
        if await self._client.edit(chat, old, message):
            return [LiveText(chat, old, message.live)]
        new = await self._client.send(chat, message)
        return [LiveText(chat, old, ""), LiveText(chat, new, message.live)]

    async def _thumbs_up(self, chat: int, message: int) -> bool:
        """Put a 👍 on a message, which says it all; False when that was not taken."""
        with self._refusals(chat):
            return await self._client.react(chat, message)
        return False

    @contextlib.contextmanager
    def _refusals(self, chat: int) -> Iterator[None]:
        try:
            yield
        except TelegramError as error:
            at_fault = errors.is_at_fault(error)
            log.log(logging.ERROR if at_fault else logging.INFO, "reply to %d refused: %s", chat, errors.reason(error))
            if not at_fault:
                raise _RecipientGone from None

    async def _remove_stale_keyboards(self, chat: int, said: set[int]) -> None:
        """Remove the buttons that new messages leave behind, unless replies would have to wait for it, to anybody."""
        for old in self._keyboards.except_for(chat, said):
            has_room = not self.limiter.is_crowded and self._client.chats.has_capacity(chat, _KEPT_FOR_REPLIES)
            if has_room:  # otherwise a later reply sees to it
                self._keyboards.forget(chat, old)
                with contextlib.suppress(TelegramError):  # it may be gone, and its buttons do no harm
                    await self._client.remove_keyboard(chat, old)

    async def _leave(self, chat: int) -> None:
        try:
            await self._bot.leave_chat(chat)
        except TelegramError as error:
            log.info("group %d not left: %s", chat, type(error).__name__)

    @contextlib.asynccontextmanager
    async def prompt_permit(self) -> AsyncIterator[Permit]:
        """Wait, behind all replies, for a permit to send one prompt; one that is not used is free again at once.

        While Telegram takes no messages there is none, and nothing need be claimed to find that out; nor while our
        clock is far from Telegram's.
        """
        while True:
            if self._clock_skew:
                await self._clock_skew.wait(self._bot.get_me)
            is_probe = await self._client.circuit.wait()
            permit = await self.limiter.acquire(is_reply=False)
            if is_probe or not self._client.circuit.is_open:
                break
            permit.cancel()  # Telegram has gone while this one waited
        try:
            yield permit
        finally:
            permit.cancel()

    async def send_prompt(self, permit: Permit, reply: Reply) -> Delivery:
        """Send a prompt, which is one message, once, and return its outcome.

        HTML that Telegram refuses is sent again as plain text: a refusal is certain.

        Raises:
            RuntimeError: the permit was used before, or it is anything but one message.
        """
        if not permit.is_held or len(reply.messages) != 1:
            raise RuntimeError("a prompt needs a permit of its own and one message")
        (spoken,) = reply.messages
        try:
            message = await self._client.send_once(permit, reply.person, spoken)
        except NotLeading:
            log.warning("prompt to %d not sent: another process may lead by now", reply.person)
            return NotSent()
        except TelegramError as error:
            outcome = errors.classify(error)
            level = logging.ERROR if errors.is_at_fault(error) else logging.INFO
            log.log(level, "prompt to %d: %s (%s)", reply.person, type(outcome).__name__, errors.reason(error))
            return outcome
        except Exception:
            log.exception("whether a prompt has reached %d is unknown", reply.person)
            return OutcomeUnknown()
        self._keyboards.note(reply.person, message, spoken)
        return Sent(message)
