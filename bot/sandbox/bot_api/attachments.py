"""The methods that send files and albums."""

from __future__ import annotations

from typing import Any

from bot.sandbox.bot_api.media import file_field
from bot.sandbox.bot_api.sending import send, send_all
from bot.sandbox.rules import text
from bot.sandbox.rules.errors import bad_request
from bot.sandbox.rules.parameters import Parameters, from_json
from bot.sandbox.rules.text import Formatted
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.world import World

_MAX_ALBUM = 10
_ALBUM_KINDS = frozenset({"photo", "document", "audio", "video"})
# Parameters, and the fields of messages that show them.
_FLAGS = (("has_spoiler", "has_media_spoiler"), ("show_caption_above_media", "show_caption_above_media"))


def _send_file(world: World, parameters: Parameters, kind: str) -> Json:
    file = file_field(world.files, parameters, kind, kind)
    caption = _caption(world, parameters)
    content = file | caption.as_fields("caption", "caption_entities") | _flags(parameters)
    return send(world, parameters, content, lambda: text.check_caption(caption))


def _caption(world: World, parameters: Parameters) -> Formatted:
    return text.from_call(parameters, "caption", "caption_entities", world.find_user)


def _flags(parameters: Parameters) -> Json:
    return {field: True for name, field in _FLAGS if parameters.flag(name)}


def send_photo(world: World, parameters: Parameters) -> Json:
    """Perform sendPhoto, for pictures of up to 10 MB."""
    return _send_file(world, parameters, "photo")


def send_document(world: World, parameters: Parameters) -> Json:
    """Perform sendDocument, for files of up to 50 MB."""
    return _send_file(world, parameters, "document")


def send_voice(world: World, parameters: Parameters) -> Json:
    """Perform sendVoice."""
    return _send_file(world, parameters, "voice")


def send_media_group(world: World, parameters: Parameters) -> list[Json]:
    """Perform sendMediaGroup: up to ten photos, videos, documents or audio files as one album."""
    listed = parameters.array("media")
    if not listed:
        raise bad_request("there are no messages to send")
    if len(listed) > _MAX_ALBUM:
        raise bad_request("too many messages to send as an album")
    items = [_input_media(item, parameters) for item in listed]
    kinds = {item.text("type") for item in items}
    for kind in ("document", "audio"):
        if kind in kinds and len(kinds) > 1:
            raise bad_request(f"{kind} can't be mixed with other media types")
    captions = [_caption(world, item) for item in items]
    contents = [_media_content(world, item, caption) for item, caption in zip(items, captions, strict=True)]
    if len(contents) > 1:
        album = {"media_group_id": str(13_000_000_000_000_000 + world.next_message_id())}
        contents = [content | album for content in contents]

    def check() -> None:
        for caption in captions:
            text.check_caption(caption)

    return send_all(world, parameters, contents, check)


def _input_media(item: Any, parameters: Parameters) -> Parameters:
    """Return the fields of an InputMedia as parameters, with the files of the call."""
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    if str(item.get("type")) not in _ALBUM_KINDS:
        raise bad_request("can't parse InputMedia: unsupported type specified")
    if not item.get("media"):
        raise bad_request("can't parse InputMedia: media not found")
    return Parameters(from_json(item).values, parameters.uploads)


def _media_content(world: World, item: Parameters, caption: Formatted) -> Json:
    file = file_field(world.files, item, item.text("type"), "media")
    return file | caption.as_fields("caption", "caption_entities") | _flags(item)
