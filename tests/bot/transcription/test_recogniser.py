"""The real recogniser on speech made by espeak-ng: ten sentences, silence, twenty minutes, a broken file."""

from __future__ import annotations

import asyncio
import io
import re
import wave
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.transcription.engine import LocalEngine
from bot.transcription.service import NotTranscribed
from tests.environment.requirements import speech_model

pytestmark = [pytest.mark.speech, pytest.mark.slow]

SENTENCES = (
    "I explained how we moved the night shift to a new plan.",
    "They asked me why I left my last hospital after only a year.",
    "The manager said that they will decide by the end of next week.",
    "I talked about my work with the warehouse team in Leeds.",
    "My answer about the budget was too long.",
    "Maria Keller and Tom Brandt were both very friendly.",
    "They have several applicants and two open posts.",
    "I would like to know more about the training for new nurses.",
    "The second interview will be on Thursday at half past two.",
    "I forgot to mention my experience with customers.",
)
MOST_WRONG = 0.15


@pytest_asyncio.fixture
async def engine() -> AsyncIterator[LocalEngine]:
    """A recogniser with the small English model of a package."""
    model = speech_model()
    assert model
    engine = LocalEngine(model)
    yield engine
    await engine.close()


async def spoken(text: str) -> bytes:
    """Return speech as a WAV file."""
    process = await asyncio.create_subprocess_exec(
        *("espeak-ng", "-v", "en-us", "-s", "150", "--stdout", text), stdout=asyncio.subprocess.PIPE
    )
    voice, _ = await process.communicate()
    return voice


def silence(seconds: int) -> bytes:
    """Return silence as a WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as writing:
        writing.setnchannels(1)
        writing.setsampwidth(2)
        writing.setframerate(16_000)
        writing.writeframes(bytes(2 * 16_000 * seconds))
    return file.getvalue()


def words_of(text: str) -> list[str]:
    """Return the words of a text, for comparing."""
    return re.findall(r"[a-z0-9]+", text.lower())


def wrong_words(said: list[str], heard: list[str]) -> int:
    """Return how many words have to be replaced, added or left out to make one of the other."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(said, 1):
        before, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (word != other))
    return row[-1]


async def test_less_than_fifteen_percent_of_the_words_are_wrong(engine: LocalEngine) -> None:
    """Ten sentences by a robot's voice."""
    pairs = [(words_of(said), words_of(await engine.transcribe(await spoken(said)))) for said in SENTENCES]
    assert sum(wrong_words(*pair) for pair in pairs) < MOST_WRONG * sum(len(said) for said, _ in pairs)


async def test_silence_has_no_words(engine: LocalEngine) -> None:
    """Nothing is heard into twenty minutes of it either, and they take a moment."""
    assert await engine.transcribe(silence(20)) == ""
    assert await engine.transcribe(silence(20 * 60)) == ""


async def test_a_broken_file_is_said_to_be_none(engine: LocalEngine) -> None:
    """The next one is heard all the same."""
    with pytest.raises(NotTranscribed):
        await engine.transcribe(b"OggS, but no sound")
    assert "budget" in await engine.transcribe(await spoken(SENTENCES[4]))
