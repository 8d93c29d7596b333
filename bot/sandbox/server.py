"""Serves the stand-in: its Bot API, its phone page and its control routes."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.sandbox.bot_api.http import BotApi
from bot.sandbox.control import routes
from bot.sandbox.guard import Guard
from bot.sandbox.sandbox import TOKEN, Sandbox
from bot.sandbox.transport.connection import ProtocolWithTransport
from bot.sandbox.transport.listener import BotListener, bind_preferred
from bot.web.server import Server

__all__ = ["TOKEN", "Running", "Sandbox", "serve"]

_SHUTDOWN_SECONDS = 1


def _app(sandbox: Sandbox) -> ASGIApp:
    api = BotApi(sandbox)
    pages = Starlette(
        routes=[
            Route("/bot{rest:path}", api),
            Route("/file/bot{rest:path}", api),
            *routes.routes(sandbox),
        ]
    )
    return Guard(pages, sandbox.control_token)


class Running:
    """A running server.

    `url` serves the phone page, the control routes and the Bot API. `bot_url` serves the same on a port of its own,
    which refuses connections while Telegram is "down".
    """

    def __init__(self, sandbox: Sandbox, server: Server, bot_listener: BotListener, url: str, bot_url: str) -> None:
        """Hold what `serve` started."""
        self.sandbox = sandbox
        self.url = url
        self.bot_url = bot_url
        self._server = server
        self._bot_listener = bot_listener

    async def stop(self) -> None:
        """Stop within half a second; held requests are ended."""
        await self.sandbox.stop()
        self._bot_listener.close()
        await self._server.stop()


async def serve(sandbox: Sandbox, host: str = "127.0.0.1", port: int = 8081) -> Running:
    """Serve the stand-in on this port, or on a free one if the port is taken or 0."""
    listener = bind_preferred(host, port)
    server = Server(_app(sandbox), http=ProtocolWithTransport, shutdown_seconds=_SHUTDOWN_SECONDS)
    await server.start(listener)

    def new_protocol() -> ProtocolWithTransport:
        return ProtocolWithTransport(config=server.config, server_state=server.server_state, app_state={})

    bot_listener = sandbox.bot_listener = BotListener(host, new_protocol, server.server_state.connections)
    await bot_listener.accept()
    shown = f"[{host}]" if ":" in host else host
    urls = (f"http://{shown}:{number}" for number in (listener.getsockname()[1], bot_listener.port))
    return Running(sandbox, server, bot_listener, *urls)
