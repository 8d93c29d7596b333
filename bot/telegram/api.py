"""The way to Telegram's servers: one client for calls and one for the held poll.

Everything the bot sends or fetches goes through what `connect` makes.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Any, TypeVar, cast

import telegram
from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.request import RequestData

from bot.errors import CannotStart
from bot.metrics import Metrics
from bot.settings import is_loopback
from bot.telegram.http import Client, JsonParams, NeverLeft, OnDate, Timeouts, ignore, proxy_to

# Otherwise python-telegram-bot warns of its own next version whenever Telegram answers 429.
os.environ["PTB_TIMEDELTA"] = "true"

READ_TIMEOUT = 45.0
"""Seconds that Telegram has to answer a call. python-telegram-bot's own 5 would turn slow sends into unclear ones."""
IN_TOUCH = 90.0
"""Seconds without a word from Telegram after which it is asked for one."""
_CALLS_AT_ONCE = 64  # 30 slots, as many answers to taps, and a few
_POLLS_AT_ONCE = 2  # one held, and the last one, which confirms

T = TypeVar("T")

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

    _last_success_at = 0.0
    _metrics: Metrics | None = None

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
    def username_or_empty(self) -> str:
        """The bot's name on Telegram, without the @; empty until Telegram has been greeted."""
        try:
            return self.username
        except RuntimeError:  # the library's, for whoever asks too early
            return ""

    @property
    def last_success_at(self) -> float:
        """When Telegram last did what it was asked, by the event loop's time; 0.0 when it never has."""
        return self._last_success_at

    def set_metrics(self, metrics: Metrics) -> None:
        """Count there how often Telegram asks to wait."""
        self._metrics = metrics

    async def keep_alive(self) -> None:
        """Ask Telegram something now and then when nothing else does, so that its silence is known to be one."""
        while True:
            await asyncio.sleep(IN_TOUCH)
            if asyncio.get_running_loop().time() >= self._last_success_at + IN_TOUCH:
                with contextlib.suppress(TelegramError):
                    await self.get_me()

    async def _do_post(self, *arguments: Any, **more: Any) -> Any:
        return await self._counted(super()._do_post(*arguments, **more))

    async def _counted(self, answer: Awaitable[T]) -> T:
        try:
            result = await answer
        except RetryAfter:
            if self._metrics:
                self._metrics.was_throttled()
            raise
        self._last_success_at = asyncio.get_running_loop().time()
        return result

    async def shutdown(self) -> None:
        """Close the connections, which the library leaves open unless Telegram has been greeted."""
        for request in self._request:
            await request.shutdown()
        await super().shutdown()

    async def call(self, method: str, **parameters: Any) -> Any:
        """Make a call and return its result as it came, for the calls of every turn.

        The library's own methods look at each parameter for what may be in it, and parse the message that comes back,
        keyboard and all, which here nobody reads. Parameters are what becomes JSON; None is left out.

        Raises:
            TelegramError: it failed.
        """
        given = {name: value for name, value in parameters.items() if value is not None}
        # `post` hands it on to our own client as it is.
        data = cast("RequestData", JsonParams(given))
        return await self._counted(self.request.post(f"{self.base_url}/{method}", data))

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


def connect(token: str, api_root: str, *, read_timeout: float = READ_TIMEOUT, on_date: OnDate = ignore) -> Bot:
    """Return a bot that speaks with the Bot API at `api_root`, such as https://api.telegram.org; nothing is sent yet.

    `read_timeout` is how many seconds Telegram has to answer a call. `on_date` is called with the `Date` header of each
    response.

    Raises:
        CannotStart: the environment names a proxy that cannot be used.
    """
    root = api_root.rstrip("/")
    patience = Timeouts(read_timeout)
    # A proxy named in the environment may be the only way to Telegram, and is no way to this machine itself.
    proxy = None if is_loopback(root) else proxy_to(root)
    return Bot(
        token,
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=Client(_CALLS_AT_ONCE, patience, proxy, on_date),
        get_updates_request=Client(_POLLS_AT_ONCE, patience, proxy, on_date),
    )


@dataclass(frozen=True, slots=True)
class BotStatus:
    """How a bot stands with Telegram: its name, where it is called if it is, what waits, and why if that is known."""

    name: str
    called_at: str
    waiting: int
    trouble: str


async def status(token: str, api_root: str, *, patience: float) -> BotStatus:
    """Return how the bot of `token` stands, as the Bot API at `api_root` says; it has `patience` seconds an answer.

    Raises:
        WrongToken: it does not know the token.
        NoAnswer: there is no connection, no answer, or none of the Bot API's.
        CannotStart: the environment names a proxy that cannot be used.
    """
    bot = connect(token, api_root, read_timeout=patience)
    try:
        await bot.greet()
        info = await bot.get_webhook_info()
    except NeverLeft:
        raise NoAnswer(f"no connection to {api_root}") from None
    except NetworkError as error:
        raise NoAnswer(f"no answer from {api_root} ({type(error).__name__})") from None
    except (TelegramError, *BROKEN_ANSWER):
        raise NoAnswer(f"{api_root} does not answer like the Bot API") from None
    finally:
        await bot.shutdown()
    return BotStatus(
        bot.username_or_empty, info.url.partition("?")[0], info.pending_update_count, info.last_error_message or ""
    )
