"""What was measured, as rows of one table."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

BEGINS, ENDS = "<!-- begin: make bench -->", "<!-- end: make bench -->"


@dataclass(frozen=True)
class Figure:
    """One row: the values of several runs, what they are set against, and how high (or low) they may be.

    `unit` is "×" for a ratio, and otherwise stands behind the number ("ms", "%"). `most` and `least` are the target,
    which the median has to keep to, or with `always` each value.
    """

    measure: int
    what: str
    against: str
    values: tuple[float, ...]
    unit: str = "×"
    most: float | None = None
    least: float | None = None
    note: str = ""
    always: bool = False

    @property
    def median(self) -> float:
        """The middle one of the values."""
        return median(self.values)

    @property
    def is_met(self) -> bool | None:
        """Whether it keeps to the target; None where there is none."""
        if self.most is not None:
            return (max(self.values) if self.always else self.median) <= self.most
        if self.least is not None:
            return (min(self.values) if self.always else self.median) >= self.least
        return None

    @property
    def measured(self) -> str:
        """The median and, of several values, their spread."""
        shown = f"{_short(self.median)} {self.unit}".strip()
        if len(self.values) == 1:
            return shown
        return f"{shown} ({_short(min(self.values))} – {_short(max(self.values))})"

    @property
    def target(self) -> str:
        """The target in words."""
        always = "always " if self.always and len(self.values) > 1 else ""
        if self.most is not None:
            return f"{always}at most {_short(self.most)}"
        return f"{always}at least {_short(self.least)}" if self.least is not None else ""

    @property
    def verdict(self) -> str:
        """Whether it is met, in a word."""
        return {True: "met", False: "**missed**", None: ""}[self.is_met]


@dataclass(frozen=True)
class Remark:
    """A row that says why there is no figure: a measure that failed, or a contender this machine cannot run."""

    measure: int
    text: str


Row = Figure | Remark


def ratios(values: Sequence[float], baseline: Sequence[float]) -> tuple[float, ...]:
    """Return run by run how much larger `values` are than `baseline`: those of one round saw the same machine."""
    return tuple(value / base for value, base in zip(values, baseline, strict=True) if base)


def percentile(values: Iterable[float], share: float) -> float:
    """Return the value below which `share` of the values lie, as one of them."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(rows: Iterable[Row]) -> str:
    """Return the rows in Markdown."""
    lines = ["| | what | measured | against | target | |", "|---|---|---|---|---|---|"]
    for row in rows:
        match row:
            case Figure():
                note = f"; {row.note}" if row.note else ""
                cells = (row.measure, row.what, f"{row.measured}{note}", row.against, row.target, row.verdict)
                lines.append(f"| {' | '.join(map(str, cells))} |")
            case Remark():
                lines.append(f"| {row.measure} | {row.text} | – | | | |")
    return "\n".join(lines)


def put_between_marks(document: Path, text: str) -> bool:
    """Put `text` in the place of what stands between the marks of `document`; False when it has none."""
    before, begins, rest = document.read_text().partition(BEGINS)
    _, ends, after = rest.partition(ENDS)
    if not (begins and ends):
        return False
    document.write_text(f"{before}{BEGINS}\n\n{text}\n\n{ENDS}{after}")
    return True


def dump(rows: Iterable[Row], file: Path) -> None:
    """Write the rows to a file, for another process."""
    file.write_text(json.dumps([{"is": type(row).__name__, **asdict(row)} for row in rows]))


def load(file: Path) -> list[Row]:
    """Return the rows of a file."""
    return [_row(fields) for fields in json.loads(file.read_text())]


def _row(fields: dict[str, Any]) -> Row:
    if fields.pop("is") == "Remark":
        return Remark(**fields)
    return Figure(**{**fields, "values": tuple(fields["values"])})


def _short(number: float) -> str:
    if not math.isfinite(number):
        return "never"
    if number == int(number):
        return f"{int(number):,}"
    return f"{number:.2f}" if abs(number) < 100 else f"{number:,.0f}"  # noqa: PLR2004 - three digits say enough
