"""Tests of the control routes."""
