"""The recogniser's process: its pipe, its deadline, its death and its end when idle."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.transcription.engine import LocalEngine
from bot.transcription.service import NotTranscribed

LIBRARY = """
import os, time
from types import SimpleNamespace

class WhisperModel:
    def __init__(self, folder, **options):
        assert options["local_files_only"]
        self.folder = folder

    def transcribe(self, file, **options):
        said = file.read().decode()
        if said == "slow":
            time.sleep(1000)
        if said == "die":
            os._exit(3)
        if said == "secret":
            said = os.environ.get("BOT_TOKEN", "none")
        return [SimpleNamespace(text=f" {word}") for word in said.split()], None
"""


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a recogniser of the library's shape where the worker finds it: it hears the file's bytes."""
    (tmp_path / "faster_whisper.py").write_text(LIBRARY)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("BOT_TOKEN", "123:secret")


async def test_one_process_hears_one_voice_note_after_the_other(tmp_path: Path) -> None:
    """The words of all segments; a file that cannot be read is an error of its own."""
    engine = LocalEngine(tmp_path)
    assert await engine.transcribe(b"it went well") == "it went well"
    pid = engine.worker_pid
    with pytest.raises(NotTranscribed):
        await engine.transcribe(b"\xff")
    assert await engine.transcribe(b"") == ""
    assert engine.worker_pid == pid
    await engine.close()
    assert engine.worker_pid is None


async def test_it_knows_no_secret(tmp_path: Path) -> None:
    """The token is not in its environment."""
    engine = LocalEngine(tmp_path)
    assert await engine.transcribe(b"secret") == "none"
    await engine.close()


@pytest.mark.parametrize("voice", [b"slow", b"die"])
async def test_after_a_deadline_or_a_death_it_starts_again(tmp_path: Path, voice: bytes) -> None:
    """Only that voice note has no words."""
    engine = LocalEngine(tmp_path, seconds=5)
    with pytest.raises(NotTranscribed):
        await engine.transcribe(voice)
    assert engine.worker_pid is None
    assert await engine.transcribe(b"again") == "again"
    await engine.close()


async def test_it_ends_when_idle(tmp_path: Path) -> None:
    """A process that hears nothing for a while is ended."""
    engine = LocalEngine(tmp_path, idle_seconds=0.05)
    assert await engine.transcribe(b"words") == "words"
    async with asyncio.timeout(60):
        while engine.worker_pid is not None:  # noqa: ASYNC110 - as below
            await asyncio.sleep(0.01)  # until the process is ended, which nothing announces
    assert await engine.transcribe(b"again") == "again"
    await engine.close()
