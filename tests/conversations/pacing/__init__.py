"""Tests of `conversations/pacing/`."""
