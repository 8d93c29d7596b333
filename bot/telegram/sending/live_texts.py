"""Which messages show a card or a note: what the database knows, and what was sent since it was last told."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Protocol

from bot.replies import LiveText, RenderedMessage


class Store(Protocol):
    """The table of live texts."""

    async def live_texts(self, person_id: int, names: Collection[str]) -> list[LiveText]:
        """Return the messages that show these cards and notes."""


class Preparation(Protocol):
    """Renders cards and notes."""

    async def live_texts(self, person_id: int, names: Collection[str]) -> dict[str, RenderedMessage]:
        """Return cards and notes by their names, as they are now."""


class LiveTexts:
    """Finds the messages to edit. What was shown is kept here until its outbox row is deleted, then in the table."""

    def __init__(self, store: Store, preparation: Preparation) -> None:
        """Look into `store`, and render through `preparation`."""
        self._store = store
        self._preparation = preparation
        self.unsaved: dict[tuple[int, int], LiveText] = {}
        """What the table does not know yet, by person and message."""

    def add(self, shown: Iterable[LiveText]) -> None:
        """Note what messages show now."""
        self.unsaved |= {(text.person, text.message): text for text in shown}

    def saved(self, shown: Iterable[LiveText]) -> None:
        """Forget what the table knows by now, unless it has changed since."""
        for text in shown:
            if self.unsaved.get((text.person, text.message)) == text:
                del self.unsaved[text.person, text.message]

    def forget(self, person: int) -> None:
        """Forget a person, who was deleted."""
        self.unsaved = {key: text for key, text in self.unsaved.items() if text.person != person}

    async def to_edit(self, person: int, names: Collection[str]) -> list[tuple[int, RenderedMessage]]:
        """Return the messages that show these live texts, each with what it is to say now."""
        known = {(text.person, text.message): text for text in await self._store.live_texts(person, names)}
        known |= {key: text for key, text in self.unsaved.items() if text.person == person}
        standing = [text for text in known.values() if text.name in names]
        now = await self._preparation.live_texts(person, {text.name for text in standing}) if standing else {}
        return [(text.message, now[text.name]) for text in standing if text.name in now]
