"""Invariants of the running bot, checked after every action."""

from __future__ import annotations

import html
import json
import logging
import re
import unicodedata
from collections.abc import Collection, Iterable
from itertools import islice, takewhile
from typing import Any, Self

from telegram.error import BadRequest

from bot.app import Afterword
from bot.logs import OneLineFormatter
from bot.sandbox.bot_api.call_log import Call
from bot.sandbox.server import Sandbox
from bot.store.people import to_json_text
from bot.telegram.sending import errors
from conversations.facts import Person
from conversations.reading.posts import QUOTES
from conversations.reading.typed_text import EMAIL, EMOJI, IN_BRACKETS, WEB_ADDRESS
from conversations.words import sanitised
from tests.conversations.pacing.rules import Spoken, holds
from tests.sandbox.schema import unknown_parameters
from tests.stories.users.random_user import MARKED, Action, RandomUser, buttons

OWN = re.compile(r"qz(\d+)x\d+zq", re.IGNORECASE)
WORDS = frozenset({"sendMessage", "editMessageText"})
SAYS = WORDS | {"sendDocument", "sendPhoto", "sendVoice"}
OURS = frozenset(
    {"bold", "italic", "pre", "code", "blockquote", "expandable_blockquote", "date_time"}
)  # in words files
FOUND = frozenset(
    {"bot_command", "url", "email", "mention", "hashtag", "cashtag", "phone_number"}
)  # found by Telegram itself
OVERRIDES = re.compile("[\u202a-\u202e\u2066\u2067\u061c\x00-\x08\x0b-\x1f]")
ISOLATED = re.compile("\u2068[^\u2068\u2069]*\u2069")
COMMAND = re.compile(r"(?<!\w)/[a-z]+")
APART = (",", ";", "|", "/", "-", "–", "—", "@", "at", "bei")
LATEST = 6  # messages that one action may change
BLANK = re.compile("[\\s·\u2028\u2029\u2068\u2069]+")


class InvariantBroken(AssertionError):
    """An invariant does not hold."""


class LogListener(logging.Handler):
    """Collects every line that the bot logs, formatted."""

    def __init__(self) -> None:
        """Collect at every level."""
        super().__init__(logging.DEBUG)
        self.setFormatter(OneLineFormatter())
        self.lines: list[tuple[int, str]] = []
        self._levels: dict[str, int] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line."""
        self.lines.append((record.levelno, self.format(record)))

    def __enter__(self) -> Self:
        """Start collecting: the bot's records at every level, the libraries' at the bot's usual level."""
        logging.getLogger().addHandler(self)
        for name in ("bot", "conversations"):
            logger = logging.getLogger(name)
            self._levels[name] = logger.level
            logger.setLevel(logging.DEBUG)
        return self

    def __exit__(self, *_: object) -> None:
        """Stop collecting."""
        logging.getLogger().removeHandler(self)
        for name, level in self._levels.items():
            logging.getLogger(name).setLevel(level)


