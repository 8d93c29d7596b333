"""The first tables: people, updates, prompts, follow-ups, and what was set aside."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.store.tables import Instant

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "people",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("turns", sa.BigInteger(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("next_prompt_at", Instant()),
        sa.PrimaryKeyConstraint("id", name="people_pk"),
    )
    op.create_index("people_next_prompt_at_ix", "people", ["next_prompt_at"])

    op.create_table(
        "updates",
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("person", "update_id", name="updates_pk"),
    )
    op.create_index("updates_at_ix", "updates", ["at"])

    op.create_table(
        "prompts",
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.BigInteger(), nullable=False),
        sa.Column("occasion", sa.Text(), nullable=False),
        sa.Column("fate", sa.Text(), nullable=False),
        sa.Column("due_at", Instant(), nullable=False),
        sa.Column("claimed_at", Instant(), nullable=False),
        sa.Column("settled_at", Instant()),
        sa.Column("message", sa.BigInteger()),
        sa.PrimaryKeyConstraint("person", "id", name="prompts_pk"),
        sa.UniqueConstraint("person", "kind", "subject", "occasion", name="prompts_person_kind_subject_occasion_uq"),
    )
    in_flight = sa.text("fate = 'sending'")
    op.create_index(
        "prompts_in_flight_ix", "prompts", ["claimed_at"], sqlite_where=in_flight, postgresql_where=in_flight
    )

    op.create_table(
        "follow_ups",
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("application", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.Column("prompt", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person", "application", "week", name="follow_ups_pk"),
    )

    op.create_table(
        "set_aside",
        sa.Column("person", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("person", "update_id", name="set_aside_pk"),
    )
    op.create_index("set_aside_at_ix", "set_aside", ["at"])
