"""Asks a server that speaks `/v1/audio/transcriptions` for the words of a voice note.

Many programs speak it, on the operator's own machine or elsewhere. The request is a form with the file, the model's
name and the format; the response is JSON with a `text`.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress

import aiohttp

from bot.transcription.service import NotTranscribed

PATH = "/v1/audio/transcriptions"
_LARGEST_RESPONSE = 1_000_000  # bytes
_MIN_OK, _MAX_OK = 200, 299


class TranscriptionServer:
    """One server. `seconds` is how long it may take for one voice note."""

    def __init__(self, address: str, *, model: str, key: str = "", seconds: float = 300.0) -> None:
        """Ask the server at `address` for `model`; `key` is sent as a bearer token, if there is one."""
        self._url = address.rstrip("/").removesuffix(PATH).removesuffix("/v1") + PATH
        self._model = model
        self._headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._seconds = seconds
        self._session: aiohttp.ClientSession | None = None

    async def transcribe(self, voice: bytes) -> str:
        """Return the words that the server hears. Raises NotTranscribed when it refuses, fails or takes too long."""
        form = aiohttp.FormData()
        form.add_field("file", voice, filename="voice.ogg", content_type="audio/ogg")
        form.add_field("model", self._model)
        form.add_field("response_format", "json")
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=self._seconds, connect=10))
        try:
            async with self._session.post(
                self._url, data=form, headers=self._headers, allow_redirects=False
            ) as response:
                body = await _read(response.content)
                status = response.status
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise NotTranscribed(f"the server did not answer ({type(error).__name__})") from None
        if not _MIN_OK <= status <= _MAX_OK:
            raise NotTranscribed(f"the server answered {status}")
        with suppress(ValueError, RecursionError):
            answer = json.loads(body)
            if isinstance(answer, dict) and isinstance(answer.get("text"), str):
                return str(answer["text"])
        raise NotTranscribed("the server's answer has no text")

    async def close(self) -> None:
        """Close the connections."""
        if self._session:
            await self._session.close()
            await asyncio.sleep(0)  # lets connections finish closing


async def _read(content: aiohttp.StreamReader) -> bytes:
    body = bytearray()
    async for chunk in content.iter_chunked(65_536):
        body += chunk
        if len(body) > _LARGEST_RESPONSE:
            raise NotTranscribed("the server's answer is too long")
    return bytes(body)
