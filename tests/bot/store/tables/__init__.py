"""Each table of the database."""
