"""Tests of `conversations/interviews/`."""
