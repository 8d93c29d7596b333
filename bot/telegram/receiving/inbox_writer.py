"""Receiving, whichever way updates come: they are committed to the inbox, and dispatch hears of them."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from bot.metrics import Metrics
from bot.replies import InboxRow
from bot.telegram.receiving.raw_updates import id_of, is_valid_id, kind_of, whose


class InboxWriter:
    """Commits raw updates to the inbox."""

    def __init__(
        self,
        store: Callable[[list[tuple[int, int, str]]], Awaitable[None]],
        received: Callable[[list[InboxRow]], None],
        metrics: Metrics | None = None,
    ) -> None:
        """Commit by `store` (person, update id, JSON), and tell `received` of what was committed."""
        self._store = store
        self._received = received
        self._metrics = metrics or Metrics()

    async def write(self, raws: list[Any]) -> None:
        """Commit updates. Raises what the database does; then none of them is stored."""
        rows = [InboxRow(_person_of(raw), id_, raw) for raw in raws if (id_ := id_of(raw)) is not None]
        await self._store([(row.person, row.update_id, _as_json(row.raw)) for row in rows])
        for row in rows:
            self._metrics.update_received(kind_of(row.raw))
        self._received(rows)


def _person_of(raw: Any) -> int:
    person = whose(raw)
    return person if is_valid_id(person) else 0


def _as_json(raw: Any) -> str:
    try:
        return json.dumps(raw)
    except RecursionError:  # it was read where the stack was lower
        return "{}"
