"""Telegram's HTML: the tags that it accepts, and the exact words of its parse errors."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn

from bot.sandbox.rules.entities import Entity
from bot.sandbox.rules.errors import bad_request

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
}
_TAGS = frozenset({*_KINDS, "a", "tg-emoji", "tg-time", "blockquote"})
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_CHARACTER = re.compile(r"&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,10})|([A-Za-z]+));?")
_PLAIN = re.compile(r"[^<&]+")
_TAG_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE_NAME = re.compile(r"[^\s=>/\"']*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_SPACE = re.compile(r"\s*")
_LAST_CODE_POINT = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
_SECONDS = re.compile(r"[1-9][0-9]{0,9}")
_LINK = re.compile(r"(?:(?:https?|ftp|tg|ton)://\S+|[^\s/:@]+\.[^\s/@]{2,}\S*)", re.IGNORECASE)
_USER_LINK = re.compile(r"tg://user/?\?id=(\d+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _OpenTag:
    tag: str
    attributes: dict[str, str]
    start: int


def parse(source: str) -> tuple[str, list[Entity]]:
    """Return the text without its tags, and the entities that the tags mark.

    Raises:
        ApiError: "can't parse entities: …", with byte offsets in the source.
    """
    if "<" not in source and "&" not in source:
        return source, []
    return _Parser(source).run()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.place = 0
        self.parts: list[str] = []
        self.length = 0
        self.open: list[_OpenTag] = []
        self.entities: list[Entity] = []

    def run(self) -> tuple[str, list[Entity]]:
        while self.place < len(self.source):
            plain = _PLAIN.match(self.source, self.place)
            if plain:
                self._add(plain[0])
                self.place = plain.end()
            elif self.source[self.place] == "&":
                self._add(self._character())
            elif self.source.startswith("</", self.place):
                self._end_tag()
            else:
                self._start_tag()
        if self.open:
            self._refuse(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.parts), self.entities

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _refuse(self, reason: str, at: int | None = None, detail: str = "") -> NoReturn:
        where = "" if at is None else f" at byte offset {len(self.source[:at].encode())}"
        raise bad_request(f"can't parse entities: {reason}{where}{detail}")

    def _peek(self) -> str:
        return self.source[self.place : self.place + 1]

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.source, self.place)
        if match is None:
            return ""
        self.place = match.end()
        return match[0]

    def _character(self) -> str:
        """Parse a character reference; an ampersand that begins none stays as it is."""
        match = _CHARACTER.match(self.source, self.place)
        named = ""
        if match and match[3]:
            named = _NAMED.get(match[3], "")
        elif match:
            code = int(match[1], 16) if match[1] else int(match[2])
            named = chr(code) if 0 < code < _LAST_CODE_POINT and code not in _SURROGATES else ""
        self.place = match.end() if match and named else self.place + 1
        return named or "&"

    def _start_tag(self) -> None:
        begin = self.place
        self.place += 1
        tag = self._take(_TAG_NAME).lower()
        if not self._peek():
            self._refuse("Unclosed start tag", begin)
        if tag not in _TAGS:
            self._refuse(f'Unsupported start tag "{tag}"', begin)
        attributes: dict[str, str] = {}
        while True:
            self._take(_SPACE)
            if self._peek() == ">":
                break
            self._attribute(tag, begin, attributes)
        self.place += 1
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            self._refuse('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_OpenTag(tag, attributes, self.length))

    def _attribute(self, tag: str, begin: int, attributes: dict[str, str]) -> None:
        unclosed = f'Unclosed start tag "{tag}"'
        if not self._peek():
            self._refuse(unclosed, begin)
        name = self._take(_ATTRIBUTE_NAME).lower()
        if not name:
            self._refuse(f'Empty attribute name in the tag "{tag}"', begin)
        self._take(_SPACE)
        if self._peek() != "=":
            if not self._peek():
                self._refuse(unclosed, begin)
            attributes[name] = ""
            return
        self.place += 1
        self._take(_SPACE)
        quote = self._peek()
        if quote in {"'", '"'} and quote:
            self.place += 1
            attributes[name] = self._quoted(quote)
        else:
            token_begin = self.place
            attributes[name] = self._take(_TOKEN).lower()
            if self._peek() and not self._peek().isspace() and self._peek() != ">":
                self._refuse("Unexpected end of name token", token_begin)
        if not self._peek():
            self._refuse(unclosed, begin)

    def _quoted(self, quote: str) -> str:
        value = ""
        while self._peek() and self._peek() != quote:
            if self._peek() == "&":
                value += self._character()
            else:
                value += self._peek()
                self.place += 1
        self.place += 1
        return value

    def _end_tag(self) -> None:
        begin = self.place
        if not self.open:
            self._refuse("Unexpected end tag", begin)
        self.place += 2
        tag = self._take(_TAG_NAME).lower()
        self._take(_SPACE)
        if self._peek() != ">":
            self._refuse("Unclosed end tag", begin)
        self.place += 1
        opened = self.open.pop()
        if tag and tag != opened.tag:
            self._refuse("Unmatched end tag", begin, f', expected "</{opened.tag}>", found "</{tag}>"')
        if self.length > opened.start:
            self._close(opened)

    def _close(self, opened: _OpenTag) -> None:
        kind, more = self._entity_of(opened)
        before = self.entities[-1] if self.entities else None
        spans_all = before is not None and (before.start, before.end) == (opened.start, self.length)
        if before is not None and opened.tag == "pre" and before.kind == "code" and spans_all:
            self.entities.pop()
            more = before.more
        elif opened.tag == "code" and not (self.open and self.open[-1].tag == "pre"):
            more = {}
        if kind:
            self.entities.append(Entity(kind, opened.start, self.length, more))

    def _entity_of(self, opened: _OpenTag) -> tuple[str, dict[str, object]]:
        """Return the type and the extra fields of an entity; an empty type if the tag makes no entity."""
        attributes = opened.attributes
        match opened.tag:
            case "a":
                return self._link(attributes.get("href") or "".join(self.parts)[opened.start :])
            case "code" if attributes.get("class", "").startswith("language-"):
                return "code", {"language": attributes["class"].removeprefix("language-")}
            case "blockquote":
                return ("expandable_blockquote" if "expandable" in attributes else "blockquote"), {}
            case "tg-emoji":
                if not attributes.get("emoji-id", "").isdigit():
                    self._refuse("Invalid custom emoji identifier specified")
                return "custom_emoji", {"custom_emoji_id": attributes["emoji-id"]}
            case "tg-time":
                return self._instant(attributes.get("unix", ""), attributes.get("format", ""))
            case _:
                return _KINDS[opened.tag], {}

    def _instant(self, unix: str, layout: str) -> tuple[str, dict[str, object]]:
        """Return a date_time. A wrong layout is refused; without an instant the tag makes no entity."""
        if layout.lower() == "r":
            kept = "r"
        elif set(layout) <= set("wWdDtT"):
            day, hour = next((c for c in "dD" if c in layout), ""), next((c for c in "tT" if c in layout), "")
            kept = f"{'w' if 'w' in layout.lower() else ''}{day}{hour}"
        else:
            self._refuse("Invalid date format used")
        if not (seconds := _SECONDS.fullmatch(unix)):
            return "", {}
        return "date_time", {"unix_time": int(seconds[0]), **({"date_time_format": kept} if kept else {})}

    @staticmethod
    def _link(address: str) -> tuple[str, dict[str, object]]:
        person = _USER_LINK.match(address)
        if person:
            return "text_mention", {"user": int(person[1])}
        if not _LINK.fullmatch(address):
            return "", {}
        if "://" not in address:
            address = f"http://{address}"
        rest = address.partition("://")[2]
        # Telegram normalises addresses: a bare host gets a slash.
        return "text_link", {"url": f"{address}/" if not re.search(r"[/?#]", rest) else address}
