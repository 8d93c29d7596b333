"""Spelling suggestions beside a note: at most three, each a button, none applied silently.

The spellchecker itself is not known here: it hands over what it found. Names are never errors.
"""

from __future__ import annotations

import re
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conversations.flows.callback_data import with_values
from conversations.letters.review import word_count
from conversations.messages import Button, SpellcheckRequest, Words, words
from conversations.words.wordlists import normalise

MOST_SHOWN = 3
LONGEST_SHOWN = 40  # characters of a place and of its replacement
LONGEST_DATA, LONGEST_VALUE = 64, 40  # bytes of callback data, and of one value in it
OTHER_LANGUAGE = 4  # if one word in four is unknown, the text is in another language
FEWEST_UNKNOWN = 4

# British spellings and the American ones: neither is an error.
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
    """A place in a text (in characters), its replacement, and alternatives. `misspelt`: the word is unknown."""

    start: int
    end: int
    replacement: str
    alternatives: tuple[str, ...] = ()
    misspelt: bool = False


def checkable_text(proof: SpellcheckRequest) -> str:
    """Return the text with spaces in place of what the draft itself says; "" when nothing else is left."""
    if proof.own_spans is None:
        return proof.text
    text, end = "", 0
    for start, stop in proof.own_spans:
        text, end = text + " " * (start - end) + proof.text[start:stop], stop
    return text


def suggestions(
    proof: SpellcheckRequest, found_in_text: Sequence[Suggestion]
) -> tuple[Words, tuple[Button, ...]] | None:
    """Return what to say below the text about what was found in it, and the taps that take it; None for nothing."""
    found = _worth_showing(proof, found_in_text)
    if not found:
        return None
    lines = tuple(
        words("spelling-line", found=_shown(proof.text[s.start : s.end]), instead=s.replacement) for s in found
    )
    taps = tuple(Button(words("spelling-take", instead=s.replacement), at) for s in found if (at := _data(proof, s)))
    return words("spelling", lines=lines), taps


def apply(text: str, values: Sequence[str]) -> str:
    """Return `text` with the suggestion that a tap carried; "" when the text has changed since."""
    where, encoded = (*values, "", "")[:2]
    match = re.fullmatch(r"(\d{1,5})\.(\d{1,3})\.([0-9a-f]{4})", where)
    if match is None or match[3] != _checksum(text):
        return ""
    start, end = int(match[1]), int(match[1]) + int(match[2])
    try:
        instead = urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)).decode()
    except ValueError:
        return ""
    return text[:start] + instead + text[end:]


def _worth_showing(proof: SpellcheckRequest, suggestions: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    """Return at most three suggestions: no names, no other kind of English, none for another language."""
    unknown = [s for s in suggestions if s.misspelt and not _is_named(proof, s)]
    if len(unknown) >= FEWEST_UNKNOWN and len(unknown) * OTHER_LANGUAGE > word_count(proof.text):
        return ()
    by_word: dict[str, Suggestion] = {}
    for suggestion in suggestions:
        found = proof.text[suggestion.start : suggestion.end]
        if (
            _is_showable(suggestion, found)
            and not _is_named(proof, suggestion)
            and not _is_other_english(found, suggestion)
        ):
            by_word.setdefault(normalise(found), suggestion)
    return tuple(by_word.values())[:MOST_SHOWN]


def _is_showable(suggestion: Suggestion, found: str) -> bool:
    short = 0 < len(found) <= LONGEST_SHOWN and 0 < len(suggestion.replacement) <= LONGEST_SHOWN
    return short and found != suggestion.replacement and "\n" not in found + suggestion.replacement


def _is_named(proof: SpellcheckRequest, suggestion: Suggestion) -> bool:
    known = {word for name in proof.names for word in _words(name)}
    found = list(_words(proof.text[suggestion.start : suggestion.end]))
    return any(word in known or word.removesuffix("'s").removesuffix("s") in known for word in found)


def _words(text: str) -> Iterator[str]:
    for word in re.findall(r"\w+(?:['-]\w+)*", normalise(text)):
        yield word
        yield from re.split(r"['-]", word) if "-" in word else ()


def _is_other_english(found: str, suggestion: Suggestion) -> bool:
    word = normalise(found)
    others = (normalise(w) for w in (suggestion.replacement, *suggestion.alternatives))
    return any(word != other and _american(word) == _american(other) for other in others)


def _american(word: str) -> str:
    for spelling, either in BRITISH_AND_AMERICAN:
        word = re.sub(spelling, either, word)
    return word


def _shown(text: str) -> str:
    return " ".join(text.split())


def _data(proof: SpellcheckRequest, suggestion: Suggestion) -> str:
    encoded = urlsafe_b64encode(suggestion.replacement.encode()).decode().rstrip("=")
    data = with_values(
        proof.at, f"{suggestion.start}.{suggestion.end - suggestion.start}.{_checksum(proof.text)}", encoded
    )
    return data if len(data) <= LONGEST_DATA and len(encoded) <= LONGEST_VALUE else ""


def _checksum(text: str) -> str:
    """Return a checksum of the text that a suggestion was made for."""
    return f"{zlib.crc32(text.encode('utf-8', 'replace')):08x}"[:4]
