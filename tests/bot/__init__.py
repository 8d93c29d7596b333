"""Tests of `bot/`: the database, turns, the scheduler, Telegram, the web server."""
