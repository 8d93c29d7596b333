"""Reviews a note before it is sent, as a careful friend would: the right names, nothing harmful, its three points.

Nothing here knows a language: which words thank, offer or doubt is in the words files, beside the remark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from conversations.letters.topics import Verdict, private_reason, read_topic
from conversations.messages import Words, words
from conversations.readers import MESSAGE, reader
from conversations.reading.names import is_particle, is_title
from conversations.words import spoken_language
from conversations.words.wordlists import has_letters, known, normalise, word_list

MOST_WORDS = 150
MOST_REMARKS = 3
MOST_SHOUTED = 2  # exclamation marks
MOST_NAMED = 3
LONGEST_QUOTE = 60
SHORTEST_TOPIC_WORD = 4
LONGEST_GREETING = 6  # words of one name
SIGNATURE_WORDS = 12  # at the end of a note, where the signature stands
_NEGATIVE = "proof-negative.words"
PLACEHOLDER = re.compile(r"\[[^\[\]\n]*[^\W\d_][^\[\]\n]*\]")


@reader(MESSAGE, cut=True, as_typed=True)
def remarks(
    text: str,
    language: str,
    *,
    names: tuple[str, ...] = (),
    topics: tuple[str, ...] = (),
    most: int | None = None,
    others: tuple[str, ...] = (),
    companies: tuple[str, ...] = (),
    signature: str = "",
    is_letter: bool = True,
    is_own: bool = True,
) -> tuple[Words, ...]:
    """Return what to change in a thank-you note, most important first, at most three; nothing when it is fine.

    `names` are the people met, who should be greeted; `topics` what the person said about the conversation: a note that
    uses one of their words has a specific point. `most` is the room in characters; `others` are the notes to other
    people, who may compare them. `companies` are other ones that the person applied to. `signature` is the name that
    belongs under the note. `is_letter`: it has room for the three points. `is_own`: the person wrote the whole of it;
    a draft has a specific point only when there are `topics`.
    """
    language = spoken_language(language)
    if not has_letters(text):
        return (words("proof-empty"),)
    said = normalise(text)
    found = (
        _placeholders(text),
        _wrong_names(text, language, names),
        _wrong_company(said, companies),
        _private(text, language) if is_own else None,
        _doubts(_without_theirs(said, topics, language), language),
        _casual(said, language) if is_own else None,
        _too_long_for(text, most),
        _repeated(text, others),
        None if _mentions(said, "proof-thanks.words", language) else words("proof-thanks"),
        _missing_point(said, language, topics)
        if is_own
        else None
        if topics
        else words("proof-point", known="no", topic=""),
        _unsigned(said, signature),
        _length(text),
        _missing_enthusiasm(said, language) if is_letter else None,
        words("proof-shout") if text.count("!") > MOST_SHOUTED else None,
        words("proof-offer") if is_letter and not _mentions(said, "proof-offer.words", language) else None,
    )
    return tuple(remark for remark in found if remark)[:MOST_REMARKS]


@reader(MESSAGE, cut=True)
def negatives(text: str, language: str) -> tuple[str, ...]:
    """Return the words of doubt and apology in `text`, each once."""
    return _negatives(normalise(text), spoken_language(language))


@reader(MESSAGE, cut=True)
def is_point(text: str, language: str) -> bool:
    """Return whether `text` names something that a thank-you can mention: not empty, and no doubts."""
    language, said = spoken_language(language), normalise(text)
    return (
        has_letters(said)
        and said.strip(".!") not in word_list("draft-point-none", language)
        and not _mentions(said, _NEGATIVE, language)
    )


def word_count(text: str) -> int:
    """Return the number of words: dashes and smileys do not count."""
    return sum(has_letters(word) for word in text.split())


def _placeholders(text: str) -> Words | None:
    left = tuple(dict.fromkeys(m.group() for m in PLACEHOLDER.finditer(text)))
    return words("proof-placeholder", what=_joined(left)) if left else None


def _doubts(said: str, language: str) -> Words | None:
    found = tuple(words("proof-quoted", words=w) for w in _negatives(said, language))
    return words("proof-negative", found=_joined(found)) if found else None


def _without_theirs(said: str, topics: Sequence[str], language: str) -> str:
    """Return a note without what they told the person, if it reads well: "nervous patients" are no doubt."""
    for topic in topics:
        if read_topic(topic, language).verdict is Verdict.WOVEN:
            said = said.replace(normalise(topic), " ")
    return said


def _negatives(said: str, language: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.group() for m in _pattern(_NEGATIVE, language).finditer(said)))


def _missing_point(said: str, language: str, topics: Sequence[str]) -> Words | None:
    own = set(_tokens(said))
    common = word_list("proof-common", language)
    points = [t for t in topics if is_point(t, language)]
    telling = {w for t in points for w in _tokens(t) if len(w) >= SHORTEST_TOPIC_WORD and w not in common}
    whole = any(normalise(t) in said for t in points)
    if whole or telling & own or _mentions(said, "proof-point.words", language):
        return None
    topic = next(iter(points), "")
    return words("proof-point", known="yes" if topic else "no", topic=_quotable(topic))


def _length(text: str) -> Words | None:
    count = word_count(text)
    return words("proof-long", count=count) if count > MOST_WORDS else None


def _too_long_for(text: str, most: int | None) -> Words | None:
    return words("proof-room", count=len(text), most=most) if most is not None and len(text) > most else None


def _repeated(text: str, others: Sequence[str]) -> Words | None:
    """Compare the notes without their greetings."""
    same = any(_below_greeting(text) == _below_greeting(other) for other in others)
    return words("proof-same") if same else None


def _below_greeting(text: str) -> str:
    first, _, rest = text.strip().partition("\n")
    return normalise(rest if rest.strip() else first)


def _missing_enthusiasm(said: str, language: str) -> Words | None:
    if _mentions(said, "proof-sell.eager", language) or _mentions(said, "proof-sell.skill", language):
        return None
    return words("proof-sell")


def _wrong_company(said: str, companies: Sequence[str]) -> Words | None:
    """Return a remark on another company that the person applied to."""
    for company in companies:
        name = normalise(company)
        if len(name) >= SHORTEST_TOPIC_WORD and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said):
            return words("proof-company", company=_quotable(company))
    return None


def _private(text: str, language: str) -> Words | None:
    """Return a remark on what would harm the person in a letter."""
    reason = private_reason(text, language)
    return words(f"proof-private.{reason}") if reason else None


def _casual(said: str, language: str) -> Words | None:
    found = tuple(dict.fromkeys(m.group() for m in _pattern("proof-casual.words", language).finditer(said)))
    return words("proof-casual", found=_joined(tuple(words("proof-quoted", words=w) for w in found))) if found else None


def _unsigned(said: str, signature: str) -> Words | None:
    """Return a remark when no word of the signature stands in the last two lines."""
    ending = " ".join(said.split()[-SIGNATURE_WORDS:])
    missing = signature and set(_tokens(signature)).isdisjoint(_tokens(ending))
    return words("proof-unsigned", name=signature) if missing else None


def _wrong_names(text: str, language: str, names: Sequence[str]) -> Words | None:
    met = {w for name in names for w in _tokens(name)}
    if not met:
        return None
    greeted = _greeted(next(line for line in text.splitlines() if has_letters(line)), language)
    wrong = tuple(words("proof-quoted", words=_quotable(g)) for g in greeted if met.isdisjoint(_tokens(g)))
    if not wrong:
        return None
    return words("proof-name", greeted=_joined(wrong), known=_joined(tuple(_quotable(n) for n in names)))


def _greeted(line: str, language: str) -> tuple[str, ...]:
    """Return whom a line greets, as it names them; nobody when it is no greeting.

    What follows the greeting on the same line ("Hi Tom, thank you so much") is recognised by small letters or by
    thanks.
    """
    opening = _pattern("proof-greeting", language).match(normalise(line))
    if not opening:
        return ()
    nobody = word_list("proof-greeting.nobody", language)
    people: list[str] = []
    for group in _name_groups(line.split()[len(opening.group().split()) :]):
        if len(group) > LONGEST_GREETING:
            break  # a sentence
        if any(normalise(word) in nobody for word in group):
            continue
        if any(word[0].islower() and not is_particle(word) for word in group):
            break
        if _mentions(normalise(" ".join(group)), "proof-thanks.words", language):
            break
        people.append(" ".join(group))
    return tuple(people)


def _name_groups(line: Sequence[str]) -> list[list[str]]:
    """Return the words of a line in groups, separated by commas and the words between people; without titles."""
    groups: list[list[str]] = [[]]
    for written in line:
        word = re.sub(r"^\W+|\W+$", "", written)
        if not word or normalise(word) in known("names", "and"):
            groups.append([])
            continue
        if not is_title(word):
            groups[-1].append(word)
        if written[-1] in ",;:!/&":
            groups.append([])
    return [g for g in groups if g]


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+", normalise(text))


def _mentions(said: str, key: str, language: str) -> bool:
    """Return whether normalised text contains one entry of a list."""
    return _pattern(key, language).search(said) is not None


@cache
def _pattern(key: str, language: str) -> re.Pattern[str]:
    entries = sorted(word_list(key, language), key=len, reverse=True)
    either = "|".join(re.escape(e.removesuffix("*")) + (r"\w*" if e.endswith("*") else "") for e in entries)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if either else r"(?!)")


def _quotable(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1].rstrip() + "…"


def _joined(items: Sequence[Words | str]) -> Words | str:
    first, *others = items[:MOST_NAMED]
    for i, item in enumerate(others, start=1):
        key = "proof-list" if i == len(others) else "proof-list.longer"
        first = words(key, first=first, last=item)
    return first
