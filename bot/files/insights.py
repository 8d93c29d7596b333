"""The picture of /insights: numbers and texts come from `conversations`, the drawing from `bot.files.charts`.

The drawing library is imported with the first picture, so that a bot which draws none does not load it.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from conversations.facts import Person
from conversations.preparation import insights, insights_panels
from conversations.words import Reader, in_plain

if TYPE_CHECKING:
    from bot.files.charts import Sheet

NAME = "insights.png"


def insights_png(person: Person) -> bytes:
    """Return the picture as a PNG. Takes some tenths of a second: call it in a thread."""
    return draw(person).png()


def build_picture(person: Person, what: str, now: datetime, bot: str) -> tuple[str, bytes]:
    """Return the picture's name and content; see `build.Maker`."""
    del what, now, bot
    return NAME, insights_png(person)


def draw(person: Person) -> Sheet:
    """Return the picture before it is encoded as a PNG."""
    from bot.files import charts  # noqa: PLC0415 - loads the drawing library

    reader = Reader.of(person)
    found = insights.compute_insights(person)
    panels = tuple(
        charts.Panel(
            in_plain(p.title, reader),
            in_plain(p.thought, reader),
            tuple(charts.Line(in_plain(r.label, reader), in_plain(r.told, reader), r.value) for r in p.rows),
            faces=p.faces,
        )
        for p in insights_panels.panels(found)
    )
    return charts.draw(in_plain(insights_panels.title(found), reader), in_plain(insights_panels.note(), reader), panels)
