"""Tests: of the conversations, of the bot, of the whole system, and of the rules for the code."""
