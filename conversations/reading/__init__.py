"""What typed names and posts mean."""
