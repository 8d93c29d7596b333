"""The sandbox's bot, and the example story it can tell."""
