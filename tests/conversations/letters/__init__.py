"""Tests of `conversations/letters/`."""
