"""Whether the buttons of a row can be read on a narrow phone: Telegram cuts a label that is too long for its share.

Only here are the labels in words, so the conversations lay buttons out as they belong together, and a row that would be
cut in somebody's language, or by a company's long name, is broken up.
"""

from __future__ import annotations

from bot.speech import SpokenButton

LETTERS = 28  # what a row has room for on a phone 320 points wide
# How wide they are, where an ordinary letter is 1; from PICTURES on a character is a picture.
WIDTHS = {
    **dict.fromkeys(" '.,:;!|/-·ijlIJ", 0.5),
    **dict.fromkeys("()‹›frt", 0.65),  # noqa: RUF001 - the arrows on our labels
    **dict.fromkeys("mwMW…✓✕", 1.5),
}
PICTURES, PICTURE = "\u2600", 2


def readable(row: tuple[SpokenButton, ...]) -> tuple[tuple[SpokenButton, ...], ...]:
    """Return `row`, or as many rows as its labels need to be read."""
    width = len(row)
    while width > 1 and not _fit(row, width):
        width -= 1
    return tuple(row[i : i + width] for i in range(0, len(row), width))


def _fit(row: tuple[SpokenButton, ...], width: int) -> bool:
    return all(_width(button.label) <= LETTERS / width for button in row)


def _width(label: str) -> float:
    return sum(WIDTHS.get(character, PICTURE if character >= PICTURES else 1) for character in label)
