"""Tests of `conversations/outreach/`."""
