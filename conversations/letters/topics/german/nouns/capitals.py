"""Gives German nouns their capitals in what was typed without any: shown to the person, never taken without a tap.

A noun stands at the end of what an article or a preposition begins: "die neue lehrküche", "mit der uniklinik". In a
clause the verb stands last and is none.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from conversations.letters.topics.german import vocabulary as v
from conversations.letters.topics.german.nouns.cases import WORD
from conversations.letters.topics.german.nouns.genders import gender
from conversations.letters.topics.german.nouns.people import means_people
from conversations.letters.topics.patterns import entries, folded

NOUN_ENDINGS = (
    "ung",
    "ungen",
    "heit",
    "heiten",
    "keit",
    "keiten",
    "schaft",
    "schaften",
    "tion",
    "tionen",
    "tät",
    "täten",
)
FEWEST_LETTERS = 6
UNITS = entries("jahre, jahren, monate, monaten, wochen, tage, tagen, stunden")  # "10 Jahre Pizza"
ADJECTIVE = re.compile(r"[a-zäöüß]{2,}(?:e|en|er|es|em)")
BEGINS_NOUN = (
    v.ARTICLES | v.WRONG_CASE | v.BARE | v.PREPOSITIONS | v.POSSESSIVES
    | entries("""
    der, dieser, mein, meine, meinen, meinem, meiner, kein, unserer, zwischen, während, wegen, trotz, statt, zwei,
    drei, vier, fünf, sechs, sieben, acht, neun, zehn, zwölf, viel, viele, vielen, mehr, wenig, etwas, ans, ins, fürs,
    übers, hinterm, unterm, überm, vorm, hinter, neben, vor, jedem, jede, ihren, euren, eigene, eigenen
""")
)  # fmt: skip
NO_NOUN = (
    v.CLAUSE_WORDS | v.SUBJECTS | v.AFTER_NOUNS | v.SMALL | v.HELPERS
    | entries("""
    bin, habe, mag, kann, arbeite, spreche, kenne, lerne, wird, allein, alleine, bereits, mittlerweile,
    inzwischen, mal, etwa,
    und, oder, aber, sowie, sie, ich, wir, du, er, es, man, auch, noch, schon, sehr, so, nicht, nur, immer, nie, ganz,
    wirklich, gerade, bald, jetzt, gut, gern, gerne, selbst, sich, sogar, hier, dort, dabei, dafür, damit, daran,
    darauf, darüber, bis, als, wenn, weil, damit, obwohl, bevor, nachdem, zusammen, gemeinsam, eigentlich, besonders,
    überhaupt, bisschen, paar, täglich, wöchentlich, monatlich, jährlich, heute, morgen, abends, morgens, nachts
""")
) - BEGINS_NOUN  # fmt: skip
NEVER_NOUN = re.compile(
    r"\w+(?:lich|bar|sam|los|voll|isch|fähig|ig|iert|stark|bewusst|bereit|weise)|\w*(?:tag|woch|abend|morgen|nacht)s"
    r"|dar?(?:aus|an|auf|in|um|bei|für|mit|nach|von|zu|durch|über|unter)"
)
RELATIVE = entries("der, die, das, den, dem, deren, dessen, denen")
ALSO_NAMES = entries("sap, datev, excel, word, crm, erp, ki, it, edv, azubi, azubis, opa, oma")


def has_capitals(text: str) -> bool:
    """Return whether a word after the first begins with a capital, or the first does."""
    return any(word[0].isupper() for word in WORD.findall(text))


class Kind(Enum):
    """What a word is for its neighbours."""

    BEGINS_NOUN = auto()  # a noun follows, perhaps after adjectives: "die", "mit", "drei"
    SMALL = auto()
    VERB = auto()
    OTHER = auto()


def with_capitals(text: str) -> str:
    """Return a text without any capital with its nouns; as it is, when one word cannot be told."""
    text = COMPOUND.sub(lambda m: "-".join(word.capitalize() for word in m.groups()), text)
    found = list(WORD.finditer(text))
    kinds = _kinds(text, found)
    out, end, awaits = "", 0, kinds[:1] == [Kind.OTHER]
    for i, match in enumerate(found):
        word, is_noun = folded(match.group()), False
        if kinds[i] is Kind.BEGINS_NOUN:
            awaits = True
        elif kinds[i] is not Kind.OTHER:
            awaits = (awaits and word in DEGREES) or word in JOINTS
        elif not (awaits and (word[0].isdigit() or (ADJECTIVE.fullmatch(word) and _goes_on(text, found, kinds, i)))):
            is_noun = awaits or (len(word) >= FEWEST_LETTERS and word.endswith(NOUN_ENDINGS))
            awaits = False
            if not is_noun:
                return text
        typed = match.group()
        out += text[end : match.start()] + (_capital(typed) if is_noun else typed)
        end = match.end()
    return out + text[end:]


def _kinds(text: str, found: list[re.Match[str]]) -> list[Kind]:
    low = [folded(m.group()) for m in found]
    verbs = _verbs(text, found, low)
    kinds = []
    for i, word in enumerate(low):
        begins_clause = word in RELATIVE and i > 0 and "," in text[found[i - 1].end() : found[i].start()]
        if i in verbs:
            kinds.append(Kind.VERB)
        elif word in NO_NOUN or NEVER_NOUN.fullmatch(word) or begins_clause or (word == "zu" and i + 1 in verbs):
            kinds.append(Kind.SMALL)
        else:
            kinds.append(Kind.BEGINS_NOUN if word in BEGINS_NOUN else Kind.OTHER)
    return kinds


def _goes_on(text: str, found: list[re.Match[str]], kinds: list[Kind], i: int) -> bool:
    """Return whether a noun may follow, and the word is none itself: "neue" of "die neue küche", not "kinder"."""
    if i + 1 == len(found) or kinds[i + 1] is not Kind.OTHER or "," in text[found[i].end() : found[i + 1].start()]:
        return False
    word = folded(found[i].group())
    if word in UNITS:
        return False
    return not means_people(word) and gender(word) == ""


DEGREES, JOINTS = ("sehr", "ganz", "so", "noch"), ("und", "oder", "sowie")
COMPOUND = re.compile(r"\b(\w+) (tage?|stunden) (woche)\b")  # "vier tage woche"


def _capital(word: str) -> str:
    return word.upper() if word in ALSO_NAMES and len(word) <= 3 else word[:1].upper() + word[1:]  # noqa: PLR2004


def _verbs(text: str, found: list[re.Match[str]], low: list[str]) -> frozenset[int]:
    """Return the places of the verbs at the end of each clause: "angefangen hat", "einarbeiten"."""
    verbs: set[int] = set()
    is_clause = False
    for i, word in enumerate(low):
        is_relative = word in RELATIVE and i > 0 and "," in text[found[i - 1].end() : found[i].start()]
        is_clause = (
            is_clause or is_relative or word in v.CLAUSE_WORDS or word in {"bevor", "wenn", "weil", "obwohl", "nachdem"}
        )
        ends = i + 1 == len(low) or "," in text[found[i].end() : found[i + 1].start()]
        if is_clause and ends:
            verbs |= {i, i - 1} if word in v.HELPERS and low[i - 2] not in BEGINS_NOUN else {i}
            is_clause = False
        if ends and i and low[i - 1] == "zu" and word.endswith("n"):  # "mit Kindern zu arbeiten"
            verbs.add(i)
    return frozenset(verbs)
