"""Whom typed words may name: the person's applications, as understanding needs them; those whose notes were sent."""

from __future__ import annotations

from datetime import datetime

from conversations.facts import Interview, Person
from conversations.letters.addressees import people_met, still_to_thank
from conversations.pacing.status import is_upcoming
from conversations.reading.names import is_title, name_key
from conversations.understanding import KnownPost


def known_posts(person: Person, now: datetime | None = None) -> tuple[KnownPost, ...]:
    """Return the person's applications as understanding needs them; `now` tells whether an interview is ahead."""
    return tuple(
        KnownPost(
            a.id,
            a.company,
            a.role,
            a.is_open,
            a.recruiter_name or "",
            _has_ahead(person, a.id, now) if now else None,
            _people(person, a.id),
        )
        for a in person.applications
    )


def _has_ahead(person: Person, application: int, now: datetime) -> bool:
    return any(i.planned and not i.finished_at and is_upcoming(i, now) for i in person.rounds(application))


def _people(person: Person, application: int) -> tuple[str, ...]:
    """Return what was answered to who was met, or is going to be."""
    answers = (i.answers.get(key) for i in person.rounds(application) for key in ("met", "with_whom"))
    return tuple(answer.text for answer in answers if answer and answer.text)


# Whose notes were sent: "die an Frau Keller und Herrn Brandt sind raus" -----------------------------------------------


def everybody_met(interview: Interview) -> tuple[str, ...]:
    """Return the names of everybody that the debrief names."""
    return tuple(one.name for one in people_met(interview))


def several_met(interview: Interview) -> tuple[str, ...]:
    """Return the names of several people; nobody where the debrief names only one."""
    met = everybody_met(interview)
    return met if len(met) > 1 else ()


def addressees_said(person: Person, interview: Interview, rest: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return whose notes were sent; () for all, ("",) for the one shown, None when the names are unclear."""
    company = person.application(interview.application)
    own = {word.casefold() for word in company.company.split()} if company else set()
    said = {name_key(word) for word in rest if word not in own}
    if not said:
        return ("",)
    waiting = still_to_thank(person, interview)
    named = _named(said, waiting if "" not in waiting else everybody_met(interview))
    if "" in waiting:  # one note to all
        return ("",) if set(named) == set(everybody_met(interview)) else None
    return () if len(named) > 1 and set(named) == set(waiting) else named or None


def _named(said: set[str], people: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the people whom words name; nobody when a word may mean one or the other of them."""
    known = {name: {name_key(word) for word in name.split()} for name in people}
    found: set[str] = set()
    shared: list[list[str]] = []
    for word in (word for word in said if not is_title(word)):
        fitting = [name for name in people if word in known[name]]
        whole = [name for name in fitting if known[name] <= said]
        if len(fitting) == 1 or whole:
            found.update(whole or fitting)
        else:
            shared.append(fitting)
    is_clear = all(fitting and found.issuperset(fitting) for fitting in shared)
    return tuple(name for name in people if name in found) if is_clear else ()
