"""What the bot serves, wired together: /healthz, /metrics, and /telegram with WEBHOOK_URL.

Imported when something is to be served: a bot that polls and shows nothing does without a web server.
"""

from __future__ import annotations

import logging
from urllib.parse import urlsplit

from bot.errors import CannotStart
from bot.metrics import CONTENT_TYPE, Metrics
from bot.telegram.receiving.webhook import NotAnUpdate, Webhook
from bot.web import routes
from bot.web.health import Health, Probes
from bot.web.server import Server, bound

_ANSWERED_WITHIN = 3.0  # seconds that calls under way get when the bot stops, a little longer than their turns

log = logging.getLogger(__name__)


def called_at(url: str) -> str:
    """Return the address that Telegram is to call, below the public one."""
    return url + routes.PATH


class Pages:
    """The server of one bot: takes its port when it is made, and answers once it is begun."""

    def __init__(self, host: str, port: int) -> None:
        """Take the port. Raises CannotStart when that cannot be."""
        self._server: Server | None = None
        self._health: Health | None = None
        try:
            self._listener = bound(host, port)
        except OSError as error:
            raise CannotStart(f"PORT {port} at {host} cannot be served at: {error.strerror}") from None

    async def begin(self, signs: Probes, metrics: Metrics, webhook: Webhook | None, heartbeat_seconds: float) -> None:
        """Serve, with /telegram for a `webhook`."""
        self._health = Health(signs, heartbeat_seconds=heartbeat_seconds)
        hooks = {}
        if webhook:
            hook = routes.Hook(webhook.target.secret, webhook.deliver, NotAnUpdate)
            # A proxy may pass on the path of the public address as it is, or without what is the bot's own.
            hooks = {routes.PATH: hook, urlsplit(webhook.target.url).path: hook}
        self._server = Server(
            routes.pages(self._health.check, lambda: (metrics.exposition(), CONTENT_TYPE), hooks),
            stops_within=_ANSWERED_WITHIN,
        )
        await self._server.start(self._listener)
        host, port, *_ = self._listener.getsockname()
        log.info("serving %s at %s, port %d", ", ".join(["/healthz", "/metrics", *hooks]), host, port)

    async def stop(self) -> None:
        """Let calls under way be answered, and give the port back."""
        if self._server:
            await self._server.stop()
        if self._health:
            await self._health.stop()
        self._listener.close()
