"""Readers of typed text: none takes long, and none is left out."""
