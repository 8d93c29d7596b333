"""Tests of `bot/files/`."""
