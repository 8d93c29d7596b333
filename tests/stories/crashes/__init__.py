"""Killed at any moment, migrated and restored."""
