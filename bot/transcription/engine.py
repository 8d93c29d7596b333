"""A speech recogniser on this machine: `bot.transcription.worker` in a process of its own, ended when it is idle.

It has no secrets and reads one voice note after the other from a pipe. One that takes longer than its deadline ends the
process; the next voice note starts another one.
"""

from __future__ import annotations

import asyncio
from asyncio.subprocess import Process
from pathlib import Path

from bot.processes import worker_process
from bot.transcription.service import NotTranscribed


class LocalEngine:
    """The recogniser with the model in a folder. Starts nothing before the first voice note; times are in seconds."""

    def __init__(self, model: Path, *, seconds: float = 300.0, idle_seconds: float = 300.0) -> None:
        """Give each voice note `seconds`, and end the process after `idle_seconds` without one."""
        self._model = model
        self._seconds = seconds
        self._idle_seconds = idle_seconds
        self._process: Process | None = None
        self._idling: asyncio.Task[None] | None = None

    @property
    def worker_pid(self) -> int | None:
        """The worker's process id; None while there is no worker."""
        return self._process.pid if self._process else None

    async def transcribe(self, voice: bytes) -> str:
        """Return the words in a voice note, "" for silence. Raises NotTranscribed."""
        if self._idling:
            self._idling.cancel()
        try:
            async with asyncio.timeout(self._seconds):
                self._process = self._process or await worker_process.start(
                    "bot.transcription.worker", str(self._model)
                )
                return await _ask(self._process, voice)
        except (TimeoutError, OSError, ValueError) as error:
            await self._end()
            reason = "it took too long" if isinstance(error, TimeoutError) else "the recogniser has died"
            raise NotTranscribed(reason) from None
        except asyncio.CancelledError:
            await self._end()
            raise
        finally:
            self._idling = asyncio.create_task(self._end_when_idle(), name="idle recogniser")

    async def close(self) -> None:
        """End the process at once."""
        if self._idling:
            self._idling.cancel()
            await asyncio.gather(self._idling, return_exceptions=True)
        await self._end()

    async def _end_when_idle(self) -> None:
        await asyncio.sleep(self._idle_seconds)
        await self._end()

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process:
            await worker_process.end(process)


async def _ask(process: Process, voice: bytes) -> str:
    """Return what the worker hears. Raises OSError or ValueError when it has died, NotTranscribed when it cannot."""
    answer = await worker_process.ask(process, len(voice).to_bytes(8) + voice)
    if error := answer.get("error"):
        raise NotTranscribed(f"the recogniser cannot read it ({error})")
    return str(answer["text"])
