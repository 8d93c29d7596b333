"""A message or a tap came in: what it changes and what is said. One of the two pure functions that the bot is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from conversations import asked, remind
from conversations.account import commands, export, settings
from conversations.applications import card, employer_reply, today
from conversations.applications import list as application_list
from conversations.events import (
    Blocked,
    Commanded,
    Content,
    Corrected,
    Event,
    Imported,
    Redelivered,
    Said,
    Showed,
    Tapped,
    Unblocked,
)
from conversations.facts import ActiveConversation, Person
from conversations.flows import multipart
from conversations.flows.calendar_keyboard import NOTHING
from conversations.flows.callback_data import Area, CallbackData, button, parse, stale_tap
from conversations.interviews import additions, debrief, fit, planning, start
from conversations.messages import Message, Turn, words
from conversations.outreach import feedback, follow_up, log_contact, recruiter_call, snooze, thank_you, withdrawal
from conversations.pacing import catch_up, lifecycle, schedule
from conversations.preparation import insights_panels, interview_prep, overview, practice
from conversations.questions import fit as questions_fit

AREAS: dict[str, Callable[[Person, CallbackData, datetime], Turn]] = {
    thank_you.AREA: thank_you.on_tap,
    follow_up.AREA: follow_up.on_tap,
    employer_reply.AREA: employer_reply.on_tap,
    card.AREA: card.on_tap,
    snooze.AREA: snooze.on_tap,
    log_contact.AREA: log_contact.on_tap,
    recruiter_call.AREA: recruiter_call.on_tap,
    questions_fit.AREA: fit.on_tap,
    withdrawal.AREA: withdrawal.on_tap,
    feedback.AREA: feedback.on_tap,
    remind.AREA: remind.on_tap,
    application_list.AREA: application_list.on_tap,
    export.AREA: export.on_tap,
    commands.AREA: commands.on_tap,
    overview.AREA: overview.on_tap,
    practice.AREA: practice.on_tap,
    interview_prep.AREA: interview_prep.on_tap,
    insights_panels.AREA: insights_panels.on_tap,
}


def respond(person: Person, event: Event, now: datetime) -> Turn:
    """Return what `event` changes and what is said to it. `now` is aware UTC. Nothing a person sends makes it raise."""
    match event:
        case Redelivered(event=again):
            return _finished_by(person, again, now) or where_we_are(person, now)
        case Blocked():
            return Turn(replace(person, blocked_at=now))
        case Unblocked():
            return Turn(replace(person, blocked_at=None, resumed_at=now))
    if person.blocked_at:  # whoever writes has not blocked us (any more)
        person = replace(person, blocked_at=None, resumed_at=now)
    answered = _answer(schedule.note_activity(person, now), event, now)
    return catch_up.restore_notice(fit.append_offer(_mentioning(answered, now), now), person)


def _answer(person: Person, event: Event, now: datetime) -> Turn:
    match event:
        case Commanded(name=name, rest=rest):
            return commands.on_command(person, name, now, rest) or _fallback(person, "command-unknown")
        case Tapped(data=data):
            return _tapped(person, data, now)
        case Imported():
            return export.on_import(person, event, now)
        case Said(forwarded=True) | Showed(forwarded=True):
            return _refused(person, "input-forwarded", now)
        case Said(reply_to_data=data) | Showed(reply_to_data=data) if turn := additions.on_reply(
            person, event, data, now
        ):
            return turn
        case Said(text=text) if text.strip():
            return _said(person, event, now)
        case Corrected(text=text, message=message):
            return _corrected(person, message, text, now)
        case Showed(content=Content.VOICE, file=file) if file and (turn := practice.on_text(person, event, now)):
            return turn
        case Showed(content=Content.CONTACT, text=text) if text:
            return additions.on_contact(person, event, now) or _said(person, Said(text, event.message), now)
        case Showed(content=Content.VOICE | Content.PHOTO, file=file) if file and (
            asking := additions.open_question(person)
        ):
            return asking.conversation.on_text(person, asking.interview, event, now)
        case Showed(content=Content.VOICE | Content.PHOTO):
            return _refused(person, "input-tap_or_type" if person.place else "input-no_question", now)
        case _:
            return _refused(person, "input-not_words", now)


def _tapped(person: Person, data: str, now: datetime) -> Turn:
    if data.split("@", maxsplit=1)[0] == NOTHING:
        return Turn(person, toast=words("taps-nothing"))
    tap = parse(data)
    if tap is None:
        return stale_tap(person)
    if tap.prompt:
        person = lifecycle.confirm_delivered(person, tap.prompt, now)
    match tap.area, tap.verb:
        case (("debrief" | "deeper" | "plan"), _):
            return _in_flow(person, tap, now)
        case settings.AREA, "in":
            return commands.on_zone(person, tap, now)
        case settings.AREA, _:
            return settings.on_tap(person, tap, now)
        case area, _ if area in AREAS:
            return AREAS[area](person, tap, now)
        case _:
            return stale_tap(person)


def _in_flow(person: Person, tap: CallbackData, now: datetime) -> Turn:
    conversation = start.CONVERSATIONS[tap.area]
    if tap.verb == "round" and conversation.flow.leading:
        return start.new_round(person, conversation, tap, now)
    about = person.interview(tap.subject)
    if about is None:
        return stale_tap(person)
    match tap.area, tap.verb:
        case "debrief", "answers":
            return debrief.answers(person, about)
        case "debrief", "all" | "card" as verb if about.finished_at:
            is_all = verb == "all"
            shown = debrief.report(person, about) if is_all else debrief.card(person, about, now)
            return Turn(person, (replace(shown, in_place=is_all),))
        case "debrief", "play":
            return additions.play(person, about, tap)
        case (("debrief" | "deeper"), "go") if about.finished_at is None and about.cancelled_at is None:
            return debrief.opened(person, about, now)
        case "deeper", _ if about.finished_at is None:
            return stale_tap(person)
        case "deeper", "go":  # the card, with the note to send, stays where it is
            turn = conversation.on_tap(person, tap, now)
            return replace(turn, messages=tuple(replace(m, in_place=False) for m in turn.messages))
        case "plan", "card":
            return Turn(person, (replace(planning.card(person, about, now), in_place=False),))
        case "plan", "off" if about.cancelled_at is None and about.finished_at is None:
            return planning.call_off(person, about, now)
        case "plan", "on" if about.cancelled_at:
            return planning.call_back(person, about, now)
        case _:
            return conversation.on_tap(person, tap, now)


def _said(person: Person, said: Said, now: datetime) -> Turn:
    place = person.place
    if place is None:
        return _fallback(person, "said-nowhere") if person.zone_known else commands.start(person, now)
    about = person.interview(place.subject)
    match place.conversation:
        case ("debrief" | "plan") as name if place.subject == 0:
            return start.on_text(person, start.CONVERSATIONS[name], said.text, now)
        case ("debrief" | "deeper" | "plan") as name if about:
            return start.CONVERSATIONS[name].on_text(person, about, said, now)
        case questions_fit.AREA if about:
            return fit.FIT.on_text(person, about, said, now)
        case _ if turn := asked.on_text(person, place, said, now):
            return turn
        case _:
            return _fallback(replace(person, place=None), "said-nowhere")


def _corrected(person: Person, message: int, text: str, now: datetime) -> Turn:
    for about in person.interviews:
        for conversation in start.CONVERSATIONS.values():
            if turn := conversation.on_edit(person, about, message, text, now):
                return turn
    for corrected in (feedback.on_edit, practice.on_edit, thank_you.on_edit):
        if turn := corrected(person, message, text):
            return turn
    return Turn(person, (Message((words("input-corrected_unknown"),), in_place=False),))


def _refused(person: Person, key: str, now: datetime) -> Turn:
    """Say kindly that this is no answer, and show the current question again, or the doors there are."""
    if person.place is None:
        return _fallback(person, key)
    return Turn(person, (Message((words(key),), in_place=False), *where_we_are(person, now).messages))


def _fallback(person: Person, key: str) -> Turn:
    doors = (
        *start.start_buttons(),
        (button("home-today", Area.COMMANDS, 0, "today"), button("app-all", Area.COMMANDS, 0, "apps")),
    )
    return Turn(person, (Message((words(key),), doors, in_place=False),))


def _finished_by(person: Person, event: Event | None, now: datetime) -> Turn | None:
    """Show the card again that the answer in `event` led to: it may never have arrived. None for any other event."""
    if not isinstance(event, Said | Showed | Tapped):
        return None
    tap = parse(event.data) if isinstance(event, Tapped) else None
    for name, conversation in start.CONVERSATIONS.items():
        for about in person.interviews:
            answered = (
                tap.area == name and tap.subject == about.id
                if tap
                else any(
                    conversation.flow.step(k) and any(p.message == event.message for p in multipart.parts_of(a))
                    for k, a in about.answers.items()
                )
            )
            if answered and conversation.flow.current(about.answers) is None:
                return replace(conversation.resume(person, about, now), person=person)
    return None


def where_we_are(person: Person, now: datetime) -> Turn:
    """Show the current question again, or what waits when no conversation is open. Changes nothing."""
    return replace(_here(person, person.place, now), person=person)


def _here(person: Person, place: ActiveConversation | None, now: datetime) -> Turn:
    about = person.interview(place.subject) if place else None
    match place.conversation if place else "":
        case ("debrief" | "deeper" | "plan") as name:
            conversation = start.CONVERSATIONS[name]
            return conversation.resume(person, about, now) if about else start.ask_which(person, conversation, now)
        case questions_fit.AREA if about:
            return fit.FIT.resume(person, about, now)
        case _ if place and (turn := asked.ask_again(person, place, now)):
            return turn
        case _ if person.zone_known:
            return Turn(person, (today.waiting(person, now),))
        case _:
            return commands.start(person, now)


def _mentioning(turn: Turn, now: datetime) -> Turn:
    """Mention, once, a thank-you whose prompt would have come more than three days late."""
    if turn.erase:
        return turn
    person = turn.person
    messages = []
    for about in schedule.expired_thank_yous(person, now):
        application = person.application(about.application)
        company = application.company if application else ""
        door = (button("today-note_door", Area.THANK_YOU, about.id, "show", company=company),)
        messages.append(Message((words("thanks-missed", company=company),), (door,), in_place=False))
        person = person.with_interview(replace(about, note_mentioned_at=now))
    if not messages:
        return turn
    return replace(turn, person=person, messages=(*turn.messages, *messages))
