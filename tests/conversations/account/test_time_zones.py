"""Clock changes, zones with half hours, and travel: prompts keep the hours of the person's own clock."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from conversations.account.time_zones import ZONES
from conversations.facts import PromptKind, zone_of
from tests.people import Seeker, SentPrompt, at

THANK_YOU, DECISION, CHECK_IN = PromptKind.THANK_YOU, PromptKind.DECISION, PromptKind.CHECK_IN
FOLLOW_UPS = {DECISION, CHECK_IN}
CHANGES = [
    # the zone, the Monday of an interview, whose Sunday the clocks change, and by how many minutes
    ("Australia/Lord_Howe", "2026-03-30", -30),
    ("Australia/Lord_Howe", "2026-09-28", 30),
    ("America/St_Johns", "2026-03-02", 60),
    ("America/St_Johns", "2026-10-26", -60),
    ("Pacific/Chatham", "2026-03-30", -60),
    ("Pacific/Chatham", "2026-09-21", 60),
    ("Asia/Kathmandu", "2026-03-23", 0),
]


def test_a_zone_is_read_from_the_disk_once() -> None:
    """However many people live in however many zones, nobody's turn waits for a file again."""
    for zone in ZONES:
        zone_of(zone)
    read = zone_of.cache_info().misses
    for zone in ZONES:
        assert zone_of(zone).key == zone
    assert zone_of.cache_info().misses == read


def debriefed(zone: str, day: str) -> Seeker:
    """Return somebody who was interviewed on a Monday at 10:00, with a decision promised for Thursday."""
    thursday = (at(day, "12:00", "UTC") + timedelta(days=3)).date().isoformat()
    return Seeker(at(day, "11:30", zone), zone).debriefs("Acme, Analyst", began=f"{day} 10:00", decide=thursday)


@pytest.mark.parametrize(("zone", "monday", "minutes"), CHANGES)
def test_the_hours_stay_the_persons_own_across_a_change_of_clocks(zone: str, monday: str, minutes: int) -> None:
    """17:00, 16:00 and 10:00 on the person's clock, before and after the change, each once."""
    sam = debriefed(zone, monday)
    sunday = at(monday, "12:00", zone) + timedelta(days=6)
    before, after = (t.astimezone(sam.person.clock).utcoffset() for t in (sunday - timedelta(days=1), sunday))
    assert before is not None
    assert after is not None
    assert (after - before).total_seconds() / 60 == minutes, "the clocks change elsewhere: the test shows nothing"
    heard = sam.lives_until(at(monday, "12:00", zone) + timedelta(days=12))
    assert [(h.when[:3], h.when[-5:], h.kind) for h in heard] == [
        ("Mon", "17:00", THANK_YOU),
        ("Thu", "16:00", DECISION),
        ("Fri", "10:00", CHECK_IN),  # the first 10:00 that is seven days after Thursday 16:00
    ]


FLIGHTS = [
    ("Asia/Kathmandu", "America/St_Johns"),
    ("America/St_Johns", "Pacific/Chatham"),
    ("Pacific/Chatham", "Pacific/Pago_Pago"),  # a whole day back
    ("Pacific/Pago_Pago", "Pacific/Kiritimati"),  # a whole day on
    ("Europe/Berlin", "Australia/Lord_Howe"),
]


@pytest.mark.parametrize("hours", [1, 77, 81, 170, 240])
@pytest.mark.parametrize(("home", "abroad"), FLIGHTS)
def test_a_zone_changed_in_the_air_brings_nothing_twice_and_nothing_too_soon(
    home: str, abroad: str, hours: int
) -> None:
    """Each prompt once, in waking hours where the person then is, follow-ups seven days apart by that clock."""
    sam = debriefed(home, "2026-06-08")
    heard = [(sam.now, one) for one in lived(sam, timedelta(hours=hours))]
    sam.taps_data(f"set:0:in:none:{abroad}")
    assert sam.person.zone == abroad
    heard += [(sam.now, one) for one in lived(sam, timedelta(days=30))]
    kinds = [one.kind for _, one in heard]
    assert (kinds.count(THANK_YOU), kinds.count(DECISION)) == (1, 1)
    assert all("08:00" <= one.when[-5:] < "21:00" for _, one in heard)
    instants = [prompt.at for prompt in sam.person.prompts if prompt.kind in FOLLOW_UPS]
    clock = sam.person.clock
    for earlier, later in pairwise(instants):
        days = (later.astimezone(clock).date() - earlier.astimezone(clock).date()).days
        local = [instant.astimezone(clock).replace(minute=0, second=0).time() for instant in (earlier, later)]
        assert days > 7 or (days == 7 and local[1] >= local[0]), (earlier, later)


def lived(sam: Seeker, span: timedelta) -> list[SentPrompt]:
    """Let so much time pass."""
    return sam.lives_until(sam.now + span)
