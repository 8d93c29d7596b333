"""The Python files of the project, parsed once."""

from __future__ import annotations

import ast
import tomllib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())


def sources(*packages: str) -> list[Path]:
    """Return the Python files of `packages`, and at least one."""
    found = sorted(p for package in packages for p in (ROOT / package).rglob("*.py"))
    assert found
    return found


@cache
def tree(file: Path) -> ast.Module:
    """Return what a file says, parsed."""
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


@cache
def imports(file: Path) -> tuple[str, ...]:
    """Return the full name of each module or member that `file` imports."""
    found: list[str] = []
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            found += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are absolute"
            found += (f"{node.module}.{alias.name}" for alias in node.names)
    return tuple(found)
