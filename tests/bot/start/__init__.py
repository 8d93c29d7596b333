"""The real process: how it starts, its commands, and how it stops."""
