"""Slow work around a turn: files that came in are read before it, files and checks are made when it is sent."""
