"""Methods that send or replace files, albums and contacts, and getFile."""

from __future__ import annotations

from typing import Any

from bot.sandbox.bot_api import media
from bot.sandbox.bot_api.media import Place
from bot.sandbox.bot_api.messages import replace, text_content, to_edit
from bot.sandbox.bot_api.sending import send, send_all
from bot.sandbox.rules import text
from bot.sandbox.rules.errors import bad_request
from bot.sandbox.rules.parameters import Parameters, from_json
from bot.sandbox.rules.text import Formatted
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.world import World

MOST_DOWNLOADED = 20 * 1024 * 1024
_MOST_IN_ALBUM = 10
_MOST_VCARD = 2048
_MEDIA = frozenset({"photo", "document", "audio", "video"})
_FLAGS = (("has_spoiler", "has_media_spoiler"), ("show_caption_above_media", "show_caption_above_media"))


def _send_file(world: World, parameters: Parameters, kind: str) -> Json:
    shown = media.taken(world.files, parameters, Place(kind, kind))
    caption = _caption(world, parameters)
    content = shown | text_content(caption, "caption", "caption_entities") | _flags(parameters)
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


def send_audio(world: World, parameters: Parameters) -> Json:
    """Send a piece of music."""
    return _send_file(world, parameters, "audio")


def send_video(world: World, parameters: Parameters) -> Json:
    """Send a film."""
    return _send_file(world, parameters, "video")


def send_sticker(world: World, parameters: Parameters) -> Json:
    """Send a sticker."""
    return send(world, parameters, media.taken(world.files, parameters, Place("sticker", "sticker")))


def send_contact(world: World, parameters: Parameters) -> Json:
    """Send a telephone number with a name."""
    if not parameters.has("phone_number"):
        raise bad_request("phone number is empty")
    if not parameters.has("first_name"):
        raise bad_request("first name is empty")
    if len(parameters.text("vcard").encode()) > _MOST_VCARD:
        raise bad_request("vcard is too long")
    names = ("phone_number", "first_name", "last_name", "vcard")
    return send(world, parameters, {"contact": {n: parameters.text(n) for n in names if parameters.has(n)}})


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
    return shown | text_content(caption, "caption", "caption_entities") | _flags(item)


def edit_message_media(world: World, parameters: Parameters) -> Json:
    """Replace what a message shows, caption and keyboard included."""
    wanted = parameters.parsed("media", "can't parse input media JSON object")
    if wanted is None:
        raise bad_request("input media is not specified")
    item = _input_media(wanted, parameters)
    caption = _caption(world, item)
    text.check_caption(caption)
    found = to_edit(world, parameters)
    texts = ("text", "entities", "link_preview_options", "caption", "caption_entities")
    gone = (*texts, *media.KINDS, *(shown for _, shown in _FLAGS))
    return replace(world, parameters, found, _media_content(world, item, caption), gone)


def get_file(world: World, parameters: Parameters) -> Json:
    """Return where a file can be fetched, if it is no larger than 20 MB."""
    if not parameters.has("file_id"):
        raise bad_request("file_id not specified")
    found = world.files.find(parameters.text("file_id"))
    if found is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(found.data) > MOST_DOWNLOADED:
        raise bad_request("file is too big")
    return {
        "file_id": found.id,
        "file_unique_id": found.unique_id,
        "file_size": len(found.data),
        "file_path": found.path,
    }
