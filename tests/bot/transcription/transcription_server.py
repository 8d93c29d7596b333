"""A small server that speaks `/v1/audio/transcriptions`, for tests."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bot.transcription.server import PATH


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
