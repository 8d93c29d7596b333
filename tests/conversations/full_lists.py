"""People in whose facts one list holds as many records as are kept, or a share of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import count

from benchmarks.sample_facts import DUE_AT, long_history
from conversations.account import room
from conversations.facts import (
    Answer,
    AnswerPart,
    Application,
    Channel,
    Contact,
    ContactKind,
    DeliveryStatus,
    Feedback,
    HardQuestion,
    HardReason,
    Interview,
    Note,
    Person,
    Practice,
    Promise,
    Prompt,
    PromptKind,
    Reminder,
    Reply,
    ReplyKind,
    Skill,
)

DAY = timedelta(days=1)
BEFORE = DUE_AT - 300 * DAY
Ids = count


def _most(record: type, name: str, share: float) -> range:
    return range(int(room.MOST[record][name] * share))


def _in_applications(change: Callable[[Application, float, Ids[int]], Application]) -> Callable[..., Person]:
    def changed(share: float) -> Person:
        person = long_history(10, open_each=1)
        ids = count(person.last_id + 1)
        kept = tuple(change(application, share, ids) for application in person.applications)
        return replace(person, applications=kept, last_id=next(ids))

    return changed


def _in_interviews(change: Callable[[Interview, float, Ids[int]], Interview]) -> Callable[..., Person]:
    def changed(share: float) -> Person:
        person = long_history(10, open_each=1)
        ids = count(person.last_id + 1)
        held = tuple(change(interview, share, ids) for interview in person.interviews)
        return replace(person, interviews=held, last_id=next(ids))

    return changed


def _contacts(application: Application, share: float, ids: Ids[int]) -> Application:
    at = [BEFORE + n * DAY for n in _most(Application, "contacts", share)]
    more = tuple(Contact(next(ids), ContactKind.FOLLOW_UP, Channel.EMAIL, day, day) for day in at)
    return replace(application, contacts=more)


def _promises(application: Application, share: float, ids: Ids[int]) -> Application:
    days = [BEFORE + n * DAY for n in _most(Application, "promises", share)]
    return replace(application, promises=tuple(Promise(next(ids), day.date(), day, ended_at=day) for day in days))


def _replies(application: Application, share: float, ids: Ids[int]) -> Application:
    days = [BEFORE + n * DAY for n in _most(Application, "replies", share)]
    return replace(application, replies=tuple(Reply(next(ids), ReplyKind.NEW_DATE, day) for day in days))


def _feedback(application: Application, share: float, ids: Ids[int]) -> Application:
    days = [BEFORE + n * DAY for n in _most(Application, "feedback", share)]
    return replace(application, feedback=tuple(Feedback(next(ids), day, f"They wanted {day}") for day in days))


def _troubles(interview: Interview, share: float, ids: Ids[int]) -> Interview:
    numbers = _most(Interview, "troubles", share)
    asked = (HardQuestion(next(ids), f"Why {n}?", HardReason.LACKED, skill=f"Skill {n}") for n in numbers)
    return replace(interview, troubles=tuple(asked))


def _practised(interview: Interview, share: float, ids: Ids[int]) -> Interview:
    done = (Practice(BEFORE + n * DAY, f"Because {n}", message=n) for n in _most(HardQuestion, "practised", share))
    return replace(interview, troubles=(HardQuestion(next(ids), "Why?", practised=tuple(done)),))


def _notes(interview: Interview, share: float, ids: Ids[int]) -> Interview:
    del ids
    return replace(interview, notes=tuple(Note(f"Ada {n}", "Thank you") for n in _most(Interview, "notes", share)))


def _parts(interview: Interview, share: float, ids: Ids[int]) -> Interview:
    del ids
    said = tuple(AnswerPart(f"Robin Weaver {n}", n + 1) for n in _most(Answer, "parts", share))
    long_ = Answer("\n".join(part.text for part in said), parts=said)
    many = dict.fromkeys(("went_well", "met", "trouble", "notes", "concerns", "came_across"), long_)
    return replace(interview, answers=interview.answers | many)


def _skills(share: float) -> Person:
    person = _in_interviews(_troubles)(1)
    skills = tuple(Skill(person.last_id + n, f"Skill {n}", "A course") for n in _most(Person, "skills", share))
    return replace(person, skills=skills, last_id=person.last_id + 1_000)


def _reminders(share: float) -> Person:
    person = long_history(10, open_each=1)
    subjects = [interview.id for interview in person.interviews]
    kept = (
        Reminder(PromptKind.THANK_YOU_AGAIN, subjects[n % len(subjects)], f"deadline {n}", DUE_AT + DAY, DUE_AT)
        for n in _most(Person, "reminders", share)
    )
    return replace(person, reminders=tuple(kept))


def _prompts(share: float) -> Person:
    person = long_history(10, open_each=1)
    prompts = list(person.prompts)
    for application in person.applications:
        first = person.last_id + len(prompts)
        for n in range(int(room.MOST_PROMPTS / len(person.applications) * share)):
            at = BEFORE + n * timedelta(hours=1)
            kind, about = PromptKind.CHECKLIST, (application.id,)
            subject = person.interviews_of(application.id)[0].id
            prompts.append(Prompt(first + n, kind, subject, f"{at}", at, at, about, DeliveryStatus.SENT))
    return replace(person, prompts=tuple(prompts), last_id=person.last_id + len(prompts))


def _applications(share: float) -> Person:
    return long_history(int(room.MOST[Person]["applications"] * share), rounds=1, open_each=1)


def _rounds(share: float) -> Person:
    return long_history(10, rounds=int(room.MOST_ROUNDS * share), open_each=1)


FULL: dict[str, Callable[[float], Person]] = {
    "applications": _applications,
    "interviews": _rounds,
    "skills": _skills,
    "reminders": _reminders,
    "prompts": _prompts,
    "promises": _in_applications(_promises),
    "contacts": _in_applications(_contacts),
    "replies": _in_applications(_replies),
    "feedback": _in_applications(_feedback),
    "troubles": _in_interviews(_troubles),
    "practised": _in_interviews(_practised),
    "notes": _in_interviews(_notes),
    "parts": _in_interviews(_parts),
}
"""By the names of `room.NAMED`: makes somebody whose list has that share of what it may have."""
