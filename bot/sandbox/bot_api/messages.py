"""Methods for messages of text: sending, editing, deleting."""

from __future__ import annotations

from datetime import timedelta

from bot.sandbox.bot_api.sending import find_chat, link_preview, send, writable_chat
from bot.sandbox.rules import keyboards, text
from bot.sandbox.rules.errors import bad_request
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.rules.text import Formatted
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.world import Chat, World

DELETABLE_FOR = timedelta(hours=48)
_MOST_DELETED = 100
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def text_content(formatted: Formatted, name: str = "text", entities_name: str = "entities") -> Json:
    """Return the fields of a message that hold a text or caption."""
    content: Json = {name: formatted.text} if formatted.text else {}
    if formatted.entities:
        content[entities_name] = list(formatted.entities)
    return content


def send_message(world: World, parameters: Parameters) -> Json:
    """Send a text."""
    formatted = text.message_text(parameters, world.find_user)
    content = text_content(formatted) | link_preview(parameters)
    return send(world, parameters, content, lambda: text.check_text(formatted))


def edit_message_text(world: World, parameters: Parameters) -> Json:
    """Replace a message's text and its keyboard."""
    formatted = text.message_text(parameters, world.find_user)
    chat, message = to_edit(world, parameters)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    text.check_text(formatted)
    content = text_content(formatted) | link_preview(parameters)
    return replace(world, parameters, (chat, message), content, ("text", "entities", "link_preview_options"))


def edit_message_caption(world: World, parameters: Parameters) -> Json:
    """Replace the caption of a photo or file, and the keyboard."""
    formatted = text.read(parameters, "caption", "caption_entities", world.find_user)
    chat, message = to_edit(world, parameters)
    if not any(name in message for name in ("photo", "document", "voice", "audio", "video", "animation")):
        raise bad_request("there is no caption in the message to edit")
    text.check_caption(formatted)
    content = text_content(formatted, "caption", "caption_entities")
    return replace(world, parameters, (chat, message), content, ("caption", "caption_entities"))


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
    if message["from"]["id"] != world.bot["id"] or message_id in chat.uneditable or "forward_origin" in message:
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
    _delete(world, chat, message_id)
    return True


def delete_messages(world: World, parameters: Parameters) -> bool:
    """Delete up to a hundred messages; those that are not there are passed over."""
    chat = find_chat(world, parameters.text("chat_id"))
    wanted = parameters.array("message_ids")
    if not wanted:
        raise bad_request("message identifiers are not specified")
    if len(wanted) > _MOST_DELETED:
        raise bad_request("too many message identifiers specified")
    found = [message for message in (chat.find(text.as_integer(one)) for one in wanted) if message]
    if not all(_may_delete(world, chat, message) for message in found):
        raise bad_request("message can't be deleted")
    for message in found:
        _delete(world, chat, message["message_id"])
    return True


def _may_delete(world: World, chat: Chat, message: Json) -> bool:
    is_fresh = world.stamp() - message["date"] < DELETABLE_FOR.total_seconds()
    is_own = message["from"]["id"] == world.bot["id"]
    return is_fresh and (is_own or chat.person is not None) and chat.bot_is_in


def _delete(world: World, chat: Chat, message_id: int) -> None:
    chat.deleted.add(message_id)
    if message_id in chat.pinned:
        chat.pinned.remove(message_id)
    world.touch(chat)
