"""Has voice notes turned into words, after their turns and one by one, and brings the words back as an event.

Nothing waits for it: a voice note is kept by its own turn, and what cannot be transcribed stays a voice note. Words
that are on their way when the process ends do not come.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Protocol

from bot.replies import Commit
from conversations.events import Content, Event, Heard, Showed

MAX_PENDING = 40  # voice notes of all people together; further ones stay voice notes
MAX_OF_ONE = 5
LARGEST_VOICE = 20_000_000  # bytes: what Telegram lets a bot fetch
FETCH_SECONDS = 60.0  # for one voice note from Telegram
LONGEST_TEXT = 4096  # characters: as many as a message has

log = logging.getLogger(__name__)


class NotTranscribed(Exception):
    """The engine has no words for a voice note; the text says why, without any of them."""


class Engine(Protocol):
    """Turns a voice note (Opus in Ogg) into words."""

    async def transcribe(self, voice: bytes) -> str:
        """Return the words, "" for silence. Raises NotTranscribed."""

    async def close(self) -> None:
        """Stop at once."""


def voice_in(event: Event) -> tuple[int, str] | None:
    """Return the message and the file id of a person's own voice note; None for anything else."""
    is_voice = isinstance(event, Showed) and event.content is Content.VOICE and not event.forwarded
    return (event.message, event.file) if isinstance(event, Showed) and is_voice and event.file else None


@dataclass(eq=False)
class TranscriptionService:
    """Fetches voice notes with `fetch`, by their file ids, and hands what is heard to `deliver`, by person."""

    engine: Engine
    fetch: Callable[[str], Awaitable[bytes]]
    deliver: Callable[[int, Heard], Awaitable[None]]
    _tasks: set[asyncio.Task[None]] = field(default_factory=set, init=False)
    _pending: Counter[int] = field(default_factory=Counter, init=False)
    _erased: Counter[int] = field(default_factory=Counter, init=False)  # how often, while voice notes were waiting
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)

    def add(self, person: int, message: int, file: str) -> None:
        """Have a voice note transcribed some time; returns at once. Too many at a time are left out."""
        if len(self._tasks) >= MAX_PENDING or self._pending[person] >= MAX_OF_ONE:
            log.info("a voice note of %d is not transcribed: too many are waiting", person)
            return
        self._pending[person] += 1
        of_this_life = self._erased[person]
        task = asyncio.create_task(
            self._transcribe(person, message, file, of_this_life), name=f"voice note of {person}"
        )
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def on_commit(self, commit: Commit) -> None:
        """Bring no words from before an erasure."""
        if commit.is_erased and self._pending[commit.person]:
            self._erased[commit.person] += 1

    async def wait_idle(self) -> None:
        """Return once no voice note is waiting."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def close(self) -> None:
        """Stop at once."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.engine.close()

    async def _transcribe(self, person: int, message: int, file: str, life: int) -> None:
        try:
            async with self._one_at_a_time:
                async with asyncio.timeout(FETCH_SECONDS):  # a slow one keeps everybody's next ones waiting
                    voice = await self.fetch(file)
                text = await self.engine.transcribe(voice) if len(voice) <= LARGEST_VOICE else ""
            text = " ".join(text.split())[:LONGEST_TEXT]
            if text and life == self._erased[person]:
                await self.deliver(person, Heard(message, text))
        except NotTranscribed as error:
            log.warning("a voice note of %d is not transcribed: %s", person, error)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong, the voice note is kept
            log.warning("a voice note of %d is not transcribed: %s", person, type(error).__name__)
        finally:
            self._pending[person] -= 1
            if not self._pending[person]:
                del self._pending[person]
                self._erased.pop(person, None)
