"""The databases that the bot's own tests use."""

from tests.bot.conftest import database, database_url, postgres_server

__all__ = ["database", "database_url", "postgres_server"]
