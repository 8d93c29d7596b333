"""Tests of `bot/demo/`."""
