"""Methods for messages of text: sending, editing, deleting."""

from __future__ import annotations

from datetime import timedelta

from bot.sandbox.bot_api.sending import find_chat, link_preview, send, writable_chat
from bot.sandbox.rules import keyboards, text
from bot.sandbox.rules.errors import bad_request, forbidden
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.world import Chat, World

DELETABLE_FOR = timedelta(hours=48)
ANSWERABLE_FOR = timedelta(seconds=60)
_MOST_ANSWERED = 200
_REACTIONS = frozenset({"emoji", "custom_emoji", "paid"})
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def send_message(world: World, parameters: Parameters) -> Json:
    """Send a text."""
    formatted = text.message_text(parameters, world.find_user)
    content = formatted.as_fields("text", "entities") | link_preview(parameters)
    return send(world, parameters, content, lambda: text.check_text(formatted))


def edit_message_text(world: World, parameters: Parameters) -> Json:
    """Replace a message's text and its keyboard."""
    formatted = text.message_text(parameters, world.find_user)
    chat, message = to_edit(world, parameters)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    text.check_text(formatted)
    content = formatted.as_fields("text", "entities") | link_preview(parameters)
    return replace(world, parameters, (chat, message), content, ("text", "entities", "link_preview_options"))


def edit_message_reply_markup(world: World, parameters: Parameters) -> Json:
    """Replace or take away the buttons under a message."""
    return replace(world, parameters, to_edit(world, parameters), {}, ())


def to_edit(world: World, parameters: Parameters) -> tuple[Chat, Json]:
    """Return the message that an edit names, with its chat.

    Raises:
        Refused: there is none, or it is not the bot's to edit.
    """
    if parameters.has("inline_message_id") and not parameters.has("chat_id"):
        raise bad_request("invalid inline message identifier specified")
    keyboards.read(parameters.text("reply_markup"), in_edit=True)
    chat = writable_chat(world, parameters.text("chat_id"))
    message_id = parameters.integer("message_id")
    if message_id <= 0:
        raise bad_request("message identifier is not specified")
    message = chat.find(message_id)
    if message is None:
        raise bad_request("message to edit not found")
    if message["from"]["id"] != world.bot["id"] or message_id in chat.uneditable:
        raise bad_request("message can't be edited")
    return chat, message


def replace(world: World, parameters: Parameters, old: tuple[Chat, Json], content: Json, gone: tuple[str, ...]) -> Json:
    """Put `content` in the place of the fields `gone`, with the keyboard of the call or none, and return the message.

    Raises:
        Refused: nothing would change, or the keyboard is wrong.
    """
    chat, message = old
    keyboard = keyboards.read(parameters.text("reply_markup"), in_edit=True)
    kept = {name: value for name, value in message.items() if name not in gone and name != "reply_markup"}
    edited = kept | content | ({"reply_markup": keyboard.inline} if keyboard.inline else {})
    if edited == message:
        raise bad_request(_NOT_MODIFIED)
    edited["edit_date"] = world.stamp()
    world.keep(chat, edited)
    return edited


def delete_message(world: World, parameters: Parameters) -> bool:
    """Delete one message of the chat, the bot's or the person's, younger than 48 hours."""
    if not parameters.has("chat_id"):
        raise bad_request("chat identifier is not specified")
    chat = find_chat(world, parameters.text("chat_id"))
    message_id = parameters.integer("message_id")
    if message_id <= 0:
        raise bad_request("message identifier is not specified")
    message = chat.find(message_id)
    if message is None:
        raise bad_request("message to delete not found")
    if not _may_delete(world, chat, message):
        raise bad_request("message can't be deleted")
    chat.deleted.add(message_id)
    world.touch(chat)
    return True


def _may_delete(world: World, chat: Chat, message: Json) -> bool:
    is_fresh = world.stamp() - message["date"] < DELETABLE_FOR.total_seconds()
    is_own = message["from"]["id"] == world.bot["id"]
    return is_fresh and (is_own or chat.person is not None) and chat.bot_is_in


def answer_callback_query(world: World, parameters: Parameters) -> bool:
    """Answer a tap, once, within a minute of the moved clock."""
    tap = world.taps.get(parameters.text("callback_query_id"))
    if tap and not tap.answered and world.clock.now() - tap.at >= ANSWERABLE_FOR:
        tap.expired = True
    if tap is None or tap.answered or tap.expired:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    said = parameters.text("text")
    if len(said) > _MOST_ANSWERED:
        raise bad_request("MESSAGE_TOO_LONG")
    if parameters.has("url"):
        raise bad_request("URL_INVALID")
    tap.answered = True
    tap.text = said or None
    tap.show_alert = parameters.flag("show_alert")
    world.touch(world.chats[tap.chat])
    return True


def set_message_reaction(world: World, parameters: Parameters) -> bool:
    """Take a reaction to a message; it is checked and not shown."""
    reactions = parameters.array("reaction") or []
    if not all(isinstance(one, dict) and str(one.get("type")) in _REACTIONS for one in reactions):
        raise bad_request("can't parse ReactionType: unsupported type specified")
    if writable_chat(world, parameters.text("chat_id")).find(parameters.integer("message_id")) is None:
        raise bad_request("message to react not found")
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    return True


def leave_chat(world: World, parameters: Parameters) -> bool:
    """Leave a group; the bot gets an update about itself."""
    chat = find_chat(world, parameters.text("chat_id"))
    if chat.person:
        raise bad_request("chat member status can't be changed in private chats")
    if not chat.bot_is_in:
        raise forbidden("bot is not a member of the group chat")
    bot = world.bot_as_sender()
    chat.bot_is_in = False
    world.tell_membership(chat, bot, {"user": bot, "status": "member"}, {"user": bot, "status": "left"})
    world.touch(chat)
    return True
