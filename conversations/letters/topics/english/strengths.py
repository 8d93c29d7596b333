"""Reads what follows "I would bring": a thing to bring, not what somebody is or does."""

from __future__ import annotations

import re

from conversations.letters.topics.cleaning import clean, cut_from_front
from conversations.letters.topics.english import vocabulary as v
from conversations.letters.topics.english.grammar import (
    SHORTEST,
    has_helper,
    head,
    is_doing,
    means_people,
    somebody,
    words_of_phrase,
)
from conversations.letters.topics.english.harmful import HOLDS
from conversations.letters.topics.english.lead_ins import ENDS, FILLERS, STRENGTH_LEAD_INS
from conversations.letters.topics.english.strength_ways import is_not_brought, ways
from conversations.letters.topics.english.weaving import with_small_letter
from conversations.letters.topics.holds import reason_to_hold
from conversations.letters.topics.patterns import folded
from conversations.letters.topics.phrase import Phrase, Reason, Verdict
from conversations.letters.topics.shape import bad_shape, is_shouted, joined

ADJECTIVE_ENDINGS = ("oriented", "minded", "driven", "focused", "savvy", "spirited", "natured", "tempered")
SINGLE_ADJECTIVE_ENDINGS = ("able", "ible", "ious", "eous", "ical", "less")
HAVE = re.compile(r"\bhave\b|'ve\b")
YEARS = re.compile(r"(\w+) (?:yrs?|years?)\.? (?!old)(\w+)", re.IGNORECASE)


def strength(text: str) -> Phrase:
    """Read what follows "I would bring"; what somebody is or does is shown as a thing to bring, and asked about."""
    typed = clean(text, FILLERS, STRENGTH_LEAD_INS, ENDS)
    if shouted := is_shouted(typed):
        typed = typed.lower()
    cleaned = _with_years(typed)
    has_done = HAVE.search(cut_from_front(text, typed)) and words_of_phrase(typed)[0].endswith("ed")
    reason = Reason.VERB if has_done else _why_not(cleaned)
    is_something = reason and reason not in (Reason.SHORT, Reason.VAGUE)
    mended = next((way for way in ways(cleaned) if not _why_not(way)), "") if is_something else ""
    mended = mended or joined(cleaned, "and", _why_not)
    if shouted and not reason:
        reason, mended = Reason.VAGUE, cleaned
    stands_as = _small(mended or cleaned)
    if held := reason_to_hold(text, cleaned, HOLDS):
        return Phrase(Verdict.HOLD, stands_as, held)
    return Phrase(Verdict.ASK if reason else Verdict.WOVEN, stands_as, reason, mended=bool(mended))


def _with_years(text: str) -> str:
    """Return "8 yrs sourdough" as "8 years of sourdough"; "8 years' experience" stays."""
    found = YEARS.match(text)
    if not found or "yr" not in found.group().lower():
        return text
    follows = found[2].lower()
    is_thing = follows not in v.PREPOSITIONS and not is_doing(follows) and head(text) not in v.BROUGHT
    between = "of " if is_thing else ""
    return f"{found[1]} years {between}{text[found.start(2) :]}"


def _small(text: str) -> str:
    """Return a strength with a small first letter: "strong Excel skills"; a name keeps its capital."""
    first = folded(text).split(" ", 1)[0].strip(",;")
    if first in v.SKILLS:
        return text
    is_plain = first in v.ADJECTIVES | v.PLAIN
    return text[:1].lower() + text[1:] if is_plain and text[1:2].islower() else with_small_letter(text)


