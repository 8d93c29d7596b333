"""What one feature of the bot answers: taps, typed text, edited messages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from conversations.events import Content, Said, Showed
from conversations.facts import ActiveConversation, Person
from conversations.flows.callback_data import Area, CallbackData
from conversations.messages import Turn


class DuplicateFeatureError(ValueError):
    """Two features answer the same area or the same place."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature. Each module that answers a person offers one, and `FEATURES` in `features.py` lists them all.

    `on_tap` answers the buttons of `area`. `places` are the values of `ActiveConversation.conversation` in which a
    question of this feature is open: `on_text` then answers what is typed (and the kinds of `media` that are sent), and
    `ask_again` shows the question once more. Both return None when what the question was about is gone.
    `on_edit` takes an edited message, by its id, with its new text; it returns None when it does not know the message.
    """

    area: Area
    on_tap: Callable[[Person, CallbackData, datetime], Turn]
    on_text: Callable[[Person, ActiveConversation, Said | Showed, datetime], Turn | None] | None = None
    ask_again: Callable[[Person, ActiveConversation, datetime], Turn | None] | None = None
    on_edit: Callable[[Person, int, str, datetime], Turn | None] | None = None
    places: tuple[str, ...] = ()
    media: frozenset[Content] = frozenset()


def by_area(features: Iterable[Feature]) -> dict[str, Feature]:
    """Return each feature by its area. Raises DuplicateFeatureError when two have the same."""
    return _index((feature.area, feature) for feature in features)


def by_place(features: Iterable[Feature]) -> dict[str, Feature]:
    """Return each feature by each of its places. Raises DuplicateFeatureError when two have the same."""
    return _index((place, feature) for feature in features for place in feature.places)


def _index(pairs: Iterable[tuple[str, Feature]]) -> dict[str, Feature]:
    found: dict[str, Feature] = {}
    for key, feature in pairs:
        if found.setdefault(key, feature) is not feature:
            raise DuplicateFeatureError(f"two features answer to {key!r}")
    return found
