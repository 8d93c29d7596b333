"""Reads and weaves an English phrase."""

from __future__ import annotations

import re
from dataclasses import replace

from conversations.letters.topics.cleaning import clean, cut_from_front
from conversations.letters.topics.english import vocabulary as v
from conversations.letters.topics.english.grammar import (
    SHORTEST,
    begins_doing,
    has_helper,
    has_they_after_people,
    has_verb,
    head,
    is_doing,
    is_question,
    is_that_clause,
    lacks_article,
    words_of_phrase,
)
from conversations.letters.topics.english.harmful import HOLDS
from conversations.letters.topics.english.lead_ins import (
    AS_GOOD_AS_OURS,
    ENDS,
    FILLERS,
    LEAD_INS,
    STRENGTH_LEAD_INS,
    TOLD_THAT,
    WRITER,
)
from conversations.letters.topics.english.ways import ways, with_they_kept
from conversations.letters.topics.english.weaving import with_small_letter, woven
from conversations.letters.topics.holds import reason_to_hold
from conversations.letters.topics.patterns import folded
from conversations.letters.topics.phrase import Phrase, Reason, Verdict
from conversations.letters.topics.shape import bad_shape, is_shouted
from conversations.letters.topics.written_in import is_other_language

BEGINS_WITH_NAME = re.compile(r"[^\W\d_]+['\u2019]s ")  # perhaps: "Ella's first week"
IN_BRACKETS = re.compile(r"\([^()]*\)")
QUOTED = re.compile(r"[\"\u201c\u201e][^\"\u201c\u201d]*[\"\u201d\u201c]")


def topic(text: str) -> Phrase:
    """Read what follows "I enjoyed hearing about"; a clause with "that" follows "I enjoyed hearing"."""
    cleaned = clean(text, FILLERS, LEAD_INS, ENDS)
    if is_shouted(cleaned):
        cleaned = cleaned.lower()
    reason = _why_not(cleaned) or (Reason.VAGUE if is_shouted(text) else None)
    mended = _mended(cleaned, reason) if reason else ""
    if held := reason_to_hold(text, cleaned, HOLDS):
        return _as_phrase(Verdict.HOLD, mended or cleaned, held)
    if not reason and (doubt := _doubtful_beginning(cut_from_front(text, cleaned), cleaned)):
        return replace(_as_phrase(Verdict.ASK, cleaned, doubt), mended=True)
    if not reason:
        return _as_phrase(Verdict.WOVEN, cleaned)
    kept = with_they_kept(cleaned) if reason is Reason.SENTENCE else ""
    if kept or (reason is Reason.ARTICLE and BEGINS_WITH_NAME.match(cleaned)):
        return Phrase(Verdict.ASK, kept or cleaned, reason, mended=True)
    return replace(_as_phrase(Verdict.ASK, mended or cleaned, reason), mended=bool(mended))


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


def strength(text: str) -> Phrase:
    """Read what follows "I would bring"."""
    cleaned = clean(text, FILLERS, STRENGTH_LEAD_INS, ENDS)
    first = folded(cleaned).split(" ", 1)[0].strip(",;")
    stands_as = cleaned if first in v.SKILLS else with_small_letter(cleaned)
    if held := reason_to_hold(text, cleaned, HOLDS):
        return Phrase(Verdict.HOLD, stands_as, held)
    reason = _why_no_strength(cleaned)
    return Phrase(Verdict.ASK if reason else Verdict.WOVEN, stands_as, reason)


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
        or (Reason.LANGUAGE if is_other_language(tokens, "en") else None)
        or _somebody(text, words_of_phrase(QUOTED.sub(" ", text)))
        or (Reason.VERB if tokens[0] in v.VERBS_AT_START else None)
        or (None if doing else _sentence(*_without_brackets(text)))
        or (Reason.ARTICLE if not doing and lacks_article(text, tokens) else None)
    )


def _without_brackets(text: str) -> tuple[str, list[str]]:
    """Return a phrase without what stands in brackets inside it, and its words."""
    bare = IN_BRACKETS.sub(" ", text)
    return (bare, words_of_phrase(bare)) if words_of_phrase(bare) else (text, words_of_phrase(text))


