"""The rules of "When it speaks" hold over random lives: taps, plain words, stories, invitations, in any order.

There are also dates, zones, clock jumps and downtimes.

The rules are written here a second time, from the design and not from `pacing`, and are checked at every prompt.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings
from hypothesis import strategies as st

from conversations import remind, respond
from conversations.events import (
    Blocked,
    CalendarEvent,
    Commanded,
    Event,
    Imported,
    Said,
    SentCalendar,
    Tapped,
    Unblocked,
)
from conversations.facts import Application, DeliveryStatus, Outcome, Person, Prompt, PromptKind, Reminder
from conversations.flows.callback_data import Area, confirmation_stamp
from conversations.pacing import lifecycle, schedule
from conversations.pacing.catch_up import after_restore
from conversations.pacing.status import decision_occasion
from tests.conversations.pacing.hostile_facts import Forger
from tests.conversations.typed_words import calendars, one_of_them
from tests.people import Seeker, at

TIMES = int(os.environ.get("AFTERWORD_EXAMPLES", "1"))  # as many examples
FOLLOW_UPS = (PromptKind.DECISION, PromptKind.CHECK_IN)
ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Lord_Howe",  # half an hour of summer time
    "Pacific/Kiritimati",
    "America/St_Johns",  # half an hour beside everybody else
    "Pacific/Chatham",  # three quarters of one, and summer time in the south
    "Asia/Kathmandu",
    "UTC",
)
CELEBRATE = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Chatham")
NEW_YEAR_AND_CHRISTMAS = ("01-01", "12-25")  # public holidays in the countries of these zones
STARTS = ("2026-03-20", "2026-06-08", "2026-10-16", "2026-12-28")
TYPED = (
    "Acme, Analyst",
    "Globex",
    "Initech, Engineer",
    "end of next week",
    "12 June",
    "tomorrow",
    "soon",
    "Maria",
    "10:30",
    "22-7",
)
COMMANDS = (
    "debrief",
    "interview",
    "today",
    "applications",
    "settings",
    "pause",
    "resume",
    "cancel",
    "help",
    "start",
    "fit",
)
LONG_ENOUGH = timedelta(days=17)  # a week, its weekend, a quiet night, and another person-wide week before it


@dataclass(frozen=True)
class Spoken:
    """A prompt that was sent, with the person as they were right before it."""

    prompt: Prompt
    at: datetime
    before: Person


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
        spoken += [(prompt.kind, prompt.at) for prompt in self.perhaps]
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


def local_hour(instant: datetime, zone: ZoneInfo) -> datetime:
    """Return the reading of a wall clock in `zone`, to the hour."""
    return instant.astimezone(zone).replace(minute=0, second=0, microsecond=0, tzinfo=None)


def is_quiet(person: Person, instant: datetime) -> bool:
    """Return whether it is quiet hours."""
    clock = instant.astimezone(person.clock).time()
    if person.quiet_from < person.quiet_to:
        return person.quiet_from <= clock < person.quiet_to
    return person.quiet_from != person.quiet_to and (clock >= person.quiet_from or clock < person.quiet_to)


def holds(spoken: list[Spoken]) -> None:
    """Check the newest prompt against every rule."""
    new = spoken[-1]
    person, prompt, zone = new.before, new.prompt, new.before.clock
    ended = person.paused_until is not None and person.paused_until <= new.at.astimezone(zone).date()
    assert not person.paused_at or ended, "never before the end of a pause"
    assert not person.blocked_at
    assert not is_quiet(person, new.at), "never in quiet hours"
    applications = [person.application(id_) for id_ in prompt.applications]
    for application in applications:
        assert application is not None
        if prompt.kind is PromptKind.OFFER_ANSWER:
            offer = application.offer
            assert application.outcome is Outcome.OFFER
            assert offer is not None
            assert offer.answer is None, "answered already"
            assert offer.answer_by is not None, "nobody asked for it"
            assert (offer.answer_by - timedelta(days=1)) <= new.at.astimezone(zone).date() <= offer.answer_by
            continue
        assert application.outcome is None, "never after an outcome"
        assert application.hushed_at is None, "never after Stop asking"
    moved = {p.id: p.applications for p in person.prompts}  # as the facts have it: a merge moves what was prompted
    for old in spoken[:-1]:
        apart = local_hour(new.at, zone) - local_hour(old.at, zone)
        both = prompt.kind in FOLLOW_UPS and old.prompt.kind in FOLLOW_UPS
        if both and set(prompt.applications) & set(moved.get(old.prompt.id, old.prompt.applications)):
            assert apart >= timedelta(days=7), "two follow-up prompts of one application"
        if prompt.kind is old.prompt.kind is PromptKind.CHECK_IN:
            assert apart >= timedelta(days=7), "two check-ins of one person"
        assert (prompt.kind, prompt.subject, prompt.occasion) != (
            old.prompt.kind,
            old.prompt.subject,
            old.prompt.occasion,
        ), "no prompt twice"
    local = new.at.astimezone(zone)
    if prompt.kind in FOLLOW_UPS:
        assert local.weekday() < 5, "no follow-up prompt on a weekend"
        assert local.strftime("%m-%d") not in NEW_YEAR_AND_CHRISTMAS or person.zone not in CELEBRATE
    if prompt.kind is PromptKind.DECISION:
        promise = applications[0].promise if applications[0] else None
        assert promise is not None, "never once the date has been replaced"
        assert local.replace(tzinfo=None) >= datetime.combine(promise.day, time(16)), "never before the promised date"
    if prompt.kind is PromptKind.CHECK_IN:
        for application in applications:
            if application and application.promise:
                assert application.promise.day < local.date(), "never before the promised date"
    if prompt.kind is PromptKind.THANK_YOU:
        interview = person.interview(prompt.subject)
        assert interview is not None
        assert interview.note_declined_at is None
        notes = [c for a in person.applications for c in a.contacts if c.kind == "thank_you"]
        assert not any(c.interview == interview.id for c in notes), "already sent"
        assert new.at - prompt.due_at <= timedelta(days=3), "too late for a thank-you"


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
        happened = _last_happening(person, application)
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


def _last_happening(person: Person, application: Application) -> datetime | None:
    rounds = [i for i in person.interviews if i.application == application.id and i.cancelled_at is None]
    if not rounds:
        return None
    moments = [i.known_at for i in rounds] + [i.starts_at for i in rounds if i.starts_at]
    contacts = [c for c in application.contacts if c.kind in ("thank_you", "follow_up")]  # any other delays nothing
    moments += [c.at for c in contacts] + [c.logged_at for c in contacts]
    moments += [r.at for r in application.replies] + [p.known_at for p in application.promises]
    moments += [application.woken_at] if application.woken_at else []
    return max(moments)


ACTION = st.sampled_from(
    (
        "wait",
        "wait",
        "wait",
        "tap",
        "tap",
        "tap",
        "tap",
        "old",
        "type",
        "says",
        "says",
        "says",
        "calendar",
        "command",
        "debrief",
        "debrief",
        "offer",
        "no_show",
        "zone",
        "away",
        "back",
        "block",
        "merge",
        "invite",
    )
)


TAPPED_AS_IT_WAS_CLAIMED = [
    ("wait", 243, 0), ("debrief", 0, 0), ("wait", 17, 0), ("away", 168, 0), ("tap", 0, 0), ("wait", 0, 2),
]  # fmt: skip


@example(start="2026-03-20", zone="Europe/Berlin", steps=TAPPED_AS_IT_WAS_CLAIMED)
@given(
    start=st.sampled_from(STARTS),
    zone=st.sampled_from(ZONES),
    steps=st.lists(st.tuples(ACTION, st.integers(0, 10_000), st.integers(0, 2)), max_size=60),
)
@settings(deadline=None, max_examples=250 * TIMES)
def test_the_rules_hold_over_random_lives(start: str, zone: str, steps: list[tuple[str, int, int]]) -> None:
    """Never twice within seven days, in quiet hours, after an outcome, before the promised date; and none is missed."""
    life = Life(at(start, "12:40", zone), zone)
    for action, number, fate in steps:
        live(life, action, number, fate)
    life.passes(timedelta(days=40), 0)


@example(
    start="2026-03-20", zone="Europe/Berlin", before=[("debrief", 1, 0)],
    lost=[("old", 0, 0), ("tap", 0, 0), ("wait", 235, 0)], after=[],
)  # fmt: skip
@given(
    start=st.sampled_from(STARTS),
    zone=st.sampled_from(ZONES),
    before=st.lists(st.tuples(ACTION, st.integers(0, 10_000), st.integers(0, 2)), max_size=25),
    lost=st.lists(st.tuples(ACTION, st.integers(0, 10_000), st.integers(0, 2)), max_size=15),
    after=st.lists(st.tuples(ACTION, st.integers(0, 10_000), st.integers(0, 2)), max_size=15),
)
@settings(deadline=None, max_examples=100)
def test_the_rules_hold_across_a_restored_copy(
    start: str,
    zone: str,
    before: list[tuple[str, int, int]],
    lost: list[tuple[str, int, int]],
    after: list[tuple[str, int, int]],
) -> None:
    """A backup is restored after more has happened: prompts sent meanwhile still count."""
    life = Life(at(start, "12:40", zone), zone)
    for step in before:
        live(life, *step)
    copy = life.person
    for step in lost:
        if moves_no_moment(life, *step):
            live(life, *step)
    life.passes(timedelta(hours=1), 0)
    life.person, life.restored_at = after_restore(copy, life.now), life.now
    life.perhaps = [prompt for prompt in life.person.prompts if prompt.fate is DeliveryStatus.UNKNOWN]
    life.disturbed_at = max(life.disturbed_at, life.now)
    for step in after:
        if step[0] != "back":
            live(life, *step)
    life.passes(timedelta(days=40), 0)


@given(
    start=st.sampled_from(STARTS),
    zone=st.sampled_from(ZONES),
    before=st.lists(st.tuples(ACTION, st.integers(0, 10_000), st.integers(0, 2)), max_size=25),
    after=st.lists(st.tuples(ACTION, st.integers(0, 10_000), st.integers(0, 2)), max_size=15),
)
@settings(deadline=None, max_examples=60 * TIMES)
def test_the_rules_hold_after_an_import(
    start: str, zone: str, before: list[tuple[str, int, int]], after: list[tuple[str, int, int]]
) -> None:
    """A life goes on in another account, by `/export` and `/import`: what was sent in the first still counts."""
    first = Life(at(start, "12:40", zone), zone)
    for step in before:
        live(first, *step)
    life = Life(first.now, zone)
    life.spoken = list(first.spoken)
    life.imports(first.person)
    for step in after:
        if step[0] != "back":
            live(life, *step)
    life.passes(timedelta(days=40), 0)


@given(
    start=st.sampled_from(STARTS),
    zone=st.sampled_from(ZONES),
    seed=st.integers(0, 10**9),
    is_imported=st.booleans(),
    steps=st.lists(st.tuples(ACTION, st.integers(0, 10_000), st.integers(0, 2)), max_size=25),
)
@settings(deadline=None, max_examples=250 * TIMES)
def test_the_rules_hold_whatever_facts_are_imported(
    start: str, zone: str, seed: int, *, is_imported: bool, steps: list[tuple[str, int, int]]
) -> None:
    """Facts that somebody made up bring no prompt more often, and none at night: imported, and as they are."""
    life = Life(at(start, "12:40", zone), zone)
    life.is_made_up = True
    made_up = Forger(seed, life.now, zone).person()
    if is_imported:
        life.imports(made_up)
    else:
        life.person = made_up
    life.passes(timedelta(days=10), 0)
    for step in steps:
        live(life, *step)
    life.passes(timedelta(days=40), 0)


def test_reminders_bring_no_check_in() -> None:
    """Two imported reminders of the kind `check_in` had made two weekly check-ins three days apart."""
    sam = Seeker(at("2026-06-08", "11:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-09")
    sam.waits_until("2026-06-10")
    application = sam.person.applications[0]
    occasion = decision_occasion(application.promises[0])
    asked = sam.now
    made_up = tuple(
        Reminder(kind, subject, occasion, asked + timedelta(hours=hours), asked)
        for kind in PromptKind
        for subject in (application.id, sam.person.interviews[0].id, 0)
        for hours in (9, 33, 24 * 4)
    )
    sam.person = replace(sam.person, reminders=made_up)
    assert [(s.kind, s.when) for s in sam.waits_until("2026-06-30")] == [
        (PromptKind.DECISION_AGAIN, "Wed 2026-06-10 09:00"),
        (PromptKind.CHECK_IN, "Wed 2026-06-17 10:00"),
        (PromptKind.CHECK_IN, "Wed 2026-06-24 10:00"),
    ]


def moves_no_moment(life: Life, action: str, number: int, _: int) -> bool:
    """Return whether a step leaves the thank-you's time unchanged: a backup that does not know would send it again."""
    buttons = {"tap": [b.data or "" for b in life.screen], "old": life.seen}.get(action, [])
    tapped = buttons[number % len(buttons)] if buttons else ""
    return action not in ("zone", "back", "merge") and not tapped.startswith(("set", "thanks", "sent"))


