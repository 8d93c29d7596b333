"""Tests of `conversations/invitations/`."""
