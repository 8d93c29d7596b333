"""What a person sets: time zone (without sharing a location), holidays, quiet hours, discreet mode, language."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time

from conversations.account import countries, first_words, time_zones
from conversations.account.first_words import FirstWords
from conversations.dates import read_time_span
from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Person, zone_of
from conversations.facts.working_days import GUESSED, NO_COUNTRY
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.interviews import start
from conversations.interviews.debrief import DEBRIEF
from conversations.interviews.planning import PLAN
from conversations.messages import Button, Message, Rows, Turn, Words, words
from conversations.outreach import letter_details
from conversations.words import LANGUAGES, letters_language, spoken_language

AREA = Area.SETTINGS
ZONE, QUIET_HOURS, COUNTRY = "zone", "quiet", "country"  # places: what is typed while they are open
QUIET = ("2100-0800", "2200-0700", "2000-0900", "2300-0630")
NO_QUIET = "0000-0000"
FROM_ZONE = "zone"  # the country of the time zone, in callback data


def overview(person: Person) -> Message:
    """Return the settings, each with a button that changes it."""
    quiet = (
        words("set-quiet_none")
        if person.quiet_from == person.quiet_to
        else words("set-quiet_hours", start=person.quiet_from, end=person.quiet_to)
    )
    country = countries.country_name(countries.current(person), person.language)
    lines = (
        words("set-line_zone", city=time_zones.city(person.zone, spoken_language(person.language))),
        words("set-line_quiet", quiet=quiet),
        words("set-line_holidays_in", country=country, part=part)
        if (part := countries.part_name(person))
        else words("set-line_holidays", country=country or "none"),
        words("set-line_discreet", on="yes" if person.discreet else "no"),
        words("set-line_searching", on="yes" if person.searching else "no"),
        words("set-line_letters", **letter_details.setting_args(person)),
    )
    rows: Rows = (
        (button("set-zone", AREA, 0, "zone"), button("set-quiet", AREA, 0, "quiet")),
        (
            button("set-holidays", AREA, 0, "holidays"),
            button("set-discreet_off" if person.discreet else "set-discreet_on", AREA, 0, "discreet"),
        ),
        (button("set-searching_off" if person.searching else "set-searching_on", AREA, 0, "searching"),),
    )
    written = letters_language(person)
    in_other = tuple(button(f"letters-in.{c}", AREA, 0, "letters", c) for c in LANGUAGES if c != written)
    rows = (*rows, (button("set-sign", AREA, 0, "sign"), *in_other))
    if len(LANGUAGES) > 1:
        spoken = spoken_language(person.language)
        others = tuple(button(f"language-name.{c}", AREA, 0, "language", c) for c in LANGUAGES if c != spoken)
        rows = (*rows, others)
    return Message((words("set-title"), words("set-list", lines=lines)), rows)


def kept_first_words(person: Person) -> FirstWords | None:
    """Return what a newcomer sent before their time zone was known; it is answered once it is."""
    return first_words.in_detail(person.place.detail) if person.place and person.place.conversation == ZONE else None


def with_first_words(turn: Turn, sent: FirstWords) -> Turn:
    """Keep what a newcomer sent with the question for their time zone."""
    place = turn.person.place
    if place is None or place.conversation != ZONE:
        return turn
    return replace(turn, person=replace(turn.person, place=replace(place, detail=first_words.as_detail(sent))))


def _wanted(place: ActiveConversation) -> str:
    """Return the command to go on with once the zone is known."""
    return "" if first_words.is_kept(place.detail) else place.detail


def ask_zone(person: Person, now: datetime, then: str = "", *, more: bool = False, says: Words | None = None) -> Turn:
    """Ask what time it is for the person; `then` is the command to go on with afterwards."""
    zones = time_zones.MORE_ZONES if more else time_zones.usual_zones(person.language)
    chips = tuple(_zone_button(z, person, now, then) for z in zones)
    other = button("zone-less" if more else "zone-more", AREA, 0, "zone" if more else "zones", then or "none")
    rows = tuple(chips[i : i + 2] for i in range(0, len(chips), 2))
    first = kept_first_words(person)
    detail = then or (first_words.as_detail(first) if first else "")
    person = replace(person, place=ActiveConversation(ZONE, detail=detail))
    return Turn(person, (Message((says or words("zone-ask"),), (*rows, (other,))),))


def _zone_button(zone: str, person: Person, now: datetime, then: str) -> Button:
    local = now.astimezone(zone_of(zone)).time()
    city = time_zones.city(zone, spoken_language(person.language))
    return button("zone-city", AREA, 0, "in", then or "none", zone, city=city, hour=local)


def _find_zone(person: Person, place: ActiveConversation, text: str, now: datetime) -> Turn:
    """Read a typed city or the time on the person's clock.

    One zone is taken at once, with other places of that name a tap away; several are offered to choose from.
    """
    zones = time_zones.zones_for(text, now)
    if not zones:
        return ask_zone(person, now, _wanted(place), says=words("zone-unread"))
    if len(zones) > 1:
        return Turn(person, (Message((words("zone-which"),), _zone_rows(person, zones, now, _wanted(place))),))
    turn = _go_on_in(person, zones[0], _wanted(place), now)
    others = time_zones.also_named(text)
    if not others:
        return turn
    rows = _zone_rows(turn.person, others, now, "")
    return replace(turn, messages=(*turn.messages, Message((words("zone-others"),), rows)))


def _zone_rows(person: Person, zones: tuple[str, ...], now: datetime, then: str) -> Rows:
    return tuple((_zone_button(zone, person, now, then),) for zone in zones)


def _set_zone(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Set the time zone, and go on with what the person wanted. Days that were said stay the same days."""
    wanted, zone = tap.value(0), "/".join(tap.values[1:])
    if not time_zones.is_zone(zone):
        return stale_tap(person)
    return _go_on_in(person, zone, wanted, now)


