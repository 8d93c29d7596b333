"""Faults of Telegram, the database and the clock, and malformed updates."""
