"""The picture of /insights from a person's facts: numbers and words are the conversation's, the drawing ours."""

from __future__ import annotations

from bot.files import charts
from conversations import insights
from conversations.facts import Person
from conversations.words import Reader, in_plain

NAME = "insights.png"


def insights_png(person: Person) -> bytes:
    """Return the picture as a PNG. Takes some tenths of a second: call it in a thread."""
    return drawn(person).png()


def drawn(person: Person) -> charts.Sheet:
    """Return the picture before it is packed."""
    reader = Reader.of(person)
    found = insights.numbers(person)
    panels = tuple(
        charts.Panel(
            in_plain(p.title, reader),
            in_plain(p.thought, reader),
            tuple(charts.Line(in_plain(r.label, reader), in_plain(r.told, reader), r.value) for r in p.rows),
            faces=p.faces,
        )
        for p in insights.panels(found)
    )
    return charts.drawn(in_plain(insights.title(found), reader), in_plain(insights.note(), reader), panels)
