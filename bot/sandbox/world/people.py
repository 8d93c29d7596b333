"""What people do on their phones: send, tap, edit, block; and the updates that the bot gets about it."""

from __future__ import annotations

from bot.sandbox.rules import text
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.updates import TAP_LIFE
from bot.sandbox.world.world import Chat, Person, Tap, World, without_reply


class ActionError(Exception):
    """An action that is not possible; `status` is the HTTP status of the control route's response."""

    def __init__(self, status: int, reason: str) -> None:
        """Give the reason in a few words."""
        super().__init__(reason)
        self.status = status


def private_chat(world: World, person_id: int) -> Chat:
    """Return the private chat of a person with the bot.

    Raises:
        ActionError: there is no such person.
    """
    chat = world.chats.get(person_id)
    if chat is None or chat.person is None:
        raise ActionError(404, "no such person")
    return chat


def _unblocked(world: World, person_id: int) -> tuple[Chat, Person]:
    chat = private_chat(world, person_id)
    if chat.blocked or chat.person is None:
        raise ActionError(409, "this person has blocked the bot")
    return chat, chat.person


def send_message(world: World, person_id: int, content: Json, reply_to: int = 0, *, forwarded: bool = False) -> Json:
    """Add a message of a person to their chat, queue its update, and return the message.

    Raises:
        ActionError: there is no such person, they have blocked the bot, or there is no message to reply to.
    """
    chat, person = _unblocked(world, person_id)
    extras: Json = {}
    if reply_to:
        replied = chat.find(reply_to)
        if replied is None:
            raise ActionError(404, "there is no message to reply to")
        extras["reply_to_message"] = without_reply(replied)
    if forwarded:
        extras["forward_origin"] = {
            "type": "hidden_user",
            "sender_user_name": "Somebody Else",
            "date": world.unix_time() - 3600,
        }
    chat.started = True
    message = world.add_message(chat, extras | content, person.user)
    world.updates.add("message", chat.id, message)
    return message


def text_content(words: str) -> Json:
    """Return the fields of a message with a text that a person typed.

    Raises:
        ActionError: it is empty or too long.
    """
    return _typed(words).as_fields("text", "entities")


def _typed(words: str) -> text.Formatted:
    formatted = text.from_person(words)
    if not formatted.text:
        raise ActionError(400, "the message is empty")
    if len(formatted.text) > text.MAX_TEXT:
        raise ActionError(400, "the message is too long")
    return formatted


def edit_message(world: World, person_id: int, message_id: int, words: str) -> Json:
    """Change the text or the caption of a person's own message and return the message.

    Raises:
        ActionError: there is no such message, it is not theirs, or it has no text.
    """
    chat, person = _unblocked(world, person_id)
    message = chat.find(message_id)
    if message is None:
        raise ActionError(404, "there is no such message")
    if message["from"]["id"] != person.id or "forward_origin" in message:
        raise ActionError(409, "this message is not theirs to edit")
    formatted = _typed(words)
    fields = ("text", "entities") if "text" in message else ("caption", "caption_entities")
    if "text" not in message and not any(kind in message for kind in ("photo", "document", "voice", "audio", "video")):
        raise ActionError(409, "this message has no text to edit")
    kept = {name: value for name, value in message.items() if name not in fields}
    edited = kept | formatted.as_fields(*fields) | {"edit_date": world.unix_time()}
    world.save_message(chat, edited)
    world.updates.add("edited_message", chat.id, edited)
    return edited


def button_at(world: World, person_id: int, message_id: int, row: int, column: int) -> Json:
    """Return the inline button at a row and a column, both counted from 0.

    Raises:
        ActionError: there is none.
    """
    message = private_chat(world, person_id).find(message_id) or {}
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    if 0 <= row < len(rows) and 0 <= column < len(rows[row]):
        button: Json = rows[row][column]
        return button
    raise ActionError(404, "there is no such button")


def _has_button(message: Json | None, data: str) -> bool:
    rows = (message or {}).get("reply_markup", {}).get("inline_keyboard", [])
    return any(button.get("callback_data") == data for row in rows for button in row)


def tap(world: World, person_id: int, message_id: int, data: str, *, forged: bool = False) -> Tap:
    """Tap the button with this callback data; a forged tap needs no such button.

    Raises:
        ActionError: there is no such button, or the person has blocked the bot.
    """
    chat, person = _unblocked(world, person_id)
    message = chat.find(message_id)
    if not forged and not _has_button(message, data):
        raise ActionError(404, "there is no such button")
    tap = world.add_tap(chat, message_id, data)
    inaccessible = {"chat": chat.json, "message_id": message_id, "date": 0}
    query = {
        "id": tap.id,
        "from": person.user,
        "message": message or inaccessible,
        "chat_instance": chat.instance,
        "data": data,
    }
    world.updates.add("callback_query", chat.id, query, TAP_LIFE)
    return tap


def set_blocked(world: World, person_id: int, *, blocked: bool) -> None:
    """Block or unblock the bot; a change is an update for the bot.

    Raises:
        ActionError: there is no such person.
    """
    chat = private_chat(world, person_id)
    if chat.blocked == blocked or chat.person is None:
        return
    chat.blocked = blocked
    world.mark_changed(chat)
    if chat.started:
        member = {"user": world.bot_as_sender(), "status": "member"}
        banned = {"user": world.bot_as_sender(), "status": "kicked", "until_date": 0}
        before, after = (member, banned) if blocked else (banned, member)
        world.add_membership_update(chat, chat.person.user, before, after)


def create_group(world: World, title: str, member: int) -> Chat:
    """Create a group of the bot and one person; as at Telegram, the bot gets two updates about it.

    Raises:
        ActionError: there is no such person.
    """
    person = private_chat(world, member).person
    if person is None:
        raise ActionError(404, "no such person")
    chat = world.add_group(title, [person])
    bot = world.bot_as_sender()
    world.add_membership_update(chat, person.user, {"user": bot, "status": "left"}, {"user": bot, "status": "member"})
    joined = world.add_message(chat, {"new_chat_members": [bot]}, person.user)
    world.updates.add("message", chat.id, joined)
    return chat


def send_to_group(world: World, chat_id: int, member: int, words: str) -> Json:
    """Add a text of a member to a group and return the message.

    Raises:
        ActionError: there is no such group, or the person is not in it.
    """
    chat = world.chats.get(chat_id)
    if chat is None or chat.person is not None:
        raise ActionError(404, "no such group")
    person = chat.members.get(member)
    if person is None:
        raise ActionError(409, "this person is not in the group")
    message = world.add_message(chat, text_content(words), person.user)
    if chat.bot_is_in:
        world.updates.add("message", chat.id, message)
    return message
