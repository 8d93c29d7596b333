"""What date phrases mean: functions from a matched phrase to the possible days."""
