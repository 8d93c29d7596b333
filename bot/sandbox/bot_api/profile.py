"""The methods for the profile of the bot: getMe, commands, descriptions."""

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
_MAX_COMMANDS = 100
_MAX_COMMAND = 32
_MAX_COMMAND_DESCRIPTION = 256
_MAX_DESCRIPTION = 512
_MAX_SHORT_DESCRIPTION = 120
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
_CAPABILITIES: Json = {
    "can_join_groups": True,
    # True, so that the bot gets everything that is written in a group.
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
    """Perform getMe."""
    return world.bot | _CAPABILITIES


def set_my_commands(world: World, parameters: Parameters) -> bool:
    """Perform setMyCommands: replace the commands of a scope and a language; none deletes them."""
    listed = parameters.parsed("commands", "can't parse commands JSON object")
    if not isinstance([] if listed is None else listed, list):
        raise bad_request("expected an Array of BotCommand")
    commands = [_command(item) for item in listed or []]
    key = (_scope(world, parameters), _language(parameters))
    if len(commands) > _MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    if not all(_COMMAND.fullmatch(command["command"]) for command in commands):
        raise bad_request("BOT_COMMAND_INVALID")
    world.profile.commands[key] = commands
    world.mark_all_changed()
    return True


def _command(item: Any) -> Json:
    prefix = "can't parse BotCommand: "
    if not isinstance(item, dict):
        raise bad_request(f"{prefix}expected an Object")
    for name in ("command", "description"):
        if name not in item:
            raise bad_request(f'{prefix}can\'t find field "{name}"')
        if not isinstance(item[name], str):
            raise bad_request(f'{prefix}field "{name}" must be of type String')
    command = item["command"].strip().removeprefix("/")
    description = item["description"].strip()
    if not command:
        raise bad_request("command must be non-empty")
    if len(command) > _MAX_COMMAND:
        raise bad_request("command length must not exceed 32")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > _MAX_COMMAND_DESCRIPTION:
        raise bad_request("command description length must not exceed 256")
    return {"command": command, "description": description}


def get_my_commands(world: World, parameters: Parameters) -> list[Json]:
    """Perform getMyCommands: the commands of exactly this scope and language."""
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


def _set_text(texts: dict[str, str], parameters: Parameters, name: str, max_length: int) -> bool:
    value = parameters.text(name).strip()
    if len(value) > max_length:
        raise bad_request(f"{name.replace('_', ' ')} length must not exceed {max_length}")
    language = _language(parameters)
    if value:
        texts[language] = value
    else:
        texts.pop(language, None)
    return True


def _get_text(texts: dict[str, str], parameters: Parameters) -> str:
    return texts.get(_language(parameters)) or texts.get("", "")


def set_my_description(world: World, parameters: Parameters) -> bool:
    """Perform setMyDescription: the text that an empty chat shows."""
    return _set_text(world.profile.descriptions, parameters, "description", _MAX_DESCRIPTION)


def get_my_description(world: World, parameters: Parameters) -> Json:
    """Perform getMyDescription."""
    return {"description": _get_text(world.profile.descriptions, parameters)}


def set_my_short_description(world: World, parameters: Parameters) -> bool:
    """Perform setMyShortDescription: the text on the profile page of the bot."""
    return _set_text(world.profile.short_descriptions, parameters, "short_description", _MAX_SHORT_DESCRIPTION)


def get_my_short_description(world: World, parameters: Parameters) -> Json:
    """Perform getMyShortDescription."""
    return {"short_description": _get_text(world.profile.short_descriptions, parameters)}
