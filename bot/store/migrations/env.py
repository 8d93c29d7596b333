"""Alembic runs this to run revisions. The caller gives the connection, and ends its transaction."""

from __future__ import annotations

from alembic import context

from bot.store.migrations import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
