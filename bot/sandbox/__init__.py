"""A stand-in for Telegram: its Bot API over HTTP, and a phone page for the people who talk to the bot.

It uses Telegram's JSON and the project's clock and web server, and nothing else of the project.
"""
