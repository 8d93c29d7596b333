"""What is sent as a file. Nothing here knows Telegram, the database or the sandbox."""
