"""What forbids an understanding: a question, hope, a condition, negation, other people's news, long ago."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from conversations.understanding import new_names, slots
from conversations.understanding.applications import Names
from conversations.understanding.intents import INTENTS, Intent, Kind
from conversations.understanding.normal_text import NormalText, Token
from conversations.words.phrases import pattern, word_set


def is_question(typed: tuple[Token, ...], normal: NormalText, language: str) -> bool:
    """Return whether any sentence asks something, with a question mark or without."""
    if any(token.raw == "?" for token in typed):
        return True
    return any(_asks(sentence, language) for sentence in normal.text.split(" . "))


def _asks(sentence: str, language: str) -> bool:
    words = sentence.split()
    if words[:1] and words[0] in word_set("greeting_or_day", language) and words[1:2] not in ([","], ["!"]):
        return False  # "morgen habe ich ein gespräch"
    words = sentence.replace(",", " ").replace("!", " ").split()
    greeting = word_set("greeting", language)
    while words and words[0] in greeting:
        words = words[1:]
    return pattern("question_start", language).match(f" {' '.join(words)} ", 1) is not None


def is_polite(normal: NormalText, language: str) -> bool:
    """Return whether the bot is asked to do something: "can you ...?"."""
    return pattern("polite", language).search(normal.text) is not None


def holds(guard: str, rest: str, language: str) -> bool:
    """Return whether a guard holds in what is left of a text once an intent's own words are taken out."""
    return pattern(guard, language).search(rest) is not None


def is_somebody_elses(typed: tuple[Token, ...], rest: str, own: str, language: str) -> bool:
    """Return whether the news is somebody else's: a friend is named, and the intent's `own` words name no "me"."""
    if not pattern("someone", language).search(rest):
        return False
    titles = word_set("titles", language)
    if all(
        typed[i].plain in titles and i + 1 < len(typed) and typed[i + 1].is_capital
        for i in range(len(typed))
        if pattern("someone", language).search(f" {typed[i].plain} ")
    ):
        return False
    return word_set("me", language).isdisjoint(own.split())


@dataclass(frozen=True, slots=True)
class Subject:
    """Tells whether the words of an intent have the right subject: an offer is mine, a decision is theirs."""

    typed: tuple[Token, ...]
    normal: NormalText
    names: Names
    now: datetime
    language: str

    def fits(self, intent: Intent, start: int, end: int) -> bool:
        """Return whether the words from `start` to before `end` of the normal text may tell of this intent."""
        text, language = self.normal.text, self.language
        own, before = text[start:end].split(), text[:start].split()
        prior = [w for w in before[-3:] if w not in word_set("filler", language)]
        is_of_nobody = word_set("me", language).isdisjoint(own)
        if intent is Intent.REPLY_NEW_DATE:
            return self._is_decision(own, prior)
        if intent in (Intent.REPLY_OFFER, Intent.REPLY_REJECTED) and is_of_nobody:
            led_by = next((w for w in reversed(before) if w not in word_set("articles", language)), "")
            if led_by in word_set("before_no_outcome", language):
                return False
        if intent is Intent.WITHDRAW or (INTENTS[intent].kind is Kind.OWN_ACT and language != "de"):
            is_somebody = new_names.is_somebody(self.typed, self.normal.source(start), self.names.taken, language)
            return not (self._is_theirs(before) or is_somebody)
        if intent is Intent.START_DEBRIEF and own[0] in word_set("returning", language):
            return not prior or prior[-1] in word_set("before_own", language) | {"am"}
        if intent is Intent.REPLY_REJECTED and is_of_nobody:
            is_mine = own[0] not in word_set("happened_verb", language) or not prior[-1:]
            return is_mine or prior[-1] in word_set("before_own", language)
        if intent in (Intent.REPLY_OFFER, Intent.REPLY_NEXT_ROUND) and is_of_nobody:
            if own[0] not in word_set("candidate_verb", language):
                return True
            if set(prior[-1:]) & word_set("third_person", language):
                return False
            return not new_names.is_somebody(self.typed, self.normal.source(start), self.names.taken, language)
        return True

    def _is_decision(self, own: list[str], prior: list[str]) -> bool:
        """Return whether the decision is theirs, and a day or "longer" is said with it."""
        mine = word_set("myself", self.language) & {*prior[-1:], *own[:3]}
        if mine and word_set("hear", self.language).isdisjoint(own):
            return False
        days = slots.moments(self.typed, self.names, self.now, self.language, past=False)
        longer = pattern("longer", self.language).search(self.normal.text)
        return bool(longer) or any(moment.names_day for moment in days)

    def _is_theirs(self, before: list[str]) -> bool:
        """Return whether the words before a verb end with its subject, and that is not the person: "Acme withdrew"."""
        left = [w for w in before[-4:] if w not in word_set("filler", self.language)]
        if not left or left[-1] not in word_set("own_act_subject", self.language):
            return False
        led = word_set("before_name", self.language) | word_set("before_name_or_person", self.language)
        return left[-1] != "@" or not set(left[-2:-1]) & led
