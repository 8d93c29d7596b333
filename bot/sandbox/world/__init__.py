"""The state of the stand-in: people, chats, files, pending updates; and what people do. All in memory."""
