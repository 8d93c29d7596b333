"""Tests of `bot/cluster/`."""
