"""Alembic's revisions of the tables, oldest first, in `versions`, and what nobody else needs to know of the tables.

That is two indexes that both databases know, each by a word of its own: to say PostgreSQL's loads its whole dialect.
"""

from sqlalchemy import Index

from bot.store.tables import IN_FLIGHT, IS_UNSPOKEN, metadata, prompts, updates

__all__ = ["metadata"]

Index("prompts_in_flight_ix", prompts.c.claimed_at, sqlite_where=IN_FLIGHT, postgresql_where=IN_FLIGHT)
Index("updates_unspoken_ix", updates.c.at, sqlite_where=IS_UNSPOKEN, postgresql_where=IS_UNSPOKEN)
