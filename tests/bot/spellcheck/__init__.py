"""Tests of `bot/spellcheck/`."""
