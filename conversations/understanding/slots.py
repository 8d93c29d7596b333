"""Fills the slots of an intent: when, sent on, by when they decide, through which channel, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from conversations.dates import Day, read_day
from conversations.readers import remembered
from conversations.understanding.answers.choices import channel_in
from conversations.understanding.applications import Names
from conversations.understanding.days import FoundMoment, find_moments
from conversations.understanding.intents import BEHIND, HAS_MOMENT, HAS_REASON, SENT, Intent
from conversations.understanding.normal_text import NormalText, Token
from conversations.understanding.understood import Understood
from conversations.words.phrases import pattern, word_set

WITH_PROMISE = frozenset({Intent.START_DEBRIEF, Intent.REPLY_NEXT_ROUND, *SENT})


@dataclass(frozen=True, slots=True)
class SlotText:
    """What slots are read from."""

    typed: tuple[Token, ...]
    normal: NormalText
    names: Names
    now: datetime
    language: str


@remembered(8)  # one message is looked at several times
def _moments(
    typed: tuple[Token, ...],
    taken: frozenset[int],
    today: date,
    language: str,
    past: bool,  # noqa: FBT001 - a key
) -> tuple[FoundMoment, ...]:
    return find_moments(typed, taken, today, language, past=past)


def moments(
    typed: tuple[Token, ...], names: Names, now: datetime, language: str, *, past: bool
) -> tuple[FoundMoment, ...]:
    """Return the days and times in the tokens; a name of a company is none."""
    return _moments(typed, names.taken, now.date(), language, past)


def tokens_of_days(typed: tuple[Token, ...], names: Names, now: datetime, language: str) -> frozenset[int]:
    """Return the tokens that belong to a day or a time."""
    found = moments(typed, names, now, language, past=False)
    return frozenset(n for moment in found for n in range(moment.first, moment.last))


def tokens_of_promise(
    typed: tuple[Token, ...], normal: NormalText, names: Names, now: datetime, language: str
) -> frozenset[int]:
    """Return the tokens of the day by which they decide: "next week" in "chased them, they said next week"."""
    ahead = moments(typed, names, now, language, past=False)
    promised = _promised(SlotText(typed, normal, names, now, language), ahead)
    return frozenset(range(promised.first, promised.last)) if promised else frozenset()


def interview_moment(
    typed: tuple[Token, ...], names: Names, now: datetime, language: str, *, past: bool
) -> tuple[FoundMoment | None, bool]:
    """Return when the interview is, and whether that is behind."""
    found = merged(moments(typed, names, now, language, past=past))
    if found is None:
        return None, False
    over = found.is_past or (found.day is not None and found.day < now.date())
    if found.day == now.date() and found.at and found.at < now.time():
        over = True
    return found, over


def lies_ahead(typed: tuple[Token, ...], normal: NormalText, names: Names, now: datetime, language: str) -> bool:
    """Return whether a day ahead is named that is not the day of a decision."""
    ahead = moments(typed, names, now, language, past=False)
    promised = _promised(SlotText(typed, normal, names, now, language), ahead)
    explicit = [m for m in moments(typed, names, now, language, past=True) if m.day]
    covered = {n for m in explicit for n in range(m.first, m.last)}
    return any(m.day and m.day > now.date() and m != promised and m.first not in covered for m in ahead)


def merged(found: tuple[FoundMoment, ...]) -> FoundMoment | None:
    """Return the one day and the one time that are named; a second day or time counts for nothing."""
    if not found:
        return None
    day = next((moment for moment in found if moment.names_day), found[0])
    days = {moment.day for moment in found if moment.names_day}
    at = day.at or next((moment.at for moment in found if moment.at), None)
    if len(days) > 1:
        return replace(day, day=None, at=None, is_unclear=True)
    return replace(day, at=at)


def without_reason(normal: NormalText, typed: tuple[Token, ...], text: str, language: str) -> tuple[NormalText, str]:
    """Return the words before "because", and what follows it as typed, without the mark at its end."""
    found = pattern("reason", language).search(normal.text)
    if found is None or not normal.words:
        return normal, ""
    word = normal.word_at(found.start())
    last = normal.word_at(found.end() + 1)
    if word == 0 or last >= len(normal.words):
        return normal, ""
    start = typed[normal.sources[last]].start if normal.sources[last] < len(typed) else len(text)
    reason = text[start:].strip().rstrip(".!…").rstrip()
    cut = NormalText((*normal.words[:word], "because"), (*normal.sources[:word], normal.sources[word]))
    return cut, reason


def fill(found: Understood, text: SlotText, reason: str) -> Understood:
    """Return the intent with its slots."""
    intent = found.intent
    if intent in HAS_REASON and reason:
        found = replace(found, note=reason)
    if intent in (Intent.LOG_THANK_YOU, Intent.LOG_FOLLOW_UP):
        found = replace(found, channel=channel_in(text.normal.text, text.language))
    typed = text.typed
    if reason:
        last = next((i for i, t in enumerate(typed) if t.plain in ("because", "weil", "cause", "cos")), len(typed))
        typed = typed[:last]
    ahead = moments(typed, text.names, text.now, text.language, past=False)
    promised = _promised(text, ahead) if intent in WITH_PROMISE else None
    spent = range(promised.first, promised.last) if promised else range(0)
    behind = intent in BEHIND
    days = moments(typed, text.names, text.now, text.language, past=True) if behind else ahead
    days = tuple(m for m in days if m.first not in spent and m.last - 1 not in spent)
    if promised:
        found = replace(found, promised=promised.day)
    if intent in SENT:
        named = next((m for m in days if m.names_day), None)
        today = text.now.date()
        sent = today if named is None else named.day if named.day and named.day <= today else None
        return replace(found, sent_on=sent)
    if intent is Intent.REPLY_NEW_DATE:
        named = _last_named(text, ahead)
        day = named.day if named and not named.is_past else None
        if day and named and pattern("not_before", text.language).search(text.normal.text):
            first = text.typed[named.first].plain
            day = day + timedelta(days=1) if first in word_set("before_day", text.language) else day
        return replace(found, promised=None if named and _is_led_by(text, named, "after_day") else day)
    if intent is Intent.PAUSE:
        named = next((m for m in ahead if m.names_day), None)
        day = (_begin_of_span(text, named) or named.day) if named else None
        return replace(found, day=day if named and not named.is_past else None)
    if intent in HAS_MOMENT:
        if intent is Intent.RESCHEDULE:
            days = _new_one(text, moments(typed, _without_old(text), text.now, text.language, past=False))
        moment = merged(tuple(m for m in days if m.names_day or not _is_led_by(text, m, "until")))  # "till noon"
        if moment:
            is_step = intent is Intent.RESCHEDULE and pattern("moved_by", text.language).search(text.normal.text)
            day = None if is_step or moment.is_span or (moment.is_past and not behind) else moment.day
            is_lost = intent is Intent.RESCHEDULE and moment.names_day and day is None and not is_step
            found = replace(found, day=day, at=None if is_lost else _time(moment))  # no hour on another day
    return found


def _time(moment: FoundMoment) -> time | None:
    return moment.at


def _last_named(text: SlotText, found: tuple[FoundMoment, ...]) -> FoundMoment | None:
    """Return the decision day: the new one, where an old one is named as well."""
    named = tuple(m for m in _new_one(text, found) if m.names_day)
    return named[-1] if named else None


def _new_one(text: SlotText, found: tuple[FoundMoment, ...]) -> tuple[FoundMoment, ...]:
    """Leave out what follows "instead of" and "from": the interview was to be then."""
    if len(found) < 2:  # noqa: PLR2004 - an old one and a new one
        return found
    kept = tuple(m for m in found if not _is_old(text, m))
    return kept or found


def _without_old(text: SlotText) -> Names:
    """Return the names, with the tokens of "from Tuesday to" taken: the day after "to" is the new one."""
    plain = [token.plain for token in text.typed]
    old: set[int] = set()
    away, towards = word_set("moved_from", text.language), word_set("moved_to", text.language)
    for i, word in enumerate(plain):
        if word in away and (to := next((j for j in range(i + 1, min(i + 7, len(plain))) if plain[j] in towards), 0)):
            old |= set(range(i, to))
    return replace(text.names, taken=text.names.taken | old)


def _begin_of_span(text: SlotText, moment: FoundMoment) -> date | None:
    """Return when a span begins that ends a pause: Monday in "no messages until next week"; None for any other day."""
    around = text.typed[max(0, moment.first - 1) : moment.last]
    until = word_set("until", text.language)
    if not (moment.is_unclear or moment.is_span) or until.isdisjoint(token.plain for token in around):
        return None
    words = " ".join(token.raw for token in text.typed[moment.first : moment.last] if token.plain not in until)
    day = read_day(words, text.now.date(), text.language, past=False)
    return day.starts if isinstance(day, Day) and day.starts and day.starts > text.now.date() else None


def _is_led_by(text: SlotText, moment: FoundMoment, section: str) -> bool:
    """Return whether a word of a section stands before a moment: "after Easter", "nach dem 20."."""
    words = [token.plain for token in text.typed[max(0, moment.first - 2) : moment.first + 1]]
    return not word_set(section, text.language).isdisjoint(words)


def _is_old(text: SlotText, moment: FoundMoment) -> bool:
    before = " ".join(t.plain for t in text.typed[max(0, moment.first - 2) : moment.first])
    away = pattern("new_one_away", text.language)
    if any(found.end() > len(before) for found in away.finditer(f" {before} ")):
        return True
    return away.match(f" {text.typed[moment.first].plain} ", 1) is not None


def _promised(text: SlotText, ahead: tuple[FoundMoment, ...]) -> FoundMoment | None:
    """Return the day that stands in the same clause as a word for deciding or being in touch."""
    normal = text.normal
    for found in pattern("decision", text.language).finditer(normal.text):
        at = normal.source(found.start())
        last = normal.source(found.end())
        for moment in ahead:
            if moment.names_day and not moment.is_past and _same_clause(text.typed, at, last, moment):
                return moment
    return None


def _same_clause(typed: tuple[Token, ...], at: int, last: int, moment: FoundMoment) -> bool:
    if moment.first >= at:
        return not any(token.is_mark for token in typed[last : moment.first])
    between = typed[moment.last : at]
    return len(between) <= 2 and not any(token.is_mark for token in between)  # noqa: PLR2004 - "by Friday they"
