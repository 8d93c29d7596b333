"""Finds when an interview begins: days and hours in a message, without its deadlines.

A day counts with the hours behind it in its sentence, or in the lines below it. "By", "until" and "vom" in front of a
day make it a deadline or a date of the past. What remains and stands beside a word for the interview is its beginning;
several of equal rank are a choice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from conversations.dates import Day, Unclear, read_day
from conversations.invitations import zones
from conversations.invitations.contents.agenda import Agenda
from conversations.invitations.contents.day_patterns import before_deadlines, dates, old_day, weekdays_before
from conversations.invitations.contents.hours import LONGEST, MOST_CHOICES, Hour, in_the_evening, minute_of, read_hours
from conversations.invitations.contents.letter import Letter, Sentence
from conversations.invitations.contents.patterns import begins, pattern, says

MOST_DATES = 20  # of one message
LONGEST_BULLET = 14  # characters in front of a day in a list: "Option 1: ", "- on "
LINES_BELOW = 3  # that may hold the hour of a day

_NAMED_MONTH = re.compile(r"(?<=[0-9])-(?=[^\W\d])|(?<=[^\W\d])-(?=20[0-9]{2})")  # in "16-Mar-2026"


@dataclass(frozen=True, slots=True)
class Begin:
    """One instant (UTC) that may be meant; `zone` is the one that the message names, if another than the person's."""

    starts_at: datetime
    zone: str = ""
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Moments:
    """What is known of the beginning: one, a choice of several, or a day alone. `passed`: all that is said is over."""

    begins: tuple[Begin, ...] = ()
    day: date | None = None
    passed: bool = False


@dataclass(frozen=True, slots=True)
class _Mention:
    """A day in the message with its hours; `rank` says how much it looks like the interview's."""

    days: tuple[date, ...]
    hours: tuple[Hour, ...]
    rank: int
    line: int
    is_loose: bool  # a weekday alone, or "tomorrow"


def find_moments(letter: Letter, own: ZoneInfo, now: datetime, language: str, agenda: Agenda | None = None) -> Moments:
    """Return when the interview of a message begins. `own` is the person's zone, `now` aware UTC."""
    today = now.astimezone(own).date()
    named = _zone_of_letter(letter, now)
    is_american = language == "en" and own.key.startswith(("America/", "US/"))
    mentions, passed = _mentions(letter, today, language, is_american=is_american)
    mentions = _with_full_days(mentions)
    if agenda:
        mentions = _with_agenda(mentions, agenda)
    begins: dict[datetime, Begin] = {}
    for mention in _best([m for m in mentions if m.hours]):
        for day in mention.days:
            begins = {**_begins(day, mention.hours, named, own, now), **begins}
    ahead = tuple(begins[at] for at in sorted(begins) if at > now)[:MOST_CHOICES]
    if ahead:
        minutes = _until_end(letter, ahead[0].starts_at.astimezone(own), language)
        is_one = len(ahead) == 1 and ahead[0].minutes is None
        return Moments((replace(ahead[0], minutes=minutes),) if is_one else ahead)
    days = {day for mention in _best([m for m in mentions if not m.hours]) for day in mention.days}
    passed = passed or bool(begins)
    return Moments(day=days.pop() if len(days) == 1 else None, passed=passed and not days)


def _until_end(letter: Letter, begin: datetime, language: str) -> int | None:
    """Return how long an interview lasts that ends where a line says so: "End: Fri 20 March 2026 11:00"."""
    for sentence in letter.sentences():
        if not pattern("invited-agenda_ends").fullmatch(sentence.label):
            continue
        day, hours = dates().search(sentence.text), read_hours(sentence.text)
        reading = read_day(day.group(), begin.date(), language) if day else None
        if len(hours) == 1 and (reading is None or reading == Day(begin.date())):
            minutes = minute_of(hours[0].start) - minute_of(begin.time())
            return minutes if 0 < minutes <= LONGEST else None
    return None


