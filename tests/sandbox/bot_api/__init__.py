"""Tests of the Bot API that the stand-in serves."""
