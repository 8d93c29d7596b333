"""Adds spelling and grammar suggestions to English notes; `bot.spellcheck.worker` finds them, in its own process.

harper-py takes about a second to load and some 140 MB, so it lives in a process of its own, which is started with the
first note and ended when no note has come for some minutes. While it starts, after it has failed, and where the library
is not installed, notes are sent without suggestions.

Why not ProcessPoolExecutor: its processes inherit the whole environment, the token and the database's password
included; they outlive a parent that is killed; a busy one cannot be ended; and each pool brings a second process. Here
texts and answers pass through two pipes, so the worker ends with the bot; what it prints is discarded.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from conversations.letters.spelling import Suggestion, checkable_text, with_suggestions
from conversations.messages import Message

LANGUAGE = "en"
LIBRARY = "harper"
MAX_PENDING = 4  # texts; further notes, as while a backlog of prompts is sent, go out without suggestions
_MAX_ANSWER = 2**20  # bytes
_ENVIRONMENT = ("path", "lang", "lc_", "python", "virtual_env", "ld_library_path", "dyld_", "systemroot", "coverage_")
"""Prefixes of the variables that the worker gets: what a Python process needs, and no secret."""

log = logging.getLogger(__name__)

_Suggestions = asyncio.Future[tuple[Suggestion, ...]]


@dataclass(eq=False)
class SpellcheckService:
    """Adds suggestions to messages that ask for them. Starts nothing before the first one; times are in seconds."""

    patience: float = 1.5  # how long a note waits for its suggestions
    idle_seconds: float = 300.0  # how long the worker is kept without work
    answer_seconds: float = 30.0  # how long the worker may take for one text; the first takes some on a slow machine
    pause_seconds: float = 10.0  # how long no worker is started after one has failed
    worker_pid: int | None = field(default=None, init=False)
    pending: set[_Suggestions] = field(default_factory=set, init=False)
    _texts: asyncio.Queue[tuple[str, _Suggestions]] = field(default_factory=asyncio.Queue, init=False)
    _task: asyncio.Task[None] | None = field(default=None, init=False)
    _is_off: bool = field(default=False, init=False)
    _paused_until: float = field(default=float("-inf"), init=False)  # in the event loop's time

    async def check(self, messages: Sequence[Message]) -> tuple[Message, ...]:
        """Return the messages with suggestions added; unchanged where there are none, or where they take too long."""
        return tuple([await self._check(message) for message in messages])

    async def close(self) -> None:
        """End the worker at once. From now on messages are returned unchanged."""
        self._is_off = True
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        self._answer_all_with_none()

    async def _check(self, message: Message) -> Message:
        request = message.proof
        if request is None or request.language != LANGUAGE or not self._is_available():
            return message
        text = checkable_text(request)
        if not text:
            return message
        self._task = self._task or asyncio.create_task(self._run_workers(), name="spellcheck")
        suggestions: _Suggestions = asyncio.get_running_loop().create_future()
        self.pending.add(suggestions)
        suggestions.add_done_callback(self.pending.discard)
        self._texts.put_nowait((text, suggestions))
        await asyncio.wait({suggestions}, timeout=self.patience)
        return with_suggestions(message, suggestions.result()) if suggestions.done() else message

    def _is_available(self) -> bool:
        if not self._is_off and self._task is None and find_spec(LIBRARY) is None:
            self._is_off = True
            log.info("harper-py is not installed: notes are sent without suggestions")
        is_paused = asyncio.get_running_loop().time() < self._paused_until
        return not self._is_off and not is_paused and len(self.pending) < MAX_PENDING

    async def _run_workers(self) -> None:
        """Run one worker after another, each from the first text until it has no work or fails."""
        while True:
            work: tuple[str, _Suggestions] | None = await self._texts.get()
            try:
                async with self._worker() as process:
                    while work:
                        text, suggestions = work
                        async with asyncio.timeout(self.answer_seconds):
                            suggestions.set_result(await _ask(process, text))
                        work = await self._next_text()
            except Exception as error:  # noqa: BLE001 - whatever goes wrong in there costs suggestions only
                log.error("the spelling worker failed: %s", type(error).__name__)  # noqa: TRY400 - kind only, no words
                self._paused_until = asyncio.get_running_loop().time() + self.pause_seconds
                self._answer_all_with_none()

    async def _next_text(self) -> tuple[str, _Suggestions] | None:
        with suppress(TimeoutError):
            async with asyncio.timeout(self.idle_seconds):
                return await self._texts.get()
        return None

    def _answer_all_with_none(self) -> None:
        self._texts = asyncio.Queue()
        for suggestions in self.pending:
            if not suggestions.done():
                suggestions.set_result(())

    @asynccontextmanager
    async def _worker(self) -> AsyncIterator[Process]:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot.spellcheck.worker"),
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            limit=_MAX_ANSWER,
            cwd=Path(__file__).parents[2],
            env={name: value for name, value in os.environ.items() if name.casefold().startswith(_ENVIRONMENT)},
        )
        self.worker_pid = process.pid
        try:
            yield process
        finally:
            self.worker_pid = None
            if process.returncode is None:
                with suppress(ProcessLookupError):
                    # process.kill() may fetch the exit status before the event loop does, which logs a warning.
                    os.kill(process.pid, signal.SIGKILL)
            if process.stdin:
                process.stdin.close()
            await process.communicate()


async def _ask(process: Process, text: str) -> tuple[Suggestion, ...]:
    """Return the worker's suggestions for `text`. Raises OSError or ValueError when it has died."""
    if process.stdin is None or process.stdout is None:
        raise OSError("the worker was started without pipes")
    process.stdin.write(json.dumps({"text": text}).encode() + b"\n")
    await process.stdin.drain()
    answer = json.loads(await process.stdout.readline())  # of a dead one b"", which is no JSON
    if error := answer.get("error"):
        log.error("a note cannot be checked: %s", error)
    return tuple(
        Suggestion(start, end, replacement, tuple(alternatives), misspelt)
        for start, end, replacement, alternatives, misspelt in answer.get("suggestions", ())
    )