def _why_not(text: str) -> Reason | None:
    """Return why a cleaned phrase cannot stand after "I would bring"; None when it can."""
    tokens = words_of_phrase(text)
    last = "".join(tokens[-1:])
    ends_as_adjective = (last in v.ADJECTIVES or last.endswith(ADJECTIVE_ENDINGS)) and tokens[
        0
    ] not in v.DETERMINERS | {"my"}
    if tokens and (ends_as_adjective or _says_what_somebody_is(text, tokens)):
        return Reason.SENTENCE
    if (
        tokens
        and len(tokens) == 1
        and len(tokens[0]) >= SHORTEST
        and tokens[0] not in v.NOTHING
        and not v.VAGUE.are_in(tokens)
    ):
        if tokens[0] in v.DISPOSITIONS or tokens[0].endswith(SINGLE_ADJECTIVE_ENDINGS):
            return Reason.SENTENCE
        return Reason.VERB if tokens[0] in v.VERBS_AT_START else None
    subject = tokens[:1] and tokens[0] in (v.SUBJECTS | v.QUESTION_WORDS | {"that"})
    others = [t for t in tokens if t != "my"]
    return (
        bad_shape(text, tokens, v.NOTHING, v.VAGUE, v.ABBREVIATIONS)
        or somebody(text, others)
        or (Reason.VERB if tokens[0] in v.VERBS_AT_START or _has_done(tokens) or _is_bare_doing(text, tokens) else None)
        or (Reason.ARTICLE if _wants_article(text, tokens) else None)
        or (Reason.SENTENCE if subject or has_helper(text, tokens) else None)
        or (Reason.READER if any(t in v.TURNED for t in tokens) and not any(map(means_people, tokens)) else None)
    )


def _says_what_somebody_is(text: str, tokens: list[str]) -> bool:
    """Return whether it is no thing to bring: "calm on the phone", "never late", "a hard worker"."""
    followed = tokens[1:2] and (tokens[1] in v.PREPOSITIONS or (tokens[1] == "and" and tokens[2:3] != []))
    is_adjective = tokens[0] in v.ADJECTIVES | v.DISPOSITIONS and bool(followed)
    if is_adjective and tokens[1] == "and":
        is_adjective = tokens[2] in v.ALWAYS or (
            (tokens[2] in v.ADJECTIVES)
            and (tokens[3:4] == [] or tokens[3] in v.PREPOSITIONS or tokens[3].endswith("ly"))
        )
    first, comma, rest = text.partition(",")
    follows = "".join(words_of_phrase(rest)[:1])
    stands_alone = comma and folded(first) in v.ADJECTIVES and follows not in v.ADJECTIVES | v.PLAIN
    is_said = is_adjective or bool(stands_alone) or is_not_brought(text, tokens)
    return is_said or tokens[0] in v.ALWAYS or (len(tokens) > 1 and head(text) in v.SOMEBODY)


def _wants_article(text: str, tokens: list[str]) -> bool:
    """Return whether "a" is missing: "driving licence"."""
    if tokens[1:2] and tokens[1] in v.COUNTED and is_doing(tokens[0]):
        return True
    last = head(text)
    before = tokens[: tokens.index(last)] if last in tokens else tokens
    return last in v.COUNTED and not any(t in v.DETERMINERS | {"my", "one"} for t in before)


def _has_done(tokens: list[str]) -> bool:
    """Return whether it tells what was done: "led a team of 14". "Trained eyes" are a thing to bring."""
    if tokens[0] in {"speak", "know", "teach", "understand", "learn", "write"}:
        return True
    likes = tokens[0] in {"enjoy", "love", "like"} and (is_doing("".join(tokens[1:2])) or tokens[1:2] == ["the"])
    if likes or (tokens[0] in v.PAST and len(tokens) > 1):
        return True
    if tokens[0].endswith("ed") and not tokens[0].endswith("eed") and "".join(tokens[1:2]) in v.PREPOSITIONS:
        return True  # "retrained from chef to bookkeeper"
    leads_on = v.DETERMINERS | v.PREPOSITIONS | {"my"}
    return tokens[0] in v.DONE_BEFORE and (len(tokens) == 1 or tokens[1] in leads_on or tokens[1].isdigit())


def _is_bare_doing(text: str, tokens: list[str]) -> bool:
    """Return whether it begins with a verb: "keeping builds green". "Teaching experience" is a thing to bring."""
    if tokens[1:2] and tokens[1] in v.COUNTED:
        return False
    return is_doing(tokens[0]) and tokens[0] not in v.BROUGHT and head(text) not in v.BROUGHT
