"""The follow-up: what to write and what to say, on request or in a decision-day prompt or a check-in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from conversations.facts import Application, Channel, ContactKind, Person, PromptKind
from conversations.feature import Feature
from conversations.flows.answered import answered_steps
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.flows.questions import clipped
from conversations.letters import closing as letters_closing
from conversations.letters import follow_up
from conversations.messages import Button, Message, Rows, Turn, Words, post, words
from conversations.outreach import log_contact
from conversations.pacing.reminders import REMINDABLE
from conversations.pacing.schedule import Due
from conversations.pacing.snooze import remind_button
from conversations.pacing.status import (
    CHECK_INS_UNHEARD,
    FOLLOW_UPS_UNANSWERED,
    goes_through_recruiter,
    unanswered_follow_ups,
    unheard_check_ins,
)
from conversations.questions import deeper

AREA = Area.FOLLOW_UP

NAMED_AT_MOST = 4  # design.md, "When it speaks": at most four names ("and 2 more")
WORDINGS = 3  # of a check-in, one after the other


def letter(person: Person, application: Application, *head: Words, direct: bool = False) -> Words:
    """Return the follow-up to send, below the lines `head`: to the recruiter if there is one, unless `direct`."""
    number = times_worded(person, application)
    through = goes_through_recruiter(person, application) and not direct
    draft = (letters_closing.to_recruiter if through else follow_up.follow_up)(person, application, number)
    via = (words("follow-via_recruiter"),) if through else ()
    return draft.below(*head, *via)


def times_worded(person: Person, application: Application) -> int:
    """Return the number of the wording: a new one after each follow-up logged and each prompt after the first."""
    logged = sum(c.kind is ContactKind.FOLLOW_UP for c in application.contacts)
    prompts = sum(p.kind.is_follow_up for p in person.prompts_about(application.id))
    return logged + max(prompts - 1, 0)


def prompt_buttons(application: Application) -> Rows:
    """Return the buttons of a prompt: the reply, the text a tap away, and that it was sent."""
    return (
        (
            button("follow-replied", Area.REPLY, application.id, "menu"),
            button("follow-not_yet", AREA, application.id, "not_yet"),
        ),
        (button("follow-text", AREA, application.id, "open"), button("follow-sent", AREA, application.id, "sent")),
    )


def reply_buttons(person: Person, application: Application) -> Rows:
    """Return the buttons below the text: the reply, that it was sent, and other ways to ask."""
    direct = (
        ((button("follow-direct", AREA, application.id, "direct"),),)
        if goes_through_recruiter(person, application)
        else ()
    )
    return (
        (
            button("follow-replied", Area.REPLY, application.id, "menu"),
            button("follow-not_yet", AREA, application.id, "not_yet"),
        ),
        (button("follow-sent", AREA, application.id, "sent"), button("follow-phone", AREA, application.id, "phone")),
        *direct,
    )


def decision_prompt(person: Person, due: Due, now: datetime) -> Message:
    """Return the decision-day prompt. It names the promised day, even when it is late."""
    del now
    application = person.application(due.subject)
    if application is None:
        return Message(())
    promise = application.promise
    again = due.kind is PromptKind.DECISION_AGAIN
    day = promise.day if promise else due.scheduled_for.astimezone(person.clock).date()
    why = words("decision-again" if again else "decision-why", company=application.company, day=day)
    why = with_agreed_follow_up(person, application, why)
    ways: tuple[Button, ...] = (button("prompt-stop", Area.CARD, application.id, "hush"),)
    if not again:
        ways = (*remind_button(person, REMINDABLE[PromptKind.DECISION], application.id, due.occasion), *ways)
    return Message((why, words("decision-if_not")), (*prompt_buttons(application), ways))


def with_agreed_follow_up(person: Person, application: Application, says: Words) -> Words:
    """Return `says` with whom to follow up, when and how, as the latest debrief says."""
    for interview in reversed(person.rounds(application.id)):
        agreed = tuple(
            words(f"deeper-{step.words_key}.told", answer=answer)
            for step, answer in answered_steps(deeper.FLOW, interview.answers)
            if step.key in ("follow_with", "follow_how")
        )
        if agreed:
            return words("follow-agreed", says=says, lines=agreed)
    return says


def check_in_prompt(person: Person, due: Due, now: datetime) -> Message:
    """Return the weekly check-in: every application that waits, and whether it is the last one for now."""
    waiting = [a for id_ in due.applications if (a := person.application(id_))]
    last = unheard_check_ins(person) + 1 >= CHECK_INS_UNHEARD
    spent = [a for a in waiting if len(unanswered_follow_ups(a)) >= FOLLOW_UPS_UNANSWERED]
    ending = (words("check_in-last", count=len(waiting)),) if last else ()
    if spent and not last:
        names = tuple(words("check_in-name", company=a.company) for a in spent)
        ending = (words("check_in-spent", companies=names, count=len(spent)),)
    closing: Rows = tuple(
        (button("check_in-close", Area.CARD, a.id, "no_reply", company=a.company),)
        for a in (waiting if last else spent)[:NAMED_AT_MOST]
    )
    turn = sum(p.kind is PromptKind.CHECK_IN and p.at < due.send_at for p in person.prompts) % WORDINGS + 1
    keep = () if ending else keep_searching_line(person, waiting, turn)
    if len(waiting) == 1:
        application = waiting[0]
        stop = ((button("prompt-stop", Area.CARD, application.id, "hush"),),)
        why = words(
            "check_in-one", company=application.company, line=_waiting_line(person, application, now), turn=turn
        )
        return Message((why, *keep, *ending), (*prompt_buttons(application), *stop, *closing))
    lines = tuple(_waiting_line(person, a, now) for a in waiting[:NAMED_AT_MOST])
    more = len(waiting) - len(lines)
    rest = (words("check_in-more", count=more),) if more else ()
    doors: Rows = tuple(
        (button("check_in-open", AREA, a.id, "open", company=a.company),) for a in waiting[:NAMED_AT_MOST]
    )
    return Message((words("check_in-many", lines=lines, turn=turn), *rest, *keep, *ending), (*doors, *closing))


def _waiting_line(person: Person, application: Application, now: datetime) -> Words:
    """Return a line on how long this application has waited, and for what."""
    followed = [c.at for c in application.contacts if c.kind is ContactKind.FOLLOW_UP]
    name = post(application)
    if followed:
        return words("check_in-since_follow_up", post=name, on=max(followed), count=len(followed))
    if promise := application.promise:
        return words("check_in-since_promise", post=name, day=promise.day)
    thanks = [c.at for c in application.contacts if c.kind is ContactKind.THANK_YOU]
    if thanks:
        return words("check_in-since_thanks", post=name, on=max(thanks))
    begun = [i.starts_at for i in person.rounds(application.id) if i.starts_at and i.starts_at <= now]
    return words("check_in-since", post=name, on=max(begun, default=application.opened_at))


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap about following up on application `tap.subject`."""
    application = person.application(tap.subject)
    if application is None:
        return stale_tap(person)
    if not application.is_open:
        return stale_tap(person, words("follow-closed"))
    match tap.verb:
        case "open" | "show":
            title = with_agreed_follow_up(person, application, words("follow-title", company=application.company))
            message = Message(
                (letter(person, application, title),),
                reply_buttons(person, application),
                in_place=tap.verb == "show",
                live=link(AREA, application.id, "show"),
                letter=link(AREA, application.id, "show"),
            )
            return Turn(person, (message,))
        case "direct":
            title = words("follow-title", company=application.company)
            back: Rows = ((button("follow-sent", AREA, application.id, "sent"), _back(application)),)
            shown = link(AREA, application.id, "direct")
            return Turn(person, (Message((letter(person, application, title, direct=True),), back, letter=shown),))
        case "phone":
            return _phone_script(person, application)
        case "not_yet":
            ahead = log_contact.next_line(person, application.id, now)
            rows: Rows = (
                (
                    button("follow-replied", Area.REPLY, application.id, "menu"),
                    button("follow-script", AREA, application.id, "show"),
                ),
            )
            return Turn(person, (Message((words("follow-patience", company=application.company), *ahead), rows),))
        case "sent" if not tap.value(0):
            channels = log_contact.follow_up_channels(person, application)
            return log_contact.ask_channel(
                person, link(AREA, application.id, "sent"), channels, link(AREA, application.id, "show")
            )
        case "sent" if channel := log_contact.channel_of(tap.value(0), log_contact.FOLLOW_UP_CHANNELS):
            return log_contact.log_follow_up(person, application, channel, now, anyway=tap.value(1) == "anyway")
        case _:
            return stale_tap(person)


