"""Turns voice notes into words, where the operator has set it up; off by default."""
