"""Each phrase of the case files, typed to the bot where it asks: what is kept, what is offered, what is asked back."""

from __future__ import annotations

from copy import copy
from datetime import datetime, timedelta
from functools import cache

import pytest

from conversations.flows.callback_data import parse
from conversations.flows.flow import is_answered
from conversations.questions import FLOWS
from tests.conversations.dates.test_cases import ASK, Row, rows
from tests.people import Seeker

COMMANDS = {"decide": "/debrief", "began": "/debrief", "planned": "/interview"}
POST = {"en": "Acme, Data analyst", "de": "Musterbau, Bauleiterin"}


@cache
def _at_the_question(question: str, now_text: str, zone: str, language: str) -> Seeker:
    now = datetime.fromisoformat(now_text)
    sam = Seeker(now, zone, known=question != "zone", language=language)
    if question == "zone":
        return sam.says("/start")
    if question == "quiet":
        return sam.taps_data("set:0:quiet")
    sam.says(COMMANDS[question]).says(POST["de" if language == "de" else "en"])
    if question != "decide":
        return sam
    interview = sam.person.interviews[0].id
    began = (now - timedelta(hours=1)).astimezone(sam.person.clock)
    given = {"began": f"set:began:{began:%Y%m%d%H%M}", "route": "set:route:direct", "felt": "set:felt:good"}
    for step in FLOWS["debrief"].steps[:-1]:
        sam.taps_data(f"debrief:{interview}:{given.get(step.key, f'skip:{step.key}')}")
    return sam


def at_the_question(row: Row) -> Seeker:
    """Return somebody who was just asked the row's question, at its instant."""
    return copy(_at_the_question(row.question, row.now, row.zone, row.language))


def answered(row: Row) -> tuple[str, str]:
    """Return what comes of typing the phrase: the value, or "ask"; and all that is said."""
    sam = at_the_question(row)
    asked = sam.person.place
    assert asked is not None
    before = (sam.person.quiet_from, sam.person.quiet_to)
    sam.says(row.typed)
    if row.question == "zone":
        return sam.person.zone if sam.person.zone_known else ASK, sam.sees
    if row.question == "quiet":
        span = (sam.person.quiet_from, sam.person.quiet_to)
        if sam.person.place == asked:
            assert span == before
            return ASK, sam.sees
        return "none" if span[0] == span[1] else f"{span[0]:%H:%M}-{span[1]:%H:%M}", sam.sees
    key = "decide_on" if row.question == "decide" else "began"
    answers = sam.person.interviews[0].answers
    if not is_answered(answers, key):  # what is not understood is a note beside the question
        offered = [tap for b in sam.screen if (tap := parse(b.data)) and tap.verb == "set" and tap.value(0) == key]
        days = [tap.value(1) for tap in offered if tap.value(1) != "unsaid"]
        is_offered = row.question == "decide" and len(days) == 1 and "unsaid" not in row.expected
        return days[0] if is_offered else ASK, sam.sees
    screens = [sam.sees, sam.taps_data(f"{asked.conversation}:{sam.person.interviews[0].id}:card").sees]
    screens.append(sam.says("/applications").sees)
    if row.question == "decide":
        return answers[key].text, screens[0]
    began = datetime.fromisoformat(answers[key].text).astimezone(sam.person.clock)
    return f"{began:%Y-%m-%dT%H:%M}", "\n".join(screens)


@pytest.mark.parametrize("name", ["dates.tsv", "more_dates.tsv", "fr_es_dates.tsv"])
def test_each_phrase_is_understood_where_it_is_asked_for(name: str) -> None:
    """The running bot does with it what the reader does; a day of another year is shown with its year."""
    missed = []
    for row in rows(name):
        answer, says = answered(row)
        in_another_year = answer[:4].isdecimal() and answer[:4] != row.now[:4]
        if answer not in row.expected:
            missed.append(f"{row}: {answer}")
        elif row.question in COMMANDS and in_another_year and answer[:4] not in says:
            missed.append(f"{row}: {answer}, said without its year: {says}")
    assert not missed, "\n".join(missed)
