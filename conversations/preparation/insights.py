"""Statistics of a person's interviews: how they felt, what was hard, how long decisions took."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from statistics import median

from conversations.facts import Application, Interview, Person, ReplyKind
from conversations.facts.local_time import day_of
from conversations.preparation import question_bank

FACES = ("bad", "poor", "fair", "good", "great")
ENOUGH = 3
NOON, EVENING = 12, 17

HOURS = ("morning", "afternoon", "evening")
ROUNDS = ("first", "second", "later")
FORMS = ("in_person", "video", "phone")
DECIDED = (ReplyKind.OFFER, ReplyKind.NEXT_ROUND, ReplyKind.REJECTED)


@dataclass(frozen=True, slots=True)
class Group:
    """How interviews of one kind felt, each from 1 (bad) to 5 (great)."""

    name: str
    felt: tuple[int, ...]

    @property
    def is_enough(self) -> bool:
        """Whether there are enough interviews to say something."""
        return len(self.felt) >= ENOUGH

    @property
    def usual(self) -> float:
        """The median, in halves from 1 to 5. Only for a group that is not empty."""
        return median(self.felt)


@dataclass(frozen=True, slots=True)
class DecisionTime:
    """How long one decision took, in days from the interview: as first promised, and until the reply."""

    promised: int
    actual: int


@dataclass(frozen=True, slots=True)
class Insights:
    """The numbers. Groups without interviews are left out; kinds of hard questions come most frequent first."""

    interviews: int
    by_hour: tuple[Group, ...]
    by_round: tuple[Group, ...]
    by_form: tuple[Group, ...]
    troubles: tuple[tuple[str, int], ...]
    paces: tuple[DecisionTime, ...]


def compute_insights(person: Person) -> Insights:
    """Compute the statistics of all interviews."""
    told = [(i, FACES.index(a.text) + 1) for i in person.interviews if (a := i.answers.get("felt")) and a.text in FACES]
    hours = [(_hour(i.starts_at.astimezone(person.clock)), felt) for i, felt in told if i.starts_at]
    rounds = [(_round(person, i), felt) for i, felt in told]
    forms = [(a.text, felt) for i, felt in told if (a := i.answers.get("form"))]
    kinds = Counter(h.kind for h in question_bank.hard_questions(person))
    ordered = sorted(
        kinds.items(),
        key=lambda pair: (pair[0] == question_bank.UNSORTED, -pair[1], question_bank.KINDS.index(pair[0])),
    )
    paces = tuple(pace for a in person.applications for pace in _decision_times(person, a))
    return Insights(
        len(told), _groups(HOURS, hours), _groups(ROUNDS, rounds), _groups(FORMS, forms), tuple(ordered), paces
    )


def _groups(names: tuple[str, ...], told: list[tuple[str, int]]) -> tuple[Group, ...]:
    all_ = (Group(name, tuple(felt for of, felt in told if of == name)) for name in names)
    return tuple(g for g in all_ if g.felt)


def _hour(local: datetime) -> str:
    if local.hour < NOON:
        return "morning"
    return "afternoon" if local.hour < EVENING else "evening"


def _round(person: Person, interview: Interview) -> str:
    ids = [i.id for i in person.rounds(interview.application)]
    return ROUNDS[min(ids.index(interview.id), len(ROUNDS) - 1)] if interview.id in ids else ROUNDS[0]


def _decision_times(person: Person, application: Application) -> list[DecisionTime]:
    """Pair the first day promised after each interview with the day of the reply."""
    held = sorted((i for i in person.rounds(application.id) if i.starts_at), key=lambda i: (i.starts_at, i.id))
    found = []
    for interview, following in pairwise((*held, None)):
        if interview is None or interview.starts_at is None:
            continue
        began = interview.starts_at
        until = following.known_at if following else None
        words_ = [r.at for r in application.replies if r.kind in DECIDED and r.at > began]
        word = min((at for at in words_ if until is None or at <= until), default=None)
        promises = [p for p in application.promises if p.known_at > began and (word is None or p.known_at < word)]
        if word and promises:
            day = day_of(began, person.clock)
            first = min(promises, key=lambda p: p.known_at)
            found.append(DecisionTime((first.day - day).days, (day_of(word, person.clock) - day).days))
    return found
