"""The web service of one bot: /healthz, /metrics, and with WEBHOOK_URL /telegram.

Imported only when something is served: a bot that polls and has no PORT loads no web server.
"""

from __future__ import annotations

import logging
from urllib.parse import urlsplit

from bot.errors import CannotStart
from bot.metrics import CONTENT_TYPE, Metrics
from bot.settings import WEBHOOK_PATH
from bot.telegram.receiving.webhook import NotAnUpdate, Webhook
from bot.web import routes
from bot.web.health import Health, Probes
from bot.web.server import Server, bind_socket

_SHUTDOWN_SECONDS = 3
"""What requests in progress get when the bot stops: a little longer than their turns."""

log = logging.getLogger(__name__)


def webhook_address(url: str) -> str:
    """Return the address that Telegram is to call, below the public one."""
    return url + WEBHOOK_PATH


class WebService:
    """Binds its port when it is made, so that a port in use stops the bot early, and answers once it is started."""

    def __init__(self, host: str, port: int) -> None:
        """Bind the port. Raises CannotStart when that is not possible."""
        self._server: Server | None = None
        self._health: Health | None = None
        try:
            self._listener = bind_socket(host, port)
        except OSError as error:
            raise CannotStart(f"PORT {port} at {host} cannot be served at: {error.strerror}") from None

    async def start(self, probes: Probes, metrics: Metrics, webhook: Webhook | None, heartbeat_seconds: float) -> None:
        """Start to serve; /telegram only if there is a `webhook`."""
        self._health = Health(probes, heartbeat_seconds=heartbeat_seconds)
        webhooks = {}
        if webhook:
            route = routes.WebhookRoute(webhook.target.secret, webhook.deliver, NotAnUpdate)
            # A proxy may pass on the path of the public address as it is, or without its first part.
            webhooks = {WEBHOOK_PATH: route, urlsplit(webhook.target.url).path: route}
        self._server = Server(
            routes.create_app(self._health.report, lambda: (metrics.exposition(), CONTENT_TYPE), webhooks),
            shutdown_seconds=_SHUTDOWN_SECONDS,
        )
        await self._server.start(self._listener)
        host, port, *_ = self._listener.getsockname()
        log.info("serving %s at %s, port %d", ", ".join(["/healthz", "/metrics", *webhooks]), host, port)

    async def stop(self) -> None:
        """Let requests in progress be answered, and release the port."""
        if self._server:
            await self._server.stop()
        if self._health:
            await self._health.stop()
        self._listener.close()
