"""Updates as JSON: whose they are, and how the library is made to read them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeGuard

from telegram import (
    Bot,
    CallbackQuery,
    Chat,
    InaccessibleMessage,
    Update,
    User,
)
from telegram.constants import ChatType

from bot.replies import Tap

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update that are asked for."""
_ANSWERED = ("callback_query", "message", "edited_message")
_UPDATE_IDS = range(2**63)
_IDS = range(-(2**52), 2**52)  # Telegram's own promise of what people's and chats' ids look like


def parsed(raw: Any, bot: Bot) -> Update:
    """Return an update as the library has it.

    A tap brings along the whole message whose button it was, often ten times its own size. What was said there is known
    and not parsed: where it was is enough.

    Raises:
        Exception: whatever the library raises over an update that it did not expect.
    """
    query = _at(raw, "callback_query")
    message = _at(query, "message")
    if not isinstance(message, Mapping):
        return Update.de_json(raw, bot)
    where = InaccessibleMessage(Chat.de_json(message["chat"], bot), message["message_id"])
    user = User.de_json(query["from"], bot)
    tap = CallbackQuery(query["id"], user, query.get("chat_instance", ""), where, query.get("data"))
    return Update(raw["update_id"], callback_query=tap)


def whom_to_tell(raw: Any) -> tuple[int, str, Tap | None] | None:
    """Return who sent a raw update in a private chat, in which language, and the tap if it is one; None for others.

    It reads updates that cannot be parsed, as far as they tell.
    """
    kind = next((kind for kind in _ANSWERED if _at(raw, kind)), "")
    came = _at(raw, kind)
    message = _at(came, "message") if kind == "callback_query" else came
    person, language = _at(_at(came, "from"), "id"), _at(_at(came, "from"), "language_code")
    chat = _at(_at(message, "chat"), "type")
    if not is_valid_id(person) or _at(_at(came, "from"), "is_bot") is True or chat not in (None, ChatType.PRIVATE):
        return None
    query = _at(came, "id") if kind == "callback_query" else None
    tap = Tap(query) if isinstance(query, str) else None
    return person, language if isinstance(language, str) else "", tap


def id_of(raw: object) -> int | None:
    """Return the id of a raw update; None when it has none that could be one."""
    id_ = _at(raw, "update_id")
    return id_ if isinstance(id_, int) and not isinstance(id_, bool) and id_ in _UPDATE_IDS else None


def brings_file(raw: object) -> bool:
    """Return whether a raw update is a message with a document, which may have to be fetched and read."""
    return isinstance(_at(_at(raw, "message"), "document"), Mapping)


def whose(raw: object) -> int:
    """Return whose turn a raw update is: the person's id, or the chat's; 0 when it cannot be told."""
    for kind in KINDS:
        for holder in ("from", "chat"):
            id_ = _at(_at(_at(raw, kind), holder), "id")
            if is_valid_id(id_):
                return id_
    return 0


def as_json(raw: object) -> str:
    """Return a raw update as JSON, as text; an empty object for one that is nested too deep."""
    try:
        return json.dumps(raw)
    except RecursionError:  # it was parsed where the stack was lower
        return "{}"


def _at(value: object, key: str) -> Any:
    return value.get(key) if isinstance(value, Mapping) else None


def is_valid_id(value: object) -> TypeGuard[int]:
    """Whether `value` can be the id of a person, a chat or a message, or any number as small."""
    # Whether a range holds an integer Python knows at once; for anything else it would look at each number, for years.
    return isinstance(value, int) and not isinstance(value, bool) and value in _IDS
