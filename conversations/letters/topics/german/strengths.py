"""Reads what follows "Mitbringen würde ich": a thing to bring, in the fourth case, not what somebody is or does."""

from __future__ import annotations

import re

from conversations.letters.topics.cleaning import clean, cut_from_front
from conversations.letters.topics.german import lead_ins
from conversations.letters.topics.german import vocabulary as v
from conversations.letters.topics.german.harmful import HOLDS
from conversations.letters.topics.german.nouns.capitals import has_capitals, is_known, with_capitals
from conversations.letters.topics.german.nouns.cases import (
    WORD,
    accusative,
    accusatives,
    bare_accusative,
    is_neuter,
    lowered,
    words_of_phrase,
)
from conversations.letters.topics.german.nouns.genders import NEUTER_NOUN, gender
from conversations.letters.topics.german.read import is_dialect, somebody
from conversations.letters.topics.german.spoken import with_spoken_written
from conversations.letters.topics.german.strength_ways import is_infinitive, is_not_brought, ways
from conversations.letters.topics.holds import reason_to_hold
from conversations.letters.topics.patterns import folded
from conversations.letters.topics.phrase import Phrase, Reason, Verdict
from conversations.letters.topics.shape import bad_shape, is_shouted, joined

VERBS = {"mag", "liebe", "kenne", "arbeite", "lerne", "spreche", "bringe", "mache", "weiß", "bin", "habe", "kann"}
FIRST_PERSON = {"bin", "habe", "hab", "kann", "mag", "will", "möchte", "mache", "arbeite"}
BEHIND = {"und", "mit", "in", "im", "bei", "beim", "unter", "auf", "am"}
OWN = {"mein", "meine", "meinen", "meiner", "meinem", "meines"}  # the writer's own is right here
DETERMINERS = v.ARTICLES | v.BARE | v.WRONG_CASE | OWN | v.POSSESSIVES
WRONG_FIRST = {"der", "dem", "des", "einem", "einer", "ihr", "ihre", "euer", "eure"}
DONE = re.compile(r" [a-zäöüß]+(?:t|en)$")  # "Budgets verantwortet"
HAVE = re.compile(r"\bhabe?\b")


def strength(text: str) -> Phrase:
    """Read what follows "Mitbringen würde ich"; what somebody is or does is shown as a thing to bring."""
    fillers = lead_ins.FILLERS
    text = with_spoken_written(text)
    typed = lead_ins.STRENGTH_ENDS.sub("", clean(text, fillers, lead_ins.STRENGTH_LEAD_INS, lead_ins.ENDS))
    if is_shouted(typed):
        typed = typed.lower()
    cleaned = typed if has_capitals(typed) else with_capitals(typed) or typed
    is_done = HAVE.search(cut_from_front(text, typed)) is not None
    reason = _why_not(typed) or (Reason.VERB if is_done and DONE.search(typed) else None)
    is_something = (reason and reason not in (Reason.SHORT, Reason.VAGUE)) or folded(cleaned) in v.NOUNS
    is_something = is_something or (" " not in typed and is_known(typed))
    others = (
        (*(() if is_done and DONE.search(typed) else (cleaned,)), *ways(cleaned, is_done=is_done))
        if reason and is_something
        else ()
    )
    if reason and (article := _article(cleaned)):
        others = (f"{article} {bare_accusative(cleaned)}", *others)
    mended = next((way for way in others if not _why_not(way)), "")
    mended = mended or joined(cleaned, "und", _why_not)
    stands_as = _stands(mended or typed)
    if held := reason_to_hold(text, typed, HOLDS):
        return Phrase(Verdict.HOLD, stands_as, held)
    return Phrase(Verdict.ASK if reason else Verdict.WOVEN, stands_as, reason, mended=bool(mended))


def _article(text: str) -> str:
    """Return the article that a thing to bring lacks: "gutes Auge für Farben", "Meisterbrief"; "" for none."""
    found = WORD.findall(text)
    place = next((i for i, word in enumerate(found) if word[0].isupper()), len(found))
    are_adjectives = all(
        word.endswith(("es", "e", "er", "en")) and folded(word) not in DETERMINERS for word in found[:place]
    )
    if place == len(found) or not are_adjectives or " und " in text or "," in text:
        return ""
    low = folded(found[place])
    return next((article for noun, article in v.COUNTED.items() if low.endswith(noun)), "")


def _first_noun(text: str) -> str:
    return next((folded(word) for word in WORD.findall(text) if word[0].isupper()), "")


def _stands(text: str) -> str:
    return accusatives(lowered(text))


def _why_not(text: str) -> Reason | None:
    tokens = words_of_phrase(text)
    if _article(text):
        return Reason.ARTICLE
    if len(tokens) == 1 and tokens[0].endswith(v.TRADES):
        return Reason.SENTENCE
    if len(tokens) == 1 and text[0].isupper() and tokens[0] not in v.NOTHING and not v.VAGUE.are_in(tokens):
        return Reason.SHORT if tokens[0] in v.NOUNS else None
    others = [t for t in tokens if t not in OWN]
    first = tokens[:1] and tokens[0]
    if reason := bad_shape(text, tokens, v.NOTHING, v.VAGUE, v.ABBREVIATIONS) or somebody(others):
        return reason
    if is_dialect(text):
        return Reason.LANGUAGE
    if is_infinitive(text.split(" ", 1)[0]) and tokens[1:2] and tokens[1] in v.WRONG_CASE | v.ARTICLES:
        return Reason.VERB  # "arbeiten unter Druck"
    last = WORD.findall(text)[-1]
    if len(tokens) > 1 and (v.PARTICIPLE.fullmatch(last) or ("," not in text and is_infinitive(last))):
        return Reason.VERB if has_capitals(text) else Reason.CAPITALS  # "6 Jahre ein Team geleitet"
    if (
        first in {"gut", "sicher", "fit", "gern", "gerne", "nie", "immer", "niemals"}
        or tokens[-1].endswith(v.SOMEBODY)
        or (len(tokens) > 1 and tokens[-1] in v.NOUNS)
        or (first in v.LANGUAGES and tokens[-1] in {"fließend", "fliessend", "verhandlungssicher", "perfekt"})
        or (first != "als" and _first_noun(text).endswith(v.TRADES))
        or any(word in FIRST_PERSON for word in text.split()[1:])
        or (first in VERBS and text[0].islower())
        or (first in v.NOUNS and (len(tokens) == 1 or tokens[1] in BEHIND))
        or (all(t in v.NOUNS or t == "und" for t in tokens))
        or is_not_brought(text)
    ):
        return Reason.SENTENCE
    if first in v.SUBJECTS | v.CLAUSE_WORDS or any(t in v.HELPERS for t in words_of_phrase(text.partition(",")[0])):
        return Reason.SENTENCE
    if found := [w for w in WORD.findall(text) if w[0].isupper()][:1]:
        is_neutral = is_neuter(text) or gender(found[0]) == NEUTER_NOUN
    else:
        is_neutral = False
    bare_mein = first in {"mein", "ein", "kein"} and accusative(lowered(text)) == lowered(text) and not is_neutral
    if first in WRONG_FIRST or bare_mein:
        return Reason.CASE
    return None if any(w[0].isupper() for w in WORD.findall(text)) else Reason.CAPITALS
