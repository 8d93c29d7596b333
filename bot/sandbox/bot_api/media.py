"""What a message holds that is a file: photos, documents, voices and the like, from bytes to Telegram's fields."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass

from bot.sandbox.rules.errors import Refused, bad_request
from bot.sandbox.rules.parameters import Parameters, Upload
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.files import Files, Stored, picture_size

MOST_PHOTO_BYTES = 10 * 1024 * 1024
MOST_FILE_BYTES = 50 * 1024 * 1024
_MOST_SIDES = 10_000
_MOST_RATIO = 20
# Telegram keeps a photo in several sizes; the longest side of each, smallest first.
_SIDES = (90, 320, 800, 1280)
_MIMES = {"voice": "audio/ogg", "audio": "audio/mpeg", "video": "video/mp4"}
_DETAILS = {
    "voice": ("duration",),
    "audio": ("duration", "performer", "title"),
    "video": ("duration", "width", "height"),
    "video_note": ("duration", "length"),
    "sticker": ("emoji",),
}
_NUMBERS = frozenset({"duration", "width", "height", "length"})
_NAMED = frozenset({"document", "audio", "video"})
KINDS = ("photo", "document", "voice", "audio", "video", "sticker")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a call names a file: the parameter that holds it, and the kind of file it must be."""

    name: str
    kind: str


def taken(files: Files, parameters: Parameters, place: Place) -> Json:
    """Return the field of a message (`photo`, `document`, …) for the file in a call.

    The parameter is the file itself, `attach://` and the name of its part, or the id of a file sent before.

    Raises:
        Refused: there is no file, it is of another kind, or it breaks one of Telegram's limits.
    """
    kind = place.kind
    value = parameters.text(place.name)
    upload = parameters.uploads.get(value.removeprefix("attach://") if value.startswith("attach://") else place.name)
    if upload:
        return stored(files, kind, upload, parameters)
    if not value or value.startswith("attach://"):
        raise bad_request(f"there is no {kind} in the request")
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    known = files.find(value)
    if known is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if known.kind != kind:
        raise bad_request(f"can't use file of type {_spoken(known.kind)} as {_spoken(kind)}")
    return files.contents[known.id]


def _spoken(kind: str) -> str:
    return "".join(part.capitalize() for part in kind.split("_"))


def stored(files: Files, kind: str, upload: Upload, parameters: Parameters) -> Json:
    """Keep a new file and return the field of a message that shows it.

    Raises:
        Refused: it is empty, too large, or no picture where one is wanted.
    """
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > MOST_FILE_BYTES:
        raise Refused(413, "Request Entity Too Large")
    mime = mimetypes.guess_type(upload.name)[0] or upload.mime or "application/octet-stream"
    if kind == "photo":
        return _photo(files, upload)
    kept = files.add(kind, upload.data, upload.name, mime)
    shown = _about(kept)
    for name in _DETAILS.get(kind, ()):
        if name in _NUMBERS:
            shown[name] = max(0, parameters.integer(name))
        elif parameters.has(name):
            shown[name] = parameters.text(name)
    if kind in _NAMED and upload.name:
        shown["file_name"] = upload.name
    if kind not in {"sticker", "video_note"}:
        shown["mime_type"] = mime if kind == "document" else _MIMES.get(kind, mime)
    if kind == "sticker":
        width, height = picture_size(upload.data) or (512, 512)
        shown |= {"type": "regular", "width": width, "height": height, "is_animated": False, "is_video": False}
    if kind in _NAMED and "thumbnail" in parameters.uploads:
        shown["thumbnail"] = _photo(files, parameters.uploads["thumbnail"])["photo"][-1]
    return files.describe(kept, {kind: shown})


def _about(kept: Stored) -> Json:
    return {"file_id": kept.id, "file_unique_id": kept.unique_id, "file_size": len(kept.data)}


def _photo(files: Files, upload: Upload) -> Json:
    if len(upload.data) > MOST_PHOTO_BYTES:
        excess = f"file of size {len(upload.data)} bytes is too big for a photo"
        raise bad_request(f"{excess}; the maximum size is {MOST_PHOTO_BYTES} bytes")
    size = picture_size(upload.data)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > _MOST_SIDES or max(size) > _MOST_RATIO * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    # Every size is the same bytes: only its dimensions and its id differ, which is what a bot chooses by.
    sides = [side for side in _SIDES[:-1] if side < max(size)] + [min(max(size), _SIDES[-1])]
    shown: list[Json] = []
    kept: list[Stored] = []
    for side in sides:
        scale = side / max(size)
        kept.append(files.add("photo", upload.data, upload.name, "image/jpeg"))
        shown.append(
            _about(kept[-1]) | {"width": max(1, round(width * scale)), "height": max(1, round(height * scale))}
        )
    for one in kept:
        files.describe(one, {"photo": shown})
    return {"photo": shown}
