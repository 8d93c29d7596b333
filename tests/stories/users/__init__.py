"""Simulated people who use the bot in the stories."""
