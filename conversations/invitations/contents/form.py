"""Reads how an interview is held, where, how long, and with which join link. Nothing is opened: links are only text."""

from __future__ import annotations

import re
from functools import cache

from conversations.dates.time_of_day import ENGLISH_HOURS, GERMAN_HOURS
from conversations.invitations.contents.letter import Letter
from conversations.invitations.contents.patterns import pattern, phrases, says

LONGEST_LINK, LONGEST_PLACE = 500, 200
LONGEST_ADDRESS = 90  # characters of a line that is an address and nothing else
SHORTEST, LONGEST = 5, 10 * 60  # minutes
_LINK = re.compile(r"https?://[^\s<>\"'\u201d)\]]{4,500}")
_HOSTS = re.compile(
    r"https?://(?:[\w-]+\.){0,4}(?:zoom\.(?:us|com)|teams\.(?:microsoft|live)\.com|meet\.google\.com|webex\.com|whereby\.com|"
    r"meet\.jit\.si|skype\.com|chime\.aws|gotomeeting\.com|goto\.com|bluejeans\.com|gather\.town|discord\.gg)(?:[/?]|$)"
    r"|https?://(?:meet|video|videos|conference|jitsi|bbb|call)\.",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?:tel:)?\s*(?:\(?\+|00|0)[0-9 ()/.-]{6,24}\s*", re.IGNORECASE)
_POSTCODE = re.compile(
    r"(?<![\w/])[0-9]{5}\s+[A-Z\u00c4\u00d6\u00dc][a-z\u00e4\u00f6\u00fc\u00df]|\b[A-Z]{1,2}[0-9][0-9A-Z]?\s?[0-9][A-Z]{2}\b"
)
_STREET = re.compile(
    r"(?<![\w/])[0-9]{1,5}[a-z]?,?\s+(?!(?:uhr|am|pm|min|minuten?|minutes|h|hours?|o'clock|with|mit)\b)(?:[A-Z][\w'\u2019.-]{0,30}\s+){1,4}(?:street|st|road|rd|lane|ln|avenue|ave|square|sq|drive|dr|court|ct|way|place|"
    r"boulevard|blvd|quay|row|terrace|park|hill|close|gardens|broadway|walk|yard|mews)\b\.?"
    r"|\b[A-Z\u00c4\u00d6\u00dc][\w-]{0,30}(?:stra\u00dfe|strasse|str\.|allee|weg|platz|gasse|ring|damm|ufer|markt|chaussee)\s+[0-9]{1,4}\b"
    r"|\b[A-Z\u00c4\u00d6\u00dc][\w-]{0,30}\s(?:Stra\u00dfe|Strasse|Str\.|Allee|Weg|Platz|Ring|Damm|Ufer|Markt)\s+[0-9]{1,4}\b",
    re.IGNORECASE,
)
_LATER = re.compile(r"(?<!\w)um (?:ca\.? |etwa |rund )?$", re.IGNORECASE)  # "um 30 Minuten verschieben"
_PROGRAM = re.compile(
    r"(?:ms |microsoft |google |via |per |über )*(?:teams|zoom|meet|webex|skype|whatsapp|facetime)\b", re.IGNORECASE
)
_SMALL = r"[a-z\u00e4\u00f6\u00fc\u00df]"
_CAPITAL = r"[A-Z\u00c4\u00d6\u00dc]"
_SENTENCE = re.compile(rf"{_SMALL}{{3}}[.!?](?:\s|$)|\s{_SMALL}+\s{_SMALL}+\s")
_TOWARDS_STREET = re.compile(rf"(?:{_CAPITAL}[\w'\u2019&.-]*,? )*(?:[0-9]{{1,4}}[a-z]?, )?$")
_BEHIND_STREET = re.compile(
    rf"[\w-]*(?:,? (?:{_CAPITAL}[\w'\u2019-]*|[0-9]{{4,5}}(?= {_CAPITAL})|am|an der|im|upon|on|[0-9][A-Z]{{2}}))*"
)


def join_link(text: str) -> str:
    """Return the link by which one joins: to a known service, or beside a word for joining. "" for none."""
    links = list(_LINK.finditer(text[:20_000]))[:20]
    for link in links:
        if _HOSTS.match(link.group()):
            return link.group().rstrip(".,;")
    for link in links:
        before = text[max(0, link.start() - 60) : link.start()].rsplit("\n\n", 1)[-1]
        if says("invited-join", before) and not says("invited-no_join", before):
            return link.group().rstrip(".,;")
    return ""


def read_form(letter: Letter, place: str, link: str) -> str:
    """Return "video", "phone" or "in_person", or "" where it does not say or says two things.

    A place in a file's field of its own weighs more than what the text says.
    """
    labelled = _forms(letter.labelled("invited-form_labels"))
    if len(labelled) == 1:
        return labelled[0]
    about = _about_this(letter)
    found = _forms(about)
    place = place or letter.labelled("invited-place_labels")
    has_address = is_address(place) or (bool(place) and says("invited-in_person", place))
    is_remote = bool(_PROGRAM.match(place)) or says("invited-video", place) or bool(_LINK.match(place))
    if place and _PHONE.fullmatch(place):
        return "phone"
    if is_remote or link:
        return "" if has_address and not is_remote else "video"
    if place and says("invited-phone", place):
        return "phone"
    if has_address or (place and not found):
        return "in_person"
    if not found:
        return "in_person" if is_address(letter.body) or says("invited-come", about) else ""
    return found[0] if len(found) == 1 else ""


def _forms(text: str) -> tuple[str, ...]:
    forms = (("video", "invited-video"), ("phone", "invited-phone"), ("in_person", "invited-in_person"))
    return tuple(form for form, key in forms if text and says(key, text))


def _about_this(letter: Letter) -> str:
    """Return what is said of this interview: no talk before it, and nothing of questions and delays."""
    said = (sentence.text for sentence in letter.sentences() if not says("invited-aside", sentence.text))
    return _talked_before().sub(" ", pattern("invited-talked").sub(" ", "\n".join(said)))


@cache
def _talked_before() -> re.Pattern[str]:
    """Return a pattern for a talk that was: "following your telephone interview", "nach unserem Telefonat"."""
    talks = f"{phrases('invited-phone')}|{phrases('invited-video')}"
    before = r"(?:following|after|since|passed|nach|seit)\s(?:[^\W\d]+\s){0,2}"
    return re.compile(rf"(?<!\w){before}(?:{talks})(?!\w)", re.IGNORECASE)


def is_address(text: str) -> bool:
    """Return whether a text holds a postal address."""
    return bool(_STREET.search(text) or _POSTCODE.search(text))


def is_house_number(text: str, position: int) -> bool:
    """Return whether an address begins at a position: "2 Station Road" is no hour."""
    return _STREET.match(text, position, position + LONGEST_ADDRESS) is not None


def read_place(letter: Letter) -> str:
    """Return where it is: what is labelled so, or the line with the address; of a long line the address alone."""
    labelled = letter.labelled("invited-place_labels")
    if labelled and not _LINK.match(labelled):
        return labelled[:LONGEST_PLACE].rstrip(".,; ")
    for line in letter.lines:
        if is_address(line):
            return (line if len(line) <= LONGEST_ADDRESS and not _SENTENCE.search(line) else _address(line)).rstrip(
                ".,; "
            )
    return ""


def _address(line: str) -> str:
    """Return the address in a line: from the words with capitals before the number to the end of the town."""
    match = _STREET.search(line) or _POSTCODE.search(line)
    if not match:
        return ""
    before = _TOWARDS_STREET.search(line[max(0, match.start() - LONGEST_ADDRESS) : match.start()])
    behind = _BEHIND_STREET.match(line, match.end(), match.end() + LONGEST_ADDRESS)
    return (before.group() if before else "") + match.group() + (behind.group() if behind else "")


@cache
def _lengths() -> re.Pattern[str]:
    numbers = "|".join(sorted(map(re.escape, (*ENGLISH_HOURS, *GERMAN_HOURS, *TENS)), key=len, reverse=True))
    return re.compile(
        r"(?<![\w.,:/])(?:(?P<quarters>(?:three[ -]quarters|3/4) of an hour|dreiviertel ?stunden?)"
        r"|(?P<half>half an hour|half hour|halben? stunde|halbst\u00fcndig\w*)"
        r"|(?P<more>(?:one and a half|1\u00bd|anderthalb|eineinhalb) (?:hours?|stunden?)|an hour and a half)"
        r"|(?P<hour>(?:an|one|1) hour(?! and)|(?:einer?|1) stunde|einst\u00fcndig\w*)"
        rf"|(?P<number>[0-9]{{1,3}}(?:[.,][0-9]{{1,2}})?|{numbers})[ -]?"
        r"(?P<unit>min[u\u00fc]t\w*+|mins?\b|min\.|hours?\b|hrs?\b|h\b|stunden?\b|st\u00fcndig\w*|std\.?)"
        r"(?:[ ]?(?:and[ ]|und[ ])?(?P<rest>[0-9]{1,2})[ ]?(?:minut\w*|mins?\b|m\b))?)"
        rf"(?!\s*(?:{phrases('invited-no_length')})(?!\w))",
        re.IGNORECASE,
    )


TENS = {
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90,
    "f\u00fcnfzehn": 15, "zwanzig": 20, "drei\u00dfig": 30, "vierzig": 40, "f\u00fcnfundvierzig": 45, "sechzig": 60,
    "neunzig": 90,
}  # fmt: skip


def read_length(letter: Letter) -> int | None:
    """Return how long it lasts, in minutes; None where the message does not say, or says two things."""
    found: dict[int, None] = {}
    for line in letter.lines:
        for match in _lengths().finditer(line):
            before = line[max(0, match.start() - 24) : match.start()]
            minutes = _minutes(match)
            is_other = _LATER.search(before) or says("invited-no_length_before", before)
            if SHORTEST <= minutes <= LONGEST and not is_other:
                found[minutes] = None
    return next(iter(found)) if len(found) == 1 else None


def _minutes(match: re.Match[str]) -> int:
    for part, minutes in (("quarters", 45), ("half", 30), ("more", 90), ("hour", 60)):
        if match[part]:
            return minutes
    number = match["number"].casefold().replace(",", ".")
    amount = float(number) if number[0].isdigit() else float({**ENGLISH_HOURS, **GERMAN_HOURS, **TENS}[number])
    is_hours = match["unit"][0].casefold() in "hs"
    return round(amount * 60) + int(match["rest"] or 0) if is_hours else round(amount)
