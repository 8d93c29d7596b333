"""Tests of `conversations/dates/`."""
