"""How much is kept of one person: more than any job seeker needs, and so little that nobody else has to wait for it.

`MOST` has every list of the facts with the number of its records; the same holds for an import. It is said kindly
before a list is full, with the way out: export, then delete.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from conversations.facts import (
    Answer,
    AnswerPart,
    Application,
    HardQuestion,
    Interview,
    Invitation,
    Person,
    Prompt,
)
from conversations.flows.callback_data import Area, button
from conversations.messages import Message, Turn, Words, words

MOST: dict[type, dict[str, int]] = {
    Person: {"applications": 500, "interviews": 25_000, "skills": 100, "reminders": 1_000, "prompts": 10_000,
             "invitations": 10, "heard": 10, "shown": 24},
    Application: {"promises": 100, "contacts": 200, "replies": 100, "feedback": 100},
    Interview: {"answers": 200, "troubles": 100, "notes": 50},
    HardQuestion: {"practised": 100},
    Answer: {"parts": 200, "kept": 200},
    AnswerPart: {"kept": 10},
    Invitation: {"slots": 50},
    Prompt: {"applications": 500},
}  # fmt: skip
_COUNTED = frozenset({
    "applications", "skills", "reminders", "promises", "contacts", "replies", "feedback", "troubles", "notes",
    "practised",
})  # fmt: skip
NAMED = _COUNTED | {"interviews", "prompts", "parts"}
"""The lists that a turn can fill. The others are the bot's own, have other bounds, or grow by an import alone."""
MOST_ROUNDS = 50  # interviews of one application
MOST_PROMPTS, MOST_PROMPTS_ABOUT = 5_000, 300
"""Of a person, and about one application: once there are so many, nothing is planned that would bring more."""
MOST_BYTES = 1_000_000
"""Of all facts as JSON. Words beyond it are not kept."""
SLACK = 50_000  # bytes more, for taps: what was logged, where the conversation is
LOOK_FROM = 850_000  # bytes from which on facts are measured with each turn
_SOON, _STEP = 900_000, 25_000  # bytes: from there on it is said, and said again after so many more
_TENTH, _FIFTIETH = 10, 50  # of a list: it is said when a tenth of the room is left, and with each fiftieth
_OF_A_TAP, _OF_NOTHING = 500, 40  # bytes that facts grow by; an instant may be written with more digits than before


@dataclass(frozen=True, slots=True)
class _Growth:
    """How many records a list had before the turn, has after it, and can have."""

    what: str
    was: int
    count: int
    most: int


def fits(person: Person) -> bool:
    """Return whether the records of a person are no more than are kept."""
    rounds = (person.interviews_of(application.id) for application in person.applications)
    return all(len(one) <= MOST_ROUNDS for one in rounds) and _has_room(person)


def _has_room(value: Any) -> bool:
    """Return whether no list in a record, at any depth, is longer than it may be."""
    if is_dataclass(value):
        most = MOST.get(type(value), {})
        return all(len(getattr(value, name)) <= count for name, count in most.items()) and all(
            _has_room(getattr(value, field.name)) for field in fields(value)
        )
    if isinstance(value, tuple):
        return all(map(_has_room, value))
    return all(map(_has_room, value.values())) if isinstance(value, dict) else True


def keep_count(turn: Turn, before: Person) -> Turn:
    """Return the turn; one that would make a list too long changes nothing, and says why.

    That a list is nearly full is mentioned now and then.
    """
    person, soon = turn.person, None
    for list_ in (*_grown(person, before), *_plans(person, before)):
        most = list_.most
        if list_.count > max(most, list_.was):
            place = before.place if list_.what == "parts" else None  # what was sent so far can be gone on with
            return _refused(replace(before, place=place), words("room-list_full", most=most, what=_named(list_)))
        if list_.count >= most - most // _TENTH and (most - list_.count) % max(1, most // _FIFTIETH) == 0:
            soon = words("room-list_soon", count=list_.count, most=most, what=_named(list_))
    return _with_warning(turn, soon) if soon else turn


