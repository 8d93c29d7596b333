"""A few processes that make files and read those that were sent, so that nobody's turn waits for either.

Files are a person's text, and may be made to take for ever or all the memory there is. So each job has a deadline, and
a worker has limited memory and none of the bot's secrets. One that fails or is late is ended; one without work for
some minutes, too. Jobs wait in the order in which they came; each person has one at a time.
"""

from __future__ import annotations

import asyncio
import json
from asyncio.subprocess import Process
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from bot.files.import_json import FACTS
from bot.processes import worker_process
from conversations.events import CalendarEvent, Flaw, Imported, SentCalendar

EVENTS: TypeAdapter[tuple[CalendarEvent, ...]] = TypeAdapter(tuple[CalendarEvent, ...])
MOST_WORKERS = 2


class WorkerFailed(Exception):
    """A file was not made, or not read; the text says why, and quotes nothing of it."""


@dataclass(eq=False)
class FileWorkers:
    """Starts no process before the first job. Times are in seconds."""

    file_seconds: float = 20.0
    import_seconds: float = 10.0
    idle_seconds: float = 300.0  # for which workers are kept without work
    _places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(MOST_WORKERS), init=False)
    _idle: list[Process] = field(default_factory=list, init=False)
    _ending: asyncio.TimerHandle | None = field(default=None, init=False)

    async def make(self, make: str, facts: str, now: datetime, bot: str) -> tuple[str, bytes]:
        """Return the name and the content of the file `make` of the person whose facts are `facts`, as JSON.

        `now` is aware UTC; `bot` is the bot's name on Telegram, for links, or "".

        Raises:
            WorkerFailed: it cannot be made, or took too long.
        """
        job = {"make": make, "now": now.isoformat(), "bot": bot}
        answer, content = await self._done(job, facts.encode(), self.file_seconds)
        return answer["name"], content

    async def read_import(self, event: Imported, person_id: int, now: datetime) -> Imported:
        """Return the event with the facts in its text, or with its flaw. `now` is aware UTC.

        Raises:
            WorkerFailed: it did not get done.
        """
        job = {"person": person_id, "now": now.isoformat()}
        answer, facts = await self._done(job, event.text.encode(), self.import_seconds)
        if answer["flaw"]:
            return replace(event, text="", flaw=Flaw(answer["flaw"]))
        person = await asyncio.to_thread(FACTS.validate_json, facts)  # tens of milliseconds, for years of records
        return replace(event, text="", facts=person, left_out=answer["left_out"])

    async def read_calendar(self, event: SentCalendar, now: datetime) -> SentCalendar:
        """Return the event with what is in the calendar file, or with its flaw. `now` is aware UTC.

        Raises:
            WorkerFailed: it did not get done.
        """
        answer, events = await self._done(
            {"calendar": True, "now": now.isoformat()}, event.content, self.import_seconds
        )
        if answer["flaw"]:
            return replace(event, content=b"", flaw=Flaw(answer["flaw"]))
        return replace(event, content=b"", events=EVENTS.validate_json(events))

    async def close(self) -> None:
        """End the idle workers. A busy one is ended when the task that waits for its job is cancelled."""
        if self._ending:
            self._ending.cancel()
        idle, self._idle = self._idle, []
        for process in idle:
            await worker_process.end(process)

    async def _done(self, job: dict[str, Any], content: bytes, seconds: float) -> tuple[dict[str, Any], bytes]:
        async with self._places:
            process: Process | None = None
            is_well = False
            try:
                async with asyncio.timeout(seconds):
                    process = self._idle.pop() if self._idle else await worker_process.start("bot.files.worker")
                    answer, made = await _ask(process, job, content)
                is_well = True
            except TimeoutError:
                raise WorkerFailed("it took too long") from None
            except (OSError, EOFError, ValueError):
                raise WorkerFailed("its process has ended") from None
            finally:
                if process is not None:
                    await self._after(process, is_well=is_well)
        if error := answer.get("error"):
            raise WorkerFailed(error)
        return answer, made

    async def _after(self, process: Process, *, is_well: bool) -> None:
        """Keep a worker for the next job, unless it has failed or is late."""
        if not is_well:
            await worker_process.end(process)
            return
        self._idle.append(process)
        if self._ending:
            self._ending.cancel()
        self._ending = asyncio.get_running_loop().call_later(self.idle_seconds, self._end_idle)

    def _end_idle(self) -> None:
        idle, self._idle = self._idle, []
        for process in idle:
            if process.stdin:
                process.stdin.close()  # it reads the end of its jobs, and ends


async def _ask(process: Process, job: dict[str, Any], content: bytes) -> tuple[dict[str, Any], bytes]:
    """Return a worker's answer to a job. Raises OSError, EOFError or ValueError when it has ended."""
    answer = await worker_process.ask(process, json.dumps(job | {"length": len(content)}).encode() + b"\n" + content)
    if process.stdout is None:
        raise OSError("the worker was started without pipes")
    return answer, await process.stdout.readexactly(answer["length"])
