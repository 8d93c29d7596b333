"""Facts that no turn of the bot would leave: as somebody can write them into a file for `/import`, and worse.

Ids are unique and lead somewhere, since nothing can be shown of facts in which they do not; everything that says when
and whether the bot speaks is made up.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from random import Random

from conversations.facts import (
    Answer,
    Application,
    Channel,
    Contact,
    ContactKind,
    DeliveryStatus,
    Interview,
    Outcome,
    Person,
    Promise,
    Prompt,
    PromptKind,
    Reminder,
    Reply,
    ReplyKind,
)
from conversations.pacing.status import decision_occasion

MOST = 4  # records of a kind
HOURS = (time(0, 0), time(8, 0), time(9, 0), time(21, 0), time(23, 59))
LONG_AGO, FAR_AHEAD = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 12, 31, 23, tzinfo=UTC)


class Forger:
    """Makes facts up. `now` is when they are imported."""

    def __init__(self, seed: int, now: datetime, zone: str) -> None:
        """Start with no ids given out."""
        self.random, self.now, self.zone = Random(seed), now, zone  # noqa: S311 - nothing secret
        self.ids = count(1)

    def person(self) -> Person:
        """Return a whole person."""
        applications = [self._application() for _ in range(self.random.randint(1, MOST))]
        places = [self.random.choice(applications).id for _ in range(self.random.randint(0, MOST))]
        person = Person(
            1001, "Sam", zone=self.zone, zone_known=True,
            applications=tuple(applications), interviews=tuple(map(self._interview, places)),
            quiet_from=self.random.choice(HOURS), quiet_to=self.random.choice(HOURS),
            # Not ahead: an import sets it, and so does whatever the person does.
            heard_at=min(self._instant(), self.now - timedelta(hours=1)),
            paused_at=self._rarely(), resumed_at=self._rarely(), restored_at=self._rarely(),
        )  # fmt: skip
        prompts = tuple(self._prompt(person) for _ in range(self.random.randint(0, MOST * 3)))
        reminders = tuple(self._reminder(person) for _ in range(self.random.randint(0, MOST * 3)))
        reminders += tuple(self._reminder_of(prompt) for prompt in prompts)
        return replace(person, prompts=prompts, reminders=reminders, last_id=next(self.ids))

    def _instant(self) -> datetime:
        if self.random.random() < 0.05:
            return self.random.choice((LONG_AGO, FAR_AHEAD))
        return self.now + timedelta(minutes=self.random.randint(-60 * 24 * 40, 60 * 24 * 20))

    def _maybe(self) -> datetime | None:
        return self._instant() if self.random.random() < 0.5 else None

    def _rarely(self) -> datetime | None:
        return self._instant() if self.random.random() < 0.1 else None

    def _day(self) -> date:
        return self._instant().date()

    def _application(self) -> Application:
        outcome = self.random.choice((None, None, None, *Outcome))
        return Application(
            next(self.ids), "Acme", "Clerk", self._instant(), self.random.choice((None, True, False)),
            promises=tuple(self._promise() for _ in range(self.random.randint(0, 2))),
            contacts=tuple(self._contact() for _ in range(self.random.randint(0, MOST))),
            replies=tuple(Reply(next(self.ids), self.random.choice(list(ReplyKind)), self._instant())
                          for _ in range(self.random.randint(0, 1))),
            outcome=outcome, closed_at=self._instant() if outcome else self._rarely(),
            hushed_at=self._rarely(), woken_at=self._rarely(),
        )  # fmt: skip

    def _promise(self) -> Promise:
        return Promise(next(self.ids), self._day(), self._instant(), self._rarely())

    def _contact(self) -> Contact:
        return Contact(
            next(self.ids), self.random.choice(list(ContactKind)), self.random.choice(list(Channel)), self._instant(),
            self._instant(), self.random.choice((None, 1, 2, 3, 4)),
        )  # fmt: skip

    def _interview(self, application: int) -> Interview:
        return Interview(
            next(self.ids), application, self._instant(), self._maybe(), self.random.choice((1, 60, 24 * 60)),
            planned=self.random.random() < 0.5,
            cancelled_at=self._rarely(), finished_at=self._maybe(), note_declined_at=self._rarely(),
            note_mentioned_at=self._rarely(), handwritten=self.random.choice((False, False, True)),
            answers={"felt": Answer("good")} if self.random.random() < 0.5 else {},
        )  # fmt: skip

    def _about(self, person: Person) -> tuple[int, str]:
        """Return a subject and an occasion: often such as the bot writes."""
        subject = self.random.choice(
            (0, 77_777, *(a.id for a in person.applications), *(i.id for i in person.interviews))
        )
        application = person.application(subject)
        promises = [decision_occasion(p) for p in application.promises] if application else []
        occasions = ("deadline", "deadline", "x", self._day().isoformat(), *promises, *promises, *promises)
        return subject, self.random.choice(occasions)

    def _prompt(self, person: Person) -> Prompt:
        subject, occasion = self._about(person)
        about = tuple(a.id for a in person.applications if self.random.random() < 0.5)
        return Prompt(
            next(self.ids), self.random.choice(list(PromptKind)), subject, occasion, self._instant(), self._instant(),
            about, self.random.choice(list(DeliveryStatus)),
        )  # fmt: skip

    def _reminder(self, person: Person) -> Reminder:
        asked = self._instant()
        at = self.random.choice((self._instant(), asked + timedelta(hours=self.random.randint(-30, 80))))
        return Reminder(self.random.choice(list(PromptKind)), *self._about(person), at, asked)

    def _reminder_of(self, prompt: Prompt) -> Reminder:
        """Return a reminder that is about something that was sent, as genuine ones are."""
        asked = self._instant()
        at = asked + timedelta(hours=self.random.randint(9, 58))
        return Reminder(self.random.choice(list(PromptKind)), prompt.subject, prompt.occasion, at, asked)
