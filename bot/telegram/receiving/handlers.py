"""python-telegram-bot's Application and its handlers: which update goes where.

Its updater is not used: updates are received into the inbox, and `dispatch` gives them to `Handlers.handle`. What is
said goes into the outbox.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from telegram import Chat, ChatMember, Document, Update
from telegram.error import BadRequest
from telegram.ext import (
    ApplicationBuilder,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.replies import InboxRow, RenderedMessage, Reply, Tap
from bot.telegram.api import Bot
from bot.telegram.receiving.events import calendar_document, json_document, read, tap_of, validate_update
from bot.telegram.receiving.raw_updates import parsed, whom_to_tell
from conversations.events import Flaw, Imported, Incoming, SentCalendar

Context = CallbackContext[Any, Any, Any, Any]
Words = Callable[[str], str]
"""Gives a sentence in a language ("en", "de-AT", ""), in Telegram's HTML."""

_GROUPS_REMEMBERED = 1_000
LARGEST_IMPORT = 2_000_000  # bytes; the most that /export writes is less
LARGEST_CALENDAR = 1_000_000  # bytes
_PRIVATE = filters.ChatType.PRIVATE
_NEW = filters.UpdateType.MESSAGE


class Unparseable(Exception):
    """The update is not one that the library can read: trying again does not help."""


class Turns(Protocol):
    """What handlers do with an update. Each of these marks its inbox row done."""

    async def handle(self, incoming: Incoming, tap: Tap | None) -> None:
        """Make its turn."""

    async def awaits_import(self, person_id: int) -> bool:
        """Return whether a JSON file of this person is to be fetched."""

    async def is_let_in(self, person_id: int) -> bool:
        """Return whether work is done for this person beside their turns."""

    async def finish_update(self, person_id: int, update_id: int) -> None:
        """Do nothing about it."""

    async def answer_update(self, person_id: int, update_id: int, reply: Reply) -> None:
        """Say `reply`, without a turn."""

    async def dead_letter(self, row: InboxRow, reason: str, apology: Reply | None) -> None:
        """Handle it no more, keep its shape for the operator, and apologise."""


@dataclass(frozen=True, slots=True)
class HandlerWords:
    """What is said without a turn: to somebody whose update could not be handled, and in groups."""

    failed: Words
    private_only: Words


@dataclass(frozen=True, slots=True)
class _Reading:
    """What an update means, read before it goes to a handler: whatever is wrong with it is known by then."""

    person: int  # of its inbox row
    incoming: Incoming | None
    tap: Tap | None
    document: Document | None
    is_calendar: bool = False


