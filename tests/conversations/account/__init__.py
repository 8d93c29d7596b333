"""Tests of `conversations/account/`."""
