"""Renames an application, merges another one into it, deletes it.

Prompts that were sent stay counted: a prompt moves with a merged application; a prompt of a deleted one keeps its time
and its ids, which lead nowhere and hold no words.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Application, Person
from conversations.flows.callback_data import (
    Area,
    CallbackData,
    Paging,
    button,
    confirmation_stamp,
    is_confirmed,
    link,
    stale_tap,
)
from conversations.flows.runner import edit_saved
from conversations.interviews.start import LONGEST_NAME
from conversations.messages import Message, Rows, Turn, post, words
from conversations.reading.posts import parse_post
from conversations.words import spoken_language

AREA = Area.CARD
RENAME = "rename"
OFFERED_AT_MOST = 12


def on_tap(person: Person, application: Application, tap: CallbackData, now: datetime) -> Turn | None:
    """Answer a tap that changes `application`; None for any other."""
    back = button("sent-back", AREA, application.id, "change")
    match tap.verb:
        case "change":
            rows: Rows = (
                (
                    button("change-rename", AREA, application.id, "rename"),
                    button("change-merge", AREA, application.id, "merge"),
                ),
                (button("change-delete", AREA, application.id, "delete"),),
                (button("sent-back", AREA, application.id, "show"),),
            )
            says = words("change-ask", post=post(application))
            return Turn(replace(person, place=None), (Message((says,), rows),))
        case "rename":
            person = replace(person, place=ActiveConversation(RENAME, application.id))
            return Turn(person, (_ask_name(application),))
        case "merge":
            return _ask_which_to_merge(person, application, tap.number(0) or 0)
        case "merged" if is_confirmed(tap.value(1), now) and (other := _application_to_merge(person, application, tap)):
            person = merge(person, application, other, now)
            return _show_done(person, application.id, "change-merged")
        case "merge_ask" | "merged" if other := _application_to_merge(person, application, tap):
            yes = button("change-merge_yes", AREA, application.id, "merged", other.id, confirmation_stamp(now))
            says = words("change-merge_sure", other=post(other), post=post(application))
            return Turn(person, (Message((says,), ((yes,), (back,))),))
        case "delete" | "deleted" if not is_confirmed(tap.value(0), now):
            yes = button("change-delete_yes", AREA, application.id, "deleted", confirmation_stamp(now))
            says = words("change-delete_sure", post=post(application))
            return Turn(person, (Message((says,), ((yes, back),)),))
        case "deleted":
            says = words("change-deleted", post=post(application))
            rows = ((button("app-all", Area.HOME, 0, "apps"),),)
            return Turn(delete(person, application), (Message((says,), rows),))
        case _:
            return None


def on_text(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn | None:
    """Take "Acme, Data analyst" as the new name; a company alone leaves the role as it is."""
    del now
    application = person.application(place.subject)
    if application is None:
        return None
    read = parse_post(event.text, spoken_language(person.language))
    if not read.company or max(len(read.company), len(read.role)) > LONGEST_NAME:
        return Turn(person, (Message((words("opening-unread"),)),))
    role = read.role or application.role
    application = replace(application, company=read.company, role=role, message=event.message)
    person = replace(person.with_application(application), place=None)
    return _show_done(person, application.id, "change-renamed")


def on_edit(person: Person, message: int, text: str, now: datetime) -> Turn | None:
    """Change company and role when the message that named them was edited; None when none did."""
    del now
    application = next((a for a in person.applications if a.message == message), None)
    if application is None or not text.strip():
        return None
    read = parse_post(text, spoken_language(person.language))
    if not read.company or max(len(read.company), len(read.role)) > LONGEST_NAME:
        return Turn(person, (Message((words("opening-unread"),), in_place=False),))
    person = person.with_application(replace(application, company=read.company, role=read.role))
    return edit_saved(person, application.id)


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn | None:
    """Ask for the new name again."""
    del now
    application = person.application(place.subject)
    return Turn(person, (_ask_name(application),)) if application else None


def _ask_name(application: Application) -> Message:
    back: Rows = ((button("sent-back", AREA, application.id, "change"),),)
    return Message((words("change-rename_ask", post=post(application)),), back)


def _ask_which_to_merge(person: Person, application: Application, page: int) -> Turn:
    others = [a for a in reversed(person.applications) if a.id != application.id]
    if not others:
        return stale_tap(person, words("change-merge_none"))
    pages = Paging(page, OFFERED_AT_MOST)
    doors: Rows = tuple(
        (button("opening-this", AREA, application.id, "merge_ask", a.id, post=post(a)),) for a in pages.items(others)
    )
    turn = pages.row(len(others), lambda to: link(AREA, application.id, "merge", to))
    back = (button("sent-back", AREA, application.id, "change"),)
    rows = (*doors, *((turn,) if turn else ()), back)
    return Turn(person, (Message((words("change-merge_which", post=post(application)),), rows),))


def _application_to_merge(person: Person, application: Application, tap: CallbackData) -> Application | None:
    other = person.application(tap.number(0) or 0)
    return other if other and other.id != application.id else None


def _show_done(person: Person, application: int, key: str) -> Turn:
    found = person.application(application)
    rows: Rows = ((button("sent-show", AREA, application, "show"),),)
    return Turn(person, (Message((words(key, post=post(found)) if found else words("taps-stale"),), rows),))


def merge(person: Person, kept: Application, gone: Application, now: datetime) -> Person:
    """Move everything of `gone` into `kept`, which keeps its name and its state.

    Prompts that fell due before are not sent later. Of two promised days that stand, the later known one stands.
    """
    promises = tuple(sorted((*kept.promises, *gone.promises), key=lambda p: (p.known_at, p.id)))
    standing = next((p.id for p in reversed(promises) if p.ended_at is None), None)
    merged = replace(
        kept,
        role=kept.role or gone.role,
        opened_at=min(kept.opened_at, gone.opened_at),
        recruiter=gone.recruiter if kept.recruiter is None else kept.recruiter,
        promises=tuple(replace(p, ended_at=p.ended_at or now) if p.id != standing else p for p in promises),
        contacts=tuple(sorted((*kept.contacts, *gone.contacts), key=lambda c: (c.logged_at, c.id))),
        replies=tuple(sorted((*kept.replies, *gone.replies), key=lambda r: (r.at, r.id))),
        woken_at=now,
        feedback=tuple(sorted((*kept.feedback, *gone.feedback), key=lambda f: (f.at, f.id))),
        fit=max((gone.fit, kept.fit), key=lambda f: (f.at is not None, f.at or kept.opened_at)),
    )
    moved = (replace(i, application=kept.id) for i in person.interviews if i.application in (kept.id, gone.id))
    rounds = sorted(moved, key=lambda i: (i.starts_at or i.known_at, i.id))
    others = (i for i in person.interviews if i.application not in (kept.id, gone.id))
    prompts = (
        replace(
            p,
            subject=kept.id if p.subject == gone.id else p.subject,
            applications=tuple(dict.fromkeys(kept.id if a == gone.id else a for a in p.applications)),
        )
        for p in person.prompts
    )
    reminders = (replace(r, subject=kept.id) if r.subject == gone.id else r for r in person.reminders)
    return replace(
        person,
        applications=tuple(merged if a.id == kept.id else a for a in person.applications if a.id != gone.id),
        interviews=(*others, *rounds),
        prompts=tuple(prompts),
        reminders=tuple(reminders),
        place=None,
    )


def delete(person: Person, application: Application) -> Person:
    """Delete an application with its interviews and reminders. Its prompts stay counted, without any words.

    So check-ins stay seven days apart for the person, whatever is deleted.
    """
    gone = {i.id for i in person.interviews if i.application == application.id}
    return replace(
        person,
        applications=tuple(a for a in person.applications if a.id != application.id),
        interviews=tuple(i for i in person.interviews if i.id not in gone),
        reminders=tuple(r for r in person.reminders if r.subject not in {application.id, *gone}),
        place=None,
    )
