"""The state of the stand-in: the bot, its people and chats, and what was said in them. All in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count, cycle

from bot.clock import Clock
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.files import Files
from bot.sandbox.world.updates import Updates

_FIRST_PERSON = 1001
_FIRST_MESSAGE = 101
_FIRST_GROUP = -5001
_FIRST_TAP = 4_291_000_000_000_001
# Ids of messages leave gaps, as Telegram's do, so that nobody takes "the next one" for granted.
_STEPS = (1, 2, 1, 3)
_USUAL_FIELDS = ("id", "is_bot", "first_name", "username")


Scope = tuple[str, int, int]
"""A command scope: its type, and the chat and the user it names (0 for none)."""

EVERYWHERE: Scope = ("default", 0, 0)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account; `user` is Telegram's User."""

    id: int
    user: Json

    @property
    def name(self) -> str:
        """The first name."""
        return str(self.user["first_name"])


@dataclass(slots=True)
class Tap:
    """A tapped button, as the bot's answer to it is remembered."""

    id: str
    chat: int
    message_id: int
    data: str
    at: datetime
    answered: bool = False
    text: str | None = None
    show_alert: bool = False
    expired: bool = False  # an answer came, too late


@dataclass(slots=True)
class Chat:
    """A private chat (`person` is set) or a group, and all that is known of it."""

    id: int
    json: Json
    instance: str
    person: Person | None = None
    members: dict[int, Person] = field(default_factory=dict)
    started: bool = False
    blocked: bool = False
    bot_is_in: bool = True
    messages: dict[int, Json] = field(default_factory=dict)
    deleted: set[int] = field(default_factory=set)
    uneditable: set[int] = field(default_factory=set)
    taps: list[Tap] = field(default_factory=list)
    reply_keyboard: Json | None = None
    version: int = 0
    watchers: set[asyncio.Future[None]] = field(default_factory=set)

    def find(self, message_id: int) -> Json | None:
        """Return a message that has not been deleted."""
        return None if message_id in self.deleted else self.messages.get(message_id)


@dataclass(slots=True)
class Profile:
    """The bot's settings, each text by language ("" for all languages)."""

    commands: dict[tuple[Scope, str], list[Json]] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)

    def commands_for(self, person_id: int, language: str) -> list[Json]:
        """Return the commands a person sees in their private chat: the narrowest scope and their language win."""
        scopes: tuple[Scope, ...] = (("chat", person_id, 0), ("all_private_chats", 0, 0), EVERYWHERE)
        for scope in scopes:
            for tongue in (language, ""):
                commands = self.commands.get((scope, tongue))
                if commands:
                    return commands
        return []


class World:
    """Everything that a stand-in holds."""

    def __init__(self, clock: Clock, token: str) -> None:
        """Make a world with one bot, the token's, and nobody else."""
        self.clock = clock
        self.bot: Json = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Afterword",
            "username": "afterword_sandbox_bot",
        }
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.taps: dict[str, Tap] = {}
        self.updates = Updates(clock)
        self.files = Files()
        self.profile = Profile()
        self.stirred: set[int] = set()
        self._person_ids = count(_FIRST_PERSON)
        self._group_ids = count(_FIRST_GROUP, -1)
        self._tap_ids = count(_FIRST_TAP, 7919)
        self._versions = count(1)
        self._steps = cycle(_STEPS)
        self._last_message = _FIRST_MESSAGE

    def stamp(self) -> int:
        """Return the present in whole seconds since 1970, as Telegram dates things."""
        return int(self.clock.now().timestamp())

    def next_message_id(self) -> int:
        """Return an id that no message has yet."""
        self._last_message += next(self._steps)
        return self._last_message

    def add_person(self, names: Json, *, is_bot: bool = False) -> Person:
        """Add somebody; `names` are fields of User. They have not started the bot yet."""
        person_id = next(self._person_ids)
        person = Person(person_id, {"id": person_id, "is_bot": is_bot, **names})
        shown: Json = {name: names[name] for name in ("username", "first_name", "last_name") if name in names}
        self.people[person_id] = person
        self.chats[person_id] = Chat(
            person_id, {"id": person_id, "type": "private", **shown}, str(person_id * 7_340_033 + 91), person
        )
        return person

    def add_group(self, title: str, members: Iterable[Person]) -> Chat:
        """Add a group with the bot and the given people in it."""
        group_id = next(self._group_ids)
        chat = Chat(group_id, {"id": group_id, "type": "group", "title": title}, str(-group_id * 7_340_033 + 17))
        chat.started = True
        chat.members = {member.id: member for member in members}
        self.chats[group_id] = chat
        return chat

    def add_tap(self, chat: Chat, message_id: int, data: str) -> Tap:
        """Remember a tap on a button."""
        tap = Tap(str(next(self._tap_ids)), chat.id, message_id, data, self.clock.now())
        self.taps[tap.id] = tap
        chat.taps = [*chat.taps[-19:], tap]
        self.touch(chat)
        return tap

    def post(self, chat: Chat, content: Json, sender: Json | None = None) -> Json:
        """Put a message into a chat as the bot (or `sender`) and return it."""
        message = {
            "message_id": self.next_message_id(),
            "from": sender or self.bot_as_sender(),
            "chat": chat.json,
            "date": self.stamp(),
            **content,
        }
        self.keep(chat, message)
        return message

    def bot_as_sender(self) -> Json:
        """Return the bot's User as it stands in messages."""
        return {name: self.bot[name] for name in _USUAL_FIELDS}

    def keep(self, chat: Chat, message: Json) -> None:
        """Put a message into its chat, new or in place of the one with its id."""
        chat.messages[message["message_id"]] = message
        self.touch(chat)

    def touch(self, chat: Chat) -> None:
        """Say that something in a chat has changed."""
        chat.version = next(self._versions)
        self.stirred.add(chat.id)
        if chat.watchers:
            for watcher in chat.watchers:
                if not watcher.done():
                    watcher.set_result(None)
            chat.watchers.clear()

    def touch_all(self) -> None:
        """Say that something has changed for everybody: the time, the commands."""
        for chat in self.chats.values():
            self.touch(chat)

    def tell_membership(self, chat: Chat, by: Json, before: Json, after: Json) -> None:
        """Tell the bot that its own membership of a chat has changed."""
        change = {
            "chat": chat.json,
            "from": by,
            "date": self.stamp(),
            "old_chat_member": before,
            "new_chat_member": after,
        }
        self.updates.add("my_chat_member", chat.id, change)

    def find_user(self, user_id: int) -> Json | None:
        """Return a User whom Telegram could mention."""
        if user_id == self.bot["id"]:
            return self.bot
        person = self.people.get(user_id)
        return person.user if person else None


def without_reply(message: Json) -> Json:
    """Return a message as another one quotes it: Telegram nests replies one deep."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}
