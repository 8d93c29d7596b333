"""Whole walks through the conversations."""
