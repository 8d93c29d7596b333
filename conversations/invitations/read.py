"""Reads a message or a calendar file as an invitation to an interview, or says why it is none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache

from conversations.events import CalendarEvent
from conversations.facts import Person
from conversations.facts.invitation import Invitation, Slot
from conversations.facts.local_time import local_instant
from conversations.invitations.contents import form, guests, posts
from conversations.invitations.contents.bring import read_bring
from conversations.invitations.contents.letter import Letter, plain_text, read_letter
from conversations.invitations.contents.moments import Moments, find_moments
from conversations.invitations.contents.patterns import pattern, phrases, says
from conversations.readers import MESSAGE, reader
from conversations.words import spoken_language

LONGEST_DESCRIPTION = 3_500  # characters of an event's text that are read
FARTHEST = timedelta(days=400)
SHORTEST_LETTER = 40  # characters


class NoInvitation(StrEnum):
    """Why a text or a file is no invitation."""

    NONE = "none"
    REJECTION = "rejection"
    REPEATS = "repeats"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class _Parts:
    """What was read beside the beginnings."""

    company: str
    role: str
    form: str
    people: str
    place: str
    link: str
    bring: str


@reader(MESSAGE, cut=True, as_typed=True)
def is_letter(text: str) -> bool:
    """Return whether a text looks as if somebody else wrote it: a letter, a mail, a line of a calendar.

    What people type about themselves is none, even if it speaks of an interview.
    """
    if len(text) < SHORTEST_LETTER:
        return False
    letter = read_letter(text)
    signs = bool(_greeting().match(text)) + bool(letter.signature or _closing_at_end(letter)) + (_labels(text) > 1)
    if _is_subject().match(text):
        return True
    named = _greeting().match(text) or _names_somebody().match(text)
    signs += bool(form.join_link(text))
    signs += bool(_names_somebody().match(text)) and not _greeting().match(text)
    addressed = says("invited-addresses", text) or bool((named or signs > 0) and _speaks_of_interview(text))
    return addressed and not _is_own_story(text) and (signs > 0 or says("invited-invites", text))


@reader(MESSAGE, cut=True, as_typed=True)
def read_text(text: str, person: Person, now: datetime, *, forwarded: bool = False) -> Invitation | NoInvitation | None:
    """Read a message: an invitation, the reason why it is none, or None for what is no letter at all.

    What was forwarded counts as a letter. Never raises, and takes bounded time.
    """
    if not forwarded and not is_letter(text):
        return None
    letter = read_letter(text)
    whole = letter.whole
    if says("invited-rejects", whole):
        return NoInvitation.REJECTION
    cancels = _cancels(letter)
    moments = find_moments(letter, person.clock, now, spoken_language(person.language))
    if says("invited-regrets", whole) and not moments.begins and not cancels:
        return NoInvitation.REJECTION
    if not _is_about_interview(letter) or (
        not moments.begins and not moments.day and not cancels and not _invites(letter)
    ):
        return NoInvitation.PAST if moments.passed and _is_about_interview(letter) else NoInvitation.NONE
    if moments.passed and not cancels:
        return NoInvitation.PAST
    parts = _parts(letter, person)
    slots = _slots(moments, form.read_length(letter), parts)
    return Invitation(
        0, now, parts.company, parts.role, parts.form, parts.people, slots, calls_off=cancels, bring=parts.bring
    )


def read_events(events: tuple[CalendarEvent, ...], person: Person, now: datetime) -> Invitation | NoInvitation:
    """Read the events of a calendar file. Those that are no interviews are passed over."""
    interviews = [event for event in events if _is_interview(event)]
    if any(event.repeats for event in interviews):
        return NoInvitation.REPEATS
    found = [_read_event(event, person, now) for event in interviews]
    ahead = [one for one in found if one.calls_off or one.slots[0].starts_at is None or one.slots[0].starts_at > now]
    if not ahead:
        return NoInvitation.PAST if found else NoInvitation.NONE
    first = ahead[0]
    return replace(
        first,
        slots=tuple(slot for one in ahead for slot in one.slots),
        company=first.company if all(one.company == first.company for one in ahead) else "",
        role=first.role if all(one.role == first.role for one in ahead) else "",
        form=first.form if all(one.form == first.form for one in ahead) else "",
        people=first.people if len(ahead) == 1 else "",
        bring=first.bring if all(one.bring == first.bring for one in ahead) else "",
    )


def _is_interview(event: CalendarEvent) -> bool:
    text = f"{event.summary}\n{plain_text(event.description[:LONGEST_DESCRIPTION])}"
    if says("invited-no_interview", text) or says("invited-beside", event.summary):
        return False
    text = _without_tips(read_letter(text))
    return _speaks_of_interview(text)


def _read_event(event: CalendarEvent, person: Person, now: datetime) -> Invitation:
    description = plain_text(event.description[:LONGEST_DESCRIPTION])
    letter = read_letter(f"{event.summary}\n{description}")
    place = " ".join(plain_text(event.location).split())
    own = place if place.startswith(("https://", "http://")) else ""
    link = event.link or own or form.join_link(f"{event.location}\n{event.description}")
    known = tuple(a.company for a in person.applications if a.is_open)
    company, role = posts.read_post(letter, known, person.name)
    people = guests.of_event(event.guests, person.name, _greeted(description))
    if any(one.name.casefold() == company.casefold() for one in people):
        company = ""
    starts_at = event.starts_at or (
        local_instant(event.local.date(), event.local.time(), person.clock) if event.local else None
    )
    if starts_at and starts_at > now + FARTHEST:  # a slip in the year, perhaps: it is asked
        starts_at = None
    slot = Slot(
        starts_at=starts_at,
        day=None if starts_at else event.day,
        minutes=event.minutes,
        zone=event.zone if event.zone != person.zone else "",
        uid=event.uid,
        sequence=event.sequence,
        place="" if own else place[: form.LONGEST_PLACE],
        link=link[: form.LONGEST_LINK],
    )
    how = form.read_form(letter, "" if own else place, link)
    bring = read_bring(letter)
    return Invitation(
        0, now, company, role, how, guests.as_line(people), (slot,), calls_off=event.is_cancelled, bring=bring
    )


def _parts(letter: Letter, person: Person) -> _Parts:
    known = tuple(a.company for a in person.applications if a.is_open)
    company, role = posts.read_post(letter, known, person.name)
    people = guests.of_letter(letter, company, person.name)
    link, place = form.join_link(letter.body), form.read_place(letter)
    return _Parts(
        company,
        role,
        form.read_form(letter, "", link),
        guests.as_line(people),
        place,
        link[: form.LONGEST_LINK],
        read_bring(letter),
    )


def _slots(moments: Moments, minutes: int | None, parts: _Parts) -> tuple[Slot, ...]:
    place = parts.place if parts.form != "video" else ""
    link = parts.link if parts.form in ("video", "") else ""
    if not moments.begins:
        return (Slot(day=moments.day, minutes=minutes, place=place, link=link),)
    return tuple(
        Slot(starts_at=begin.starts_at, minutes=begin.minutes or minutes, zone=begin.zone, place=place, link=link)
        for begin in moments.begins
    )


def _cancels(letter: Letter) -> bool:
    """Return whether the interview is called off; "should you have to cancel" calls off nothing."""
    return any(
        says("invited-cancels", sentence.text) and not says("invited-aside", sentence.text)
        for sentence in letter.sentences()
    )


def _is_about_interview(letter: Letter) -> bool:
    if says("invited-no_interview", letter.whole):
        return False
    text = _without_tips(letter)
    return _speaks_of_interview(text)


def _speaks_of_interview(text: str) -> bool:
    """Return whether a text has a word for an interview, or one for meeting beside one for an application."""
    if says("invited-interview", text):
        return True
    meets = says("invited-meeting", text) or says("invited-phone", text) or bool(form.join_link(text))
    return meets and (says("invited-about_job", text) or _names_job(text))


def _names_job(text: str) -> bool:
    """Return whether a text speaks of somebody as what they are to work: "as a cook", "Sales Assistant (m/f/d)"."""
    return posts.MARKS.search(text) is not None or posts.job_named(text) != ""


def _without_tips(letter: Letter) -> str:
    """Return a message without the sentences about tips and courses for interviews, which an invitation may add."""
    kept = [sentence.text for sentence in letter.sentences() if not says("invited-beside", sentence.text)]
    return "\n".join((*kept, *letter.signature))


def _invites(letter: Letter) -> bool:
    """Return whether a message without a day invites all the same, and not only if something else comes true."""
    return any(
        says("invited-asks", sentence.text) and not says("invited-conditions", sentence.text)
        for sentence in letter.sentences()
    )


def _greeted(text: str) -> str:
    """Return the name in the greeting: the person's own."""
    match = _greeting().match(text.lstrip())
    return (match["name"] or "").strip() if match else ""