def _go_on_in(person: Person, zone: str, wanted: str, now: datetime) -> Turn:
    """Keep the zone, and go on with what the person wanted. Days stay those days, instants stay those instants."""
    newcomer = not person.zone_known
    person = replace(person, zone=zone, zone_known=True, place=None)
    if wanted in ("debrief", "interview"):
        return start.ask_which(person, DEBRIEF if wanted == "debrief" else PLAN, now)
    if newcomer:
        city = time_zones.city(zone, spoken_language(person.language))
        says = words("start-ready", city=city, hour=now.astimezone(person.clock).time())
        more = button("start-settings", AREA, 0, "show")
        return Turn(person, (Message((says,), (*start.start_buttons(), (more,))),))
    return Turn(person, (overview(person),), toast=words("set-kept"))


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on a setting."""
    match tap.verb:
        case "in":
            return _set_zone(person, tap, now)
        case "show":
            return Turn(replace(person, place=None), (overview(person),))
        case "zone" | "zones":
            then = "" if tap.value(0) in ("", "none") else tap.value(0)
            return ask_zone(person, now, then, more=tap.verb == "zones")
        case "quiet":
            return _ask_quiet(person)
        case "holidays":
            return _ask_country(person)
        case "country" if tap.value(0) == FROM_ZONE:
            return _set_country(person, GUESSED)
        case "country" if countries.is_choice(tap.value(0)):
            return _set_country(person, tap.value(0))
        case "hush" if span := _parse_span(tap.value(0)):
            return _set_quiet_hours(person, span)
        case _:
            return _on_switch(person, tap)


def _on_switch(person: Person, tap: CallbackData) -> Turn:
    """Answer a tap on what is on or off, or one of two."""
    match tap.verb:
        case "discreet":
            person = replace(person, discreet=not person.discreet)
            toast = words("set-discreet_toast", on="yes" if person.discreet else "no")
            return Turn(person, (overview(person),), toast=toast)
        case "searching":
            person = replace(person, searching=not person.searching)
            toast = words("set-searching_toast", on="yes" if person.searching else "no")
            return Turn(person, (overview(person),), toast=toast)
        case "language" if tap.value(0) in LANGUAGES:
            letters = letters_language(person)  # the letters stay in their language, if it was chosen
            person = replace(person, language=tap.value(0), letters=letters if person.letters else "")
            return Turn(person, (overview(person),))
        case "sign":
            return letter_details.ask_signature(person)
        case "letters" if tap.value(0) in LANGUAGES:
            person = replace(person, letters="" if tap.value(0) == spoken_language(person.language) else tap.value(0))
            return Turn(person, (overview(person),))
        case _:
            return stale_tap(person)


def on_text(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn:
    """Read a typed time zone, a country, or typed quiet hours: "22-7", "21:30 to 08:00"."""
    if place.conversation == ZONE:
        return _find_zone(person, place, event.text, now)
    if place.conversation == COUNTRY:
        country = countries.country_named(event.text)
        return _set_country(person, country) if country else _ask_country(person, "holidays-unread")
    span = read_time_span(event.text)
    return _set_quiet_hours(person, span) if span else Turn(person, (Message((words("quiet-unread"),)),))


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn:
    """Ask for the time zone, the country or the quiet hours again."""
    if place.conversation == COUNTRY:
        return _ask_country(person)
    return ask_zone(person, now, _wanted(place)) if place.conversation == ZONE else _ask_quiet(person)


def _ask_country(person: Person, key: str = "holidays-ask") -> Turn:
    """Ask whose public holidays count: those of the time zone's country, of a typed one, or of none."""
    guessed = countries.current(replace(person, country=GUESSED))
    name = countries.country_name(guessed, person.language)
    chips = (button("holidays-guessed", AREA, 0, "country", FROM_ZONE, country=name),) if guessed else ()
    none = button("holidays-none", AREA, 0, "country", NO_COUNTRY)
    return Turn(replace(person, place=ActiveConversation(COUNTRY)), (Message((words(key),), ((*chips, none),)),))


def _set_country(person: Person, country: str) -> Turn:
    person = replace(person, country=country, place=None)
    return Turn(person, (overview(person),), toast=words("set-kept"))


def _ask_quiet(person: Person) -> Turn:
    chips = tuple(_quiet_button(span) for span in QUIET)
    none = button("set-quiet_none", AREA, 0, "hush", NO_QUIET)
    message = Message((words("quiet-ask"),), (chips[:2], chips[2:], (none,)))
    return Turn(replace(person, place=ActiveConversation(QUIET_HOURS)), (message,))


def _set_quiet_hours(person: Person, span: tuple[time, time]) -> Turn:
    person = replace(person, quiet_from=span[0], quiet_to=span[1], place=None)
    return Turn(person, (overview(person),), toast=words("set-kept"))


def _quiet_button(span: str) -> Button:
    hours = _parse_span(span)
    label = words("set-quiet_hours", start=hours[0], end=hours[1]) if hours else words("set-quiet_none")
    return Button(label, link(AREA, 0, "hush", span))


def _parse_span(value: str) -> tuple[time, time] | None:
    """Read the span of hours in callback data: "2100-0800"."""
    if not re.fullmatch(r"\d{4}-\d{4}", value, re.ASCII):
        return None
    start, end = value.split("-")
    try:
        return time.fromisoformat(start), time.fromisoformat(end)
    except ValueError:
        return None


FEATURE = Feature(AREA, on_tap, on_text, ask_again, places=(ZONE, QUIET_HOURS, COUNTRY))
