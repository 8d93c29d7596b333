"""docs/reliability.md names only tests and campaigns that exist."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.case_files import each_row
from tests.source_files import ROOT, tree
from tests.torture import campaigns, main

PAGE = (ROOT / "docs" / "reliability.md").read_text()
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)))


def functions(file: Path) -> set[str]:
    """Return the names of the functions in a file."""
    return {node.name for node in tree(file).body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


@each_row(("file", "test"), NAMED)
def test_every_test_in_the_table_exists(file: str, test: str) -> None:
    """A promise whose test was renamed or deleted would not be tested."""
    assert test in functions(ROOT / file)


def test_each_promise_has_a_test() -> None:
    """No row of the table without one."""
    rows = [line for line in PAGE.splitlines() if line.startswith("|")]
    promises = rows[2 : next(n for n, row in enumerate(rows) if row.startswith("| campaign"))]
    assert len(promises) > 20
    assert all(re.search(r"`tests/[\w/]+\.py::\w+`", row) for row in promises)


def test_every_campaign_is_in_the_table_of_runs() -> None:
    """Each runs tests that exist."""
    for campaign in campaigns():
        assert f"| {campaign.name} |" in PAGE
        files = [word for word in campaign.tests.split() if word.startswith("tests/")]
        assert files
        assert all((ROOT / file).exists() for file in files)


def test_an_unknown_campaign_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """The message lists the campaigns."""
    with pytest.raises(SystemExit):
        main(["--minutes", "1", "earthquakes"])
    assert "random walks" in capsys.readouterr().err
