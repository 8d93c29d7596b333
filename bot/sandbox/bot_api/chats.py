"""Methods for chats and for passing messages on: getChat, members, leaving, pins, reactions, copies, forwards."""

from __future__ import annotations

from bot.sandbox.bot_api.messages import text_content
from bot.sandbox.bot_api.sending import bot_as_sender, find_chat, post, send, without_reply, writable_chat
from bot.sandbox.rules import text
from bot.sandbox.rules.errors import bad_request, forbidden
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.world import Chat, World

_CONTENT = frozenset(
    [
        *("text", "entities", "link_preview_options", "caption", "caption_entities", "show_caption_above_media"),
        *("has_media_spoiler", "photo", "document", "voice", "audio", "video", "video_note", "sticker"),
        *("contact", "location", "dice", "poll"),
    ]
)
_REACTIONS = frozenset({"emoji", "custom_emoji", "paid"})
_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def get_chat(world: World, parameters: Parameters) -> Json:
    """Return all that is known of a chat."""
    chat = find_chat(world, parameters.text("chat_id"))
    info = chat.json | {
        "accent_color_id": chat.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, chat.person is not None),
    }
    if chat.person and "username" in chat.json:
        info["active_usernames"] = [chat.json["username"]]
    if chat.pinned:
        info["pinned_message"] = without_reply(chat.messages[chat.pinned[-1]])
    return info


def get_chat_member(world: World, parameters: Parameters) -> Json:
    """Return what somebody is in a chat."""
    chat = find_chat(world, parameters.text("chat_id"))
    user_id = parameters.integer("user_id")
    user = world.find_user(user_id)
    if user is None:
        raise bad_request("invalid user_id specified")
    is_bot = user_id == world.bot["id"]
    if is_bot and chat.blocked:
        return {"status": "kicked", "user": bot_as_sender(world), "until_date": 0}
    if user_id in chat.members or user_id == chat.id or (is_bot and chat.bot_is_in):
        return {"status": "member", "user": bot_as_sender(world) if is_bot else user}
    return {"status": "left", "user": bot_as_sender(world) if is_bot else user}


def leave_chat(world: World, parameters: Parameters) -> bool:
    """Leave a group; the bot gets an update about itself."""
    chat = find_chat(world, parameters.text("chat_id"))
    if chat.person:
        raise bad_request("chat member status can't be changed in private chats")
    if not chat.bot_is_in:
        raise forbidden("bot is not a member of the group chat")
    bot = bot_as_sender(world)
    chat.bot_is_in = False
    world.tell_membership(chat, bot, {"user": bot, "status": "member"}, {"user": bot, "status": "left"})
    world.touch(chat)
    return True


def _message(world: World, parameters: Parameters, missing: str) -> tuple[Chat, Json]:
    chat = writable_chat(world, parameters.text("chat_id"))
    message = chat.find(parameters.integer("message_id"))
    if message is None:
        raise bad_request(missing)
    return chat, message


def set_message_reaction(world: World, parameters: Parameters) -> bool:
    """Take a reaction to a message; it is checked and not shown."""
    reactions = parameters.array("reaction") or []
    if not all(isinstance(one, dict) and str(one.get("type")) in _REACTIONS for one in reactions):
        raise bad_request("can't parse ReactionType: unsupported type specified")
    _message(world, parameters, "message to react not found")
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    return True


def pin_chat_message(world: World, parameters: Parameters) -> bool:
    """Pin a message; the chat shows a line that says so."""
    chat, message = _message(world, parameters, "message to pin not found")
    if message["message_id"] not in chat.pinned:
        chat.pinned.append(message["message_id"])
        post(world, chat, {"pinned_message": without_reply(message)}, bot_as_sender(world))
    return True


def unpin_chat_message(world: World, parameters: Parameters) -> bool:
    """Unpin a message, or the latest that is pinned."""
    chat = writable_chat(world, parameters.text("chat_id"))
    wanted = parameters.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if wanted not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(wanted)
    world.touch(chat)
    return True


def _original(world: World, parameters: Parameters, what: str) -> Json:
    """Return the message to pass on.

    Raises:
        Refused: there is none, or it is one that cannot be passed on.
    """
    source = find_chat(world, parameters.text("from_chat_id"))
    message = source.find(parameters.integer("message_id"))
    if message is None:
        raise bad_request(f"message to {what} not found")
    is_content = not _CONTENT.isdisjoint(message)
    if not is_content or message.get("has_protected_content"):
        raise bad_request(f"message can't be {'copied' if what == 'copy' else 'forwarded'}")
    return message


def copy_message(world: World, parameters: Parameters) -> Json:
    """Send what another message holds as a message of the bot's own; return its id."""
    caption = text.read(parameters, "caption", "caption_entities", world.find_user)
    message = _original(world, parameters, "copy")
    content = {name: value for name, value in message.items() if name in _CONTENT}
    if "caption" in parameters.values and "text" not in content:
        content = {name: value for name, value in content.items() if not name.startswith("caption")}
        content |= text_content(caption, "caption", "caption_entities")
    sent = send(world, parameters, content, lambda: text.check_caption(caption))
    return {"message_id": sent["message_id"]}


def forward_message(world: World, parameters: Parameters) -> Json:
    """Pass a message on with its origin."""
    message = _original(world, parameters, "forward")
    origin = message.get("forward_origin") or {
        "type": "user",
        "date": message["date"],
        "sender_user": message["from"],
    }
    content = {name: value for name, value in message.items() if name in _CONTENT}
    return send(world, parameters, content | {"forward_origin": origin})


def take_leave(_: World, __: Parameters) -> bool:
    """Log out or close, which changes nothing here."""
    return True
