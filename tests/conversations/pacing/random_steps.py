"""What happens in a random life, step by step: taps, words, invitations, offers, downtimes, jumps of the clock."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st

from conversations.events import (
    Blocked,
    CalendarEvent,
    Commanded,
    Event,
    Said,
    SentCalendar,
    Tapped,
    Unblocked,
)
from conversations.flows.callback_data import Area, confirmation_stamp
from tests.conversations.pacing.life import Life
from tests.conversations.walks.typed_words import calendars, one_of_them

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
