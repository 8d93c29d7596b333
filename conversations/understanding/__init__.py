"""Understands what a person types outside any question, without any service: phrases, names and the date reader."""

from __future__ import annotations

from conversations.understanding.intents import Intent
from conversations.understanding.plain_words import understand
from conversations.understanding.understood import Asked, Context, KnownPost, Understood

__all__ = ["Asked", "Context", "Intent", "KnownPost", "Understood", "understand"]
