"""What earlier interviews teach: the question bank, practice, insights."""
