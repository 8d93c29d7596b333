"""Calendar files: which fields are read, in which zones and encodings; what is passed over."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.files.ics import NoCalendar, read_calendar
from conversations.events import CalendarEvent, Guest

RULES = """BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


def read(*lines: str, before: str = "") -> CalendarEvent:
    """Return the event of a file with these lines in it."""
    text = "\n".join(("BEGIN:VCALENDAR", before.strip(), "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR"))
    (event,) = read_calendar(text.replace("\n", "\r\n").encode())
    return event


@pytest.mark.parametrize(
    ("begin", "expected", "zone"),
    [
        ("DTSTART:20260402T080000Z", "2026-04-02T08:00", ""),
        ("DTSTART;TZID=Europe/Berlin:20260402T100000", "2026-04-02T08:00", "Europe/Berlin"),
        ('DTSTART;TZID="W. Europe Standard Time":20260402T100000', "2026-04-02T08:00", "Europe/Berlin"),
        (
            "DTSTART;TZID=/a.example/Olson_1/Europe/Berlin:20260402T100000",
            "2026-04-02T08:00",
            "Europe/Berlin",
        ),
        ("DTSTART;TZID=Eastern Standard Time:20260316T110000", "2026-03-16T15:00", "America/New_York"),
    ],
)
def test_an_hour_is_read_in_the_zone_that_the_file_names(begin: str, expected: str, zone: str) -> None:
    """UTC, IANA's names, Windows' names through CLDR's table, and names behind a program's own path."""
    event = read(begin)
    assert event.starts_at == datetime.fromisoformat(expected).replace(tzinfo=UTC)
    assert event.zone == zone


@pytest.mark.parametrize(("day", "hour"), [("20260328", 9), ("20260402", 8), ("20261025", 9), ("20261023", 8)])
def test_an_unknown_zone_is_read_by_the_files_own_rules(day: str, hour: int) -> None:
    """The yearly change that a file describes is reckoned for the year of the event."""
    event = read(f"DTSTART;TZID=Customized Time Zone:{day}T100000", before=RULES.format(name="Customized Time Zone"))
    assert event.starts_at == datetime.strptime(day, "%Y%m%d").replace(hour=hour, tzinfo=UTC)


def test_an_hour_in_a_zone_that_nobody_knows_is_no_hour() -> None:
    """The day is kept, and the hour is asked."""
    event = read("DTSTART;TZID=Somewhere:20260402T100000")
    assert (event.starts_at, event.local, event.day) == (None, None, date(2026, 4, 2))


def test_an_hour_without_a_zone_is_on_the_readers_clock() -> None:
    """Unless the calendar names its own zone."""
    assert read("DTSTART:20260402T100000").local == datetime(2026, 4, 2, 10)  # noqa: DTZ001 - it has no zone
    event = read("DTSTART:20260402T100000", before="X-WR-TIMEZONE:Europe/Berlin")
    assert event.starts_at == datetime(2026, 4, 2, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    "lines",
    [
        ("DTSTART;VALUE=DATE:20260402",),
        ("DTSTART:20260402",),
        ("DTSTART;TZID=Europe/Berlin:20260402T000000", "DTEND;TZID=Europe/Berlin:20260403T000000"),
    ],
)
def test_a_whole_day_is_no_hour(lines: tuple[str, ...]) -> None:
    """Midnight is never taken, not even where a program writes it."""
    event = read(*lines)
    assert (event.starts_at, event.day, event.minutes) == (None, date(2026, 4, 2), None)


@pytest.mark.parametrize(
    ("end", "minutes"),
    [
        ("DTEND:20260402T091500Z", 75),
        ("DURATION:PT1H30M", 90),
        ("DTEND:20260402T070000Z", None),
        ("DTEND:20260402T080000Z", None),
        ("DURATION:-PT1H", None),
        ("DURATION:soon", None),
        ("SUMMARY:no end", None),
    ],
)
def test_how_long_it_lasts(end: str, minutes: int | None) -> None:
    """An end or a duration; one that is not after the beginning says nothing."""
    assert read("DTSTART:20260402T080000Z", end).minutes == minutes


def test_rooms_are_no_guests() -> None:
    """Who organizes it comes with who is invited; names and addresses as they stand."""
    event = read(
        'ORGANIZER;CN="Lindt, Maria":MAILTO:maria@acme.example',
        "ATTENDEE;CUTYPE=RESOURCE;CN=Projector:mailto:p@acme.example",
        "ATTENDEE;CUTYPE=ROOM;CN=Room 2:mailto:r@acme.example",
        "ATTENDEE:mailto:alex@post.example",
        'ATTENDEE;CN=Not "well" formed:mailto:x@acme.example',
    )
    assert event.guests == (
        Guest("Lindt, Maria", "maria@acme.example", organizes=True),
        Guest("", "alex@post.example"),
    )


def test_alarms_and_rules_are_not_expanded() -> None:
    """An alarm's text is not the event's, and a rule only says that it repeats."""
    event = read(
        *(
            "SUMMARY:Interview",
            "RRULE:FREQ=SECONDLY",
            "BEGIN:VALARM",
            "SUMMARY:Alarm",
            "DESCRIPTION:Alarm",
            "END:VALARM",
        ),
        "DESCRIPTION:Hello",
    )
    assert (event.summary, event.description, event.repeats) == ("Interview", "Hello", True)


def test_a_cancellation_is_known_by_method_or_status() -> None:
    """Google writes both, others one of them."""
    assert read("STATUS:CANCELLED").is_cancelled
    assert read("UID:1", before="METHOD:CANCEL").is_cancelled
    assert not read("UID:1", before="METHOD:REQUEST").is_cancelled


def test_a_fold_may_split_a_character() -> None:
    """Lines are unfolded as bytes, before they are decoded; what is not UTF-8 is read as Windows writes it."""
    content = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Gr\u00fc\u00dfe\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    folded = content.encode().replace(b"\xc3\xbc", b"\xc3\r\n \xbc")
    assert [e.summary for e in read_calendar(folded)] == ["Gr\u00fc\u00dfe"]
    assert [e.summary for e in read_calendar(content.encode("cp1252"))] == ["Gr\u00fc\u00dfe"]
    assert [e.summary for e in read_calendar(content.encode("utf-16"))] == ["Gr\u00fc\u00dfe"]


@pytest.mark.parametrize("content", [b"", b"hello", bytes(range(256)) * 16, b"BEGIN:VCARD\r\nEND:VCARD"])
def test_what_is_no_calendar_is_refused(content: bytes) -> None:
    """Nothing is guessed from it."""
    with pytest.raises(NoCalendar):
        read_calendar(content)


def test_a_file_that_was_cut_off_is_read_as_far_as_it_goes() -> None:
    """The event that was begun counts."""
    (event,) = read_calendar(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Interview")
    assert event.summary == "Interview"
