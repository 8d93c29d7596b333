"""The database: one row of facts a person, and what must outlive a process beside it. SQLAlchemy lives here only."""
