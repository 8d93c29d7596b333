"""The readers of typed text: what they look at is bounded here, and all of them are in one table.

Nobody's text may hold up others, however it is made. So every function that reads a typed text is marked:

    @reader(SHORT_ANSWER)
    def read_day(text: str, today: date) -> Reading: ...

It then gets the text bounded, and stands in `READERS`, where `tests/readers/test_readers.py` and `make bench` find it:
they try it with texts that are made to be slow. The message itself is kept whole.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

SHORT_ANSWER = 200  # characters of a day, an hour, a place, or a company and a post
MESSAGE = 4_096  # characters of Telegram's longest message
_FURTHEST = 4 * MESSAGE  # characters, white space included: an answer may have many messages

P = ParamSpec("P")
R = TypeVar("R")

READERS: dict[str, Callable[..., Any]] = {}
"""Every reader of typed text, by its module and name. Its first argument is the text."""


_REMEMBERED: list[Any] = []
"""The caches that hold what people typed."""


def remembered(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep the last `most` results of a function whose arguments hold typed words, until `forget_words` is called."""

    def keep(read: Callable[P, R]) -> Callable[P, R]:
        kept: Any = lru_cache(maxsize=most)(read)
        _REMEMBERED.append(kept)
        return cast("Callable[P, R]", kept)

    return keep


def forget_words() -> None:
    """Empty the caches that hold what people typed, as when one of them has erased everything."""
    for kept in _REMEMBERED:
        kept.cache_clear()


def reader(
    most: int, *, cut: bool = False, as_typed: bool = False
) -> Callable[[Callable[Concatenate[str, P], R]], Callable[Concatenate[str, P], R]]:
    """Mark a function whose first argument is a typed text, and let it see at most `most` characters of it.

    Each run of white space becomes one space or one line break, unless the text is read `as_typed`. A longer text is
    read as if it were empty, because it is no short answer; or, with `cut`, up to there.
    """

    def mark(read: Callable[Concatenate[str, P], R]) -> Callable[Concatenate[str, P], R]:
        @wraps(read)
        def read_bounded(text: str, /, *args: P.args, **kwargs: P.kwargs) -> R:
            return read(bounded(text, most, cut=cut, as_typed=as_typed), *args, **kwargs)

        READERS[f"{read.__module__}.{read.__qualname__}"] = read_bounded
        return read_bounded

    return mark


def bounded(text: str, most: int, *, cut: bool = False, as_typed: bool = False) -> str:
    """Return what a reader sees of `text`."""
    if not as_typed:
        lines = (" ".join(line.split()) for line in text[:_FURTHEST].splitlines())
        text = "\n".join(line for line in lines if line)
    if len(text) <= most:
        return text
    return text[:most] if cut else ""
