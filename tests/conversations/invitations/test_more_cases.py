"""Other messages of the kinds in `tests/cases/invitations`, kept in `tests/cases/more_invitations.jsonl`.

All are read on 9 March 2026 at 9:00 UTC by somebody called Alex; what a row does not name is not compared.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from conversations.facts import Invitation, Person
from conversations.invitations.read import read_text
from tests.case_files import each_row, objects

NOW = datetime(2026, 3, 9, 9, tzinfo=UTC)


@each_row("row", objects("more_invitations.jsonl"))
def test_a_message_is_read_as_its_row_says(row: dict[str, Any]) -> None:
    """Its kind, and each value that the row names."""
    person = Person(1, "Alex", language=row["language"], zone=row["zone"], zone_known=True)
    found = read_text(row["text"], person, NOW)
    if not isinstance(found, Invitation):
        assert row["expects"] == "not_an_invitation"
        return
    slot = found.slots[0]
    kind = "ask_which" if len(found.slots) > 1 else "plan" if slot.starts_at else "ask_time"
    values = {
        "expects": "call_off" if found.calls_off else kind,
        "company": found.company or None,
        "role": found.role or None,
        "form": found.form or None,
        "starts_at": f"{slot.starts_at:%Y-%m-%dT%H:%M}" if slot.starts_at else None,
        "minutes": slot.minutes,
        "choices": len(found.slots),
        "people": found.people.split(", ") if found.people else [],
        "place": slot.place or None,
        "link": slot.link or None,
    }
    assert {key: values[key] for key in row if key in values} == {key: row[key] for key in row if key in values}
