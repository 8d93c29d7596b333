"""Time zones by the words people use for where they are: a city, or the time on their clock."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from babel.dates import get_timezone_location

from conversations.dates import read_time
from conversations.facts import zone_of
from conversations.words import FALLBACK, LANGUAGES

# One well-known city per stretch of the globe, west to east, for the buttons.
CITIES = (
    "America/Los_Angeles",
    "America/Denver",
    "America/Chicago",
    "America/New_York",
    "America/Sao_Paulo",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Athens",
    "Asia/Dubai",
    "Asia/Kolkata",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Australia/Sydney",
)
REST = (
    "Pacific/Honolulu",
    "America/Anchorage",
    "America/Halifax",
    "America/Argentina/Buenos_Aires",
    "Atlantic/Azores",
    "Africa/Lagos",
    "Africa/Johannesburg",
    "Europe/Moscow",
    "Africa/Nairobi",
    "Asia/Karachi",
    "Asia/Dhaka",
    "Asia/Bangkok",
    "Asia/Shanghai",
    "Australia/Perth",
    "Australia/Adelaide",
    "Pacific/Auckland",
)
# Large cities that the zone names do not carry.
ALSO = {
    "san francisco": "America/Los_Angeles",
    "seattle": "America/Los_Angeles",
    "san diego": "America/Los_Angeles",
    "las vegas": "America/Los_Angeles",
    "portland": "America/Los_Angeles",
    "salt lake city": "America/Denver",
    "austin": "America/Chicago",
    "dallas": "America/Chicago",
    "houston": "America/Chicago",
    "minneapolis": "America/Chicago",
    "boston": "America/New_York",
    "washington": "America/New_York",
    "washington dc": "America/New_York",
    "nyc": "America/New_York",
    "philadelphia": "America/New_York",
    "miami": "America/New_York",
    "atlanta": "America/New_York",
    "montreal": "America/Toronto",
    "ottawa": "America/Toronto",
    "rio de janeiro": "America/Sao_Paulo",
    "brasilia": "America/Sao_Paulo",
    "edinburgh": "Europe/London",
    "manchester": "Europe/London",
    "birmingham": "Europe/London",
    "glasgow": "Europe/London",
    "bristol": "Europe/London",
    "leeds": "Europe/London",
    "cardiff": "Europe/London",
    "munich": "Europe/Berlin",
    "münchen": "Europe/Berlin",
    "hamburg": "Europe/Berlin",
    "cologne": "Europe/Berlin",
    "köln": "Europe/Berlin",
    "frankfurt": "Europe/Berlin",
    "stuttgart": "Europe/Berlin",
    "düsseldorf": "Europe/Berlin",
    "leipzig": "Europe/Berlin",
    "geneva": "Europe/Zurich",
    "genf": "Europe/Zurich",
    "zürich": "Europe/Zurich",
    "basel": "Europe/Zurich",
    "bern": "Europe/Zurich",
    "wien": "Europe/Vienna",
    "graz": "Europe/Vienna",
    "milan": "Europe/Rome",
    "barcelona": "Europe/Madrid",
    "valencia": "Europe/Madrid",
    "porto": "Europe/Lisbon",
    "lyon": "Europe/Paris",
    "marseille": "Europe/Paris",
    "the hague": "Europe/Amsterdam",
    "rotterdam": "Europe/Amsterdam",
    "kyiv": "Europe/Kyiv",
    "kiev": "Europe/Kyiv",
    "st petersburg": "Europe/Moscow",
    "tel aviv": "Asia/Jerusalem",
    "abu dhabi": "Asia/Dubai",
    "doha": "Asia/Qatar",
    "mumbai": "Asia/Kolkata",
    "delhi": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata",
    "bangalore": "Asia/Kolkata",
    "bengaluru": "Asia/Kolkata",
    "chennai": "Asia/Kolkata",
    "hyderabad": "Asia/Kolkata",
    "pune": "Asia/Kolkata",
    "islamabad": "Asia/Karachi",
    "lahore": "Asia/Karachi",
    "hanoi": "Asia/Bangkok",
    "beijing": "Asia/Shanghai",
    "shenzhen": "Asia/Shanghai",
    "osaka": "Asia/Tokyo",
    "cape town": "Africa/Johannesburg",
    "abuja": "Africa/Lagos",
    "canberra": "Australia/Sydney",
    "wellington": "Pacific/Auckland",
}
CLOSE = timedelta(minutes=10)


@cache
def _zones() -> frozenset[str]:
    """Return the names of all zones, which are read from the disk."""
    return frozenset(available_timezones())


@cache
def _by_city() -> dict[str, str]:
    zones = {name for name in _zones() if "/" in name and not name.startswith(("Etc/", "SystemV/", "US/"))}
    cities = {name.rsplit("/", 1)[-1].replace("_", " ").casefold(): name for name in sorted(zones)}
    # In their own languages only the nearer ones: reading all of them would hold up the first who types a city.
    near = [*CITIES, *REST, *(zone for zone in sorted(zones) if zone.startswith("Europe/"))]
    local = {city(zone, language).casefold(): zone for language in LANGUAGES for zone in near}
    return local | cities | ALSO


def is_zone(name: str) -> bool:
    """Say whether `name` is a time zone that this machine knows."""
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
    """Return the zones that `text` may mean: a city gives one; a time of day those where it is that time now."""
    wanted = " ".join(text.casefold().replace(",", " ").split())
    if zone := _by_city().get(wanted):
        return (zone,)
    hour = read_time(text.strip(), daytime=False) if any(c.isdigit() for c in text) else None
    return tuple(z for z in (*CITIES, *REST) if _reads(z, hour, now)) if hour else ()


def _reads(zone: str, hour: time, now: datetime) -> bool:
    local = now.astimezone(zone_of(zone)).replace(tzinfo=None)
    shown = datetime.combine(local.date(), hour)
    return any(abs(local - shown - timedelta(days=day)) <= CLOSE for day in (-1, 0, 1))