class Invariants:
    """Checks the bot's actions; raises InvariantBroken."""

    def __init__(self, bot: Afterword, sandbox: Sandbox, people: list[RandomUser], listener: LogListener) -> None:
        """Check the bot for `people` of the stand-in."""
        self._bot = bot
        self._sandbox = sandbox
        self._people = {person.id: person for person in people}
        self._listener = listener
        self._last_call = 0
        self._last_line = 0
        self._spoken: dict[int, list[Spoken]] = {person.id: [] for person in people}
        self._facts: dict[int, Person | None] = {}
        self.offered: set[str] = set()

    async def check(self, actions: Collection[Action]) -> None:
        """Check everything since the last check."""
        entries = self._sandbox.call_log.entries
        calls = [call for call in entries if call.n > self._last_call and call.method != "getUpdates"]
        self._last_call = max((call.n for call in calls), default=self._last_call)
        self._check_log()
        for call in calls:
            self._check_call(call)
        for action in actions:
            self._check_answered(action, calls)
        stirred = {*(self._whose(call) for call in calls), *(action.person for action in actions)} & self._people.keys()
        for id_ in sorted(stirred):
            self._check_typed_text(self._people[id_])
            await self._check_prompt_rules(id_, has_acted=any(action.person == id_ for action in actions))
            if any(action.person == id_ and action.awaits == "word" for action in actions):
                self._check_next_step(id_, calls)

    # Each rule ------------------------------------------------------------------------------------------------------

    def _check_log(self) -> None:
        """No error in the log, none of anybody's words, no token."""
        lines, self._last_line = self._listener.lines[self._last_line :], len(self._listener.lines)
        secret = self._sandbox.token.partition(":")[2]
        for level, line in lines:
            if level >= logging.WARNING:
                raise InvariantBroken(f"logged: {line}")
            if OWN.search(line) or secret in line:
                raise InvariantBroken(f"somebody's words, or the token, in the log: {line}")

    def _check_call(self, call: Call) -> None:
        """Telegram rejects only intended calls, knows every parameter, and everybody gets only their own words."""
        told = call.as_json()
        if not told["ok"] and not self._is_intended(call):
            raise InvariantBroken(f"refused: {json.dumps(told)[:600]}")
        if unknown := unknown_parameters(told):
            raise InvariantBroken(f"unknown to Telegram: {unknown} of {call.method}")
        to = self._whose(call)
        said = json.dumps(told["params"], ensure_ascii=False) + "".join(
            f"{upload.name} {upload.data.decode('utf-8', 'replace')}" for upload in call.parameters.uploads.values()
        )
        if strangers := {int(id_) for id_ in OWN.findall(said)} - {to}:
            raise InvariantBroken(f"{to} is told what {strangers} said: {said[:600]}")
        for text in self._texts(call):
            if OVERRIDES.search(text) or is_leaking(text):
                raise InvariantBroken(f"a direction mark gets loose: {text[:300]!r}")

    def _is_intended(self, call: Call) -> bool:
        error = BadRequest(call.description or "")
        if call.error_code == 403:
            return self._sandbox.world.chats[self._whose(call)].blocked
        if call.method == "getFile":
            return "too big" in str(error)
        return call.error_code == 400 and (errors.is_unchanged(error) or errors.is_past_editing(error))

    def _whose(self, call: Call) -> int:
        tap = self._sandbox.world.taps.get(call.parameters.text("callback_query_id"))
        return tap.chat if tap else call.parameters.integer("chat_id")

    @staticmethod
    def _texts(call: Call) -> Iterable[str]:
        if call.method in SAYS:
            yield html.unescape(call.parameters.text("text") or call.parameters.text("caption"))
        if call.method == "answerCallbackQuery":
            yield call.parameters.text("text")
        markup = call.parameters.text("reply_markup")
        if markup:
            for row in json.loads(markup)["inline_keyboard"]:
                for button in row:
                    yield button["text"]

    def _check_answered(self, action: Action, calls: list[Call]) -> None:
        """Every tap is acknowledged; every message and tap gets a visible answer."""
        about = [call for call in calls if self._whose(call) == action.person]
        heard = [
            c for c in about if c.method in SAYS or (c.method == "answerCallbackQuery" and c.parameters.text("text"))
        ]
        if action.tap and not action.tap.answered:
            raise InvariantBroken(f"a tap was not answered: {action.description}")
        if action.awaits == "word" and not heard:
            raise InvariantBroken(f"silence after: {action.description}")
        if action.awaits == "nothing" and heard:
            raise InvariantBroken(f"an answer to what was not for us: {action.description}")

    def _check_typed_text(self, person: RandomUser) -> None:
        """Typed text is shown as typed: no tag in it takes effect, nothing is lost."""
        for number, message in islice(reversed(person.chat.messages.items()), LATEST):
            if not message["from"]["is_bot"] or number in person.chat.deleted:
                continue
            person.seen = [*person.seen, *buttons(message)][-400:]
            self.offered.update(buttons(message))
            text: str = message.get("text") or message.get("caption") or ""
            for entity in (*message.get("entities", ()), *message.get("caption_entities", ())):
                if entity["type"] not in OURS | FOUND:
                    raise InvariantBroken(f"an entity that is not ours: {entity} in {text[:300]!r}")
            for match in MARKED.finditer(without_letters(text, message.get("entities", []))):
                typed = person.said.get(int(match[2]))
                whole = match[0].lower().endswith(f"zq{match[2]}x{match[1]}qz")
                if typed is not None and whole and not is_faithful(typed, match[3]):
                    raise InvariantBroken(f"typed {typed[:200]!r}, shown {match[3][:200]!r}")

    def _check_next_step(self, id_: int, calls: list[Call]) -> None:
        """Every reply offers a button, asks for text, or names a command, which can be tapped on a phone."""
        said = [call for call in calls if self._whose(call) == id_ and call.method in WORDS]
        facts = self._facts[id_]
        if not said or (facts and facts.place):
            return
        if not any(
            call.parameters.text("reply_markup") or COMMAND.search(call.parameters.text("text")) for call in said
        ):
            raise InvariantBroken(f"a dead end: {said[-1].parameters.text('text')[:300]!r}")

    async def _check_prompt_rules(self, id_: int, *, has_acted: bool) -> None:
        """The rules of "When it speaks" hold for every prompt; nobody's facts hold another person's words."""
        before, now = self._facts.get(id_), await self._bot.database.read_only(id_)
        self._facts[id_] = now
        if now is None or before is None or now.started_at != before.started_at:
            self._spoken[id_] = []  # new, deleted, returned already, or imported from a file
        if now is None:
            return
        if strangers := {int(other) for other in OWN.findall(to_json_text(now))} - {id_}:
            raise InvariantBroken(f"the facts of {id_} hold words of {strangers}")
        if before is None or now.started_at != before.started_at:
            return
        for prompt in sorted(now.prompts, key=lambda p: p.at):
            if prompt.id <= before.last_id:
                continue
            self._spoken[id_].append(Spoken(prompt, prompt.at, now if has_acted else before))
            try:
                holds(self._spoken[id_])
            except AssertionError as broken:
                raise InvariantBroken(f"pacing: {broken}: {prompt}") from broken


