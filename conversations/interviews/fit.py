"""Does this job suit me? Opinions by tap, the concerns once more, and a verdict in the person's own words.

Offered below another message two or three days after an interview, never as a prompt of its own.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import reduce

from conversations.facts import Application, Interview, Outcome, Person
from conversations.facts.local_time import day_of
from conversations.feature import Feature
from conversations.flows.answered import answered_steps
from conversations.flows.callback_data import Area, CallbackData, button, parse, stale_tap
from conversations.flows.flow import is_answered
from conversations.flows.multipart import RECORDINGS
from conversations.flows.questions import OPINIONS, clipped, in_rows
from conversations.flows.runner import FlowRunner
from conversations.messages import Message, Rows, Turn, Words, post, words
from conversations.pacing.status import may_prompt
from conversations.questions.fit import AREA, FLOW

OFFERED_AFTER = (2, 3)  # days
CHOSEN_AMONG = 8


def finish(person: Person, interview: Interview, now: datetime) -> Turn:
    """Finish with all answers and, if the person does not want the job, a way to withdraw."""
    del now
    return Turn(person, (card(person, interview),))


FIT = FlowRunner(FLOW, finish)


def card(person: Person, interview: Interview) -> Message:
    """Return the answers, the verdict, and what follows from it."""
    application = person.application(interview.application)
    if application is None:
        return Message((words("taps-stale"),))
    lines = _opinions(interview)
    title = words(
        "fit-card", post=words("post-company", company=application.company), lines=lines or (words("fit-nothing"),)
    )
    goes_on = interview.answers.get("goes_on")
    then = (words(f"fit-then.{goes_on.text}"),) if goes_on and goes_on.text else ()
    leave: Rows = ()
    if application.is_open and goes_on and goes_on.text == "no":
        leave = ((button("fit-withdraw", Area.WITHDRAWAL, application.id, "show"),),)
    plays = tuple(
        button("kept-play", Area.DEBRIEF, interview.id, "play", step.key, name=words(f"fit-{step.key}.name"))
        for step, _ in answered_steps(FLOW, interview.answers)
        if interview.answers[step.key].kept
    )
    rows: Rows = (
        *leave,
        *in_rows(plays, 2),
        (button("card-change", AREA, interview.id, "answers"), button("sent-show", Area.CARD, application.id, "show")),
    )
    verdict = tuple(
        words("fit-verdict_is", text=a) for step, a in answered_steps(FLOW, interview.answers) if step.key == "verdict"
    )
    return Message((title, *verdict, *then), rows)


def _opinions(interview: Interview) -> tuple[Words, ...]:
    """Return what was said, a line for each Yes, Partly and No; own words have a line of their own."""
    answers = [(s.key, a) for s, a in answered_steps(FLOW, interview.answers) if s.key not in ("verdict", "goes_on")]
    taps = {key: interview.answers[key].text for key, _ in answers}
    lines = []
    for opinion in OPINIONS:
        names = [words(f"fit-{key}.brief") for key, _ in answers if taps[key] == opinion]
        if names:
            lines.append(words("fit-line", says=words(f"fit-says.{opinion}"), names=_listed(names)))
    own = tuple(words(f"fit-{key}.told", answer=answer) for key, answer in answers if taps[key] not in OPINIONS)
    return (*lines, *own)


def _listed(names: list[Words]) -> Words:
    """Return names in one line, apart by commas."""
    return reduce(lambda some, more: words("answers-and", some=some, more=more), names)


def status_lines(application: Application) -> tuple[Words, ...]:
    """Return a line for the application's card: whether the job suits the person, in their words."""
    fit = application.fit
    said = (words(f"fit-state.{fit.goes_on}"),) if fit.goes_on else ()
    own_words = (words("fit-verdict_is", text=clipped(fit.verdict)),) if fit.verdict.strip() else ()
    lines = (*said, *own_words)
    return (words("lines", lines=lines),) if lines else ()


