"""Tests of `bot/telegram/receiving/`."""
