"""Alembic's revisions of the tables, oldest first, in `versions`, and what nobody else needs to know of the tables.

That is three indexes that both databases know, each by a word of its own: to say PostgreSQL's loads its whole dialect.
"""

from sqlalchemy import Index

from bot.store.tables import IN_FLIGHT, IS_PENDING, IS_TOLD, inbox, metadata, people, prompts

__all__ = ["metadata"]

Index("prompts_in_flight_ix", prompts.c.claimed_at, sqlite_where=IN_FLIGHT, postgresql_where=IN_FLIGHT)
Index("inbox_pending_ix", inbox.c.person, inbox.c.update_id, sqlite_where=IS_PENDING, postgresql_where=IS_PENDING)
Index("people_told_at_ix", people.c.told_at, sqlite_where=IS_TOLD, postgresql_where=IS_TOLD)
