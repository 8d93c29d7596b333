"""The debrief, straight after an interview: eight taps or short texts, then one card."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from conversations import logbook, recruiter, thank_you
from conversations.answers import Choice, Free
from conversations.days import UNSAID, Moment, PromisedDay
from conversations.facts import Interview, Person
from conversations.flow import Flow, Step
from conversations.messages import Button, Message, Rows, Turn, Words, post, words
from conversations.pacing import upcoming
from conversations.standing import note_settled, thank_you_deadline
from conversations.walk import Conversation

AREA = "debrief"


def began(person: Person, interview: Interview, text: str, now: datetime) -> Person:
    """Write down when the interview begins or began; from here on its prompts are scheduled. Skipped: not known yet."""
    starts_at = datetime.fromisoformat(text) if text else None
    if starts_at == interview.starts_at:
        return person
    return person.with_interview(replace(interview, starts_at=starts_at, known_at=now))


def came_by(person: Person, interview: Interview, text: str, now: datetime) -> Person:
    """Write down whether a recruiter stands between."""
    del now
    application = person.application(interview.application)
    recruiter = text == "recruiter" if text else None
    return person.with_application(replace(application, recruiter=recruiter)) if application else person


def promised(person: Person, interview: Interview, text: str, now: datetime) -> Person:
    """Write down the day on which they decide."""
    application = person.application(interview.application)
    if application is None:
        return person
    day = None if text in ("", UNSAID) else date.fromisoformat(text)
    return logbook.promise(person, application, day, now)


FLOW = Flow(
    AREA,
    (
        Step("began", Moment(ahead=False), may_skip=True, means=began),
        Step("route", Choice(("direct", "recruiter")), may_skip=True, means=came_by),
        Step("felt", Choice(("bad", "poor", "fair", "good", "great"), width=5), may_skip=True),
        Step("went_well", Free(), may_skip=True),
        Step("trouble", Free(), may_skip=True),
        Step("met", Free(), may_skip=True),
        Step("decide_on", PromisedDay(), may_skip=True, means=promised),
    ),
)


def finish(person: Person, interview: Interview, now: datetime) -> Turn:
    """Close the debrief with its card; once closed, a changed answer shows the card again."""
    if interview.finished_at is None:
        interview = replace(interview, finished_at=now)
        person = person.with_interview(interview)
    return Turn(person, (card(person, interview, now),))


DEBRIEF = Conversation(FLOW, finish)


def card(person: Person, interview: Interview, now: datetime) -> Message:
    """Return the one card: the after-action report, the next date on which the bot speaks, the note to send."""
    application = person.application(interview.application)
    if application is None:
        return Message((words("taps-stale"),))
    named = post(application)
    lines = tuple(
        words(f"debrief-{step.key}.told", answer=answer)
        for step, answer in DEBRIEF.told(interview)
        if step.key not in ("began", "route")
    )
    report = (
        words("card-report", post=named, when=when(interview), lines=lines)
        if lines
        else words("card-bare", post=named, when=when(interview))
    )
    paragraphs: tuple[Words, ...] = (
        report,
        *recruiter.line(person, interview, now),
        *what_next(person, interview, now),
    )
    change = (Button(words("card-change"), f"debrief:{interview.id}:answers"),)
    if note_settled(person, interview):
        state = thank_you.state(person, interview)
        rows = (*recruiter.button(person, interview), change, _door(application.id))
        return Message((*paragraphs, *((state,) if state else ())), rows, in_place=False)
    return Message((*paragraphs, *thank_you.note(person, interview)), thank_you.buttons(person, interview, *change))


def when(interview: Interview) -> Words:
    """Return when the interview begins or began, in words."""
    return words("card-when", at=interview.starts_at) if interview.starts_at else words("card-no_time")


def _door(application: int) -> tuple[Button, ...]:
    return (Button(words("sent-show"), f"app:{application}:show"),)


def what_next(person: Person, interview: Interview, now: datetime) -> tuple[Words, ...]:
    """Return one line on the thank-you when its moment is past, and one on when the bot speaks next."""
    deadline = thank_you_deadline(interview, person.clock)
    late = (words("card-note_late"),) if deadline and deadline <= now and not note_settled(person, interview) else ()
    dues = [d for d in upcoming(person, now) if interview.application in d.applications and d.at > now]
    lines = tuple(words("next-line", kind=words(f"prompt.{d.kind}"), at=d.at) for d in dues[:2])
    return (*late, words("next-list", lines=lines)) if lines else late


def answers(person: Person, interview: Interview) -> Turn:
    """List the answers, each a tap away from being changed."""
    rows: Rows = tuple(
        (Button(words(f"debrief-{step.key}.name"), f"debrief:{interview.id}:redo:{step.key}"),) for step in FLOW.steps
    )
    pairs = tuple(rows[i] + (rows[i + 1] if i + 1 < len(rows) else ()) for i in range(0, len(rows), 2))
    back = (Button(words("sent-back"), f"debrief:{interview.id}:go"),)
    return Turn(person, (Message((words("card-which_answer"),), (*pairs, back)),))
