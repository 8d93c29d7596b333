"""Parameters for stories on both databases, where running everything twice would take too long.

All cases run on SQLite and a share, chosen by AFTERWORD_SEED, on PostgreSQL; with AFTERWORD_WHOLE=1, as in the
campaigns, all run on both.
"""

from __future__ import annotations

import os
import random
from collections.abc import Sequence
from typing import Any, TypeVar

import pytest

T = TypeVar("T")

IS_WHOLE = os.environ.get("AFTERWORD_WHOLE") == "1"
SEED = int(os.environ.get("AFTERWORD_SEED", "8"))
SHARE = 3  # one in so many


def on_each_database(*cases: Any) -> list[Any]:
    """Return parameters (case, database): every case on SQLite, one of them on PostgreSQL."""
    chosen = cases if IS_WHOLE else (_chance(cases).choice(cases),)
    return [
        *(pytest.param(case, "sqlite", id=f"{case}-sqlite") for case in cases),
        *(pytest.param(case, "postgres", marks=pytest.mark.postgres, id=f"{case}-postgres") for case in chosen),
    ]


def share(cases: Sequence[T], database_url: str) -> list[T]:
    """Return the cases to try on this database, in their order."""
    if IS_WHOLE or database_url.startswith("sqlite"):
        return list(cases)
    chosen = sorted(_chance(cases).sample(range(len(cases)), max(1, len(cases) // SHARE)))
    return [cases[n] for n in chosen]


def _chance(cases: Sequence[object]) -> random.Random:
    return random.Random(f"{SEED}, {len(cases)} on both")  # noqa: S311 - not a secret
