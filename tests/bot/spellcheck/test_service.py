"""Spelling suggestions for a note: English, offline, in a process of its own, and never a long delay."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import cast

import pytest

from bot.clock import SystemClock
from bot.replies import RenderedMessage, Reply
from bot.spellcheck.service import MAX_PENDING, SpellcheckService
from bot.store.database import Database
from bot.turns import Turns
from conversations.letters.spelling import suggestions
from conversations.messages import SpellcheckRequest
from tests.people import Seeker, at

pytestmark = pytest.mark.slow

SAM, ANNA = 1, 2
PATIENCE = 240  # seconds; a busy machine takes long to load the library


@pytest.fixture
async def speller() -> AsyncIterator[SpellcheckService]:
    """Return a service that waits for its worker however long it takes."""
    speller = SpellcheckService(PATIENCE, answer_seconds=PATIENCE, pause_seconds=0)
    yield speller
    await speller.close()


def worker(speller: SpellcheckService) -> int:
    """Return the id of the worker's process."""
    assert speller.worker_pid is not None
    return speller.worker_pid


def has_secret(pid: int) -> bool:
    """Return whether the environment of a process holds the word "secret"."""
    return b"secret" in Path(f"/proc/{pid}/environ").read_bytes()


def is_running(pid: int) -> bool:
    """Return whether there is such a process; a zombie does not count."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


async def ends(pid: int) -> None:
    """Wait until a process has ended."""
    async with asyncio.timeout(PATIENCE):
        while is_running(pid):  # noqa: ASYNC110 - there is no event to wait for
            await asyncio.sleep(0.01)


async def found(
    speller: SpellcheckService, text: str, *names: str, language: str = "en"
) -> list[tuple[object, object]]:
    """Return the suggestions for a text, as pairs of what it says and the replacement."""
    request = SpellcheckRequest(text, language, names, "thanks:1:fix")
    shown = suggestions(request, await speller.check(request, SAM))
    lines = shown[0]["lines"] if shown else ()
    assert isinstance(lines, tuple)
    return [(line["found"], line["instead"]) for line in lines]


async def test_without_the_library_notes_are_sent_without_suggestions(
    speller: SpellcheckService, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing fails, no process is started, and the log says so once."""
    monkeypatch.setitem(sys.modules, "harper", None)
    caplog.set_level(logging.INFO)
    assert await found(speller, "I was glad to recieve it.") == await found(speller, "recieve") == []
    assert speller.worker_pid is None
    assert [r.getMessage().partition(":")[0] for r in caplog.records] == ["harper-py is not installed"]


async def test_a_note_does_not_wait_for_long() -> None:
    """While the worker starts or is busy, notes are sent without suggestions, and few texts are queued."""
    hasty = SpellcheckService(patience=0, starting_patience=0)
    for person in range(9):
        assert await hasty.check(SpellcheckRequest("recieve", "en"), person) == ()
    assert len(hasty.pending) == MAX_PENDING
    await hasty.close()


async def test_one_person_has_one_text_checked_at_a_time() -> None:
    """Whoever sends notes one after another takes no turn of somebody else's."""
    hasty = SpellcheckService(patience=0, starting_patience=0)
    for _ in range(9):
        assert await hasty.check(SpellcheckRequest("recieve", "en"), SAM) == ()
    assert list(hasty.pending) == [SAM]
    await hasty.check(SpellcheckRequest("recieve", "en"), ANNA)
    assert list(hasty.pending) == [SAM, ANNA]
    await hasty.close()


