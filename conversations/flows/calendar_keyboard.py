"""The inline calendar: one month of buttons for the days that fit, and buttons to other months."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta

from conversations.messages import Button, Rows, words

NOTHING = "-"


def rows(link: Callable[[str, str], str], page: date, first: date, last: date, tap: str = "set") -> Rows:
    """Return the month of `page` as buttons for its days from `first` to `last`.

    A day links to `link(tap, "2026-06-12")`, another month to `link("month", "2026-06")`. Months without a day that
    fits are not offered.
    """
    page = min(max(page, first), last).replace(day=1)
    weeks = calendar.Calendar(firstweekday=0).monthdatescalendar(page.year, page.month)
    header = tuple(Button(words("month-weekday", day=day), NOTHING) for day in weeks[0])
    body = tuple(
        tuple(
            Button(words("month-day", day=day.day), link(tap, day.isoformat()))
            if day.month == page.month and first <= day <= last
            else Button(words("month-blank"), NOTHING)
            for day in week
        )
        for week in weeks
        if any(day.month == page.month and first <= day <= last for day in week)
    )
    before = page - timedelta(days=1)
    after = (page + timedelta(days=32)).replace(day=1)
    turn = (
        Button(words("month-back"), link("month", f"{before:%Y-%m}")) if before >= first else _blank(),
        Button(words("month-title", day=page), NOTHING),
        Button(words("month-on"), link("month", f"{after:%Y-%m}")) if after <= last else _blank(),
    )
    return (turn, header, *body)


def _blank() -> Button:
    return Button(words("month-blank"), NOTHING)
