"""Has the spelling and grammar of a note looked through, in a process beside the bot's and for a moment at most.

harper-py knows English, offline. It takes about a second to load and some 140 MB to hold, so it has a process of its
own (`bot.spellcheck.worker`), which is begun when an English note is first shown and ended once none has been for
minutes. While it begins, when it fails, and where the library is not installed, notes are shown without suggestions, as
they are in other languages and with SPELLING=off.

What passes between the two is never written down: it goes through two pipes, and what the library itself may print is
heard by nobody. A process that dies or stands still costs suggestions only; another is begun after a rest.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from conversations.letters.spelling import Suggestion, checkable_text
from conversations.messages import SpellcheckRequest

LANGUAGE = "en"
LIBRARY = "harper"
PATIENCE = 1.5  # seconds that an answer waits for it
MOST_WAITING = 4  # texts; more come while a backlog of prompts drains, and nobody waits for those
KEPT = 300.0  # seconds without work after which its memory is worth more than the second that loading takes
STANDSTILL = 30.0  # seconds; a look takes milliseconds, and the first one some seconds on a slow machine
REST = 10.0  # seconds after one that failed
_LONGEST_ANSWER = 2**20  # bytes
_ITS_OWN = ("path", "lang", "lc_", "python", "virtual_env", "ld_library_path", "dyld_", "systemroot", "coverage_")
"""How the names begin of the environment that it gets: what a Python process needs, and no secret."""

log = logging.getLogger(__name__)


class SpellcheckService:
    """Adds suggestions to messages that show a text worth a look."""

    def __init__(
        self, patience: float = PATIENCE, *, kept: float = KEPT, standstill: float = STANDSTILL, rest: float = REST
    ) -> None:
        """Begin nothing yet. All in seconds.

        Nobody waits longer than `patience`; what looks is ended after `kept` without work and after a `standstill`, and
        begun anew no sooner than after a `rest` once it has failed.
        """
        self._patience, self._kept, self._standstill, self._rest = patience, kept, standstill, rest
        self._is_given_up = False
        self._process: Process | None = None
        self._one_at_a_time = asyncio.Lock()
        self._looking: set[asyncio.Task[tuple[Suggestion, ...]]] = set()
        self._expires: asyncio.TimerHandle | None = None
        self._ending: asyncio.Task[None] | None = None
        self._rests_until = float("-inf")  # by the event loop's time

    async def check(self, request: SpellcheckRequest) -> tuple[Suggestion, ...]:
        """Return what was found in the text; nothing when there is nothing, or no time."""
        text = checkable_text(request) if request.language == LANGUAGE and self._may_look() else ""
        if not text:
            return ()
        looking = asyncio.create_task(self._look(text), name="spelling")
        self._looking.add(looking)
        looking.add_done_callback(self._done)
        await asyncio.wait({looking}, timeout=self._patience)
        if not looking.done() or looking.cancelled() or looking.exception():
            return ()
        return looking.result()

    async def close(self) -> None:
        """Begin nothing more, and end what is under way at once."""
        self._is_given_up = True
        for looking in self._looking:
            looking.cancel()
        await asyncio.gather(*self._looking, return_exceptions=True)
        self._expire()
        if self._ending:
            await self._ending

    def _may_look(self) -> bool:
        if not self._is_given_up and self._process is None and find_spec(LIBRARY) is None:
            self._is_given_up = True
            log.info("harper-py is not installed: notes are shown without a look at their spelling")
        return not self._is_given_up and not self._is_resting() and len(self._looking) < MOST_WAITING

    def _is_resting(self) -> bool:
        return asyncio.get_running_loop().time() < self._rests_until

    def _done(self, looking: asyncio.Task[tuple[Suggestion, ...]]) -> None:
        self._looking.discard(looking)
        if not looking.cancelled() and (error := looking.exception()):
            log.error("a note cannot be looked through: %s", type(error).__name__)

    async def _look(self, text: str) -> tuple[Suggestion, ...]:
        async with self._one_at_a_time:
            if self._is_resting():  # whoever was before has met with a failure
                return ()
            if self._expires:
                self._expires.cancel()
            is_whole = False
            try:
                async with asyncio.timeout(self._standstill):
                    found = await self._asked(text)
                is_whole = True
            except (OSError, ValueError, TimeoutError):
                self._rests_until = asyncio.get_running_loop().time() + self._rest
                raise
            finally:
                if is_whole:
                    self._expire_later()
                else:
                    self._expire()  # its answer would be taken for one to the next text
            return found

    async def _asked(self, text: str) -> tuple[Suggestion, ...]:
        """Return what the process answers. Raises OSError or ValueError when it has died or talks nonsense."""
        process = self._process = self._process or await _begun()
        to, back = _pipes(process)
        to.write(json.dumps({"text": text}).encode() + b"\n")
        await to.drain()
        told = json.loads(await back.readline())  # of one that has died nothing, which is no JSON
        if error := told.get("error"):
            log.error("a note cannot be looked through: %s", error)
        found = told.get("slips", ())
        return tuple(
            Suggestion(start, end, instead, tuple(more), unknown) for start, end, instead, more, unknown in found
        )

    def _expire_later(self) -> None:
        self._expires = asyncio.get_running_loop().call_later(self._kept, self._expire)

    def _expire(self) -> None:
        if self._expires:
            self._expires.cancel()
        if self._process:
            self._ending = asyncio.create_task(_ended(self._process), name="spelling ends")
        self._process = None


async def _begun() -> Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot.spellcheck.worker"),
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        limit=_LONGEST_ANSWER,
        cwd=Path(__file__).parents[2],
        env={name: value for name, value in os.environ.items() if name.casefold().startswith(_ITS_OWN)},
    )


async def _ended(process: Process) -> None:
    # Not process.kill(): it looks first whether that one has died, and whoever waits for it would not be told.
    if process.returncode is None:
        with suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGKILL)
    to, _ = _pipes(process)
    to.close()
    await process.communicate()


def _pipes(process: Process) -> tuple[asyncio.StreamWriter, asyncio.StreamReader]:
    if process.stdin is None or process.stdout is None:
        raise OSError("begun without pipes")
    return process.stdin, process.stdout
