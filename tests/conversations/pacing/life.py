"""A seeker whose every prompt is checked against the rules, and what has been missed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from conversations import remind, respond
from conversations.events import (
    Commanded,
    Event,
    Imported,
)
from conversations.facts import Application, DeliveryStatus, Outcome, Person, Prompt, PromptKind
from conversations.pacing import lifecycle, schedule
from tests.conversations.pacing.rules import FOLLOW_UPS, LONG_ENOUGH, Spoken, holds, last_happening
from tests.people import Seeker


class Life(Seeker):
    """A seeker whose every prompt is checked against the rules."""

    def __init__(self, now: datetime, zone: str) -> None:
        """Start at `now`."""
        super().__init__(now, zone)
        self.spoken: list[Spoken] = []
        self.perhaps: list[Prompt] = []  # what counts as spoken since a copy was restored
        self.restored_at: datetime | None = None
        self.heard_at: datetime | None = None
        self.disturbed_at = now
        self.is_made_up = False  # the facts are not the bot's own: of what was due before, nothing can be told
        self.seen: list[str] = []

    def passes(self, span: timedelta, fate: int) -> None:
        """Let time pass; the bot sends each prompt when it is due."""
        end = self.now + span
        for _ in range(200):
            due = schedule.next_prompt_at(self.person, self.now)
            if due is None or due > end:
                break
            self.now = max(self.now, due)
            before, turn = self.person, remind(self.person, self.now)
            assert turn is not None
            assert turn.prompt is not None
            if fate == 1:  # it certainly was not sent: it is due again, and tried again at once
                self.person = lifecycle.release(turn.person, turn.prompt.id)
                fate = 0
                continue
            self._hears(turn)
            outcome = DeliveryStatus.UNKNOWN if fate == 2 else DeliveryStatus.SENT
            self.now += timedelta(seconds=fate)
            self.person = lifecycle.record_outcome(self.person, turn.prompt.id, outcome, self.now)
            self.spoken.append(Spoken(turn.prompt, self.now, replace(before, heard_at=self.heard_at)))
            self.seen += [b.data for b in self.screen if b.data]
            holds(self.spoken)
            assert len(self.unheard()) <= 4, "four in a row, then silence"
        else:
            raise AssertionError("it would not stop speaking")
        self.now = max(self.now, end)
        nothing_missed(self)
        for application in self.person.applications:
            offer_not_forgotten(self, application)

    def unheard(self) -> list[datetime]:
        """Return when check-ins were sent since the person's last tap or word, as far as the bot can know.

        For the time before a restored backup, these are the check-ins that the backup would have sent.
        """
        spoken = [(s.prompt.kind, s.at) for s in self.spoken if self.restored_at is None or s.at > self.restored_at]
        perhaps = [(prompt.kind, prompt.at) for prompt in self.perhaps]
        spoken += [one for one in perhaps if one not in spoken]  # a clock that went back has both
        return [
            at for kind, at in spoken if kind is PromptKind.CHECK_IN and (self.heard_at is None or at > self.heard_at)
        ]

    def imports(self, facts: Person) -> None:
        """Import facts into this account, which is empty."""
        self.does(Commanded("import"))
        self.does(Imported(1, facts=facts))
        self.restored_at = self.now
        self.perhaps = [prompt for prompt in self.person.prompts if prompt.fate is DeliveryStatus.UNKNOWN]
        self.disturbed_at = self.now

    def does(self, event: Event) -> None:
        """Let something come in."""
        before = self.person
        self._hears(respond(self.person, event, self.now))
        self.seen += [b.data for b in self.screen if b.data]
        if self.person.heard_at != before.heard_at:
            self.heard_at = self.person.heard_at
        hours = ("zone", "quiet_from", "quiet_to")
        if all(getattr(before, name) == getattr(self.person, name) for name in hours):
            was_due = schedule.due_now(before, self.now)
            assert was_due or not schedule.due_now(self.person, self.now), "a prompt on top of what was said"
        changed = ("paused_at", "blocked_at", "resumed_at", "zone", "quiet_from", "quiet_to")
        if any(getattr(before, name) != getattr(self.person, name) for name in changed):
            self.disturbed_at = max(self.disturbed_at, self.now)


def nothing_missed(life: Life) -> None:
    """After enough time without disturbance, everything that was due has been sent."""
    person, now = life.person, life.now
    quiet_since = now - LONG_ENOUGH
    if life.is_made_up or life.disturbed_at > quiet_since or person.paused_at or person.blocked_at:
        return
    # Counted from when each was really sent, a few seconds after it was claimed.
    spoken = (*((s.prompt.kind, s.at) for s in life.spoken), *((p.kind, p.at) for p in life.perhaps))
    since_heard = [
        sent_at
        for kind, sent_at in spoken
        if kind is PromptKind.CHECK_IN and (person.heard_at is None or sent_at > person.heard_at)
    ]
    if len(since_heard) >= 4:
        return
    for application in person.applications:
        if application.outcome or application.hushed_at:
            continue
        told = [s for s in life.spoken if s.prompt.kind in FOLLOW_UPS and application.id in s.prompt.applications]
        heard_lately = any(s.at > quiet_since for s in told)
        happened = last_happening(person, application)
        promise = application.promise
        if promise and datetime.combine(promise.day, time(16), person.clock) > quiet_since:
            continue
        if happened is None or happened > quiet_since or heard_lately:
            continue
        follow_ups = [c for c in application.contacts if c.kind == "follow_up"]
        if len(follow_ups) >= 3:
            continue
        raise AssertionError(f"nothing was said about {application.company} for {LONG_ENOUGH}")


def offer_not_forgotten(life: Life, application: Application) -> None:
    """Check that the one reminder of an offer has come, if its moment has passed undisturbed."""
    offer = application.offer
    if (
        life.is_made_up
        or life.person.paused_at
        or life.person.blocked_at
        or application.outcome is not Outcome.OFFER
        or offer is None
        or offer.answer
        or not offer.answer_by
    ):
        return
    zone = life.person.clock
    moment = datetime.combine(offer.answer_by - timedelta(days=1), time(10), zone)
    known = max(filter(None, (offer.known_at, application.woken_at, life.person.resumed_at, life.disturbed_at)))
    if not known < moment <= life.now - timedelta(days=1):
        return
    sent = [s for s in life.spoken if s.prompt.kind is PromptKind.OFFER_ANSWER and s.prompt.subject == application.id]
    assert offer.answer_by.isoformat() in {s.prompt.occasion for s in sent}, "the answer day was forgotten"
