"""Voice notes are turned into words one by one, after their turns; nothing waits for them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import pytest

from bot.replies import Commit
from bot.transcription.service import LARGEST_VOICE, MAX_OF_ONE, NotTranscribed, TranscriptionService
from conversations.events import Heard


@dataclass
class Recogniser:
    """Hears the bytes of a file as words, once `go` is set."""

    go: asyncio.Event = field(default_factory=asyncio.Event)
    heard: int = 0
    closed: bool = False

    async def transcribe(self, voice: bytes) -> str:
        """Return the bytes as words."""
        await self.go.wait()
        self.heard += 1
        if voice == b"broken":
            raise NotTranscribed("broken")
        return voice.decode()

    async def close(self) -> None:
        """Note that it was closed."""
        self.closed = True


@dataclass
class Chat:
    """What was brought to whom."""

    files: dict[str, bytes]
    told: list[tuple[int, Heard]] = field(default_factory=list)

    async def fetch(self, file: str) -> bytes:
        """Return a file. Raises KeyError for one that is not there."""
        return self.files[file]

    async def deliver(self, person: int, event: Heard) -> None:
        """Note the words."""
        self.told.append((person, event))


async def test_words_are_brought_to_whoever_spoke() -> None:
    """In the order of the voice notes; broken, missing, silent and too large ones bring nothing and stop nobody."""
    chat = Chat({"a": b"one", "b": b"broken", "c": b" \n", "d": b"x" * (LARGEST_VOICE + 1), "e": b" two\n three "})
    engine = Recogniser()
    engine.go.set()
    service = TranscriptionService(engine, chat.fetch, chat.deliver)
    for number, file in enumerate(("a", "b", "c", "d", "missing", "e")):
        service.add(number, 10 + number, file)
    await service.wait_idle()
    assert chat.told == [(0, Heard(10, "one")), (5, Heard(15, "two three"))]
    await service.close()
    assert engine.closed


async def test_a_flood_of_one_person_leaves_room_for_others(caplog: pytest.LogCaptureFixture) -> None:
    """At most some voice notes of one person wait; further ones stay voice notes."""
    chat, engine = Chat({"a": b"words"}), Recogniser()
    service = TranscriptionService(engine, chat.fetch, chat.deliver)
    for number in range(50):
        service.add(1, number, "a")
    service.add(2, 99, "a")
    engine.go.set()
    await service.wait_idle()
    assert [person for person, _ in chat.told] == [1] * MAX_OF_ONE + [2]
    assert "words" not in caplog.text
    service.add(1, 60, "a")
    await service.wait_idle()
    assert chat.told[-1] == (1, Heard(60, "words"))
    await service.close()


async def test_closing_waits_for_nothing() -> None:
    """What is being transcribed is dropped."""
    chat, engine = Chat({"a": b"words"}), Recogniser()
    service = TranscriptionService(engine, chat.fetch, chat.deliver)
    service.add(1, 1, "a")
    await service.close()
    assert (chat.told, engine.closed) == ([], True)


async def test_words_from_before_an_erasure_are_not_brought() -> None:
    """Somebody who deletes everything and begins anew hears only what they said since."""
    chat, engine = Chat({"a": b"one", "b": b"two", "c": b"three"}), Recogniser()
    service = TranscriptionService(engine, chat.fetch, chat.deliver)
    service.add(1, 10, "a")
    service.add(2, 20, "b")
    service.on_commit(Commit(1, is_erased=True))
    service.add(1, 11, "c")
    engine.go.set()
    await service.wait_idle()
    assert chat.told == [(2, Heard(20, "two")), (1, Heard(11, "three"))]
