"""Gives German nouns their capitals in what was typed without any: shown to the person, never taken without a tap.

A noun stands at the end of what an article or a preposition begins: "die neue lehrküche", "mit der uniklinik". In a
clause the verb stands last and is none.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from conversations.letters.topics.german import vocabulary as v
from conversations.letters.topics.german.nouns.cases import WORD
from conversations.letters.topics.german.nouns.genders import PLURAL_NOUN, gender
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
FEWEST_OF_KNOWN = 4
# Words that end like a noun of known gender and are none, or may be a verb.
ALSO_OTHER = entries("""
    einfach, mehrfach, vielfach, laden, einladen, ausladen, abladen, aufladen, beladen, entladen, verladen, wagen,
    wissen, essen, vergessen, messen, besuch, weg, halt, start, stand, fest, spiel, geheim, gerad, zuhaus, daheim,
    ganz, drei, einerlei, allerlei, dabei, vorbei, herbei, nebenbei, sowas, etwas, frei, zwei, sei, arbeiten, zeiten
""")
VERB_ENDS = re.compile(r"[a-zäöüß]{2,}(?:en|ern|eln|t)")
MEASURES = entries("""
    menge, reihe, prise, portion, handvoll, jahr, jahre, jahren, monate, monaten, wochen, tage, tagen, stunden,
    minuten, prozent, kilo, meter, leute
""")
ADJECTIVE = re.compile(r"[a-zäöüß]{2,}(?:e|en|er|es|em)")
BEGINS_NOUN = (
    v.ARTICLES | v.WRONG_CASE | v.BARE | v.PREPOSITIONS | v.POSSESSIVES
    | entries("""
    der, dieser, mein, meine, meinen, meinem, meiner, kein, unserer, zwischen, während, wegen, trotz, statt, zwei,
    drei, vier, fünf, sechs, sieben, acht, neun, zehn, zwölf, viel, viele, vielen, mehr, wenig, etwas, ans, ins,
    fürs, übers, hinterm, unterm, überm, vorm, welche, welcher, welchem, welchen, welches, innerhalb, außerhalb,
    dank, anhand, per, pro, aufm, mitm, beim, hinter, neben, vor, jedem, jede, ihren, euren, eigene, eigenen
""")
)  # fmt: skip
NO_NOUN = (
    v.CLAUSE_WORDS | v.SUBJECTS | v.AFTER_NOUNS | v.SMALL | v.HELPERS | v.ADVERBS | v.PAST_OF_ONE
    | entries("""
    mich, mir, dich, dir, uns, ihn, ihm, allem, anderem, vielem, durfte, konnte, musste, sollte, wollte, bin, habe,
    mag, kann, arbeite, spreche, kenne, lerne, und, oder, aber, sie, ich, wir, du, er, nicht, immer, gut, sich,
    dabei, dafür, damit, daran, darauf, darüber, bis, als, weil, obwohl, bevor, nachdem, eigentlich, besonders,
    wöchentlich, monatlich, jährlich, abends, morgens, nachts
""")
) - BEGINS_NOUN  # fmt: skip
NEVER_NOUN = re.compile(
    r"\w+(?:lich|bar|sam|los|voll|isch|fähig|ig|iert|ell|iv|stark|end|bewusst|bereit|weise)|\w*(?:tag|woch|abend|morgen|nacht)s"
    r"|dar?(?:aus|an|auf|in|um|bei|für|mit|nach|von|zu|durch|über|unter)"
)
MODALS = entries("""
    kann, können, könnt, darf, dürfen, dürft, muss, müssen, müsst, soll, sollen, sollt, will, wollen, wollt, lassen,
    lässt, lasst
