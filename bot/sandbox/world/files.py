"""Stored files: their bytes and ids, the path that `getFile` returns, and the fields of messages with a file."""

from __future__ import annotations

import mimetypes
import re
import struct
from dataclasses import dataclass, field
from itertools import count

from bot.sandbox.rules.errors import ApiError, bad_request
from bot.sandbox.rules.parameters import Parameters, Upload
from bot.sandbox.transport.strict_json import Json

MAX_PHOTO_BYTES = 10 * 1024 * 1024
MAX_FILE_BYTES = 50 * 1024 * 1024
_MAX_WIDTH_PLUS_HEIGHT = 10_000
_MAX_ASPECT_RATIO = 20
# Telegram stores a photo in several sizes; this is the longest side of each, in pixels.
_PHOTO_SIDES = (90, 320, 800, 1280)
_MIMES = {"voice": "audio/ogg", "audio": "audio/mpeg", "video": "video/mp4"}
_DETAILS = {
    "voice": ("duration",),
    "audio": ("duration", "performer", "title"),
    "video": ("duration", "width", "height"),
    "video_note": ("duration", "length"),
    "sticker": ("emoji",),
}
_NUMERIC = frozenset({"duration", "width", "height", "length"})
_WITH_FILE_NAME = frozenset({"document", "audio", "video"})
_FOLDERS = {
    "document": "documents",
    "photo": "photos",
    "voice": "voice",
    "audio": "music",
    "video": "videos",
    "sticker": "stickers",
}
_EXTENSIONS = {
    "photo": ".jpg",
    "voice": ".oga",
    "audio": ".mp3",
    "video": ".mp4",
    "sticker": ".webp",
    "video_note": ".mp4",
}
_EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,10}$")
_ID_PREFIX = "AgACAgIAAxkBAAI"
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_JPEG_MARKER = 0xFF
_JPEG_SIZES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_JPEG_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file; `kind` is what it was sent as (photo, document, voice, …)."""

    id: str
    unique_id: str
    kind: str
    path: str
    name: str
    mime: str
    data: bytes = field(repr=False)


class Files:
    """All stored files, by id and by path."""

    def __init__(self) -> None:
        """Start empty."""
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self.fields: dict[str, Json] = {}
        """By file id: the field of a message that shows the file, for when it is sent again by its id."""
        self._numbers = count(1)

    def add(self, kind: str, data: bytes, name: str = "", mime: str = "") -> StoredFile:
        """Store a file under a new id."""
        number = next(self._numbers)
        extension = _EXTENSION.search(name)
        ending = _EXTENSIONS.get(kind) or (extension[0] if extension else "")
        path = f"{_FOLDERS.get(kind, f'{kind}s')}/file_{number}{ending}"
        stored = StoredFile(f"{_ID_PREFIX}{number:08d}{kind[:2]}Q", f"AQAD{number:08d}", kind, path, name, mime, data)
        self._by_id[stored.id] = stored
        self._by_path[path] = stored
        return stored

    def find(self, file_id: str) -> StoredFile | None:
        """Return the file with an id."""
        return self._by_id.get(file_id)

    def at_path(self, path: str) -> StoredFile | None:
        """Return the file at a path that `getFile` returned."""
        return self._by_path.get(path)


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels of a PNG, JPEG, GIF or WebP; None for anything else."""
    try:
        if data.startswith(_PNG):
            width, height = struct.unpack(">II", data[16:24])
            return width, height
        if data.startswith((b"GIF87a", b"GIF89a")):
            width, height = struct.unpack("<HH", data[6:10])
            return width, height
        if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
            return _webp_size(data)
        if data.startswith(_JPEG):
            return _jpeg_size(data)
    except struct.error:
        return None
    return None


def _webp_size(data: bytes) -> tuple[int, int] | None:
    match data[12:16]:
        case b"VP8X":
            return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
        case b"VP8L":
            bits = int.from_bytes(data[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            width, height = struct.unpack("<HH", data[26:30])
            return width & 0x3FFF, height & 0x3FFF
        case _:
            return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 < len(data):
        if data[place] != _JPEG_MARKER:
            return None
        marker = data[place + 1]
        if marker in _JPEG_SIZES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        place += 2 if marker in _JPEG_WITHOUT_LENGTH else 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return None


def store(files: Files, kind: str, upload: Upload, parameters: Parameters) -> Json:
    """Store a new file and return the field of a message that shows it, such as `document`.

    Raises:
        ApiError: the file is empty, too large, or not the picture that a photo must be.
    """
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > MAX_FILE_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    mime = mimetypes.guess_type(upload.name)[0] or upload.mime or "application/octet-stream"
    if kind == "photo":
        return _store_photo(files, upload)
    file = files.add(kind, upload.data, upload.name, mime)
    shown = _file_fields(file)
    for name in _DETAILS.get(kind, ()):
        if name in _NUMERIC:
            shown[name] = max(0, parameters.integer(name))
        elif parameters.has(name):
            shown[name] = parameters.text(name)
    if kind in _WITH_FILE_NAME and upload.name:
        shown["file_name"] = upload.name
    if kind not in {"sticker", "video_note"}:
        shown["mime_type"] = mime if kind == "document" else _MIMES.get(kind, mime)
    if kind == "sticker":
        width, height = picture_size(upload.data) or (512, 512)
        shown |= {"type": "regular", "width": width, "height": height, "is_animated": False, "is_video": False}
    if kind in _WITH_FILE_NAME and "thumbnail" in parameters.uploads:
        shown["thumbnail"] = _store_photo(files, parameters.uploads["thumbnail"])["photo"][-1]
    files.fields[file.id] = {kind: shown}
    return {kind: shown}


def _file_fields(file: StoredFile) -> Json:
    return {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": len(file.data)}


def _store_photo(files: Files, upload: Upload) -> Json:
    if len(upload.data) > MAX_PHOTO_BYTES:
        excess = f"file of size {len(upload.data)} bytes is too big for a photo"
        raise bad_request(f"{excess}; the maximum size is {MAX_PHOTO_BYTES} bytes")
    size = picture_size(upload.data)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > _MAX_WIDTH_PLUS_HEIGHT or max(size) > _MAX_ASPECT_RATIO * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    # All sizes have the same bytes; their dimensions and ids differ, which is all that a bot chooses by.
    sides = [side for side in _PHOTO_SIDES[:-1] if side < max(size)] + [min(max(size), _PHOTO_SIDES[-1])]
    shown: list[Json] = []
    stored: list[StoredFile] = []
    for side in sides:
        scale = side / max(size)
        stored.append(files.add("photo", upload.data, upload.name, "image/jpeg"))
        shown.append(
            _file_fields(stored[-1]) | {"width": max(1, round(width * scale)), "height": max(1, round(height * scale))}
        )
    for file in stored:
        files.fields[file.id] = {"photo": shown}
    return {"photo": shown}
