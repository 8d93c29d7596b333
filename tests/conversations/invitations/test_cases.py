"""Every row of `tests/cases/invitations/expected.jsonl` is read as it says."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conversations.invitations.cases import ROWS, plain, read, values

COMPARED = ("company", "role", "starts_at", "minutes", "form")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["file"]))
def test_an_invitation_is_read_as_the_table_says(row: dict[str, Any]) -> None:
    """What is expected of a file, and each value that was read in it; nobody is made up."""
    result = read(row)
    assert result.expects in (row["expects"], *row.get("or", ()))
    found = values(result)
    if not found:
        return
    expected = {key: plain(row[key]) if key in ("company", "role") else row[key] for key in COMPARED}
    if result.expects in ("ask_which", "ask_time"):
        assert found["choices"] == row.get("choices", []) or result.expects == "ask_time"
        assert found["day"] == row.get("day") or result.expects == "ask_which"
        expected = {key: value for key, value in expected.items() if key not in ("starts_at", "minutes")}
    assert {key: plain(found[key]) if key in ("company", "role") else found[key] for key in expected} == expected
    assert found["people"] == row["people"]
