"""The Bot API of the stand-in: HTTP, methods, getUpdates and webhooks, faults, the log of calls."""
