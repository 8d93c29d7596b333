"""Many people at once, and those who flood."""
