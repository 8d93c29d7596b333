"""12. Readers of typed text: processor time for texts that are made to be slow.

Every reader in the tree (`conversations.readers.READERS`) reads each family of texts, of a message's length and just
short enough to be read as a short answer. No bot is started.
"""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.benchmark_run import BenchmarkRun
from benchmarks.results import Result, Row
from benchmarks.typed_texts import UNITS, cost, family, readers
from conversations.readers import MESSAGE, SHORT_ANSWER

NUMBER = 12
TIMEOUT = 240  # seconds
MAX_COST = 20  # milliseconds
LENGTHS = (MESSAGE, SHORT_ANSWER - 1, 120)
ROUNDS_TIME = 120.0  # seconds


async def measure(run: BenchmarkRun) -> list[Row]:
    """Return, for each reader, what its slowest text costs in each round."""
    found = readers()
    slowest: dict[str, list[float]] = {name: [] for name in found}
    for _ in run.rounds(3, ROUNDS_TIME):
        for name, read in found.items():
            slowest[name].append(_slowest(read, UNITS[:: run.size(1, 20)]))
    families = f"{len(UNITS)} families of texts, {len(LENGTHS)} lengths"
    return [
        Result(NUMBER, name, families, tuple(values), "ms", most=MAX_COST, always=True)
        for name, values in _worst_of_each(slowest).items()
    ]


def _worst_of_each(slowest: dict[str, list[float]]) -> dict[str, list[float]]:
    """Return one row for each reader: that of the arguments with which it is slowest."""
    worst: dict[str, list[float]] = {}
    for name, values in slowest.items():
        reader = name.partition("(")[0]
        worst[reader] = max(worst.get(reader, values), values, key=max)
    return worst


def _slowest(read: Callable[[str], object], units: tuple[str, ...]) -> float:
    """Return the processor time of the slowest text in milliseconds, each the least of three runs."""
    read("warm up")
    return max(cost(read, text, 3) for unit in units for n in LENGTHS for text in family(unit, n)) * 1000
