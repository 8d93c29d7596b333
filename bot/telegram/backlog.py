"""Rows that wait in memory, each person's in order: the inbox's for dispatch, the outbox's for sending.

The table holds them all; memory holds as many as there is room for. Once there is none, no row is added until what
waits is loaded from the table again, so that a person's rows never get out of order.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from bot.replies import MOST_OF_ONE, InboxRow, OutboxRow

MOST_ROWS = 2_000

R = TypeVar("R", InboxRow, OutboxRow)


class Backlog(Generic[R]):
    """Rows by person. It begins without any and wants to be loaded."""

    def __init__(self, order: Callable[[R], int], most: int = MOST_ROWS) -> None:
        """Hold about `most` rows; `order` gives a row's place among those of its person."""
        self.must_load = True
        self.is_loading = False
        self._order: Callable[[R], int] = order
        self._most = most
        self._rows: dict[int, list[R]] = {}
        self._count = 0
        # While the table is read:
        self._committed_meanwhile: list[R] = []
        self._removed_meanwhile: set[tuple[int, int]] = set()

    def __len__(self) -> int:
        """How many rows are in memory."""
        return self._count

    def __contains__(self, person: int) -> bool:
        return person in self._rows

    @property
    def people(self) -> list[int]:
        """Everybody with a row in memory."""
        return list(self._rows)

    @property
    def is_complete(self) -> bool:
        """Whether memory holds all that is in the table, as far as is known."""
        return not (self.must_load or self.is_loading)

    @property
    def has_room(self) -> bool:
        """Whether it is worth while to load."""
        return self._count <= self._most // 2

    def of(self, person: int) -> list[R]:
        """Return a person's rows, the oldest first."""
        return self._rows.get(person, [])

    def add(self, row: R) -> bool:
        """Add a row that has just been committed; False when it cannot be worked on before the table was loaded."""
        if self._count + len(self._committed_meanwhile) >= self._most or len(self.of(row.person)) >= MOST_OF_ONE:
            self.must_load = True
        if self.must_load:
            return False
        if self.is_loading:  # older ones may be about to be loaded
            self._committed_meanwhile.append(row)
            return False
        self._insert(row)
        return True

    def begin_loading(self) -> list[int]:
        """Take rows again from now on, since those that are committed while the table is read may be missing there.

        Return the people of whom memory holds every row, so that theirs need not be read.
        """
        complete = [] if self.must_load else list(self._rows)
        self.must_load, self.is_loading = False, True
        self._committed_meanwhile, self._removed_meanwhile = [], set()
        return complete

    def load(self, rows: Iterable[R], *, is_all: bool) -> None:
        """Add rows that were read from the table; `is_all`: there were no more in it."""
        self.is_loading = False
        for row in rows:
            if (row.person, self._order(row)) not in self._removed_meanwhile:
                self._insert(row)
        if is_all:
            for row in self._committed_meanwhile:
                self._insert(row)
        else:
            self.must_load = True

    def loading_failed(self) -> None:
        """Want to be loaded still: the table could not be read."""
        self.must_load, self.is_loading = True, False

    def replace(self, person: int, rows: Iterable[R]) -> None:
        """Have these rows for a person, and no others: they are all that the table holds."""
        self.forget(person)
        for row in rows:
            self._insert(row)

    def remove(self, person: int, order: int) -> None:
        """Remove a row that is done; one that is not there any more changes nothing."""
        if self.is_loading:
            self._removed_meanwhile.add((person, order))
        rows = self.of(person)
        left = [row for row in rows if self._order(row) != order]
        self._count -= len(rows) - len(left)
        if left:
            self._rows[person] = left
        else:
            self._rows.pop(person, None)

    def forget(self, person: int) -> None:
        """Remove a person's rows."""
        self._committed_meanwhile = [row for row in self._committed_meanwhile if row.person != person]
        self._count -= len(self._rows.pop(person, []))

    def clear(self) -> None:
        """Remove everything, and want to be loaded."""
        self._rows.clear()
        self._committed_meanwhile.clear()
        self._count = 0
        self.must_load = True

    def _insert(self, row: R) -> None:
        rows = self._rows.setdefault(row.person, [])
        if all(self._order(known) != self._order(row) for known in rows):
            insort(rows, row, key=self._order)
            self._count += 1
