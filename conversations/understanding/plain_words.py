"""Understands one message: the one intent that it tells of, the application that it is about, its days and its channel.

In doubt nothing is understood: a wrong outcome would end an application, a wrong day would move a prompt.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from conversations.readers import reader
from conversations.understanding import applications, guards, slots
from conversations.understanding.applications import Names
from conversations.understanding.intents import (
    ASKED,
    EVERYWHERE,
    EVERYWHERE_FOR_OUTCOMES,
    INTENTS,
    OUTCOMES,
    PLAN,
    POLITELY_ASKED,
    Intent,
    Kind,
    Rules,
)
from conversations.understanding.known_people import find_people
from conversations.understanding.located import AN_OPEN_ONE, Told, locate
from conversations.understanding.normal_text import Token, normal_text, other_words, tokens
from conversations.understanding.small_talk import is_small_talk
from conversations.understanding.understood import Asked, Context, KnownPost, Understood
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
def understand(
    text: str, known: Iterable[KnownPost], now: datetime, language: str, context: Context | None = None
) -> Understood:
    """Return what `text` tells, typed at the person's local time `now` by somebody with these applications.

    Where no application is named, that of the `context` is meant: what was asked or shown last. Follows the guards and
    rules of `docs/understanding.md`. Pure, never raises, takes bounded time for any text.
    """
    if not text or len(tokens(text)) > MOST_TOKENS:
        return UNKNOWN
    language = spoken_language(language)
    if len(tokens(text)) <= SHORT:
        nameless = _Reader(text, (), now, language, Context()).understood()
        if nameless.intent is Intent.SMALL_TALK:  # no name need be looked for among hundreds
            return nameless
    return _Reader(text, tuple(known), now, language, context or Context()).understood()


class _Reader:
    """Reads one message."""

    def __init__(self, text: str, known: tuple[KnownPost, ...], now: datetime, language: str, context: Context) -> None:
        self._text, self._known, self._now, self._language = text, known, now, language
        self._context = context
        self._typed = tokens(text)
        self._names = self._find_names(self._typed)
        marked = other_words(self._typed, "called_interview", language)
        marked |= {m.first: (m.last, "@") for m in self._names.companies}
        marked |= {m.first: (m.last, "#") for m in self._names.roles}
        marked |= {
            m.first: (m.last, word) for m in self._names.recruiters for word in word_set("a_recruiter", language)
        }
        self._whole = normal_text(self._typed, marked, language)
        self._normal, self._reason = slots.without_reason(self._whole, self._typed, text, language)

    def _find_names(self, typed: tuple[Token, ...]) -> Names:
        near = applications.relevant(self._known, typed)
        open_, closed = [[p for p in near if p.is_open is is_open] for is_open in (True, False)]
        companies = applications.find_companies(typed, open_, self._language)
        companies = companies or applications.find_companies(typed, closed, self._language)
        taken = {n for m in companies for n in range(m.first, m.last)}
        roles = applications.find_roles(typed, open_, taken, self._language)
        used = taken | {n for m in roles for n in range(m.first, m.last)}
        recruiters = applications.find_recruiters(typed, self._known, used)
        used |= {n for m in recruiters for n in range(m.first, m.last)}
        people = () if companies else find_people(typed, self._known, frozenset(used), self._language)
        return Names(companies, roles, taken=frozenset(taken), recruiters=recruiters, people=people)

    def understood(self) -> Understood:
        """Return what was understood."""
        tells = any(INTENTS[match.intent].kind is not Kind.REQUEST for match in self._matches())
        if not tells and is_small_talk(self._text, self._whole, self._names, self._language):
            return Understood(Intent.SMALL_TALK)
        intent = self._intent()
        found = self._said_off() if intent is Intent.UNKNOWN else self._with_slots(intent)
        has_ahead = found.intent is Intent.PLAN_INTERVIEW and found.post is not None and found.post.has_ahead
        if has_ahead and pattern("answer_moved", self._language).search(self._whole.text):
            return self._with_slots(Intent.RESCHEDULE)  # "the interview is at three now"
        return found

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
        asked = {m.intent for m in requests if self._is_allowed([m], INTENTS[m.intent])}
        asked &= {Intent.STOP_ASKING, Intent.PAUSE}
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
        """Return the normal text, just as long, with crossed out: months that could be "may", the day of a decision."""
        days = slots.tokens_of_days(self._typed, self._names, self._now, self._language)
        promise = slots.tokens_of_promise(self._typed, self._normal, self._names, self._now, self._language)
        pairs = zip(self._normal.words, (*self._normal.sources, -1), strict=False)
        months = word_set("day_or_word", self._language)
        words = (
            "*" * len(word) if source in promise or (word in months and source in days) else word
            for word, source in pairs
        )
        return f" {' '.join(words)} . " if self._normal.words else " "

    def _said_off(self) -> Understood:
        """Return what "St. Elisabeth hat abgesagt" tells: an interview ahead is off, without one it is a no.

        Not knowing which it is, nothing is understood.
        """
        spans = pattern("said_off", self._language).finditer(self._normal.text)
        own = [Match(Intent.REPLY_REJECTED, m.start(), m.end()) for m in spans]
        is_asked = guards.is_question(self._typed, self._whole, self._language)
        if not own or is_asked or not self._is_allowed(own, INTENTS[Intent.REPLY_REJECTED]):
            return UNKNOWN
        found = self._with_slots(Intent.REPLY_REJECTED)
        has_ahead = found.post.has_ahead if found.post else None
        if has_ahead is None:
            return UNKNOWN
        if has_ahead:
            return self._with_slots(Intent.CALLED_OFF)
        return found if pattern("said_off_is_no", self._language).search(self._normal.text) else UNKNOWN

    def _shown(self, intent: Intent) -> int:
        """Return the application that is meant where none is named; 0: the only open one, AN_OPEN_ONE: one is chosen.

        An outcome may be any application's, unless news were asked for.
        """
        asked = self._context.asked
        if intent not in OUTCOMES or asked in {Asked.NEWS, Asked.OTHER}:
            return self._context.application
        return AN_OPEN_ONE if asked in {Asked.AFTER_NO, Asked.OFFER} else 0

    # Its slots -----------------------------------------------------------------------------------------------------

    def _with_slots(self, intent: Intent) -> Understood:
        told = Told(self._text, self._typed, self._normal, self._names, self._now, self._language)
        located = locate(intent, told, self._known, self._shown(intent))
        if located is None:
            return UNKNOWN
        found, names = located
        text = slots.SlotText(self._typed, self._normal, names, self._now, self._language)
        return slots.fill(found, text, self._reason)


def _merged(matches: list[Match]) -> list[tuple[int, int]]:
    """Return where matches stand, those that overlap as one, the last first."""
    spans: list[tuple[int, int]] = []
    for match in sorted(matches, key=lambda m: m.start):
        if spans and match.start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], match.end))
        else:
            spans.append((match.start, match.end))
    return spans[::-1]
