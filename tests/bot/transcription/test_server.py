"""The server for voice notes: what is asked, and what becomes of answers, refusals and silence."""

from __future__ import annotations

import pytest
from aiohttp import web

from bot.transcription.server import PATH, TranscriptionServer
from bot.transcription.service import NotTranscribed
from tests.bot.transcription.transcription_server import serving

VOICE = b"OggS" + bytes(2_000)


async def ask(address: str, seconds: float = 20, key: str = "") -> str:
    """Return what the server hears in a voice note."""
    server = TranscriptionServer(address, model="base", key=key, seconds=seconds)
    try:
        return await server.transcribe(VOICE)
    finally:
        await server.close()


async def test_the_request_is_what_such_servers_expect() -> None:
    """A form with the file, the model and the format; the key only where there is one."""
    seen: list[dict[str, str]] = []
    async with serving(web.json_response({"text": "It went well."}), seen) as address:
        assert await ask(address) == "It went well."
        assert await ask(f"{address}{PATH}", key="secret") == "It went well."
    form = {"file": "voice.ogg", "model": "base", "response_format": "json"}
    assert seen == [form | {"key": ""}, form | {"key": "Bearer secret"}]


@pytest.mark.parametrize(
    "answer",
    [
        web.json_response({"error": "no"}, status=401),
        web.json_response({"text": "wrong"}, status=500),
        web.Response(status=302, headers={"Location": "http://127.0.0.1:1/elsewhere"}),
        web.Response(text="It went well."),
        web.json_response({"words": []}),
        web.json_response(["text"]),
        web.json_response({"text": None}),
        web.Response(body=b'{"text": "' + b"x" * 2_000_000 + b'"}'),
        web.Response(body=b"[" * 100_000),
    ],
)
async def test_anything_but_words_is_no_transcription(answer: web.Response) -> None:
    """Refusals, errors, redirects, other formats and endless answers: nothing is taken from them."""
    async with serving(answer) as address:
        with pytest.raises(NotTranscribed):
            await ask(address)


async def test_a_server_that_does_not_answer_is_given_up() -> None:
    """After its deadline, or at once where nobody listens."""
    async with serving(None) as address:
        with pytest.raises(NotTranscribed):
            await ask(address, seconds=0.2)
    with pytest.raises(NotTranscribed):
        await ask(address)


async def test_silence_has_no_words() -> None:
    """An empty text is an answer."""
    async with serving(web.json_response({"text": ""})) as address:
        assert await ask(address) == ""
