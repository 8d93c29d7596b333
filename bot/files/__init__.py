"""What is sent and received as a file. Knows neither the database nor Telegram."""
