"""The methods for messages and taps: sending, editing, deleting, answering, reacting, leaving a group."""

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
_MAX_ANSWER = 200
_REACTIONS = frozenset({"emoji", "custom_emoji", "paid"})
_EMOJI = (  # those that the Bot API lists
    "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 "
    "🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 "
    "🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡"
)
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def send_message(world: World, parameters: Parameters) -> Json:
    """Perform sendMessage."""
    formatted = text.message_text(parameters, world.find_user)
    content = formatted.as_fields("text", "entities") | link_preview(parameters)
    return send(world, parameters, content, lambda: text.check_text(formatted))


def edit_message_text(world: World, parameters: Parameters) -> Json:
    """Perform editMessageText: replace the text and the keyboard."""
    formatted = text.message_text(parameters, world.find_user)
    chat, message = _editable(world, parameters)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    text.check_text(formatted)
    content = formatted.as_fields("text", "entities") | link_preview(parameters)
    return _save_edit(world, parameters, (chat, message), content, ("text", "entities", "link_preview_options"))


def edit_message_reply_markup(world: World, parameters: Parameters) -> Json:
    """Perform editMessageReplyMarkup: replace or remove the keyboard."""
    return _save_edit(world, parameters, _editable(world, parameters), {}, ())


def _editable(world: World, parameters: Parameters) -> tuple[Chat, Json]:
    """Return the chat and the message that a call edits.

    Raises:
        ApiError: there is no such message, or the bot may not edit it.
    """
    if parameters.has("inline_message_id") and not parameters.has("chat_id"):
        raise bad_request("invalid inline message identifier specified")
    keyboards.parse(parameters.text("reply_markup"), in_edit=True)
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


def _save_edit(
    world: World, parameters: Parameters, old: tuple[Chat, Json], content: Json, removed: tuple[str, ...]
) -> Json:
    """Replace the fields `removed` by `content`, set the keyboard of the call or none, and return the message.

    Raises:
        ApiError: nothing changes, or the keyboard is wrong.
    """
    chat, message = old
    keyboard = keyboards.parse(parameters.text("reply_markup"), in_edit=True)
    kept = {name: value for name, value in message.items() if name not in removed and name != "reply_markup"}
    edited = kept | content | ({"reply_markup": keyboard.inline} if keyboard.inline else {})
    if edited == message:
        raise bad_request(_NOT_MODIFIED)
    edited["edit_date"] = world.unix_time()
    world.save_message(chat, edited)
    return edited


def delete_message(world: World, parameters: Parameters) -> bool:
    """Perform deleteMessage: a message of the last 48 hours, in a private chat also one of the person."""
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
    world.mark_changed(chat)
    return True


def _may_delete(world: World, chat: Chat, message: Json) -> bool:
    is_recent = world.unix_time() - message["date"] < DELETABLE_FOR.total_seconds()
    is_own = message["from"]["id"] == world.bot["id"]
    return is_recent and (is_own or chat.person is not None) and chat.bot_is_in


def answer_callback_query(world: World, parameters: Parameters) -> bool:
    """Perform answerCallbackQuery: once for each tap, within a minute of the moved clock."""
    tap = world.taps.get(parameters.text("callback_query_id"))
    if tap and not tap.answered and world.clock.now() - tap.at >= ANSWERABLE_FOR:
        tap.expired = True
    if tap is None or tap.answered or tap.expired:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    answer = parameters.text("text")
    if len(answer) > _MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if parameters.has("url"):
        raise bad_request("URL_INVALID")
    tap.answered = True
    tap.text = answer or None
    tap.show_alert = parameters.flag("show_alert")
    world.mark_changed(world.chats[tap.chat])
    return True


def set_message_reaction(world: World, parameters: Parameters) -> bool:
    """Perform setMessageReaction: put one emoji on a message, or take it off."""
    reactions = parameters.array("reaction") or []
    if not all(isinstance(one, dict) and str(one.get("type")) in _REACTIONS for one in reactions):
        raise bad_request("can't parse ReactionType: unsupported type specified")
    chat, message = writable_chat(world, parameters.text("chat_id")), parameters.integer("message_id")
    if chat.find(message) is None:
        raise bad_request("message to react not found")
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    emoji = [str(one.get("emoji")) for one in reactions]
    if any(one["type"] != "emoji" for one in reactions) or not set(emoji) <= set(_EMOJI.split()):
        raise bad_request("REACTION_INVALID")
    chat.reactions[message] = "".join(emoji)
    world.mark_changed(chat)
    return True


def leave_chat(world: World, parameters: Parameters) -> bool:
    """Perform leaveChat: leave a group; the bot gets an update about it."""
    chat = find_chat(world, parameters.text("chat_id"))
    if chat.person:
        raise bad_request("chat member status can't be changed in private chats")
    if not chat.bot_is_in:
        raise forbidden("bot is not a member of the group chat")
    bot = world.bot_as_sender()
    chat.bot_is_in = False
    world.add_membership_update(chat, bot, {"user": bot, "status": "member"}, {"user": bot, "status": "left"})
    world.mark_changed(chat)
    return True
