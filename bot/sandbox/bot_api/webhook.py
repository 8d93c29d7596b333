"""Webhooks: setting one, and delivering updates to it, one at a time for each chat, until they are taken or die."""

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
from bot.sandbox.rules.errors import Refused, bad_request, too_many_requests
from bot.sandbox.rules.parameters import Parameters, from_json
from bot.sandbox.transport import strict_json
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.updates import Updates, Waiting

_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_LONGEST_SECRET = 256
_MOST_CONNECTIONS = 100
_USUAL_CONNECTIONS = 40
_PORTS = frozenset({None, 80, 88, 443, 8443})
_THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})
_FIRST_DELAY = 2.0
_LONGEST_DELAYS = (60.0, 120.0)
_LONGEST_RETRY_AFTER = 3600
_GONE = 410
_GONE_FOR_GOOD = timedelta(hours=23)
_ANSWERS_WITHIN = 60.0  # seconds
_NOT_AS_AN_ANSWER = re.compile(r"get|setwebhook$|deletewebhook$|close$|logout$", re.IGNORECASE)

Perform = Callable[[str, Parameters], object]
Pause = Callable[[float], Awaitable[None]]


class Webhook:
    """The webhook of one bot. Retries run on real time, the life of an update on the moved clock."""

    def __init__(self, updates: Updates, poller: Poller, perform: Perform, pause: Pause) -> None:
        """Deliver `updates`; `perform` carries out a method that a webhook answers with."""
        self.url = ""
        self.is_held_back = False
        self._updates = updates
        self._poller = poller
        self._perform = perform
        self._pause = pause
        self._secret = ""
        self._connections = _USUAL_CONNECTIONS
        self._slots = asyncio.Semaphore(_USUAL_CONNECTIONS)
        self._client: httpx.AsyncClient | None = None
        self._closing: set[asyncio.Task[None]] = set()
        self._error: Json = {}
        self._workers: dict[int, asyncio.Task[None]] = {}
        self._next_set = float("-inf")
        self._gone_since: int | None = None
        updates.on_new.append(self._deliver_to)

    def set(self, parameters: Parameters) -> bool:
        """Carry out setWebhook: from now on updates are posted to `url`; an empty one deletes the webhook."""
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
        self._put_away(parameters)
        self.url, self._secret = url, secret
        self._connections = min(max(parameters.integer("max_connections", _USUAL_CONNECTIONS), 1), _MOST_CONNECTIONS)
        self._slots = asyncio.Semaphore(self._connections)
        self._client = _client(url)
        self._poller.webhook_is_set = True
        self._poller.end_for_webhook()
        self.deliver()
        return True

    def delete(self, parameters: Parameters) -> bool:
        """Carry out deleteWebhook: what waits is kept for getUpdates, unless it shall be dropped."""
        self._put_away(parameters)
        return True

    def _put_away(self, parameters: Parameters) -> None:
        if parameters.flag("drop_pending_updates"):
            self._updates.clear()
        self._stop()
        self.url, self._error, self._gone_since = "", {}, None
        self._poller.webhook_is_set = False

    def info(self, _: Parameters) -> Json:
        """Carry out getWebhookInfo."""
        info: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates),
        }
        if self.url:
            info |= {"max_connections": self._connections, "ip_address": "127.0.0.1", **self._error}
        if self._updates.asked_for:
            info["allowed_updates"] = list(self._updates.asked_for)
        return info

    async def close(self) -> None:
        """Stop delivering, and return when every connection is closed."""
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
        """Set off the delivery of what waits, chats side by side."""
        for chat in self._updates.chats():
            self._deliver_to(chat)

    def _deliver_to(self, chat: int) -> None:
        if self._client and not self.is_held_back and chat not in self._workers:
            worker = asyncio.get_running_loop().create_task(self._serve(chat, self._client))
            self._workers[chat] = worker
            worker.add_done_callback(partial(self._done, chat))

    def _done(self, chat: int, worker: asyncio.Task[None]) -> None:
        if self._workers.get(chat) is worker:
            del self._workers[chat]
            if not worker.cancelled() and self._updates.first_of(chat):
                self._deliver_to(chat)

    async def _serve(self, chat: int, client: httpx.AsyncClient) -> None:
        """Deliver what waits for one chat, in order."""
        failures = 0
        while (update := self._updates.first_of(chat)) and not self.is_held_back:
            async with self._slots:
                wait = await self._attempt(update, client, failures)
            if wait is None:
                self._updates.remove(update)
                failures = 0
            else:
                failures += 1
                await self._pause(wait)

    async def _attempt(self, update: Waiting, client: httpx.AsyncClient, failures: int) -> float | None:
        """Post one update; return None when it was taken, else the seconds to wait before the next attempt."""
        headers = {"Content-Type": "application/json"}
        if self._secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self._secret
        wait = 0.0 if not failures else min(_FIRST_DELAY * 2 ** (failures - 1), random.uniform(*_LONGEST_DELAYS))  # noqa: S311
        try:
            reply = await client.post(self.url, content=json.dumps(update.body), headers=headers)
        except httpx.TimeoutException:
            self._note_error("Read timeout expired")
            return wait
        except httpx.ConnectError:
            self._note_error("Connection refused")
            return wait
        except (httpx.HTTPError, httpx.InvalidURL):
            self._note_error("Connection closed")
            return wait
        self._remove_if_gone(reply.status_code)
        if reply.status_code // 100 == 2:  # noqa: PLR2004 - any status of the 200s
            self._carry_out(reply)
            return None
        self._note_error(f"Wrong response from the webhook: {reply.status_code} {reply.reason_phrase}".rstrip())
        asked = reply.headers.get("retry-after", "")
        return max(wait, min(int(asked), _LONGEST_RETRY_AFTER)) if asked.isdecimal() else wait

    def _remove_if_gone(self, status: int) -> None:
        """Put the webhook away when nothing but 410 has come from it for 23 hours of the moved clock."""
        now = self._updates.stamp()
        if status != _GONE:
            self._gone_since = None
        elif self._gone_since is None:
            self._gone_since = now
        elif now - self._gone_since >= _GONE_FOR_GOOD.total_seconds():
            self._put_away(Parameters({}))

    def _note_error(self, words: str) -> None:
        self._error = {"last_error_date": self._updates.stamp(), "last_error_message": words}

    def _carry_out(self, reply: httpx.Response) -> None:
        """Carry out the method that a webhook put into its answer, if it did; nobody hears what came of it."""
        try:
            answer: Any = strict_json.decode(reply.content)
        except ValueError:
            return
        method = answer.pop("method", None) if isinstance(answer, dict) else None
        if isinstance(method, str) and not _NOT_AS_AN_ANSWER.match(method):
            with contextlib.suppress(Refused):
                self._perform(method, from_json(answer))


def _client(url: str) -> httpx.AsyncClient:
    """Return a client that keeps its connections, as Telegram does; it loads certificates only for HTTPS."""
    limits = httpx.Limits(max_connections=_MOST_CONNECTIONS, max_keepalive_connections=_MOST_CONNECTIONS)
    return httpx.AsyncClient(verify=url.startswith("https:"), trust_env=False, timeout=_ANSWERS_WITHIN, limits=limits)


def _check(url: str, secret: str) -> None:
    """Hold Telegram's rules; on this machine, as with an own Bot API server, plain HTTP and any port will do."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise bad_request("bad webhook: invalid webhook URL specified") from None
    is_here = host in _THIS_MACHINE
    if not host:
        raise bad_request("bad webhook: invalid webhook URL specified")
    if parts.scheme != "https" and not (is_here and parts.scheme == "http"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not is_here and port not in _PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    if len(secret) > _LONGEST_SECRET:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
