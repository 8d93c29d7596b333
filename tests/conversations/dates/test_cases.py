"""Phrases from other bots' bug reports (`tests/cases/dates.tsv`), and others of the same kinds, answered to a question.

A row has a language, the question, the instant (UTC) at which the phrase is typed, the person's zone, the phrase, and
what is expected: a value, "ask", or "either:<value>|ask". The values were reckoned by hand. "ask" means that nothing
is stored and no single value is offered.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

import pytest

from conversations.account.time_zones import zones_for
from conversations.dates import read_time_span
from conversations.facts import Person
from conversations.flows.callback_data import Area
from conversations.flows.day_questions import Moment, PromisedDay
from conversations.flows.questions import Accepted, NotUnderstood, Question
from tests.case_files import table

ASK = "ask"


class Row(NamedTuple):
    """One phrase and what is expected."""

    language: str
    question: str
    now: str
    zone: str
    typed: str
    expects: str
    where: str

    @property
    def expected(self) -> list[str]:
        """Return the values that are right."""
        return self.expects.removeprefix("either:").split("|") if self.expects.startswith("either:") else [self.expects]


def rows(name: str) -> list[Row]:
    """Return the rows of a file of cases."""
    return [Row(**row) for row in table(name)]


def answered(row: Row) -> str:
    """Return the value that the phrase gives, or "ask"."""
    now = datetime.fromisoformat(row.now)
    if row.question == "quiet":
        span = read_time_span(row.typed)
        return ASK if span is None else "none" if span[0] == span[1] else f"{span[0]:%H:%M}-{span[1]:%H:%M}"
    if row.question == "zone":
        zones = zones_for(row.typed, now)
        return zones[0] if len(zones) == 1 else ASK
    person = Person(1, language=row.language, zone=row.zone)
    kind = PromisedDay() if row.question == "decide" else Moment(ahead=row.question == "planned")
    match kind.from_text(row.typed, Question(Area.DEBRIEF, 1, "began", person, now)):
        case Accepted(text) if row.question == "decide":
            return text
        case Accepted(text):
            return f"{datetime.fromisoformat(text).astimezone(person.clock):%Y-%m-%dT%H:%M}"
        case NotUnderstood(says) if says.key == "answers-confirm_day":
            return str(dict(says.args)["day"])
        case _:
            return ASK


@pytest.mark.parametrize("name", ["dates.tsv", "more_dates.tsv"])
def test_each_phrase_is_read_as_expected(name: str) -> None:
    """No row is missed; a failure lists every one that is."""
    found = rows(name)
    missed = [f"{row}: {answer}" for row in found if (answer := answered(row)) not in row.expected]
    assert len(found) >= 100
    assert not missed, "\n".join(missed)


def test_french_and_spanish_are_read_with_words_from_cldr_and_a_short_list() -> None:
    """Languages without a grammar of their own, by the same rules; what is ambiguous in them is asked."""
    found = rows("fr_es_dates.tsv")
    missed = [f"{row}: {answer}" for row in found if (answer := answered(row)) not in row.expected]
    assert min(sum(row.language == language for row in found) for language in ("fr", "es")) >= 40
    assert not missed, "\n".join(missed)
