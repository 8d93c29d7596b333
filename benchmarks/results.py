"""Results of measures: rows of one Markdown table."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

BEGIN_MARK, END_MARK = "<!-- begin: make bench -->", "<!-- end: make bench -->"


@dataclass(frozen=True)
class Result:
    """One row: the values of several rounds, the baseline they are compared with, and the target.

    `section` is the number of the measure in docs/performance.md. `unit` is "×" for a ratio; other units ("ms", "%")
    stand behind the number. `most` or `least` is the target, which the median must meet, or with `always` every value.
    """

    section: int
    name: str
    baseline: str
    values: tuple[float, ...]
    unit: str = "×"
    most: float | None = None
    least: float | None = None
    note: str = ""
    always: bool = False

    @property
    def median(self) -> float:
        """The median of the values."""
        return median(self.values)

    @property
    def is_met(self) -> bool | None:
        """Whether the target is met; None when there is none."""
        if self.most is not None:
            return (max(self.values) if self.always else self.median) <= self.most
        if self.least is not None:
            return (min(self.values) if self.always else self.median) >= self.least
        return None

    @property
    def measured(self) -> str:
        """The median and, when there are several values, the least and the greatest, as they stand in the table."""
        shown = f"{_short(self.median)} {self.unit}".strip()
        if len(self.values) == 1:
            return shown
        return f"{shown} ({_short(min(self.values))} – {_short(max(self.values))})"

    @property
    def target(self) -> str:
        """The target as it stands in the table."""
        always = "always " if self.always and len(self.values) > 1 else ""
        if self.most is not None:
            return f"{always}at most {_short(self.most)}"
        return f"{always}at least {_short(self.least)}" if self.least is not None else ""

    @property
    def verdict(self) -> str:
        """Whether the target is met, as it stands in the table."""
        return {True: "met", False: "**missed**", None: ""}[self.is_met]


@dataclass(frozen=True)
class Comment:
    """A row without a figure, which says why: a measure failed, or this machine cannot run a contender."""

    section: int
    text: str


Row = Result | Comment


def ratios(values: Sequence[float], baseline: Sequence[float]) -> tuple[float, ...]:
    """Return the ratio of each value to the baseline's value in the same round, when the machine was equally busy."""
    return tuple(value / base for value, base in zip(values, baseline, strict=True) if base)


def percentile(values: Iterable[float], share: float) -> float:
    """Return the one of the values below which `share` of them lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(rows: Iterable[Row]) -> str:
    """Return the rows as a table in Markdown."""
    lines = ["| | what | measured | against | target | |", "|---|---|---|---|---|---|"]
    for row in rows:
        match row:
            case Result():
                note = f"; {row.note}" if row.note else ""
                cells = (row.section, row.name, f"{row.measured}{note}", row.baseline, row.target, row.verdict)
                lines.append(f"| {' | '.join(map(str, cells))} |")
            case Comment():
                lines.append(f"| {row.section} | {row.text} | – | | | |")
    return "\n".join(lines)


def write_between_marks(document: Path, text: str) -> bool:
    """Replace the text between the marks of `document`; return False when it has none."""
    before, begins, rest = document.read_text().partition(BEGIN_MARK)
    _, ends, after = rest.partition(END_MARK)
    if not (begins and ends):
        return False
    document.write_text(f"{before}{BEGIN_MARK}\n\n{text}\n\n{END_MARK}{after}")
    return True


def dump(rows: Iterable[Row], file: Path) -> None:
    """Write the rows to a file, for another process."""
    file.write_text(json.dumps([{"is": type(row).__name__, **asdict(row)} for row in rows]))


def load(file: Path) -> list[Row]:
    """Return the rows of a file."""
    return [_row(fields) for fields in json.loads(file.read_text())]


def _row(fields: dict[str, Any]) -> Row:
    if fields.pop("is") == "Comment":
        return Comment(**fields)
    return Result(**{**fields, "values": tuple(fields["values"])})


def _short(number: float) -> str:
    if not math.isfinite(number):
        return "never"
    if number == int(number):
        return f"{int(number):,}"
    return f"{number:.2f}" if abs(number) < 100 else f"{number:,.0f}"  # noqa: PLR2004 - three digits are enough
