"""Understands one message: the one intent that it tells of, the application that it is about, its days and its channel.

In doubt nothing is understood: a wrong outcome would end an application, a wrong day would move a prompt.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from conversations.readers import reader
from conversations.understanding import applications, guards, new_names, slots
from conversations.understanding.applications import Names
from conversations.understanding.intents import (
    ASKED,
    EVERYWHERE,
    EVERYWHERE_FOR_OUTCOMES,
    HAS_NO_APPLICATION,
    INTENTS,
    MAY_BE_NEW,
    OUTCOMES,
    PLAN,
    POLITELY_ASKED,
    Intent,
    Kind,
    Rules,
)
from conversations.understanding.normal_text import Token, normal_text, tokens
from conversations.understanding.small_talk import is_small_talk
from conversations.understanding.understood import KnownPost, Understood
from conversations.words import spoken_language
from conversations.words.phrases import pattern, word_set

LONGEST = 320  # characters; a longer message is a story, not one piece of news
MOST_TOKENS = 80
SHORT = 6  # words of a message that may be a mere greeting
UNKNOWN = Understood(Intent.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Match:
    """The words of one intent: from `start` to before `end` in the normal text."""

    intent: Intent
    start: int
    end: int

    def overlaps(self, other: Match) -> bool:
        """Return whether both use a word."""
        return self.start < other.end and other.start < self.end


@reader(LONGEST)
def understand(text: str, known: Iterable[KnownPost], now: datetime, language: str) -> Understood:
    """Return what `text` tells, typed at the person's local time `now` by somebody with these applications.

    Follows the guards and rules of `docs/understanding.md`. Pure, never raises, takes bounded time for any text.
    """
    if not text or len(tokens(text)) > MOST_TOKENS:
        return UNKNOWN
    language = spoken_language(language)
    if len(tokens(text)) <= SHORT:
        nameless = _Reader(text, (), now, language).understood()
        if nameless.intent is Intent.SMALL_TALK:  # no name need be looked for among hundreds
            return nameless
    return _Reader(text, tuple(known), now, language).understood()


class _Reader:
    """Reads one message."""

    def __init__(self, text: str, known: tuple[KnownPost, ...], now: datetime, language: str) -> None:
        self._text, self._known, self._now, self._language = text, known, now, language
        self._typed = tokens(text)
        self._names = self._find_names(self._typed)
        marked = {m.first: (m.last, "@") for m in self._names.companies}
        marked |= {m.first: (m.last, "#") for m in self._names.roles}
        self._whole = normal_text(self._typed, marked, language)
        self._normal, self._reason = slots.without_reason(self._whole, self._typed, text, language)

    def _find_names(self, typed: tuple[Token, ...]) -> Names:
        near = applications.relevant(self._known, typed)
        open_, closed = [[p for p in near if p.is_open is is_open] for is_open in (True, False)]
        companies = applications.find_companies(typed, open_, self._language)
        companies = companies or applications.find_companies(typed, closed, self._language)
        taken = {n for m in companies for n in range(m.first, m.last)}
        roles = applications.find_roles(typed, open_, taken, self._language)
        return Names(companies, roles, taken=frozenset(taken))

    def understood(self) -> Understood:
        """Return what was understood."""
        tells = any(INTENTS[match.intent].kind is not Kind.REQUEST for match in self._matches())
        if not tells and is_small_talk(self._text, self._whole, self._names, self._language):
            return Understood(Intent.SMALL_TALK)
        intent = self._intent()
        if intent is Intent.UNKNOWN:
            return UNKNOWN
        return self._with_slots(intent)

    # Which intent --------------------------------------------------------------------------------------------------

    def _intent(self) -> Intent:
        matches = self._matches()
        if guards.is_question(self._typed, self._whole, self._language):
            allowed = POLITELY_ASKED if guards.is_polite(self._whole, self._language) else ASKED
            matches = [match for match in matches if match.intent in allowed]
            return self._request(matches)
        matches = [m for m in matches if not (m.intent is Intent.SHOW_APPLICATION and self._is_event_like(m))]
        events = self._resolved([m for m in matches if INTENTS[m.intent].kind is not Kind.REQUEST])
        requests = [m for m in matches if INTENTS[m.intent].kind is Kind.REQUEST]
        asked = {m.intent for m in requests} & {Intent.STOP_ASKING, Intent.PAUSE}
        if not events:
            return self._request(requests) if requests else self._plan()
        intents = {match.intent for match in events}
        if len(intents) > 1 or asked:
            return Intent.UNKNOWN
        intent = events[0].intent
        if intent is Intent.START_DEBRIEF and slots.lies_ahead(
            self._typed, self._normal, self._names, self._now, self._language
        ):
            return self._plan()
        several = len({m.posts[0].company for m in self._names.companies}) > 1
        if intent in OUTCOMES and several and pattern("interview", self._language).search(self._normal.text):
            return Intent.UNKNOWN
        rules = INTENTS[intent]
        own = events + [match for match in matches if match.intent in rules.with_]
        return intent if self._is_allowed(own, rules) else Intent.UNKNOWN

    def _is_event_like(self, match: Match) -> bool:
        """A request to show something begins the message; elsewhere the same words tell something."""
        return self._normal.text[: match.start].count(" ") > 4  # noqa: PLR2004 - a greeting and a "please"

    def _request(self, matches: list[Match]) -> Intent:
        for intent in POLITELY_ASKED:
            own = [match for match in matches if match.intent is intent]
            if not own or not self._is_allowed(own, INTENTS[intent]):
                continue
            named = not self._names.is_empty or pattern("this_one", self._language).search(self._whole.text)
            if intent is Intent.STOP_ASKING and not named:
                continue
            if intent is Intent.PAUSE and named:
                return Intent.STOP_ASKING if not self._names.is_empty else Intent.UNKNOWN
            return intent
        return Intent.UNKNOWN

    def _plan(self) -> Intent:
        """Return whether an interview ahead is told: the word, and a day, an hour or "coming up"."""
        found = list(pattern("interview", self._language).finditer(self._normal.text))
        found += pattern("new_one_interview", self._language).finditer(self._normal.text)
        if not found:
            return Intent.UNKNOWN
        moment, is_past = slots.interview_moment(self._typed, self._names, self._now, self._language, past=False)
        own = [Match(Intent.PLAN_INTERVIEW, m.start(), m.end()) for m in found]
        own += [
            Match(Intent.PLAN_INTERVIEW, m.start(), m.end())
            for m in pattern("plan_words", self._language).finditer(self._normal.text)
        ]
        if not self._is_allowed(own, PLAN):
            return Intent.UNKNOWN
        if is_past:
            return Intent.START_DEBRIEF
        is_new = pattern("new_one", self._language).search(self._normal.text)
        return Intent.PLAN_INTERVIEW if moment or is_new else Intent.UNKNOWN

    def _matches(self) -> list[Match]:
        text = self._normal.text
        subject = guards.Subject(self._typed, self._normal, self._names, self._now, self._language)
        return [
            Match(intent, found.start(), found.end())
            for intent in INTENTS
            for found in pattern(intent, self._language).finditer(text)
            if subject.fits(intent, found.start(), found.end())
        ]

    def _resolved(self, matches: list[Match]) -> list[Match]:
        """Leave out the matches that another one stands for."""
        left = list(matches)
        for match in matches:
            rules = INTENTS[match.intent]
            left = [m for m in left if not (m.intent in rules.with_ or (m.intent in rules.over and m.overlaps(match)))]
        return left

    def _is_allowed(self, own: list[Match], rules: Rules) -> bool:
        """Return whether no guard holds in the words around the intent's own."""
        rest, said = self._without_days(), ""
        for start, end in _merged(own):
            said = f"{rest[max(0, start - 4) : end]} {said}"
            rest = f"{rest[:start]}* {rest[end:].lstrip()}"
        rest, _ = pattern("harmless", self._language).without(rest)
        if rules is PLAN:
            rest, _ = pattern("wishes", self._language).without(rest)
        whole, _ = pattern("harmless", self._language).without(self._without_days())
        ends = {match.intent for match in own} <= OUTCOMES
        if rules.kind is Kind.OWN_ACT and guards.holds("still_ahead", f" {said} ", self._language):
            return False
        if ends and guards.holds("no_outcome", whole, self._language):
            return False
        for guard in rules.guards:
            anywhere = guard in EVERYWHERE or (ends and guard in EVERYWHERE_FOR_OUTCOMES)
            if guards.holds(guard, whole if anywhere else rest, self._language):
                return False
        if rules.kind is Kind.REQUEST:
            return True
        rest = whole if ends else f" {rest.strip()} "
        return not guards.is_somebody_elses(self._typed, rest, said, self._language)

    def _without_days(self) -> str:
        """Return the normal text, just as long, with the months crossed out that could be read as "may"."""
        days = slots.tokens_of_days(self._typed, self._names, self._now, self._language)
        pairs = zip(self._normal.words, (*self._normal.sources, -1), strict=False)
        months = word_set("day_or_word", self._language)
        words = ("*" * len(word) if word in months and source in days else word for word, source in pairs)
        return f" {' '.join(words)} . " if self._normal.words else " "

    # Its slots -----------------------------------------------------------------------------------------------------

    def _with_slots(self, intent: Intent) -> Understood:
        names = self._with_unknown(intent)
        found = Understood(intent)
        if intent not in HAS_NO_APPLICATION:
            located = self._located(found, intent, names)
            if located is None:
                return UNKNOWN
            found = located
        text = slots.SlotText(self._typed, self._normal, names, self._now, self._language)
        return slots.fill(found, text, self._reason)

    def _with_unknown(self, intent: Intent) -> Names:
        """Return the names with the one that is not known, if there is one."""
        if self._names.companies:
            return self._names
        taken = frozenset(n for m in self._names.roles for n in range(m.first, m.last))
        taken |= slots.tokens_of_days(self._typed, self._names, self._now, self._language)
        unknown = new_names.find_unknown(self._typed, taken, self._language)
        rules = INTENTS.get(intent)
        if not unknown and rules and rules.kind is Kind.REPLY:
            for found in pattern(intent, self._language).finditer(self._normal.text):
                at = self._normal.source(found.start())
                unknown = unknown or new_names.subject_before(self._typed, at, taken, self._language)
        return Names(self._names.companies, self._names.roles, unknown, self._names.taken)

    def _located(self, found: Understood, intent: Intent, names: Names) -> Understood | None:
        """Return the intent with its application; None when there is nothing to act on."""
        open_ = tuple(post for post in self._known if post.is_open)
        named = {post for mention in names.companies for post in mention.posts}
        if names.companies:
            return self._at_company(found, names, tuple(post for post in self._known if post in named))
        if intent in MAY_BE_NEW and (new := self._new(found, names)):
            return new
        by_role = {post for mention in names.roles for post in mention.posts if post.is_open}
        if len(by_role) == 1 and not names.unknown:
            return Understood(intent, tuple(by_role))
        if intent is Intent.WHEN_NEXT:
            return Understood(intent)
        is_any = intent in MAY_BE_NEW and pattern("an_interview", self._language).search(self._normal.text)
        if not open_:
            return found if intent in MAY_BE_NEW else None
        if names.unknown or len(open_) > 1 or is_any or names.roles:
            return Understood(intent, open_, asks_which=True)
        return Understood(intent, open_)

    def _at_company(self, found: Understood, names: Names, named: tuple[KnownPost, ...]) -> Understood:
        intent = found.intent
        if len({post.company for post in named}) > 1:
            return Understood(intent, named, asks_which=True)
        by_role = {post for mention in names.roles for post in mention.posts}
        open_ = tuple(p for p in named if p.is_open) or named
        fitting = tuple(p for p in open_ if p in by_role) or open_
        return Understood(intent, fitting, asks_which=len(fitting) > 1)

    def _new(self, found: Understood, names: Names) -> Understood | None:
        """Return the intent with the new company and post that are named; None when no new company is."""
        days = slots.tokens_of_days(self._typed, self._names, self._now, self._language)
        roles = frozenset(n for m in names.roles for n in range(m.first, m.last))
        company, after = new_names.new_company(self._typed, roles, days, self._language)
        if not company and (self._language != "de" or names.unknown):
            company, after = new_names.name_anywhere(self._typed, roles | days, self._language)
            company = names.unknown or company
        if not company:
            return None
        company = new_names.as_typed(company, after, self._typed, self._text)
        role = new_names.new_role(self._typed, after, frozenset(), days, self._language)
        return Understood(found.intent, company=company, role=role)


def _merged(matches: list[Match]) -> list[tuple[int, int]]:
    """Return where matches stand, those that overlap as one, the last first."""
    spans: list[tuple[int, int]] = []
    for match in sorted(matches, key=lambda m: m.start):
        if spans and match.start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], match.end))
        else:
            spans.append((match.start, match.end))
    return spans[::-1]
