"""A person's records, with what is looked up in them: by id, by application, by subject.

Each index is built with the first look-up and lives as long as its tuple, which most turns pass on as it is: so a turn
costs no more than the history is long, however often it looks something up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from functools import cached_property
from typing import Generic, TypeVar

from conversations.facts.application import Application, Contact
from conversations.facts.interview import Interview
from conversations.facts.prompts import Prompt, PromptKind

T = TypeVar("T", Application, Interview, Prompt)
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Records(tuple[T, ...], Generic[T]):  # noqa: SLOT001 - the indexes are attributes
    """Records that are found by their id."""

    @cached_property
    def by_id(self) -> dict[int, T]:
        """Each record by its id; the first, should an id occur twice."""
        return {record.id: record for record in reversed(self)}

    def with_record(self, record: T) -> tuple[T, ...]:
        """Return the records with `record` added, or in place of the one with its id."""
        if record.id in self.by_id:
            return tuple(record if old.id == record.id else old for old in self)
        return self[:] + (record,)  # noqa: RUF005 - unpacking hides from mypy which of the three types it is


class Applications(Records[Application]):
    """A person's applications."""

    @cached_property
    def open(self) -> tuple[Application, ...]:
        """Those without an outcome."""
        return tuple(application for application in self if application.is_open)

    @cached_property
    def contacts(self) -> dict[tuple[int, int | None], tuple[Contact, ...]]:
        """What was sent after each interview, by the ids of its application and of itself."""
        pairs = ((application.id, contact) for application in self for contact in application.contacts)
        groups = _grouped(pairs, lambda pair: ((pair[0], pair[1].interview),))
        return {key: tuple(contact for _, contact in group) for key, group in groups.items()}


class Interviews(Records[Interview]):
    """A person's interviews."""

    @cached_property
    def by_application(self) -> dict[int, tuple[Interview, ...]]:
        """The interviews of each application."""
        return _grouped(self, lambda interview: (interview.application,))

    @cached_property
    def rounds(self) -> dict[int, tuple[Interview, ...]]:
        """The interviews of each application that were not cancelled, earliest first."""
        held = (interview for interview in self if interview.cancelled_at is None)
        return _grouped(sorted(held, key=lambda i: (i.starts_at or i.known_at, i.id)), lambda i: (i.application,))


class Prompts(Records[Prompt]):
    """A person's prompts."""

    @cached_property
    def by_subject(self) -> dict[tuple[PromptKind, int], tuple[Prompt, ...]]:
        """The prompts of each kind about each subject."""
        return _grouped(self, lambda prompt: ((prompt.kind, prompt.subject),))

    @cached_property
    def by_application(self) -> dict[int, tuple[Prompt, ...]]:
        """The prompts about each application."""
        return _grouped(self, lambda prompt: dict.fromkeys(prompt.applications))

    @cached_property
    def check_ins(self) -> tuple[Prompt, ...]:
        """The weekly check-ins."""
        return tuple(prompt for prompt in self if prompt.kind is PromptKind.CHECK_IN)


def _grouped(values: Iterable[V], keys: Callable[[V], Iterable[K]]) -> dict[K, tuple[V, ...]]:
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for value in values:
        for key in keys(value):
            groups[key].append(value)
    return {key: tuple(group) for key, group in groups.items()}
