"""An interview ahead: when, how long, in what form, with whom; and the checklist before leaving."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Interview, Person, changes
from conversations.feature import Feature
from conversations.flows.answered import answered_steps
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.flows.multipart import RECORDINGS
from conversations.flows.runner import FlowRunner
from conversations.interviews import no_show, start
from conversations.interviews.debrief_card import when
from conversations.letters.people import names
from conversations.messages import Button, Message, Rows, Turn, Words, post, words
from conversations.pacing.schedule import Due, upcoming
from conversations.preparation.interview_prep import bring_line, practise_paragraph, question_lines
from conversations.questions.planning import AREA, FLOW

PRACTISE_AT_MOST = 1  # hard question in the prompt: all of them are behind "Prepare"


def finish(person: Person, interview: Interview, now: datetime) -> Turn:
    """Finish planning with the card."""
    return Turn(person, (card(person, interview, now),))


PLAN = FlowRunner(FLOW, finish, start.with_known_route)


def card(person: Person, interview: Interview, now: datetime) -> Message:
    """Return the planned interview: when it is, which prompts will come, and the checklist before leaving."""
    application = person.application(interview.application)
    if application is None:
        return Message((words("taps-stale"),))
    post_ = post(application)
    known = {step.key: answer for step, answer in answered_steps(FLOW, interview.answers)}
    at = words("plan-when_form", when=when(interview), form=known["form"]) if "form" in known else when(interview)
    whom = (words("plan-with_whom.told", answer=_by_name(interview, known)),) if "with_whom" in known else ()
    due = next((d for d in upcoming(person, now) if d.subject == interview.id and d.send_at > now), None)
    next_ = (words("next-about", kind=words(f"prompt.{due.kind}"), at=due.send_at),) if due else ()
    rows: Rows = (
        (button("plan-debrief", Area.DEBRIEF, interview.id, "go"),),
        (button("plan-prepare", Area.PREP, interview.id, "card"),),
        (button("plan-move", AREA, interview.id, "redo", "began"), button("plan-off", AREA, interview.id, "off")),
    )
    if interview.starts_at:  # before it there is nothing to debrief, after it nothing to prepare
        rows = rows[1:] if interview.starts_at > now else (rows[0], (no_show.missed_button(interview),), *rows[2:])
    if "with_whom" in interview.answers and interview.answers["with_whom"].kept:
        play = words("kept-play", name=words("plan-with_whom.name"))
        rows = (*rows, (Button(play, link(Area.DEBRIEF, interview.id, "play", "with_whom")),))
    lines = (*whom, *where_lines(interview))
    title = words("plan-card", post=post_, when=at, lines=lines) if lines else words("card-bare", post=post_, when=at)
    paragraphs = (title, leaving_checklist(), *next_)
    return Message(paragraphs, rows, stays=True, live=link(AREA, interview.id, "card"))


def _by_name(interview: Interview, known: dict[str, Words]) -> Words:
    """Return with whom the interview is, by their names where these can be read: "mit herrn meier" is Herr Meier."""
    answer = interview.answers["with_whom"]
    by_name = "" if answer.kept else ", ".join(names(answer.text))
    return words("answers-said", text=by_name) if by_name else known["with_whom"]


def is_too_late(person: Person, now: datetime) -> bool:
    """Return whether the question, which plans an interview, comes too late for it: what is typed is no answer to it.

    A new time can still be given.
    """
    place = person.place
    interview = person.interview(place.subject) if place else None
    if interview is None or interview.starts_at is None or interview.starts_at > now:
        return False
    began = interview.answers.get("began")
    return began is not None and not began.reopened


def where_lines(interview: Interview) -> tuple[Words, ...]:
    """Return the address, the join link and what to bring, as the invitation gave them."""
    place = (words("plan-place", place=interview.location),) if interview.location else ()
    link_ = (words("plan-link", link=interview.join_link),) if interview.join_link else ()
    return (*place, *link_, *bring_line(interview))


def leaving_checklist(own: tuple[Words, ...] = ()) -> Words:
    """Return the checklist before leaving: the person's `own` questions first."""
    return words("leaving", lines=(*own, words("leaving-usual")))


def checklist_prompt(person: Person, due: Due, now: datetime) -> Message:
    """Return the prompt an hour before the interview: the checklist before leaving."""
    del now
    interview = person.interview(due.subject)
    application = person.application(interview.application) if interview else None
    if interview is None or application is None:
        return Message(())
    says = words("checklist-why", company=application.company, began=interview.starts_at or interview.known_at)
    row = (
        button("plan-prepare", Area.PREP, interview.id, "card"),
        button("plan-move", AREA, interview.id, "redo", "began"),
    )
    head = words("lines", lines=(says, *where_lines(interview)))
    leaving = leaving_checklist(question_lines(person, interview))
    return Message((head, leaving, *practise_paragraph(person, interview, PRACTISE_AT_MOST)), (row,))


def invitation_prompt(person: Person, due: Due, now: datetime) -> Message:
    """Return the prompt at the interview's end: the invitation to debrief."""
    del now
    interview = person.interview(due.subject)
    application = person.application(interview.application) if interview else None
    if interview is None or application is None:
        return Message(())
    rows = (
        (button("invitation-go", Area.DEBRIEF, interview.id, "go"),),
        (no_show.missed_button(interview),),
        (button("plan-move", AREA, interview.id, "redo", "began"), button("plan-off", AREA, interview.id, "off")),
    )
    return Message((words("invitation-why", company=application.company),), rows)


def uncancel_interview(person: Person, interview: Interview, now: datetime) -> Turn:
    """Let a cancelled interview take place after all."""
    interview = replace(interview, cancelled_at=None, no_show_at=None)
    person = changes.resume_asking(person.with_interview(interview), interview.application, now)
    return Turn(person, (card(person, interview, now),))


def cancel_interview(person: Person, interview: Interview, now: datetime) -> Turn:
    """Cancel a planned interview. The application stays open."""
    cancelled = person.with_interview(replace(interview, cancelled_at=now))
    person = changes.resume_asking(cancelled, interview.application, now)  # what is due is not sent on top of that
    undo: Rows = ((button("plan-off_undo", AREA, interview.id, "on"),),)
    return Turn(replace(person, place=None), (Message((words("plan-called_off"),), undo),))


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on the plan of interview `tap.subject`."""
    if tap.verb == "round":
        return start.new_round(person, PLAN, tap, now)
    if tap.verb in ("swap", "mend"):
        return start.mend_post(person, PLAN, tap, now)
    if tap.verb == "read":
        return start.take_reading(person, PLAN, tap, now)
    interview = person.interview(tap.subject)
    if interview is None:
        return stale_tap(person)
    match tap.verb:
        case "card":
            return Turn(person, (replace(card(person, interview, now), in_place=False),))
        case "off" if interview.cancelled_at is None and interview.finished_at is None:
            return cancel_interview(person, interview, now)
        case "on" if interview.cancelled_at:
            return uncancel_interview(person, interview, now)
        case _:
            return PLAN.on_tap(person, tap, now)


def on_text(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn | None:
    """Answer what was typed: the name of the interview, or the current question."""
    return start.on_text(person, PLAN, event, now) if place.subject == 0 else PLAN.on_text(person, place, event, now)


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn:
    """Show the current question again, or ask which interview it is about."""
    return PLAN.ask_again(person, place, now) or start.ask_again(person, PLAN, now)


FEATURE = Feature(FLOW.name, on_tap, on_text, ask_again, PLAN.on_edit, (FLOW.name,), RECORDINGS)
