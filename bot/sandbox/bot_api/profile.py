"""Methods for what the bot says about itself: getMe, commands and descriptions."""

from __future__ import annotations

import re
from typing import Any

from bot.sandbox.bot_api.sending import find_chat
from bot.sandbox.rules import text
from bot.sandbox.rules.errors import bad_request
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.world import EVERYWHERE, Scope, World

_COMMAND = re.compile(r"[a-z0-9_]+")
_MOST_COMMANDS = 100
_LONGEST_COMMAND = 32
_LONGEST_COMMAND_DESCRIPTION = 256
_LONGEST_DESCRIPTION = 512
_LONGEST_SHORT_DESCRIPTION = 120
_SCOPES = frozenset(
    [
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    ]
)
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_ABILITIES: Json = {
    "can_join_groups": True,
    # So that the bot meets everything that can be said in a group, it reads all of it.
    "can_read_all_group_messages": True,
    "supports_guest_queries": False,
    "supports_inline_queries": False,
    "can_connect_to_business": False,
    "has_main_web_app": False,
    "has_topics_enabled": False,
    "allows_users_to_create_topics": False,
    "can_manage_bots": False,
}


def get_me(world: World, _: Parameters) -> Json:
    """Return the bot as it sees itself."""
    return world.bot | _ABILITIES


def set_my_commands(world: World, parameters: Parameters) -> bool:
    """Replace the commands of a scope and language; an empty list deletes them."""
    listed = parameters.parsed("commands", "can't parse commands JSON object")
    if not isinstance([] if listed is None else listed, list):
        raise bad_request("expected an Array of BotCommand")
    commands = [_command(item) for item in listed or []]
    where = (_scope(world, parameters), _language(parameters))
    if len(commands) > _MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    if not all(_COMMAND.fullmatch(command["command"]) for command in commands):
        raise bad_request("BOT_COMMAND_INVALID")
    world.profile.commands[where] = commands
    world.touch_all()
    return True


def _command(item: Any) -> Json:
    refusal = "can't parse BotCommand: "
    if not isinstance(item, dict):
        raise bad_request(f"{refusal}expected an Object")
    for name in ("command", "description"):
        if name not in item:
            raise bad_request(f'{refusal}can\'t find field "{name}"')
        if not isinstance(item[name], str):
            raise bad_request(f'{refusal}field "{name}" must be of type String')
    command = item["command"].strip().removeprefix("/")
    description = item["description"].strip()
    if not command:
        raise bad_request("command must be non-empty")
    if len(command) > _LONGEST_COMMAND:
        raise bad_request("command length must not exceed 32")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > _LONGEST_COMMAND_DESCRIPTION:
        raise bad_request("command description length must not exceed 256")
    return {"command": command, "description": description}


def get_my_commands(world: World, parameters: Parameters) -> list[Json]:
    """Return the commands of exactly one scope and language."""
    return world.profile.commands.get((_scope(world, parameters), _language(parameters)), [])


def _scope(world: World, parameters: Parameters) -> Scope:
    scope = parameters.parsed("scope", "can't parse BotCommandScope JSON object")
    if scope is None:
        return EVERYWHERE
    if not isinstance(scope, dict) or str(scope.get("type")) not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    kind = str(scope["type"])
    if not kind.startswith("chat"):
        return (kind, 0, 0)
    chat = find_chat(world, str(scope.get("chat_id", "")))
    return (kind, chat.id, text.as_integer(scope.get("user_id")))


def _language(parameters: Parameters) -> str:
    language = parameters.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("language code is invalid")
    return language


def _set_text(kept: dict[str, str], parameters: Parameters, name: str, longest: int) -> bool:
    value = parameters.text(name).strip()
    if len(value) > longest:
        raise bad_request(f"{name.replace('_', ' ')} length must not exceed {longest}")
    language = _language(parameters)
    if value:
        kept[language] = value
    else:
        kept.pop(language, None)
    return True


def _get_text(kept: dict[str, str], parameters: Parameters) -> str:
    return kept.get(_language(parameters)) or kept.get("", "")


def set_my_description(world: World, parameters: Parameters) -> bool:
    """Set what an empty chat shows."""
    return _set_text(world.profile.descriptions, parameters, "description", _LONGEST_DESCRIPTION)


def get_my_description(world: World, parameters: Parameters) -> Json:
    """Return what an empty chat shows."""
    return {"description": _get_text(world.profile.descriptions, parameters)}


def set_my_short_description(world: World, parameters: Parameters) -> bool:
    """Set what the bot's profile shows."""
    return _set_text(world.profile.short_descriptions, parameters, "short_description", _LONGEST_SHORT_DESCRIPTION)


def get_my_short_description(world: World, parameters: Parameters) -> Json:
    """Return what the bot's profile shows."""
    return {"short_description": _get_text(world.profile.short_descriptions, parameters)}