def buttons(person: Person, application: Application, now: datetime) -> Rows:
    """Return the button to the questions, once an interview has begun, and to the withdrawal after a no."""
    begun = _latest_begun_round(person, application, now)
    weighed = bool(application.fit.verdict or application.fit.goes_on)
    if begun is None or not (_may_weigh(application) or weighed):
        return ()
    go = button("fit-door", AREA, begun.id, "go")
    is_leaving = application.is_open and application.fit.goes_on == "no"
    leave = (button("fit-withdraw", Area.WITHDRAWAL, application.id, "show"),) if is_leaving else ()
    return ((go, *leave),)


def _may_weigh(application: Application) -> bool:
    """Return whether there is something to decide: an open application, or an offer."""
    return application.is_open or application.outcome is Outcome.OFFER


def _latest_begun_round(person: Person, application: Application, now: datetime) -> Interview | None:
    """Return the latest round of the application that has begun."""
    begun = [i for i in person.rounds(application.id) if i.finished_at or (i.starts_at and i.starts_at <= now)]
    return begun[-1] if begun else None


def start(person: Person, now: datetime) -> Turn:
    """Answer /fit: start with the only job there is, or ask which one."""
    weighed = [
        (a, i) for a in reversed(person.applications) if _may_weigh(a) and (i := _latest_begun_round(person, a, now))
    ]
    if len(weighed) == 1:
        return FIT.resume(person, weighed[0][1], now)
    rows: Rows = tuple((button("opening-this", AREA, i.id, "go", post=post(a)),) for a, i in weighed[:CHOSEN_AMONG])
    if not rows:
        first: Rows = ((button("home-debrief", Area.HOME, 0, "debrief"),),)
        return Turn(person, (Message((words("fit-which.ask"),), first),))
    return Turn(replace(person, place=None), (Message((words("fit-which.ask_known"),), rows),))


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on one of the questions about interview `tap.subject`."""
    interview = person.interview(tap.subject)
    if interview is None or interview.cancelled_at:
        return stale_tap(person)
    match tap.verb:
        case "answers":
            chips = tuple(button(f"fit-{step.key}.name", AREA, interview.id, "redo", step.key) for step in FLOW.steps)
            back = (button("sent-back", AREA, interview.id, "go"),)
            return Turn(person, (Message((words("card-which_answer"),), (*in_rows(chips, 2), back)),))
        case "later":
            on_ = button("walk-continue", AREA, interview.id, "go")
            return Turn(replace(person, place=None), (Message((words("fit-later"),), ((on_,),)),))
        case _:
            return FIT.on_tap(person, tap, now)


NOT_BELOW = ((Area.NO_SHOW, "off"), (Area.FEEDBACK, "ask"), (Area.HOME, "erase"))
"""Buttons below bad news, and below the question whether everything is to be deleted."""


def append_offer(turn: Turn, now: datetime) -> Turn:
    """Offer the questions below another message, once per interview, two or three days after it."""
    person = turn.person
    busy = turn.erase or person.paused_at or not turn.messages
    shown = [tap for m in turn.messages for row in m.buttons for b in row if (tap := parse(b.data))]
    if busy or any(tap.area == AREA or (tap.area, tap.verb) in NOT_BELOW for tap in shown):
        return turn
    today = day_of(now, person.clock)
    for application in person.open_applications:
        interview = _latest_begun_round(person, application, now)
        if interview is None or not interview.starts_at or not may_prompt(application) or interview.fit_offered_at:
            continue
        if (today - day_of(interview.starts_at, person.clock)).days not in OFFERED_AFTER:
            continue
        if interview.finished_at and day_of(interview.finished_at, person.clock) == today:
            continue  # the debrief came days later: one thing at a time
        if any(is_answered(interview.answers, step.key) for step in FLOW.steps):
            continue
        says = words("fit-offer", company=application.company)
        go = (button("fit-door", AREA, interview.id, "go"),)
        person = person.with_interview(replace(interview, fit_offered_at=now))
        offer = Message((says,), (go,), in_place=False)
        return replace(turn, person=person, messages=(*turn.messages, offer))
    return turn


FEATURE = Feature(FLOW.name, on_tap, FIT.on_text, FIT.ask_again, FIT.on_edit, (FLOW.name,), RECORDINGS)
