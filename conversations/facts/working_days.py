"""Working days of a country: its weekend and its public holidays, from the tables of the library `holidays`.

The library is loaded on first use; it costs memory that a process without follow-ups does not need.

National public holidays count. Some countries leave days to their parts that nearly everybody has off (Easter Monday
in England, Victoria Day in Ontario): there the holidays of one part count, too: the one in which the city of the
person's time zone lies, where it tells that, else the one where most people live.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from types import ModuleType

from babel.core import get_global

MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6
GUESSED, NO_COUNTRY = "", "none"  # values of Person.country beside the codes of ISO 3166: "DE"
PARTS = {"AU": "NSW", "CA": "ON", "CH": "ZH", "ES": "MD", "GB": "ENG", "MY": "14"}  # ISO 3166-2, without the country
PART_OF_ZONE = {
    f"{area}/{city}": part
    for area, parts in {
        "Australia": {"VIC": "Melbourne", "QLD": "Brisbane Lindeman", "SA": "Adelaide", "NT": "Darwin",
                      "WA": "Perth Eucla", "TAS": "Hobart"},
        "America": {"AB": "Edmonton", "BC": "Vancouver Creston Dawson_Creek Fort_Nelson", "MB": "Winnipeg",
                    "NB": "Moncton", "NL": "St_Johns Goose_Bay", "NS": "Halifax Glace_Bay",
                    "NT": "Yellowknife Inuvik", "NU": "Iqaluit Rankin_Inlet Cambridge_Bay Resolute",
                    "QC": "Montreal Blanc-Sablon", "SK": "Regina Swift_Current", "YT": "Whitehorse Dawson"},
        "Atlantic": {"CN": "Canary"},
        "Africa": {"CE": "Ceuta"},
        "Asia": {"13": "Kuching"},
    }.items()
    for part, cities in parts.items()
    for city in cities.split()
}  # fmt: skip
YEARS = range(2001, 2100)  # the library's tables of moon calendars cover no other


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Which days are working days: not those of the weekend (Monday is 0), and not the public `holidays`.

    A pure value: the caller passes the holidays of the person's country.
    """

    holidays: Container[date] = frozenset()
    weekend: frozenset[int] = frozenset({SATURDAY, SUNDAY})

    def __contains__(self, day: date) -> bool:
        """Return True if `day` is a working day."""
        return day.weekday() not in self.weekend and day not in self.holidays

    @property
    def week_begins_on(self) -> int:
        """The weekday on which a week begins: Sunday where the weekend is Friday and Saturday, else Monday."""
        return SUNDAY if self.weekend == {FRIDAY, SATURDAY} else MONDAY

    def add(self, day: date, count: int) -> date:
        """Return the day `count` working days after `day` (before it, if negative), not counting `day` itself."""
        step = timedelta(days=1 if count > 0 else -1)
        for _ in range(abs(count)):
            day += step
            while day not in self:
                day += step
        return day

    def last_before(self, day: date) -> date:
        """Return the last working day before `day`."""
        return self.add(day, -1)

    def first_from(self, day: date) -> date:
        """Return `day` if it is a working day, else the next one: later, never earlier."""
        return day if day in self else self.add(day, 1)


MONDAY_TO_FRIDAY = WorkingDays()


@dataclass(frozen=True, slots=True)
class PublicHolidays:
    """The public holidays of a country (ISO 3166) and of its `part`, for each year that is asked about."""

    country: str
    part: str = ""

    def __contains__(self, day: object) -> bool:
        """Return True if `day` is a public holiday."""
        return isinstance(day, date) and day.year in YEARS and day in _holidays_in(self.country, self.part, day.year)


def country_of_zone(zone: str) -> str:
    """Return the country (ISO 3166) of a time zone as CLDR has it, "" for a zone without one such as UTC."""
    name = _usual_name(zone)
    country = get_global("zone_territories").get(zone) or get_global("zone_territories").get(name, "")
    return country if country.isalpha() and country != "ZZ" else ""


def _usual_name(zone: str) -> str:
    name: str = get_global("zone_aliases").get(zone, zone)
    return name


def part_in(country: str, zone: str) -> str:
    """Return the part of a country whose public holidays count (ISO 3166-2: "NSW"); "" where the national ones do."""
    part = PARTS.get(country, "")
    if not part or country_of_zone(zone) != country:
        return part
    return PART_OF_ZONE.get(zone) or PART_OF_ZONE.get(_usual_name(zone), part)


@lru_cache(maxsize=512)
def working_days_in(country: str, zone: str) -> WorkingDays:
    """Return the working days of `country`; of the zone's country if it is "", Monday to Friday if it is "none"."""
    country = country or country_of_zone(zone)
    if country in {GUESSED, NO_COUNTRY} or country not in countries():
        return MONDAY_TO_FRIDAY
    weekend = frozenset(_library().country_holidays(country).weekend)
    return WorkingDays(PublicHolidays(country, part_in(country, zone)), weekend)


@cache
def countries() -> frozenset[str]:
    """Return the countries (ISO 3166) whose public holidays are known."""
    return frozenset(_library().list_supported_countries(include_aliases=False))


@lru_cache(maxsize=512)
def _holidays_in(country: str, part: str, year: int) -> frozenset[date]:
    national = frozenset(_library().country_holidays(country, years=year, expand=False))
    return national.union(_library().country_holidays(country, subdiv=part, years=year, expand=False) if part else ())


def _library() -> ModuleType:
    import holidays  # noqa: PLC0415 - 17 MB: only for those whose prompts need it

    return holidays
