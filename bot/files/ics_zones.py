"""Finds the time zone that a calendar file names: by its IANA name, by Windows' name, else by the file's own rules."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from conversations.invitations.zones import zone_called

_OFFSET = re.compile(r"([+-])([0-9]{2}):?([0-9]{2})")
_BY_DAY = re.compile(r"(-?[1-5])(MO|TU|WE|TH|FR|SA|SU)")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Observance:
    """Standard or daylight time of a zone: since when it holds, or on which weekday of a month it begins each year.

    `nth` counts that weekday from the month's beginning, or from its end if negative.
    """

    since: datetime
    before: timedelta
    offset: timedelta
    month: int | None = None
    nth: int = 0
    weekday: int = 0

    @classmethod
    def of(cls, since: str, before: str, offset: str, rule: str) -> Observance | None:
        """Read it from the values of DTSTART, TZOFFSETFROM, TZOFFSETTO and RRULE; None if they say nothing."""
        try:
            begin = datetime.fromisoformat(since).replace(tzinfo=None)
        except ValueError:
            return None
        first, then = _offset(before), _offset(offset)
        if first is None or then is None:
            return None
        parts = dict(part.partition("=")[::2] for part in rule.upper().split(";"))
        by_day = _BY_DAY.fullmatch(parts.get("BYDAY", ""))
        month = parts.get("BYMONTH", "")
        if parts.get("FREQ") != "YEARLY" or not by_day or not month.isdecimal() or not 1 <= int(month) <= 12:  # noqa: PLR2004
            return cls(begin, first, then)
        return cls(begin, first, then, int(month), int(by_day[1]), _WEEKDAYS.index(by_day[2]))

    def begins(self, year: int) -> datetime:
        """Return when it begins in `year`, on the clock before the change."""
        if self.month is None:
            return self.since
        if self.nth > 0:
            first = date(year, self.month, 1)
            day = first + timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (self.nth - 1))
        else:
            last = date(year + self.month // 12, self.month % 12 + 1, 1) - timedelta(days=1)
            day = last - timedelta(days=(last.weekday() - self.weekday) % 7 + 7 * (-self.nth - 1))
        return datetime.combine(day, self.since.time())


@dataclass(frozen=True, slots=True)
class TimeZones:
    """The zones that a file describes: another name of each, and its standard and daylight times."""

    described: dict[str, tuple[str, tuple[Observance, ...]]]

    def find(self, name: str, local: datetime) -> tuple[tzinfo | None, str]:
        """Return the zone `name` for the hour `local`, and its IANA name if it has one."""
        also, observances = self.described.get(name, ("", ()))
        if known := zone_called(name) or zone_called(also):
            return ZoneInfo(known), known
        offset = _offset_at(observances, local)
        return (timezone(offset), "") if offset is not None else (None, "")


def _offset_at(observances: tuple[Observance, ...], local: datetime) -> timedelta | None:
    """Return the offset from UTC at `local`, as the latest change before it has set it."""
    if not observances or not 1 < local.year < 9999:  # noqa: PLR2004 - the years that can be computed with
        return None
    changes = [(o.begins(year), o.offset) for o in observances for year in (local.year - 1, local.year)]
    past = [(at, offset) for at, offset in changes if at <= local]
    return max(past, key=lambda change: change[0])[1] if past else observances[0].before


def _offset(value: str) -> timedelta | None:
    match = _OFFSET.match(value)
    if match is None or int(match[2]) > 23 or int(match[3]) > 59:  # noqa: PLR2004 - hours, minutes
        return None
    size = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return -size if match[1] == "-" else size
