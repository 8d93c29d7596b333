"""Looks through the spelling and grammar of a note, beside the event loop and for a moment at most.

harper-py knows English; it is offline and in this process. It takes about a second to load and some 140 MB to hold, so
it is loaded when the first English note is shown. Whoever does not want it sets SPELLING=off or leaves it uninstalled:
notes are then shown without suggestions, as they are in other languages, and while it is still being loaded.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from difflib import SequenceMatcher
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from conversations.messages import Message, Proof
from conversations.spelling import Slip, beside

if TYPE_CHECKING:
    import harper

LANGUAGE = "en"
PATIENCE = 1.5  # seconds that an answer waits for it
MOST_WAITING = 4  # texts; more come while a backlog of prompts drains, and nobody waits for those
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

log = logging.getLogger(__name__)
_one_at_a_time = Lock()


class Speller:
    """Adds suggestions to messages that show a text worth a look."""

    def __init__(self, patience: float = PATIENCE) -> None:
        """Load nothing yet; let nobody wait longer than `patience` seconds."""
        self._patience = patience
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="spelling")
        self._waiting = 0

    async def looked_through(self, messages: Sequence[Message]) -> tuple[Message, ...]:
        """Return the messages with what was found beside them; as they are when there is nothing, or no time."""
        return tuple([await self._looked_through(message) for message in messages])

    async def _looked_through(self, message: Message) -> Message:
        proof = message.proof
        if proof is None or proof.language != LANGUAGE or self._waiting >= MOST_WAITING:
            return message
        self._waiting += 1
        looking = asyncio.get_running_loop().run_in_executor(self._pool, _slips, proof)
        looking.add_done_callback(self._done)
        await asyncio.wait({looking}, timeout=self._patience)
        if not looking.done() or looking.cancelled() or looking.exception():
            return message
        return beside(message, looking.result())

    def _done(self, looking: asyncio.Future[tuple[Slip, ...]]) -> None:
        self._waiting -= 1
        if not looking.cancelled() and (error := looking.exception()):
            log.error("a note cannot be looked through: %s", type(error).__name__)

    def close(self) -> None:
        """Begin nothing more; what is under way ends by itself."""
        self._pool.shutdown(wait=False, cancel_futures=True)


def _slips(proof: Proof) -> tuple[Slip, ...]:
    with _one_at_a_time:  # a linter is not safe in two threads, and one is enough for all
        linter = _linter()
        if linter is None:
            return ()
        text = re.sub(rf"\S{{{LONGEST_WORD + 1},}}", lambda word: " " * len(word.group()), proof.text)
        if len(text.split()) > SHORT and not linter.is_likely_english(text):
            return ()
        lints = linter.lint(text, language="plaintext")
    return tuple(_read(lints, text))


@cache
def _linter() -> harper.Linter | None:
    """Return what looks, loaded once a process; None where the library is not installed."""
    try:
        from harper import Dialect, Linter  # noqa: PLC0415 - loaded when it is first needed
    except ImportError:
        log.info("harper-py is not installed: notes are shown without a look at their spelling")
        return None
    linter = Linter(Dialect.BRITISH)  # which knows most of the American spellings too
    linter.set_lint_config(linter.get_lint_config() | dict.fromkeys(OFF, False))
    return linter


def _read(lints: Sequence[harper.Lint], text: str) -> Iterator[Slip]:
    for lint in lints:
        start, end, found = lint.span.start, lint.span.end, lint.problem_text
        if lint.lint_kind not in KINDS or not lint.suggestions or _is_object(lint, text) or _is_start(lint):
            continue
        after = lint.suggestions[0].kind.name == "INSERT_AFTER"
        instead = [_cased(found + s.replacement_text if after else s.replacement_text, found) for s in lint.suggestions]
        if lint.lint_kind == MISSPELT:
            instead.sort(key=lambda word: _likeness(found, word), reverse=True)
        yield Slip(start, end, instead[0], tuple(instead[1:]), misspelt=lint.lint_kind == MISSPELT)


def _is_object(lint: harper.Lint, text: str) -> bool:
    """Say whether a noun was taken for a verb: in "I can send you references" it is "you references" that stumbles."""
    return lint.lint_kind == "Agreement" and re.search(r"\byou\s$", text[: lint.span.start], re.IGNORECASE) is not None


def _is_start(lint: harper.Lint) -> bool:
    """Say whether it asks for a capital after "Dear Maria,": either is right there. "i" is not."""
    return lint.lint_kind == "Capitalization" and lint.problem_text != "i"


def _likeness(found: str, word: str) -> tuple[bool, float]:
    """Return how likely a word was meant: letters that changed places ("detials") come first."""
    return sorted(found.casefold()) == sorted(word.casefold()), SequenceMatcher(None, found, word).ratio()


def _cased(instead: str, found: str) -> str:
    """Return "An" for the "AN" that it would put in place of "A"."""
    is_shouted = instead.isupper() and len(instead) > 1 and not (found.isupper() and len(found) > 1)
    return instead.capitalize() if is_shouted else instead
