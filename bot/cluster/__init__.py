"""Which of several processes leads."""
