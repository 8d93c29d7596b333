"""What people do on their phones: start, write, tap, edit, send, block; and the updates the bot gets of it."""

from __future__ import annotations

from bot.sandbox.rules import text
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.updates import TAP_LIFE
from bot.sandbox.world.world import Chat, Person, Tap, World, without_reply


class Impossible(Exception):
    """A person cannot do this; `status` is the HTTP status that says so."""

    def __init__(self, status: int, reason: str) -> None:
        """Say why, in a few words."""
        super().__init__(reason)
        self.status = status


def chat_of(world: World, person_id: int) -> Chat:
    """Return a person's private chat with the bot.

    Raises:
        Impossible: there is no such person.
    """
    chat = world.chats.get(person_id)
    if chat is None or chat.person is None:
        raise Impossible(404, "no such person")
    return chat


def _unblocked(world: World, person_id: int) -> tuple[Chat, Person]:
    chat = chat_of(world, person_id)
    if chat.blocked or chat.person is None:
        raise Impossible(409, "this person has blocked the bot")
    return chat, chat.person


def tell(world: World, person_id: int, content: Json, reply_to: int = 0, *, forwarded: bool = False) -> Json:
    """Put a message from a person into their chat, queue its update, and return it.

    Raises:
        Impossible: there is no such person, they have blocked the bot, or the message replied to is not there.
    """
    chat, person = _unblocked(world, person_id)
    extras: Json = {}
    if reply_to:
        replied = chat.find(reply_to)
        if replied is None:
            raise Impossible(404, "there is no message to reply to")
        extras["reply_to_message"] = without_reply(replied)
    if forwarded:
        extras["forward_origin"] = {
            "type": "hidden_user",
            "sender_user_name": "Somebody Else",
            "date": world.stamp() - 3600,
        }
    chat.started = True
    message = world.post(chat, extras | content, person.user)
    world.updates.add("message", chat.id, message)
    return message


def typed(words: str) -> Json:
    """Return the content of a message that was typed.

    Raises:
        Impossible: a phone would not send it.
    """
    formatted = text.typed(words)
    if not formatted.text:
        raise Impossible(400, "the message is empty")
    if len(formatted.text) > text.MOST_IN_TEXT:
        raise Impossible(400, "the message is too long")
    return formatted.as_fields("text", "entities")


def edit(world: World, person_id: int, message_id: int, words: str) -> Json:
    """Change the text or caption of a person's own message and return it.

    Raises:
        Impossible: it is not there, not theirs, or holds nothing that was typed.
    """
    chat, person = _unblocked(world, person_id)
    message = chat.find(message_id)
    if message is None:
        raise Impossible(404, "there is no such message")
    if message["from"]["id"] != person.id or "forward_origin" in message:
        raise Impossible(409, "this message is not theirs to edit")
    content = typed(words)
    gone: tuple[str, ...] = ("text", "entities")
    if "text" not in message:
        if not any(name in message for name in ("photo", "document", "voice", "audio", "video")):
            raise Impossible(409, "this message has no text to edit")
        content = _as_caption(content)
        gone = ("caption", "caption_entities")
    kept = {name: value for name, value in message.items() if name not in gone}
    edited = kept | content | {"edit_date": world.stamp()}
    world.keep(chat, edited)
    world.updates.add("edited_message", chat.id, edited)
    return edited


def _as_caption(content: Json) -> Json:
    names = {"text": "caption", "entities": "caption_entities"}
    return {names[name]: value for name, value in content.items()}


def button_at(world: World, person_id: int, message_id: int, row: int, column: int) -> Json:
    """Return the button at a place under a message, counted from 0.

    Raises:
        Impossible: there is none.
    """
    message = chat_of(world, person_id).find(message_id) or {}
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    if 0 <= row < len(rows) and 0 <= column < len(rows[row]):
        button: Json = rows[row][column]
        return button
    raise Impossible(404, "there is no such button")


def has_button(message: Json | None, data: str) -> bool:
    """Whether a message shows a button with this callback data."""
    rows = (message or {}).get("reply_markup", {}).get("inline_keyboard", [])
    return any(button.get("callback_data") == data for row in rows for button in row)


def tap(world: World, person_id: int, message_id: int, data: str, *, forged: bool = False) -> Tap:
    """Tap the button that carries `data`; a forged tap need not have one.

    Raises:
        Impossible: there is no such button, or the person has blocked the bot.
    """
    chat, person = _unblocked(world, person_id)
    message = chat.find(message_id)
    if not forged and not has_button(message, data):
        raise Impossible(404, "there is no such button")
    done = world.add_tap(chat, message_id, data)
    inaccessible = {"chat": chat.json, "message_id": message_id, "date": 0}
    query = {
        "id": done.id,
        "from": person.user,
        "message": message or inaccessible,
        "chat_instance": chat.instance,
        "data": data,
    }
    world.updates.add("callback_query", chat.id, query, TAP_LIFE)
    return done


def set_blocked(world: World, person_id: int, *, blocked: bool) -> None:
    """Block the bot or take that back; the bot learns of it if it changes anything.

    Raises:
        Impossible: there is no such person.
    """
    chat = chat_of(world, person_id)
    if chat.blocked == blocked or chat.person is None:
        return
    chat.blocked = blocked
    world.touch(chat)
    if chat.started:
        is_member = {"user": world.bot_as_sender(), "status": "member"}
        is_banned = {"user": world.bot_as_sender(), "status": "kicked", "until_date": 0}
        before, after = (is_member, is_banned) if blocked else (is_banned, is_member)
        world.tell_membership(chat, chat.person.user, before, after)


def make_group(world: World, title: str, member: int) -> Chat:
    """Make a group with the bot and one person in it; the bot is told twice, as by Telegram.

    Raises:
        Impossible: there is no such person.
    """
    person = chat_of(world, member).person
    if person is None:
        raise Impossible(404, "no such person")
    chat = world.add_group(title, [person])
    bot = world.bot_as_sender()
    world.tell_membership(chat, person.user, {"user": bot, "status": "left"}, {"user": bot, "status": "member"})
    joined = world.post(chat, {"new_chat_members": [bot]}, person.user)
    world.updates.add("message", chat.id, joined)
    return chat


def say_in_group(world: World, chat_id: int, member: int, words: str) -> Json:
    """Put a text from a member into a group and return the message.

    Raises:
        Impossible: there is no such group, or they are not in it.
    """
    chat = world.chats.get(chat_id)
    if chat is None or chat.person is not None:
        raise Impossible(404, "no such group")
    person = chat.members.get(member)
    if person is None:
        raise Impossible(409, "this person is not in the group")
    message = world.post(chat, typed(words), person.user)
    if chat.bot_is_in:
        world.updates.add("message", chat.id, message)
    return message
