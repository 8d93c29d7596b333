"""How much is kept of one person: more than any job seeker needs, and so little that nobody else has to wait for it.

It is said kindly before it is reached, with the way out: export, then delete old applications.
"""

from __future__ import annotations

from dataclasses import replace

from conversations.facts import Application, Person
from conversations.flows.callback_data import Area, button
from conversations.messages import Message, Turn, Words, words

MOST_APPLICATIONS = 500
MOST_BYTES = 1_000_000
"""Of all facts as JSON. Words beyond it are not kept."""
SLACK = 50_000  # bytes more, for taps: what was logged, where the conversation is
MOST_OF_AN_APPLICATION = {"promises": 100, "contacts": 200, "replies": 100, "feedback": 100}
MOST_ROUNDS = 50  # interviews of one application
LOOK_FROM = 850_000  # bytes from which on facts are measured with each turn
_SOON, _STEP = 900_000, 25_000  # bytes: from there on it is said, and said again after so many more
_SOON_APPLICATIONS, _EACH_APPLICATIONS = 450, 10
_OF_A_TAP, _OF_NOTHING = 500, 40  # bytes that facts grow by; an instant may be written with more digits than before


def fits(person: Person) -> bool:
    """Return whether the records of a person are no more than are kept."""
    return len(person.applications) <= MOST_APPLICATIONS and all(
        _has_room(person, application) for application in person.applications
    )


def _has_room(person: Person, application: Application) -> bool:
    return len(person.interviews_of(application.id)) <= MOST_ROUNDS and all(
        len(getattr(application, name)) <= most for name, most in MOST_OF_AN_APPLICATION.items()
    )


def keep_count(turn: Turn, before: Person) -> Turn:
    """Return the turn; one that would add too many records changes nothing, and says why.

    Nearly too many applications are mentioned with every tenth.
    """
    person = turn.person
    count = len(person.applications)
    if person.applications is not before.applications or person.interviews is not before.interviews:
        if count > max(MOST_APPLICATIONS, len(before.applications)):
            return _refused(before, words("room-applications_full", most=MOST_APPLICATIONS))
        if any(not _has_room(person, a) and _has_grown(person, before, a) for a in person.applications):
            return _refused(before, words("room-application_full"))
    if count > len(before.applications) and count >= _SOON_APPLICATIONS and count % _EACH_APPLICATIONS == 0:
        return _with_warning(turn, words("room-applications_soon", count=count, most=MOST_APPLICATIONS))
    return turn


def _has_grown(person: Person, before: Person, application: Application) -> bool:
    old = before.application(application.id)
    if old is None:
        return True
    has_more = (len(getattr(application, name)) > len(getattr(old, name)) for name in MOST_OF_AN_APPLICATION)
    return any(has_more) or len(person.interviews_of(old.id)) > len(before.interviews_of(old.id))


def keep_size(turn: Turn, before: Person, was: int, is_now: int) -> Turn:
    """Return the turn, which changes the size of the facts from `was` to `is_now` bytes.

    One that would make them too large changes nothing, and says why. That they are nearly too large is mentioned now
    and then.
    """
    most = MOST_BYTES if is_now - was > _OF_A_TAP else MOST_BYTES + SLACK
    if turn.erase or is_now <= was + _OF_NOTHING:
        return turn
    if is_now > most:
        return _refused(before, words("room-words_full"))
    if is_now >= _SOON and is_now // _STEP > was // _STEP:
        return _with_warning(turn, words("room-words_soon", share=min(100 * is_now // MOST_BYTES, 99)))
    return turn


def _refused(before: Person, says: Words) -> Turn:
    return _with_warning(Turn(replace(before, place=None)), says)


def _with_warning(turn: Turn, says: Words) -> Turn:
    ways = ((button("room-export", Area.EXPORT, 0, "show"), button("app-all", Area.HOME, 0, "apps")),)
    return replace(turn, messages=(*turn.messages, Message((says,), ways, in_place=False)))
