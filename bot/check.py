"""Whether the set-up would work: settings, database, token. It asks, and changes nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

from pydantic import SecretStr

from bot import app
from bot.errors import CannotStart
from bot.settings import Settings
from bot.telegram.connection import NoAnswer, WrongToken, whose

PATIENCE = 10  # seconds that Telegram gets to answer


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, and how it stands."""

    subject: str
    fine: bool
    text: str

    def __str__(self) -> str:
        """Return the finding as a line of a list."""
        return f"{'ok   ' if self.fine else 'WRONG'} {self.subject:<9} {self.text}"


async def findings(settings: Settings) -> AsyncIterator[Finding]:
    """Yield what is found, in the order a start would meet it."""
    webhook = settings.webhook_url is not None
    text = "WEBHOOK_URL is set, but this build polls: leave it empty" if webhook else "each one understood"
    yield Finding("settings", not webhook, text)
    yield await _database(settings)
    yield await _token(settings)


async def _database(settings: Settings) -> Finding:
    try:
        database = await app.open_database(settings)
    except CannotStart as reason:
        return Finding("database", fine=False, text=str(reason))
    try:
        at, newest = await database.revision(), database.newest()
    finally:
        await database.close()
    if at == newest:
        return Finding("database", fine=True, text=f"at revision {at}, the newest")
    return Finding("database", fine=True, text=f"at revision {at or 'none'}; the next start brings it to {newest}")


async def _token(settings: Settings) -> Finding:
    if settings.bot_token is None:
        return Finding("token", fine=True, text="none, so the sandbox starts")
    return await _whose(settings.bot_token, settings.bot_api_url)


async def _whose(token: SecretStr, root: str) -> Finding:
    try:
        name = await whose(token.get_secret_value(), root, patience=PATIENCE)
    except WrongToken:
        return Finding("token", fine=False, text=f"{root} does not know this BOT_TOKEN")
    except (CannotStart, NoAnswer) as reason:
        return Finding("token", fine=False, text=str(reason))
    return Finding("token", fine=True, text=f"is @{name}'s")
