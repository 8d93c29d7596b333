"""Tests of `conversations/preparation/`."""
