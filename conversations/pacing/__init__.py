"""When the bot speaks, and what stops it."""
