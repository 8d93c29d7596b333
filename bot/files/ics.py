"""Reads the events of a calendar file (RFC 5545) into plain values. Slow for a bad file: call it in a worker process.

Lines are split by icalendar; its calendar model is not used, because it turns every time zone of a file into all its
changes, and a rule in it may repeat every second. Here nothing is expanded: of each event a few fields are read, alarms
are passed over, and a rule only tells that the event repeats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

from icalendar.parser import Contentline
from icalendar.prop import vDuration
from pydantic import TypeAdapter

from bot.files.ics_zones import Observance, TimeZones
from conversations.events import CalendarEvent, Guest

EVENTS: TypeAdapter[tuple[CalendarEvent, ...]] = TypeAdapter(tuple[CalendarEvent, ...])
MOST_EVENTS = 50
MOST_GUESTS = 50
LONGEST_VALUE = 20_000  # characters of a text
LONGEST = 7 * 24 * 60  # minutes
_FOLD = re.compile(rb"(?:\r\n|\n|\r)[ \t]")
_EVENT_FIELDS = frozenset(
    {
        *("UID", "SEQUENCE", "STATUS", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "DTSTART", "DTEND", "DURATION"),
        *("ORGANIZER", "ATTENDEE", "RRULE", "RDATE", "CONFERENCE"),
        *("X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK"),
    }
)
_LINKS = (
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    "CONFERENCE",
)
_ZONE_FIELDS = frozenset({"TZID", "X-LIC-LOCATION", "DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE"})


class NoCalendar(ValueError):
    """The file is not a calendar."""


@dataclass(frozen=True, slots=True)
class _Property:
    name: str
    parameters: dict[str, str]
    value: str


@dataclass(slots=True)
class _Component:
    name: str
    properties: list[_Property] = field(default_factory=list)
    parts: list[_Component] = field(default_factory=list)

    def value(self, name: str) -> str:
        """Return the text of the first property `name`, or ""."""
        found = self.first(name)
        return found.value.strip() if found else ""

    def first(self, name: str) -> _Property | None:
        """Return the first property `name`."""
        return next((p for p in self.properties if p.name == name), None)


def read_calendar(content: bytes) -> tuple[CalendarEvent, ...]:
    """Return the events of a calendar file, up to `MOST_EVENTS`.

    Raises:
        NoCalendar: it is none.
    """
    calendar = _Component("VCALENDAR")
    open_: list[_Component] = []
    is_calendar = False
    for line in _lines(content):
        upper = line[:40].strip().upper()
        if upper.startswith("BEGIN:"):
            name = upper.removeprefix("BEGIN:")
            is_calendar = is_calendar or name == "VCALENDAR"
            open_.append(calendar if name == "VCALENDAR" else _Component(name))
        elif upper.startswith("END:") and open_:
            ended = open_.pop()
            if open_ and ended is not calendar:
                open_[-1].parts.append(ended)
        elif open_ and (property_ := _property(line, _wanted(open_[-1].name))):
            open_[-1].properties.append(property_)
    if not is_calendar:
        raise NoCalendar
    for left in reversed(open_[1:]):  # a file that was cut off
        calendar.parts.append(left)
    zones = TimeZones({z.value("TZID"): _observances(z) for z in calendar.parts if z.name == "VTIMEZONE"})
    events = [part for part in calendar.parts if part.name == "VEVENT"][:MOST_EVENTS]
    is_cancelled = calendar.value("METHOD").upper() == "CANCEL"
    default = calendar.value("X-WR-TIMEZONE")
    return tuple(_event(event, zones, default, is_cancelled=is_cancelled) for event in events)


def _lines(content: bytes) -> Iterator[str]:
    """Yield the unfolded lines: UTF-8, or else what Windows writes in the west. A fold may split a character."""
    content = _FOLD.sub(b"", content)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", "replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", "replace")
    yield from re.split(r"\r\n|\n|\r", text.replace("\0", ""))


def _wanted(component: str) -> frozenset[str]:
    match component:
        case "VCALENDAR":
            return frozenset({"METHOD", "X-WR-TIMEZONE"})
        case "VEVENT":
            return _EVENT_FIELDS
        case "VTIMEZONE" | "STANDARD" | "DAYLIGHT":
            return _ZONE_FIELDS
        case _:
            return frozenset()


def _property(line: str, wanted: frozenset[str]) -> _Property | None:
    """Return the property in a line; None for one that is not wanted or not well formed."""
    name = re.split("[;:]", line[:60], maxsplit=1)[0].strip().upper()
    if name not in wanted:
        return None
    try:
        _, parameters, value = Contentline(line[:LONGEST_VALUE]).parts()  # type: ignore[no-untyped-call]
    except ValueError:
        return None
    plain = {key.upper(): one if isinstance(one, str) else ",".join(one) for key, one in parameters.items()}
    return _Property(name, plain, str(value))


def _observances(zone: _Component) -> tuple[str, tuple[Observance, ...]]:
    """Return another name of a VTIMEZONE, and its standard and daylight times."""
    found = (
        Observance.of(part.value("DTSTART"), part.value("TZOFFSETFROM"), part.value("TZOFFSETTO"), part.value("RRULE"))
        for part in zone.parts
        if part.name in ("STANDARD", "DAYLIGHT")
    )
    return zone.value("X-LIC-LOCATION"), tuple(filter(None, found))


def _event(event: _Component, zones: TimeZones, default_zone: str, *, is_cancelled: bool) -> CalendarEvent:
    begin, zone = _instant(event.first("DTSTART"), zones, default_zone)
    minutes = _minutes(event, begin, zones, default_zone)
    day = None
    if isinstance(begin, datetime) and begin.time() == time() and minutes and minutes % (24 * 60) == 0:
        begin = begin.date()  # Outlook's all-day event
    if not isinstance(begin, datetime):
        day, begin, minutes = begin, None, None
    sequence = event.value("SEQUENCE")
    return CalendarEvent(
        uid=event.value("UID")[:300],
        sequence=min(int(sequence), 999_999_999) if sequence.isascii() and sequence.isdecimal() else 0,
        is_cancelled=is_cancelled or event.value("STATUS").upper() == "CANCELLED",
        repeats=bool(event.first("RRULE") or event.first("RDATE")),
        summary=event.value("SUMMARY")[:500],
        description=event.value("DESCRIPTION"),
        location=event.value("LOCATION")[:500],
        link=next((link for name in _LINKS if (link := event.value(name)).startswith(("https://", "http://"))), ""),
        starts_at=begin.astimezone(UTC) if begin and begin.tzinfo else None,
        zone=zone if begin and begin.tzinfo else "",
        local=begin if begin and not begin.tzinfo else None,
        day=day,
        minutes=minutes,
        guests=tuple(_guests(event)),
    )


def _instant(property_: _Property | None, zones: TimeZones, default_zone: str) -> tuple[datetime | date | None, str]:
    """Return a day, an aware instant with the name of its zone, or an instant without a zone; None if unreadable."""
    value = property_.value.strip() if property_ else ""
    try:
        if (
            not property_
            or property_.parameters.get("VALUE") == "DATE"
            or (value.isdecimal() and len(value) == len("20260313"))
        ):
            return (date.fromisoformat(value) if value else None), ""
        read = datetime.fromisoformat(value)
    except ValueError:
        return None, ""
    if read.tzinfo:
        return read, ""
    name = property_.parameters.get("TZID", "") or default_zone
    if not name:
        return read, ""
    zone, known = zones.find(name, read)
    # In a zone that nobody knows the hour means nothing: the day is kept.
    return (read.replace(tzinfo=zone), known) if zone else (read.date(), "")


def _minutes(event: _Component, begin: datetime | date | None, zones: TimeZones, default_zone: str) -> int | None:
    if not isinstance(begin, datetime):
        return None
    end, _ = _instant(event.first("DTEND"), zones, default_zone)
    if duration := event.value("DURATION"):
        try:
            length = vDuration.from_ical(duration)  # type: ignore[no-untyped-call]
        except ValueError:
            return None
    elif isinstance(end, datetime) and (end.tzinfo is None) is (begin.tzinfo is None):
        # Aware instants are compared in UTC, so a clock change in between counts.
        length = end.astimezone(UTC) - begin.astimezone(UTC) if end.tzinfo else end - begin
    else:
        return None
    minutes = int(length.total_seconds() // 60)
    return minutes if 0 < minutes <= LONGEST else None


def _guests(event: _Component) -> Iterator[Guest]:
    """Yield who organizes the event and who is invited; rooms are none of them."""
    count = 0
    for property_ in event.properties:
        kind = property_.parameters.get("CUTYPE", "").upper()
        is_somebody = kind in ("", "INDIVIDUAL", "UNKNOWN") and property_.parameters.get("ROLE") != "NON-PARTICIPANT"
        if property_.name in ("ORGANIZER", "ATTENDEE") and is_somebody and count < MOST_GUESTS:
            count += 1
            scheme, _, address = property_.value.strip().rpartition(":")
            email = address if scheme.casefold() in ("mailto", "") and "@" in address else ""
            name = property_.parameters.get("CN", "").strip().strip('"')
            yield Guest(name[:200], email[:254], organizes=property_.name == "ORGANIZER")
