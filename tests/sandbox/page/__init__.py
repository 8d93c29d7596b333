"""Tests of the phone page in a real browser."""
