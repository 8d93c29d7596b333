"""The two pure functions, held to the rules."""
