"""What Telegram shows of the bot before it says anything: the command menu and what it says of itself."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable

from telegram import BotCommand
from telegram.error import TelegramError

from bot.telegram.api import Bot

log = logging.getLogger(__name__)

Menu = Callable[[str], tuple[tuple[str, str], ...]]
"""Gives the commands of a language, each with its description."""
About = Callable[[str], tuple[str, str]]
"""Gives the long and the short description in a language."""


async def register(bot: Bot, languages: Iterable[str], menu: Menu, about: About) -> None:
    """Register the menu and the descriptions in each of `languages`; the first serves every other language as well.

    Only what differs is sent. A failure is logged and stops nothing: the bot works without.
    """
    for index, language in enumerate(languages):
        code = language if index else None
        long, short = about(language)
        await _attempt("menu", language, _commands(bot, menu(language), code))
        await _attempt("description", language, _description(bot, long, code))
        await _attempt("short description", language, _short_description(bot, short, code))


async def _attempt(what: str, language: str, work: Awaitable[None]) -> None:
    try:
        await work
    except TelegramError as error:
        log.warning("%s in %s not registered: %s", what, language, type(error).__name__)


async def _commands(bot: Bot, commands: tuple[tuple[str, str], ...], code: str | None) -> None:
    registered = await bot.get_my_commands(language_code=code)
    if tuple((command.command, command.description) for command in registered) != commands:
        await bot.set_my_commands([BotCommand(*command) for command in commands], language_code=code)


async def _description(bot: Bot, text: str, code: str | None) -> None:
    if (await bot.get_my_description(language_code=code)).description != text:
        await bot.set_my_description(text, language_code=code)


async def _short_description(bot: Bot, text: str, code: str | None) -> None:
    if (await bot.get_my_short_description(language_code=code)).short_description != text:
        await bot.set_my_short_description(text, language_code=code)
