"""The way to Telegram's servers: one client for calls and one for the held poll.

Everything the bot sends or fetches goes through what `connect` makes. python-telegram-bot's `BaseRequest` is the seam:
a quicker client than httpx would take the place of `_Client`, and nothing else would change.
"""

from __future__ import annotations

import json
import os
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import httpx
import telegram
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.errors import CannotStart

# Otherwise python-telegram-bot warns of its own next version whenever Telegram answers 429.
os.environ["PTB_TIMEDELTA"] = "true"

READ_TIMEOUT = 45.0
"""Seconds that Telegram has to answer a call. python-telegram-bot's own 5 would turn slow sends into unclear ones."""
_CONNECT_TIMEOUT = 10.0
_WRITE_TIMEOUT = 20.0
_KEEP_ALIVE = 50.0  # seconds; httpx drops an idle connection after 5, and every answer would begin with a handshake
_CALLS_AT_ONCE = 64  # 30 slots, as many answers to taps, and a few
_POLLS_AT_ONCE = 2  # one held, and the last one, which confirms


class WrongToken(CannotStart):
    """Telegram does not know the token: nothing will work until it is put right."""

    def __init__(self) -> None:
        """Say it in one line, without the token."""
        super().__init__(
            "Telegram does not know this BOT_TOKEN: copy it again from @BotFather (and leave BOT_API_URL empty)", code=2
        )


class Bot(telegram.Bot):
    """python-telegram-bot's Bot, which tells nobody its token and fetches updates as they came."""

    def __repr__(self) -> str:
        """Return a name without the token, which the library's own holds."""
        return f"Bot({self.token.partition(':')[0]})"

    async def greet(self) -> None:
        """Ask Telegram who this bot is.

        Raises:
            WrongToken: Telegram does not know the token.
            TelegramError: no answer, or another one.
        """
        try:
            await self.initialize()
        except InvalidToken:
            raise WrongToken from None  # the library's text holds the token

    @property
    def known_name(self) -> str:
        """The bot's name on Telegram, without the @; empty until Telegram has been greeted."""
        try:
            return self.username
        except RuntimeError:  # the library's, for whoever asks too early
            return ""

    async def shutdown(self) -> None:
        """Close the connections, which the library leaves open unless Telegram has been greeted."""
        for request in self._request:
            await request.shutdown()
        await super().shutdown()

    async def fetch_updates(self, offset: int, hold: float, limit: int, kinds: list[str]) -> list[Any]:
        """Return updates from `offset` on as raw JSON, waiting up to `hold` seconds for one; confirm those below it.

        Raises:
            WrongToken: Telegram does not know the token any more.
            TelegramError: no answer, or another one.
        """
        data = {"offset": offset, "timeout": int(hold), "limit": limit, "allowed_updates": kinds}
        try:
            updates = await self._post("getUpdates", data, read_timeout=hold + 10)
        except InvalidToken:
            raise WrongToken from None
        if not isinstance(updates, list):
            raise TelegramError("Invalid server response")
        return updates


class _Client(HTTPXRequest):
    """httpx, with an answer that is no JSON kept out of the log: it may hold somebody's words."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the answer's JSON object.

        Raises:
            TelegramError: it is none.
        """
        try:
            answer = json.loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or not (answer.keys() >= {"ok", "result"} or answer.get("ok") is False):
            raise TelegramError("Invalid server response")
        return answer


def connect(token: str, api_root: str, *, read_timeout: float = READ_TIMEOUT) -> Bot:
    """Return a bot that speaks with the Bot API at `api_root`, such as https://api.telegram.org; nothing is sent yet.

    `read_timeout` is how many seconds Telegram has to answer a call.
    """
    root = api_root.rstrip("/")
    return Bot(
        token,
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=_client(root, _CALLS_AT_ONCE, read_timeout),
        get_updates_request=_client(root, _POLLS_AT_ONCE, read_timeout),
    )


def _client(root: str, connections: int, read_timeout: float) -> HTTPXRequest:
    limits = httpx.Limits(
        max_connections=connections, max_keepalive_connections=connections, keepalive_expiry=_KEEP_ALIVE
    )
    return _Client(
        read_timeout=read_timeout,
        write_timeout=_WRITE_TIMEOUT,
        connect_timeout=_CONNECT_TIMEOUT,
        pool_timeout=_CONNECT_TIMEOUT,
        # A proxy named in the environment may be the only way to Telegram, and is no way to this machine itself.
        httpx_kwargs={"limits": limits, "trust_env": not is_loopback(root)},
    )


def is_loopback(root: str) -> bool:
    """Whether the address leads to this very machine."""
    host = urlsplit(root).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
