"""Whole lives on the running bot."""
