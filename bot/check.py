"""`python -m bot check`: tests settings, database, token and webhook, and changes nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

from pydantic import SecretStr

from bot.errors import CannotStart
from bot.operator import permissions
from bot.settings import WEBHOOK_PATH, Settings
from bot.store.database import Database
from bot.telegram.api import BotStatus, NoAnswer, WrongToken, status

TIMEOUT = 10  # seconds that Telegram gets to answer


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check."""

    subject: str
    fine: bool
    text: str

    def __str__(self) -> str:
        """Return the finding as one line."""
        return f"{'ok   ' if self.fine else 'WRONG'} {self.subject:<9} {self.text}"


async def findings(settings: Settings) -> AsyncIterator[Finding]:
    """Yield the findings, in the order in which a start would meet them."""
    yield Finding("settings", fine=True, text="each one understood")
    for found in permissions.exposed(settings):
        text = f"others can read {found.path}; the next start changes that" if found.is_ours else str(found)
        yield Finding("files", fine=found.is_ours, text=text)
    yield await _database(settings)
    if settings.bot_token is None:
        yield Finding("token", fine=True, text="none, so the sandbox starts")
        return
    async for finding in _telegram(settings, settings.bot_token):
        yield finding


async def _database(settings: Settings) -> Finding:
    try:
        database = await Database.open(settings.database_url)
    except CannotStart as reason:
        return Finding("database", fine=False, text=str(reason))
    try:
        at, newest = await database.revision(), database.newest()
    finally:
        await database.close()
    if at == newest:
        return Finding("database", fine=True, text=f"at revision {at}, the newest")
    return Finding("database", fine=True, text=f"at revision {at or 'none'}; the next start brings it to {newest}")


async def _telegram(settings: Settings, token: SecretStr) -> AsyncIterator[Finding]:
    root = settings.bot_api_url
    try:
        bot = await status(token.get_secret_value(), root, patience=TIMEOUT)
    except WrongToken:
        yield Finding("token", fine=False, text=f"{root} does not know this BOT_TOKEN")
    except (CannotStart, NoAnswer) as reason:
        yield Finding("token", fine=False, text=str(reason))
    else:
        yield Finding("token", fine=True, text=f"is @{bot.name}'s")
        yield _webhook(bot, settings.webhook_url)


def _webhook(bot: BotStatus, wanted: str | None) -> Finding:
    at = bot.called_at
    if wanted is None:
        text = f"Telegram calls {at}; the next start takes that off and polls" if at else "none: the bot polls"
        return Finding("webhook", fine=True, text=text)
    if at != wanted + WEBHOOK_PATH:
        return Finding("webhook", fine=True, text=f"the next start has Telegram call {wanted}{WEBHOOK_PATH}")
    if bot.waiting and bot.trouble:
        return Finding("webhook", fine=False, text=f"{bot.waiting} updates wait, and Telegram says: {bot.trouble}")
    return Finding("webhook", fine=True, text=f"Telegram calls {at}")
