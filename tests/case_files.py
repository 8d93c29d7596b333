"""The case files under `tests/cases`, and tests that hold each of their rows.

A line that begins with # is a comment. In a table, the first other line names the columns, and a line break in what is
typed is written as two characters.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

CASES = Path(__file__).parent / "cases"


def table(*files: str) -> list[dict[str, str]]:
    """Return the rows of tables: each has its columns and, as `where`, its place."""
    found = []
    for file in files:
        (_, head), *rows = _lines(file)
        columns = head.split("\t")
        for where, line in rows:
            cells = line.split("\t")
            row = dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))
            found.append(row | {"typed": row["typed"].replace("\\n", "\n"), "where": where})
    return found


def objects(*files: str) -> list[dict[str, Any]]:
    """Return the JSON objects of files that have one in each line, with their place as `where`."""
    return [json.loads(line) | {"where": where} for file in files for where, line in _lines(file)]


def each_row(names: str | tuple[str, ...], rows: Sequence[Any]) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Hold a test for each row, as `pytest.mark.parametrize` would, in one test that names every row that fails.

    To collect, start and report a test costs more than what most rows check, and there are thousands.
    """
    assert rows

    def hold(check: Callable[..., None]) -> Callable[[], None]:
        def test() -> None:
            failed: dict[str, Exception] = {}
            for row in rows:
                try:
                    check(**({names: row} if isinstance(names, str) else dict(zip(names, row, strict=True))))
                except Exception as error:  # noqa: BLE001 - whatever a row does, the others are tried
                    failed[_name(row)] = error
            report = "\n".join(f"{name}: {type(error).__name__}: {error}" for name, error in failed.items())
            if failed:
                raise AssertionError(f"{len(failed)} of {len(rows)} rows:\n{report}") from next(iter(failed.values()))

        test.__name__, test.__doc__, test.__module__ = check.__name__, check.__doc__, check.__module__
        return test

    return hold


def _name(row: Any) -> str:
    where = row.get("where") if isinstance(row, dict) else getattr(row, "where", "")
    return where or repr(row)


def _lines(file: str) -> Iterator[tuple[str, str]]:
    for number, line in enumerate((CASES / file).read_text(encoding="utf-8").split("\n"), 1):
        if line and not line.startswith("#"):
            yield f"{file}:{number}", line
