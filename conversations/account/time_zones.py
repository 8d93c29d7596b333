"""Finds time zones by what people type: a city, or the time on their clock."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from datetime import datetime, time, timedelta
from functools import cache
from itertools import dropwhile
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location

from conversations.account.cities import AMBIGUOUS, CITIES, OTHERS, REGIONS
from conversations.dates import read_time
from conversations.facts import zone_of
from conversations.readers import SHORT_ANSWER, reader
from conversations.words import FALLBACK, LANGUAGES

# One well-known city per stretch of the globe, west to east, for the buttons.
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
# Where most people of a country with several zones live.
MAIN_ZONES = {
    "AR": "America/Argentina/Buenos_Aires", "AU": "Australia/Sydney", "BR": "America/Sao_Paulo",
    "CA": "America/Toronto", "CL": "America/Santiago", "CN": "Asia/Shanghai", "DE": "Europe/Berlin",
    "ES": "Europe/Madrid", "ID": "Asia/Jakarta", "KZ": "Asia/Almaty", "MX": "America/Mexico_City",
    "MY": "Asia/Kuala_Lumpur", "NZ": "Pacific/Auckland", "PT": "Europe/Lisbon", "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv", "US": "America/New_York", "UZ": "Asia/Tashkent",
}  # fmt: skip
TOLERANCE = timedelta(minutes=10)
MAX_CHARACTERS = 80  # of the name of a place
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "\u0131": "i"})
_WORDS = re.compile(r"[^\W_]+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_LEADING = frozenset({"i", "m", "im", "am", "live", "near", "in", "from", "ich", "bin", "wohne", "lebe", "aus", "bei"})
_BEFORE_A_PLACE = frozenset({"near", "in", "from", "outside", "aus", "bei", "nahe"})
_AROUND_TIME = frozenset(
    {"it's", "it\u2019s", "here", "now", "right", "currently", "hier", "bei", "mir", "jetzt", "gerade", "time"}
)


@cache
def _zones() -> frozenset[str]:
    """Return the names of all zones. They are read from the disk once."""
    return frozenset(available_timezones())


@cache
def _by_name() -> dict[str, str]:
    """Return the zone of each city and each country with one zone, by their names as `place_key` writes them."""
    zones = sorted(z for z in _zones() if "/" in z and not z.startswith(("Etc/", "SystemV/", "US/")))
    names = {zone.rsplit("/", 1)[-1].replace("_", " "): zone for zone in zones}
    territories = get_global("zone_territories")
    count = Counter(territories.values())
    only_zone = {country: zone for zone, country in territories.items() if count[country] == 1}
    local: dict[str, str] = {}
    for language in LANGUAGES:
        locale = Locale(language)
        local |= {
            locale.territories[country]: zone for country, zone in only_zone.items() if country in locale.territories
        }
        local |= {
            names["city"]: zone for zone, names in locale.time_zones.items() if "city" in names and zone in _zones()
        }
    return {key: zone for name, zone in (local | names | CITIES).items() for key in _keys(name)}


def zones_of_place(name: str) -> tuple[str, ...]:
    """Return the zones of a typed city or country; none for another text."""
    return _by_place(place_key(name), "") or REGIONS.get(place_key(name), ())


def place_key(name: str) -> str:
    """Return a name in lower case, without accents and punctuation."""
    letters = name[:MAX_CHARACTERS].casefold()
    if not letters.isascii():
        letters = unicodedata.normalize("NFKD", letters.translate(_LETTERS))
        letters = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(_WORDS.findall(letters))


def _keys(name: str) -> set[str]:
    return {place_key(name)} if name.isascii() else {place_key(name), place_key(name.casefold().translate(_UMLAUTS))}


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


def likely_zone(language: str) -> str:
    """Return the zone in which most speakers of Telegram's language code live ("de-AT": Vienna), or ""."""
    subtags = get_global("likely_subtags")
    short, *more = language.replace("-", "_").split("_")
    country = next((part.upper() for part in more if len(part) == len("AT")), "")
    country = country or subtags.get(short.lower(), "").rpartition("_")[2]
    zones = sorted(zone for zone, where in get_global("zone_territories").items() if where == country)
    return MAIN_ZONES.get(country, zones[0] if len(zones) == 1 and zones[0] in _zones() else "")


def usual_zones(language: str) -> tuple[str, ...]:
    """Return the zones of the buttons: the likely one of the language first."""
    likely = likely_zone(language)
    return (likely, *(zone for zone in ZONES if zone != likely)) if likely else ZONES


@reader(SHORT_ANSWER)
def zones_for(text: str, now: datetime) -> tuple[str, ...]:
    """Return the zones that `text` may mean: one for a city, a country or a zone's name, several for the time it is.

    A name that a well-known city shares with others is that city; the others are in `also_named`. Returns no zone for a
    text that is not understood. Never raises.
    """
    name, _, region = text[:MAX_CHARACTERS].partition(",")
    if zone := _by_exact_name().get("_".join(text[:MAX_CHARACTERS].split()).casefold()):
        return (zone,)
    words = place_key(name).split()
    place = " ".join(dropwhile(_LEADING.__contains__, words))
    if found := _by_place(place, place_key(region)) or _in_sentence(words):
        return found
    typed = " ".join(word for word in text[:MAX_CHARACTERS].split() if word.casefold().strip(".,!") not in _AROUND_TIME)
    hour = read_time(typed, daytime=False) if any(c.isdigit() for c in text[:MAX_CHARACTERS]) else None
    return tuple(z for z in (*ZONES, *MORE_ZONES) if _has_time(z, hour, now)) if hour else ()


def _in_sentence(words: list[str]) -> tuple[str, ...]:
    """Return the zones of the places that a sentence names: "I live near Leeds in England"."""
    found: dict[str, None] = {}
    for i, word in enumerate(words):
        places = (" ".join(words[i + 1 : i + 1 + length]) for length in (3, 2, 1)) if word in _BEFORE_A_PLACE else ()
        zones = next((zones for place in places if (zones := _by_place(place, ""))), ())
        found |= dict.fromkeys(zones)
    return tuple(found)


@reader(SHORT_ANSWER)
def also_named(text: str) -> tuple[str, ...]:
    """Return the zones of other places with the same name as a well-known city."""
    return OTHERS.get(place_key(text), ())


def _by_place(name: str, region: str) -> tuple[str, ...]:
    """Return the zones of a place, among which the region decides if one was typed."""
    if name in AMBIGUOUS:
        zones: tuple[str, ...] = AMBIGUOUS[name]
    else:
        zones = (_by_name()[name],) if name in _by_name() else ()
    if not region:
        return zones
    country = _by_name().get(region)
    allowed = REGIONS.get(region, (country,) if country else ())
    return tuple(zone for zone in (*zones, *OTHERS.get(name, ())) if zone in allowed)


@cache
def _by_exact_name() -> dict[str, str]:
    return {name.casefold(): name for name in _zones() if "/" in name or name == "UTC"}


def _has_time(zone: str, hour: time, now: datetime) -> bool:
    local = now.astimezone(zone_of(zone)).replace(tzinfo=None)
    shown = datetime.combine(local.date(), hour)
    return any(abs(local - shown - timedelta(days=day)) <= TOLERANCE for day in (-1, 0, 1))
