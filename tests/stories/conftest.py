"""Fixtures of the stories: the databases of the bot's tests."""

from __future__ import annotations

from tests.bot.conftest import database, database_url, postgres_server

__all__ = ["database", "database_url", "postgres_server"]
