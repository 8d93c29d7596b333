"""Tests of turns on both databases, with the real conversations."""
