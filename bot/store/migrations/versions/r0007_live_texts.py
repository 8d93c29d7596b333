"""Messages that show a card or a note, so that they can be edited when the facts change."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table. It is empty: what was sent before is not known."""
    op.create_table(
        "live_texts",
        sa.Column("person", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("message", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("person", "message", name="live_texts_pk"),
    )
