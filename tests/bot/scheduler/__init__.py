"""Tests of the scheduler, which sends prompts when they are due."""
