"""Reads a message or a calendar file as an invitation to an interview, or says why it is none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from conversations.events import CalendarEvent
from conversations.facts import Person
from conversations.facts.invitation import Invitation, Slot
from conversations.facts.local_time import local_instant
from conversations.invitations import guests
from conversations.invitations.contents import form, participants
from conversations.invitations.contents.agenda import Agenda, read_agenda
from conversations.invitations.contents.bring import read_bring
from conversations.invitations.contents.day_patterns import dates
from conversations.invitations.contents.letter import Letter, plain_text, read_letter
from conversations.invitations.contents.letter_signs import greeting, is_letter, speaks_of_interview
from conversations.invitations.contents.moments import Moments, find_moments
from conversations.invitations.contents.patterns import says
from conversations.invitations.posts import roles
from conversations.invitations.posts.post import read_post
from conversations.invitations.posts.titles import company_alone, read_title
from conversations.readers import MESSAGE, reader
from conversations.reading.jobs import is_role_alone
from conversations.words import spoken_language

LONGEST_DESCRIPTION = 3_500  # characters of an event's text that are read
LONGEST_LINE = 320  # characters of one typed line, which tells the bot something
FARTHEST = timedelta(days=400)
_PARTS = re.compile(r"[:;,.()|\n\u2013]|\s-\s|\sre\s|\swegen\s|\sabout\s")


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
def read_text(text: str, person: Person, now: datetime, *, forwarded: bool = False) -> Invitation | NoInvitation | None:
    """Read a message: an invitation, the reason why it is none, or None for what is no letter at all.

    What was forwarded counts as a letter. Never raises, and takes bounded time.
    """
    if not forwarded and not is_letter(text):
        return None
    letter = read_letter(text)
    whole = letter.whole
    cancels = _cancels(letter)
    if says("invited-rejects", whole) and not _calls_off_a_day(letter):
        return NoInvitation.REJECTION
    agenda = read_agenda(letter)
    moments = find_moments(letter, person.clock, now, spoken_language(person.language), agenda)
    if says("invited-regrets", whole) and not moments.begins and not cancels:
        return NoInvitation.REJECTION
    is_about = _is_about_interview(letter, has_hour=bool(moments.begins))
    if not is_about or (not moments.begins and not moments.day and not cancels and not _invites(letter)):
        if moments.passed and is_about:
            return NoInvitation.PAST
        is_told = not forwarded and "\n" not in text.strip() and len(text) <= LONGEST_LINE  # "Hi, it went well today"
        return None if is_told else NoInvitation.NONE
    if moments.passed and not cancels:
        return NoInvitation.PAST
    parts = _parts(letter, person, agenda)
    slots = _slots(moments, form.read_length(letter), parts)
    return Invitation(
        0, now, parts.company, parts.role, parts.form, parts.people, slots, calls_off=cancels, bring=parts.bring
    )


def read_events(events: tuple[CalendarEvent, ...], person: Person, now: datetime) -> Invitation | NoInvitation:
    """Read the events of a calendar file. Those that are no interviews are passed over."""
    interviews = [event for event in events if _is_interview(event, person.name)]
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


def _is_interview(event: CalendarEvent, person: str) -> bool:
    text = f"{event.summary}\n{plain_text(event.description[:LONGEST_DESCRIPTION])}"
    if says("invited-no_interview", text) or says("invited-beside", event.summary):
        return False
    text = _without_tips(read_letter(text))
    meets = any(says(key, event.summary) for key in ("invited-meeting", "invited-phone", "invited-title_meets"))
    names_person = bool(person) and person.casefold().split()[0] in event.summary.casefold().split()
    is_titled = names_person and says("invited-title_interviews", event.summary)
    return is_titled or speaks_of_interview(text) or (meets and _names_post(event.summary))


def _names_post(title: str) -> bool:
    """Return whether a part of a title is a job: "Chat with Jo re: editor"; "Talk with the teacher" has none."""
    parts = _PARTS.split(re.sub(r"\([^()]*\)", " ", title))
    parts = [roles.behind_role().sub("", part.strip()) for part in parts]
    return any(is_role_alone(part) and not re.search(r"\b(?:with|mit)\b", part) for part in parts)


def _read_event(event: CalendarEvent, person: Person, now: datetime) -> Invitation:
    description = plain_text(event.description[:LONGEST_DESCRIPTION])
    letter = read_letter(f"{event.summary}\n{description}")
    letter = replace(letter, subject=letter.labelled("invited-title_labels") or event.summary)
    place = " ".join(plain_text(event.location).split())
    own = place if place.startswith(("https://", "http://")) else ""
    link = event.link or own or form.join_link(f"{event.location}\n{event.description}")
    known = tuple(a.company for a in person.applications if a.is_open)
    where = form.read_place(letter) if form.is_address(re.split(r"[,\n]", event.location)[0]) else event.location
    addresses = tuple(g.email for g in event.guests if g.email and not guests.is_named(g.name, [person.name]))
    company, role = read_post(replace(letter, addresses=addresses), known, person.name, "" if own else where)
    if not role and not event.guests:  # in the person's own calendar
        first = _PARTS.split(description.strip(), maxsplit=1)[0].strip()
        role = roles.clean_role(first) if roles.is_role(first) else ""
    if not company and not event.guests:
        company = company_alone(event.summary)
    people = guests.of_event(event.guests, person.name, _greeted(description))
    if any(one.name.casefold() == company.casefold() for one in people):
        company = ""
    for one in participants.of_letter(letter, company, person.name, read_agenda(letter)):
        people = participants.with_person(people, one)
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


def _parts(letter: Letter, person: Person, agenda: Agenda | None) -> _Parts:
    known = tuple(a.company for a in person.applications if a.is_open)
    link, place = form.join_link(letter.whole), form.read_place(letter)
    company, role = read_post(letter, known, person.name, place)
    people = participants.of_letter(letter, company, person.name, agenda)
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


def _calls_off_a_day(letter: Letter) -> bool:
    """Return whether one sentence calls off an interview on a day: it is not the application that ends."""
    return any(
        says("invited-cancels", one.text) and says("invited-interview", one.text) and dates().search(one.text)
        for one in letter.sentences()
    )


def _is_about_interview(letter: Letter, *, has_hour: bool) -> bool:
    """Return whether a message is about an interview. `has_hour`: it names an hour ahead, for an application."""
    if says("invited-no_interview", letter.whole):
        return False
    text = _without_tips(letter)
    if letter.quoted and says("invited-agrees", text) and speaks_of_interview(letter.quoted):
        return True  # an answer: "See you on Monday then"
    meets = says("invited-meeting", text)
    names_role = roles.is_role(letter.labelled("invited-role_labels")) or bool(read_title(letter.subject, (), "")[1])
    applies = has_hour and says("invited-applications", text) and not says("invited-regrets", text)
    return speaks_of_interview(text) or (meets and names_role) or applies


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
    match = greeting().match(text.lstrip())
    return (match["name"] or "").strip() if match else ""
