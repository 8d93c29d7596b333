"""Cuts what is too long for a phone into pages."""

from __future__ import annotations

from collections.abc import Iterable

from conversations.messages import Words
from conversations.words import Reader, lines_on_phone

LINES = 12  # of a message, as a phone shows it


def in_pages(lines: tuple[Words, ...], reader: Reader, head: int) -> list[tuple[Words, ...]]:
    """Return lines in pages that a phone shows at once below a head of `head` lines; one empty page for no lines."""
    pages: list[tuple[Words, ...]] = [()]
    for line in lines:
        if pages[-1] and sum(lines_on_phone(one, reader) for one in (*pages[-1], line)) > LINES - head:
            pages.append(())
        pages[-1] = (*pages[-1], line)
    return pages


def height(paragraphs: Iterable[Words], reader: Reader) -> int:
    """Return how many lines a phone needs for paragraphs, with an empty line between them."""
    return sum(lines_on_phone(one, reader) + 1 for one in paragraphs) - 1