def _why_no_strength(text: str) -> Reason | None:
    tokens = words_of_phrase(text)
    ends_as_adjective = tokens[-1:] and tokens[-1] in v.ADJECTIVES and tokens[0] not in v.DETERMINERS | {"my"}
    if tokens and (ends_as_adjective or _says_what_somebody_is(text, tokens)):
        return Reason.SENTENCE
    if (
        tokens
        and len(tokens) == 1
        and len(tokens[0]) >= SHORTEST
        and tokens[0] not in v.NOTHING
        and not v.VAGUE.are_in(tokens)
    ):
        return Reason.VERB if tokens[0] in v.VERBS_AT_START else None
    subject = tokens[:1] and tokens[0] in (v.SUBJECTS | v.QUESTION_WORDS | {"that"})
    others = [t for t in tokens if t != "my"]
    return (
        bad_shape(text, tokens, v.NOTHING, v.VAGUE, v.ABBREVIATIONS)
        or _somebody(text, others)
        or (Reason.VERB if tokens[0] in v.VERBS_AT_START or _has_done(tokens) or _is_bare_doing(text, tokens) else None)
        or (Reason.ARTICLE if _wants_article(text, tokens) else None)
        or (Reason.SENTENCE if subject or has_helper(text, tokens) else None)
        or (Reason.READER if any(t in v.TURNED for t in tokens) and not any(t in v.PEOPLE for t in tokens) else None)
    )


def _says_what_somebody_is(text: str, tokens: list[str]) -> bool:
    """Return whether it is no thing to bring: "calm on the phone", "never late", "a hard worker"."""
    followed = tokens[1:2] and (tokens[1] in v.PREPOSITIONS or (tokens[1] == "and" and tokens[2:3] != []))
    is_adjective = tokens[0] in v.ADJECTIVES and bool(followed)
    if is_adjective and tokens[1] == "and":
        is_adjective = tokens[2] in v.ADJECTIVES and (tokens[3:4] == [] or tokens[3] in v.PREPOSITIONS)
    return is_adjective or tokens[0] in v.ALWAYS or (len(tokens) > 1 and head(text) in v.SOMEBODY)


def _wants_article(text: str, tokens: list[str]) -> bool:
    """Return whether "a" is missing: "driving licence"."""
    last = head(text)
    before = tokens[: tokens.index(last)] if last in tokens else tokens
    return last in v.COUNTED and not any(t in v.DETERMINERS | {"my", "one"} for t in before)


def _has_done(tokens: list[str]) -> bool:
    """Return whether it tells what was done: "led a team of 14". "Trained eyes" are a thing to bring."""
    leads_on = v.DETERMINERS | v.PREPOSITIONS | {"my"}
    return tokens[0] in v.DONE_BEFORE and (len(tokens) == 1 or tokens[1] in leads_on or tokens[1].isdigit())


def _is_bare_doing(text: str, tokens: list[str]) -> bool:
    """Return whether it begins with a verb: "keeping builds green". "Teaching experience" is a thing to bring."""
    return is_doing(tokens[0]) and tokens[0] not in v.BROUGHT and head(text) not in v.BROUGHT


def _somebody(text: str, tokens: list[str]) -> Reason | None:
    """Return OWN or READER when the writer, or somebody in the third person, is in it. "US" is a country."""
    us_is_a_country = re.search(r"\bUS\b", text) is not None
    if any(t in v.OWN and not (t == "us" and us_is_a_country) for t in tokens):
        return Reason.OWN
    return Reason.READER if any(t in v.READER for t in tokens) else None


def _sentence(text: str, tokens: list[str]) -> Reason | None:
    if is_that_clause(tokens):
        return None
    begins_so = tokens[0] in v.SUBJECTS or tokens[:2] == ["no", "one"]
    if begins_so or is_question(tokens) or has_helper(text, tokens) or has_verb(tokens):
        return Reason.SENTENCE
    return Reason.SENTENCE if has_they_after_people(tokens) else None
