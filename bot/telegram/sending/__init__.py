"""From a turn to Telegram: messages are sent within its limits."""
