"""When a request may go, and when it goes again."""
