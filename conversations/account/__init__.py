"""The person's own affairs: commands, settings, time zone, export."""
