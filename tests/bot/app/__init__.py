"""The whole bot, in one process with Telegram's stand-in and as a process of its own."""