def plain(text: str) -> str:
    """Return a text without white space and invisible characters, which may differ when it is shown."""
    return BLANK.sub("", "".join(c for c in sanitised(text) if unicodedata.category(c) not in ("Cc", "Cs", "Zl", "Zp")))


def is_faithful(typed: str, seen: str) -> bool:
    """Return whether the shown text is the typed text, or the company's name and the role in it.

    Several lines may be shown as a list.
    """
    seen = seen.replace("\n• ", "\n")
    return _is_same(typed, seen) or _is_same(_without_what_names_nothing(typed), seen)


def _is_same(typed: str, seen: str) -> bool:
    """Return whether two texts are the same; a company and a role are split at one of these separators.

    A post that was typed in small letters gets its capitals, and what cannot be seen between its words goes.
    """
    if _visible(typed) == _visible(seen.replace(" · ", "")):
        return True
    was, is_ = plain(typed), plain(seen)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(was, is_, strict=False)))
    return was == is_ or was[same:].startswith(APART)


def _without_what_names_nothing(typed: str) -> str:
    """Return a text without emoji, quotation marks, brackets and addresses, which are no part of a company's name."""
    for pattern in (EMOJI, QUOTES, IN_BRACKETS, EMAIL, WEB_ADDRESS):
        typed = pattern.sub(" ", typed)
    return typed.replace("[", "(").replace("]", ")")


def _visible(text: str) -> str:
    folded = unicodedata.normalize("NFC", text).casefold()
    return "".join(c for c in folded if not c.isspace() and unicodedata.category(c)[0] not in "CZ")


def without_letters(text: str, entities: list[Any]) -> str:
    """Return a text without its letters to copy, whose sentences contain a person's words."""
    units = text.encode("utf-16-le")
    for entity in sorted(entities, key=lambda e: -int(e["offset"])):
        if entity["type"] in {"pre", "code"}:
            begin = 2 * entity["offset"]
            units = units[:begin] + units[begin + 2 * entity["length"] :]
    return units.decode("utf-16-le")


def is_leaking(text: str) -> bool:
    """Return whether right-to-left letters are outside of an isolate, where they could reorder the text around them."""
    outside = ISOLATED.sub("", text)
    return (
        "\u2068" in outside or "\u2069" in outside or any(unicodedata.bidirectional(c) in ("R", "AL") for c in outside)
    )
