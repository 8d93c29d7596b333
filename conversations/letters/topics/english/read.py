"""Reads and weaves an English phrase."""

from __future__ import annotations

import re
from dataclasses import replace

from conversations.letters.people import is_only_people
from conversations.letters.topics.cleaning import clean, cut_from_front
from conversations.letters.topics.english import vocabulary as v
from conversations.letters.topics.english.grammar import (
    begins_doing,
    has_helper,
    has_they_after_people,
    has_verb,
    is_question,
    is_that_clause,
    lacks_article,
    somebody,
    words_of_phrase,
)
from conversations.letters.topics.english.harmful import HOLDS
from conversations.letters.topics.english.lead_ins import (
    AS_GOOD_AS_OURS,
    ENDS,
    FILLERS,
    LEAD_INS,
    TOLD_THAT,
    WRITER,
)
from conversations.letters.topics.english.ways import BEGINS_WITH_NAME, DASH, second_sentence, ways, with_they_kept
from conversations.letters.topics.english.weaving import woven
from conversations.letters.topics.holds import reason_to_hold
from conversations.letters.topics.phrase import Phrase, Reason, Verdict
from conversations.letters.topics.shape import bad_shape, is_shouted
from conversations.letters.topics.written_in import is_other_language

IN_BRACKETS = re.compile(r"\([^()]*\)")
YOU_GUYS = re.compile(r"\byou guys\b")
QUOTED = re.compile(
    r"[\"\u201c\u201e][^\"\u201c\u201d]*[\"\u201d\u201c]|(?<!\w)['\u2018][^'\u2018\u2019]+['\u2019](?!\w)"
)


def topic(text: str) -> Phrase:
    """Read what follows "I enjoyed hearing about"; a clause with "that" follows "I enjoyed hearing"."""
    cleaned = YOU_GUYS.sub("you", clean(text, FILLERS, LEAD_INS, ENDS))
    if is_shouted(cleaned):
        cleaned = cleaned.lower()
    reason = _why_not(cleaned) or (Reason.VAGUE if is_shouted(text) else None)
    mended = _mended(cleaned, reason) if reason else ""
    kept = _kept(cleaned, reason) if reason else ""
    if held := reason_to_hold(text, cleaned, HOLDS):
        return Phrase(Verdict.HOLD, kept, held) if kept else _as_phrase(Verdict.HOLD, mended or cleaned, held)
    if not reason and (doubt := _doubtful_beginning(cut_from_front(text, cleaned), cleaned)):
        return replace(_as_phrase(Verdict.ASK, cleaned, doubt), mended=True)
    if not reason:
        return _as_phrase(Verdict.WOVEN, cleaned)
    if kept:
        return Phrase(Verdict.ASK, kept, reason, mended=True)
    return replace(_as_phrase(Verdict.ASK, mended or cleaned, reason), mended=bool(mended))


def _kept(cleaned: str, reason: Reason) -> str:
    """Return a phrase that is asked about as it was typed: with "they" for others, or with a name in front; or ""."""
    if reason is Reason.SENTENCE:
        return with_they_kept(cleaned)
    return cleaned if reason is Reason.ARTICLE and BEGINS_WITH_NAME.match(cleaned) else ""


def _doubtful_beginning(cut: str, cleaned: str) -> Reason | None:
    """Return why a beginning that was cut leaves a doubt: the writer is in it, or a whole sentence follows it."""
    if WRITER.search(AS_GOOD_AS_OURS.sub(" ", cut)):
        return Reason.OWN
    return Reason.SENTENCE if TOLD_THAT.search(cut) and is_that_clause(words_of_phrase(cleaned)) else None


def _mended(text: str, reason: Reason) -> str:
    """Return a phrase that does not stand as it would; "" when there is no way."""
    return next((way for way in ways(text, reason) if not _why_not(way)), "")


def _as_phrase(verdict: Verdict, text: str, reason: Reason | None = None) -> Phrase:
    return Phrase(verdict, woven(text), reason, clause=is_that_clause(words_of_phrase(text)))


def is_about_employer(text: str) -> bool:
    """Return whether "they" or somebody there is in it and the writer is not. "Telling them …" is the writer's."""
    tokens = words_of_phrase(text)
    theirs = any(t in v.TURNED or t in v.READER for t in tokens)
    return theirs and not any(t in v.OWN for t in tokens) and not tokens[0].endswith("ing")


def _why_not(text: str) -> Reason | None:
    """Return why a cleaned phrase cannot stand after "hearing about"; None when it can."""
    tokens = words_of_phrase(text)
    doing = begins_doing(text)
    return (
        bad_shape(text, tokens, v.NOTHING, v.VAGUE, v.ABBREVIATIONS)
        or (Reason.READER if is_only_people(text) else None)
        or (Reason.LANGUAGE if is_other_language(tokens, "en") else None)
        or somebody(text, words_of_phrase(QUOTED.sub(" ", text)))
        or (Reason.VERB if tokens[0] in v.VERBS_AT_START else None)
        or (None if doing else _sentence(*_without_brackets(text)))
        or (Reason.ARTICLE if not doing and lacks_article(text, tokens) else None)
    )


def _without_brackets(text: str) -> tuple[str, list[str]]:
    """Return a phrase without what stands in brackets inside it, and its words."""
    bare = QUOTED.sub(" ", IN_BRACKETS.sub(" ", text))
    return (bare, words_of_phrase(bare)) if words_of_phrase(bare) else (text, words_of_phrase(text))


def _sentence(text: str, tokens: list[str]) -> Reason | None:
    if is_that_clause(tokens):
        return None
    after_dash = words_of_phrase(DASH.split(text, maxsplit=1)[-1]) if DASH.search(text) else []
    if after_dash and (after_dash[0] in v.SUBJECTS or has_verb(after_dash)):
        return Reason.SENTENCE
    if second_sentence(text):
        return Reason.SENTENCE
    if tokens[0] in v.TURNED and v.SECOND_PERSON & set(tokens):
        return Reason.SENTENCE  # "their way of letting you choose"
    begins_so = tokens[0] in v.SUBJECTS or tokens[:2] == ["no", "one"]
    if begins_so or is_question(tokens) or has_helper(text, tokens) or has_verb(tokens):
        return Reason.SENTENCE
    return Reason.SENTENCE if has_they_after_people(tokens) else None
