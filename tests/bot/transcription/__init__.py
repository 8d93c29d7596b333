"""Tests of `bot/transcription/`."""