def _with_full_days(mentions: list[_Mention]) -> list[_Mention]:
    """Return the days; a weekday with an hour is the full day of that weekday that stands elsewhere without one.

    "Interview - Monday 16 March" and below it "Monday at 4 pm works well".
    """
    full = {m.days[0] for m in mentions if not (m.hours or m.is_loose) and len(m.days) == 1}
    found = []
    for mention in mentions:
        weekdays = {day.weekday() for day in mention.days}
        same = [day for day in full if {day.weekday()} == weekdays]
        is_one = mention.is_loose and bool(mention.hours) and len(same) == 1
        found.append(replace(mention, days=(same[0],), is_loose=False) if is_one else mention)
    return found


def _with_agenda(mentions: list[_Mention], agenda: Agenda) -> list[_Mention]:
    """Return the days with the agenda's length, and with its first hour where they have none."""
    found = []
    for mention in mentions if any(m.hours for m in mentions) else _best(mentions):
        hours = mention.hours or (agenda.begins,)
        hours = tuple(replace(h, minutes=agenda.minutes) if h.start == agenda.begins.start else h for h in hours)
        found.append(replace(mention, hours=hours))
    return found


def _begins(day: date, hours: tuple[Hour, ...], named: str, own: ZoneInfo, now: datetime) -> dict[datetime, Begin]:
    """Return the instants that the hours of a day may mean; only the one that two ambiguous ones have in common.

    "11:30 IST (07:00 CET)" is in India, although IST has other meanings.
    """
    read = [
        {at: Begin(at, zone, hour.minutes) for at, zone in zones.instants(local, hour.zone or named, own, now)}
        for hour in hours
        for local in (datetime.combine(day, hour.start),)
    ]
    common = set.intersection(*map(set, read)) if len(read) > 1 else set()
    every = {at: begin for one in reversed(read) for at, begin in one.items()}
    return {at: begin for at, begin in every.items() if at in common} if len(common) == 1 else every


def _best(mentions: list[_Mention]) -> list[_Mention]:
    """Return the mentions of the highest rank; a weekday alone counts only where there is nothing better."""
    mentions = [m for m in mentions if not m.is_loose] or mentions
    highest = max((m.rank for m in mentions), default=0)
    return [m for m in mentions if m.rank == highest]


def _mentions(letter: Letter, today: date, language: str, *, is_american: bool) -> tuple[list[_Mention], bool]:
    """Return the days ahead, and whether there are past ones with an hour."""
    sentences = letter.sentences()
    found: list[_Mention] = []
    passed = False
    count = 0
    for index, sentence in enumerate(sentences):
        matches = list(dates().finditer(sentence.text))
        matches = [] if matches and _is_about_others(sentence) else matches
        for number, match in enumerate(matches):
            count += 1
            if count > MOST_DATES:
                return found, passed
            before, after = sentence.text[: match.start()], sentence.text[match.end() :]
            nearest = before[matches[number - 1].end() if number else 0 :]
            is_other = _is_deadline(before) or (match["loose"] and weekdays_before().search(before[-24:]))
            is_over = match["loose"] and begins("invited-met", sentence.text)
            if is_other or is_over:
                continue
            if number + 1 < len(matches) and says("invited-away", after[: matches[number + 1].start() - match.end()]):
                continue  # "from Friday to Monday": the first one is no more
            following = after[: matches[number + 1].start() - match.end()] if number + 1 < len(matches) else after
            hours = read_hours(following)
            if not hours:
                earlier = read_hours(nearest)
                hours = earlier[-1:] if earlier and (number == 0 or not found or not found[-1].hours) else ()
            if not hours and number + 1 == len(matches):
                hours = _hours_below(sentences, index)
            reading = read_day(_NAMED_MONTH.sub(" ", match.group().strip(" ,")), today, language)
            match reading:
                case Day(on=day, starts=None):
                    days: tuple[date, ...] = (day,)
                case Unclear(candidates=days):
                    days = _month_first(match.group(), days) if is_american else days
                case _:
                    passed = passed or bool(hours)
                    continue
            if match.group().casefold().endswith("abend"):
                hours = tuple(map(in_the_evening, hours))
            hours = _moved(hours, before if not says("invited-new_days", before) else "", following)
            rank = _rank(sentences, index, before, after)
            if found and sentence.line - found[-1].line in (1, 2) and len(before) < LONGEST_BULLET:
                rank = max(rank, found[-1].rank)  # of a list
            found.append(_Mention(days, hours, rank, sentence.line, bool(match["loose"])))
    return found, passed


