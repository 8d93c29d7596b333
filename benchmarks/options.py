"""What a run of the benchmarks was asked for, on its way from the command line to the process of each measure."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Options:
    """The options of `python -m benchmarks`; those of one measure only are named after it."""

    quick: bool = False  # small numbers: shows that everything works
    against: Path | None = None  # latency, turn_cost: another checkout of the project to measure this one against
    list_functions: bool = False  # road
    leave_out: tuple[str, ...] = ("browser", "postgres")  # suite: markers of the tests that its second run leaves out

    def as_text(self) -> str:
        """Return the options in one line, for another process."""
        return json.dumps(asdict(self) | {"against": self.against and str(self.against)})


def from_text(text: str) -> Options:
    """Return the options that `as_text` wrote."""
    fields: dict[str, Any] = json.loads(text)
    against = fields["against"] and Path(fields["against"])
    return Options(**{**fields, "against": against, "leave_out": tuple(fields["leave_out"])})
