"""How it gets there: the database, the turns, the heartbeat, Telegram."""
