"""Reads the tables of what people type: `tests/cases/*.tsv`."""

from __future__ import annotations

import csv
from pathlib import Path

CASES = Path(__file__).parents[2] / "cases"


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table; in `typed`, a line break is written as two characters."""
    lines = [line for line in (CASES / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    found = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        {key: value or "" for key, value in row.items()} | {"typed": row["typed"].replace("\\n", "\n")} for row in found
    ]
