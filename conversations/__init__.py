"""What is said, and when. Pure: no Telegram, no database, no clock, no network, no logging, no await."""
