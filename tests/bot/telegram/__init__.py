"""Telegram's half, against the stand-in over real HTTP."""
