"""The commands that are not a conversation of their own: start, help, today, pause, delete."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from conversations.account import export, settings
from conversations.applications import list as application_list
from conversations.applications import today
from conversations.events import Commanded, Event, Tapped, Transcription
from conversations.facts import Person
from conversations.feature import Feature
from conversations.flows.callback_data import (
    Area,
    CallbackData,
    button,
    confirmation_stamp,
    is_confirmed,
    parse,
    stale_tap,
)
from conversations.interviews import debrief_card, fit, planning
from conversations.interviews import start as interviews_start
from conversations.interviews.debrief import DEBRIEF
from conversations.interviews.planning import PLAN
from conversations.messages import Message, Rows, Turn, words
from conversations.preparation import insights_panels, overview

AREA = Area.HOME
_LINK = re.compile(r"debrief_([0-9]{1,9})", re.ASCII)
# The command menu, in this order. The words are `menu.<name>`.
MENU = (
    "debrief",
    "interview",
    "today",
    "applications",
    "prepare",
    "insights",
    "fit",
    "settings",
    "pause",
    "resume",
    "cancel",
    "privacy",
    "export",
    "import",
    "delete",
    "help",
)
PAGES: dict[str, Callable[[Person], Turn]] = {"prepare": overview.show, "insights": insights_panels.show}


def on_command(  # noqa: PLR0912 - a match statement counts each of its cases
    person: Person, name: str, now: datetime, rest: str = ""
) -> Turn | None:
    """Answer a command; None when there is no such command. `rest` is what followed it, as in a link to the bot."""
    match name:
        case "start":
            return opened_by_link(person, rest, now) or start(person, now)
        case "debrief" | "interview":
            if not person.zone_known:
                return settings.ask_zone(person, now, then=name, says=words("zone-first"))
            return interviews_start.ask_which(person, DEBRIEF if name == "debrief" else PLAN, now)
        case "today":
            return Turn(person, (today.waiting(person, now),))
        case "applications":
            return Turn(replace(person, place=None), (application_list.overview(person, now),))
        case "export":
            return export.menu(person)
        case "import":
            return export.ask_file(person)
        case "settings":
            return Turn(person, (settings.overview(person),))
        case "help":
            return Turn(person, (Message((words("help"),), interviews_start.start_buttons()),))
        case "privacy":
            return privacy(person, Transcription.OFF)
        case "cancel":
            return cancel(person)
        case "fit" | "pause" | "resume":
            return {"fit": fit.start, "pause": pause, "resume": resume}[name](person, now)
        case "delete":
            yes = button("delete-yes", AREA, 0, "erase", confirmation_stamp(now))
            rows: Rows = ((yes,), (button("delete-no", AREA, 0, "spare"),))
            return Turn(person, (Message((words("delete-ask"),), rows),))
        case _:
            return PAGES[name](person) if name in PAGES else None


def start(person: Person, now: datetime) -> Turn:
    """Greet: a newcomer is asked for their time zone, anybody else is shown what waits."""
    if person.paused_at:
        return resume(person, now)
    if not person.zone_known:
        person = replace(person, started_at=person.started_at or now)
        turn = settings.ask_zone(person, now)
        asked = turn.messages[0]
        hello = replace(asked, paragraphs=(words("start-hello"), *asked.paragraphs))
        return replace(turn, messages=(hello,))
    return Turn(
        person, (Message((words("start-again"),), interviews_start.start_buttons()), today.waiting(person, now))
    )


def opened_by_link(person: Person, rest: str, now: datetime) -> Turn | None:
    """Open the debrief that a link in a calendar names ("debrief_3"); None when this person has no such interview."""
    match = _LINK.fullmatch(rest)
    interview = person.interview(int(match[1])) if match else None
    if interview is None or interview.cancelled_at or not person.zone_known:
        return None
    if interview.finished_at:
        return Turn(person, (debrief_card.card(person, interview, now),))
    if interview.starts_at and interview.starts_at > now:
        return Turn(person, (planning.card(person, interview, now),))
    return DEBRIEF.start(person, interview, now)


def privacy(person: Person, transcription: Transcription) -> Turn:
    """Say what is kept and where, and where voice notes are turned into words, if they are."""
    said = (words(f"privacy-{transcription}"),) if transcription is not Transcription.OFF else ()
    return Turn(person, (Message((words("privacy"), *said)),))


def cancel(person: Person) -> Turn:
    """Leave the open conversation. Nothing that was answered is lost."""
    says = words("cancel-left" if person.place else "cancel-nothing")
    return Turn(replace(person, place=None), (Message((says,), interviews_start.start_buttons()),))


def pause(person: Person, now: datetime, until: date | None = None) -> Turn:
    """Stop every prompt until the person resumes, or until the day that they name."""
    if person.paused_at is None:
        person = replace(person, paused_at=now)
    person = replace(person, paused_until=until)
    says = words("pause-until", day=until) if until else words("pause-done")
    return Turn(person, (Message((says,), ((button("pause-resume", AREA, 0, "resume"),),)),))


def resume(person: Person, now: datetime) -> Turn:
    """Send prompts again. Those that fell due during the pause are not sent later: what waits is shown now."""
    if person.paused_at is None:
        return Turn(person, (Message((words("resume-not_paused"),)), today.waiting(person, now)))
    person = replace(person, paused_at=None, paused_until=None, resumed_at=now)
    return Turn(person, (Message((words("resume-done"),)), today.waiting(person, now)))


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on a button that does what a command does."""
    match tap.verb:
        case "debrief" | "interview" | "today" | "resume":
            turn = on_command(person, tap.verb, now)
            if turn is None or not turn.messages:
                return stale_tap(person)
            # The message that carried the button stays where it is.
            return replace(turn, messages=tuple(replace(m, in_place=False) for m in turn.messages))
        case "apps":
            return Turn(replace(person, place=None), (application_list.overview(person, now, tap.subject),))
        case "erase" if is_confirmed(tap.value(0), now):
            return Turn(person, (Message((words("delete-done"),)),), erase=True)
        case "erase":
            return on_command(person, "delete", now) or stale_tap(person)
        case "spare":
            return Turn(person, (Message((words("delete-spared"),), interviews_start.start_buttons()),))
        case _:
            return stale_tap(person)


def is_about_deleting(event: Event) -> bool:
    """Whether somebody asks to be erased, or answers whether they are sure."""
    match event:
        case Commanded(name="delete"):
            return True
        case Tapped(data=data):
            tap = parse(data)
            return tap is not None and tap.area == AREA and tap.verb in {"erase", "spare"}
        case _:
            return False


FEATURE = Feature(AREA, on_tap)
