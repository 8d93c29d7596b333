"""Three whole lives, in both languages: how long the messages are that the bot says in them, letters included.

The median has 5 lines of 38 characters, 90 % have at most 12, none over 30. A letter of about 70 words has 15 lines by
itself, and it is shown whole, because a tap on it copies it: most of the longer messages are letters.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from statistics import median

import pytest

from conversations.words import LANGUAGES
from tests.lives.life import LIVES, Life, Shown

SHORT = 12  # lines


@cache
def life(name: str, language: str, *, has_long_names: bool = False) -> tuple[Shown, ...]:
    """Return all that the bot says in a life."""
    return tuple(Life(name, language, has_long_names=has_long_names).lives().shown)


def everything(language: str, *, has_long_names: bool = False) -> list[Shown]:
    """Return all that the bot says in the three lives."""
    return [shown for name in LIVES for shown in life(name, language, has_long_names=has_long_names)]


def share(shown: list[Shown]) -> float:
    """Return the share of messages that are short."""
    return sum(len(s.lines) <= SHORT for s in shown) / len(shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_half_of_the_messages_have_five_lines_or_fewer(language: str) -> None:
    """In all three lives together."""
    assert median(len(s.lines) for s in everything(language)) <= 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_nine_in_ten_messages_have_twelve_lines_or_fewer(language: str) -> None:
    """Letters included; without them nearly all."""
    said = everything(language)
    assert share(said) >= 0.9
    assert share([s for s in said if not s.letter]) >= 0.99


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_has_more_than_thirty_lines(language: str) -> None:
    """Not a letter either, with long names, nor all answers of a long debrief, which are turned page by page."""
    said = everything(language) + everything(language, has_long_names=True)
    assert [(s.after, len(s.lines)) for s in said if len(s.lines) > 30] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_letters_have_more_than_fourteen_lines(language: str) -> None:
    """A question, a card, a page and every other prompt end before that, with long names, too."""
    long = [s for s in everything(language, has_long_names=True) if len(s.lines) > 14]
    assert [s.after for s in long if not s.letter] == []
    assert any(s.letter for s in long)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LIVES)
def test_nothing_is_said_twice_in_a_row(name: str, language: str) -> None:
    """What is said next is never what was just said, but for a list in which something was tapped."""
    said = [s for s in life(name, language) if not s.after.startswith(("deeper:on", "practice:"))]
    texts = [s.message.html for s in said]
    assert [a for a, b in pairwise(texts) if a == b] == []
