"""Tests of `bot/store/`, on SQLite and on PostgreSQL."""