def live(life: Life, action: str, number: int, fate: int) -> None:
    """Do one step."""
    match action:
        case "wait":
            life.passes(timedelta(hours=number % 400, minutes=number % 60), fate)
        case "tap" if life.screen:
            life.does(Tapped(life.screen[number % len(life.screen)].data or "-"))
        case "old" if life.seen:
            life.does(Tapped(life.seen[number % len(life.seen)]))
        case "type" | "says" | "calendar" | "command":
            life.does(_event(action, number))
        case "debrief" | "invite" | "no_show":
            {"debrief": _debrief, "invite": _invite, "no_show": _no_show}[action](life, number)
        case "offer" if life.person.applications:
            _offer(life, number)
        case "zone":
            life.does(Tapped(f"set:0:in:none:{ZONES[number % len(ZONES)]}"))
        case "away":
            life.now += timedelta(hours=number % 900)
            life.disturbed_at = max(life.disturbed_at, life.now)
        case "back":
            life.disturbed_at = max(life.disturbed_at, life.now)
            life.now -= timedelta(hours=number % 30)
        case "block":
            life.does(Blocked() if fate else Unblocked())
        case "merge" if len(life.person.applications) > 1:
            kept, gone, *_ = sorted(life.person.applications, key=lambda a: (a.id * 7919 + number) % 104_729)
            life.does(Tapped(f"app:{kept.id}:merged:{gone.id}:{confirmation_stamp(life.now)}"))


