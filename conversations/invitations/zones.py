"""Time zones as invitations write them: IANA's and Windows' names, abbreviations, offsets, cities."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from babel.core import get_global

from conversations.account.time_zones import is_zone, zones_for
from conversations.facts import zone_of
from conversations.invitations.contents.patterns import phrases, says

LONGEST_NAME = 100
UNKNOWN = "?"  # a zone of which only is known that it is not the person's
_NEW_YORK, _CHICAGO, _DENVER, _LOS_ANGELES = (
    *("America/New_York", "America/Chicago"),
    *("America/Denver", "America/Los_Angeles"),
)
# Each with the hours from UTC that it says, None for whatever holds there on that day.
_ABBREVIATIONS: dict[str, tuple[tuple[str, float | None], ...]] = {
    "UTC": (("UTC", 0),),
    "GMT": (("Europe/London", 0),),
    "BST": (("Europe/London", 1),),
    "WET": (("Europe/Lisbon", 0),),
    "WEST": (("Europe/Lisbon", 1),),
    "CET": (("Europe/Berlin", 1),),
    "CEST": (("Europe/Berlin", 2),),
    "MEZ": (("Europe/Berlin", 1),),
    "MESZ": (("Europe/Berlin", 2),),
    "EET": (("Europe/Athens", 2),),
    "EEST": (("Europe/Athens", 3),),
    "MSK": (("Europe/Moscow", 3),),
    "ET": ((_NEW_YORK, None),),
    "EST": ((_NEW_YORK, -5),),
    "EDT": ((_NEW_YORK, -4),),
    "CT": ((_CHICAGO, None),),
    "CST": ((_CHICAGO, -6), ("Asia/Shanghai", 8)),
    "CDT": ((_CHICAGO, -5),),
    "MT": ((_DENVER, None),),
    "MST": ((_DENVER, -7),),
    "MDT": ((_DENVER, -6),),
    "PT": ((_LOS_ANGELES, None),),
    "PST": ((_LOS_ANGELES, -8),),
    "PDT": ((_LOS_ANGELES, -7),),
    "IST": (("Asia/Kolkata", 5.5), ("Europe/Dublin", 1), ("Asia/Jerusalem", 2)),
    "PKT": (("Asia/Karachi", 5),),
    "GST": (("Asia/Dubai", 4),),
    "SGT": (("Asia/Singapore", 8),),
    "HKT": (("Asia/Hong_Kong", 8),),
    "JST": (("Asia/Tokyo", 9),),
    "KST": (("Asia/Seoul", 9),),
    "SAST": (("Africa/Johannesburg", 2),),
    "AWST": (("Australia/Perth", 8),),
    "AEST": (("Australia/Sydney", 10),),
    "AEDT": (("Australia/Sydney", 11),),
    "NZST": (("Pacific/Auckland", 12),),
    "NZDT": (("Pacific/Auckland", 13),),
}
# Whose time it is, where a country has but one: "3 pm Irish time".
_PEOPLES = {
    "irish": "Europe/Dublin", "british": "Europe/London", "english": "Europe/London", "scottish": "Europe/London",
    "german": "Europe/Berlin", "austrian": "Europe/Vienna", "swiss": "Europe/Zurich", "dutch": "Europe/Amsterdam",
    "french": "Europe/Paris", "italian": "Europe/Rome", "polish": "Europe/Warsaw", "danish": "Europe/Copenhagen",
    "swedish": "Europe/Stockholm", "norwegian": "Europe/Oslo", "finnish": "Europe/Helsinki", "greek": "Europe/Athens",
    "turkish": "Europe/Istanbul", "indian": "Asia/Kolkata", "japanese": "Asia/Tokyo", "chinese": "Asia/Shanghai",
    "israeli": "Asia/Jerusalem", "czech": "Europe/Prague", "hungarian": "Europe/Budapest", "belgian": "Europe/Brussels",
    "irisch": "Europe/Dublin", "britisch": "Europe/London", "englisch": "Europe/London", "deutsch": "Europe/Berlin",
    "\u00f6sterreichisch": "Europe/Vienna", "schweiz": "Europe/Zurich", "franz\u00f6sisch": "Europe/Paris",
    "polnisch": "Europe/Warsaw", "t\u00fcrkisch": "Europe/Istanbul", "indisch": "Asia/Kolkata",
    "japanisch": "Asia/Tokyo",
}  # fmt: skip
_AMERICAN = {"eastern": _NEW_YORK, "central": _CHICAGO, "mountain": _DENVER, "pacific": _LOS_ANGELES}
_AMERICAN_HOURS = {"eastern": -5, "central": -6, "mountain": -7, "pacific": -8}
_SHOWN = re.compile(r"\((?:UTC|GMT)(?:[+\u2212-][0-9]{2}:[0-9]{2})?\) (.+)")
_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)  # a city's zone does not depend on it
_IN_TEXT = re.compile(
    r"(?P<iana>(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_]{2,30}(?:/[A-Za-z_]{2,30})?)"
    r"|\b(?:UTC|GMT)\s?(?P<sign>[+\u2212-])\s?(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-9]{2}))?(?![0-9])"
    r"|\b(?P<american>Eastern|Central|Mountain|Pacific)(?:(?: (?P<season>Standard|Daylight))? [Tt]ime\b|(?! ?\w))"
    rf"|\b(?P<people>(?i:{'|'.join(_PEOPLES)}))(?:e[rn])? (?:[Tt]ime|Zeit)\b"
    rf"|\b(?P<short>{'|'.join(sorted(_ABBREVIATIONS, key=len, reverse=True))})\b"
    r"|\b(?P<city>(?:[A-ZÄÖÜ][\w.-]{1,15} ){1,2})(?:local )?time\b"
    r"|\b(?P<stadt>(?:[A-ZÄÖÜ][\w-]{1,15} )?[A-ZÄÖÜ][\w-]{1,15})er (?:Orts)?[zZ]eit\b"
    r"|\bOrtszeit (?:in )?(?P<ort>[A-ZÄÖÜ][\w-]{1,20}(?: [A-ZÄÖÜ][\w-]{1,20})?)"
)


@cache
def _windows() -> dict[str, str]:
    """Return the zones of Windows' names, as CLDR's table has them."""
    return {name.casefold(): zone for name, zone in get_global("windows_zone_mapping").items()}


def zone_called(name: str) -> str:
    """Return the IANA zone that a calendar program calls `name`, "" when it is not known.

    Some put their own path in front: "/example.org/Olson_1/Europe/Berlin".
    """
    name = name.strip().strip("\"'")[:LONGEST_NAME]
    if zone := _windows().get(name.casefold()):
        return zone
    if shown := _SHOWN.fullmatch(name):  # "(UTC+01:00) Amsterdam, Berlin, Rome", as Windows shows it
        found = (zones_for(city.strip(), _ANY_TIME) for city in shown[1].split(","))
        return next((zones[0] for zones in found if len(zones) == 1), "")
    parts = [part for part in name.split("/") if part]
    tails = ("/".join(parts[-count:]) for count in (3, 2, 1) if count <= len(parts))
    return next((tail for tail in tails if tail and ("/" in tail or tail == "UTC") and is_zone(tail)), "")


def named_after(text: str, position: int) -> str:
    """Return the zone that stands right behind an hour, as it is written, known or not; "" for none."""
    match = _IN_TEXT.search(text, position, position + 48)
    if match and not re.search(r"[\w.!?\n]", text[position : match.start()]):
        return match.group() if not says("invited-own_time", match.group()) else ""
    return UNKNOWN if _theirs().match(text, position, position + 48) else ""


@cache
def _theirs() -> re.Pattern[str]:
    """Return a pattern for the hour of somebody who is elsewhere: "3 pm our time"."""
    return re.compile(rf"[ ,(]{{1,3}}(?:{phrases('invited-their_time')})(?!\w)", re.IGNORECASE)


def named_anywhere(text: str, now: datetime) -> str:
    """Return the zone in a line that is about zones alone, as it is written."""
    match = _IN_TEXT.search(text)
    return match.group() if match and _is_zone(match, now) else ""


def _is_zone(match: re.Match[str], now: datetime) -> bool:
    place = match["city"] or match["stadt"] or match["ort"]
    return not place or len(zones_for(place.strip(), now)) == 1


def instants(local: datetime, named: str, own: ZoneInfo, now: datetime) -> tuple[tuple[datetime, str], ...]:
    """Return the instants that a local time may mean, in UTC, each with its zone ("" for the person's own).

    Several when the name is ambiguous: "EST" in summer is by the letter an hour later than as most people use it.
    None when nobody knows where that is: then the hour is asked.
    """
    match = _IN_TEXT.fullmatch(named) if named else None
    if named and (match is None or not _is_zone(match, now)):
        return ()
    if match is None:
        return ((local.replace(tzinfo=own).astimezone(UTC), ""),)
    if match["sign"]:
        size = timedelta(hours=int(match["hours"]), minutes=int(match["minutes"] or 0))
        return ((local.replace(tzinfo=UTC) + (size if match["sign"] != "+" else -size), ""),)
    found: dict[datetime, str] = {}
    for name, hours in _readings(match, now):
        zone = zone_of(name)
        there = local.replace(tzinfo=zone)
        found.setdefault(there.astimezone(UTC), "" if zone == own else name)
        if hours is not None and there.utcoffset() != timedelta(hours=hours):
            found.setdefault(local.replace(tzinfo=UTC) - timedelta(hours=hours), "" if zone == own else name)
    return tuple(sorted(found.items()))


def _readings(match: re.Match[str], now: datetime) -> tuple[tuple[str, float | None], ...]:
    if match["iana"]:
        return ((match["iana"], None),) if is_zone(match["iana"]) else ()
    if match["short"]:
        return _ABBREVIATIONS[match["short"]]
    if match["people"]:
        return ((_PEOPLES[match["people"].casefold()], None),)
    if match["american"]:
        part = match["american"].casefold()
        hours = {"Standard": _AMERICAN_HOURS[part], "Daylight": _AMERICAN_HOURS[part] + 1}
        return ((_AMERICAN[part], hours.get(match["season"])),)
    place = (match["city"] or match["stadt"] or match["ort"]).strip()
    return tuple((zone, None) for zone in zones_for(place, now)[:1])
