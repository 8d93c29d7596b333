"""Reads and weaves a German phrase."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from conversations.letters.topics.cleaning import clean, cut_from_front
from conversations.letters.topics.german import lead_ins
from conversations.letters.topics.german import vocabulary as v
from conversations.letters.topics.german.formal import formal, is_own_adjective
from conversations.letters.topics.german.harmful import HOLDS
from conversations.letters.topics.german.nouns.capitals import has_capitals, with_capitals
from conversations.letters.topics.german.nouns.cases import (
    WORD,
    accusative,
    accusatives,
    is_clause,
    is_neuter,
    is_weak,
    lowered,
    words_of_phrase,
)
from conversations.letters.topics.german.nouns.people import means_people
from conversations.letters.topics.german.sentences import is_verb
from conversations.letters.topics.german.spoken import as_written
from conversations.letters.topics.german.ways import sure_way, ways
from conversations.letters.topics.holds import reason_to_hold
from conversations.letters.topics.patterns import folded
from conversations.letters.topics.phrase import Phrase, Reason, Verdict
from conversations.letters.topics.shape import bad_shape, is_shouted
from conversations.letters.topics.written_in import is_other_language

SUBJECT = re.compile(rf"{lead_ins.SUBJECT_LIKED}|(?:hat|haben) (?:mich|mir)|hat,? (?:war|ist)(?!\w)")
# "den Chef, der ist super nett"
SECOND_SENTENCE = re.compile(
    rf", (?:(?:der|die|das|den|es|sie|man) (?:{'|'.join(sorted(v.HELPERS - v.ALSO_LAST))})"
    rf"|(?:da|dort|dann) (?:{'|'.join(sorted(v.HELPERS))})) "
)
FEWEST_IN_QUESTION = 2  # words: "was passiert" is a clause
# In a clause, "ihr" right after its subject is the subject's: "wie die Abteilungen ihre Ziele festlegen".
SUBJECT_AND_THEIRS = re.compile(
    r"(?:^|[ ,])(?:wie|dass|ob|warum|was|wo|wann) (?:(?:die|alle|viele|beide|jede|diese) (?:[a-zäöüß]+ )?)?"
    r"(?!Sie |Ihre? )[A-ZÄÖÜ][\w-]+ "
    r"(?:sich |selbst )?(?P<ihr>ihr(?:e[nmrs]?)?)\b"
)


def topic(text: str) -> Phrase:
    """Read what follows "was Sie erzählt haben über" or "darüber,"."""
    typed = clean(as_written(text), lead_ins.FILLERS, lead_ins.LEAD_INS, lead_ins.ENDS)
    cut = cut_from_front(text, typed)
    typed = f"den{typed[3:]}" if SUBJECT.search(cut) and typed.startswith("der ") else typed
    cleaned = formal(typed)
    reason = _why_not(cleaned)
    mended = _mended(typed, reason) if reason else ""
    if held := reason_to_hold(text, cleaned, HOLDS):
        return _as_phrase(Verdict.HOLD, mended or cleaned, held)
    tells_of_writer = lead_ins.WRITER.search(lead_ins.AS_GOOD_AS_OURS.sub(" ", cut)) or lead_ins.WRITER_LIKED.search(
        text
    )
    if not reason and tells_of_writer:
        return replace(_as_phrase(Verdict.ASK, cleaned, Reason.OWN), mended=True)
    if not reason:
        return _as_phrase(Verdict.WOVEN, cleaned)
    return replace(_as_phrase(Verdict.ASK, mended or cleaned, reason), mended=bool(mended))


def _mended(text: str, reason: Reason) -> str:
    """Return a phrase that does not stand as it would; "" when there is no way."""
    is_small, put = is_shouted(text) or not has_capitals(text[1:]), ""
    if is_small:  # a telephone gives the first word its capital
        put = with_capitals(text.lower() if is_shouted(text) else text[:1].lower() + text[1:])
        text = put or text
    text = formal(text)
    if is_small:
        if not (reason_now := _why_not(text)):
            return text
        reason = reason_now
        if not put:
            return sure_way(text, reason)
    return sure_way(text, reason) or next((way for way in ways(text, reason) if _stands(way)), "")


def _stands(way: str) -> bool:
    """Return whether another way to put a phrase can stand in the letter: "dass alle sich duzen" has no noun."""
    reason = _why_not(way)
    return not reason or (reason is Reason.CAPITALS and way.startswith("dass ")) or sure_way(way, reason) == way


def _as_phrase(verdict: Verdict, text: str, reason: Reason | None = None) -> Phrase:
    return Phrase(verdict, _woven(text), reason, is_clause(words_of_phrase(text)))


def is_about_employer(text: str) -> bool:
    """Return whether "sie", "ihr…" or somebody there is in it, and the writer is not."""
    tokens = words_of_phrase(text)
    theirs = any(t in v.POSSESSIVES or t in v.READER or t == "sie" for t in tokens)
    return theirs and not any(t in v.OWN for t in tokens)


def _why_not(text: str) -> Reason | None:
    """Return why a cleaned phrase cannot stand in the letter; None when it can."""
    tokens = words_of_phrase(text)
    clause = is_clause(tokens)
    return (
        bad_shape(text, tokens, v.NOTHING, v.VAGUE, v.ABBREVIATIONS)
        or (Reason.LANGUAGE if is_other_language(tokens, "de") or is_dialect(text) else None)
        or (Reason.CAPITALS if is_shouted(text) else None)
        or somebody(tokens)
        or (Reason.SENTENCE if clause and _is_question(text, tokens) else None)
        or (_verb_of_one(text) if clause else _sentence(text, tokens) or _wrong_article(text, tokens))
        or (None if clause else _verb_of_one(text, subjects=frozenset({"sie"})))
        or (Reason.CASE if "euch" in tokens else None)
        or (None if any(map(_has_capital, WORD.findall(text)[1:])) else Reason.CAPITALS)
    )


def _has_capital(word: str) -> bool:
    """Return whether a word, or a part of it, begins with a capital: "4-Tage-Woche"."""
    return any(part[:1].isupper() for part in word.split("-"))


def is_dialect(text: str) -> bool:
    """Return whether a word is spoken German that no letter has: "isch", "d'Lehrling"."""
    return any(word in v.DIALECT or word.startswith(("d'", "s'")) for word in WORD.findall(text))


def somebody(tokens: list[str]) -> Reason | None:
    """Return OWN or READER when the writer, or somebody in the third person, is in it."""
    if any(t in v.OWN for t in tokens):
        return Reason.OWN
    verb = {i for i, t in enumerate(tokens) if t == "sein" and (tokens[i - 1] == "zu" or i == len(tokens) - 1)}
    return Reason.READER if any(t in v.READER and i not in verb for i, t in enumerate(tokens)) else None


def _verb_of_one(text: str, subjects: frozenset[str] = frozenset({"sie", "ihr"})) -> Reason | None:
    """Return READER when the "sie" of a clause is one person: its verb ends in -t; or when "ihr" is its subject."""
    for part in text.split(","):
        found = WORD.findall(part)
        low = [folded(w) for w in found]
        if not found or not subjects & set(low):
            continue
        last = low[-1]
        of_one = found[-1][0].islower() and (last.endswith(("t", "te")) or last in v.PAST_OF_ONE)
        if last in v.PASSIVE and "sie" in low and any(w[0].isupper() for w in found[1 : low.index("sie")]):
            return Reason.READER  # "die Räder und wie sie verkauft werden"
        if of_one and ("sie" in low[:-1] or ("ihr" in subjects & set(low[:-1]) and _ihr_is_bare(found))):
            return Reason.READER
    return None


def _ihr_is_bare(found: list[str]) -> bool:
    """Return whether "ihr" has no adjective of its own: then it may be the subject."""
    after = [word for ihr, word in pairwise(found) if folded(ihr) == "ihr"]
    return any(not word[0].islower() or not is_own_adjective(word) for word in after)


def _sentence(text: str, tokens: list[str]) -> Reason | None:
    if tokens[0] in v.SUBJECTS and not (tokens[0] == "ihr" and not _verb_follows(tokens)):
        return Reason.SENTENCE
    if tokens[0] in {"die", "das", "der"} and _verb_follows(tokens):
        return Reason.SENTENCE
    if SECOND_SENTENCE.search(folded(text)):
        return Reason.SENTENCE
    part = WORD.findall(text.partition(",")[0])
    opener = next((i for i, t in enumerate(part) if folded(t) in v.CLAUSE_WORDS), len(part))
    has_verb = any(noun[0].isupper() and is_verb(after) for noun, after in pairwise(part[1:opener]))
    return Reason.SENTENCE if has_verb or any(folded(t) in v.HELPERS for t in part[:opener]) else None


def _is_question(text: str, tokens: list[str]) -> bool:
    """Return whether the verb of a clause does not stand at its end: "was macht die Nachtschicht"."""
    if tokens[:2] == ["was", "für"] and WORD.findall(text)[-1][0].isupper():  # "was für ein tolles Team"
        return True
    is_verb_second = _verb_follows(tokens) or "".join(tokens[1:2]) in v.HELPERS
    return tokens[0] not in {"dass", "daß", "ob"} and is_verb_second and len(tokens) > FEWEST_IN_QUESTION


def _verb_follows(tokens: list[str]) -> bool:
    return len(tokens) > 1 and tokens[1] in v.PLURAL_VERBS


def _wrong_article(text: str, tokens: list[str]) -> Reason | None:
    """Return CASE or ARTICLE when the phrase does not begin as it must after "über"."""
    first, second = tokens[0], tokens[1]
    if first in v.BARE | {"der", "dieser"}:
        return None if (accusative(text) != text or is_neuter(text)) and not is_weak(text) else Reason.CASE
    if first in v.WRONG_CASE:
        return Reason.CASE
    if first not in v.ARTICLES:
        return Reason.ARTICLE
    return Reason.VAGUE if first in {"das", "die", "den"} and second in v.PREPOSITIONS else None


# How it stands in the letter -----------------------------------------------------------------------------------------


def _woven(text: str) -> str:
    tokens = words_of_phrase(text)
    if is_clause(tokens) or "der" in tokens[1 : -tokens[::-1].index("und") - 1 if "und" in tokens else 0]:
        return _addressed(accusative(lowered(text)))
    return _addressed(accusatives(lowered(text)))  # "die Imkerei und den Hofladen"


def _addressed(text: str) -> str:
    """Return `text` with "Sie" and "Ihr" for the employer.

    After a word for people, "sie" and "ihr" are theirs; a second "sie" of a clause is an object: "wie Sie sie flicken".
    """
    theirs = frozenset(found.start("ihr") for found in SUBJECT_AND_THEIRS.finditer(text))
    people, subject, out, end = False, "Sie" in WORD.findall(text)[1:], "", 0
    typed_formally = subject
    for found in WORD.finditer(text):
        word = found.group()
        low = folded(word)
        if low in v.CLAUSE_WORDS or text[end : found.start()].endswith(", "):
            subject = typed_formally
        becomes = v.YOURS.get(low)
        is_object = low in {"sie", "ihnen"} and subject
        if (
            not people
            and not is_object
            and found.start() not in theirs
            and (low in v.POSSESSIVES or low in {"sie", "ihnen"})
        ):
            becomes = low[:1].upper() + low[1:]
        subject = subject or low == "sie"
        if becomes:
            out, end = out + text[end : found.start()] + becomes, found.end()
        people = people or means_people(low)
    return out + text[end:]
