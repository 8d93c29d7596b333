"""Three lives with the bot, each in two languages, line by line; and the phone that they are read on.

The same lines are followed by `Life`, which calls the bot's two functions, and by a `ScriptedUser` of the running bot:
`/today` and `“words` are typed, `thanks:sent:email` is tapped by its meaning (`app:show | Acme`: the one about Acme),
`@ 2026-06-08 17:00` lets time pass. To read what is said: `python -m tests.lives.life de offer`.
"""

from __future__ import annotations

import html
import re
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.replies import RenderedMessage
from conversations.events import Tapped
from conversations.messages import Turn
from conversations.words import PHONE_WIDTH
from tests.lives.scripts import OFFER, REJECTION, SILENCE
from tests.lives.typed_texts import LONG, TYPED
from tests.people import Seeker, at

LIVES = {"offer": OFFER, "silence": SILENCE, "rejection": REJECTION}
BEGINS = {"offer": "2026-06-08 11:30", "silence": "2026-06-08 15:10", "rejection": "2026-06-08 18:30"}
_TAG = re.compile(r"</?[a-z][^>]*>")


@dataclass(frozen=True)
class Shown:
    """A message of the bot: when, what the person did before it, and the message."""

    at: datetime
    after: str
    message: RenderedMessage

    @property
    def lines(self) -> list[str]:
        """The lines of the message on a phone."""
        return lines_on_phone(self.message.html)

    @property
    def letter(self) -> bool:
        """Whether it has a text to send in it."""
        return "<pre>" in self.message.html


def lines_on_phone(message: str) -> list[str]:
    """Return the lines of a message in HTML as a phone shows them, empty ones as well."""
    text = html.unescape(_TAG.sub("", message))
    return [part for line in text.split("\n") for part in (textwrap.wrap(line, PHONE_WIDTH) or [""])]


class Life(Seeker):
    """A person who follows a script; `shown` is all that the bot said."""

    def __init__(self, name: str, language: str, *, has_long_names: bool = False) -> None:
        """Begin the life `name` in `language`."""
        super().__init__(at(*BEGINS[name].split()), known=False, language=language)
        self._lines = tuple(script(name, language, has_long_names=has_long_names))
        self.shown: list[Shown] = []
        self._after = ""

    def lives(self) -> Life:
        """Follow the whole script."""
        for line in self._lines:
            self._after = line
            try:
                self._follows(line)
            except AssertionError as missing:
                last = "\n".join(m.message.html for m in self.shown[-2:])
                raise AssertionError(f"at {line!r}: {missing}\n{last}") from missing
        return self

    def _follows(self, line: str) -> None:
        match line[0]:
            case "/":
                self.says(line)
            case "“":
                self.says(line[1:])
            case "@":
                self.waits_until(*line[1:].split())
            case _:
                meaning, _, about = line.partition(" | ")
                self.sends(Tapped(self._button(meaning, about), self._message))

    def _button(self, meaning: str, about: str) -> str:
        for shown in reversed(self.shown):
            for button in (b for row in shown.message.rows for b in row if b.data):
                if _means(button.data, meaning) and (about in button.label or about in shown.message.html):
                    return button.data
        offered = [b.data for s in self.shown[-3:] for row in s.message.rows for b in row]
        raise AssertionError(f"no button means {meaning!r}; the latest: {offered}")

    def _hears(self, turn: Turn) -> None:
        super()._hears(turn)
        self.shown += [Shown(self.now, self._after, m) for m in self.reply.messages]
        self._after = ""


def _means(data: str, meaning: str) -> bool:
    """Whether callback data means this, whatever and whomever it is about."""
    area, _, *rest = data.partition("@")[0].split(":")
    wanted = meaning.split(":")
    found = [area, *rest]
    return found[: len(wanted)] == wanted or (len(wanted) > 2 and [*found[:2], found[-1]] == wanted)


def script(name: str, language: str, *, has_long_names: bool = False) -> Iterator[str]:
    """Yield the lines of a life."""
    typed = TYPED[language] | (LONG[language] if has_long_names else {})
    yield from filter(None, map(str.strip, LIVES[name].format(**typed).splitlines()))


def transcript(life: Life) -> str:
    """Return a life as it stands on the phone."""
    parts = []
    for shown in life.shown:
        if shown.after:
            parts.append(f"\n>>> {shown.after}")
        parts.append(f"--- {shown.at.astimezone(life.person.clock):%a %d %b %H:%M} · {len(shown.lines)} lines")
        parts += shown.lines
        parts += [" ".join(f"[{b.label}]" for b in row) for row in shown.message.rows]
    return "\n".join(parts)


if __name__ == "__main__":
    sys.stdout.write(transcript(Life(sys.argv[2], sys.argv[1]).lives()))
