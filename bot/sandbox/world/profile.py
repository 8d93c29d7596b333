"""What the bot says about itself: commands by scope and language, name, descriptions, the menu button."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.sandbox.transport.strict_json import Json

Scope = tuple[str, int, int]
"""A command scope: its type, and the chat and the user it names (0 for none)."""

EVERYWHERE: Scope = ("default", 0, 0)


@dataclass(slots=True)
class Profile:
    """The bot's settings, each text by language ("" for all languages)."""

    commands: dict[tuple[Scope, str], list[Json]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    menu_button: Json | None = None

    def commands_for(self, person_id: int, language: str) -> list[Json]:
        """Return the commands a person sees in their private chat: the narrowest scope and their language win."""
        scopes: tuple[Scope, ...] = (("chat", person_id, 0), ("all_private_chats", 0, 0), EVERYWHERE)
        for scope in scopes:
            for tongue in (language, ""):
                commands = self.commands.get((scope, tongue))
                if commands:
                    return commands
        return []
