"""Tests of `conversations/listening/`."""
