"""The questions about whether a job fits the person."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.facts import Answer, Interview, Person
from conversations.flows import multipart
from conversations.flows.callback_data import Area
from conversations.flows.flow import Flow, Step, has_content
from conversations.flows.questions import Accepted, Choice, FreeText, Question, Reading, clipped, in_rows
from conversations.messages import Rows, Words, words

AREA = Area.FIT
OPINIONS = ("yes", "partly", "no")
WORRIES = ("concerns", "deal_breakers")
CHOSEN_AMONG = 8
LONGEST_WORRY = 200
MOST_WORRIES = 4


class Opinion(FreeText):
    """Yes, partly or no, tapped; or the person's own words."""

    def rows(self, question: Question) -> Rows:
        """Return one button per opinion."""
        return in_rows(tuple(question.answer_button(words(f"fit-says.{o}"), o) for o in OPINIONS), len(OPINIONS))

    def from_tap(self, verb: str, value: str, question: Question) -> Reading | None:
        """Take an opinion that is offered."""
        del question
        return Accepted(value) if verb == "set" and value in OPINIONS else None

    def as_words(self, text: str, area: str, step: str) -> Words:
        """Return the words on the button, or the person's own, shortened where they are very long."""
        del area, step
        return words(f"fit-says.{text}") if text in OPINIONS else words("answers-said", text=clipped(text))


def concerns(person: Person, interview: Interview) -> tuple[Words, ...]:
    """Return the concerns and deal-breakers that the debriefs told of, in the person's words."""
    said = (
        answer
        for about in person.rounds(interview.application)
        for key in WORRIES
        if (answer := about.answers.get(key)) and has_content(answer)
    )
    lines = tuple(words("fit-worry", text=_worry(answer)) for answer in said)
    return (words("fit-worries", lines=lines[-MOST_WORRIES:]),) if lines else ()


def _worry(answer: Answer) -> Words:
    text = clipped(" · ".join(answer.text.split("\n")), LONGEST_WORRY)
    return multipart.as_words(words("answers-said", text=text) if text else None, answer.kept)


def before_verdict(person: Person, interview: Interview) -> tuple[Words, ...]:
    """Return what to have in view when judging: the worries, and the verdict of an earlier round."""
    application = person.application(interview.application)
    verdict = application.fit.verdict if application else ""
    own_words = interview.answers.get("verdict")
    is_earlier = verdict.strip() and (own_words is None or own_words.text != verdict)
    earlier = (words("fit-earlier", text=clipped(verdict)),) if is_earlier else ()
    return (*concerns(person, interview), *earlier)


def save_verdict(person: Person, interview: Interview, text: str, now: datetime) -> Person:
    """Keep the verdict with the application."""
    application = person.application(interview.application)
    if application is None or not text:  # a voice note: what an earlier round came to in words stands
        return person
    return person.with_application(replace(application, fit=replace(application.fit, verdict=text, at=now)))


def save_decision(person: Person, interview: Interview, text: str, now: datetime) -> Person:
    """Keep with the application whether the person goes on."""
    application = person.application(interview.application)
    if application is None:
        return person
    return person.with_application(replace(application, fit=replace(application.fit, goes_on=text, at=now)))


FLOW = Flow(
    AREA,
    (
        Step("good_fit", Opinion(), may_skip=True),
        Step("growth", Opinion(), may_skip=True),
        Step("culture", Opinion(), may_skip=True),
        Step("values", Opinion(), may_skip=True),
        Step("happy", Opinion(), may_skip=True),
        Step("boss", Opinion(), may_skip=True),
        Step("rapport", Opinion(), may_skip=True),
        Step("verdict", FreeText(), may_skip=True, on_answer=save_verdict, extra_text=before_verdict),
        Step("goes_on", Choice(("yes", "unsure", "no"), width=3), may_skip=True, on_answer=save_decision),
    ),
    leading=0,
)
