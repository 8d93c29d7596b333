"""From Telegram to a turn: updates are received, stored, dispatched and handled."""
