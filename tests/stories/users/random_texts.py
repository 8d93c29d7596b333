"""What a random user types and sends: awkward texts, sensible ones, invitations, calendars, unusual messages."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

from bot.sandbox.rules.parameters import Upload
from bot.sandbox.world.world import Chat
from conversations.account.commands import MENU
from tests.conversations.invitations.cases import FILES

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
BROKEN_JSON = (b" ", b"{", b"null", b"[]", b'{"schema": 1}', b"\xff\xfe\x00", b'{"a":' * 3000, b"1e999", b'"x"' * 9)
HUGE_FILE = b" " * 1_200_000
COMMANDS = (*MENU, "start", "nonsense", "start debrief_2", "start debrief_99999", "DEBRIEF", "debrief@nobody_bot")
CALENDAR_FILES = sorted(FILES.glob("*.ics"))


def calendar_upload(chance: random.Random, sender: int, company: str, moment: str) -> Upload:
    """Return a calendar with an interview: a new one, an update or a cancellation."""
    lines = (
        "BEGIN:VCALENDAR", f"METHOD:{chance.choice(('REQUEST', 'REQUEST', 'CANCEL', 'PUBLISH'))}", "BEGIN:VEVENT",
        f"UID:{sender}-{chance.randint(1, 3)}", f"SEQUENCE:{chance.randint(0, 3)}",
        f"DTSTART:20{chance.randint(26, 27)}{chance.randint(1, 12):02}{moment}",
        f"DURATION:{chance.choice(('PT45M', 'PT1H', '-PT1H', 'P9999D'))}",
        chance.choice(("X-NOTE:none", "RRULE:FREQ=SECONDLY", "LOCATION:https://zoom.us/j/1")),
        f"SUMMARY:Interview: Nurse at Firm {company}", "END:VEVENT", "END:VCALENDAR", "",
    )  # fmt: skip
    return Upload("invite.ics", "text/calendar", "\r\n".join(lines).encode())


def unusual_contents(chat: Chat, mark: Callable[[], str], awkward: str) -> tuple[dict[str, Any], ...]:
    """Return contents of messages that are new, or that only other clients send."""
    return (
        {"story": {"id": 1, "chat": chat.json}},
        {"venue": {"location": {"latitude": 1.0, "longitude": 2.0}, "title": mark(), "address": "x"}},
        {"text": awkward, "via_bot": {"id": 5, "is_bot": True, "first_name": "Via"}},
        {"text": f"/debrief {mark()}"},  # a command without its entity
        {"text": "\u200b"},
        {"text": "\ufeff\u00a0"},
        {"location": {"latitude": 1.0, "longitude": 2.0, "live_period": 60}},
        {"game": {"title": mark(), "description": "x", "photo": []}},
        {"dice": {"emoji": "🎲", "value": 3}},
        {
            "poll": {
                "id": "5",
                "question": mark(),
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


def forged_data(chance: random.Random, own: str, others: list[str]) -> str:
    """Return callback data that is old, or somebody else's, or cut, changed or made up."""
    return chance.choice(
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
