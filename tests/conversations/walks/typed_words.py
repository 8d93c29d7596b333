"""What people type, of every kind in `tests/cases`: plain words, stories, letters, topics, days, companies, names."""

from __future__ import annotations

from functools import cache

from bot.files.ics import read_calendar
from conversations.events import CalendarEvent
from tests.case_files import objects, table
from tests.conversations.invitations.cases import FILES, ROWS, content_of

TABLES = (
    "plain_words", "more_plain_words", "topics", "posts", "more_posts", "people", "more_people", "dates", "more_dates",
)  # fmt: skip


@cache
def typed_words(language: str) -> dict[str, tuple[str, ...]]:
    """Return the texts of each kind in `language`, by the name of their file."""
    found = {
        name: tuple(row["typed"] for row in table(f"{name}.tsv") if row["language"] == language) for name in TABLES
    }
    letters = [row for row in ROWS if row["file"].endswith(".txt")]
    found["rambles"] = tuple(story["text"] for story in objects("rambles.jsonl") if story["language"] == language)
    found["letters"] = tuple(content_of(row["file"]).decode() for row in letters if row["language"] == language)
    return found


def one_of_them(language: str, number: int) -> str:
    """Return the text of this number; each kind has as many numbers, however few its texts."""
    kinds = tuple(texts for texts in typed_words(language).values() if texts)
    texts = kinds[number % len(kinds)]
    return texts[number // len(kinds) % len(texts)]


@cache
def calendars() -> tuple[tuple[CalendarEvent, ...], ...]:
    """Return the events of each calendar file."""
    return tuple(tuple(read_calendar(file.read_bytes())) for file in sorted(FILES.glob("*.ics")))
