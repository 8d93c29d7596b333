"""`docs/advice.md` says where each point of the advice is."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
POINTS = 102


def test_every_point_of_the_advice_has_its_place() -> None:
    """102 rows in order, none with an empty cell, and each names a file that exists."""
    rows = re.findall(
        r"^\| (\d+) \| (.*) \| (.*) \| `(.*)` \|$", (ROOT / "docs" / "advice.md").read_text(), re.MULTILINE
    )
    assert [int(number) for number, *_ in rows] == list(range(1, POINTS + 1))
    assert [row for row in rows if not all(cell.strip() for cell in row)] == []
    assert [file for *_, file in rows if not (ROOT / file).is_file()] == []
