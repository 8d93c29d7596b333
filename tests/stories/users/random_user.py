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
from conversations.account.commands import MENU
from conversations.words import LANGUAGES
from tests.conversations.invitations.cases import FILES
from tests.conversations.typed_words import typed_words

# From the last opening mark before a closing one: a company alone, the first line of a typed text, has no closing one.
MARKED = re.compile(r"qz(\d+)x(\d+)zq((?:(?!qz\1x\2zq).)*?)(?:zq\2x\1qz|…|$)", re.DOTALL | re.IGNORECASE)
LONGEST = 4096
AWKWARD = (
    "<b>bold & <i>broken",
    "&nbsp;&lt;&#0;&amp;amp;",
    "</pre></code><a href='tg://user?id=1'>here</a>",
    "<script>alert(1)</script> <tg-spoiler>",
    "\u202eright to left\u202c שלום עולם",
    "\u2066\u2067never closed ١٢٣ العربية",
    "\u200b\u200d\ufeff\u2060\u00ad",
    "zalgo e\u0301\u0301\u0301\u0301 ไม่มี",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 👍🏽 \U000e0061",
    '{ $name } { DAY($x) } {-term} { "x" } { $',
    "%(name)s %s %d %% {0} {name!r} {} ${HOME} $x",
    "'; DROP TABLE people; -- \" OR 1=1",
    "\\u0000 \\x00 \\N{BULLET} \\",
    "a\x00b\x07c\x1bd\x85e\u2028f\u2029g",
    "line one\nline two\r\n\n\nline three",
    "@admin #tag /delete /start https://example.org/?a=1&b=2 mail@example.org +49 30 1234567 $USD",
    "debrief:2:set:felt:bad thanks:2:sent",
    "NULL None undefined NaN -1 1e999 0x7f",
    "\t\u00a0\u3000 wide \u2003",
    "İstanbul ſtraße ﬁ ǅ ᾳ",
    "漢字かな交じり文 한국어 ქართული አማርኛ",
    "*bold* _it_ `code` ```x``` ~~s~~ ||spoiler|| [x](http://x)",
    "…",
    "x",
)
SENSIBLE = (
    "explaining how I moved our tests to CI, calmly",
    "why I left my last job",
    "Maria Keller {mark} maria@acme.com, and Tom",
    "Dear Maria, thank you for your time. I enjoyed talking about CI. Best regards",
    "they answer slowly",
    "interview at {mark} on Friday at 2",
    "thanked them yesterday by email",
    "they rejected me",
    "it moved to Monday at 10",
    "nobody turned up",
    "no messages until Monday",
    "thanks",
    "So the interview is over. They asked me about {mark} and I got lost. It was okay. They decide on Friday.",
)
INVITATIONS = (
    "Dear Sam,\n\nYour interview for the Nurse role at Firm {mark} is on {day} June at {hour}:00.\n\nKind regards\nHR",
    "Hallo Sam,\n\nwir laden dich am {day}. Juni um {hour} Uhr zum Vorstellungsgespräch bei Firma {mark} ein.\n\nLG",
    "Hi Sam,\n\nwe have to cancel your interview at Firm {mark} on {day} June.\n\nRegards",
    (
        "Hi Sam,\n\nplease choose a time for your interview at Firm {mark}:\n"
        "- {day} June, 9:00\n- {day} July, {hour}:00\n\nBest"
    ),
)
UNDERSTOOD = (  # read as days, hours, cities, numbers: they contain nothing personal
    "tomorrow", "Friday 14:30", "10:00", "end of next week", "12 June", "in two weeks", "yesterday 9:15",
    "morgen 9 Uhr", "Ende nächster Woche", "am 15.", "30.2.", "31/02/2027", "Berlin", "Tokyo", "22-7", "25:99",
    "3", "yes", "no", "0", "99999999999999999999",
)  # fmt: skip
SENDS = ("voice", "photo", "sticker", "document", "video", "video_note", "audio", "location", "contact")
BROKEN_JSON = (b" ", b"{", b"null", b"[]", b'{"schema": 1}', b"\xff\xfe\x00", b'{"a":' * 3000, b"1e999", b'"x"' * 9)
HUGE = 1_200_000  # bytes
COMMANDS = (*MENU, "start", "nonsense", "start debrief_2", "start debrief_99999", "DEBRIEF", "debrief@nobody_bot")
RARELY = frozenset({("home", "erase"), ("app", "deleted"), ("app", "merged"), ("home", "spare")})
ENDS = ("later",)
CALENDAR_FILES = sorted(FILES.glob("*.ics"))
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

    # Actions ---------------------------------------------------------------------------------------------------------

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
        return (0.05 if kind in RARELY else 0.3 if kind[1] in ENDS else 1.0) / math.sqrt(1 + often)

    def taps(self, message: int, data: str, *, forged: bool = False) -> Action:
        """Tap a button; a forged tap needs none."""
        self.tapped[shape(data)] += 1
        tap = people.tap(self.sandbox.world, self.id, message, data, forged=forged)
        return Action(self.id, f"taps {data!r} on {message}", tap=tap)

    def _taps_what_it_should_not(self) -> list[Action]:
        chance = self.chance
        others = [data for other in self.others for data in other.seen] or ["x"]
        own = chance.choice(self.seen) if self.seen else "debrief:2:go"
        data = chance.choice(
            (
                own,
                chance.choice(others),
                own[: chance.randrange(len(own) + 1)],
                own + chance.choice((":", "@9", "@99999999", ":x" * 20)),
                re.sub(r"\d+", lambda _: str(chance.choice((0, 2, 7, 999_999_999))), own, count=1),
                re.sub(r":\w+$", f":{chance.choice(('9' * 30, '²', '-1', 'x', '2026-02-30', '999912312359'))}", own),
                "💥" * 16,
                "".join(chr(chance.randrange(32, 127)) for _ in range(64)),
                "".join(chr(chance.choice((0x202E, 0x200B, 0x0661, 0x1F600, 0x41))) for _ in range(16)),
            )
        )
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
        file = "\r\n".join((
            "BEGIN:VCALENDAR", f"METHOD:{chance.choice(('REQUEST', 'REQUEST', 'CANCEL', 'PUBLISH'))}", "BEGIN:VEVENT",
            f"UID:{self.id}-{chance.randint(1, 3)}", f"SEQUENCE:{chance.randint(0, 3)}",
            f"DTSTART:20{chance.randint(26, 27)}{chance.randint(1, 12):02}{day:02}T{hour:02}0000Z",
            f"DURATION:{chance.choice(('PT45M', 'PT1H', '-PT1H', 'P9999D'))}",
            chance.choice(("X-NOTE:none", "RRULE:FREQ=SECONDLY", "LOCATION:https://zoom.us/j/1")),
            f"SUMMARY:Interview: Nurse at Firm {self.mark()}", "END:VEVENT", "END:VCALENDAR", "",
        ))  # fmt: skip
        upload = Upload("invite.ics", "text/calendar", file.encode())
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
        content = self.chance.choice(
            (
                {"story": {"id": 1, "chat": self.chat.json}},
                {"venue": {"location": {"latitude": 1.0, "longitude": 2.0}, "title": self.mark(), "address": "x"}},
                {"text": self.marked("a\x00b"), "via_bot": {"id": 5, "is_bot": True, "first_name": "Via"}},
                {"text": f"/debrief {self.mark()}"},  # a command without its entity
                {"text": "\u200b"},
                {"text": "\ufeff\u00a0"},
                {"location": {"latitude": 1.0, "longitude": 2.0, "live_period": 60}},
                {"game": {"title": self.mark(), "description": "x", "photo": []}},
                {"dice": {"emoji": "🎲", "value": 3}},
                {
                    "poll": {
                        "id": "5",
                        "question": self.mark(),
                        "options": [],
                        "total_voter_count": 0,
                        "type": "regular",
                        "is_closed": False,
                        "is_anonymous": True,
                        "allows_multiple_answers": False,
                        "allows_revoting": False,
                        "members_only": False,
                    }
                },
            )
        )
        people.send_message(self.sandbox.world, self.id, dict(content))
        return [Action(self.id, f"sends {json.dumps(content)[:60]}")]

    def _sends_a_file(self) -> list[Action]:
        chance = self.chance
        export = self._last_export()
        data = chance.choice((*BROKEN_JSON, b" " * HUGE, export, export, export, export[: len(export) // 2 + 1]))
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
