"""Several nodes, and two bots with one token."""
