"""HTTP below the Bot API: connections that can be cut, the bot's own port, strict JSON."""
