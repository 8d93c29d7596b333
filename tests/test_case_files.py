"""A test that holds the rows of a case file names every row that fails."""

from __future__ import annotations

import pytest

from tests.case_files import CASES, each_row, objects, table


def test_every_row_that_fails_is_named_with_its_line() -> None:
    """The others are tried all the same, whatever one of them does."""
    rows = table("topics.tsv")[:5]
    tried = []

    @each_row("row", rows)
    def hold(row: dict[str, str]) -> None:
        tried.append(row)
        if row is rows[1]:
            raise LookupError("no such column")
        assert row is not rows[3], "not this one"

    with pytest.raises(AssertionError) as failed:
        hold()
    first, *named = (line for line in str(failed.value).splitlines() if "topics.tsv" in line or "rows" in line)
    assert first == "2 of 5 rows:"
    assert named == [
        f"{rows[1]['where']}: LookupError: no such column",
        f"{rows[3]['where']}: AssertionError: not this one",
    ]
    assert tried == rows
    file, _, line = rows[3]["where"].partition(":")
    assert rows[3]["typed"] in (CASES / file).read_text(encoding="utf-8").split("\n")[int(line) - 1]


def test_a_test_without_rows_is_refused() -> None:
    """It would hold nothing."""
    with pytest.raises(AssertionError):
        each_row("row", [])


def test_objects_have_their_place() -> None:
    """A file with one object in each line."""
    first = objects("rambles.jsonl", "more_rambles.jsonl")[0]
    assert (first["where"], bool(first["text"])) == ("rambles.jsonl:1", True)
