"""Three whole lives, in both languages."""
