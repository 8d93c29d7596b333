"""Methods that send or replace files and albums."""

from __future__ import annotations

from typing import Any

from bot.sandbox.bot_api import media
from bot.sandbox.bot_api.media import Place
from bot.sandbox.bot_api.sending import send, send_all
from bot.sandbox.rules import text
from bot.sandbox.rules.errors import bad_request
from bot.sandbox.rules.parameters import Parameters, from_json
from bot.sandbox.rules.text import Formatted
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.world import World

_MOST_IN_ALBUM = 10
_MEDIA = frozenset({"photo", "document", "audio", "video"})
_FLAGS = (("has_spoiler", "has_media_spoiler"), ("show_caption_above_media", "show_caption_above_media"))


def _send_file(world: World, parameters: Parameters, kind: str) -> Json:
    shown = media.taken(world.files, parameters, Place(kind, kind))
    caption = _caption(world, parameters)
    content = shown | caption.as_fields("caption", "caption_entities") | _flags(parameters)
    return send(world, parameters, content, lambda: text.check_caption(caption))


def _caption(world: World, parameters: Parameters) -> Formatted:
    return text.read(parameters, "caption", "caption_entities", world.find_user)


def _flags(parameters: Parameters) -> Json:
    return {shown: True for name, shown in _FLAGS if parameters.flag(name)}


def send_photo(world: World, parameters: Parameters) -> Json:
    """Send a picture, at most 10 MB."""
    return _send_file(world, parameters, "photo")


def send_document(world: World, parameters: Parameters) -> Json:
    """Send any file, at most 50 MB."""
    return _send_file(world, parameters, "document")


def send_voice(world: World, parameters: Parameters) -> Json:
    """Send a voice note."""
    return _send_file(world, parameters, "voice")


def send_media_group(world: World, parameters: Parameters) -> list[Json]:
    """Send up to ten pictures, films, documents or pieces of music as one album."""
    listed = parameters.array("media")
    if not listed:
        raise bad_request("there are no messages to send")
    if len(listed) > _MOST_IN_ALBUM:
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
    """Return the fields of an InputMedia as parameters of their own, beside the files of the call."""
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    if str(item.get("type")) not in _MEDIA:
        raise bad_request("can't parse InputMedia: unsupported type specified")
    if not item.get("media"):
        raise bad_request("can't parse InputMedia: media not found")
    return Parameters(from_json(item).values, parameters.uploads)


def _media_content(world: World, item: Parameters, caption: Formatted) -> Json:
    shown = media.taken(world.files, item, Place("media", item.text("type")))
    return shown | caption.as_fields("caption", "caption_entities") | _flags(item)
