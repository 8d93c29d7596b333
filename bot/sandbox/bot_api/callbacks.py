"""Answering taps, and showing that the bot is at work."""

from __future__ import annotations

from datetime import timedelta

from bot.sandbox.bot_api.sending import writable_chat
from bot.sandbox.rules.errors import bad_request
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.world.world import World

ANSWERABLE_FOR = timedelta(seconds=60)
ACTION_SHOWS_FOR = timedelta(seconds=5)
_MOST_ANSWERED = 200
_ACTIONS = frozenset(
    [
        "cancel",
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "record_audio",
        "upload_audio",
        "upload_document",
        "choose_sticker",
        "pick_up_location",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


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


def send_chat_action(world: World, parameters: Parameters) -> bool:
    """Show for five seconds, or until the next message, that the bot is at work."""
    action = parameters.text("action").strip().lower()
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = writable_chat(world, parameters.text("chat_id"))
    chat.action = "" if action == "cancel" else action
    chat.action_ends = world.clock.now() + ACTION_SHOWS_FOR
    world.touch(chat)
    return True