def _named(list_: _Growth) -> Words:
    return words(f"room-lists.{list_.what}")


def _grown(person: Person, before: Person) -> Iterator[_Growth]:
    """Yield the lists that have more records than before. What is the same object as before is not looked at."""
    yield from _longer(person, before)
    if person.applications is not before.applications:
        for application in person.applications:
            if (old := before.application(application.id)) is not application:
                yield from _longer(application, old)
    if person.interviews is before.interviews:
        return
    for interview in person.interviews:
        if (was := before.interview(interview.id)) is not interview:
            yield from _within(interview, was)
            rounds, more = (len(one.interviews_of(interview.application)) for one in (before, person))
            yield from _if_grown("interviews", rounds, more, MOST_ROUNDS)


def _within(interview: Interview, was: Interview | None) -> Iterator[_Growth]:
    yield from _longer(interview, was)
    answers = was.answers if was else {}
    for key, answer in interview.answers.items():
        if (old := answers.get(key)) is not answer:
            yield from _if_grown("parts", len(old.parts) if old else 0, len(answer.parts), MOST[Answer]["parts"])
    questions = {question.id: question for question in was.troubles} if was else {}
    for question in interview.troubles:
        if (known := questions.get(question.id)) is not question:
            yield from _longer(question, known)


def _longer(record: Any, old: Any) -> Iterator[_Growth]:
    """Yield the lists of a record that have grown. What the bot itself adds to (prompts) or bounds is not counted."""
    for name, most in MOST[type(record)].items():
        if name in _COUNTED:
            yield from _if_grown(name, len(getattr(old, name)) if old else 0, len(getattr(record, name)), most)


def _if_grown(what: str, was: int, count: int, most: int) -> Iterator[_Growth]:
    if count > was:
        yield _Growth(what, was, count, most)


def _plans(person: Person, before: Person) -> Iterator[_Growth]:
    """Yield the prompts of an application for which the turn plans more: as one too many, if they are too many."""
    if person.interviews is before.interviews and person.applications is before.applications:
        return
    for application in person.applications:
        count = len(person.prompts_about(application.id))
        is_full = count >= MOST_PROMPTS_ABOUT or len(person.prompts) >= MOST_PROMPTS
        if is_full and _plans_more(person, before, application):
            yield _Growth("prompts", 0, MOST_PROMPTS_ABOUT + 1, MOST_PROMPTS_ABOUT)


def _plans_more(person: Person, before: Person, application: Application) -> bool:
    old = before.application(application.id)
    if old is None or len(application.promises) > len(old.promises):
        return True
    begins = {interview.id: interview.starts_at for interview in before.interviews_of(application.id)}
    rounds = person.interviews_of(application.id)
    return any(interview.starts_at and begins.get(interview.id) != interview.starts_at for interview in rounds)


def keep_size(turn: Turn, before: Person, was: int, is_now: int) -> Turn:
    """Return the turn, which changes the size of the facts from `was` to `is_now` bytes.

    One that would make them too large changes nothing, and says why. That they are nearly too large is mentioned now
    and then.
    """
    most = MOST_BYTES if is_now - was > _OF_A_TAP else MOST_BYTES + SLACK
    if turn.erase or is_now <= was + _OF_NOTHING:
        return turn
    if is_now > most:
        return _refused(replace(before, place=None), words("room-words_full"))
    if is_now >= _SOON and is_now // _STEP > was // _STEP:
        return _with_warning(turn, words("room-words_soon", share=min(100 * is_now // MOST_BYTES, 99)))
    return turn


def _refused(before: Person, says: Words) -> Turn:
    return _with_warning(Turn(before), says)


def _with_warning(turn: Turn, says: Words) -> Turn:
    ways = ((button("room-export", Area.EXPORT, 0, "show"), button("app-all", Area.HOME, 0, "apps")),)
    return replace(turn, messages=(*turn.messages, Message((says,), ways, in_place=False)))
