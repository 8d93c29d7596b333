"""Tells which application a message is about: a known one, one of several, a new one, or the one shown last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from conversations.reading.posts import Post, parse_post
from conversations.understanding import new_names, slots
from conversations.understanding.applications import Names
from conversations.understanding.intents import HAS_NO_APPLICATION, INTENTS, MAY_BE_NEW, Intent, Kind
from conversations.understanding.normal_text import NormalText, Token
from conversations.understanding.understood import KnownPost, Understood
from conversations.words.phrases import pattern, vocabulary, word_set

AN_OPEN_ONE = -1  # in place of the application that was shown: it is closed


@dataclass(frozen=True, slots=True)
class Told:
    """A message as it was read: its words, and the names in it."""

    text: str
    typed: tuple[Token, ...]
    normal: NormalText
    names: Names
    now: datetime
    language: str


def locate(intent: Intent, told: Told, known: tuple[KnownPost, ...], shown: int = 0) -> tuple[Understood, Names] | None:
    """Return the intent with its application, and the names with the one that is not known.

    `shown` is the application that was asked about or shown last: it is meant where none is named. None: there is
    nothing to act on.
    """
    names = _with_unknown(intent, told)
    if intent in HAS_NO_APPLICATION:
        return Understood(intent), names
    found = _elsewhere(intent, told, names) or _located(intent, told, names, known, shown)
    return (found, names) if found else None


def _elsewhere(intent: Intent, told: Told, names: Names) -> Understood | None:
    """Return the plan of an interview with a company that is not known: "Friday at 9 a trial day at Bosch"."""
    if intent is not Intent.REPLY_NEXT_ROUND or not names.unknown or names.companies:
        return None
    moment, is_past = slots.interview_moment(told.typed, names, told.now, told.language, past=False)
    return None if moment is None or is_past else _new(Intent.PLAN_INTERVIEW, told, names)


def _with_unknown(intent: Intent, told: Told) -> Names:
    """Return the names with the one that is not known, if there is one."""
    if told.names.companies:
        return told.names
    named = (*told.names.roles, *told.names.recruiters, *told.names.people)
    taken = frozenset(n for m in named for n in range(m.first, m.last))
    taken |= slots.tokens_of_days(told.typed, told.names, told.now, told.language)
    unknown = new_names.find_unknown(told.typed, taken, told.language)
    unknown = unknown or new_names.find_small(told.typed, taken, told.language)
    rules = INTENTS.get(intent)
    if not unknown and rules and rules.kind is Kind.REPLY:
        for found in pattern(intent, told.language).finditer(told.normal.text):
            at = told.normal.source(found.start())
            unknown = unknown or new_names.subject_before(told.typed, at, taken, told.language)
    return replace(told.names, unknown=unknown)


def _located(intent: Intent, told: Told, names: Names, known: tuple[KnownPost, ...], shown: int) -> Understood | None:
    open_ = tuple(post for post in known if post.is_open)
    named = {post for mention in names.companies for post in mention.posts}
    if names.companies:
        return _at_company(intent, names, tuple(post for post in known if post in named))
    if intent in MAY_BE_NEW and (new := _new(intent, told, names)):
        return new
    mentions = names.roles or names.recruiters or names.people
    by_role = {post for mention in mentions for post in mention.posts if post.is_open}
    if len(by_role) == 1 and not names.unknown:
        return Understood(intent, tuple(by_role))
    if intent is Intent.WHEN_NEXT:
        return Understood(intent)
    is_any = intent in MAY_BE_NEW and pattern("an_interview", told.language).search(told.normal.text)
    if not open_:
        return Understood(intent) if intent in MAY_BE_NEW else None
    here = tuple(post for post in open_ if post.id == shown)
    if here and intent not in MAY_BE_NEW and not (names.unknown or mentions):
        return Understood(intent, here)
    if names.unknown or len(open_) > 1 or is_any or mentions or shown == AN_OPEN_ONE:
        return Understood(intent, open_, asks_which=True)
    return Understood(intent, open_)


def _at_company(intent: Intent, names: Names, named: tuple[KnownPost, ...]) -> Understood:
    if len({post.company for post in named}) > 1:
        return Understood(intent, named, asks_which=True)
    by_role = {post for mention in names.roles for post in mention.posts}
    open_ = tuple(p for p in named if p.is_open) or named
    fitting = tuple(p for p in open_ if p in by_role) or open_
    return Understood(intent, fitting, asks_which=len(fitting) > 1)


def _new(intent: Intent, told: Told, names: Names) -> Understood | None:
    """Return the intent with the new company and post that are named; None when no new company is."""
    days = slots.tokens_of_days(told.typed, told.names, told.now, told.language)
    roles = frozenset(n for m in names.roles for n in range(m.first, m.last))
    company, after = new_names.new_company(told.typed, roles, days, told.language)
    if not company and (told.language != "de" or names.unknown):
        company, after = new_names.name_anywhere(told.typed, roles | days, told.language)
        company = names.unknown or company
    if not company and intent is Intent.PLAN_INTERVIEW and told.language != "de" and not names.roles:
        found = pattern("interview", told.language).search(told.normal.text)
        company, after = new_names.first_word(
            told.typed, told.normal.source(found.start()) if found else 0, told.language
        )
    if company:
        company = new_names.as_typed(company, after, told.typed, told.text)
    role = new_names.new_role(told.typed, told.text, after, days, told.language) if company else ""
    small = _small_post(told, days, company)
    if small.company:
        company, role = small.company, small.role
    return Understood(intent, company=company, role=role) if company else None


def _small_post(told: Told, days: frozenset[int], company: str) -> Post:
    """Return the post in a message without capitals, read as an answer to "Which interview?", where it says more.

    The names of companies and people look like any other word there: "bei der kita sonnenblick als erzieherin".
    """
    if any(token.is_capital and token.raw != "I" for token in told.typed[1:]):
        return Post()
    before, articles = word_set("before_name", told.language), word_set("articles", told.language)
    starts = [i + 1 for i, token in enumerate(told.typed) if token.plain in before and i not in days]
    if not starts:
        return Post()
    rest = [token for place, token in enumerate(told.typed) if place >= starts[-1] and place not in days]
    while rest and rest[0].plain in articles:
        rest = rest[1:]
    read = parse_post(" ".join(token.raw for token in rest), told.language)
    words = read.company.casefold().split()
    usual = vocabulary(told.language) - word_set("generic", told.language)
    is_name = bool(words) and not usual & set(words) and words[0] not in word_set("given_names", told.language)
    return read if is_name and set(company.casefold().split()) < set(words) else Post()
