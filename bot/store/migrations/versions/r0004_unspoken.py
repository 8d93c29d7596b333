"""Updates whose turns have committed and whose answers are not out yet."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the column, and an index over the few rows that have something in it."""
    op.add_column("updates", sa.Column("unspoken", sa.Text()))
    is_unspoken = sa.text("unspoken IS NOT NULL")
    op.create_index("updates_unspoken_ix", "updates", ["at"], sqlite_where=is_unspoken, postgresql_where=is_unspoken)
