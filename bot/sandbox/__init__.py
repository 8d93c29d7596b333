"""A stand-in for Telegram: its Bot API over HTTP, and the people who talk to the bot through it.

It knows Telegram's JSON and the project's clock, and nothing else of the project.
"""
