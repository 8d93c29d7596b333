"""Applications: one live card each, edited in place: state, next date, everything that happened; and what waits now."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations import changing, deeper, feedback, fit, logbook, opening, recruiter, replied, thank_you, withdrawal
from conversations.answers import in_rows
from conversations.debrief import DEBRIEF, deeper_door
from conversations.facts import Application, ContactKind, Outcome, Person, ReplyKind
from conversations.messages import Button, Message, Rows, Turn, Words, post, words
from conversations.sent import next_line
from conversations.standing import is_to_come, note_settled
from conversations.taps import Tap, stale

AREA = "app"
LISTED_AT_MOST = 12
TOLD_AT_MOST = 12  # on the card; the rest is a tap away
TOLD_ON_A_PAGE = 40
WAITING_AT_MOST = 20  # lines; with names of eighty characters they still fit a message
SPOKEN_BY_REPLY = {Outcome.OFFER: ReplyKind.OFFER, Outcome.REJECTED: ReplyKind.REJECTED}


def card(person: Person, application: Application, now: datetime) -> Message:
    """Return the live card of an application."""
    named = post(application)
    if application.outcome:
        state = words(f"state.{application.outcome}", on=application.closed_at or now)
    elif application.hushed_at:
        state = words("state.hushed")
    elif promise := application.promise:
        overdue = promise.day < now.astimezone(person.clock).date()
        state = words("state.overdue" if overdue else "state.promised", day=promise.day)
    else:
        state = words("state.open")
    lines = timeline(person, application)
    paragraphs: tuple[Words, ...] = (words("app-title", post=named, state=state),)
    if lines:
        paragraphs += (words("app-timeline", lines=lines[-TOLD_AT_MOST:]),)
    paragraphs += (*fit.state(application), *feedback.told(application))
    return Message((*paragraphs, *next_line(person, application.id, now)), _ways(person, application, now), stays=True)


def timeline(person: Person, application: Application) -> tuple[Words, ...]:
    """Return what happened, oldest first: interviews, promised days, word sent and received, prompts, the outcome."""
    happened: list[tuple[datetime, Words]] = []
    for number, interview in enumerate(person.rounds(application.id), 1):
        if interview.starts_at:
            happened.append((interview.starts_at, words("time-interview", at=interview.starts_at, round=number)))
    happened += [(p.known_at, words("time-promise", at=p.known_at, day=p.day)) for p in application.promises]
    happened += [
        (
            c.at,
            words("time-called", at=c.at)
            if c.kind is ContactKind.RECRUITER_CALL
            else words(
                "time-contact",
                at=c.at,
                kind=words("contact-to", name=c.to) if c.to else words(f"contact.{c.kind}"),
                channel=words(f"channel-by.{c.channel}"),
            ),
        )
        for c in application.contacts
    ]
    happened += [(r.at, words("time-reply", at=r.at, kind=words(f"reply.{r.kind}"))) for r in application.replies]
    happened += [
        (p.at, words("time-prompt", at=p.at, kind=words(f"prompt.{p.kind}")))
        for p in person.prompts
        if application.id in p.applications
    ]
    closed, outcome = application.closed_at, application.outcome
    if closed and outcome and SPOKEN_BY_REPLY.get(outcome) not in {r.kind for r in application.replies}:
        happened.append((closed, words("time-outcome", at=closed, state=words(f"outcome.{outcome}"))))
    happened += [(f.at, words("time-feedback", at=f.at)) for f in application.feedback]
    return tuple(line for _, line in sorted(happened, key=lambda pair: pair[0]))


def whole_timeline(person: Person, application: Application, page: int) -> Turn:
    """Show everything that happened, a page at a time, the latest page first."""
    lines = timeline(person, application)
    end = len(lines) - page * TOLD_ON_A_PAGE
    if end <= 0:
        return stale(person)
    at = f"{AREA}:{application.id}"
    turn = []
    if page:
        turn.append(Button(words("apps-newer"), f"{at}:timeline:{page - 1}"))
    if end > TOLD_ON_A_PAGE:
        turn.append(Button(words("apps-older"), f"{at}:timeline:{page + 1}"))
    back = (Button(words("sent-back"), f"{at}:show"),)
    says = words("app-timeline", lines=lines[max(0, end - TOLD_ON_A_PAGE) : end])
    named = words("app-timeline_of", post=post(application))
    return Turn(person, (Message((named, says), ((tuple(turn), back) if turn else (back,))),))


def _ways(person: Person, application: Application, now: datetime) -> Rows:
    at = f"{AREA}:{application.id}"
    rounds = person.rounds(application.id)
    debriefs = tuple(
        (
            Button(words("app-debrief", round=number), f"debrief:{i.id}:card"),
            Button(words("app-report"), f"export:{i.id}:report"),
        )
        for number, i in enumerate(rounds, 1)
        if i.finished_at
    )
    loose = [b for row in fit.doors(person, application, now) for b in row]
    if rounds and rounds[-1].finished_at and deeper.is_open(rounds[-1]):
        loose.append(deeper_door(rounds[-1]))
    if not application.is_open:
        loose += [b for row in feedback.doors(application) for b in row]
        if withdrawal.may_be_told(application):
            loose.append(Button(words("withdraw-text"), f"withdraw:{application.id}:show"))
        loose.append(Button(words("word-reopen"), f"{at}:reopen"))
        return (*in_rows(tuple(loose), 2), *debriefs[-3:], *_back(person, application))
    if rounds and rounds[-1].starts_at and not note_settled(person, rounds[-1]):
        loose.insert(0, Button(words("app-note"), f"thanks:{rounds[-1].id}:show"))
    if rounds and rounds[-1].starts_at and rounds[-1].starts_at <= now:
        loose += [b for row in recruiter.button(person, rounds[-1]) for b in row]
    if rounds and not rounds[-1].finished_at:
        if is_to_come(rounds[-1], now):
            loose.insert(0, Button(words("app-interview"), f"plan:{rounds[-1].id}:card"))
        else:
            loose.insert(0, Button(words("app-continue"), f"debrief:{rounds[-1].id}:go"))
    first = (
        Button(words("follow-replied"), f"word:{application.id}:menu"),
        Button(words("app-follow"), f"follow:{application.id}:show"),
    )
    hush = (
        Button(words("app-wake"), f"{at}:wake") if application.hushed_at else Button(words("prompt-stop"), f"{at}:hush")
    )
    last = (hush, Button(words("app-close"), f"{at}:close"))
    return (first, *in_rows(tuple(loose), 2), *debriefs[-3:], last, *_back(person, application))


def _back(person: Person, application: Application) -> Rows:
    at = f"{AREA}:{application.id}"
    long = len(timeline(person, application)) > TOLD_AT_MOST
    whole = ((Button(words("app-timeline_all"), f"{at}:timeline"),),) if long else ()
    return (*whole, (Button(words("app-change"), f"{at}:change"), Button(words("app-all"), "home:0:apps")))


def tapped(person: Person, tap: Tap, now: datetime) -> Turn:
    """Answer a tap on the card of application `tap.subject`."""
    application = person.application(tap.subject)
    if application is None:
        return stale(person)
    at = f"{AREA}:{application.id}"
    match tap.verb:
        case "show":
            return Turn(replace(person, place=None), (card(person, application, now),))
        case "hush" if application.is_open and not application.hushed_at:
            person = logbook.hush(person, application, now)
            rows: Rows = ((Button(words("app-wake"), f"{at}:wake"), Button(words("app-close"), f"{at}:close")),)
            return Turn(person, (Message((words("app-hushed", company=application.company),), rows),))
        case "wake" if application.hushed_at and application.is_open:
            return _woken(person, application, now, words("app-woken"))
        case "reopen" if not application.is_open:
            return _woken(person, application, now, words("app-reopened"))
        case "close" if application.is_open:
            rows = (
                (
                    Button(words("word-offer"), f"word:{application.id}:offer"),
                    Button(words("word-no"), f"word:{application.id}:no"),
                ),
                (Button(words("app-withdrawn"), f"{at}:withdrawn"), Button(words("app-no_reply"), f"{at}:no_reply")),
                (Button(words("sent-back"), f"{at}:show"),),
            )
            return Turn(person, (Message((words("app-how_ended", company=application.company),), rows),))
        case "withdrawn" | "no_reply" if application.is_open:
            return replied.close(person, application, Outcome(tap.verb), now)
        case "timeline":
            return whole_timeline(person, application, int(tap.value(0)) if tap.value(0).isdigit() else 0)
        case _:
            return changing.tapped(person, application, tap, now) or stale(person)


def _woken(person: Person, application: Application, now: datetime, toast: Words) -> Turn:
    person = logbook.reopen(person, application, now)
    return Turn(person, (card(person, person.application(application.id) or application, now),), toast=toast)


def waiting(person: Person, now: datetime) -> Message:
    """Return /today: what waits now, each a tap away, and when the bot speaks next."""
    rows: list[tuple[Button, ...]] = []
    lines: list[Words] = []
    today = now.astimezone(person.clock).date()
    for interview in person.interviews:
        application = person.application(interview.application)
        if application is None or not application.is_open or interview.cancelled_at:
            continue
        ahead = is_to_come(interview, now)
        if ahead:
            lines.append(
                words("today-interview", company=application.company, at=interview.starts_at)
                if interview.starts_at
                else words("today-no_time", company=application.company)
            )
            rows.append(
                (Button(words("today-interview_door", company=application.company), f"plan:{interview.id}:card"),)
            )
        elif not interview.finished_at and DEBRIEF.flow.current(interview.answers):
            lines.append(words("today-debrief", company=application.company))
            rows.append(
                (Button(words("today-debrief_door", company=application.company), f"debrief:{interview.id}:go"),)
            )
        if interview.finished_at and deeper.is_begun(interview) and deeper.is_open(interview):
            lines.append(words("today-deeper", company=application.company))
            rows.append((Button(words("today-deeper_door", company=application.company), f"deeper:{interview.id}:go"),))
        if not ahead and interview.starts_at and not note_settled(person, interview):
            if state := thank_you.state(person, interview):
                lines.append(words("today-note", company=application.company, state=state))
            rows.append((Button(words("today-note_door", company=application.company), f"thanks:{interview.id}:show"),))
        if not ahead and recruiter.line(person, interview, now) and (call := recruiter.button(person, interview)):
            lines.append(words("today-call", company=application.company))
            rows += call
    for application in person.applications:
        promise = application.promise
        if application.is_open and promise and promise.day <= today:
            lines.append(words("today-decision", company=application.company, day=promise.day))
            rows.append(
                (Button(words("today-decision_door", company=application.company), f"follow:{application.id}:show"),)
            )
    if not rows:
        rows += opening.doors()
    from_now = tuple(lines[:WAITING_AT_MOST]) or (words("today-nothing"),)
    if len(lines) > WAITING_AT_MOST:
        from_now += (words("check_in-more", count=len(lines) - WAITING_AT_MOST),)
    return Message((words("today-title", day=today), words("today-list", lines=from_now)), tuple(rows[:LISTED_AT_MOST]))
