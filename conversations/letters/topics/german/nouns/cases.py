"""Puts what begins a German phrase into the fourth case, as "über" and "mitbringen" want it; and small letters."""

from __future__ import annotations

import re

from conversations.letters.topics.german import vocabulary as v
from conversations.letters.topics.german.nouns.genders import MASCULINE_NOUN, gender
from conversations.letters.topics.patterns import folded
from conversations.letters.topics.shape import is_shouted

WORD = re.compile(r"[^\W_]+(?:['\u2019/-][^\W_]+)*")
JOINT = re.compile(r" und |, (?=ein |mein |kein )")
# Adjectives in front of a masculine noun: "guter Umgang". One from a place stays: "Berliner Humor".
BARE_ADJECTIVE = re.compile(
    r"(?:gut|groß|hoh|lang|sicher|kühl|stark|klar|fest|trocken|schnell|gesund|offen|souverän|geübt|warm|wach|fein|weit"
    r"|flink|scharf|rein|eigen|frisch|\w+(?:lich|voll|ig|bar|sam|iert|isch|end|los))er"
)


def words_of_phrase(text: str) -> list[str]:
    """Return the words of a phrase in small letters."""
    return [m.group() for m in WORD.finditer(folded(text))]


def is_clause(tokens: list[str]) -> bool:
    """Return whether a question word begins it, or a preposition with one: "mit welchen Maschinen Sie arbeiten"."""
    if len(tokens) > 1 and tokens[0] in v.PREPOSITIONS_OF_CLAUSES and tokens[1].startswith(("welch", "wem", "wen")):
        return True
    return tokens[:1] != [] and tokens[0] in v.CLAUSE_WORDS


def lowered(text: str) -> str:
    """Return `text` with a small first letter, if an article, a determiner or a clause word begins it."""
    first = WORD.match(text)
    low = folded(first.group()) if first else ""
    if is_shouted(text):
        return text
    is_small = low in v.LOWERED | {"mein", "meine", "meinen"} or is_clause(words_of_phrase(text))
    return text[:1].lower() + text[1:] if is_small else text


def _adjectives(text: str) -> list[re.Match[str]]:
    """Return the words in small letters between the first word and the noun."""
    found = list(WORD.finditer(text))[1:]
    noun = next((i for i, m in enumerate(found) if m.group()[0].isupper()), 0)
    return [m for m in found[:noun] if folded(m.group()) not in v.NOT_ADJECTIVES]


def is_neuter(text: str) -> bool:
    """Return whether "ein" or "ihr" has an adjective in -es: its fourth case is like its first."""
    adjectives = _adjectives(text)
    return bool(adjectives) and adjectives[-1].group().endswith("es")


def accusative(text: str) -> str:
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
    return bool(noun) and noun[0][0].isupper() and gender(noun[0]) == MASCULINE_NOUN


def is_weak(text: str) -> bool:
    """Return whether the noun changes, too: "den neuen Kollegen"."""
    noun = next((word for word in WORD.findall(text)[1:] if word[0].isupper()), "")
    return noun.endswith(v.WEAK)


def accusatives(text: str) -> str:
    """Return each of several things in the fourth case: "scharfe Messer und einen kühlen Kopf"."""
    done = 0
    while found := JOINT.search(text, done):
        before = words_of_phrase(text[: found.end()])
        done = found.end()
        if not set(before) & v.WRONG_CASE:
            text = f"{text[:done]}{accusative(text[done:])}"
    return bare_accusative(accusative(text))


def bare_accusative(text: str) -> str:
    """Return "guter Umgang und großer Einsatz" as "guten Umgang und großen Einsatz"; after a preposition it stays."""
    out, end, before, is_free = "", 0, "", True
    found = list(WORD.finditer(text))
    for i, match in enumerate(found):
        low, follows = folded(match.group()), found[i + 1].group() if i + 1 < len(found) else ""
        begins = i == 0 or before == "und" or text[: match.start()].endswith(", ")
        if begins and is_free and follows[:1].isupper() and BARE_ADJECTIVE.fullmatch(low):
            out, end = f"{out}{text[end : match.start()]}{low.removesuffix('er')}en", match.end()
        is_free, before = is_free and low not in v.WRONG_CASE, low
    return out + text[end:]
