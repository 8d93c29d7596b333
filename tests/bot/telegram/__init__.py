"""Tests of `bot/telegram/`, against the stand-in over real HTTP."""
