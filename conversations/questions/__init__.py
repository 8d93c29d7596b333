"""The questions of each conversation, as lists of steps to read from top to bottom."""
