"""Reads and weaves a German phrase."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from conversations.letters.topics.cleaning import clean, cut_from_front
from conversations.letters.topics.german import lead_ins
from conversations.letters.topics.german import vocabulary as v
from conversations.letters.topics.german.harmful import HOLDS
from conversations.letters.topics.german.ways import PARTICIPLE, WORD, is_verb, sure_way, ways
from conversations.letters.topics.holds import reason_to_hold
from conversations.letters.topics.patterns import folded
from conversations.letters.topics.phrase import Phrase, Reason, Verdict
from conversations.letters.topics.shape import bad_shape, is_shouted
from conversations.letters.topics.written_in import is_other_language

ENDS_IN_EL = re.compile(r"(?:[bcdfghjklmnpqrstvwxzß]|[aeä][iu])(?:el|er)$")
FEWEST_IN_QUESTION = 2  # words: "was passiert" is a clause
MOST_BEFORE_IHR = 4  # words: "mit wie viel Vorlauf ihr"


def topic(text: str) -> Phrase:
    """Read what follows "was Sie erzählt haben über" or "darüber,"."""
    typed = clean(text, lead_ins.FILLERS, lead_ins.LEAD_INS, lead_ins.ENDS)
    cleaned = _formal(typed)
    reason = _why_not(cleaned)
    mended = _mended(cleaned, reason) if reason else ""
    if held := reason_to_hold(text, cleaned, HOLDS):
        return _as_phrase(Verdict.HOLD, mended or cleaned, held)
    if not reason and lead_ins.WRITER.search(lead_ins.AS_GOOD_AS_OURS.sub(" ", cut_from_front(text, typed))):
        return replace(_as_phrase(Verdict.ASK, cleaned, Reason.OWN), mended=True)
    if not reason:
        return _as_phrase(Verdict.WOVEN, cleaned)
    return replace(_as_phrase(Verdict.ASK, mended or cleaned, reason), mended=bool(mended))


def _mended(text: str, reason: Reason) -> str:
    """Return a phrase that does not stand as it would; "" when there is no way."""
    return sure_way(text, reason) or next((way for way in ways(text, reason) if not _why_not(way)), "")


def _as_phrase(verdict: Verdict, text: str, reason: Reason | None = None) -> Phrase:
    return Phrase(verdict, _woven(text), reason, _is_clause(_words(text)))


def strength(text: str) -> Phrase:
    """Read what follows "Mitbringen würde ich"."""
    cleaned = lead_ins.STRENGTH_ENDS.sub("", clean(text, lead_ins.FILLERS, lead_ins.STRENGTH_LEAD_INS, lead_ins.ENDS))
    woven = _accusative(_lowered(cleaned))
    if held := reason_to_hold(text, cleaned, HOLDS):
        return Phrase(Verdict.HOLD, woven, held)
    reason = _why_no_strength(cleaned)
    return Phrase(Verdict.ASK if reason else Verdict.WOVEN, woven, reason)


def is_about_employer(text: str) -> bool:
    """Return whether "sie", "ihr…" or somebody there is in it, and the writer is not."""
    tokens = _words(text)
    theirs = any(t in v.POSSESSIVES or t in v.READER or t == "sie" for t in tokens)
    return theirs and not any(t in v.OWN for t in tokens)


def _words(text: str) -> list[str]:
    return [m.group() for m in WORD.finditer(folded(text))]


def _is_clause(tokens: list[str]) -> bool:
    """Return whether a question word begins it, or a preposition with one: "mit welchen Maschinen Sie arbeiten"."""
    if len(tokens) > 1 and tokens[0] in v.PREPOSITIONS_OF_CLAUSES and tokens[1].startswith(("welch", "wem", "wen")):
        return True
    return tokens[:1] != [] and tokens[0] in v.CLAUSE_WORDS


def _why_not(text: str) -> Reason | None:
    """Return why a cleaned phrase cannot stand in the letter; None when it can."""
    tokens = _words(text)
    clause = _is_clause(tokens)
    return (
        bad_shape(text, tokens, v.NOTHING, v.VAGUE, v.ABBREVIATIONS)
        or (Reason.LANGUAGE if is_other_language(tokens, "de") else None)
        or (Reason.CAPITALS if is_shouted(text) else None)
        or _somebody(tokens)
        or (Reason.SENTENCE if clause and _is_question(tokens) else None)
        or (_verb_of_one(text) if clause else _sentence(text, tokens) or _wrong_article(text, tokens))
        or (None if clause else _verb_of_one(text, subjects=frozenset({"sie"})))
        or (Reason.CASE if "euch" in tokens else None)
        or (None if any(map(_has_capital, WORD.findall(text)[1:])) else Reason.CAPITALS)
    )


def _why_no_strength(text: str) -> Reason | None:
    tokens = _words(text)
    if len(tokens) == 1 and text[0].isupper() and tokens[0] not in v.NOTHING and not v.VAGUE.are_in(tokens):
        return None
    others = [t for t in tokens if t not in {"meine", "meinen", "mein"}]
    first = tokens[:1] and tokens[0]
    if reason := bad_shape(text, tokens, v.NOTHING, v.VAGUE, v.ABBREVIATIONS) or _somebody(others):
        return reason
    if len(tokens) > 1 and PARTICIPLE.fullmatch(WORD.findall(text)[-1]):  # "6 Jahre ein Team geleitet"
        return Reason.VERB
    if first in v.SUBJECTS | v.CLAUSE_WORDS or any(t in v.HELPERS for t in _first_part(text)):
        return Reason.SENTENCE
    bare_mein = (
        first in {"mein", "ein", "kein"} and _accusative(_lowered(text)) == _lowered(text) and not _is_neuter(text)
    )
    if first in {"der", "dem", "des", "einem", "einer", "ihr", "ihre", "euer", "eure"} or bare_mein:
        return Reason.CASE
    return None if any(w[0].isupper() for w in WORD.findall(text)) else Reason.CAPITALS


def _has_capital(word: str) -> bool:
    """Return whether a word, or a part of it, begins with a capital: "4-Tage-Woche"."""
    return any(part[:1].isupper() for part in word.split("-"))


def _first_part(text: str) -> list[str]:
    return _words(text.partition(",")[0])


def _somebody(tokens: list[str]) -> Reason | None:
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
    return any(not word[0].islower() or not _is_adjective(word) for word in after)


def _is_adjective(word: str) -> bool:
    """Return whether a word after "ihr" is an adjective of its noun: "ihr neuer Plan"; "alles" is none."""
    return word.endswith(("er", "es")) and word not in v.NOT_ADJECTIVES


def _sentence(text: str, tokens: list[str]) -> Reason | None:
    if tokens[0] in v.SUBJECTS and not (tokens[0] == "ihr" and not _verb_follows(tokens)):
        return Reason.SENTENCE
    if tokens[0] in {"die", "das", "der"} and _verb_follows(tokens):
        return Reason.SENTENCE
    part = WORD.findall(text.partition(",")[0])
    opener = next((i for i, t in enumerate(part) if folded(t) in v.CLAUSE_WORDS), len(part))
    has_verb = any(noun[0].isupper() and is_verb(after) for noun, after in pairwise(part[1:opener]))
    return Reason.SENTENCE if has_verb or any(folded(t) in v.HELPERS for t in part[:opener]) else None


def _is_question(tokens: list[str]) -> bool:
    """Return whether the verb of a clause does not stand at its end: "was macht die Nachtschicht"."""
    is_verb_second = _verb_follows(tokens) or "".join(tokens[1:2]) in v.HELPERS
    return tokens[0] not in {"dass", "daß", "ob"} and is_verb_second and len(tokens) > FEWEST_IN_QUESTION


def _verb_follows(tokens: list[str]) -> bool:
    return len(tokens) > 1 and tokens[1] in v.PLURAL_VERBS


def _wrong_article(text: str, tokens: list[str]) -> Reason | None:
    """Return CASE or ARTICLE when the phrase does not begin as it must after "über"."""
    first, second = tokens[0], tokens[1]
    if first in v.BARE | {"der", "dieser"}:
        return None if (_accusative(text) != text or _is_neuter(text)) and not _is_weak(text) else Reason.CASE
    if first in v.WRONG_CASE:
        return Reason.CASE
    if first not in v.ARTICLES:
        return Reason.ARTICLE
    return Reason.VAGUE if first in {"das", "die", "den"} and second in v.PREPOSITIONS else None


# How it stands in the letter -----------------------------------------------------------------------------------------


def _woven(text: str) -> str:
    return _addressed(_accusative(_lowered(text)))


def _lowered(text: str) -> str:
    """Return `text` with a small first letter, if an article, a determiner or a clause word begins it."""
    first = WORD.match(text)
    low = folded(first.group()) if first else ""
    if is_shouted(text):
        return text
    is_small = low in v.LOWERED | {"mein", "meine", "meinen"} or _is_clause(_words(text))
    return text[:1].lower() + text[1:] if is_small else text


def _adjectives(text: str) -> list[re.Match[str]]:
    """Return the words in small letters between the first word and the noun."""
    found = list(WORD.finditer(text))[1:]
    noun = next((i for i, m in enumerate(found) if m.group()[0].isupper()), 0)
    return [m for m in found[:noun] if folded(m.group()) not in v.NOT_ADJECTIVES]


def _is_neuter(text: str) -> bool:
    """Return whether "ein" or "ihr" has an adjective in -es: its fourth case is like its first."""
    adjectives = _adjectives(text)
    return bool(adjectives) and adjectives[-1].group().endswith("es")


def _accusative(text: str) -> str:
    """Return "der neue Plan" as "den neuen Plan", "ein neuer Plan" as "einen neuen Plan"; anything else as it is."""
    first = WORD.match(text)
    low = folded(first.group()) if first else ""
    ending, becomes = {
        "der": ("e", "den"), "dieser": ("e", "diesen"), "ein": ("er", "einen"), "kein": ("er", "keinen"),
        "mein": ("er", "meinen"),
        "ihr": ("er", "Ihren"), "euer": ("er", "Ihren"),
    }.get(low, ("", ""))  # fmt: skip
    adjectives = _adjectives(text) if ending else []
    if first and low in {"der", "dieser"} and _begins_with_masculine(text):
        return becomes + text[first.end() :]
    if not first or not adjectives or not adjectives[-1].group().endswith(ending):
        return text
    out, end = becomes, first.end()
    for found in adjectives:
        word = found.group()
        if word.endswith(ending):
            out += text[end : found.start()] + word.removesuffix(ending) + "en"
            end = found.end()
    return out + text[end:]


def _begins_with_masculine(text: str) -> bool:
    """Return whether "der" is followed by a noun that is not feminine: "der Fahrdienst"; not "der Werkstatt"."""
    noun = WORD.findall(text)[1:2]
    return bool(noun) and noun[0][0].isupper() and noun[0].lower().endswith(v.MASCULINE)


def _is_weak(text: str) -> bool:
    """Return whether the noun changes, too: "den neuen Kollegen"."""
    noun = next((word for word in WORD.findall(text)[1:] if word[0].isupper()), "")
    return noun.endswith(v.WEAK)


def _formal(text: str) -> str:
    """Return "wie ihr die Ernte plant" as "wie sie die Ernte planen"; anything else as it is."""
    found = list(WORD.finditer(text))
    low = [folded(w.group()) for w in found]
    if not _is_clause(low) or "," in text or "und" in low or "ihr" not in low[1:MOST_BEFORE_IHR]:
        return text
    ihr, verb = low.index("ihr"), found[-1].group()
    after = found[ihr + 1].group() if ihr + 1 < len(found) else ""
    if not after[:1].islower() or _is_adjective(after) or not verb[0].islower() or not verb.endswith(("t", "d")):
        return text
    middle = text[found[ihr].end() : found[-1].start()]
    return f"{text[: found[ihr].start()]}sie{middle}{_plural(verb)}"


def _plural(verb: str) -> str:
    """Return a verb of "ihr" as one of "sie"."""
    if verb in v.IRREGULAR_PLURALS:
        return v.IRREGULAR_PLURALS[verb]
    stem = verb.removesuffix("t")
    if stem.endswith("e"):
        return f"{stem}n"
    return f"{stem}n" if ENDS_IN_EL.search(stem) else f"{stem}en"


def _addressed(text: str) -> str:
    """Return `text` with "Sie" and "Ihr" for the employer.

    After a word for people, "sie" and "ihr" are theirs; a second "sie" of a clause is an object: "wie Sie sie flicken".
    """
    people, subject, out, end = False, "Sie" in WORD.findall(text)[1:], "", 0
    typed_formally = subject
    for found in WORD.finditer(text):
        word = found.group()
        low = folded(word)
        if low in v.CLAUSE_WORDS or text[end : found.start()].endswith(", "):
            subject = typed_formally
        becomes = v.YOURS.get(low)
        is_object = low in {"sie", "ihnen"} and subject
        if not people and not is_object and (low in v.POSSESSIVES or low in {"sie", "ihnen"}):
            becomes = low[:1].upper() + low[1:]
        subject = subject or low == "sie"
        if becomes:
            out, end = out + text[end : found.start()] + becomes, found.end()
        people = people or low in v.PEOPLE
    return out + text[end:]
