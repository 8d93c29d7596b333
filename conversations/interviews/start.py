"""The question before a debrief and before planning: which interview is it?"""

from __future__ import annotations

import zlib
from dataclasses import replace
from datetime import datetime

from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Answer, Application, Interview, Person, changes
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.flows.runner import FlowRunner
from conversations.messages import Button, Message, Rows, Turn, words
from conversations.messages import post as named
from conversations.pacing.status import deeper_is_begun, deeper_is_open
from conversations.questions import debrief, deeper, planning
from conversations.reading.posts import Post, parse_post, possible_posts
from conversations.understanding.answers.choices import recruiter as recruiter_said
from conversations.words import spoken_language

LONGEST_NAME = 80
SAME_AT_A_NEW_TIME = ("minutes", "form", "with_whom")
"""What is known of an interview that did not take place, and is not asked again."""
OFFERED_AT_MOST = 5
TWO = 2  # readings


def start_buttons() -> Rows:
    """Return the buttons that start a debrief or plan an interview."""
    return ((button("home-debrief", Area.HOME, 0, "debrief"),), (button("home-interview", Area.HOME, 0, "interview"),))


def ask_again(person: Person, runner: FlowRunner, now: datetime) -> Turn:
    """Ask again which interview it is, or how company and role are called right."""
    if person.place and (mended := _application_to_mend(person, person.place.detail)):
        return _ask_to_mend(person, runner, *mended)
    return ask_which(person, runner, now)


def ask_which(person: Person, runner: FlowRunner, now: datetime) -> Turn:
    """Ask which interview this is about: known ones are buttons, anything else is typed."""
    name = runner.flow.name
    known: list[tuple[Button, ...]] = []
    if runner.flow is debrief.FLOW:
        for interview in reversed(person.interviews):
            application = person.application(interview.application)
            open_debrief = interview.finished_at is None and interview.cancelled_at is None
            if open_debrief and application and application.is_open and not _is_ahead(interview.starts_at, now):
                label = words("opening-this", post=named(application))
                known.append((Button(label, link(name, interview.id, "go")),))
            elif application and interview.finished_at and deeper_is_begun(interview) and deeper_is_open(interview):
                label = words("opening-deeper", post=named(application))
                known.append((Button(label, link(deeper.AREA, interview.id, "go")),))
    between_rounds = [
        a
        for a in reversed(person.open_applications)
        if all(i.finished_at or i.cancelled_at for i in person.interviews_of(a.id))
    ]
    return _ask_which(person, runner, (*known[:OFFERED_AT_MOST], *_rounds(person, runner, between_rounds)))


def _rounds(person: Person, runner: FlowRunner, of: list[Application], key: str = "opening-round") -> Rows:
    at = runner.flow.name
    return tuple((button(key, at, a.id, "round", person.last_id, post=named(a)),) for a in of[:OFFERED_AT_MOST])


def _ask_which(person: Person, runner: FlowRunner, rows: Rows) -> Turn:
    name = runner.flow.name
    progress = words("walk-number", number=1, of=len(runner.flow.steps) + 1)
    ask = words(f"{name}-which.ask_known" if rows else f"{name}-which.ask")
    person = replace(person, place=ActiveConversation(name))
    return Turn(person, (Message((words("walk-question", progress=progress, ask=ask),), rows),))


def _is_ahead(starts_at: datetime | None, now: datetime) -> bool:
    return starts_at is not None and starts_at > now


def new_round(person: Person, runner: FlowRunner, tap: CallbackData, now: datetime) -> Turn:
    """Add a next round of application `tap.subject`; a second tap finds the round that the first one added.

    The button carries the last id of its time: a round with a higher id was added by it.
    """
    application = person.application(tap.subject)
    if application is None or not application.is_open:
        return stale_tap(person)
    last = person.last_id if (number := tap.number(0)) is None else number
    had_its_time = any(interview.id > last for interview in person.rounds(application.id))
    if had_its_time and _unfinished_round(person, application, runner, now) is None:
        return stale_tap(person)
    return start_round(person, application, runner, now)


