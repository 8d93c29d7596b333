"""The bot of the sandbox, and the example of six weeks that it can load."""
