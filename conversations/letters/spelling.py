"""What a look at the spelling comes to: at most three suggestions beside a note, each a tap, none taken silently.

Who looks is not known here: somebody hands over the places they stumbled at. Names are never errors.
"""

from __future__ import annotations

import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from conversations.flows.callback_data import with_values
from conversations.letters.review import word_count
from conversations.messages import Button, Message, SpellcheckRequest, words
from conversations.words.wordlists import normalise

MOST_SHOWN = 3
LONGEST_SHOWN = 40  # characters of a place and of what might stand there
LONGEST_DATA, LONGEST_VALUE = 64, 40  # bytes of a tap, and of one value in it
OTHER_LANGUAGE = 4  # one word in so many unknown: it is not in the language it was taken for
FEWEST_UNKNOWN = 4

# Both words of a pair are right, on one side of the ocean or the other: what the British write, and what it becomes.
BRITISH_AND_AMERICAN = (
    (r"our", "or"),
    (r"(?<=\w\w[^aeiou])re\b", "er"),
    (r"(?<=[iy])s(?=(?:e|ed|es|ing|ation|er)\b)", "z"),
    (r"ogue", "og"),
    (r"gre(?=y)", "gra"),
    (r"(?<=ag)e(?=ing)", ""),
    (r"ll", "l"),
    (r"(?<=[en])ce\b", "se"),
    (r"mme\b", "m"),
    (r"[ao]e", "e"),
    (r"(?<=dg)e(?=ment)", ""),
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A place in a text, in characters, what may stand there instead, and what else. `misspelt`: nobody knows it."""

    start: int
    end: int
    replacement: str
    alternatives: tuple[str, ...] = ()
    misspelt: bool = False


def checkable_text(proof: SpellcheckRequest) -> str:
    """Return the text with spaces where a draft's own words stand, which are right; "" when there are no others."""
    if proof.own_spans is None:
        return proof.text
    text, end = "", 0
    for start, stop in proof.own_spans:
        text, end = text + " " * (start - end) + proof.text[start:stop], stop
    return text


def with_suggestions(message: Message, slips: Sequence[Suggestion]) -> Message:
    """Return `message` with the suggestions for the text it asks to look through."""
    proof = message.proof
    found = _worth_saying(proof, slips) if proof else ()
    if not proof or not found:
        return message
    lines = tuple(
        words("spelling-line", found=_shown(proof.text[s.start : s.end]), instead=s.replacement) for s in found
    )
    taps = tuple(Button(words("spelling-take", instead=s.replacement), at) for s in found if (at := _data(proof, s)))
    rows = (*message.buttons[:1], *((taps,) if taps else ()), *message.buttons[1:]) if message.buttons else ()
    return replace(message, paragraphs=(*message.paragraphs, words("spelling", lines=lines)), buttons=rows)


def apply(text: str, values: Sequence[str]) -> str:
    """Return `text` with the suggestion taken that a tap carried; "" when the text has changed since."""
    where, encoded = (*values, "", "")[:2]
    match = re.fullmatch(r"(\d{1,5})\.(\d{1,3})\.([0-9a-f]{4})", where)
    if match is None or match[3] != _mark(text):
        return ""
    start, end = int(match[1]), int(match[1]) + int(match[2])
    try:
        instead = urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)).decode()
    except ValueError:
        return ""
    return text[:start] + instead + text[end:]


def _worth_saying(proof: SpellcheckRequest, slips: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    """Return at most three slips: no names, no other English, nothing when the text is in another language."""
    unknown = [s for s in slips if s.misspelt and not _is_named(proof, s)]
    if len(unknown) >= FEWEST_UNKNOWN and len(unknown) * OTHER_LANGUAGE > word_count(proof.text):
        return ()
    told: dict[str, Suggestion] = {}
    for slip in slips:
        found = proof.text[slip.start : slip.end]
        if _is_sound(slip, found) and not _is_named(proof, slip) and not _is_same_english(found, slip):
            told.setdefault(normalise(found), slip)
    return tuple(told.values())[:MOST_SHOWN]


def _is_sound(slip: Suggestion, found: str) -> bool:
    short = 0 < len(found) <= LONGEST_SHOWN and 0 < len(slip.replacement) <= LONGEST_SHOWN
    return short and found != slip.replacement and "\n" not in found + slip.replacement


def _is_named(proof: SpellcheckRequest, slip: Suggestion) -> bool:
    known = {word for name in proof.names for word in _words(name)}
    found = list(_words(proof.text[slip.start : slip.end]))
    return any(word in known or word.removesuffix("'s").removesuffix("s") in known for word in found)


def _words(text: str) -> Iterator[str]:
    for word in re.findall(r"\w+(?:['-]\w+)*", normalise(text)):
        yield word
        yield from re.split(r"['-]", word) if "-" in word else ()


def _is_same_english(found: str, slip: Suggestion) -> bool:
    word = normalise(found)
    others = (normalise(w) for w in (slip.replacement, *slip.alternatives))
    return any(word != other and _without_ocean(word) == _without_ocean(other) for other in others)


def _without_ocean(word: str) -> str:
    for spelling, either in BRITISH_AND_AMERICAN:
        word = re.sub(spelling, either, word)
    return word


def _shown(text: str) -> str:
    return " ".join(text.split())


def _data(proof: SpellcheckRequest, slip: Suggestion) -> str:
    encoded = urlsafe_b64encode(slip.replacement.encode()).decode().rstrip("=")
    data = with_values(proof.at, f"{slip.start}.{slip.end - slip.start}.{_mark(proof.text)}", encoded)
    return data if len(data) <= LONGEST_DATA and len(encoded) <= LONGEST_VALUE else ""


def _mark(text: str) -> str:
    """Return what a tap remembers of the text it was made for."""
    return f"{zlib.crc32(text.encode('utf-8', 'replace')):08x}"[:4]