def on_text(person: Person, runner: FlowRunner, event: Said | Showed, now: datetime) -> Turn | None:
    """Take "Acme, Data analyst" as the company and the post; None for a voice note or a photo.

    What was understood is shown with the next question, where one tap swaps or mends it.
    """
    if isinstance(event, Showed):
        return None
    detail = person.place.detail if person.place else ""
    read = parse_post(event.text, spoken_language(person.language))
    if not read.company or max(len(read.company), len(read.role)) > LONGEST_NAME:
        return _ask_for_company(person, runner, event.text, read.role)
    if mended := _application_to_mend(person, detail):
        interview, application = mended
        application = replace(application, company=read.company, role=read.role, message=event.message)
        return with_understood(
            runner.resume(person.with_application(application), interview, now), runner, interview.id
        )
    remembered = "" if detail.isdecimal() else detail.partition("\n")[0]
    return _begin(person, runner, read if read.role else replace(read, role=remembered), event.text, now, event.message)


def _begin(  # noqa: PLR0917 - what was typed, and what was read in it
    person: Person, runner: FlowRunner, read: Post, text: str, now: datetime, message: int | None = None
) -> Turn:
    """Start the flow for the post that was read in `text`: the one known by its name, else a new one."""
    fitting = matching_applications(person, read.company, read.role)
    if len(fitting) > 1:
        return _ask_which(person, runner, _rounds(person, runner, fitting, "opening-this"))
    if fitting:
        return start_round(person, fitting[0], runner, now)
    person, application = changes.add_application(person, read.company, read.role, now)
    recruiter = recruiter_said(text, person.language) or None  # asked, unless it was said with the post
    person = person.with_application(replace(application, message=message, recruiter=recruiter))
    turn = start_round(person, application, runner, now)
    return with_understood(turn, runner, turn.person.interviews[-1].id)


def _ask_for_company(person: Person, runner: FlowRunner, text: str, role: str) -> Turn:
    """Ask again. A role that was typed alone is remembered; where two readings are possible, both are buttons."""
    if person.place is None or person.place.detail.isdecimal() or len(role) > LONGEST_NAME:
        return Turn(person, (Message((words("opening-unread"),)),))
    read = possible_posts(text, spoken_language(person.language))
    rows = tuple((_reading_button(runner, post, text, number),) for number, post in enumerate(read))
    if not role and not rows:
        return Turn(person, (Message((words("opening-unread"),)),))
    person = replace(person, place=replace(person.place, detail=f"{role}\n{text}" if rows else role))
    ask = words("opening-which_company", role=role) if role and len(rows) < TWO else words("opening-which_reading")
    return Turn(person, (Message((ask,), rows),))


def _reading_button(runner: FlowRunner, read: Post, text: str, number: int) -> Button:
    label = words("opening-reading", company=read.company, role=read.role) if read.role else None
    label = label or words("opening-reading_company", company=read.company)
    return Button(label, link(runner.flow.name, 0, "read", _digits(text), number))


def take_reading(person: Person, runner: FlowRunner, tap: CallbackData, now: datetime) -> Turn:
    """Take one of the readings that were offered for what was typed, while the question is open."""
    place = person.place
    is_open = place is not None and place.conversation == runner.flow.name and not place.subject
    text = place.detail.partition("\n")[2] if place and is_open else ""
    read, number = possible_posts(text, spoken_language(person.language)), tap.number(1)
    if not text or tap.value(0) != _digits(text) or number is None or number >= len(read):
        return stale_tap(person)
    return _begin(person, runner, read[number], text, now)


def with_known_route(person: Person, interview: Interview) -> tuple[Person, Interview]:
    """Answer whether there is a recruiter, where the application knows it: that is asked once per application."""
    application = person.application(interview.application)
    if application is None or application.recruiter is None or "route" in interview.answers:
        return person, interview
    route = Answer("recruiter" if application.recruiter else "direct")
    interview = replace(interview, answers={**interview.answers, "route": route})
    return person.with_interview(interview), interview


