"""Upkeep of the database beside the turns: what follows an erasure, and what the operator asks and decides."""
