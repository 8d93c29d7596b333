"""Receiving, whichever way updates come: they are committed to the inbox, and dispatch hears of them."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from bot.metrics import Metrics
from bot.replies import InboxRow
from bot.telegram.receiving.raw_updates import id_of, is_valid_id, kind_of, whose

log = logging.getLogger(__name__)


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
        """Commit updates, except those without an id. Raises what the database does; then none of them is stored."""
        rows = [InboxRow(_person_of(raw), id_, raw) for raw in raws if (id_ := id_of(raw)) is not None]
        if len(rows) < len(raws):
            log.error("%d updates without an id, which cannot be confirmed, are passed over", len(raws) - len(rows))
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
