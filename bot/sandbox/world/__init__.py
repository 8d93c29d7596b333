"""The state of the stand-in: people, chats, files and pending updates, and what people do."""
