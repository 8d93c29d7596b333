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
    User,
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

_NAME_AT_MOST = 64  # Telegram's own limit

_ADDRESSES_AT_MOST = 3

_VCARD_EMAIL = re.compile(
    r"^(?:[\w-]+\.)?EMAIL[^:\r\n]*:[ \t]*(?:mailto:)?([^\s@,;]+@[^\s@,;]+)", re.IGNORECASE | re.MULTILINE
)


def read(update: Update) -> Incoming | None:
    """Return what `update` means, or None when nothing is to be made of it.

    That is so for groups and channels, for other bots, for commands to another bot, and for what Telegram itself notes
    in a chat (a pinned message, a changed picture).

    Raises:
        Exception: a part of it is of another type than the Bot API says.
    """
    user = update.effective_user
    event = _event(update)
    if user is None or user.is_bot or event is None:
        return None
    return Incoming(update.update_id, user.id, _name(user), user.language_code or "", event)


def tap_of(update: Update) -> Tap | None:
    """Return the tap that is to be answered, if `update` is one."""
    query = update.callback_query
    if query is None:
        return None
    where = query.message if query.message and _is_private(query.message.chat.type) else None
    return Tap(_text(query.id), where.message_id if where else None)


def json_document(update: Update) -> Document | None:
    """Return the JSON file that came in a private message, if one did: its words are read before the turn."""
    message = update.message
    document = message.document if message and _is_private(message.chat.type) else None
    if document is None:
        return None
    is_json = document.mime_type == "application/json" or (document.file_name or "").lower().endswith(".json")
    return document if is_json else None


def _event(update: Update) -> Event | None:
    if update.callback_query:
        return _tapped(update.callback_query)
    if update.my_chat_member:
        return _membership(update.my_chat_member)
    message = update.message or update.edited_message
    if message is None or not _is_private(message.chat.type):
        return None
    if update.edited_message:
        return _corrected(message)
    if message.text is None and filters.StatusUpdate.ALL.check_update(update):  # which asks some forty filters
        return None
    if _is_command(message):
        return _commanded(message)
    return _said(message) if message.text is not None else _showed(message)


def _is_private(chat_type: str) -> bool:
    return chat_type == ChatType.PRIVATE


def _tapped(query: CallbackQuery) -> Tapped | None:
    if query.message and not _is_private(query.message.chat.type):
        return None
    return Tapped(_text(query.data or ""), query.message.message_id if query.message else None)


def _membership(change: ChatMemberUpdated) -> Blocked | Unblocked | None:
    if not _is_private(change.chat.type):
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
        content, file = Content.DOCUMENT, message.document.file_id
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
    )


def _addresses(vcard: str) -> list[str]:
    """Return the e-mail addresses in a vCard (RFC 6350), whose long lines are folded."""
    unfolded = re.sub(r"\r?\n[ \t]", "", vcard)
    return list(dict.fromkeys(_VCARD_EMAIL.findall(unfolded)))[:_ADDRESSES_AT_MOST]


def _name(user: User) -> str:
    return _clean(user.first_name).strip()[:_NAME_AT_MOST]


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _clean(text: object) -> str:
    """Take out what no database stores: NUL, and halves of characters."""
    return _text(text).replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def validate_update(update: Update) -> None:
    """Return if everything that is looked at in `update` is there, of its type and within its bounds.

    Raises:
        Exception: it is not, in whatever way.
    """
    ids: list[object] = []
    if tap := update.callback_query:
        ids.append(tap.from_user.id)
        if tap.message:
            ids += [tap.message.chat.id, tap.message.message_id]
    elif message := update.effective_message:  # of a kind that was not asked for, perhaps
        ids += [message.chat.id, message.message_id]
        _check_words(message)
    if change := update.my_chat_member:
        ids += [change.chat.id, change.from_user.id, change.new_chat_member.user.id]
    ids += [one.id for one in (update.effective_user, update.effective_chat) if one]
    if not all(is_valid_id(id_) for id_ in ids):
        raise TypeError("not an id")
    if user := update.effective_user:
        _check_texts(user.first_name, user.language_code or "")
    read(update)
    json_document(update)
    tap_of(update)


def _check_words(message: Message) -> None:
    _check_texts(message.text or "", message.caption or "")
    for entity in message.entities or ():
        if not (is_valid_id(entity.offset) and is_valid_id(entity.length)):
            raise TypeError("not a place in a text")


def _check_texts(*texts: object) -> None:
    if not all(isinstance(text, str) for text in texts):
        raise TypeError("not a text")
