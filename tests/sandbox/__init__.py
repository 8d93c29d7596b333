"""The stand-in for Telegram, from the outside."""
