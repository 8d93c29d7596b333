"""A day in a whole sentence is offered for a yes; a wrong one never is."""

from __future__ import annotations

from datetime import date

import pytest

from conversations.understanding.answers.told_days import told_day

MONDAY = date(2026, 6, 8)


@pytest.mark.parametrize(
    ("language", "sentence", "day"),
    [
        ("en", "they promised me a decision by 16 June", 16),
        ("en", "they will call tomorrow", 9),
        ("en", "they will call tomorrow, or maybe on Friday", 12),
        ("de", "Bis zum 16. Juni haben sie mir eine Antwort zugesagt", 16),
    ],
)
def test_the_day_of_a_sentence_is_found(language: str, sentence: str, day: int) -> None:
    """Of two the last, where somebody is said to act then."""
    assert told_day(sentence, MONDAY, language) == date(2026, 6, day)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "They will decide some time after Friday, I think"),
        ("en", "They will call me on 31 February they said"),
        ("en", "they are going to let me know the week after Monday the 15th"),
        ("en", "they will call if the manager is back on Friday"),
        ("en", "do you think that they will call me on Friday"),
        ("en", "they said that they will not decide on Friday"),
        ("en", "my interview was last Friday and they decide by Friday the 19th"),
        ("de", "sie wollen sich irgendwann nach dem Freitag bei mir melden"),
        ("fr", "ils vont me donner une réponse le 16 juin"),
    ],
)
def test_a_day_that_is_not_meant_is_not_offered(language: str, sentence: str) -> None:
    """Only a beginning, no day of the calendar, a condition, a question, a denial, a day that is over."""
    assert told_day(sentence, MONDAY, language) is None
