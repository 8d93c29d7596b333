"""What people type, of every kind in `tests/cases`: plain words, stories, letters, topics, days, companies, names."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from bot.files.ics import read_calendar
from conversations.events import CalendarEvent
from tests.conversations.invitations.cases import FILES, ROWS, content_of

CASES = Path(__file__).parents[2] / "cases"
COLUMNS = {
    "plain_words.tsv": "typed",
    "more_plain_words.tsv": "typed",
    "topics.tsv": "typed",
    "posts.tsv": "typed",
    "more_posts.tsv": "typed",
    "people.tsv": "typed",
    "more_people.tsv": "typed",
    "dates.tsv": "typed",
    "more_dates.tsv": "typed",
}


@cache
def typed_words(language: str) -> dict[str, tuple[str, ...]]:
    """Return the texts of each kind in `language`, by the name of their file."""
    found = {name.removesuffix(".tsv"): _column(name, column, language) for name, column in COLUMNS.items()}
    stories = [json.loads(line) for line in (CASES / "rambles.jsonl").read_text(encoding="utf-8").splitlines()]
    letters = [row for row in ROWS if row["file"].endswith(".txt")]
    found["rambles"] = tuple(story["text"] for story in stories if story["language"] == language)
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


def _column(name: str, column: str, language: str) -> tuple[str, ...]:
    lines = [line for line in (CASES / name).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    header, *rows = [line.split("\t") for line in lines]
    of, typed = header.index("language"), header.index(column)
    return tuple(row[typed].replace("\\n", "\n") for row in rows if row[of] == language)
