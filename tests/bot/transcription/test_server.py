"""The server for voice notes: what is asked, and what becomes of answers, refusals and silence."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.transcription.server import PATH, TranscriptionServer
from bot.transcription.service import NotTranscribed

VOICE = b"OggS" + bytes(2_000)


@asynccontextmanager
async def serving(answer: web.Response | None, seen: list[dict[str, str]] | None = None) -> AsyncIterator[str]:
    """Serve one answer to every request, or none at all; note what the requests hold."""
    never = asyncio.Event()

    async def transcriptions(request: web.Request) -> web.Response:
        form = await request.post()
        fields = {
            name: value.filename if isinstance(value, web.FileField) else str(value) for name, value in form.items()
        }
        if seen is not None:
            seen.append(fields | {"key": request.headers.get("Authorization", "")})
        if answer is None:
            await never.wait()
        assert answer
        return web.Response(body=answer.body, status=answer.status, headers=answer.headers)

    app = web.Application()
    app.router.add_post(PATH, transcriptions)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}"
    finally:
        never.set()
        await runner.cleanup()


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
