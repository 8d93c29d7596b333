"""Tests of `conversations/understanding/`."""