class Handlers:
    """The Application with its handlers. `is_open` is set once Telegram has said who the bot is."""

    def __init__(self, bot: Bot, turns: Turns, commands: Iterable[str], words: HandlerWords) -> None:
        """Make the turns of updates with `turns`; `commands` are those of the menu."""
        self.bot = bot
        self.is_open = asyncio.Event()
        self._turns = turns
        self._words = words
        self._errors: dict[int, Exception] = {}
        self._readings: dict[int, _Reading] = {}  # by update id, while they are being handled
        self._left: OrderedDict[int, None] = OrderedDict()
        self.application = ApplicationBuilder().bot(bot).updater(None).job_queue(None).build()
        self.application.add_handlers(
            (
                CallbackQueryHandler(self._on_event),  # before those that ask for the message, which a tap lacks
                ChatMemberHandler(self._on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
                MessageHandler(~_PRIVATE, self._in_group),
                CommandHandler(["start", *commands], self._on_event, filters=_NEW),
                MessageHandler(filters.COMMAND & _NEW, self._on_event),  # unknown ones are answered too
                MessageHandler(_NEW, self._on_event),
                MessageHandler(filters.UpdateType.EDITED_MESSAGE, self._on_event),
                TypeHandler(Update, self._ignore),
            )
        )
        self.application.add_error_handler(self._on_error)

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

    async def handle(self, row: InboxRow) -> None:
        """Have an update handled. That it is done is known by its turn's commit.

        Raises:
            Unparseable: it cannot be read.
            Exception: whatever its turn raised.
        """
        try:
            update = parsed(row.raw, self.bot)
            validate_update(update)
            has_file = update.message is not None and update.message.document is not None
            calendar = calendar_document(update) if has_file else None
            document = calendar or (json_document(update) if has_file else None)
            tap = tap_of(update.callback_query) if update.callback_query else None
            reading = _Reading(row.person, read(update), tap, document, calendar is not None)
        except Exception as error:  # noqa: BLE001 - the library raises anything over an unexpected update
            raise Unparseable(type(error).__name__) from None
        self._readings[row.update_id] = reading
        try:
            await self.application.process_update(update)
        finally:
            del self._readings[row.update_id]
            raised = self._errors.pop(row.update_id, None)
        if raised:
            raise raised

    def _key(self, update: Update) -> tuple[int, int]:
        """Return the person and the update id of the inbox row that `update` was read from."""
        return self._readings[update.update_id].person, update.update_id

    async def dead_letter(self, row: InboxRow, reason: str, *, tells: bool = True) -> None:
        """Give up an update that could not be handled; `tells`: its sender gets an apology in a private chat."""
        apology = None
        if tells and (found := whom_to_tell(row.raw)):
            person, language, tap = found
            apology = Reply(person, (RenderedMessage(self._words.failed(language), in_place=False),), tap=tap)
        await self._turns.dead_letter(row, reason, apology)

    async def _on_error(self, update: object, context: Context) -> None:
        """Keep what a handler raised: `Application.process_update` itself raises nothing."""
        if isinstance(update, Update) and context.error:
            self._errors[update.update_id] = context.error

    async def _on_event(self, update: Update, context: Context) -> None:
        reading = self._readings[update.update_id]
        incoming, tap = reading.incoming, reading.tap
        if incoming:
            if reading.document and update.message:
                event = await self._file_event(reading, reading.document, update.message.message_id)
                incoming = replace(incoming, event=event)
            await self._turns.handle(incoming, tap)
        elif tap:
            await self._turns.answer_update(reading.person, update.update_id, Reply(reading.person, tap=tap))
        else:
            await self._ignore(update, context)

    async def _ignore(self, update: Update, _: Context) -> None:
        await self._turns.finish_update(*self._key(update))

    async def _file_event(self, reading: _Reading, document: Document, message: int) -> Imported | SentCalendar:
        """Return the event of a file, which is fetched if it is a calendar or was asked for."""
        if reading.is_calendar:
            if not await self._turns.is_let_in(reading.person):
                return SentCalendar(message, flaw=Flaw.BROKEN)
            calendar = await self._fetched(document, LARGEST_CALENDAR)
            return SentCalendar(message, calendar or b"", flaw=None if calendar is not None else Flaw.TOO_LARGE)
        if not await self._turns.awaits_import(reading.person):
            return Imported(message)
        content = await self._fetched(document, LARGEST_IMPORT)
        if content is None:
            return Imported(message, flaw=Flaw.TOO_LARGE)
        return Imported(message, content.decode("utf-8-sig", "replace"))

    async def _fetched(self, document: Document, most: int) -> bytes | None:
        """Fetch a file of `most` bytes, before its turn and outside any transaction; None when it is larger.

        Raises:
            TelegramError: no connection; the update is tried again.
        """
        if (document.file_size or 0) > most:
            return None
        try:
            file = await self.bot.get_file(document.file_id)
            content = await file.download_as_bytearray()
        except BadRequest:
            return None
        return bytes(content) if len(content) <= most else None

    async def _on_membership(self, update: Update, context: Context) -> None:
        change = update.my_chat_member
        if change is None:
            return
        if change.chat.type == Chat.PRIVATE:
            await self._on_event(update, context)
        elif change.new_chat_member.status in {ChatMember.LEFT, ChatMember.BANNED}:
            self._left.pop(change.chat.id, None)  # it may be asked in again, and says its sentence again
            await self._ignore(update, context)
        else:
            await self._leave_group(update, change.chat, change.from_user.language_code or "")

    async def _in_group(self, update: Update, context: Context) -> None:
        if update.effective_chat is None:
            await self._ignore(update, context)
            return
        user = update.effective_user
        await self._leave_group(update, update.effective_chat, (user.language_code or "") if user else "")

    async def _leave_group(self, update: Update, chat: Chat, language: str) -> None:
        """Say once that this is for private chats only, and leave."""
        if chat.id in self._left:  # being added arrives twice, as a change and as a message
            await self._turns.finish_update(*self._key(update))
            return
        message = RenderedMessage(self._words.private_only(language), in_place=False)
        await self._turns.answer_update(*self._key(update), Reply(chat.id, (message,), leaves=True))
        self._left[chat.id] = None
        while len(self._left) > _GROUPS_REMEMBERED:
            self._left.popitem(last=False)