""")
DONE = re.compile(rf"{v.PARTICIPLE.pattern}|(?:be|ver|er|ent|zer|emp|über|unter|\w+ge)[a-zäöüß]{{2,}}(?:t|en)|\w+iert")
HOURS = entries("eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf")
ALONE = entries("jeder, alle, viele, beide")  # "dass jeder gegrüßt hat"
OF_A_NOUN = entries("der, die, das, den, dem, im, am, zum, zur, beim, vom, ins, ans, ein, eine, einen, einem, einer")
OF_A_DAY = entries("jeden, am, den, der, diesen, jedem, dem")
ALSO_HELPERS = v.HELPERS | entries("habt, seid, wollt, könnt, müsst, sollt, dürft, werdet, lasst")
PRONOUNS = entries("die, sie, es, man, wir, das")
RELATIVE = entries("der, die, das, den, dem, deren, dessen, denen")
SHORT = entries("sap, datev, adr, erp, ki, it, edv, api, ux, op, aws, iso, din, ezb, usa, eu")
INSIDE = entries("und, in, how, up, to, on, off, out, by, of, mit, für")  # "Know-how"
WITHOUT_VOWEL = re.compile("[bcdfghjklmnpqrstvwxz]{2,4}")  # "gps", "lkw"


def has_capitals(text: str) -> bool:
    """Return whether a word after the first begins with a capital, or the first does."""
    return any(word[0].isupper() for word in WORD.findall(text))


class Kind(Enum):
    """What a word is for its neighbours."""

    BEGINS_NOUN = auto()  # a noun follows, perhaps after adjectives: "die", "mit", "drei"
    SMALL = auto()
    VERB = auto()
    QUALITY = auto()  # an adverb or an adjective by its ending: "täglich"; after an article perhaps a noun: "Tisch"
    OTHER = auto()


def with_capitals(text: str) -> str:
    """Return a text without any capital with its nouns; "" when one word cannot be told."""
    text = COMPOUND.sub(lambda m: "-".join(word.capitalize() for word in m.groups()), text)
    found = list(WORD.finditer(text))
    kinds = _kinds(text, found)
    out, end, awaits, after_noun = "", 0, kinds[:1] == [Kind.OTHER], False
    for i, match in enumerate(found):
        word, is_noun = folded(match.group()), False
        is_last = awaits and not (ADJECTIVE.fullmatch(word) and _goes_on(text, found, kinds, i))
        if kinds[i] is Kind.BEGINS_NOUN:
            awaits = True
        elif kinds[i] is Kind.QUALITY and not (is_last and i and kinds[i - 1] is Kind.BEGINS_NOUN):
            pass
        elif kinds[i] not in (Kind.OTHER, Kind.QUALITY):
            awaits = (awaits and word in DEGREES) or (word in JOINTS and (awaits or after_noun))
        elif is_last and _may_share_a_noun(found, kinds, i):
            return ""
        elif is_last and (not word[0].isdigit() or "-" in word):
            is_noun, awaits = True, word in MEASURES
        elif not awaits:
            is_noun = is_known(word)
            awaits = not is_noun and bool(ADJECTIVE.fullmatch(word)) and _is_noun_next(found, kinds, i)
            if not awaits and not is_noun and not _may_be_verb(found, kinds, i):
                return ""
        after_noun = is_noun
        typed = match.group()
        out += text[end : match.start()] + (_capital(typed) if is_noun else typed)
        end = match.end()
    return out + text[end:]


def _may_share_a_noun(found: list[re.Match[str]], kinds: list[Kind], i: int) -> bool:
    """Return whether it may be an adjective or a noun: "aus alten und jungen Kollegen", "mit Farben und Formen"."""
    words = [folded(match.group()) for match in found[i : i + 3]]
    is_pair = words[1:2] == ["und"] and kinds[i + 2 : i + 4] == [Kind.OTHER, Kind.OTHER]
    return is_pair and not is_known(words[0]) and all(map(ADJECTIVE.fullmatch, (words[0], words[2])))


def is_known(word: str) -> bool:
    """Return whether a word that no article begins is a noun, by its ending or as a word for people."""
    if len(word) >= FEWEST_LETTERS and word.endswith(NOUN_ENDINGS):
        return True
    return (
        means_people(word)
        or word in v.LANGUAGES | MEASURES
        or word.endswith(v.TRADES)
        or (len(word) >= FEWEST_OF_KNOWN and word not in ALSO_OTHER and gender(word) != "")
    )


def _is_noun_next(found: list[re.Match[str]], kinds: list[Kind], i: int) -> bool:
    """Return whether a noun follows an adjective without an article: "erste Hilfe", "gute Laune"."""
    word = _next(found, i)
    return is_known(word) or (kinds[i + 1 :] == [Kind.OTHER] and not VERB_ENDS.fullmatch(word))


def _next(found: list[re.Match[str]], i: int) -> str:
    return folded(found[i + 1].group()) if i + 1 < len(found) else ""


def _may_be_verb(found: list[re.Match[str]], kinds: list[Kind], i: int) -> bool:
    """Return whether a word is a verb: before "und" and the last of a clause, or the only one of a sentence."""
    word, follows = folded(found[i].group()), _next(found, i)
    before = folded(found[i - 1].group()) if i else ""
    is_many = means_people(before) or gender(before) == PLURAL_NOUN or before.endswith("s")
    is_between = (
        i > 1 and is_many and word.endswith("en") and kinds[i + 1 : i + 2] in ([Kind.BEGINS_NOUN], [Kind.SMALL])
    )
    if (word in v.PLURAL_VERBS or is_between) and kinds[i - 1] is Kind.OTHER and Kind.VERB not in kinds[:i]:
        return True
    if Kind.VERB in kinds:
        return follows in {"und", "oder"} and VERB_ENDS.fullmatch(word) is not None
    return i > 0 and word.endswith("t") and len(word) >= FEWEST_OF_KNOWN


def _is_verb_here(low: list[str], i: int) -> bool:
    """Return whether a word is a verb for sure, second in a sentence: "ihr schickt", "alle duzen sich"."""
    word, after = low[i], "".join(low[i + 1 : i + 2])
    if after == "sich" and not set(low[:i]) & v.CLAUSE_WORDS:
        return True
    if i == 1 and ((low[0] in PRONOUNS and word in v.PLURAL_VERBS) or (low[0] == "ihr" and word.endswith("t"))):
        return low[0] != "ihr" or not gender(word)
    if after == "alle" and word.endswith("en") and low[0] in v.PREPOSITIONS:  # "in der Pause spielen alle Karten"
        return i > 1
    return low[i - 1] in {"viel", "mehr", "wenig"} and v.PARTICIPLE.fullmatch(word) is not None


def _kinds(text: str, found: list[re.Match[str]]) -> list[Kind]:
    low = [folded(m.group()) for m in found]
    verbs = _verbs(text, found, low)
    kinds = []
    for i, word in enumerate(low):
        begins_clause = word in RELATIVE and i > 0 and "," in text[found[i - 1].end() : found[i].start()]
        if i in verbs or (i and _is_verb_here(low, i)):
            kinds.append(Kind.VERB)
        elif (word == "morgen" and i and low[i - 1] in OF_A_DAY) or (
            word in v.LANGUAGES and _next(found, i) in {"", "und", "auf", "als", "oder"}
        ):
            kinds.append(Kind.OTHER)
        elif (
            (i and low[i - 1] == "um" and word in HOURS)
            or word in NO_NOUN
            or begins_clause
            or (word == "zu" and i + 1 in verbs)
        ):
            kinds.append(Kind.SMALL)
        elif NEVER_NOUN.fullmatch(word) and (word.endswith("isch") or not gender(word)):
            kinds.append(Kind.QUALITY)
        else:
            kinds.append(Kind.BEGINS_NOUN if word in BEGINS_NOUN else Kind.OTHER)
    return kinds


def _goes_on(text: str, found: list[re.Match[str]], kinds: list[Kind], i: int) -> bool:
    """Return whether a noun may follow, and the word is none itself: "neue" of "die neue küche", not "kinder"."""
    if (
        i + 1 == len(found)
        or kinds[i + 1] not in (Kind.OTHER, Kind.QUALITY)
        or "," in text[found[i].end() : found[i + 1].start()]
    ):
        return False
    if kinds[i + 1] is Kind.QUALITY and i + 2 == len(found):  # "drei Sprachen fließend"
        return False
    word = folded(found[i].group())
    if means_people(_next(found, i)) and not is_known(word) and word not in MEASURES:
        return True  # "mit dementen Menschen"
    after_preposition = i and folded(found[i - 1].group()) in v.PREPOSITIONS
    stems = (
        word,
        *(word[:-n] for n in (1, 2) if after_preposition and word.endswith("n") and len(word) - n >= FEWEST_LETTERS),
    )
    return word not in MEASURES and not means_people(word) and not any(map(gender, stems))


DEGREES, JOINTS = ("sehr", "ganz", "so", "noch"), ("und", "oder", "sowie")
COMPOUND = re.compile(r"\b(\w+) (tage?|stunden) (woche)\b")  # "vier tage woche"


def _capital(word: str) -> str:
    parts = word.split("-")
    if len(parts) > 1:  # "erste-hilfe-kurs"
        return "-".join(part if part in INSIDE else _capital(part) for part in parts)
    is_short = WITHOUT_VOWEL.fullmatch(word) or word in SHORT or word[:1].isdigit()
    return word.upper() if is_short else word[:1].upper() + word[1:]


def _is_relative(text: str, found: list[re.Match[str]], low: list[str], i: int) -> bool:
    """Return whether "der" begins a clause: after a comma, or before a word that no article is followed by."""
    if "," in text[found[i - 1].end() : found[i].start()]:
        return True
    after = "".join(low[i + 1 : i + 2])
    return low[i - 1] not in {*JOINTS, *DEGREES} | v.HELPERS | v.PLURAL_VERBS and after in (
        NO_NOUN | BEGINS_NOUN
    ) - set(DEGREES)


def _verbs(text: str, found: list[re.Match[str]], low: list[str]) -> frozenset[int]:
    """Return the places of the verbs at the end of each clause: "angefangen hat", "einarbeiten"."""
    verbs: set[int] = set()
    is_clause = False
    for i, word in enumerate(low):
        is_relative = i > 0 and word in RELATIVE and _is_relative(text, found, low, i)
        is_clause = (
            is_clause or is_relative or word in v.CLAUSE_WORDS or word in {"bevor", "wenn", "weil", "obwohl", "nachdem"}
        )
        ends = i + 1 == len(low) or "," in text[found[i].end() : found[i + 1].start()]
        is_behind = low[i - 1] in OF_A_NOUN and bool(v.HELPERS & set(low[:i]))  # "dass es leise ist in der Halle"
        if is_clause and ends and not is_behind:
            other = VERB_ENDS if word in MODALS else DONE
            is_pair = word in ALSO_HELPERS and low[i - 2] not in BEGINS_NOUN - ALONE and other.fullmatch(low[i - 1])
            verbs |= {i, i - 1} if is_pair and not is_known(low[i - 1]) else {i}
            is_clause = False
        is_of_modal = bool(MODALS & set(low[:i])) and not is_known(word) and low[i - 1] not in BEGINS_NOUN
        if (
            ends and i and word.endswith("n") and not means_people(word) and (low[i - 1] == "zu" or is_of_modal)
        ):  # "mit Kindern zu arbeiten"
            verbs.add(i)
        if ends and i and v.PARTICIPLE.fullmatch(word) and not means_people(word) and v.HELPERS & set(low[:i]):
            verbs.add(i)
    return frozenset(verbs)
