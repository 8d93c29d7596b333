"""Processes of their own for slow or heavy work."""
