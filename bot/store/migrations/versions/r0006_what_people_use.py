"""What each person has used, who is banned, and who was told that the bot is not for them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.store.tables import Instant

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns, and an index of those who were told."""
    op.add_column("people", sa.Column("seen_at", Instant()))
    op.add_column("people", sa.Column("processor_seconds", sa.Float(), nullable=False, server_default="0"))
    op.add_column("people", sa.Column("banned_at", Instant()))
    op.add_column("people", sa.Column("told_at", Instant()))
    is_told = sa.text("told_at IS NOT NULL")
    op.create_index("people_told_at_ix", "people", ["told_at"], sqlite_where=is_told, postgresql_where=is_told)
