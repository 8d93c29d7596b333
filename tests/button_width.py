"""Checks that buttons are readable on a narrow phone: Telegram cuts a label that is too long."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from PIL import ImageFont

from bot.files import charts
from bot.rendering import reply
from bot.replies import InlineButton
from conversations.messages import Arg, Turn, Words
from conversations.words import LANGUAGES

# A phone 320 points wide: the width of a message, the gap between two buttons, and the padding of a label.
ROW, GAP, AROUND = 254, 4, 8
# Telegram's labels are in 15 points; of the available fonts this one is about as wide as a phone's.
FONT = Path(charts.__file__).parent / "fonts" / "DejaVuSansCondensed.ttf"
POINTS = 15
EMOJI = 0x2600  # from here on a character is an emoji, as wide as it is high
MARKS = "✓✕"  # these are in the font


def cut_off(turn: Turn) -> list[str]:
    """Return the labels of a turn that would be cut, in any language. Labels with a person's own words are ignored."""
    own = [_holds_their_words(button.label) for m in turn.messages for row in m.buttons for button in row]
    return [
        f"{language}: {button.label!r}, one of {len(row)} in a row"
        for language in LANGUAGES
        for theirs, (button, row) in zip(own, _buttons(turn, language), strict=True)
        if not theirs and _width(button.label) > (ROW - GAP * (len(row) - 1)) / len(row) - AROUND
    ]


def _buttons(turn: Turn, language: str) -> list[tuple[InlineButton, tuple[InlineButton, ...]]]:
    said = reply(replace(turn, person=replace(turn.person, language=language)))
    return [(button, row) for message in said.messages for row in message.rows for button in row]


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