def _phone_script(person: Person, application: Application) -> Turn:
    """Show what to say on the phone, to the recruiter if there is one."""
    if goes_through_recruiter(person, application):
        says, channel = words("follow-call_recruiter", company=application.company), Channel.RECRUITER
        script = letters_closing.recruiter_by_phone(person, application)
    else:
        says, channel = words("follow-call", company=application.company), Channel.PHONE
        script = follow_up.phone_script(person, application, times_worded(person, application))
    log = button("follow-called", AREA, application.id, "sent", channel)
    shown = link(AREA, application.id, "phone")
    message = Message((follow_up.text_to_copy(script, says),), ((log, _back(application)),), letter=shown)
    return Turn(person, (message,))


def _back(application: Application) -> Button:
    return button("sent-back", AREA, application.id, "show")


WELL = ("good", "great")

LOOKED_AT = 3

LONGEST = 120


def keep_searching_line(person: Person, waiting: Sequence[Application], turn: int) -> tuple[Words, ...]:
    """Return the line "keep looking" in wording `turn`, with competitors noted after interviews that went well."""
    if not person.searching:
        return ()
    looked_at = noted_competitors(person, waiting)
    if not looked_at:
        return (words("check_in-keep_looking", turn=turn),)
    names = tuple(words("check_in-competitor", names=names) for names in looked_at)
    return (words("check_in-competitors", competitors=names),)


def noted_competitors(person: Person, first: Sequence[Application]) -> tuple[str, ...]:
    """Return the competitors noted after interviews that went well, those of the applications `first` before others."""
    ids = {a.id for a in first}
    noted: list[str] = []
    for interview in sorted(person.interviews, key=lambda i: (i.application in ids, i.id), reverse=True):
        felt, said = interview.answers.get("felt"), interview.answers.get("competitors")
        if felt and felt.text in WELL and said and not said.skipped and said.text.strip():
            noted.append(clipped(" ".join(said.text.split()), LONGEST))
    return tuple(dict.fromkeys(noted))[:LOOKED_AT]


FEATURE = Feature(AREA, on_tap)
