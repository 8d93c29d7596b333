"""The inbox and the outbox take the place of `updates`, `set_aside` and `nodes`.

An update whose answer was not out yet becomes an outbox row that shows where the person stands: its receipt held no
words. An update that was set aside becomes a dead letter.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.store.tables import Instant

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables, move what the three held, and drop those."""
    bind = op.get_bind()
    op.create_table(
        "inbox",
        sa.Column("person", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("received_at", Instant(), nullable=False),
        sa.Column("body", sa.Text()),
        sa.Column("attempts", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("failure", sa.Text()),
        sa.PrimaryKeyConstraint("person", "update_id", name="inbox_pk"),
    )
    op.create_index("inbox_received_at_ix", "inbox", ["received_at"])
    is_pending = sa.text("body IS NOT NULL AND failure IS NULL")
    op.create_index(
        "inbox_pending_ix", "inbox", ["person", "update_id"], sqlite_where=is_pending, postgresql_where=is_pending
    )
    op.create_table(
        "outbox",
        sa.Column("person", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("turn", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("person", "turn", name="outbox_pk"),
    )
    op.create_index("outbox_created_at_ix", "outbox", ["created_at"])
    bind.execute(
        sa.text("INSERT INTO inbox (person, update_id, received_at) SELECT person, update_id, at FROM updates")
    )
    bind.execute(
        sa.text(
            "INSERT INTO inbox (person, update_id, received_at, body, attempts, failure)"
            " SELECT person, update_id, at, '{}', 3, reason FROM set_aside WHERE true ON CONFLICT DO NOTHING"
        )
    )
    bind.execute(
        sa.text(
            "INSERT INTO outbox (person, turn, created_at, reply)"
            # A space behind each colon: SQLAlchemy would take ":true" for a parameter.
            " SELECT u.person, p.turns, max(u.at), '{\"person\": ' || u.person || ', \"is_standing\": true}'"
            " FROM updates u JOIN people p ON p.id = u.person WHERE u.unspoken IS NOT NULL GROUP BY u.person, p.turns"
        )
    )
    op.drop_table("updates")
    op.drop_table("set_aside")
    op.drop_table("nodes")