def _event(action: str, number: int) -> Event:
    """Return what comes in from the person."""
    match action:
        case "type":
            return Said(TYPED[number % len(TYPED)], number)
        case "says":
            return Said(one_of_them("en", number), number)
        case "calendar":
            return SentCalendar(number, events=calendars()[number % len(calendars())])
        case _:
            return Commanded(COMMANDS[number % len(COMMANDS)])


def _invite(life: Life, number: int) -> None:
    """Send an invitation as a message or a calendar file, or an update or a cancellation of it, and take it or not."""
    post = ("Analyst at Acme", "Engineer at Globex", "Clerk at Initech")[number % 3]
    begins = life.now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1 + number % 500)
    if number % 2:
        local = begins.astimezone(life.person.clock)
        text = f"Dear Sam,\n\nYour interview for {post} is on {local:%d %B %Y at %H:%M}.\n\nKind regards\nMaria"
        life.does(Said(text, number, forwarded=number % 4 == 1))
    else:
        event = CalendarEvent(
            uid=f"event {number % 3}",
            sequence=number % 5,
            is_cancelled=number % 7 == 0,
            summary=f"Interview: {post}",
            starts_at=begins,
            minutes=45,
        )
        life.does(SentCalendar(number, events=(event,)))
    own = [button.data for button in life.screen if button.data.startswith(f"{Area.INVITATION}:")]
    if own and number % 9:
        life.does(Tapped(own[0]))


