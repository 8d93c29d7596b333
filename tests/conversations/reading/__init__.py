"""Tests of how typed names and posts are read."""
