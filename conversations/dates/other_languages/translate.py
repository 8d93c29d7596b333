"""Translates a typed text word by word to the words of `phrases`, so that one table of phrases reads every language.

Every word must be in the language's list or in CLDR's names: a text with any other word is not read.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from conversations.dates.english.vocabulary import LONG_MONTHS
from conversations.dates.grammar import MIN_CORRECTABLE, Language, is_one_edit_apart
from conversations.dates.normalise import normalise
from conversations.dates.other_languages import cldr
from conversations.dates.other_languages.phrases import WITH_DAY_FIRST, WITH_EITHER_FIRST
from conversations.words.day_words import LANGUAGES, day_words, entries

LONGEST_PHRASE = 6  # words
_BETWEEN_LETTERS = re.compile(r"(?<=[^\W\d_])['\u2019](?=[^\W\d_])")
_NUMERIC = re.compile(r"[0-9][0-9.:/-]*(?:h(?:[0-9]{2})?|th)?|[-/]")
_WEEKDAY, _UNIT = "|".join(cldr.WEEKDAYS), "(?:working|day|week|month)"
_NOUN = "|".join((*cldr.WEEKDAYS, *LONG_MONTHS, "week", "weekend", "month", "quarter", "year"))
_REWRITTEN = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (rf"\b({_NOUN}) (next|last)\b(?! (?:week|month|quarter|year)\b)", r"\2 \1"),  # vendredi prochain
        (r"\b([0-9]{1,2})h([0-9]{2})\b", r"\1:\2"),
        (r"\b([0-9]{1,2}) ?h\b", r"\1 hour"),
        (r"\b(?:the|of the) ([0-9]{1,2}) to the ([0-9]{1,2})\b", r"\1th to \2th"),  # du 16 au 18
        (rf"\b([0-9]+|{_WEEKDAY}) at (?={_WEEKDAY}|[0-9]+ {_UNIT}\b)", r"\1 to "),  # de 2 à 3 jours
        (r"\bof ([0-9:]+(?: hour)?) at (?=[0-9])", r"from \1 to "),  # de 16 à 17h
        (rf"\b(?:of )?the ([0-9]{{1,2}})(?= |$)(?! (?:to|hour|minute|{_UNIT})\b)", r"\1th"),  # le 15
        (r"\b([0-9]{1,2}) of (?=(?:the |this |next )*month\b)", r"\1th "),
        (r"\b(?:the|of) ", ""),
        (r"\b(ago|in|within|by|next) ([0-9]+) hour\b", r"\1 \2 hours"),
        (r"(?<=[0-9]) hour\b", " uhr"),
        (r"((?<=:[0-9]{2})|(?<= uhr)) at (?=[0-9])", " to "),  # de 14h à 15h
    )
)


@dataclass(frozen=True, slots=True)
class Translation:
    """What people type in one language: the words of `phrases` by the typed words.

    `months` are short names of months that are also other words ("sept" is seven): they are months after a number.
    `ambiguous` are those that may also be a weekday ("mar" in Spanish). In `names` a typing error is corrected.
    """

    grammar: Language
    words: dict[str, str]
    months: dict[str, str]
    ambiguous: frozenset[str]
    names: tuple[str, ...]
    ordinal: re.Pattern[str]
    unsaid: frozenset[str]

    def translate(self, text: str) -> str:
        """Return the text in the words of `phrases`, or "" if it has a word that is not known."""
        typed = self.ordinal.sub(r"\1th", plain(text)).split()
        translated: list[str] = []
        while typed:
            found = self._first(typed, translated[-1] if translated else "")
            if found is None:
                return ""
            word, length = found
            translated.append(word)
            typed = typed[length:]
        result = " ".join(translated)
        for pattern, replacement in _REWRITTEN:
            result = pattern.sub(replacement, result)
        return " ".join(result.split())

    def is_ambiguous(self, text: str) -> bool:
        """Return whether the text has a word that is a weekday or a month; it is read in no language then."""
        typed = plain(text).split()
        return any(
            word in self.ambiguous and not before[:1].isdigit()
            for before, word in zip(["", *typed], typed, strict=False)
        )

    def says_unsaid(self, text: str) -> bool:
        """Return whether the text says that no day was named."""
        return plain(text) in self.unsaid

    def _first(self, typed: list[str], before: str) -> tuple[str, int] | None:
        """Return the word for the longest known phrase that the text begins with, and its number of typed words."""
        if typed[0] in self.months and before[:1].isdigit():
            return self.months[typed[0]], 1
        for length in range(min(LONGEST_PHRASE, len(typed)), 0, -1):
            if (word := self.words.get(" ".join(typed[:length]))) is not None:
                return word, length
        if _NUMERIC.fullmatch(typed[0]):
            return typed[0], 1
        similar = [name for name in self.names if name[0] == typed[0][0] and is_one_edit_apart(typed[0], name)]
        return (self.words[similar[0]], 1) if len(typed[0]) >= MIN_CORRECTABLE and len(similar) == 1 else None


def plain(text: str) -> str:
    """Return a text normalised, without accents, and with a space after an elided word ("d'avril")."""
    letters = unicodedata.normalize("NFKD", normalise(_BETWEEN_LETTERS.sub("' ", text)))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def translation_for(language: str) -> Translation | None:
    """Return the translation for a person's language code ("fr-CA"), None if there is no list of words for it."""
    code = language.split("-", maxsplit=1)[0].lower()
    return _translation(code) if code in LANGUAGES else None


@cache
def _translation(code: str) -> Translation:
    """Return the translation of a language. Raises ValueError if a phrase has two meanings in its list."""
    sections = day_words(code)
    words: dict[str, str] = {}
    for word, listed in (*sections["words"].items(), *sections["numbers"].items()):
        _add(words, {plain(entry): word for entry in entries(listed)})
    _add(words, {plain(e): f"{n} idiom" for n, listed in sections["days_as_weeks"].items() for e in entries(listed)})
    months: dict[str, str] = {}
    for name, word in cldr.names(code):
        typed = plain(name)
        if words.setdefault(typed, word) != word and word in LONG_MONTHS:
            months[typed] = word
    ambiguous = frozenset(typed for typed in months if words[typed] in cldr.WEEKDAYS)
    for typed in ambiguous:
        del words[typed]
    endings = "|".join(map(plain, entries(sections["other"]["ordinal_endings"])))
    named = {*cldr.WEEKDAYS, *LONG_MONTHS, *cldr.NEAR.values()}
    return Translation(
        grammar=WITH_DAY_FIRST if cldr.writes_day_first(code) else WITH_EITHER_FIRST,
        words=words,
        months=months,
        ambiguous=ambiguous,
        names=tuple(typed for typed, word in words.items() if word in named and len(typed) >= MIN_CORRECTABLE),
        ordinal=re.compile(rf"\b([0-9]{{1,2}})(?:{endings})\b"),
        unsaid=frozenset(plain(entry) for entry in entries(sections["other"]["unsaid"])),
    )


def _add(words: dict[str, str], more: dict[str, str]) -> None:
    for typed, word in more.items():
        if words.setdefault(typed, word) != word:
            raise ValueError(f"{typed!r} has two meanings: {words[typed]!r} and {word!r}")