# What was understood -------------------------------------------------------------------------------------------------


def with_understood(turn: Turn, runner: FlowRunner, interview: int) -> Turn:
    """Show company and role as they were read above the next question, with buttons that swap and mend them."""
    found = turn.person.interview(interview)
    application = turn.person.application(found.application) if found else None
    if application is None or not turn.messages:
        return turn
    first, at = turn.messages[0], runner.flow.name
    swap = (button("opening-swap", at, interview, "swap", _digits(application.company)),) if application.role else ()
    row = (*swap, button("opening-mend", at, interview, "mend"))
    paragraphs = (words("opening-understood", post=named(application)), *first.paragraphs)
    return replace(turn, messages=(replace(first, paragraphs=paragraphs, buttons=(*first.buttons, row)),))


def _digits(text: str) -> str:
    """Return eight hexadecimal digits that stand for a text: a tap on an old button finds another and does nothing."""
    return f"{zlib.crc32(text.encode('utf-8', 'replace')):08x}"


def mend_post(person: Person, runner: FlowRunner, tap: CallbackData, now: datetime) -> Turn:
    """Swap company and role, or ask for them again."""
    mended = _application_to_mend(person, str(tap.subject))
    if mended is None:
        return stale_tap(person)
    interview, application = mended
    if tap.verb == "mend":
        place = ActiveConversation(runner.flow.name, detail=str(interview.id))
        return _ask_to_mend(replace(person, place=place), runner, interview, application)
    if tap.value(0) != _digits(application.company) or not application.role:
        return stale_tap(person)
    application = replace(application, company=application.role, role=application.company)
    return with_understood(runner.resume(person.with_application(application), interview, now), runner, interview.id)


def _ask_to_mend(person: Person, runner: FlowRunner, interview: Interview, application: Application) -> Turn:
    keep = (button("walk-keep", runner.flow.name, interview.id, "go"),)
    return Turn(person, (Message((words("opening-mend_ask", post=named(application)),), (keep,)),))


def _application_to_mend(person: Person, detail: str) -> tuple[Interview, Application] | None:
    interview = person.interview(int(detail)) if detail.isdecimal() else None
    application = person.application(interview.application) if interview else None
    if interview is None or application is None or interview.finished_at or interview.cancelled_at:
        return None
    return interview, application


def start_round(person: Person, application: Application, runner: FlowRunner, now: datetime) -> Turn:
    """Start the flow for the round that is meant, else for a new one."""
    ahead = runner.flow is planning.FLOW
    interview = _unfinished_round(person, application, runner, now)
    if interview is None:
        missed = person.missed_interview(application.id) if ahead else None
        person, interview = changes.add_interview(person, application, now, planned=ahead)
        if missed:
            known = {key: missed.answers[key] for key in SAME_AT_A_NEW_TIME if key in missed.answers}
            interview = replace(interview, minutes=missed.minutes, answers=known)
            person = person.with_interview(interview)
    return runner.start(person, interview, now)


def _unfinished_round(person: Person, application: Application, runner: FlowRunner, now: datetime) -> Interview | None:
    """Return the round that is meant when it is not a new one."""
    ahead = runner.flow is planning.FLOW
    for interview in person.rounds(application.id):
        is_open = interview.finished_at is None and (not ahead or interview.planned)
        if is_open and (interview.starts_at is None or _is_ahead(interview.starts_at, now) is ahead):
            return interview
    return None


def matching_applications(person: Person, company: str, role: str) -> list[Application]:
    """Find the open application for the same post, so that a second interview becomes its next round.

    It may be several of the same company, latest first, when no role was typed.
    """
    there = [a for a in reversed(person.open_applications) if a.company.casefold() == company.casefold()]
    exactly = [a for a in there if a.role.casefold() == role.casefold()]
    return exactly[:1] or [a for a in there if not role or not a.role]
