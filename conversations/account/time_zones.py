"""Finds time zones by what people type: a city, or the time on their clock."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from babel.dates import get_timezone_location

from conversations.dates import read_time
from conversations.facts import zone_of
from conversations.words import FALLBACK, LANGUAGES

# Well-known cities for the buttons, from west to east.
ZONES = (
    "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York", "America/Sao_Paulo",
    "Europe/London", "Europe/Berlin", "Europe/Athens", "Asia/Dubai", "Asia/Kolkata", "Asia/Singapore", "Asia/Tokyo",
    "Australia/Sydney",
)  # fmt: skip
MORE_ZONES = (
    "Pacific/Honolulu", "America/Anchorage", "America/Halifax", "America/Argentina/Buenos_Aires", "Atlantic/Azores",
    "Africa/Lagos", "Africa/Johannesburg", "Europe/Moscow", "Africa/Nairobi", "Asia/Karachi", "Asia/Dhaka",
    "Asia/Bangkok", "Asia/Shanghai", "Australia/Perth", "Australia/Adelaide", "Pacific/Auckland",
)  # fmt: skip
# Large cities that are not in the names of the zones.
MORE_CITIES = {
    "America/Los_Angeles": ("san francisco", "seattle", "san diego", "las vegas", "portland"),
    "America/Denver": ("salt lake city",),
    "America/Chicago": ("austin", "dallas", "houston", "minneapolis"),
    "America/New_York": ("boston", "washington", "washington dc", "nyc", "philadelphia", "miami", "atlanta"),
    "America/Toronto": ("montreal", "ottawa"),
    "America/Sao_Paulo": ("rio de janeiro", "brasilia"),
    "Europe/London": ("edinburgh", "manchester", "birmingham", "glasgow", "bristol", "leeds", "cardiff"),
    "Europe/Berlin": (
        "munich",
        "münchen",
        "hamburg",
        "cologne",
        "köln",
        "frankfurt",
        "stuttgart",
        "düsseldorf",
        "leipzig",
    ),
    "Europe/Zurich": ("geneva", "genf", "zürich", "basel", "bern"),
    "Europe/Vienna": ("wien", "graz"),
    "Europe/Rome": ("milan",),
    "Europe/Madrid": ("barcelona", "valencia"),
    "Europe/Lisbon": ("porto",),
    "Europe/Paris": ("lyon", "marseille"),
    "Europe/Amsterdam": ("the hague", "rotterdam"),
    "Europe/Kyiv": ("kyiv", "kiev"),
    "Europe/Moscow": ("st petersburg",),
    "Asia/Jerusalem": ("tel aviv",),
    "Asia/Dubai": ("abu dhabi",),
    "Asia/Qatar": ("doha",),
    "Asia/Kolkata": ("mumbai", "delhi", "new delhi", "bangalore", "bengaluru", "chennai", "hyderabad", "pune"),
    "Asia/Karachi": ("islamabad", "lahore"),
    "Asia/Bangkok": ("hanoi",),
    "Asia/Shanghai": ("beijing", "shenzhen"),
    "Asia/Tokyo": ("osaka",),
    "Africa/Johannesburg": ("cape town",),
    "Africa/Lagos": ("abuja",),
    "Australia/Sydney": ("canberra",),
    "Pacific/Auckland": ("wellington",),
}
TOLERANCE = timedelta(minutes=10)


@cache
def _zones() -> frozenset[str]:
    """Return the names of all zones. They are read from the disk once."""
    return frozenset(available_timezones())


@cache
def _by_city() -> dict[str, str]:
    zones = {name for name in _zones() if "/" in name and not name.startswith(("Etc/", "SystemV/", "US/"))}
    cities = {name.rsplit("/", 1)[-1].replace("_", " ").casefold(): name for name in sorted(zones)}
    # In other languages only the most likely zones: reading all names would take too long at the first use.
    near = [*ZONES, *MORE_ZONES, *(zone for zone in sorted(zones) if zone.startswith("Europe/"))]
    local = {city(zone, language).casefold(): zone for language in LANGUAGES for zone in near}
    return local | cities | {name: zone for zone, names in MORE_CITIES.items() for name in names}


def is_zone(name: str) -> bool:
    """Return whether `name` is a time zone that this machine knows."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return name in _zones()


def city(zone: str, language: str) -> str:
    """Return the city in a zone's name, as people write it in one of our languages."""
    name = zone if language == FALLBACK else get_timezone_location(zone, locale=language, return_city=True)
    return name.rsplit("/", 1)[-1].replace("_", " ")


def zones_for(text: str, now: datetime) -> tuple[str, ...]:
    """Return the zones that `text` may mean: that of a city, or all in which it is that time of day now."""
    wanted = " ".join(text.casefold().replace(",", " ").split())
    if zone := _by_city().get(wanted):
        return (zone,)
    hour = read_time(text.strip(), daytime=False) if any(c.isdigit() for c in text) else None
    return tuple(z for z in (*ZONES, *MORE_ZONES) if _has_time(z, hour, now)) if hour else ()


def _has_time(zone: str, hour: time, now: datetime) -> bool:
    local = now.astimezone(zone_of(zone)).replace(tzinfo=None)
    shown = datetime.combine(local.date(), hour)
    return any(abs(local - shown - timedelta(days=day)) <= TOLERANCE for day in (-1, 0, 1))
