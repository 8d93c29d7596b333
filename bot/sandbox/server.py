"""Serving the stand-in: its Bot API, its phone page and its control side."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.routing import Route

from bot.sandbox import control
from bot.sandbox.api import BotApi
from bot.sandbox.connection import Protocol
from bot.sandbox.door import Door, bound_or_near
from bot.sandbox.standin import TOKEN, Sandbox
from bot.web.server import Server

__all__ = ["TOKEN", "Running", "Sandbox", "serve"]

_SHUTDOWN_SECONDS = 1


def _app(sandbox: Sandbox) -> Starlette:
    api = BotApi(sandbox)
    return Starlette(
        routes=[
            Route("/bot{rest:path}", api),
            Route("/file/bot{rest:path}", api),
            *control.routes(sandbox),
        ]
    )


class Running:
    """A stand-in that is being served.

    `url` carries the phone page, the control side and the Bot API. `bot_url` carries the same on a port of its own
    which, while Telegram is "down", really refuses connections.
    """

    def __init__(self, sandbox: Sandbox, server: Server, door: Door, url: str, bot_url: str) -> None:
        """Hold what `serve` started."""
        self.sandbox = sandbox
        self.url = url
        self.bot_url = bot_url
        self._server = server
        self._door = door

    async def stop(self) -> None:
        """Stop serving, in well under a second: whatever is held is let go."""
        self.sandbox.release()
        self._door.close()
        await self._server.stop()


async def serve(sandbox: Sandbox, host: str = "127.0.0.1", port: int = 8081) -> Running:
    """Serve the stand-in; a port that is taken, or 0, becomes a free one."""
    listener = bound_or_near(host, port)
    server = Server(_app(sandbox), http=Protocol, shutdown_seconds=_SHUTDOWN_SECONDS)
    await server.start(listener)

    def new_protocol() -> Protocol:
        return Protocol(config=server.config, server_state=server.server_state, app_state={})

    door = sandbox.door = Door(host, new_protocol, server.server_state.connections)
    await door.open()
    shown = f"[{host}]" if ":" in host else host
    urls = (f"http://{shown}:{number}" for number in (listener.getsockname()[1], door.port))
    return Running(sandbox, server, door, *urls)
