"""Adds spelling and grammar suggestions to English notes; `bot.spellcheck.worker` finds them, in its own process.

harper-py takes about a second to load and some 140 MB, so it lives in a process of its own, which is started with the
first note and ended when no note has come for some minutes. A note waits for it to start; after it has failed, and
where the library is not installed, notes are sent without suggestions.
"""

from __future__ import annotations

import asyncio
import json
import logging
from asyncio.subprocess import Process
from dataclasses import dataclass, field
from importlib.util import find_spec

from bot.processes import worker_process
from conversations.letters.spelling import Suggestion, checkable_text
from conversations.messages import SpellcheckRequest

LANGUAGE = "en"
LIBRARY = "harper"
MAX_PENDING = 4  # texts of as many people; further notes, as in a backlog of prompts, go out without suggestions

log = logging.getLogger(__name__)


@dataclass(eq=False)
class SpellcheckService:
    """Finds suggestions for texts. Starts nothing before the first one; times are in seconds."""

    patience: float = 1.5  # how long a note waits for its suggestions
    starting_patience: float = 6.0  # how long it waits while the worker starts, so that the first note has them, too
    idle_seconds: float = 300.0  # how long the worker is kept without work
    answer_seconds: float = 30.0  # how long the worker may take for one text; the first takes some on a slow machine
    pause_seconds: float = 10.0  # how long no worker is started after one has failed
    pending: dict[int, asyncio.Task[tuple[Suggestion, ...]]] = field(default_factory=dict, init=False)  # by person
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)
    _process: Process | None = field(default=None, init=False)
    _idling: asyncio.Task[None] | None = field(default=None, init=False)
    _is_off: bool = field(default=False, init=False)
    _paused_until: float = field(default=float("-inf"), init=False)  # in the event loop's time

    @property
    def worker_pid(self) -> int | None:
        """The worker's process id; None while there is no worker."""
        return self._process.pid if self._process else None

    async def check(self, request: SpellcheckRequest, person: int) -> tuple[Suggestion, ...]:
        """Return suggestions for the text; none where there are none, or where they take too long.

        Nor are there any while an earlier text of this person is being checked: nobody takes the turns of others.
        """
        is_checked = request.language == LANGUAGE and person not in self.pending and self._is_available()
        text = checkable_text(request) if is_checked else ""
        if not text:
            return ()
        task = asyncio.create_task(self._suggestions(text), name="spellcheck")
        self.pending[person] = task
        task.add_done_callback(lambda _: self.pending.pop(person, None))
        patience = self.patience if self._process else max(self.patience, self.starting_patience)
        await asyncio.wait({task}, timeout=patience)
        return task.result() if task.done() and not task.cancelled() else ()

    async def close(self) -> None:
        """End the worker at once. From now on there are no suggestions."""
        self._is_off = True
        tasks = [*self.pending.values(), *filter(None, [self._idling])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._end_worker()

    def _is_available(self) -> bool:
        if not self._is_off and self._process is None and find_spec(LIBRARY) is None:
            self._is_off = True
            log.info("harper-py is not installed: notes are sent without suggestions")
        is_paused = asyncio.get_running_loop().time() < self._paused_until
        return not self._is_off and not is_paused and len(self.pending) < MAX_PENDING

    async def _suggestions(self, text: str) -> tuple[Suggestion, ...]:
        """Return the worker's suggestions, when the texts before are done with; none when it fails."""
        async with self._one_at_a_time:
            if self._idling:
                self._idling.cancel()
            if asyncio.get_running_loop().time() < self._paused_until:
                return ()
            try:
                async with asyncio.timeout(self.answer_seconds):
                    self._process = self._process or await worker_process.start("bot.spellcheck.worker")
                    return await _ask(self._process, text)
            except Exception as error:  # noqa: BLE001 - whatever goes wrong in there costs suggestions only
                log.error("the spelling worker failed: %s", type(error).__name__)  # noqa: TRY400 - kind only, no words
                self._paused_until = asyncio.get_running_loop().time() + self.pause_seconds
                await self._end_worker()
                return ()
            finally:
                self._idling = asyncio.create_task(self._end_idle_worker(), name="idle spellcheck")

    async def _end_idle_worker(self) -> None:
        await asyncio.sleep(self.idle_seconds)
        async with self._one_at_a_time:
            await self._end_worker()

    async def _end_worker(self) -> None:
        process, self._process = self._process, None
        if process:
            await worker_process.end(process)


async def _ask(process: Process, text: str) -> tuple[Suggestion, ...]:
    """Return the worker's suggestions for `text`. Raises OSError or ValueError when it has died."""
    answer = await worker_process.ask(process, json.dumps({"text": text}).encode() + b"\n")
    if error := answer.get("error"):
        log.error("a note cannot be checked: %s", error)
    return tuple(
        Suggestion(start, end, replacement, tuple(alternatives), misspelt)
        for start, end, replacement, alternatives, misspelt in answer.get("suggestions", ())
    )
