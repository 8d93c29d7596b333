"""Gives German nouns their capitals in what was typed without any: shown to the person, never taken without a tap.

A noun stands at the end of what an article or a preposition begins: "die neue lehrküche", "mit der uniklinik". In a
clause the verb stands last and is none.
"""

from __future__ import annotations

import re

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
    und, oder, aber, sowie, sie, ich, wir, du, er, es, man, auch, noch, schon, sehr, so, nicht, nur, immer, nie, ganz,
    wirklich, gerade, bald, jetzt, gut, gern, gerne, selbst, sich, sogar, hier, dort, dabei, dafür, damit, daran,
    darauf, darüber, bis, als, wenn, weil, damit, obwohl, bevor, nachdem, zusammen, gemeinsam, eigentlich, besonders,
    überhaupt, bisschen, paar, täglich, wöchentlich, monatlich, jährlich, heute, morgen, abends, morgens, nachts
""")
) - BEGINS_NOUN  # fmt: skip
NEVER_NOUN = re.compile(
    r"\w+(?:lich|bar|sam|los|voll|isch|fähig|ierig|iert|stark|bewusst|bereit)|\w*(?:tag|woch|abend|morgen|nacht)s|billig|fleißig|ruhig"
)
RELATIVE = entries("der, die, das, den, dem, deren, dessen, denen")
ALSO_NAMES = entries("sap, datev, excel, word, crm, erp, ki, it, edv, azubi, azubis, opa, oma")


def has_capitals(text: str) -> bool:
    """Return whether a word after the first begins with a capital, or the first does."""
    return any(word[0].isupper() for word in WORD.findall(text))


def with_capitals(text: str) -> str:
    """Return a text without any capital with the nouns that can be told from their places."""
    text = COMPOUND.sub(lambda m: "-".join(word.capitalize() for word in m.groups()), text)
    found = list(WORD.finditer(text))
    low = [folded(m.group()) for m in found]
    verbs = _verbs(text, found, low)
    out, end, awaits = "", 0, low[:1] != [] and low[0] not in NO_NOUN
    for i, match in enumerate(found):
        word = low[i]
        follows = "," not in text[match.end() : found[i + 1].start()] if i + 1 < len(found) else False
        goes_on = follows and low[i + 1] not in BEGINS_NOUN | NO_NOUN and i + 1 not in verbs
        before = text[found[i - 1].end() : match.start()] if i else ""
        is_small = word in NO_NOUN or NEVER_NOUN.fullmatch(word) or (word in RELATIVE and "," in before)
        is_small = is_small or (word == "zu" and i + 1 in verbs)
        if i in verbs or is_small:
            awaits = awaits and word in {"sehr", "ganz", "so", "noch"}
            is_noun = False
        elif word in BEGINS_NOUN:
            awaits, is_noun = True, False
        elif awaits and (word[0].isdigit() or (goes_on and ADJECTIVE.fullmatch(word) and not _is_known(word))):
            is_noun = False
        else:
            is_noun = awaits or (len(word) >= FEWEST_LETTERS and word.endswith(NOUN_ENDINGS))
            awaits = False
        awaits = awaits or (word in {"und", "oder", "sowie"} and low[i + 1 : i + 2] != ["wie"])
        typed = match.group()
        out += text[end : match.start()] + (_capital(typed) if is_noun else typed)
        end = match.end()
    return out + text[end:]


COMPOUND = re.compile(r"\b(\w+) (tage?|stunden) (woche)\b")  # "vier tage woche"


def _capital(word: str) -> str:
    return word.upper() if word in ALSO_NAMES and len(word) <= 3 else word[:1].upper() + word[1:]  # noqa: PLR2004


def _is_known(word: str) -> bool:
    """Return whether it is a noun that ends like an adjective: "kinder", "küche"."""
    return means_people(word) or gender(word) != ""


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
