"""The real process: how it starts and stops."""
