"""Bots and stand-ins as processes: started quickly, killed, and started again."""
