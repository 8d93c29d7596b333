"""Reads a short answer to what the bot has just asked or shown: "not yet", "ist raus", "I need more time to decide".

A message is such an answer only if every word of it belongs to one: in doubt it is read as anything else is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from conversations.facts import Channel
from conversations.readers import MESSAGE, SHORT_ANSWER, reader
from conversations.reading.names import is_title
from conversations.understanding import guards, slots
from conversations.understanding.answers.choices import channel_in
from conversations.understanding.applications import Names
from conversations.understanding.days import FoundMoment, find_moments
from conversations.understanding.normal_text import MARKS, NormalText, Token, normal_text, tokens
from conversations.understanding.understood import Asked
from conversations.words import spoken_language
from conversations.words.phrases import Phrases, pattern, word_set

MOST_WORDS = 24
MOST_OF_A_REASON = 320  # characters that are looked at
FORBIDDEN = ("guess", "condition", "negation", "not_yet", "long_ago")
"""The guards of a new time."""


class Replied(StrEnum):
    """What a short answer says. Its phrases are the section `answer_<value>`."""

    DONE = "done"
    NOT_YET = "not_yet"
    YES = "yes"
    NO = "no"
    HAD_ONE = "had_one"
    AHEAD = "ahead"
    ACCEPT = "accept"
    DECLINE = "decline"
    MORE_TIME = "more_time"
    WHY = "why"
    WENT = "went"
    OFF = "off"
    REMIND = "remind"
    NONE = "none"
    MOVED = "moved"
    NEW_DATE = "new_date"


ANSWERS: dict[Asked, tuple[Replied, ...]] = {
    Asked.START: (Replied.HAD_ONE, Replied.AHEAD),
    Asked.HELD: (Replied.HAD_ONE, Replied.WENT, Replied.OFF, Replied.NOT_YET),
    Asked.THANK_YOU: (Replied.DONE, Replied.REMIND, Replied.NONE, Replied.NOT_YET, Replied.NO),
    Asked.NEWS: (Replied.REMIND, Replied.NOT_YET, Replied.NO, Replied.YES, Replied.DONE),
    Asked.OFFER: (Replied.ACCEPT, Replied.DECLINE, Replied.MORE_TIME, Replied.DONE),
    Asked.PLANNED: (Replied.OFF,),
    Asked.NEW_TIME: (Replied.NOT_YET, Replied.NO, Replied.YES, Replied.DONE),
    Asked.AFTER_NO: (Replied.WHY, Replied.DONE),
    Asked.LETTER: (Replied.DONE, Replied.NOT_YET),
}
MORE_WORDS = {
    **dict.fromkeys((Replied.ACCEPT, Replied.DECLINE, Replied.MORE_TIME, Replied.WHY), "answer_more_words"),
    **dict.fromkeys((Replied.HAD_ONE, Replied.AHEAD), "answer_had_words"),
    Replied.NOT_YET: "answer_waiting_words",
    Replied.REMIND: "answer_asking_words",
}
"""Answers that are given in many words: the section of the other words that may stand in them."""
BARE = frozenset({Replied.YES, Replied.NO})
"""Answers that are no more than that word: "I have a no" is none."""
MAY_BE_ASKED = frozenset({Replied.MORE_TIME, Replied.WHY, Replied.REMIND})
ASKED_HOW = frozenset({Replied.ACCEPT, Replied.DECLINE})
"""Answers that a question gives, too, which asks how: "how do I accept?"."""
IN_A_CLAUSE = frozenset({
    Replied.DONE, Replied.NOT_YET, Replied.WENT, Replied.HAD_ONE, Replied.MOVED, Replied.OFF, Replied.NEW_DATE,
    Replied.REMIND,
})  # fmt: skip
"""Answers that count with other words before and behind them: what they do can be undone, or takes a tap."""
WAITS = frozenset({Replied.NOT_YET, Replied.NO})
NOT_ALL = ("negation", "not_yet", "condition", "answer_but")
"""The guards of what was done: "sent it, but not to Dave" is not all done."""
_ANY_TIME = datetime(2000, 1, 1)  # noqa: DTZ001 - where no day matters
MAY_BE_MOVED = frozenset({Asked.HELD, Asked.PLANNED, Asked.NEW_TIME})


@dataclass(frozen=True, slots=True)
class Reply:
    """A short answer: through which channel and on which day something was sent, or the new day and hour."""

    says: Replied
    channel: Channel | None = None
    sent_on: date | None = None
    day: date | None = None
    at: time | None = None
    rest: tuple[str, ...] = ()


@reader(SHORT_ANSWER)
def read_reply(text: str, asked: Asked, now: datetime, language: str, names: tuple[str, ...] = ()) -> Reply | None:
    """Return what `text` answers to what was `asked`, at the person's local time `now`; None when it is no such answer.

    `names` are those of the people to be thanked: whose note was sent is in `rest`.
    """
    typed = tokens(text)
    if not typed or len(typed) > MOST_WORDS or asked not in ANSWERS:
        return None
    language = spoken_language(language)
    normal = normal_text(typed, {}, language)
    reads = _Reading(typed, normal, now, language, names)
    if asked in MAY_BE_MOVED and (moved := reads.moved(asked)):
        return moved
    whole = next((found for says in ANSWERS[asked] if (found := reads.as_whole(says))), None)
    return whole or (reads.new_date() if asked is Asked.NEWS else None)


@reader(SHORT_ANSWER)
def read_clause(text: str, asked: Asked, now: datetime, language: str, names: tuple[str, ...] = ()) -> Reply | None:
    """Return what one clause of `text` answers, where no other clause answers anything else.

    "Not yet, I am at school until four." What the other clauses tell is for the caller to look at.
    """
    parts = clauses(text, language)
    if len(parts) < 2 or asked not in ANSWERS or "?" in text:  # noqa: PLR2004 - the answer, and something beside it
        return None
    found = [reply for part in parts if (reply := read_reply(part, asked, now, language, names))]
    if len({reply.says for reply in found}) != 1 or found[0].says not in IN_A_CLAUSE:
        return None
    normal = normal_text(tokens(text), {}, spoken_language(language)).text
    if asked is Asked.NEWS and found[0].says in WAITS and read_contact(text, now, language):
        return None  # what was done counts more than that nothing has come
    if found[0].says is Replied.DONE and any(guards.holds(one, normal, spoken_language(language)) for one in NOT_ALL):
        return None
    return found[0]


@reader(SHORT_ANSWER)
def read_contact(text: str, now: datetime, language: str) -> Reply | None:
    """Return that somebody was written to or called: "I rang the school office", "not yet. I wrote to them today"."""
    parts = [text, *clauses(text, language)]
    if not any((reply := read_reply(part, Asked.NEWS, now, language)) and reply.says in WAITS for part in parts[1:]):
        parts = parts[:1]
    return next((found for part in parts if (found := _contact(part, now, spoken_language(language)))), None)


def _contact(text: str, now: datetime, language: str) -> Reply | None:
    typed = tokens(text)
    return _Reading(typed, normal_text(typed, {}, language), now, language, ()).contacted()


@reader(SHORT_ANSWER)
def says_how_it_went(text: str, language: str) -> bool:
    """Return whether nothing but how it went is said: "I think it went rather well"."""
    language, typed = spoken_language(language), tokens(text)
    if not typed or len(typed) > MOST_WORDS:
        return False
    reads = _Reading(typed, normal_text(typed, {}, language), _ANY_TIME, language, ())
    return reads.as_whole(Replied.WENT) is not None


def clauses(text: str, language: str, between: str = "answer_but") -> list[str]:
    """Return the parts of a text between its marks, and before and after words `between`, without empty ones."""
    buts = "|".join(word_set(between, spoken_language(language)))
    return [part for part in re.split(rf"[,.;:!\n]+(?:\s+|$)|\s(?i:{buts})\s", text) if part.strip()]


def _words_of(match: re.Match[str], normal: NormalText) -> range:
    """Return the numbers of the words that a phrase takes."""
    first = normal.word_at(match.start())
    return range(first, first + len(match.group().split()))


@reader(MESSAGE, cut=True)
def is_reason(text: str, language: str, *, asked: bool = False) -> bool:
    """Return whether words tell why: they say so, or they answer the question for it and ask nothing themselves."""
    language = spoken_language(language)
    typed = tokens(text[:MOST_OF_A_REASON])
    normal = normal_text(typed, {}, language)
    if guards.is_question(typed, normal, language):
        return False
    return asked or pattern("answer_reason", language).search(normal.text) is not None


@reader(SHORT_ANSWER)
def is_about_reply(text: str, language: str) -> bool:
    """Return whether a "not yet" is about an answer of theirs, and not about what the person is to send."""
    language = spoken_language(language)
    return pattern("answer_of_reply", language).search(normal_text(tokens(text), {}, language).text) is not None


class _Reading:
    """Reads one message."""

    def __init__(
        self, typed: tuple[Token, ...], normal: NormalText, now: datetime, language: str, names: tuple[str, ...]
    ) -> None:
        self._typed, self._normal, self._now, self._language = typed, normal, now, language
        self._names = {word.casefold() for name in names for word in name.split()}

    def as_whole(self, says: Replied) -> Reply | None:
        """Return the answer, if every word belongs to it: its own, the channel, the day, small words."""
        text = self._normal.text
        own = self._covered(pattern(f"answer_{says}", self._language))
        if not own or (any(t.raw == "?" for t in self._typed) and not self._may_be_asked(says)):
            return None
        if says is Replied.DONE and pattern("answer_contacted_by", self._language).search(text):
            return None  # "they emailed me"
        if says is Replied.WENT and set(self._normal.words) <= MARKS | word_set("answer_noted", self._language):
            return None
        days = self._days(past=True)
        named_days = (*days, *self._days(past=False))
        in_days = {n for moment in named_days for n in range(moment.first, moment.last)}
        small = word_set("answer_plain_words" if says in BARE else "answer_words", self._language)
        if says in MORE_WORDS:
            small |= word_set(MORE_WORDS[says], self._language)
        named: list[str] = []
        channels = self._covered(pattern("answer_channel", self._language))
        for i, word in enumerate(self._normal.words):
            is_spent = i in own or i in channels or word in MARKS or word in small
            if is_spent or self._normal.sources[i] in in_days:
                continue
            is_name = word in self._names or (self._names and is_title(word))
            if says is not Replied.DONE or not is_name:
                return None
            named.append(word)
        today = self._now.date()
        past = [m.day for m in days if m.day]
        if says is Replied.DONE and any(day > today for day in past):
            return None
        return Reply(
            says,
            channel_in(text, self._language) if says is Replied.DONE else None,
            past[0] if says is Replied.DONE and past else None,
            rest=tuple(named),
        )

    def _may_be_asked(self, says: Replied) -> bool:
        if says in ASKED_HOW:
            return not word_set("answer_how", self._language).isdisjoint(self._normal.words)
        return says in MAY_BE_ASKED

    def moved(self, asked: Asked) -> Reply | None:
        """Return the new time of an interview, where one is named and nothing speaks against it."""
        text = self._normal.text
        if not self._tells(FORBIDDEN) or pattern("answer_was", self._language).search(text):
            return None
        if asked is not Asked.NEW_TIME and not pattern("answer_moved", self._language).search(text):
            return None
        found = slots.merged(find_moments(self._typed, frozenset(), self._now.date(), self._language, past=False))
        if found is None or found.day is None or found.is_past or found.is_span or found.day < self._now.date():
            return None
        return Reply(Replied.MOVED, day=found.day, at=found.at)

    def contacted(self) -> Reply | None:
        """Return that somebody was written to or called: it was the person, it is done, and nothing is asked."""
        text = self._normal.text
        if not pattern("answer_contacted", self._language).search(text) or not self._tells((*NOT_ALL, "guess")):
            return None
        if pattern("answer_contacted_by", self._language).search(text):
            return None
        past = [m.day for m in self._days(past=True) if m.day]
        if any(day > self._now.date() for day in past):
            return None
        return Reply(Replied.DONE, channel_in(text, self._language), past[0] if past else None)

    def new_date(self) -> Reply | None:
        """Return by when they decide now, where that is said: "not yet, they said Friday", "they pushed it to May"."""
        text = self._normal.text
        said = pattern("answer_said", self._language).search(text)
        put_off = pattern("answer_put_off", self._language).search(text)
        if put_off and not pattern("interview", self._language).search(text):
            said = put_off
        is_mine = pattern("answer_wanted", self._language).search(text)  # "I must answer by Friday"
        if not said or is_mine or not self._tells(("guess", "condition", "long_ago")):
            return None
        found = [m for m in self._days(past=False) if m.names_day]
        day = found[0].day if len(found) == 1 and not found[0].is_past else None
        if day and day > self._now.date():
            return Reply(Replied.NEW_DATE, day=day)
        return Reply(Replied.NEW_DATE) if said is put_off and not day else None  # which day is asked after the yes

    def _tells(self, forbidden: tuple[str, ...]) -> bool:
        """Return whether nothing is asked, and no guard holds."""
        if guards.is_question(self._typed, self._normal, self._language):
            return False
        return not any(guards.holds(guard, self._normal.text, self._language) for guard in forbidden)

    def _covered(self, phrases: Phrases) -> set[int]:
        """Return the words that belong to phrases."""
        text = self._normal.text
        return {n for match in phrases.finditer(text) for n in _words_of(match, self._normal)}

    def _days(self, *, past: bool) -> tuple[FoundMoment, ...]:
        return slots.moments(self._typed, Names(), self._now, self._language, past=past)
