"""Whether an update is what the Bot API says it is, as far as anything here looks at it.

The library takes over whatever it is given: a name that is a number, an id that is a text, a part that is missing. What
would then be stumbled over in the middle of a turn, or kept among somebody's facts, is found out before there is one.
"""

from __future__ import annotations

from typing import TypeGuard

from telegram import Message, Update

from bot.telegram.incoming import json_document, read, tap_of

_IDS = range(-(2**52), 2**52)  # Telegram's own promise of what people's and chats' ids look like


def is_id(value: object) -> TypeGuard[int]:
    """Whether `value` can be the id of a person, a chat or a message, or any number as small."""
    # Whether a range holds an integer Python knows at once; for anything else it would look at each number, for years.
    return isinstance(value, int) and not isinstance(value, bool) and value in _IDS


def check(update: Update) -> None:
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
    if not all(is_id(id_) for id_ in ids):
        raise TypeError("not an id")
    if user := update.effective_user:
        _check_texts(user.first_name, user.language_code or "")
    read(update)
    json_document(update)
    tap_of(update)


def _check_words(message: Message) -> None:
    _check_texts(message.text or "", message.caption or "")
    for entity in message.entities or ():
        if not (is_id(entity.offset) and is_id(entity.length)):
            raise TypeError("not a place in a text")


def _check_texts(*texts: object) -> None:
    if not all(isinstance(text, str) for text in texts):
        raise TypeError("not a text")
