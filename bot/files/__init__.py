"""Files that are sent and received. Knows neither the database nor Telegram."""
