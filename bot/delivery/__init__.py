"""What is made when a reply is sent."""
