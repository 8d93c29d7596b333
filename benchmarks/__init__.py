"""Afterword measured beside other ways to build the same bot: `make bench`. What comes out are ratios."""
