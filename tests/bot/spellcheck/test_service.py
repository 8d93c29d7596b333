"""A look at the spelling of a note: English, offline, beside the event loop, and never in anybody's way."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from bot.clock import SystemClock
from bot.rendering import reply
from bot.spellcheck.service import MOST_WAITING, SpellcheckService
from bot.store.database import Database
from bot.turns import Turns
from conversations.facts import Person
from conversations.messages import Message, SpellcheckRequest, Turn, words
from tests.people import Seeker, at

pytestmark = pytest.mark.slow

PATIENCE = 240  # a busy machine takes long to load it


@pytest.fixture
async def speller() -> AsyncIterator[SpellcheckService]:
    """Give somebody who looks through notes, however long it takes."""
    one = SpellcheckService(PATIENCE, standstill=PATIENCE, rest=0)
    yield one
    await one.close()


def worker(speller: SpellcheckService) -> int:
    """Return the process that looks through notes."""
    assert speller._process is not None
    return speller._process.pid


def secrets_of(pid: int) -> bool:
    """Say whether the environment of a process holds the word "secret"."""
    return b"secret" in Path(f"/proc/{pid}/environ").read_bytes()


def is_running(pid: int) -> bool:
    """Say whether there is such a process; one that is dead and waits to be counted is none."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


async def ends(pid: int) -> None:
    """Wait until a process is no more."""
    async with asyncio.timeout(PATIENCE):
        while is_running(pid):  # noqa: ASYNC110 - the system calls nobody
            await asyncio.sleep(0.01)


def note(text: str, *names: str, language: str = "en") -> Message:
    """Return a message that shows a note."""
    return Message((words("note-text", note=text),), proof=SpellcheckRequest(text, language, names, "thanks:1:fix"))


async def found(
    speller: SpellcheckService, text: str, *names: str, language: str = "en"
) -> list[tuple[object, object]]:
    """Return what is suggested for a text: what stands there, and what might."""
    (shown,) = await speller.check([note(text, *names, language=language)])
    lines = shown.paragraphs[-1]["lines"] if shown.paragraphs[-1].key == "spelling" else ()
    assert isinstance(lines, tuple)
    return [(line["found"], line["instead"]) for line in lines]


