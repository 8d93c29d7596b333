"""How it gets there: Telegram, the database, time, files and the sandbox."""
