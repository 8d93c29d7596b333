"""The way to Telegram's servers: one client for calls and one for the held poll.

Everything the bot sends or fetches goes through what `connect` makes.
"""

from __future__ import annotations

import os
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import telegram
from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.errors import CannotStart
from bot.telegram.client import Client, NeverLeft, Patience, proxy_to

# Otherwise python-telegram-bot warns of its own next version whenever Telegram answers 429.
os.environ["PTB_TIMEDELTA"] = "true"

READ_TIMEOUT = 45.0
"""Seconds that Telegram has to answer a call. python-telegram-bot's own 5 would turn slow sends into unclear ones."""
_CALLS_AT_ONCE = 64  # 30 slots, as many answers to taps, and a few
_POLLS_AT_ONCE = 2  # one held, and the last one, which confirms

BROKEN_ANSWER = (KeyError, TypeError, ValueError, AttributeError)
"""What the library raises over an answer that is JSON and yet not Telegram's."""


class WrongToken(CannotStart):
    """Telegram does not know the token: nothing will work until it is put right."""

    def __init__(self) -> None:
        """Say it in one line, without the token."""
        super().__init__(
            "Telegram does not know this BOT_TOKEN: copy it again from @BotFather (and leave BOT_API_URL empty)", code=2
        )


class NoAnswer(Exception):
    """Nothing answered, or not as the Bot API does. The text says what happened, without the token."""


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


def connect(token: str, api_root: str, *, read_timeout: float = READ_TIMEOUT) -> Bot:
    """Return a bot that speaks with the Bot API at `api_root`, such as https://api.telegram.org; nothing is sent yet.

    `read_timeout` is how many seconds Telegram has to answer a call.

    Raises:
        CannotStart: the environment names a proxy that cannot be used.
    """
    root = api_root.rstrip("/")
    patience = Patience(read_timeout)
    # A proxy named in the environment may be the only way to Telegram, and is no way to this machine itself.
    proxy = None if is_loopback(root) else proxy_to(root)
    return Bot(
        token,
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=Client(_CALLS_AT_ONCE, patience, proxy),
        get_updates_request=Client(_POLLS_AT_ONCE, patience, proxy),
    )


async def whose(token: str, api_root: str, *, patience: float) -> str:
    """Return the name of the bot whose `token` it is, as the Bot API at `api_root` says within `patience` seconds.

    Raises:
        WrongToken: it does not know the token.
        NoAnswer: there is no connection, no answer, or none of the Bot API's.
        CannotStart: the environment names a proxy that cannot be used.
    """
    bot = connect(token, api_root, read_timeout=patience)
    try:
        await bot.greet()
    except NeverLeft:
        raise NoAnswer(f"no connection to {api_root}") from None
    except NetworkError as error:
        raise NoAnswer(f"no answer from {api_root} ({type(error).__name__})") from None
    except (TelegramError, *BROKEN_ANSWER):
        raise NoAnswer(f"{api_root} does not answer like the Bot API") from None
    finally:
        await bot.shutdown()
    return bot.known_name


def is_loopback(root: str) -> bool:
    """Whether the address leads to this very machine."""
    host = urlsplit(root).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
