"""What a person sets: their time zone (without asking for a location), quiet hours, discreet mode, language."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time

from conversations.account import time_zones
from conversations.dates import read_time_span
from conversations.facts import ActiveConversation, Person, zone_of
from conversations.flows.callback_data import CallbackData, stale_tap
from conversations.messages import Button, Message, Rows, Turn, Words, words
from conversations.words import LANGUAGES, spoken_language

AREA = "set"
QUIET = ("2100-0800", "2200-0700", "2000-0900", "2300-0630")
NO_QUIET = "0000-0000"


def overview(person: Person) -> Message:
    """Return the settings, each a tap away from being changed."""
    quiet = (
        words("set-quiet_none")
        if person.quiet_from == person.quiet_to
        else words("set-quiet_hours", start=person.quiet_from, end=person.quiet_to)
    )
    lines = (
        words("set-line_zone", city=time_zones.city(person.zone, spoken_language(person.language))),
        words("set-line_quiet", quiet=quiet),
        words("set-line_discreet", on="yes" if person.discreet else "no"),
        words("set-line_searching", on="yes" if person.searching else "no"),
    )
    rows: Rows = (
        (Button(words("set-zone"), f"{AREA}:0:zone"), Button(words("set-quiet"), f"{AREA}:0:quiet")),
        (Button(words("set-discreet_off" if person.discreet else "set-discreet_on"), f"{AREA}:0:discreet"),),
        (Button(words("set-searching_off" if person.searching else "set-searching_on"), f"{AREA}:0:searching"),),
    )
    if len(LANGUAGES) > 1:
        spoken = spoken_language(person.language)
        others = tuple(Button(words(f"language-name.{c}"), f"{AREA}:0:language:{c}") for c in LANGUAGES if c != spoken)
        rows = (*rows, others)
    return Message((words("set-title"), words("set-list", lines=lines)), rows)


def ask_zone(person: Person, now: datetime, then: str = "", *, more: bool = False, says: Words | None = None) -> Turn:
    """Ask what time it is for the person; `then` names the command to go on with."""
    zones = time_zones.REST if more else time_zones.CITIES_TO_TAP
    chips = tuple(_zone_button(z, person, now, then) for z in zones)
    other = Button(
        words("zone-less" if more else "zone-more"), f"{AREA}:0:{'zone' if more else 'zones'}:{then or 'none'}"
    )
    rows = tuple(chips[i : i + 2] for i in range(0, len(chips), 2))
    person = replace(person, place=ActiveConversation("zone", detail=then))
    return Turn(person, (Message((says or words("zone-ask"),), (*rows, (other,))),))


def _zone_button(zone: str, person: Person, now: datetime, then: str) -> Button:
    local = now.astimezone(zone_of(zone)).time()
    city = time_zones.city(zone, spoken_language(person.language))
    return Button(words("zone-city", city=city, hour=local), f"{AREA}:0:in:{then or 'none'}:{zone}")


def offer_zones(person: Person, zones: tuple[str, ...], now: datetime, then: str) -> Turn:
    """Offer the zones that a typed text may mean, or ask again if there are none."""
    if not zones:
        return ask_zone(person, now, then, says=words("zone-unread"))
    return Turn(person, (Message((words("zone-which"),), zone_rows(person, zones, now, then)),))


def zone_rows(person: Person, zones: tuple[str, ...], now: datetime, then: str) -> Rows:
    """Return a button for each zone, with its time; `then` names the command to go on with."""
    return tuple((_zone_button(zone, person, now, then),) for zone in zones)


def in_zone(person: Person, zone: str) -> Person:
    """Return the person living in `zone`. What was said in days stays on those days; instants stay instants."""
    return replace(person, zone=zone, zone_known=True, place=None)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on a setting (a chosen zone is answered in `home`, which knows how to go on)."""
    match tap.verb:
        case "show":
            return Turn(replace(person, place=None), (overview(person),))
        case "zone" | "zones":
            then = "" if tap.value(0) in ("", "none") else tap.value(0)
            return ask_zone(person, now, then, more=tap.verb == "zones")
        case "quiet":
            person = replace(person, place=ActiveConversation("quiet"))
            chips = tuple(_quiet_button(span) for span in QUIET)
            none = Button(words("set-quiet_none"), f"{AREA}:0:hush:{NO_QUIET}")
            return Turn(person, (Message((words("quiet-ask"),), (chips[:2], chips[2:], (none,))),))
        case "hush" if span := _span(tap.value(0)):
            return _quiet(person, span)
        case "discreet":
            person = replace(person, discreet=not person.discreet)
            toast = words("set-discreet_toast", on="yes" if person.discreet else "no")
            return Turn(person, (overview(person),), toast=toast)
        case "searching":
            person = replace(person, searching=not person.searching)
            toast = words("set-searching_toast", on="yes" if person.searching else "no")
            return Turn(person, (overview(person),), toast=toast)
        case "language" if tap.value(0) in LANGUAGES:
            person = replace(person, language=tap.value(0))
            return Turn(person, (overview(person),))
        case _:
            return stale_tap(person)


def on_quiet_text(person: Person, text: str) -> Turn:
    """Read typed quiet hours: "22-7", "21:30 to 08:00"."""
    span = read_time_span(text)
    return _quiet(person, span) if span else Turn(person, (Message((words("quiet-unread"),)),))


def _quiet(person: Person, span: tuple[time, time]) -> Turn:
    person = replace(person, quiet_from=span[0], quiet_to=span[1], place=None)
    return Turn(person, (overview(person),), toast=words("set-kept"))


def _quiet_button(span: str) -> Button:
    hours = _span(span)
    label = words("set-quiet_hours", start=hours[0], end=hours[1]) if hours else words("set-quiet_none")
    return Button(label, f"{AREA}:0:hush:{span}")


def _span(value: str) -> tuple[time, time] | None:
    """Read the span of hours that a tap carries: "2100-0800"."""
    if not re.fullmatch(r"\d{4}-\d{4}", value, re.ASCII):
        return None
    start, end = value.split("-")
    try:
        return time.fromisoformat(start), time.fromisoformat(end)
    except ValueError:
        return None
