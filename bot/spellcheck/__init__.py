"""Spelling and grammar of a note, checked in a process of its own."""
