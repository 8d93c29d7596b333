"""Generates pictures of a given size."""

from __future__ import annotations

import struct

from bot.sandbox.world.uploads import grey_picture as png


def jpeg(width: int, height: int) -> bytes:
    """Return the beginning of a JPEG, up to the field with its size."""
    app0 = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + bytes(9)
    return b"\xff\xd8" + app0 + b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + bytes(9)


def gif(width: int, height: int) -> bytes:
    """Return the beginning of a GIF."""
    return b"GIF89a" + struct.pack("<HH", width, height) + bytes(3)


def webp(width: int, height: int) -> bytes:
    """Return the beginning of a WebP in the extended format."""
    return b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")


__all__ = ["gif", "jpeg", "png", "webp"]
