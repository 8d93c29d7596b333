"""The follow-up: what to write and what to say, asked for or carried by a decision-day prompt or a check-in."""

from __future__ import annotations

from datetime import datetime

from conversations import drafts, sent
from conversations.debrief import with_agreed
from conversations.facts import Application, ContactKind, Person, PromptKind
from conversations.messages import Button, Message, Rows, Turn, Words, post, words
from conversations.pacing import Due
from conversations.reminding import REMINDABLE, remind_button
from conversations.standing import CHECK_INS_UNHEARD, FOLLOW_UPS_UNANSWERED, unanswered_follow_ups, unheard_check_ins
from conversations.taps import Tap, stale

AREA = "follow"
NAMED_AT_MOST = 8


def text(person: Person, application: Application) -> tuple[Words, ...]:
    """Return the follow-up to send, in wording that changes with how many were sent before."""
    number = sum(c.kind is ContactKind.FOLLOW_UP for c in application.contacts)
    draft = drafts.follow_up(person, application, number)
    subject = (words("note-subject", subject=draft.subject),) if draft.subject else ()
    return (*subject, words("note-text", note=draft.body))


def answers(application: Application) -> Rows:
    """Return the taps that answer "has word come?"."""
    at = f"{AREA}:{application.id}"
    return (
        (
            Button(words("follow-replied"), f"word:{application.id}:menu"),
            Button(words("follow-not_yet"), f"{at}:not_yet"),
        ),
        (Button(words("follow-sent"), f"{at}:sent"), Button(words("follow-phone"), f"{at}:phone")),
    )


def decision_prompt(person: Person, application: Application, due: Due) -> tuple[tuple[Words, ...], Rows]:
    """Return what the decision-day prompt says. It names the promised day, whenever it arrives."""
    promise = application.promise
    again = due.kind is PromptKind.DECISION_AGAIN
    day = promise.day if promise else due.moment.astimezone(person.clock).date()
    why = words("decision-again" if again else "decision-why", company=application.company, day=day)
    why = with_agreed(person, application, why)
    ways: tuple[Button, ...] = (Button(words("prompt-stop"), f"app:{application.id}:hush"),)
    if not again:
        ways = (*remind_button(person, REMINDABLE[PromptKind.DECISION], application.id, due.occasion), *ways)
    rows = (*answers(application), ways)
    return (why, words("decision-if_not"), *text(person, application)), rows


def check_in_prompt(person: Person, due: Due) -> tuple[tuple[Words, ...], Rows]:
    """Return what the weekly check-in says: every application that waits, and when it is the last word for now."""
    waiting = [a for id_ in due.applications if (a := person.application(id_))]
    last = unheard_check_ins(person) + 1 >= CHECK_INS_UNHEARD
    spent = [a for a in waiting if len(unanswered_follow_ups(a)) >= FOLLOW_UPS_UNANSWERED]
    ending = (words("check_in-last"),) if last else ()
    if spent and not last:
        ending = (words("check_in-spent", companies=tuple(words("check_in-name", company=a.company) for a in spent)),)
    closing: Rows = tuple(
        (Button(words("check_in-close", company=a.company), f"app:{a.id}:no_reply"),)
        for a in (waiting if last else spent)[:NAMED_AT_MOST]
    )
    if len(waiting) == 1:
        application = waiting[0]
        stop = ((Button(words("prompt-stop"), f"app:{application.id}:hush"),),)
        why = words("check_in-one", company=application.company, line=_line(application, due))
        return (why, *text(person, application), *ending), (*answers(application), *stop, *closing)
    lines = tuple(_line(a, due) for a in waiting[:NAMED_AT_MOST])
    more = len(waiting) - len(lines)
    rest = (words("check_in-more", count=more),) if more else ()
    doors: Rows = tuple(
        (Button(words("check_in-open", company=a.company), f"{AREA}:{a.id}:open"),) for a in waiting[:NAMED_AT_MOST]
    )
    return (words("check_in-many", lines=lines), *rest, *ending), (*doors, *closing)


def _line(application: Application, due: Due) -> Words:
    """Return one line on how long this application has waited, and for what."""
    followed = [c.at for c in application.contacts if c.kind is ContactKind.FOLLOW_UP]
    name = post(application)
    if followed:
        return words("check_in-since_follow_up", post=name, on=max(followed), count=len(followed))
    if promise := application.promise:
        return words("check_in-since_promise", post=name, day=promise.day)
    thanks = [c.at for c in application.contacts if c.kind is ContactKind.THANK_YOU]
    del due
    return words("check_in-since_thanks", post=name, on=max(thanks)) if thanks else words("check_in-since", post=name)


def tapped(person: Person, tap: Tap, now: datetime) -> Turn:
    """Answer a tap about following up on application `tap.subject`."""
    application = person.application(tap.subject)
    if application is None:
        return stale(person)
    if not application.is_open:
        return stale(person, words("follow-closed"))
    match tap.verb:
        case "open" | "show":
            title = with_agreed(person, application, words("follow-title", company=application.company))
            message = Message((title, *text(person, application)), answers(application), in_place=tap.verb == "show")
            return Turn(person, (message,))
        case "phone":
            script = words("note-text", note=drafts.phone_script(person, application))
            back: Rows = (
                (
                    Button(words("follow-sent"), f"{AREA}:{application.id}:sent:phone"),
                    Button(words("sent-back"), f"{AREA}:{application.id}:show"),
                ),
            )
            return Turn(person, (Message((words("follow-call", company=application.company), script), back),))
        case "not_yet":
            ahead = sent.next_line(person, application.id, now)
            rows: Rows = (
                (
                    Button(words("follow-replied"), f"word:{application.id}:menu"),
                    Button(words("follow-script"), f"{AREA}:{application.id}:show"),
                ),
            )
            return Turn(person, (Message((words("follow-patience", company=application.company), *ahead), rows),))
        case "sent" if not tap.value(0):
            return sent.ask_channel(
                person, AREA, application.id, sent.FOLLOW_UP_CHANNELS, f"{AREA}:{application.id}:show"
            )
        case "sent" if channel := sent.channel_of(tap.value(0), sent.FOLLOW_UP_CHANNELS):
            return sent.log_follow_up(person, application, channel, now, anyway=tap.value(1) == "anyway")
        case _:
            return stale(person)
