"""Turns a German sentence into a clause with its verb at the end: "dass die Werkstatt um zehn öffnet"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.letters.topics.german import vocabulary as v
from conversations.letters.topics.german.formal import plural_of
from conversations.letters.topics.german.nouns.cases import WORD
from conversations.letters.topics.german.nouns.genders import gender
from conversations.letters.topics.patterns import entries, folded

# After a comma: a clause, and no further point of a list.
OPENERS = "|".join((*sorted(v.CLAUSE_WORDS), "wenn", "weil", "bevor", "falls", "seit", "obwohl", "sobald"))
CLAUSE_FOLLOWS = re.compile(
    rf" ?(?:(?:in|an|auf|mit|von|für|bei) )?"
    rf"(?:(?:{OPENERS})\b|(?:die|der|das|den|dem) (?!(?:{'|'.join(sorted(v.HELPERS))})\b)\S.* [a-zäöüß]+$)"
)
SECOND_SENTENCE = re.compile(
    rf" und (?:(?:{'|'.join(sorted(v.PLURAL_VERBS | v.HELPERS))}|die|sie|es|das|da|dann|ich|man|wir"
    r"|(?!nicht|jetzt|oft|seit|fast|erst|selbst|meist)[a-zäöüß]{3,}(?:e[rl]?n|t) "
    r"(?:es|sie|ihn|ihnen|alles|das|die|den|dann|damit)"
    rf"|(?:alle|jede[rs]?|niemand|keiner) (?:{'|'.join(sorted(v.PLURAL_VERBS | v.HELPERS))})) )"
)
CLAUSE_WITHOUT_COMMA = re.compile(
    rf"(?:(?<=\w) (?:{OPENERS})"
    r"|\b[A-ZÄÖÜ][\w-]*(?P<noun> )(?:(?:in|an|auf|mit|von|bei|zu) )?(?:die|der|das|den|dem|wo)) "
)
ADJECTIVE = re.compile("[a-zäöüß]{3,}e")  # of several: "neue Elektrotransporter"
NO_PARTICLES = entries("frei, zusammen, fest, weiter")  # "hat jeder freitags frei"
MODALS = entries("kann, können, darf, dürfen, muss, müssen, soll, sollen")
# After the infinitive: "man kann tauschen übers Handy". An adjective would be followed by its noun.
PLACE_BEHIND = re.compile(
    r" [a-zäöüß]{3,12}en(?P<place> (?:über|übers|ins|auf|im|in|mit|am|an|bei|vom|von|aus|nach|bis) )"
)
MOST_BEFORE_VERB = 5  # words of a subject
SPOKEN_PARTICLE = re.compile(r"(?<=\s)(?:ja|halt|eben|einfach|mal|voll|mega) ")


def as_clause(text: str, words: list[re.Match[str]]) -> Iterator[str]:
    """Yield a simple sentence with its verb at the end: "dass die Werkstatt um zehn öffnet".

    A clause that follows stays, with its comma: "die haben einen Roboter der nachts fährt". A second sentence goes:
    "die backen selber und verkaufen den Rest".
    """
    at = _verb(words)
    if not at or words[at].start() >= len(text.partition(",")[0]):
        return
    start = words[at].end()
    part, after = _sentence(text, start)
    inside = [w for w in words[at + 1 :] if w.end() <= len(part)]
    if inside and folded(inside[-1].group()) in v.HELPERS:
        return  # a second verb: "es hat sich viel getan seit sie da ist"
    subject, typed = _subject(text, words, at)
    done = next((w for w in reversed(inside) if v.PARTICIPLE.fullmatch(w.group())), None)
    if subject == "es" and (part[start:].startswith(" sich ") or (done and typed in ("wird", "wurde"))):
        subject = ""  # "es hat sich viel getan", "es wird nie einer allein gelassen"
    if inside and folded(inside[-1].group()) in v.PARTICLES:
        typed, part = f"{inside[-1].group()}{typed}", part[: inside[-1].start()]
    elif typed in MODALS and (place := PLACE_BEHIND.search(part, start)):
        part, after = part[: place.start("place")], f"{part[place.start('place') :]}{after}"
    elif done and typed in v.HELPERS and done is not inside[-1]:
        part, after = part[: done.end()], f"{part[done.end() :]}{after}"
    yield " ".join(f"dass {subject} {SPOKEN_PARTICLE.sub('', part[start:])} {typed}".split()) + after


def _sentence(text: str, start: int) -> tuple[str, str]:
    """Return a sentence whose verb ends at `start`, and the clause that follows it with its comma."""
    part = text.partition(",")[0]
    after = text[len(part) :] if CLAUSE_FOLLOWS.match(text[len(part) + 1 :]) else ""
    if second := SECOND_SENTENCE.search(f"{part} ", start):
        return part[: second.start()], ""
    if instead := part.find(" sondern ", start) + 1:
        return part[: instead - 1], f", {part[instead:]}{after}"
    if without_comma := relative(part, start):
        return part[:without_comma], f",{part[without_comma:]}{after}"
    return part, after


def _subject(text: str, words: list[re.Match[str]], verb: int) -> tuple[str, str]:
    """Return the subject and the verb: "die" and "ihr" in front of a verb are the employer, "sie"."""
    subject, typed = text[: words[verb - 1].end()], words[verb].group()
    if folded(words[0].group()) in v.LOWERED | v.SUBJECTS and not (subject.startswith("Ihr ") and verb > 1):
        subject = subject[:1].lower() + subject[1:]
    if subject == "ihr":
        return "sie", plural_of(typed)
    return ("sie" if subject == "die" else subject), typed


def place_first(text: str, words: list[re.Match[str]]) -> Iterator[str]:
    """Yield "im August hat jeder freitags frei" as "dass im August jeder freitags frei hat"."""
    low = [folded(w.group()) for w in words]
    known = v.HELPERS | v.PLURAL_VERBS
    places = range(min(len(low), MOST_BEFORE_VERB))
    at = next((i for i in places if low[i] in known or low[i + 1 : i + 2] == ["alle"]), 0)
    is_place = at > 1 or (at and low[0] in v.ADVERBS)  # a preposition and its noun; "freitags"
    if not is_place or at + 1 >= len(words) or "," in text:
        return
    place, rest = text[: words[at].start()].strip(), text[words[at].end() :].strip()
    subject, _, others = rest.partition(" ")
    if subject == "die" and others.split(" ", 1)[0] in v.ADVERBS | v.SMALL:
        subject = "sie"
    rest = f"{place[:1].lower()}{place[1:]} {rest}"
    if folded(subject) in {"es", "sie", "man", "jeder", "alle"} and not others[:1].isupper():
        rest = f"{subject} {place[:1].lower()}{place[1:]} {others}"
    before, _, last = rest.rpartition(" ")
    is_particle = low[-1] in v.PARTICLES - NO_PARTICLES and low[at] not in v.PAST_OF_ONE | {"haben", "sind", "werden"}
    yield f"dass {before} {last}{words[at].group()}" if is_particle else f"dass {rest} {words[at].group()}"


def relative(part: str, start: int) -> int:
    """Return where a clause without its comma begins; 0 for none: its verb is the second one, at the end."""
    last = WORD.findall(part)[-1]
    found = list(CLAUSE_WITHOUT_COMMA.finditer(part, start))
    if not found or not is_verb(last) or v.PARTICIPLE.fullmatch(last) or last in v.PARTICLES:
        return 0
    return max(found[-1].start(), found[-1].start("noun"))


def _verb(words: list[re.Match[str]]) -> int:
    """Return the place of the verb: after a pronoun, or after the first noun; 0 when there is none."""
    low = [folded(w.group()) for w in words]
    if words[0].group()[0].isupper() and "".join(low[1:2]) in v.PLURAL_VERBS:
        return 1
    if low[0] == "ihr" and len(low) > 2 and low[1].endswith("t") and words[1].group()[0].islower():  # noqa: PLR2004
        return 1 if is_verb(words[1].group()) and not gender(low[1]) else 0
    if low[0] == "die" and "".join(low[1:2]) in v.PLURAL_VERBS:
        return 1
    if "sich" in low[2:MOST_BEFORE_VERB]:  # "alle duzen sich"
        return low.index("sich") - 1
    is_plural = ADJECTIVE.fullmatch(low[0]) and low[2:] and is_verb(words[2].group()) and low[2].endswith("n")
    if low[0] not in v.SUBJECTS | v.ARTICLES | {"der", "ihr", "ein"} and not is_plural:
        return 0
    if low[0] in v.SUBJECTS and low[0] != "ihr" and not (low[0] == "jeder" and words[1].group()[0].isupper()):
        return 1 if len(low) > 1 and (is_verb(words[1].group()) or low[1] in v.PAST_OF_ONE) else 0
    noun = next((i for i, w in enumerate(words[:MOST_BEFORE_VERB]) if w.group()[0].isupper() and i), 0)
    after = noun + 1
    return after if 0 < noun < len(words) - 1 and is_verb(words[after].group()) else 0


def is_verb(word: str) -> bool:
    """Return whether a word after a noun is its verb. No adjective stands there, and small words are known."""
    low = folded(word)
    if not word[0].islower() or low in v.AFTER_NOUNS | v.ARTICLES | v.WRONG_CASE:
        return False
    return low in v.HELPERS or low in v.PLURAL_VERBS or (low.endswith(("t", "te", "en", "ten")) and "zu" not in low[1:])
