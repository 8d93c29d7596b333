"""The person's applications, as understanding needs them."""

from __future__ import annotations

from datetime import datetime

from conversations.facts import Person
from conversations.pacing.status import is_upcoming
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
