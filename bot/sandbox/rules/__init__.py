"""Telegram's rules: what it accepts, how it changes what it stores, and the words with which it refuses."""
