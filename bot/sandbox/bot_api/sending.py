"""What all methods that send have in common: the chat, the reply, the keyboard, the new message."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.sandbox.rules import keyboards, text
from bot.sandbox.rules.errors import bad_request, forbidden
from bot.sandbox.rules.keyboards import Keyboard
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.world import Chat, World, without_reply


def find_chat(world: World, chat_id: str) -> Chat:
    """Return the chat with the id in a call.

    Raises:
        ApiError: there is no id, or the bot does not know the chat.
    """
    if not chat_id:
        raise bad_request("chat_id is empty")
    chat = world.chats.get(text.as_integer(chat_id.strip()))
    if chat is None or (chat.person and not chat.started and not _shares_group(world, chat.id)):
        raise bad_request("chat not found")
    return chat


def _shares_group(world: World, person_id: int) -> bool:
    return any(person_id in chat.members for chat in world.chats.values() if chat.members)


def writable_chat(world: World, chat_id: str) -> Chat:
    """Return the chat with the id in a call, if the bot may write to it.

    Raises:
        ApiError: there is none, the person has not started the bot or has blocked it, or the bot has left the group.
    """
    chat = find_chat(world, chat_id)
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    if chat.person and chat.person.user["is_bot"]:
        raise forbidden("bot can't send messages to bots")
    if not chat.started:
        raise forbidden("bot can't initiate conversation with a user")
    if not chat.bot_is_in:
        raise forbidden("bot is not a member of the group chat")
    return chat


def send(world: World, parameters: Parameters, content: Json, check: Callable[[], None] | None = None) -> Json:
    """Send one message with `content` and return it; `check` raises for errors that rank below those of the chat.

    Raises:
        ApiError: the chat, the reply or the keyboard is wrong, or `check` raises it.
    """
    return send_all(world, parameters, [content], check)[0]


def send_all(
    world: World, parameters: Parameters, contents: Iterable[Json], check: Callable[[], None] | None = None
) -> list[Json]:
    """Send several messages with the same parameters, as an album does. See `send`."""
    keyboard = keyboards.parse(parameters.text("reply_markup"))
    chat = writable_chat(world, parameters.text("chat_id"))
    extras = _extras(chat, parameters)
    if check:
        check()
    if keyboard.inline:
        extras["reply_markup"] = keyboard.inline
    sent = [world.add_message(chat, content | extras) for content in contents]
    _set_reply_keyboard(chat, keyboard, sent[-1]["message_id"])
    return sent


def _set_reply_keyboard(chat: Chat, keyboard: Keyboard, message_id: int) -> None:
    """Set or remove the reply keyboard of the chat. At Telegram, a message that does this cannot be edited."""
    if keyboard.removes:
        chat.reply_keyboard = None
    elif keyboard.reply:
        chat.reply_keyboard = keyboard.reply if "keyboard" in keyboard.reply else chat.reply_keyboard
    else:
        return
    chat.uneditable.add(message_id)


def _extras(chat: Chat, parameters: Parameters) -> Json:
    extras: Json = {}
    replied = _replied(chat, parameters)
    if replied:
        extras["reply_to_message"] = without_reply(replied)
    if parameters.flag("protect_content"):
        extras["has_protected_content"] = True
    return extras


def _replied(chat: Chat, parameters: Parameters) -> Json | None:
    wanted = parameters.parsed("reply_parameters", "can't parse reply parameters JSON object")
    if wanted is None:
        wanted = {
            "message_id": parameters.integer("reply_to_message_id"),
            "allow_sending_without_reply": parameters.flag("allow_sending_without_reply"),
        }
        if not wanted["message_id"]:
            return None
    if not isinstance(wanted, dict):
        raise bad_request("object expected as reply parameters")
    message = chat.find(text.as_integer(wanted.get("message_id")))
    if message is None and not wanted.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message


def link_preview(parameters: Parameters) -> Json:
    """Return the field of a message with the options for its link preview.

    Raises:
        ApiError: the options are not a JSON object.
    """
    options = parameters.parsed("link_preview_options", "can't parse link preview options JSON object")
    if options is None:
        return {"link_preview_options": {"is_disabled": True}} if parameters.flag("disable_web_page_preview") else {}
    if not isinstance(options, dict):
        raise bad_request("object expected as link preview options")
    names = ("is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text")
    kept = {name: options[name] for name in names if options.get(name)}
    return {"link_preview_options": kept} if kept else {}
