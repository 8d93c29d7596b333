"""Telegram's half of the way there: python-telegram-bot lives here and nowhere else."""
