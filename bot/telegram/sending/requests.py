"""Requests to Telegram, each within its limits; those that are safe to repeat are retried until they work."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import TypeVar

from telegram import InputFile, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.replies import Attachment, RenderedMessage
from bot.telegram.api import BROKEN_ANSWER, Bot
from bot.telegram.backoff import Backoff
from bot.telegram.sending import errors
from bot.telegram.sending.circuit_breaker import CircuitBreaker
from bot.telegram.sending.message_form import MessageForm, plain
from bot.telegram.sending.rate_limit import ChatRateLimiter, Permit, RateLimiter

log = logging.getLogger(__name__)

_TAP_WAITS = 10.0  # seconds; meanwhile the person's next words wait, too
_TAP_TRIES = 3
_TOAST_AT_MOST = 200
_LONGEST_PAUSE = 15.0  # seconds
_BRIEF = 5.0  # seconds of silence towards everybody, when what is longer may be meant for one chat only
_THUMBS_UP = {"type": "emoji", "emoji": "👍"}
_NO_PREVIEW = {"is_disabled": True}
_FINAL = (BadRequest, Forbidden, InvalidToken, ChatMigrated)

T = TypeVar("T")


class GaveUp(Exception):
    """It failed for too long; the cause is the last failure."""


class NotLeading(Exception):
    """This process does not lead any more: it may not send. Nothing was sent."""


class RetryingClient:
    """Makes requests through one bot. Each that counts towards Telegram's limits needs a permit.

    Before each it is asked whether this process still leads: only the leader sends.
    """

    def __init__(
        self, bot: Bot, limiter: RateLimiter, chats: ChatRateLimiter, patience: float, is_leader: Callable[[], bool]
    ) -> None:
        """Retry for `patience` seconds, and for longer while Telegram takes nobody else's messages either."""
        self.limiter = limiter
        self.chats = chats
        self.circuit = CircuitBreaker(bot.get_me)
        self._bot = bot
        self._patience = patience
        self._is_leader = is_leader
        self._form = MessageForm()
        self._reacts = True
        self._last_success = (0, float("-inf"))  # a chat, and the loop's time
        self._last_throttled: int | None = None  # a chat; None: somebody was served since

    async def send(self, chat: int, spoken: RenderedMessage) -> int:
        """Send a message, again until it works, and return its id. Raises what `_retry` does."""
        return await self._retry(chat, lambda form: self._say("sendMessage", spoken, form, chat_id=chat))

    async def send_once(self, permit: Permit, chat: int, spoken: RenderedMessage) -> int:
        """Send a message, and not again unless Telegram refused a part of it, which is certain; return its id.

        Raises:
            NotLeading: it was not sent.
            TelegramError: it failed; `errors.classify` tells what that leaves.
        """
        form = self._form
        held: Permit | None = permit
        while True:
            try:
                return await self._request(chat, partial(self._say, "sendMessage", spoken, form, chat_id=chat), held)
            except BadRequest as error:
                if (instead := self._instead(chat, form, error)) is None:
                    raise
                form, held = instead, None

    async def send_file(self, chat: int, file: Attachment) -> int:
        """Send a file, again until it works, and return its message's id. Raises what `_retry` does."""
        return await self._retry(chat, lambda form: self._send_file(chat, file, form))

    async def edit(self, chat: int, message: int, spoken: RenderedMessage) -> bool:
        """Put `spoken` in the place of a message, again until it works; False when that one cannot be edited any more.

        Raises what `_retry` does.
        """
        try:
            where = {"chat_id": chat, "message_id": message}
            await self._retry(chat, lambda form: self._say("editMessageText", spoken, form, **where))
        except BadRequest as error:
            if not errors.is_past_editing(error) and not errors.is_unchanged(error):
                raise
            return errors.is_unchanged(error)
        return True

    async def react(self, chat: int, message: int) -> bool:
        """Put a 👍 on a message, again until it works; False where Telegram does not take one.

        Once it has refused one for good it is not asked again: the text that is sent instead says the same. Raises what
        `_retry` does.
        """
        if not self._reacts:
            return False
        where = {"chat_id": chat, "message_id": message, "reaction": [_THUMBS_UP]}
        try:
            await self._retry(chat, lambda _: self._bot.call("setMessageReaction", **where))
        except (BadRequest, InvalidToken) as error:  # a server that does not know the method answers 404
            if isinstance(error, BadRequest) and not errors.is_at_fault(error):
                raise
            self._reacts = errors.is_message_gone(error)
            return False
        return True

    async def remove_keyboard(self, chat: int, message: int) -> None:
        """Take the buttons off a message, once. Raises TelegramError when that failed."""
        await self._request(chat, lambda: self._bot.call("editMessageReplyMarkup", chat_id=chat, message_id=message))

    async def answer_callback(self, callback_id: str, toast: str) -> None:
        """Stop the waiting sign on a tapped button. A tap that is too old is let go; nothing is raised.

        It is tried also while messages are to wait: Telegram counts no answers to taps, and a sign that goes on turning
        looks as if nobody were there. When Telegram says of this very answer that it is to wait, it does.
        """
        for _ in range(_TAP_TRIES):
            try:
                toast = toast[:_TOAST_AT_MOST]
                await self._bot.call("answerCallbackQuery", callback_query_id=callback_id, text=toast or None)
            except RetryAfter as error:
                pause = errors.wait(error)
                self.limiter.pause(min(pause, _BRIEF), is_reduced=False)
                if pause > _TAP_WAITS:
                    return
                await asyncio.sleep(pause)
            except _FINAL:
                return
            except TelegramError as error:
                log.debug("tap not answered: %s", type(error).__name__)
            else:
                return

    async def _retry(self, chat: int, say: Callable[[MessageForm], Awaitable[T]]) -> T:
        """Make a request until it works; `say` is told what to do without, once Telegram has refused that.

        Raises:
            NotLeading: this process may not send any more.
            TelegramError: Telegram refused it for good.
            GaveUp: it failed for too long, or would have to wait for too long, while others were served. (When nobody
                is served, waiting costs nobody anything.)
        """
        began = asyncio.get_running_loop().time()
        backoff, form = Backoff(longest=_LONGEST_PAUSE), self._form
        while True:
            try:
                return await self._request(chat, partial(say, form))
            except _FINAL as error:
                if (instead := self._instead(chat, form, error)) is None:
                    raise
                form = instead
            except TelegramError as error:
                pause = errors.wait(error) if isinstance(error, RetryAfter) else backoff.next()
                if self._is_hopeless(chat, began, pause):
                    raise GaveUp from error
                await asyncio.sleep(min(pause, _LONGEST_PAUSE))

    def _instead(self, chat: int, form: MessageForm, error: TelegramError) -> MessageForm | None:
        """Return how to say it instead of in `form`, which was refused, and remember what this server does not take."""
        instead = form.instead(error)
        if instead and not instead.html:
            log.error("message to %d refused as HTML, sent as plain text", chat)
        elif instead:
            log.warning("this Bot API server is older: %s", errors.reason(error))
            self._form = self._form.learn(instead)
        return instead

    def _is_hopeless(self, chat: int, began: float, pause: float) -> bool:
        served, at = self._last_success
        return served != chat and at > began and asyncio.get_running_loop().time() + pause > began + self._patience

    async def _request(self, chat: int, request: Callable[[], Awaitable[T]], permit: Permit | None = None) -> T:
        """Make a request once, when the limits allow it.

        With a `permit`, which a prompt has, the message is counted in its chat and does not wait: what is claimed
        should not linger. Raises RetryAfter where Telegram would, because it has asked for silence.
        """
        if pause := max(self.limiter.paused_for, self.chats.paused_for(chat)):
            raise RetryAfter(timedelta(seconds=pause))
        pause = self.chats.reserve(chat)
        if permit is None:
            if pause:
                await asyncio.sleep(pause)
            permit = await self.limiter.acquire(is_reply=True)
        if not self._is_leader():
            permit.cancel()
            raise NotLeading
        try:
            answer = await request()
        except TelegramError as error:
            self.circuit.record(error)
            if isinstance(error, RetryAfter):
                self._throttled(chat, errors.wait(error))
            raise
        else:
            self.circuit.record()
            self._last_success, self._last_throttled = (chat, asyncio.get_running_loop().time()), None
            return answer
        finally:
            permit.release()

    def _throttled(self, chat: int, seconds: float) -> None:
        """Pause, as a 429 asks: for `chat`, and for everybody unless it may be meant for `chat` alone.

        Telegram does not say for whom it is. Within the limits that are kept here it is most likely for one chat, so
        the others are paused only briefly; when the next chat is told the same, and nobody was served in between, it is
        for the whole bot.
        """
        is_for_all = self._last_throttled not in {None, chat}
        self._last_throttled = chat
        self.chats.pause(chat, seconds)
        self.limiter.pause(seconds if is_for_all else min(seconds, _BRIEF), is_reduced=is_for_all)

    async def _send_file(self, chat: int, file: Attachment, form: MessageForm) -> int:
        what: str | InputFile = file.kept or InputFile(file.content, filename=file.name)
        caption = (file.caption if form.html else plain(file.caption)) or None
        parse_mode = ParseMode.HTML if form.html else None
        call: Awaitable[Message]
        match file.kind:
            case "photo":
                call = self._bot.send_photo(chat, what, caption=caption, parse_mode=parse_mode)
            case "voice":
                call = self._bot.send_voice(chat, what, caption=caption, parse_mode=parse_mode)
            case _:
                call = self._bot.send_document(chat, what, caption=caption, parse_mode=parse_mode)
        return (await _read_back(call)).message_id

    async def _say(self, method: str, spoken: RenderedMessage, form: MessageForm, **where: int) -> int:
        """Say it by `method` and return the message's id."""
        answer = await self._bot.call(
            method,
            **where,
            **form.text(spoken.html),
            reply_markup=form.markup(spoken),
            link_preview_options=_NO_PREVIEW,
        )
        if not isinstance(answer, dict) or not isinstance(id_ := answer.get("message_id"), int):
            raise TelegramError("Invalid server response")
        return id_


async def _read_back(call: Awaitable[T]) -> T:
    try:
        return await call
    except BROKEN_ANSWER as error:
        raise TelegramError("Invalid server response") from error
