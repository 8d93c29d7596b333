"""Calendar files of many programs, kept in `tests/cases/more_calendars.jsonl`, whole or in hexadecimal digits.

All are read on 9 March 2026 at 9:00 UTC by somebody called Alex; what a row does not name is not compared.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bot.files.ics import NoCalendar, read_calendar
from conversations.facts import Invitation, Person
from conversations.invitations.read import NoInvitation, read_events
from tests.case_files import each_row, objects

NOW = datetime(2026, 3, 9, 9, tzinfo=UTC)


@each_row("row", objects("more_calendars.jsonl"))
def test_a_calendar_file_is_read_as_its_row_says(row: dict[str, Any]) -> None:
    """Its kind, and each value that the row names."""
    content = bytes.fromhex(row["hex"]) if "hex" in row else row["text"].encode()
    person = Person(1, "Alex", language=row["language"], zone=row["zone"], zone_known=True)
    try:
        found = read_events(read_calendar(content), person, NOW)
    except NoCalendar:
        assert row["expects"] == "refused"
        return
    right = (row["expects"], *row.get("or", ()))
    if not isinstance(found, Invitation):
        assert ("refused" if found is NoInvitation.REPEATS else "not_an_invitation") in right
        return
    slot = found.slots[0]
    kind = "ask_which" if len(found.slots) > 1 else "plan" if slot.starts_at else "ask_time"
    kind = "call_off" if found.calls_off else kind
    assert kind in right
    values = {
        "company": found.company or None,
        "role": found.role or None,
        "form": found.form or None,
        "starts_at": f"{slot.starts_at:%Y-%m-%dT%H:%M}" if slot.starts_at else None,
        "minutes": slot.minutes,
        "people": found.people.split(", ") if found.people else [],
        "place": slot.place or None,
        "link": slot.link or None,
    }
    assert {key: values[key] for key in row if key in values} == {key: row[key] for key in row if key in values}
