"""The state of the stand-in: the bot, its people, their chats and messages. All in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count, cycle

from bot.clock import Clock
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.files import Files
from bot.sandbox.world.updates import UpdateQueue

_FIRST_PERSON = 1001
_FIRST_MESSAGE = 101
_FIRST_GROUP = -5001
_FIRST_TAP = 4_291_000_000_000_001
# Message ids have gaps, as at Telegram, so that no bot relies on the next one being one higher.
_MESSAGE_ID_STEPS = (1, 2, 1, 3)
_SENDER_FIELDS = ("id", "is_bot", "first_name", "username")


Scope = tuple[str, int, int]
"""A command scope: its type, and the ids of its chat and user (0 for none)."""

EVERYWHERE: Scope = ("default", 0, 0)


@dataclass(frozen=True, slots=True)
class Person:
    """A person with an account; `user` is Telegram's User."""

    id: int
    user: Json

    @property
    def name(self) -> str:
        """The first name."""
        return str(self.user["first_name"])


@dataclass(slots=True)
class Tap:
    """A tap on a button, and how the bot answered it."""

    id: str
    chat: int
    message_id: int
    data: str
    at: datetime
    answered: bool = False
    text: str | None = None
    show_alert: bool = False
    expired: bool = False  # the bot answered too late


@dataclass(slots=True)
class Chat:
    """A private chat (`person` is set) or a group."""

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
    reactions: dict[int, str] = field(default_factory=dict)  # the bot's emoji on a message, by the message's id
    taps: list[Tap] = field(default_factory=list)
    reply_keyboard: Json | None = None
    version: int = 0
    watchers: set[asyncio.Future[None]] = field(default_factory=set)

    def find(self, message_id: int) -> Json | None:
        """Return a message, unless it was deleted."""
        return None if message_id in self.deleted else self.messages.get(message_id)


@dataclass(slots=True)
class Profile:
    """The commands and descriptions of the bot, by language ("" for all languages)."""

    commands: dict[tuple[Scope, str], list[Json]] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)

    def commands_for(self, person_id: int, language: str) -> list[Json]:
        """Return the commands that a person sees: those of the narrowest scope, in their language if there are any."""
        scopes: tuple[Scope, ...] = (("chat", person_id, 0), ("all_private_chats", 0, 0), EVERYWHERE)
        for scope in scopes:
            for code in (language, ""):
                commands = self.commands.get((scope, code))
                if commands:
                    return commands
        return []


class World:
    """All state of a stand-in."""

    def __init__(self, clock: Clock, token: str) -> None:
        """Start with the bot of `token` and no people."""
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
        self.updates = UpdateQueue(clock)
        self.files = Files()
        self.profile = Profile()
        self.changed_chats: set[int] = set()
        self._person_ids = count(_FIRST_PERSON)
        self._group_ids = count(_FIRST_GROUP, -1)
        self._tap_ids = count(_FIRST_TAP, 7919)
        self._versions = count(1)
        self._steps = cycle(_MESSAGE_ID_STEPS)
        self._last_message = _FIRST_MESSAGE

    def unix_time(self) -> int:
        """Return the current time in whole seconds since 1970, as in Telegram's dates."""
        return int(self.clock.now().timestamp())

    def next_message_id(self) -> int:
        """Return a new message id."""
        self._last_message += next(self._steps)
        return self._last_message

    def add_person(self, names: Json, *, is_bot: bool = False) -> Person:
        """Add a person who has not started the bot yet; `names` are fields of User."""
        person_id = next(self._person_ids)
        person = Person(person_id, {"id": person_id, "is_bot": is_bot, **names})
        shown: Json = {name: names[name] for name in ("username", "first_name", "last_name") if name in names}
        self.people[person_id] = person
        self.chats[person_id] = Chat(
            person_id, {"id": person_id, "type": "private", **shown}, str(person_id * 7_340_033 + 91), person
        )
        return person

    def add_group(self, title: str, members: Iterable[Person]) -> Chat:
        """Add a group with the bot and these people in it."""
        group_id = next(self._group_ids)
        chat = Chat(group_id, {"id": group_id, "type": "group", "title": title}, str(-group_id * 7_340_033 + 17))
        chat.started = True
        chat.members = {member.id: member for member in members}
        self.chats[group_id] = chat
        return chat

    def add_tap(self, chat: Chat, message_id: int, data: str) -> Tap:
        """Add a tap on a button."""
        tap = Tap(str(next(self._tap_ids)), chat.id, message_id, data, self.clock.now())
        self.taps[tap.id] = tap
        chat.taps = [*chat.taps[-19:], tap]
        self.mark_changed(chat)
        return tap

    def add_message(self, chat: Chat, content: Json, sender: Json | None = None) -> Json:
        """Add a message of `sender`, or else of the bot, to a chat and return it."""
        message = {
            "message_id": self.next_message_id(),
            "from": sender or self.bot_as_sender(),
            "chat": chat.json,
            "date": self.unix_time(),
            **content,
        }
        self.save_message(chat, message)
        return message

    def bot_as_sender(self) -> Json:
        """Return the User of the bot as messages show it."""
        return {name: self.bot[name] for name in _SENDER_FIELDS}

    def save_message(self, chat: Chat, message: Json) -> None:
        """Store a message of a chat: a new one, or one that was edited."""
        chat.messages[message["message_id"]] = message
        self.mark_changed(chat)

    def mark_changed(self, chat: Chat) -> None:
        """Give a chat a new version and notify those who watch it."""
        chat.version = next(self._versions)
        self.changed_chats.add(chat.id)
        if chat.watchers:
            for watcher in chat.watchers:
                if not watcher.done():
                    watcher.set_result(None)
            chat.watchers.clear()

    def mark_all_changed(self) -> None:
        """Give all chats a new version: the time or the commands have changed."""
        for chat in self.chats.values():
            self.mark_changed(chat)

    def add_membership_update(self, chat: Chat, by: Json, before: Json, after: Json) -> None:
        """Queue an update that says that the membership of the bot in a chat has changed."""
        change = {
            "chat": chat.json,
            "from": by,
            "date": self.unix_time(),
            "old_chat_member": before,
            "new_chat_member": after,
        }
        self.updates.add("my_chat_member", chat.id, change)

    def find_user(self, user_id: int) -> Json | None:
        """Return the User with an id, if Telegram can mention that user."""
        if user_id == self.bot["id"]:
            return self.bot
        person = self.people.get(user_id)
        return person.user if person else None


def without_reply(message: Json) -> Json:
    """Return a message as a reply to it quotes it: without the message that it replies to itself."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}
