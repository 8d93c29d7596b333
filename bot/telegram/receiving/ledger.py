"""Which updates are under way and which are done, and so up to where Telegram may forget them."""

from __future__ import annotations


class Ledger:
    """Updates in the order they came. Telegram is told to forget only those before the first that is not done.

    It may hand out the others again; those it has are recognised by their ids. Ids are compared with nothing but
    themselves: after a quiet week Telegram begins anew with any number, also a lower one.
    """

    def __init__(self) -> None:
        """Know of no update yet."""
        self._is_done: dict[int, bool] = {}
        self._last = 0
        self._under_way = 0

    def __len__(self) -> int:
        return len(self._is_done)

    @property
    def under_way(self) -> int:
        """How many updates are not done."""
        return self._under_way

    @property
    def offset(self) -> int:
        """What to ask Telegram for: the first update that is not done, or the one after the last; 0 at the start."""
        return next((id_ for id_, is_done in self._is_done.items() if not is_done), self._last)

    def begin(self, id_: int) -> bool:
        """Note an update that came; False when it is known, under way or done."""
        if id_ in self._is_done:
            return False
        self._is_done[id_] = False
        self._under_way += 1
        self._last = id_ + 1
        return True

    def finish(self, id_: int) -> None:
        """Note that an update is done."""
        self._is_done[id_] = True
        self._under_way -= 1

    def confirm(self) -> int:
        """Return the offset, and forget what it confirms: to be called as Telegram is asked, not before.

        While a question is on its way its answer may still hold what has been done since.
        """
        offset = self.offset
        for id_, is_done in list(self._is_done.items()):
            if not is_done:
                break
            del self._is_done[id_]
        return offset
