"""What is sent as a file."""
