"""Tests of what the operator decides."""
