"""A user who acts at random: taps, types, sends, edits, deletes, blocks, leaves and returns.

Every text of theirs is marked with their id, so that it is recognised anywhere, and numbered, so that it can be
compared with the typed text. Actions change the stand-in's world directly; the bot gets them over HTTP.
"""

from __future__ import annotations

import json
import math
import random
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.rules.parameters import Parameters, Upload
from bot.sandbox.server import Sandbox
from bot.sandbox.world import people, uploads
from bot.sandbox.world.world import Chat, Tap
from conversations.words import LANGUAGES
from tests.conversations.walks.typed_words import typed_words
from tests.stories.users.random_texts import (
    AWKWARD,
    BROKEN_JSON,
    CALENDAR_FILES,
    COMMANDS,
    HUGE_FILE,
    INVITATIONS,
    SENSIBLE,
    UNDERSTOOD,
    calendar_upload,
    forged_data,
    unusual_contents,
)

# From the last opening mark before a closing one: a company alone, the first line of a typed text, has no closing one.
MARKED = re.compile(r"qz(\d+)x(\d+)zq((?:(?!qz\1x\2zq).)*?)(?:zq\2x\1qz|…|$)", re.DOTALL | re.IGNORECASE)
LONGEST = 4096
SENDS = ("voice", "photo", "sticker", "document", "video", "video_note", "audio", "location", "contact")
RARELY = frozenset({("home", "erase"), ("app", "deleted"), ("app", "merged"), ("home", "spare")})
LOOKED_BACK = 60  # messages
NEWEST = 4  # messages whose buttons are looked at first


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a user did. `awaits`: "word" when the bot has to reply to it, "nothing" when it must not."""

    person: int
    description: str
    awaits: str = "word"
    tap: Tap | None = None


@dataclass(slots=True)
class RandomUser:
    """A user who acts at random."""

    sandbox: Sandbox
    id: int
    chance: random.Random
    others: list[RandomUser] = field(default_factory=list)
    said: dict[int, str] = field(default_factory=dict)
    seen: list[str] = field(default_factory=list)
    tapped: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def chat(self) -> Chat:
        """Their chat with the bot."""
        return self.sandbox.world.chats[self.id]

    def visible(self) -> list[tuple[int, list[str]]]:
        """Return the messages that have buttons, oldest first, each with its callback data."""
        shown = [m for n, m in self.chat.messages.items() if n not in self.chat.deleted]
        return [(m["message_id"], data) for m in shown[-LOOKED_BACK:] if (data := buttons(m))]

    def does_something(self) -> list[Action]:
        """Do one thing, or several at once."""
        if self.chat.blocked:
            return [self._blocks(blocked=False)]
        actions: tuple[tuple[int, Callable[[], list[Action]]], ...] = (
            (44, self._taps),
            (22, self._types),
            (7, self._commands),
            (5, self._sends),
            (4, self._taps_what_it_should_not),
            (3, self._edits),
            (2, self._replies),
            (2, self._forwards),
            (1, self._deletes),
            (1, self._sends_an_album),
            (1, self._sends_a_card),
            (2, self._sends_a_file),
            (1, self._sends_a_calendar),
            (2, self._invites),
            (1, self._chatters),
            (1, lambda: [self._blocks(blocked=True)]),
        )
        return self.chance.choices([d for _, d in actions], [w for w, _ in actions])[0]()

    def says(self, text: str, **more: Any) -> Action:
        """Type `text`."""
        content = people.text_content(text[:LONGEST])
        people.send_message(self.sandbox.world, self.id, content, **more)
        return Action(self.id, f"says {text[:60]!r} {more or ''}")

    def marked(self, text: str) -> str:
        """Return `text` between this person's marks, cut to the length limit of a message."""
        number = len(self.said) + 1
        begin, end = f"qz{self.id}x{number}zq", f"zq{number}x{self.id}qz"
        text = text[: LONGEST - len(begin) - len(end)]
        self.said[number] = text
        return f"{begin}{text}{end}"

    def mark(self) -> str:
        """Return a unique word of this person."""
        return self.marked("Word")

    def _taps(self) -> list[Action]:
        """Tap a visible button, preferably of a kind that was seldom tapped."""
        newest = self.visible()[-NEWEST:]
        if not newest:
            return self._commands()
        message, offered = self.chance.choice(newest if self.chance.random() < 0.3 else newest[-1:])
        weights = [self._interest(data) for data in offered]
        return [self.taps(message, self.chance.choices(offered, weights)[0])]

    def _interest(self, data: str) -> float:
        kind = shape(data)
        often = self.tapped[kind]
        return (0.05 if kind in RARELY else 0.3 if kind[1] == "later" else 1.0) / math.sqrt(1 + often)

    def taps(self, message: int, data: str, *, forged: bool = False) -> Action:
        """Tap a button; a forged tap needs none."""
        self.tapped[shape(data)] += 1
        tap = people.tap(self.sandbox.world, self.id, message, data, forged=forged)
        return Action(self.id, f"taps {data!r} on {message}", tap=tap)

    def _taps_what_it_should_not(self) -> list[Action]:
        chance = self.chance
        others = [data for other in self.others for data in other.seen] or ["x"]
        own = chance.choice(self.seen) if self.seen else "debrief:2:go"
        data = forged_data(chance, own, others)
        messages = [*self.chat.messages, 1, 999_999]
        return [self.taps(chance.choice(messages), data.encode()[:64].decode(errors="ignore") or "x", forged=True)]

    def _types(self) -> list[Action]:
        return [self.says(self._words())]

    def _words(self) -> str:
        chance = self.chance
        match chance.randrange(9):
            case 0 | 1 | 2:
                return chance.choice(UNDERSTOOD)
            case 3:
                return f"Firm {self.mark()}, {self.mark()}"
            case 4:
                return chance.choice(SENSIBLE).replace("{mark}", self.mark()) + self.mark()
            case 5:
                return self.marked(chance.choice(AWKWARD) * chance.choice((1, 9, LONGEST)))
            case 6:
                texts = chance.choice(tuple(typed_words(chance.choice(LANGUAGES)).values()))
                return f"{chance.choice(texts or SENSIBLE)} {self.mark()}"
            case 7:
                return self.marked("\n".join(chance.sample(AWKWARD, 5)))
            case _:
                return self.marked(chance.choice(AWKWARD))

    def _commands(self) -> list[Action]:
        name = self.chance.choice(COMMANDS)
        tail = f" {self.mark()}" if self.chance.random() < 0.1 else ""
        action = self.says(f"/{name}{tail}")
        return [Action(self.id, action.description, "nothing" if "@" in name else "word")]

    def _sends(self, **more: str) -> list[Action]:
        kind = self.chance.choice(SENDS)
        given = {"kind": kind, **more}
        if kind in {"photo", "document", "voice", "video"} and self.chance.random() < 0.5:
            given["caption"] = self.marked(self.chance.choice(AWKWARD))
        if kind == "contact" and self.chance.random() < 0.8:
            given |= {"first_name": self.mark(), "last_name": self.marked(self.chance.choice(AWKWARD))}
            given["vcard"] = f"BEGIN:VCARD\r\nEMAIL:{self.mark()}@acme.com\r\n" + "NOTE:x\r\n" * self.chance.choice(
                (1, 9_000)
            )
        uploads.send(self.sandbox.world, self.id, Parameters(given))
        return [Action(self.id, f"sends a {kind} {more or ''}")]

    def _edits(self) -> list[Action]:
        own = [
            n
            for n, m in self.chat.messages.items()
            if n not in self.chat.deleted
            and m["from"]["id"] == self.id
            and "forward_origin" not in m
            and any(k in m for k in ("text", "photo", "document", "voice", "video", "audio"))
        ]
        if not own:
            return self._types()
        number = self.chance.choice(own[-12:])
        text = self._words() if self.chance.random() < 0.8 else f"/{self.chance.choice(COMMANDS)}"
        people.edit_message(self.sandbox.world, self.id, number, text)
        return [Action(self.id, f"edits {number} to {text[:60]!r}")]

    def _replies(self) -> list[Action]:
        shown = [n for n in self.chat.messages if n not in self.chat.deleted]
        if not shown:
            return self._types()
        to = self.chance.choice(shown[-20:])
        if self.chance.random() < 0.3:
            return self._sends(reply_to_message_id=str(to))
        return [self.says(self._words(), reply_to=to)]

    def _forwards(self) -> list[Action]:
        return (
            self._sends(forwarded="true") if self.chance.random() < 0.3 else [self.says(self._words(), forwarded=True)]
        )

    def _invites(self) -> list[Action]:
        """Forward or paste an invitation, or send a calendar file: a new one, an update, a cancellation."""
        chance = self.chance
        day, hour = chance.randint(1, 28), chance.randint(7, 19)
        if chance.random() < 0.5:
            text = chance.choice(INVITATIONS).replace("{mark}", self.mark()).replace("{day}", str(day))
            return [self.says(text.replace("{hour}", str(hour)), forwarded=chance.random() < 0.5)]
        upload = calendar_upload(chance, self.id, self.mark(), f"{day:02}T{hour:02}0000Z")
        forwarded = {"forwarded": "true"} if chance.random() < 0.5 else {}
        uploads.send(self.sandbox.world, self.id, Parameters({"kind": "document", **forwarded}, {"file": upload}))
        return [Action(self.id, "sends a calendar file")]

    def _deletes(self) -> list[Action]:
        """Delete a message for both sides; the bot gets no update."""
        shown = [n for n in self.chat.messages if n not in self.chat.deleted]
        if shown:
            self.chat.deleted.add(self.chance.choice(shown[-6:]))
        return [Action(self.id, "deletes a message", "anything")]

    def _sends_an_album(self) -> list[Action]:
        world = self.sandbox.world
        captioned, album = self.chance.randint(0, 1), str(self.chance.getrandbits(53))
        for number in range(self.chance.randint(2, 4)):
            caption = {"caption": self.mark()} if number == captioned else {}
            uploads.send(world, self.id, Parameters({"kind": "photo", "media_group_id": album} | caption))
        return [Action(self.id, "sends an album")]

    def _sends_a_card(self) -> list[Action]:
        """Send kinds of messages that are new, or that only other clients send."""
        content = self.chance.choice(unusual_contents(self.chat, self.mark, self.marked("a\x00b")))
        people.send_message(self.sandbox.world, self.id, dict(content))
        return [Action(self.id, f"sends {json.dumps(content)[:60]}")]

    def _sends_a_file(self) -> list[Action]:
        chance = self.chance
        export = self._last_export()
        data = chance.choice((*BROKEN_JSON, HUGE_FILE, export, export, export, export[: len(export) // 2 + 1]))
        if chance.random() < 0.5:
            self.says("/import")
        upload = Upload(f"{self.mark()}.json", "application/json", data)
        uploads.send(self.sandbox.world, self.id, Parameters({"kind": "document"}, {"file": upload}))
        return [Action(self.id, f"sends a JSON file of {len(data)} bytes")]

    def _sends_a_calendar(self) -> list[Action]:
        data = self.chance.choice(CALENDAR_FILES).read_bytes()
        upload = Upload(f"{self.mark()}.ics", "text/calendar", data)
        uploads.send(self.sandbox.world, self.id, Parameters({"kind": "document"}, {"file": upload}))
        return [Action(self.id, f"sends a calendar of {len(data)} bytes")]

    def _last_export(self) -> bytes:
        """Return the newest JSON file on the phone."""
        for message in reversed(self.chat.messages.values()):
            document = message.get("document", {})
            if message["from"]["is_bot"] and document.get("file_name", "").endswith(".json"):
                stored = self.sandbox.world.files.find(document["file_id"])
                return stored.data if stored else b"{}"
        return b"{}"

    def _chatters(self) -> list[Action]:
        """Send many messages at once."""
        return [self.says(self._words()) for _ in range(self.chance.choice((3, 8, 30)))][-1:]

    def _blocks(self, *, blocked: bool) -> Action:
        people.set_blocked(self.sandbox.world, self.id, blocked=blocked)
        return Action(self.id, "blocks" if blocked else "unblocks", "anything")


def buttons(message: Any) -> list[str]:
    """Return the callback data of the buttons under a message."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


def shape(data: str) -> tuple[str, str]:
    """Return the area and the verb of callback data."""
    parts = data.partition("@")[0].split(":")
    return (parts[0], parts[2]) if len(parts) > 2 else ("", data[:8])