def _offer(life: Life, number: int) -> None:
    """Get an offer, with or without a day for the answer, and perhaps answer it."""
    id_ = life.person.applications[number % len(life.person.applications)].id
    day = life.now.astimezone(life.person.clock).date() + timedelta(days=number % 15)
    life.does(Tapped(f"word:{id_}:offer"))
    life.does(Tapped(f"offer:{id_}:set:by:{day.isoformat() if number % 4 else 'unsaid'}"))
    if number % 5 == 0:
        life.does(Tapped(f"offer:{id_}:{('accepted', 'declined', 'undo')[number % 3]}"))
    elif number % 5 == 1:
        life.does(Tapped(f"offer:{id_}:asked:email"))
        for other in life.person.open_applications:
            life.does(Tapped(f"offer:{id_}:told:{other.id}:phone"))


def _no_show(life: Life, number: int) -> None:
    """Plan an interview that nobody turns up to; perhaps ask for a new time, and get one, or let it be off."""
    life.does(Commanded("cancel"))
    life.does(Commanded("interview"))
    life.does(Said(("Acme, Analyst", "Globex, Engineer", "Initech, Clerk")[number % 3], number))
    place = life.person.place
    if place is None or not place.subject:
        return
    begins = life.now.astimezone(life.person.clock) + timedelta(hours=1 + number % 30)
    life.does(Tapped(f"plan:{place.subject}:set:began:{begins:%Y%m%d%H%M}"))
    life.passes(timedelta(hours=2 + number % 30), 0)
    life.does(Tapped(f"noshow:{place.subject}:missed"))
    if number % 2:
        life.does(Tapped(f"noshow:{place.subject}:sent:{('email', 'phone')[number % 4 // 2]}"))
    match number % 5:
        case 0:
            life.does(Tapped(f"plan:{place.subject}:on"))
        case 1:
            life.does(Tapped(f"noshow:{place.subject}:off"))
        case 2 if interview := life.person.interview(place.subject):
            life.does(Tapped(f"plan:{interview.application}:round:{life.person.last_id}"))


