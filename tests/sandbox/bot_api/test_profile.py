"""The profile of the bot: commands and descriptions."""

from __future__ import annotations

from typing import Any

from tests.sandbox.clients import Api, Phone


def command(name: Any = "start", description: Any = "Begin") -> dict[str, Any]:
    """Return a BotCommand."""
    return {"command": name, "description": description}


REFUSED: list[tuple[Any, str]] = [
    ("nonsense", "can't parse commands JSON object"),
    ({}, "expected an Array of BotCommand"),
    (["start"], "can't parse BotCommand: expected an Object"),
    ([{"command": "start"}], "can't parse BotCommand: can't find field \"description\""),
    ([command(5)], 'can\'t parse BotCommand: field "command" must be of type String'),
    ([command("")], "command must be non-empty"),
    ([command("a" * 33)], "command length must not exceed 32"),
    ([command("start", " ")], "command description must be non-empty"),
    ([command("start", "x" * 257)], "command description length must not exceed 256"),
    ([command("Start")], "BOT_COMMAND_INVALID"),
    ([command("thank-you")], "BOT_COMMAND_INVALID"),
    ([command(f"c{n}") for n in range(101)], "BOT_COMMANDS_TOO_MUCH"),
]


async def test_commands_that_are_refused(api: Api) -> None:
    """1 to 32 of a-z, 0-9 and _, a description of 1 to 256 characters, at most a hundred commands."""
    said = [await api.error("setMyCommands", commands=commands) for commands, _ in REFUSED]
    assert said == [f"400 Bad Request: {why}" for _, why in REFUSED]


async def test_a_person_sees_the_commands_of_the_narrowest_scope(api: Api, sam: Phone) -> None:
    """Those of the chat, of all private chats, of everywhere; in each, those in the person's language come first."""
    steps: list[dict[str, Any]] = [
        {},
        {"language_code": "en"},
        {"language_code": "de"},
        {"scope": {"type": "all_private_chats"}},
        {"scope": {"type": "all_group_chats"}},
        {"scope": {"type": "chat", "chat_id": sam.id}},
    ]
    seen = []
    for number, where in enumerate(steps):
        commands = [command(f"c{number}")]
        assert await api.ok("setMyCommands", commands=commands, **where) is True
        assert await api.ok("getMyCommands", **where) == commands
        seen.append((await sam.chat())["commands"][0]["command"])
    for where in steps[:2:-1]:
        await api.ok("setMyCommands", **where)
        seen.append((await sam.chat())["commands"][0]["command"])
    assert seen == ["c0", "c1", "c1", "c3", "c3", "c5", "c3", "c3", "c1"]
    assert await api.ok("getMyCommands", language_code="fr") == []


async def test_scopes_and_languages_must_exist(api: Api) -> None:
    """An unknown scope, an unknown chat and a wrong language code are refused."""
    commands = [command()]
    assert [
        await api.error("setMyCommands", commands=commands, scope={"type": "moon"}),
        await api.error("setMyCommands", commands=commands, scope={"type": "chat", "chat_id": 9}),
        await api.error("setMyCommands", commands=commands, language_code="english"),
    ] == [
        "400 Bad Request: can't parse BotCommandScope: unsupported type specified",
        "400 Bad Request: chat not found",
        "400 Bad Request: language code is invalid",
    ]


async def test_descriptions_are_kept_by_language(api: Api) -> None:
    """Without one in a language, the one for all languages is used."""
    for what, shown in (("Description", "description"), ("ShortDescription", "short_description")):
        await api.ok(f"setMy{what}", **{shown: "Hello"})
        await api.ok(f"setMy{what}", **{shown: "Hallo", "language_code": "de"})
        got = [await api.ok(f"getMy{what}", language_code=code) for code in ("", "de", "fr")]
        assert got == [{shown: "Hello"}, {shown: "Hallo"}, {shown: "Hello"}]
    assert (await api.error("setMyDescription", description="x" * 513)).startswith("400 ")
