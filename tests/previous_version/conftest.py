"""The databases of the bot's own tests."""

from __future__ import annotations

from tests.bot.conftest import database_url, postgres_server

__all__ = ["database_url", "postgres_server"]
