"""The list of applications: filtered by buttons, searched by typed words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Application, ContactKind, Outcome, Person
from conversations.facts.local_time import day_of
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, Paging, button, link, stale_tap
from conversations.flows.questions import clipped
from conversations.interviews import start
from conversations.letters.addressees import note_is_done
from conversations.messages import Message, Rows, Turn, Words, post, words
from conversations.questions import debrief

AREA = Area.LIST
SEARCH = "search"  # the place while a search is open; its detail is the last search
LISTED_AT_MOST = 12
LONGEST_SEARCH = 60


def needs_action(person: Person, application: Application, now: datetime) -> bool:
    """Return whether the person has something to do: a debrief, a note, a promised day that has come, an answer."""
    if not application.is_open:
        return application.outcome is Outcome.OFFER and application.offer is not None and application.offer.is_open
    missed = person.missed_interview(application.id)
    if missed and not any(c.kind is ContactKind.NEW_TIME and c.interview == missed.id for c in application.contacts):
        return True
    promise = application.promise
    if promise and promise.day <= day_of(now, person.clock):
        return True
    for interview in person.rounds(application.id):
        if interview.starts_at and interview.starts_at > now:
            continue
        if not interview.finished_at and debrief.FLOW.current(interview.answers):
            return True
        if interview.starts_at and not note_is_done(person, interview):
            return True
    return False


FILTERS: dict[str, Callable[[Person, Application, datetime], bool]] = {
    "all": lambda _person, _application, _now: True,
    "open": lambda _person, application, _now: application.is_open,
    "mine": needs_action,
    "closed": lambda _person, application, _now: not application.is_open,
}


def overview(person: Person, now: datetime, page: int = 0, which: str = "all") -> Message:
    """Return the applications that the filter `which` lets through, open ones first, newest first."""
    if not person.applications:
        return Message((words("apps-none"),), start.start_buttons())
    found = [a for a in person.applications if FILTERS[which](person, a, now)]
    open_ = len(person.open_applications)
    title = words("apps-title", open=open_, all=len(person.applications))
    shown = (words(f"apps-only.{which}", count=len(found)),) if which != "all" else ()
    chips = tuple(
        button("apps-chosen" if f == which else "apps-filter", AREA, 0, f, name=words(f"apps-{f}")) for f in FILTERS
    )
    ways = (chips[:2], chips[2:], (button("apps-search", AREA, 0, "search"),))
    return Message((title, *shown), (*_application_rows(found, page, which), *ways))


def search_results(person: Person, page: int = 0) -> Message:
    """Return the applications in which every word of the last search occurs."""
    sought = person.place.detail if person.place else ""
    hits = [a for a in person.applications if _matches(person, a, sought)]
    says = words("apps-found", count=len(hits), sought=clipped(sought))
    back = (button("apps-search_again", AREA, 0, "search"), button("app-all", AREA, 0, "all"))
    return Message((says,), (*_application_rows(hits, page, "found"), back))


def _matches(person: Person, application: Application, sought: str) -> bool:
    """Search in the names and in the person's answers; upper and lower case are the same."""
    answers = (a.text for i in person.interviews_of(application.id) for a in i.answers.values())
    text = " ".join((application.company, application.role, *answers)).casefold()
    return all(word in text for word in sought.casefold().split())


def _application_rows(found: list[Application], page: int, which: str) -> Rows:
    pages = Paging(page, LISTED_AT_MOST)
    ordered = sorted(found, key=lambda a: (not a.is_open, -a.id))
    doors: Rows = tuple(
        (button("apps-door", Area.CARD, a.id, "show", state=state_mark(a), post=post(a)),) for a in pages.items(ordered)
    )
    turn = pages.row(len(ordered), lambda to: link(AREA, to, which))
    return (*doors, turn) if turn else doors


def state_mark(application: Application) -> Words:
    """Return the symbol that stands for an application's state."""
    if application.outcome:
        return words(f"state-mark.{application.outcome}")
    return words("state-mark.hushed" if application.hushed_at else "state-mark.open")


def ask_search(person: Person) -> Turn:
    """Ask what to look for."""
    back = ((button("app-all", AREA, 0, "all"),),)
    return Turn(replace(person, place=ActiveConversation(SEARCH)), (Message((words("apps-search_ask"),), back),))


def on_text(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn:
    """Search for typed words; what is typed next is searched for, too."""
    del now
    person = replace(person, place=replace(place, detail=" ".join(event.text.split())[:LONGEST_SEARCH]))
    return Turn(person, (search_results(person),))


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn:
    """Show the last search again, or ask what to search for."""
    del now
    return Turn(person, (search_results(person),)) if place.detail else ask_search(person)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on the list; `tap.subject` is the page."""
    match tap.verb:
        case "search":
            return ask_search(person)
        case "found":
            if person.place is None or person.place.conversation != SEARCH or not person.place.detail:
                return stale_tap(person)
            return Turn(person, (search_results(person, tap.subject),))
        case which if which in FILTERS:
            return Turn(replace(person, place=None), (overview(person, now, tap.subject, which),))
        case _:
            return stale_tap(person)


FEATURE = Feature(AREA, on_tap, on_text, ask_again, places=(SEARCH,))
