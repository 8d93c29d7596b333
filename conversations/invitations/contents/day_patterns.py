"""Patterns for days and hours in a message, and for the words before and behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from conversations.dates.english.vocabulary import MONTHS, TOMORROW, WEEKDAYS
from conversations.dates.german.vocabulary import MONTHS as GERMAN_MONTHS
from conversations.dates.german.vocabulary import SHORT_WEEKDAYS
from conversations.dates.german.vocabulary import WEEKDAYS as GERMAN_WEEKDAYS
from conversations.dates.time_of_day import ENGLISH_HOURS, GERMAN_HOURS
from conversations.invitations.contents.patterns import phrases


def _longest_first(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def _weekdays() -> str:
    """Return the names of the weekdays; short German ones with a capital, because "can you do 12 March" is none."""
    short = "|".join(name.title() for name in SHORT_WEEKDAYS)
    return f"{_longest_first((*WEEKDAYS, *GERMAN_WEEKDAYS))}|(?-i:{short})"


@cache
def dates() -> re.Pattern[str]:
    """Return a pattern for the days in a message."""
    full = _longest_first(n for n in (*WEEKDAYS, *GERMAN_WEEKDAYS) if n.endswith(("day", "tag", "och", "abend")))
    weekday = _weekdays()
    month = _longest_first({*MONTHS, *GERMAN_MONTHS, "maerz"})
    in_front = rf"(?:(?<!\w)(?:{weekday})\b\.?,?[ ]+(?:(?:den|dem|the)[ ]+)?)?"
    return re.compile(
        rf"{in_front}(?:"
        rf"(?<![\w.:/-])[0-9]{{1,2}}(?:st|nd|rd|th|\.)?[ ]?(?:of[ ])?(?:{month})\b\.?(?:,?[ ][0-9]{{4}}\b)?"
        rf"|(?<![\w.:/-])[0-9]{{1,2}}-(?:{month})-20[0-9]{{2}}\b"
        rf"|(?<!\w)(?:{month})\.?[ ](?:the[ ])?[0-9]{{1,2}}(?:st|nd|rd|th)?\b(?![:.][0-9])(?:,?[ ][0-9]{{4}}\b)?"
        r"|(?<![\w.:/-])(?<!kl\. )(?<!um )(?<!at )[0-9]{1,2}\.[ ]?(?:0?[1-9]|1[0-2])\."
        r"(?:[ ]?20[0-9]{2}\b|[0-9]{2}\b)?(?![0-9])"
        r"|(?<![\w.:/-])20[0-9]{2}-[0-9]{2}-[0-9]{2}\b"
        r"|(?<![\w.:/-])[0-9]{1,2}/[0-9]{1,2}(?:/(?:20)?[0-9]{2})?(?![\w/-])"
        rf")|(?<!\w)(?:{weekday})\b\.?,?[ ](?:(?:the|den|dem)[ ])?[0-9]{{1,2}}"
        r"(?:(?:st|nd|rd|th)\b|(?=[ ](?:at|from|um|ab|@)[ ]))"
        rf"|(?<!\w)(?:{weekday})\b\.?,?[ ](?:den|dem)[ ][0-9]{{1,2}}\.(?=,?[ ])"
        rf"|(?P<loose>(?<!\w)(?:(?:next|this|coming|on|am|nächste[nrm]?|kommende[nrm]?|diese[nrm]?)[ ])?(?:{full})\b"
        rf"(?![ ]?(?:-|–|to|bis)[ ]?(?:{weekday}))"
        r"(?!\.?,?[ ](?:(?:the|den|dem)[ ])?[0-9]{1,2}"
        r"(?:(?:st|nd|rd|th)\b|\.(?=,?[ ]|(?:0?[1-9]|1[0-2])(?:\.|\b(?![ ]?uhr)))"
        rf"|[ ](?:at|from|um|ab|@)[ ]|[ ](?:of[ ])?(?:{month})\b))"
        rf"(?!\.?,?[ ](?:(?:{month})\b\.?[ ](?:the[ ])?[0-9]{{1,2}}\b(?![:.][0-9])|20[0-9]{{2}}-|[0-9]{{1,2}}/[0-9]))"
        rf"|(?<!\w)(?:{weekday})\b\.?"
        r"(?=,?[ ](?:at|um|@|from|ab)[ ]?[0-9]|,?[ ][0-9]{1,2}(?:[:.][0-9]{2})?[ ]?(?:[ap]m|uhr)\b)"
        rf"|(?<!\w)(?:day after tomorrow|{_longest_first(TOMORROW)}|today|übermorgen|(?<!guten )morgen|heute)\b)",
        re.IGNORECASE,
    )


@cache
def times() -> re.Pattern[str]:
    """Return a pattern for the hours in a message, alone or as a range."""
    half = r"[ap]\.?m\.?(?!\w)"
    unit = r"uhr\b|o['\u2019]?clock\b|h(?:rs|ours)?\b"
    number = r"[0-9]{1,2}(?:[:.][0-9]{2})?"
    hours = _longest_first((*ENGLISH_HOURS, *GERMAN_HOURS))
    return re.compile(
        r"(?:(?P<between>between|zwischen)[ ]|(?P<at>(?<!\w)(?:at|um|gegen|ab|@|kl\.?)[ ])"
        r"|(?P<from>(?<!\w)(?:from|von)[ ]))?"
        rf"(?:(?<![\w.:/€$£+-])(?P<first>{number})(?![0-9]|[.:/][0-9])[ ]?(?P<half>{half})?[ ]?(?P<unit>{unit})?"
        r"(?:[ ]?(?:-|\u2013|\u2014|to\b|until\b|till\b|bis\b|and(?=[ ][0-9]))[ ]?"
        rf"(?P<last>{number})(?![0-9]|[.:/][0-9]|\.?[ ]?%)"
        rf"[ ]?(?P<last_half>{half})?[ ]?(?P<last_unit>{unit})?)?(?!\w|%|[ ]?(?:minute|min\b|tage|day|euro|eur\b|€))"
        r"|(?<!\w)(?P<words>noon|midday"
        r"|(?:half[ ]past|halb|quarter[ ](?:past|to)|viertel[ ](?:vor|nach)|dreiviertel)[ ]"
        rf"(?:{hours}|[0-9]{{1,2}})(?:[ ]uhr)?)\b)",
        re.IGNORECASE,
    )


@cache
def old_day() -> re.Pattern[str]:
    """Return a pattern for what stands behind a day that is no more: "um 9 Uhr geplante"."""
    return re.compile(rf".{{0,30}}?(?<!\w)(?:{phrases('invited-old_days')})(?!\w)", re.IGNORECASE)


@cache
def weekdays_before() -> re.Pattern[str]:
    """Return a pattern for the beginning of several days: "Monday to"."""
    weekday = _weekdays()
    return re.compile(rf"(?<!\w)(?:{weekday})s?\.?[ ]?(?:-|\u2013|to|through|until|till|bis)[ ]?$", re.IGNORECASE)


@cache
def before_deadlines() -> re.Pattern[str]:
    """Return a pattern for what stands before a deadline, or before the date of something else: "by", "vom"."""
    return re.compile(
        r"(?<!\w)(?<!dann )(?<!pop )(?<!stop )(?<!come )(?<!drop )(?<!swing )"  # "come by tomorrow"
        rf"(?:{phrases('invited-deadlines')})[ ]*[:,]?[ ]*(?:(?:{phrases('invited-articles')})[ ]*)*$",
        re.IGNORECASE,
    )
