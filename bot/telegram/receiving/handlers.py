"""The door: which updates go where, and what comes back through it."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Any

from telegram import Chat, ChatMember, Document, Update
from telegram.error import BadRequest, TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.replies import Keeping, Reply
from bot.telegram.api import Bot
from bot.telegram.receiving.events import json_document, read, tap_of
from bot.telegram.sending.sender import Sender, Tap
from conversations.events import Flaw, Imported, Incoming

log = logging.getLogger(__name__)

Context = CallbackContext[Any, Any, Any, Any]
Take = Callable[[Incoming, Keeping | None], Awaitable[Reply]]
TakeTogether = Callable[[Sequence[Incoming]], Awaitable[int]]
"""Takes turns of one person at once and says nothing; returns how many, from the first on."""
Words = Callable[[str], str]
"""Gives a sentence in a language ("en", "de-AT", "")."""

_GROUPS_REMEMBERED = 1_000
_LARGEST_IMPORT = 1_000_000  # bytes; years of interviews are a tenth of it
_TOGETHER = 2
_PRIVATE = filters.ChatType.PRIVATE
_NEW = filters.UpdateType.MESSAGE


@dataclass(frozen=True, slots=True)
class DoorWords:
    """What is said at the door itself: to whom no turn could be made, and in groups."""

    failed: Words
    private_only: Words


@dataclass(frozen=True, slots=True)
class Response:
    """What a turn says, and the tap that it answers."""

    reply: Reply
    tap: Tap | None

    @property
    def is_silence(self) -> bool:
        """Whether there is nothing to be said, and no tap to be answered."""
        return not (self.tap or self.reply.messages or self.reply.files)


class Handlers:
    """python-telegram-bot's Application with its handlers, without its updater: updates come from `Polling`.

    `is_open` is set once Telegram has said who the bot is.
    """

    def __init__(
        self,
        bot: Bot,
        sender: Sender,
        take: Take,
        commands: Iterable[str],
        words: DoorWords,
        *,
        take_together: TakeTogether | None = None,
    ) -> None:
        """Hand what comes in to `take` and say the replies through `sender`; `commands` are those of the menu.

        Without `take_together`, what came together is taken one by one.
        """
        self.bot = bot
        self.is_open = asyncio.Event()
        self._sender = sender
        self._take = take
        self._take_together = take_together
        self._words = words
        self._errors: dict[int, Exception] = {}
        self._keeping: dict[int, Keeping] = {}
        self._answers: dict[int, Response] = {}
        self._left: OrderedDict[int, None] = OrderedDict()
        self.application = ApplicationBuilder().bot(bot).updater(None).job_queue(None).build()
        self._register(self.application, commands)

    def _register(self, application: Application[Any, Any, Any, Any, Any, Any], commands: Iterable[str]) -> None:
        application.add_handlers(
            (
                CallbackQueryHandler(self._turn),  # before those that ask for the message, which a tap lacks
                ChatMemberHandler(self._membership, ChatMemberHandler.MY_CHAT_MEMBER),
                MessageHandler(~_PRIVATE, self._in_group),
                CommandHandler(["start", *commands], self._turn, filters=_NEW),
                MessageHandler(filters.COMMAND & _NEW, self._turn),  # unknown ones are answered too
                MessageHandler(_NEW, self._turn),
                MessageHandler(filters.UpdateType.EDITED_MESSAGE, self._turn),  # never answers the current question
            )
        )
        application.add_error_handler(self._note_error)

    async def open(self) -> None:
        """Learn from Telegram who the bot is; nothing can be handled before.

        Raises:
            WrongToken: Telegram does not know the token.
            TelegramError: no answer, or another one. It may be tried again.
        """
        await self.bot.greet()
        await self.application.initialize()
        self.is_open.set()

    async def close(self) -> None:
        """Close the connections to Telegram, once nothing is to be sent any more."""
        await self.application.shutdown()
        await self.bot.shutdown()

    async def handle(self, update: Update, keeping: Keeping | None = None) -> Response | None:
        """Make the turn of `update` and return what is to be said, if anything is; `keeping` asks the turn to keep it.

        Raises:
            Exception: whatever the turn raised. `Application.process_update` itself never tells.
        """
        if keeping:
            self._keeping[update.update_id] = keeping
        try:
            await self.application.process_update(update)
        finally:
            self._keeping.pop(update.update_id, None)
            error = self._errors.pop(update.update_id, None)
            answer = self._answers.pop(update.update_id, None)
        if error:
            raise error
        return None if answer is None or answer.is_silence else answer

    async def say(self, answer: Response, *, only_the_tap: bool = False) -> None:
        """Say it; or, `only_the_tap`, let the waiting sign go and say nothing but what the tap is told in passing."""
        reply = replace(answer.reply, messages=(), files=()) if only_the_tap else answer.reply
        await self._sender.answer(reply, answer.tap)

    async def handle_together(self, updates: Sequence[Update]) -> int:
        """Make the turns of one person's `updates` at once, unspoken; return how many, from the first on, were made.

        None that is more than new words in a private chat is among them: it is handled by itself.

        Raises:
            Exception: whatever the first turn raised, or the database; then nothing has changed.
        """
        words = list(takewhile(bool, map(_words, updates)))
        if self._take_together is None or len(words) < _TOGETHER:
            return 0
        return await self._take_together([one for one in words if one])

    async def apologise(self, update: Update) -> None:
        """Tell the person that their message or tap could not be dealt with."""
        if tap := tap_of(update):
            await self._sender.acknowledge(tap)
        user, chat = update.effective_user, update.effective_chat
        if user and not user.is_bot and (chat is None or chat.type == Chat.PRIVATE):
            await self._sender.tell(user.id, self._words.failed(user.language_code or ""))

    async def _note_error(self, update: object, context: Context) -> None:
        if isinstance(update, Update) and context.error:
            self._errors[update.update_id] = context.error

    async def _turn(self, update: Update, _: Context) -> None:
        incoming, tap = read(update), tap_of(update)
        if incoming is None:
            if tap:
                await self._sender.acknowledge(tap)
            return
        if update.message and (document := json_document(update)):
            incoming = replace(incoming, event=await self._fetched(document, update.message.message_id))
        self._sender.expect()
        reply = await self._take(incoming, self._keeping.get(update.update_id))
        self._answers[update.update_id] = Response(reply, tap)

    async def _fetched(self, document: Document, message: int) -> Imported:
        """Fetch a JSON file, before its turn and outside any transaction.

        Raises:
            TelegramError: no connection; the update is tried again.
        """
        if (document.file_size or 0) > _LARGEST_IMPORT:
            return Imported(message, flaw=Flaw.TOO_LARGE)
        try:
            file = await self.bot.get_file(document.file_id)
            content = await file.download_as_bytearray()
        except BadRequest:
            return Imported(message, flaw=Flaw.TOO_LARGE)
        if len(content) > _LARGEST_IMPORT:
            return Imported(message, flaw=Flaw.TOO_LARGE)
        return Imported(message, content.decode("utf-8-sig", "replace"))

    async def _membership(self, update: Update, context: Context) -> None:
        change = update.my_chat_member
        if change is None:
            return
        if change.chat.type == Chat.PRIVATE:
            await self._turn(update, context)
        elif change.new_chat_member.status in {ChatMember.LEFT, ChatMember.BANNED}:
            self._left.pop(change.chat.id, None)  # it may be asked in again, and says its sentence again
        else:
            await self._leave_group(change.chat, change.from_user.language_code or "")

    async def _in_group(self, update: Update, _: Context) -> None:
        if update.effective_chat:
            user = update.effective_user
            await self._leave_group(update.effective_chat, (user.language_code or "") if user else "")

    async def _leave_group(self, chat: Chat, language: str) -> None:
        """Say once that this is for private chats only, and leave."""
        if chat.id in self._left:  # being added arrives twice, as a change and as a message
            return
        self._left[chat.id] = None
        while len(self._left) > _GROUPS_REMEMBERED:
            self._left.popitem(last=False)
        await self._sender.tell(chat.id, self._words.private_only(language))
        try:
            await self.bot.leave_chat(chat.id)
        except TelegramError as error:
            log.info("group %d not left: %s", chat.id, type(error).__name__)


def _words(update: Update) -> Incoming | None:
    """Return what a new message is to its turn, unless that takes more than the message itself, as a file does."""
    return read(update) if update.message and not json_document(update) else None
