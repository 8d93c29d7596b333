"""The bot's side of the stand-in: the Bot API's methods, polling, webhooks, faults and the log of calls."""
