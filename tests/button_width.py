"""Checks that buttons are readable on a narrow phone: Telegram cuts a label that is too long."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageFont

from bot.files import charts
from bot.rendering import wrap_rows
from bot.replies import InlineButton
from conversations.messages import Arg, Turn, Words
from conversations.words import LANGUAGES, Reader, in_plain

# A phone 320 points wide: the width of a message, the gap between two buttons, and the padding of a label.
ROW, GAP, AROUND = 254, 4, 8
# Telegram's labels are in 15 points; of the available fonts this one is about as wide as a phone's.
FONT = Path(charts.__file__).parent / "fonts" / "DejaVuSansCondensed.ttf"
POINTS = 15
EMOJI = 0x2600  # from here on a character is an emoji, as wide as it is high
MARKS = "✓✕"  # these are in the font
REMEMBERED = 20_000  # rows of buttons: a long test shows the same ones again and again


def cut_off(turn: Turn) -> list[str]:
    """Return the labels of a turn that would be cut, in any language. Labels with a person's own words are ignored."""
    reader = Reader.of(turn.person)
    readers = [replace(reader, language=language) for language in LANGUAGES]
    rows = [tuple(button.label for button in row) for message in turn.messages for row in message.buttons if row]
    return [label for reader in readers for labels in rows for label in _cut_off_in_row(labels, reader)]


@lru_cache(REMEMBERED)
def _cut_off_in_row(labels: tuple[Words, ...], reader: Reader) -> tuple[str, ...]:
    """Return which labels would be cut, of buttons that the bot puts into one row where there is room."""
    own = [_holds_their_words(label) for label in labels]
    shown = wrap_rows(tuple(InlineButton(in_plain(label, reader), "") for label in labels))
    sizes = [(button.label, len(row)) for row in shown for button in row]
    return tuple(
        f"{reader.language}: {label!r}, one of {size} in a row"
        for theirs, (label, size) in zip(own, sizes, strict=True)
        if not theirs and _width(label) > (ROW - GAP * (size - 1)) / size - AROUND
    )


def _holds_their_words(label: Words) -> bool:
    def holds(arg: Arg) -> bool:
        return isinstance(arg, str) or (isinstance(arg, Words) and _holds_their_words(arg))

    return any(holds(arg) for _, arg in label.args)


@cache
def _width(label: str) -> float:
    pictures = sum(ord(character) >= EMOJI and character not in MARKS for character in label)
    read = "".join(character for character in label if ord(character) < EMOJI or character in MARKS)
    return _font().getlength(read) + pictures * POINTS * 1.2


@cache
def _font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONT, POINTS)