def _debrief(life: Life, number: int) -> None:
    """Debrief an interview of today, by taps, with or without a promised day."""
    local = life.now.astimezone(life.person.clock)
    life.does(Commanded("cancel"))
    life.does(Commanded("debrief"))
    life.does(Said(("Acme, Analyst", "Globex, Engineer", "Initech, Clerk")[number % 3], number))
    place = life.person.place
    if place is None or not place.subject:
        return
    began = local - timedelta(hours=1 + number % 5)
    route = "recruiter" if number % 2 else "direct"
    for value in (f"began:{began:%Y%m%d%H%M}", f"route:{route}", "felt:good"):
        life.does(Tapped(f"debrief:{place.subject}:set:{value}"))
    if number % 7 == 0:
        return  # abandoned here
    for step in ("went_well", "trouble", "met"):
        life.does(Tapped(f"debrief:{place.subject}:skip:{step}"))
    day = local.date() + timedelta(days=number % 23)
    promised = "unsaid" if number % 4 == 0 else day.isoformat()
    life.does(Tapped(f"debrief:{place.subject}:set:decide_on:{promised}"))


def test_the_checker_itself_notices_a_broken_rule() -> None:
    """`holds` refuses two check-ins six days apart."""
    person = Person(1, zone="UTC")
    prompt = Prompt(1, PromptKind.CHECK_IN, 0, "a", at("2026-06-08", "10:00", "UTC"), at("2026-06-08", "10:00", "UTC"))
    first = Spoken(prompt, datetime(2026, 6, 8, 10, tzinfo=UTC), person)
    second = Spoken(replace(prompt, id=2, occasion="b"), datetime(2026, 6, 15, 9, 59, tzinfo=UTC), person)
    try:
        holds([first, second])
    except AssertionError as broken:
        assert "two check-ins" in str(broken)  # noqa: PT017 - the checker's own assertion is what is tested
    else:
        raise AssertionError("the checker let it pass")


def test_calling_an_interview_off_asks_nothing_at_once() -> None:
    """The round before had long been quiet: its check-in had come in the same second. It comes a week later."""
    sam = Seeker(at("2026-06-08", "11:30")).debriefs(began="2026-06-08 10:00").taps_data("thanks:2:sent:email")
    sam.taps_data(f"plan:1:round:{sam.person.last_id}").says("10 July 10:00").says("/cancel")
    assert sam.waits_until("2026-06-29", "11:00") == []
    sam.taps_data(f"plan:{sam.person.interviews[-1].id}:off")
    assert [s.when for s in sam.waits_until("2026-07-08")] == ["Tue 2026-07-07 10:00"]