def _moved(hours: tuple[Hour, ...], before: str, following: str) -> tuple[Hour, ...]:
    """Return the hours; the second one of "moved from 10 to 11.30"."""
    if not hours or not says("invited-moves", f"{before} {following[: hours[0].at]}"):
        return hours
    return tuple(replace(hour, start=hour.end, minutes=None) if hour.end else hour for hour in hours)


def _month_first(text: str, days: tuple[date, ...]) -> tuple[date, ...]:
    """Return the day that an American means by "3/12"."""
    match = re.search(r"([0-9]{1,2})/([0-9]{1,2})", text)
    meant = tuple(day for day in days if match and (day.month, day.day) == (int(match[1]), int(match[2])))
    return meant or days


def _is_deadline(before: str) -> bool:
    """Return whether the words right before a day make it a deadline, or the date of something else."""
    return before_deadlines().search(before[-48:]) is not None


def _is_about_others(sentence: Sentence) -> bool:
    """Return whether the days of a sentence are those of a decision, an end, or of something else to do."""
    if says("invited-decides", sentence.text) or pattern("invited-agenda_ends").fullmatch(sentence.label):
        return True
    return _asks(sentence) and not says("invited-interview", sentence.text)


def _asks(sentence: Sentence) -> bool:
    return says("invited-other_days", f"{sentence.label} {sentence.text}")


def _rank(sentences: tuple[Sentence, ...], index: int, before: str, after: str) -> int:
    """Return 2 for a day beside a word for the interview, 1 for one beside a word for meeting or a label.

    A new day is 3, one that was planned before -1.
    """
    here = sentences[index]
    if old_day().match(after):
        return -1  # "das für Mittwoch um 9 Uhr geplante Gespräch"
    if pattern("invited-old_labels").fullmatch(here.label):
        return -1
    if pattern("invited-new_labels").fullmatch(here.label):
        return 3
    near = f"{here.label} {here.text}"
    if says("invited-new_days", f"{here.label} {before}"):
        return 3
    if says("invited-interview", near) or says("invited-takes_place", near):
        return 2
    if says("invited-when_labels", here.label):
        return 2
    above = sentences[index - 1].text if index else ""
    return 1 if says("invited-interview", above) or says("invited-meeting", near) else 0


def _hours_below(sentences: tuple[Sentence, ...], index: int) -> tuple[Hour, ...]:
    """Return the hours in the next lines, where those begin with one or are labelled "Time"."""
    for below in sentences[index + 1 : index + 1 + LINES_BELOW]:
        if dates().search(below.text) or _is_deadline(below.text[:1]):
            return ()
        hours = read_hours(below.text)
        if hours and (
            says("invited-when_labels", below.label)
            or hours[0].at < len("from approx. ")
            or says("invited-begins", below.text)
        ):
            return hours
        if hours:
            return ()
    return ()


def _zone_of_letter(letter: Letter, now: datetime) -> str:
    """Return the zone that a line about zones names: "Time zone: Europe/London", "All times are CET"."""
    for line in letter.lines:
        if says("invited-zone_lines", line) and (zone := zones.named_anywhere(line, now)):
            return zone
    return ""
