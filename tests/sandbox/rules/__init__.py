"""Tests of Telegram's rules as the stand-in holds them."""
