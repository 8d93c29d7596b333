"""Telegram's rules: what it accepts, how it changes what it stores, and the exact words of its errors."""
