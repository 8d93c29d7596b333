"""Webhooks: setting one, and delivering updates to it, one at a time for each chat, until accepted or expired."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import httpx

from bot.sandbox.bot_api.polling import Poller
from bot.sandbox.rules.errors import ApiError, bad_request, too_many_requests
from bot.sandbox.rules.parameters import Parameters, from_json
from bot.sandbox.transport import strict_json
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.updates import PendingUpdate, UpdateQueue
from bot.settings import WEBHOOK_PATH

_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_MAX_SECRET = 256
_MAX_CONNECTIONS = 100
_DEFAULT_CONNECTIONS = 40
_PORTS = frozenset({None, 80, 88, 443, 8443})
_THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})
_NOT_HERE = f"the sandbox calls only this machine, at a path that ends with {WEBHOOK_PATH}"
_RESPONSE_TIMEOUT = 60.0  # seconds, as the ones below
_FIRST_DELAY = 2.0
_MAX_DELAYS = (60.0, 120.0)
_MAX_RETRY_AFTER = 3600
_GONE = 410
_REMOVED_AFTER = timedelta(hours=23)
_NOT_IN_RESPONSES = re.compile(r"get|setwebhook$|deletewebhook$|close$|logout$", re.IGNORECASE)

Perform = Callable[[str, Parameters], object]
Pause = Callable[[float], Awaitable[None]]


class Webhook:
    """The webhook of one bot. Retries use real time; updates expire on the moved clock."""

    def __init__(self, updates: UpdateQueue, poller: Poller, perform: Perform, pause: Pause) -> None:
        """Deliver `updates`; `perform` performs the method that a response of the webhook may contain."""
        self.url = ""
        self.is_paused = False
        self._updates = updates
        self._poller = poller
        self._perform = perform
        self._pause = pause
        self._secret = ""
        self._connections = _DEFAULT_CONNECTIONS
        self._slots = asyncio.Semaphore(_DEFAULT_CONNECTIONS)
        self._client: httpx.AsyncClient | None = None
        self._closing: set[asyncio.Task[None]] = set()
        self._error: Json = {}
        self._workers: dict[int, asyncio.Task[None]] = {}
        self._next_set = float("-inf")
        self._gone_since: int | None = None
        updates.on_added.append(self._deliver_to)

    def set(self, parameters: Parameters) -> bool:
        """Perform setWebhook: post updates to `url` from now on; an empty one deletes the webhook."""
        url = parameters.text("url").strip()
        if not url:
            return self.delete(parameters)
        secret = parameters.text("secret_token")
        _check(url, secret)
        now = asyncio.get_running_loop().time()
        if now < self._next_set:
            raise too_many_requests(1)
        self._next_set = now + 1
        self._updates.allow(parameters.array("allowed_updates"))
        self._remove(parameters)
        self.url, self._secret = url, secret
        max_connections = parameters.integer("max_connections", _DEFAULT_CONNECTIONS)
        self._connections = min(max(max_connections, 1), _MAX_CONNECTIONS)
        self._slots = asyncio.Semaphore(self._connections)
        self._client = _client(url)
        self._poller.webhook_is_set = True
        self._poller.end_for_webhook()
        self.deliver()
        return True

    def delete(self, parameters: Parameters) -> bool:
        """Perform deleteWebhook: pending updates stay for getUpdates, unless the call drops them."""
        self._remove(parameters)
        return True

    def _remove(self, parameters: Parameters) -> None:
        if parameters.flag("drop_pending_updates"):
            self._updates.clear()
        self._stop()
        self.url, self._error, self._gone_since = "", {}, None
        self._poller.webhook_is_set = False

    def info(self, _: Parameters) -> Json:
        """Perform getWebhookInfo."""
        info: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates),
        }
        if self.url:
            info |= {"max_connections": self._connections, "ip_address": "127.0.0.1", **self._error}
        if self._updates.requested:
            info["allowed_updates"] = list(self._updates.requested)
        return info

    async def close(self) -> None:
        """Stop delivering, and return when all connections are closed."""
        self._stop()
        await asyncio.gather(*self._closing)

    def _stop(self) -> None:
        for worker in self._workers.values():
            worker.cancel()
        self._workers = {}
        if self._client:
            closing = asyncio.get_running_loop().create_task(self._client.aclose())
            self._closing.add(closing)
            closing.add_done_callback(self._closing.discard)
            self._client = None

    def deliver(self) -> None:
        """Start the delivery of pending updates, chats in parallel."""
        for chat in self._updates.chats():
            self._deliver_to(chat)

    def _deliver_to(self, chat: int) -> None:
        if self._client and not self.is_paused and chat not in self._workers:
            worker = asyncio.get_running_loop().create_task(self._deliver_all(chat, self._client))
            self._workers[chat] = worker
            worker.add_done_callback(partial(self._on_done, chat))

    def _on_done(self, chat: int, worker: asyncio.Task[None]) -> None:
        if self._workers.get(chat) is worker:
            del self._workers[chat]
            if not worker.cancelled() and self._updates.first_of(chat):
                self._deliver_to(chat)

    async def _deliver_all(self, chat: int, client: httpx.AsyncClient) -> None:
        """Deliver the pending updates of one chat, in order."""
        failures = 0
        while (update := self._updates.first_of(chat)) and not self.is_paused:
            async with self._slots:
                delay = await self._attempt(update, client, failures)
            if delay is None:
                self._updates.remove(update)
                failures = 0
            else:
                failures += 1
                await self._pause(delay)

    async def _attempt(self, update: PendingUpdate, client: httpx.AsyncClient, failures: int) -> float | None:
        """Post one update; return None if it was accepted, or the seconds until the next attempt."""
        headers = {"Content-Type": "application/json"}
        if self._secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self._secret
        delay = 0.0 if not failures else min(_FIRST_DELAY * 2 ** (failures - 1), random.uniform(*_MAX_DELAYS))  # noqa: S311
        try:
            response = await client.post(self.url, content=json.dumps(update.body), headers=headers)
        except httpx.TimeoutException:
            self._set_error("Read timeout expired")
            return delay
        except httpx.ConnectError:
            self._set_error("Connection refused")
            return delay
        except (httpx.HTTPError, httpx.InvalidURL):
            self._set_error("Connection closed")
            return delay
        self._remove_if_gone(response.status_code)
        if response.is_success:
            self._perform_response(response)
            return None
        self._set_error(f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}".rstrip())
        retry_after = response.headers.get("retry-after", "")
        return max(delay, min(int(retry_after), _MAX_RETRY_AFTER)) if retry_after.isdecimal() else delay

    def _remove_if_gone(self, status: int) -> None:
        """Remove the webhook after 23 hours of the moved clock with nothing but 410."""
        now = self._updates.unix_time()
        if status != _GONE:
            self._gone_since = None
        elif self._gone_since is None:
            self._gone_since = now
        elif now - self._gone_since >= _REMOVED_AFTER.total_seconds():
            self._remove(Parameters({}))

    def _set_error(self, message: str) -> None:
        self._error = {"last_error_date": self._updates.unix_time(), "last_error_message": message}

    def _perform_response(self, response: httpx.Response) -> None:
        """Perform the method in the response of the webhook, if there is one; its result is ignored."""
        try:
            answer: Any = strict_json.decode(response.content)
        except ValueError:
            return
        method = answer.pop("method", None) if isinstance(answer, dict) else None
        if isinstance(method, str) and not _NOT_IN_RESPONSES.match(method):
            with contextlib.suppress(ApiError):
                self._perform(method, from_json(answer))


def _client(url: str) -> httpx.AsyncClient:
    """Return a client that keeps its connections, as Telegram does; certificates are loaded only for HTTPS."""
    limits = httpx.Limits(max_connections=_MAX_CONNECTIONS, max_keepalive_connections=_MAX_CONNECTIONS)
    return httpx.AsyncClient(verify=url.startswith("https:"), trust_env=False, timeout=_RESPONSE_TIMEOUT, limits=limits)


def _check(url: str, secret: str) -> None:
    """Apply Telegram's rules; on this machine plain HTTP and any port are allowed, as with a local Bot API server."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise bad_request("bad webhook: invalid webhook URL specified") from None
    is_local = host in _THIS_MACHINE
    if not host:
        raise bad_request("bad webhook: invalid webhook URL specified")
    if parts.scheme != "https" and not (is_local and parts.scheme == "http"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not is_local and port not in _PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    if len(secret) > _MAX_SECRET:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    # Not one of Telegram's rules: it keeps a web page from making the stand-in call other addresses.
    if not (is_local and parts.path.endswith(WEBHOOK_PATH)):
        raise bad_request(f"bad webhook: {_NOT_HERE}")