async def test_the_worker_starts_with_the_first_note_and_gets_no_secret(
    speller: SpellcheckService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the token nor a password is in its environment."""
    for name in ("BOT_TOKEN", "DATABASE_URL", "PGPASSWORD"):
        monkeypatch.setenv(name, "secret")
    assert await found(speller, "Guten Tag", language="de") == []
    ours = SpellcheckRequest("recieve", "en", own_spans=())
    assert await speller.check(ours, SAM) == ()  # no word of it was typed by the person
    assert speller.worker_pid is None
    assert await found(speller, "recieve") == [("recieve", "receive")]
    assert not has_secret(worker(speller))


async def test_an_idle_worker_ends_and_the_next_note_starts_another(speller: SpellcheckService) -> None:
    """Its memory is released."""
    assert await found(speller, "recieve") != []
    first = worker(speller)
    speller.idle_seconds = 0
    assert await found(speller, "recieve") == [("recieve", "receive")]
    await ends(first)
    assert speller.worker_pid is None
    speller.idle_seconds = PATIENCE
    assert await found(speller, "recieve") == [("recieve", "receive")]
    assert is_running(worker(speller))


async def test_a_worker_that_dies_costs_suggestions_and_is_replaced(
    speller: SpellcheckService, caplog: pytest.LogCaptureFixture
) -> None:
    """One note goes out without suggestions; the next one starts another worker."""
    assert await found(speller, "recieve") != []
    first = worker(speller)
    os.kill(first, signal.SIGKILL)
    await ends(first)
    assert await found(speller, "recieve") == []
    assert await found(speller, "recieve") == [("recieve", "receive")]
    assert worker(speller) != first
    assert [r.getMessage().partition(":")[0] for r in caplog.records] == ["the spelling worker failed"]


async def test_a_worker_that_hangs_is_killed_and_not_replaced_at_once(caplog: pytest.LogCaptureFixture) -> None:
    """Notes go out without suggestions during the pause."""
    speller = SpellcheckService(PATIENCE, answer_seconds=PATIENCE)
    assert await found(speller, "recieve") != []
    stopped = worker(speller)
    os.kill(stopped, signal.SIGSTOP)
    speller.answer_seconds = 0.01
    assert await found(speller, "recieve") == []
    await ends(stopped)
    assert await found(speller, "recieve") == []
    assert speller.worker_pid is None
    assert [r.getMessage() for r in caplog.records] == ["the spelling worker failed: TimeoutError"]
    await speller.close()


async def test_a_text_that_cannot_be_checked_costs_only_its_suggestions(
    speller: SpellcheckService, caplog: pytest.LogCaptureFixture
) -> None:
    """An error in the library is logged without a word of the note, and the same worker checks the next."""
    assert await found(speller, cast(str, 5)) == []
    before = worker(speller)
    assert await found(speller, "recieve") == [("recieve", "receive")]
    assert worker(speller) == before
    assert [r.getMessage() for r in caplog.records] == ["a note cannot be checked: TypeError"]


def test_the_worker_ends_with_a_killed_parent() -> None:
    """SIGKILL: the worker's input ends, and so does the worker. The bot itself never loads the library."""
    program = (
        "import asyncio, os, signal, sys\n"
        "from bot.spellcheck.service import SpellcheckService\n"
        "from conversations.messages import SpellcheckRequest\n"
        "async def main():\n"
        f"    speller = SpellcheckService({PATIENCE})\n"
        "    await speller.check(SpellcheckRequest('recieve', 'en'), 1)\n"
        "    print(speller.worker_pid, flush=True)\n"
        "    print('harper' in sys.modules, flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "asyncio.run(main())\n"
    )
    killed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    pid, is_loaded = killed.stdout.split()
    asyncio.run(ends(int(pid)))
    assert is_loaded == "False"


async def test_a_note_without_room_for_suggestions_is_sent_unchanged(
    database: Database, speller: SpellcheckService
) -> None:
    """4,096 characters are Telegram's limit; a longer card would be rejected."""
    turns = Turns(database, SystemClock(), spellcheck=speller)
    for length, is_said in ((100, True), (4090, False)):
        text = "I was glad to recieve it. " + "😀" * length
        message = RenderedMessage(text, spellcheck=SpellcheckRequest(text, "en", (), "thanks:1:fix"))
        ((prepared,), _) = await turns.preparation.prepare(Reply(1, (message,), language="en"))
        assert ("→ receive?" in prepared.html) is is_said
        assert is_said or prepared == message


async def test_a_suggestion_is_shown_on_the_card(database: Database, speller: SpellcheckService) -> None:
    """It is made when the card is sent: below the text, with its button in the second row."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", met="Maria")
    sam.taps("Change the text").says("Dear Maria, I was glad to recieve it.")
    turns = Turns(database, SystemClock(), spellcheck=speller)
    ((spoken, *_), _) = await turns.preparation.prepare(sam.reply)
    assert spoken.html.endswith("<i>Spelling and grammar</i>\n• recieve → receive?")
    assert [b.label for b in spoken.rows[1]] == ["→ receive"]
    assert "glad to receive it" in sam.taps_data(spoken.rows[1][0].data).sees
    assert sam.reply.toast == "Taken over"
