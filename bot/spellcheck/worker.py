"""Finds mistakes of spelling and grammar in English texts, as a process of its own: `python -m bot.spellcheck.worker`.

It reads a line of JSON for each text, `{"text": …}`, and writes one: `{"suggestions": [[start, end, replacement,
alternatives, misspelt], …]}`, or `{"error": …}` with the kind of an error. It ends when its input does, and so with the
process that started it, even one that was killed. It imports nothing else of the bot, writes no file and logs nothing.
"""

from __future__ import annotations

import json
import re
import signal
import sys
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from typing import TextIO

from harper import Dialect, Lint, Linter

SHORT_TEXT = 30  # words; a longer text in another language takes harper seconds, as it considers every word
MAX_WORD = 24  # characters; a longer one is left alone, since it takes the library long

# Other kinds that harper knows are matters of style, which are left to the person.
KINDS = frozenset({
    "Agreement", "BoundaryError", "Capitalization", "Eggcorn", "Grammar", "Malapropism", "Miscellaneous", "Punctuation",
    "Repetition", "Spelling", "Typo",
})  # fmt: skip
MISSPELT = "Spelling"
# Rules that make two words of an unknown one ("int resting"), and capitals of names that are also abbreviations.
DISABLED_RULES = ("SplitWords", "OrthographicConsistency")

# What thumbs type for whole words. Of other unknown words this short harper knows only sounds: "uh", "um".
SHORT_FORMS = {
    "b4": "before", "bc": "because", "cuz": "because", "gr8": "great", "msg": "message", "pls": "please",
    "plz": "please", "ppl": "people", "r": "are", "rly": "really", "thx": "thanks", "tmrw": "tomorrow", "tx": "thanks",
    "u": "you", "ur": "your", "ya": "you",
}  # fmt: skip
SHORTEST_GUESSED = 3  # characters

Found = tuple[int, int, str, tuple[str, ...], bool]
"""Start and end in characters, the replacement, alternatives to it, and whether the word is in no dictionary."""


def main() -> None:
    """Answer each line of standard input until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C stops the parent process, and that ends the input
    answer(sys.stdin, sys.stdout)


def answer(lines: TextIO, answers: TextIO) -> None:
    """Write one line to `answers` for each of `lines`, without delay."""
    for line in lines:
        try:
            result: dict[str, object] = {"suggestions": tuple(suggestions(json.loads(line)["text"]))}
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one text, the next may be fine
            result = {"error": type(error).__name__}
        answers.write(json.dumps(result) + "\n")
        answers.flush()


def suggestions(text: str) -> Iterator[Found]:
    """Yield what may be a mistake in `text`, in the order of the text; nothing when it does not seem to be English."""
    text = re.sub(rf"\S{{{MAX_WORD + 1},}}+", lambda word: " " * len(word.group()), text)
    linter = _linter()
    if len(text.split()) > SHORT_TEXT and not linter.is_likely_english(text):
        return
    for lint in linter.lint(text, language="plaintext"):
        if lint.lint_kind in KINDS and lint.suggestions and not _is_false_alarm(lint, text):
            yield _found(lint)


@cache
def _linter() -> Linter:
    linter = Linter(Dialect.BRITISH)  # which accepts most American spellings too
    linter.set_lint_config(linter.get_lint_config() | dict.fromkeys(DISABLED_RULES, False))
    return linter


def _is_false_alarm(lint: Lint, text: str) -> bool:
    match lint.lint_kind:
        case "Agreement":  # harper takes the noun in "I can send you references" for a verb
            return re.search(r"\byou\s$", text[: lint.span.start], re.IGNORECASE) is not None
        case "Spelling":
            return len(lint.problem_text) < SHORTEST_GUESSED and lint.problem_text.casefold() not in SHORT_FORMS
        case "Capitalization":  # after "Dear Maria," both are right; only "i" is not
            return lint.problem_text != "i"
        case _:
            return False


def _found(lint: Lint) -> Found:
    found, is_misspelt = lint.problem_text, lint.lint_kind == MISSPELT
    if is_misspelt and (whole := SHORT_FORMS.get(found.casefold())):
        whole = whole.capitalize() if found.istitle() else whole
        return lint.span.start, lint.span.end, whole, (), is_misspelt
    inserts = lint.suggestions[0].kind.name == "INSERT_AFTER"
    words = [_with_case_of(found, found * inserts + s.replacement_text) for s in lint.suggestions]
    if is_misspelt:
        words.sort(key=lambda word: _similarity(found, word), reverse=True)
    return lint.span.start, lint.span.end, words[0], tuple(words[1:]), is_misspelt


def _similarity(found: str, word: str) -> tuple[bool, float]:
    """Return a sort key: words with the same letters ("detials") first, then by likeness."""
    return sorted(found.casefold()) == sorted(word.casefold()), SequenceMatcher(None, found, word).ratio()


def _with_case_of(found: str, replacement: str) -> str:
    """Return "An" for the "AN" that harper suggests in place of "A"."""
    is_upper = replacement.isupper() and len(replacement) > 1 and not (found.isupper() and len(found) > 1)
    return replacement.capitalize() if is_upper else replacement


if __name__ == "__main__":
    main()
