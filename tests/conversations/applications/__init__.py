"""Tests of `conversations/applications/`."""