async def test_without_the_library_notes_are_shown_all_the_same(
    speller: SpellcheckService, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is not needed: nothing is suggested, nothing fails, no process is begun, and it is said once."""
    monkeypatch.setitem(sys.modules, "harper", None)
    caplog.set_level(logging.INFO)
    assert await found(speller, "I was glad to recieve it.") == await found(speller, "recieve") == []
    assert speller._process is None
    assert [r.getMessage().partition(":")[0] for r in caplog.records] == ["harper-py is not installed"]


async def test_nobody_waits_for_it_long() -> None:
    """While it is loaded or busy the note is shown without suggestions, at once."""
    hasty = SpellcheckService(patience=0)
    assert await hasty.check([note("recieve")] * 9) == (note("recieve"),) * 9
    assert len(hasty._looking) == MOST_WAITING
    await hasty.close()


async def test_it_is_begun_with_the_first_note_and_knows_no_secret(
    speller: SpellcheckService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the token nor a password reaches whoever looks."""
    for name in ("BOT_TOKEN", "DATABASE_URL", "PGPASSWORD"):
        monkeypatch.setenv(name, "secret")
    assert await found(speller, "Guten Tag", language="de") == []
    ours = replace(note("recieve"), proof=SpellcheckRequest("recieve", "en", own_spans=()))
    assert await speller.check([ours]) == (ours,)  # nothing but a draft's own words
    assert speller._process is None
    assert await found(speller, "recieve") == [("recieve", "receive")]
    assert not secrets_of(worker(speller))


async def test_without_work_it_ends_and_with_the_next_note_another_begins(speller: SpellcheckService) -> None:
    """Its memory is given back."""
    assert await found(speller, "recieve") != []
    first = worker(speller)
    speller._kept = 0
    assert await found(speller, "recieve") == [("recieve", "receive")]
    await ends(first)
    assert speller._process is None
    speller._kept = PATIENCE
    assert await found(speller, "recieve") == [("recieve", "receive")]
    assert is_running(worker(speller))


async def test_one_that_dies_costs_suggestions_and_is_replaced(
    speller: SpellcheckService, caplog: pytest.LogCaptureFixture
) -> None:
    """Killed between two notes or over one."""
    assert await found(speller, "recieve") != []
    first = worker(speller)
    os.kill(first, signal.SIGKILL)
    await ends(first)
    assert await found(speller, "recieve") == []
    assert await found(speller, "recieve") == [("recieve", "receive")]
    assert worker(speller) != first
    assert [r.getMessage().partition(":")[0] for r in caplog.records] == ["a note cannot be looked through"]


async def test_one_that_stands_still_is_ended_and_rested_after(caplog: pytest.LogCaptureFixture) -> None:
    """Notes go out without suggestions, and no second one is begun at once."""
    speller = SpellcheckService(PATIENCE, standstill=PATIENCE)
    assert await found(speller, "recieve") != []
    stopped = worker(speller)
    os.kill(stopped, signal.SIGSTOP)
    speller._standstill = 0.01
    assert await found(speller, "recieve") == []
    await ends(stopped)
    assert await found(speller, "recieve") == []
    assert speller._process is None
    assert [r.getMessage() for r in caplog.records] == ["a note cannot be looked through: TimeoutError"]
    await speller.close()


async def test_what_it_cannot_read_costs_nothing_but_the_suggestions(
    speller: SpellcheckService, caplog: pytest.LogCaptureFixture
) -> None:
    """An error in the library is logged without a word of the note, and the same process takes the next."""
    assert await found(speller, cast(str, 5)) == []
    before = worker(speller)
    assert await found(speller, "recieve") == [("recieve", "receive")]
    assert worker(speller) == before
    assert [r.getMessage() for r in caplog.records] == ["a note cannot be looked through: TypeError"]


def test_it_ends_with_whoever_began_it() -> None:
    """Killed outright: its input ends, and so does it. The library was never loaded by the bot."""
    begins = (
        "import asyncio, os, signal, sys\n"
        "from bot.spellcheck.service import MOST_WAITING, SpellcheckService\n"
        "from conversations.messages import Message, SpellcheckRequest\n"
        "async def main():\n"
        f"    speller = SpellcheckService({PATIENCE})\n"
        "    await speller.check([Message((), proof=SpellcheckRequest('recieve', 'en'))])\n"
        "    print(speller._process.pid, flush=True)\n"
        "    print('harper' in sys.modules, flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "asyncio.run(main())\n"
    )
    killed = subprocess.run([sys.executable, "-c", begins], capture_output=True, text=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    pid, is_loaded = killed.stdout.split()
    asyncio.run(ends(int(pid)))
    assert is_loaded == "False"


async def test_where_there_is_no_room_the_note_goes_out_as_it_is(
    database: Database, speller: SpellcheckService
) -> None:
    """4,096 characters are Telegram's limit; a suggestion is not worth a refused card."""
    turns = Turns(database, SystemClock(), lambda _: None, speller=speller)
    for length, is_said in ((100, True), (4090, False)):
        text = "I was glad to recieve it. " + "😀" * length
        spoken = await turns._with_files((reply(turn := Turn(Person(1), (note(text),))), turn))
        assert ("→ receive?" in spoken.messages[0].html) is is_said


async def test_what_is_suggested_can_be_spoken(speller: SpellcheckService) -> None:
    """As part of the card, below what to mend, with its tap in the second row."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", met="Maria")
    sam.taps("Change the text").says("Dear Maria, I was glad to recieve it.")
    messages = await speller.check(sam.turn.messages)
    spoken = reply(Turn(sam.person, messages)).messages[0]
    assert spoken.html.endswith("<i>Spelling and grammar</i>\n• recieve → receive?")
    assert [b.label for b in spoken.rows[1]] == ["→ receive"]
    assert "glad to receive it" in sam.taps_data(spoken.rows[1][0].data).sees
    assert sam.reply.toast == "Taken over"