@cache
def _greeting() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:(?:{phrases('invited-greetings')})(?:[ ]+|(?=[,!])))+(?:(?:mr|mrs|ms|herrn?|frau)\.?[ ])?"
        r"(?P<name>[A-Z\u00c4\u00d6\u00dc][\w'-]+(?:[ ][A-Z\u00c4\u00d6\u00dc][\w'-]+){0,2})?[ ]?"
        r"(?:[,!:\u2013-]|\n|$)",
        re.IGNORECASE,
    )


@cache
def _names_somebody() -> re.Pattern[str]:
    """Return a pattern for a greeting that a text goes on behind: "Hi Alex it's Dean"."""
    return re.compile(rf"\s*(?i:{phrases('invited-greetings')})[ ]+[A-Z\u00c4\u00d6\u00dc][\w'-]+(?![\w'-])")


@cache
def _is_subject() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:(?:{phrases('invited-subjects')}|{phrases('invited-headers')}|fwd?|wg|{phrases('invited-calendar_lines')})\s?:|-{{4,}})",
        re.IGNORECASE,
    )


def _closing_at_end(letter: Letter) -> bool:
    return (
        bool(letter.lines) and pattern("invited-closings").match(letter.lines[-1]) is not None and len(letter.lines) > 1
    )


def _labels(text: str) -> int:
    return sum(
        1
        for line in text.splitlines()[:60]
        if re.match(r"\s*[^\W\d_][^:\n]{0,30}:\s", line)
        and (says("invited-when_labels", line.split(":")[0]) or says("invited-place_labels", line.split(":")[0]))
    )


def _is_own_story(text: str) -> bool:
    """Return whether somebody speaks of themselves: "my interview", "I had", and greets nobody."""
    return not _greeting().match(text) and not _names_somebody().match(text) and says("invited-own_words", text)
