"""Stored files: their bytes, their ids, and where `getFile` says they lie."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, field
from itertools import count

from bot.sandbox.transport.strict_json import Json

_FOLDERS = {
    "document": "documents",
    "photo": "photos",
    "voice": "voice",
    "audio": "music",
    "video": "videos",
    "sticker": "stickers",
}
_ENDINGS = {
    "photo": ".jpg",
    "voice": ".oga",
    "audio": ".mp3",
    "video": ".mp4",
    "sticker": ".webp",
    "video_note": ".mp4",
}
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,10}$")
_ID_MARK = "AgACAgIAAxkBAAI"
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_JPEG_MARK = 0xFF
_JPEG_SIZES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_JPEG_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})


@dataclass(frozen=True, slots=True)
class Stored:
    """A file that Telegram keeps; `kind` is what it was sent as (photo, document, voice, …)."""

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
        """Start without any."""
        self._by_id: dict[str, Stored] = {}
        self._by_path: dict[str, Stored] = {}
        self.contents: dict[str, Json] = {}
        self._numbers = count(1)

    def add(self, kind: str, data: bytes, name: str = "", mime: str = "") -> Stored:
        """Keep a file and give it its ids."""
        number = next(self._numbers)
        own_ending = _ENDING.search(name)
        ending = _ENDINGS.get(kind) or (own_ending[0] if own_ending else "")
        path = f"{_FOLDERS.get(kind, f'{kind}s')}/file_{number}{ending}"
        stored = Stored(f"{_ID_MARK}{number:08d}{kind[:2]}Q", f"AQAD{number:08d}", kind, path, name, mime, data)
        self._by_id[stored.id] = stored
        self._by_path[path] = stored
        return stored

    def describe(self, stored: Stored, content: Json) -> Json:
        """Remember and return the field of a message that shows a file, for when it is sent again by its id."""
        self.contents[stored.id] = content
        return content

    def find(self, file_id: str) -> Stored | None:
        """Return the file with an id."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> Stored | None:
        """Return the file at a path that `getFile` gave."""
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
        if data[place] != _JPEG_MARK:
            return None
        marker = data[place + 1]
        if marker in _JPEG_SIZES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        place += 2 if marker in _JPEG_ALONE else 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return None
