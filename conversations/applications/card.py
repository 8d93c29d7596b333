"""The live card of an application, edited in place: its state, the next date, everything that happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.applications import after_no, edit, employer_reply, offer, timeline
from conversations.facts import Application, Outcome, Person, changes
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.flows.questions import in_rows
from conversations.interviews import fit
from conversations.interviews.debrief_card import deeper_button
from conversations.letters.addressees import note_is_done
from conversations.messages import Message, Rows, Turn, Words, post, words
from conversations.outreach import feedback, recruiter_call, references, withdrawal
from conversations.outreach.log_contact import next_line
from conversations.pacing.status import deeper_is_open, is_upcoming

AREA = timeline.AREA
LINES = 12  # of the card, as a phone shows it


def card(person: Person, application: Application, now: datetime) -> Message:
    """Return the live card of an application."""
    named = post(application)
    if application.outcome:
        closed = words(f"state.{application.outcome}", on=application.closed_at or now)
        state = offer.state(application) or closed
    elif application.hushed_at:
        state = words("state.hushed")
    elif promise := application.promise:
        overdue = promise.day < now.astimezone(person.clock).date()
        state = words("state.overdue" if overdue else "state.promised", day=promise.day)
    else:
        state = words("state.no_show" if person.missed_interview(application.id) else "state.open")
    title = words("app-title", post=named, state=state)
    below = (
        *fit.status_lines(application),
        *_feedback(application),
        *next_line(person, application.id, now),
    )
    happened = timeline.timeline(person, application)
    lines = timeline.latest(person, happened, LINES, (title, *below))
    so_far = (words("app-timeline", lines=lines),) if lines else ()
    is_long = len(lines) < len(happened)
    live = link(AREA, application.id, "show")
    return Message((title, *so_far, *below), _buttons(person, application, now, is_long=is_long), stays=True, live=live)


def _feedback(application: Application) -> tuple[Words, ...]:
    lines = feedback.latest_lines(application)
    return (words("lines", lines=lines),) if lines else ()


def _buttons(person: Person, application: Application, now: datetime, *, is_long: bool) -> Rows:
    rounds = person.rounds(application.id)
    debriefs = tuple(
        (
            button("app-debrief", Area.DEBRIEF, i.id, "card", round=number),
            button("app-report", Area.EXPORT, i.id, "report"),
        )
        for number, i in enumerate(rounds, 1)
        if i.finished_at
    )
    loose = [b for row in fit.buttons(person, application, now) for b in row]
    loose += [b for i in rounds[-1:] for row in references.buttons(person, i) for b in row]
    if rounds and rounds[-1].finished_at and deeper_is_open(rounds[-1]):
        loose.append(deeper_button(rounds[-1]))
    if not application.is_open:
        loose += [b for row in offer.buttons(application) for b in row]
        loose += [b for row in (*feedback.buttons(application), *after_no.buttons(application)) for b in row]
        if withdrawal.employer_can_be_told(application):
            loose.append(button("withdraw-text", Area.WITHDRAWAL, application.id, "show"))
        loose.append(button("word-reopen", AREA, application.id, "reopen"))
        return (*in_rows(tuple(loose), 2), *debriefs[-3:], *_last_rows(application, is_long=is_long))
    if missed := person.missed_interview(application.id):
        loose.insert(0, button("no_show-door", Area.NO_SHOW, missed.id, "missed"))
    if rounds and rounds[-1].starts_at and not note_is_done(person, rounds[-1]):
        loose.insert(0, button("app-note", Area.THANK_YOU, rounds[-1].id, "show"))
    if rounds and rounds[-1].starts_at and rounds[-1].starts_at <= now:
        loose += [b for row in recruiter_call.call_row(person, rounds[-1]) for b in row]
    if rounds and not rounds[-1].finished_at:
        if is_upcoming(rounds[-1], now):
            loose.insert(0, button("app-interview", Area.PLANNING, rounds[-1].id, "card"))
        else:
            loose.insert(0, button("app-continue", Area.DEBRIEF, rounds[-1].id, "go"))
    first = (
        button("follow-replied", Area.REPLY, application.id, "menu"),
        button("app-follow", Area.FOLLOW_UP, application.id, "show"),
    )
    hush = (
        button("app-wake", AREA, application.id, "wake")
        if application.hushed_at
        else button("prompt-stop", AREA, application.id, "hush")
    )
    last = (hush, button("app-close", AREA, application.id, "close"))
    return (first, *in_rows(tuple(loose), 2), *debriefs[-3:], last, *_last_rows(application, is_long=is_long))


def _last_rows(application: Application, *, is_long: bool) -> Rows:
    whole = ((button("app-timeline_all", AREA, application.id, "timeline"),),) if is_long else ()
    return (*whole, (button("app-change", AREA, application.id, "change"), button("app-all", Area.HOME, 0, "apps")))


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on the card of application `tap.subject`."""
    application = person.application(tap.subject)
    if application is None:
        return stale_tap(person)
    match tap.verb:
        case "show":
            return Turn(replace(person, place=None), (card(person, application, now),))
        case "hush" if application.is_open and not application.hushed_at:
            person = changes.stop_asking(person, application, now)
            rows: Rows = (
                (button("app-wake", AREA, application.id, "wake"), button("app-close", AREA, application.id, "close")),
            )
            return Turn(person, (Message((words("app-hushed", company=application.company),), rows),))
        case "wake" if application.hushed_at and application.is_open:
            return _reopened(person, application, now, words("app-woken"))
        case "reopen" if not application.is_open:
            return _reopened(person, application, now, words("app-reopened"))
        case "close" if application.is_open:
            rows = (
                (
                    button("word-offer", Area.REPLY, application.id, "offer"),
                    button("word-no", Area.REPLY, application.id, "no"),
                ),
                (
                    button("app-withdrawn", AREA, application.id, "withdrawn"),
                    button("app-no_reply", AREA, application.id, "no_reply"),
                ),
                (button("sent-back", AREA, application.id, "show"),),
            )
            return Turn(person, (Message((words("app-how_ended", company=application.company),), rows),))
        case "withdrawn" | "no_reply" if application.is_open:
            return employer_reply.close_application(person, application, Outcome(tap.verb), now)
        case "timeline":
            return timeline.whole_timeline(person, application, tap.number(0) or 0)
        case _:
            return edit.on_tap(person, application, tap, now) or stale_tap(person)


def _reopened(person: Person, application: Application, now: datetime, toast: Words) -> Turn:
    person = changes.reopen_application(person, application, now)
    return Turn(person, (card(person, person.application(application.id) or application, now),), toast=toast)


FEATURE = Feature(AREA, on_tap, edit.on_text, edit.ask_again, edit.on_edit, places=(edit.RENAME,))
