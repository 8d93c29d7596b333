"""What came in, put into our own terms. Telegram's types end here."""

from __future__ import annotations

import re

from telegram import (
    CallbackQuery,
    ChatMember,
    ChatMemberUpdated,
    Document,
    InlineKeyboardMarkup,
    Message,
    MessageEntity,
    Update,
)
from telegram.constants import ChatType
from telegram.ext import filters

from bot.replies import Tap
from bot.telegram.receiving.raw_updates import is_valid_id
from conversations.events import (
    Blocked,
    Commanded,
    Content,
    Corrected,
    Event,
    Incoming,
    Said,
    Showed,
    Tapped,
    Unblocked,
)
from conversations.readers import MESSAGE, reader

_NAME_AT_MOST = 64  # Telegram's own limit

_ADDRESSES_AT_MOST = 3

_VCARD_EMAIL = re.compile(
    r"^(?:[\w-]+\.)?EMAIL[^:\r\n]*:[ \t]*(?:mailto:)?([^\s@,;]+@[^\s@,;]+)", re.IGNORECASE | re.MULTILINE
)


def read(update: Update) -> Incoming | None:
    """Return what `update` means, or None when nothing is to be made of it.

    That is so for groups and channels, for other bots, for commands to another bot, and for what Telegram itself notes
    in a chat (a pinned message, a changed picture). Raises anything over a part of another type than the Bot API says.
    """
    user = update.effective_user
    event = _event(update)
    if user is None or user.is_bot or event is None:
        return None
    return Incoming(
        update.update_id, user.id, _clean(user.first_name).strip()[:_NAME_AT_MOST], user.language_code or "", event
    )


def tap_of(query: CallbackQuery) -> Tap:
    """Return the tap that is to be answered."""
    where = query.message if query.message and query.message.chat.type == ChatType.PRIVATE else None
    return Tap(query.id, where.message_id if where else None)


def json_document(update: Update) -> Document | None:
    """Return the JSON file that came in a private message, if one did: its words are read before the turn."""
    return _document(update, "application/json", ".json")


def calendar_document(update: Update) -> Document | None:
    """Return the calendar file that came in a private message, if one did; it too is read before the turn."""
    return _document(update, "text/calendar", ".ics")


def _document(update: Update, kind: str, ending: str) -> Document | None:
    message = update.message
    document = message.document if message and message.chat.type == ChatType.PRIVATE else None
    if document is None:
        return None
    is_it = document.mime_type == kind or (document.file_name or "").lower().endswith(ending)
    return document if is_it else None


def _event(update: Update) -> Event | None:
    if update.callback_query:
        return _tapped(update.callback_query)
    if update.my_chat_member:
        return _membership(update.my_chat_member)
    message = update.message or update.edited_message
    if message is None or message.chat.type != ChatType.PRIVATE:
        return None
    if update.edited_message:
        return _corrected(message)
    if message.text is None and filters.StatusUpdate.ALL.check_update(update):  # which asks some forty filters
        return None
    if _is_command(message):
        return _commanded(message)
    return _said(message) if message.text is not None else _showed(message)


def _tapped(query: CallbackQuery) -> Tapped | None:
    if query.message and query.message.chat.type != ChatType.PRIVATE:
        return None
    return Tapped(query.data or "", query.message.message_id if query.message else None)


def _membership(change: ChatMemberUpdated) -> Blocked | Unblocked | None:
    if change.chat.type != ChatType.PRIVATE:
        return None
    return Blocked() if change.new_chat_member.status in {ChatMember.BANNED, ChatMember.LEFT} else Unblocked()


def _corrected(message: Message) -> Corrected | None:
    text = message.text if message.text is not None else message.caption
    return None if text is None else Corrected(_clean(text), message.message_id)  # a live location that moved


def _is_command(message: Message) -> bool:
    if not message.text or not message.entities or _is_passed_on(message):
        return False
    first = message.entities[0]
    return first.type == MessageEntity.BOT_COMMAND and first.offset == 0


def _commanded(message: Message) -> Commanded | None:
    text = message.text or ""
    length = message.entities[0].length
    name, _, addressee = text[1:length].partition("@")
    if addressee and addressee.lower() != (message.get_bot().username or "").lower():
        return None
    return Commanded(name.lower(), _clean(text[length:]).strip(), message.message_id)


def _said(message: Message) -> Said:
    return Said(
        _clean(message.text or ""),
        message.message_id,
        forwarded=_is_passed_on(message),
        reply_to_data=_data_under(message.reply_to_message),
    )


def _is_passed_on(message: Message) -> bool:
    """Whether the words are somebody else's: forwarded, or written by another bot in the person's name."""
    return message.forward_origin is not None or message.via_bot is not None


def _data_under(message: Message | None) -> str:
    keyboard = message.reply_markup if message else None
    if not isinstance(keyboard, InlineKeyboardMarkup):
        return ""
    data = (button.callback_data for row in keyboard.inline_keyboard for button in row)
    return next((one for one in data if isinstance(one, str) and one), "")


def _showed(message: Message) -> Showed:
    content, file, text = Content.OTHER, "", message.caption or ""
    if message.voice:
        content, file = Content.VOICE, message.voice.file_id
    elif message.photo:
        content, file = Content.PHOTO, max(message.photo, key=lambda size: size.width * size.height).file_id
    elif message.document and not message.animation:  # a GIF is both
        is_picture = (message.document.mime_type or "").startswith("image/")
        content, file = Content.PICTURE if is_picture else Content.DOCUMENT, message.document.file_id
    elif message.contact:
        contact = message.contact
        name = (contact.first_name, contact.last_name)
        parts = (*name, *_addresses(contact.vcard or ""), contact.phone_number)
        content, text = Content.CONTACT, " ".join(part for part in parts if part)
    elif message.location:
        content, text = Content.LOCATION, f"{message.location.latitude:.4f},{message.location.longitude:.4f}"
    return Showed(
        content,
        message.message_id,
        file,
        _clean(text),
        forwarded=_is_passed_on(message),
        reply_to_data=_data_under(message.reply_to_message),
        album=_clean(message.media_group_id or ""),
    )


@reader(MESSAGE, cut=True, as_typed=True)
def _addresses(vcard: str) -> list[str]:
    """Return the e-mail addresses in a vCard (RFC 6350), whose long lines are folded."""
    unfolded = re.sub(r"\r?\n[ \t]", "", vcard)
    return list(dict.fromkeys(_VCARD_EMAIL.findall(unfolded)))[:_ADDRESSES_AT_MOST]


def _clean(text: str) -> str:
    """Take out what no database stores: NUL, and halves of characters."""
    return text.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def validate_update(update: Update) -> None:
    """Raise TypeError unless ids, texts and places in texts are of their types and within their bounds."""
    user, tap, change = update.effective_user, update.callback_query, update.my_chat_member
    message = tap.message if tap else update.effective_message
    ids: list[object] = [
        part.id for part in (user, update.effective_chat, change and change.new_chat_member.user) if part
    ]
    texts: list[object] = [user.first_name, user.language_code or ""] if user else []
    if message:
        ids += [message.chat.id, message.message_id]
    if isinstance(message, Message):
        ids += [number for entity in message.entities or () for number in (entity.offset, entity.length)]
        texts += [message.text or "", message.caption or "", message.media_group_id or ""]
    if tap:
        texts += [tap.id, tap.data or ""]
    if not all(is_valid_id(id_) for id_ in ids) or not all(isinstance(text, str) for text in texts):
        raise TypeError("not an id, or not a text")
