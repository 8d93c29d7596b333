"""Looks through the spelling and grammar of English texts, in a process of its own: `python -m bot.spellcheck.worker`.

A line of JSON comes in for each text, `{"text": …}`, and one goes out: `{"slips": [[start, end, instead, or_else,
misspelt], …]}`, or `{"error": …}` with the kind of an error. It ends with its input, and so with whoever began it, even
one that was killed. It imports nothing of the bot, writes no file and logs nothing.
"""

from __future__ import annotations

import json
import re
import signal
import sys
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import TextIO

from harper import Dialect, Lint, Linter

SHORT = 30  # words; of a longer text in another language it would weigh every word, for seconds
LONGEST_WORD = 40  # characters; what is longer is no word, and costs seconds

# What it finds is a slip only in these kinds: matters of style are the person's own.
KINDS = frozenset({
    "Agreement", "BoundaryError", "Capitalization", "Eggcorn", "Grammar", "Malapropism", "Miscellaneous", "Punctuation",
    "Repetition", "Spelling", "Typo",
})  # fmt: skip
MISSPELT = "Spelling"
# It makes two words of one it does not know ("int resting"), and capitals of names that are also short for something.
OFF = ("SplitWords", "OrthographicConsistency")

Found = tuple[int, int, str, tuple[str, ...], bool]
"""A place in characters, from and to, what may stand there, what else may, and whether nobody knows the word."""


def main() -> None:
    """Answer line by line until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever started it, and that ends the input
    answer(sys.stdin, sys.stdout)


def answer(texts: TextIO, answers: TextIO) -> None:
    """Answer each line of `texts` with a line of `answers`, at once."""
    for line in texts:
        try:
            told: dict[str, object] = {"slips": tuple(slips(json.loads(line)["text"]))}
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one text, the next may be fine
            told = {"error": type(error).__name__}
        answers.write(json.dumps(told) + "\n")
        answers.flush()


def slips(text: str) -> Iterator[Found]:
    """Yield what may be a slip in `text`, from its beginning to its end; nothing when it seems not to be English."""
    text = re.sub(rf"\S{{{LONGEST_WORD + 1},}}", lambda word: " " * len(word.group()), text)
    linter = _linter()
    if len(text.split()) <= SHORT or linter.is_likely_english(text):
        yield from _read(linter.lint(text, language="plaintext"), text)


@cache
def _linter() -> Linter:
    linter = Linter(Dialect.BRITISH)  # which knows most of the American spellings too
    linter.set_lint_config(linter.get_lint_config() | dict.fromkeys(OFF, False))
    return linter


def _read(lints: Sequence[Lint], text: str) -> Iterator[Found]:
    for lint in lints:
        start, end, found = lint.span.start, lint.span.end, lint.problem_text
        if lint.lint_kind not in KINDS or not lint.suggestions or _is_object(lint, text) or _is_start(lint):
            continue
        after = lint.suggestions[0].kind.name == "INSERT_AFTER"
        instead = [_cased(found + s.replacement_text if after else s.replacement_text, found) for s in lint.suggestions]
        if lint.lint_kind == MISSPELT:
            instead.sort(key=lambda word: _likeness(found, word), reverse=True)
        yield start, end, instead[0], tuple(instead[1:]), lint.lint_kind == MISSPELT


def _is_object(lint: Lint, text: str) -> bool:
    """Say whether a noun was taken for a verb: in "I can send you references" it is "you references" that stumbles."""
    return lint.lint_kind == "Agreement" and re.search(r"\byou\s$", text[: lint.span.start], re.IGNORECASE) is not None


def _is_start(lint: Lint) -> bool:
    """Say whether it asks for a capital after "Dear Maria,": either is right there. "i" is not."""
    return lint.lint_kind == "Capitalization" and lint.problem_text != "i"


def _likeness(found: str, word: str) -> tuple[bool, float]:
    """Return how likely a word was meant: letters that changed places ("detials") come first."""
    return sorted(found.casefold()) == sorted(word.casefold()), SequenceMatcher(None, found, word).ratio()


def _cased(instead: str, found: str) -> str:
    """Return "An" for the "AN" that it would put in place of "A"."""
    is_shouted = instead.isupper() and len(instead) > 1 and not (found.isupper() and len(found) > 1)
    return instead.capitalize() if is_shouted else instead


if __name__ == "__main__":
    main()
