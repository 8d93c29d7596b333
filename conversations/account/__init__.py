"""Commands, settings, time zone, export and import."""
