"""Texts and captions as Telegram stores them: limits, trimming, entities."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.sandbox.rules import entities, html
from bot.sandbox.rules.entities import Entity
from bot.sandbox.rules.errors import bad_request
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.transport.strict_json import Json

MAX_TEXT = 4096
MAX_CAPTION = 1024
_MAX_RAW_BYTES = 32768
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\u2028-\u202e\u0333\u033f\u030a]")
_ENTITY_FIELDS = ("url", "language", "custom_emoji_id", "unix_time", "date_time_format", "user")
_WHOLE = re.compile(r"-?[0-9]{1,18}")
_BLANK = " \n\t\x0b\x0c\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

FindUser = Callable[[int], Json | None]
"""Returns the User with an id, if Telegram can mention that user."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text with its entities as JSON."""

    text: str
    entities: tuple[Json, ...] = ()

    def as_fields(self, name: str, entities_name: str) -> Json:
        """Return the fields of a message that hold the text and its entities; what is empty is left out."""
        fields: Json = {name: self.text} if self.text else {}
        if self.entities:
            fields[entities_name] = list(self.entities)
        return fields


def from_person(text: str) -> Formatted:
    """Return what a person typed as Telegram stores it; empty if it was only white space."""
    return _stored(text, [])


def from_call(parameters: Parameters, name: str, entities_name: str, find_user: FindUser) -> Formatted:
    """Return the formatted text of a call: parameter `name`, with its parse_mode or its list of entities.

    Raises:
        ApiError: the text is too long to parse, its markup is wrong, or its parse_mode is unknown.
    """
    source = parameters.text(name)
    if len(source) * 4 > _MAX_RAW_BYTES and len(source.encode()) > _MAX_RAW_BYTES:
        raise bad_request("text is too long")
    match parameters.text("parse_mode").strip().lower():
        case "" | "none":
            return _stored(source, _listed_entities(source, parameters, entities_name, find_user))
        case "html":
            text, marked = html.parse(source)
            return _stored(text, [one for one in (_with_user(mark, find_user) for mark in marked) if one])
        case "markdown" | "markdownv2":
            raise bad_request("the sandbox reads HTML and entities, and offers no Markdown")
        case _:
            raise bad_request("unsupported parse_mode")


def message_text(parameters: Parameters, find_user: FindUser) -> Formatted:
    """Return the text of a message to send or edit.

    Raises:
        ApiError: it is empty, or as for `from_call`.
    """
    if not parameters.has("text"):
        raise bad_request("message text is empty")
    return from_call(parameters, "text", "entities", find_user)


def check_text(formatted: Formatted) -> None:
    """Refuse a text that is blank or has more than 4096 code points."""
    if not formatted.text:
        raise bad_request("text must be non-empty")
    if len(formatted.text) > MAX_TEXT:
        raise bad_request("message is too long")


def check_caption(formatted: Formatted) -> None:
    """Refuse a caption of more than 1024 code points."""
    if len(formatted.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")


def _stored(text: str, marked: list[Entity]) -> Formatted:
    text, marked = _without_controls(text, marked)
    kept = text.rstrip(_BLANK)
    lead = len(kept) - len(kept.lstrip(_BLANK))
    kept = kept[lead:]
    if marked:
        marked = [replace(one, start=max(0, one.start - lead), end=min(len(kept), one.end - lead)) for one in marked]
    return Formatted(kept, tuple(entities.as_json(kept, entities.normalised(kept, marked))))


def _without_controls(text: str, marked: list[Entity]) -> tuple[str, list[Entity]]:
    """Remove carriage returns and direction overrides; other control characters become spaces."""
    if not _CONTROLS.search(text):
        return text, marked
    places = [0]
    parts: list[str] = []
    for character in text:
        kept = "" if character == "\r" or character > "\x1f" else " "
        parts.append(kept if _CONTROLS.match(character) else character)
        places.append(places[-1] + len(parts[-1]))
    return "".join(parts), [replace(one, start=places[one.start], end=places[one.end]) for one in marked]


def _with_user(mark: Entity, find_user: FindUser) -> Entity | None:
    """Put the User into a mention; return None if no such user is known."""
    if mark.kind != "text_mention":
        return mark
    user = find_user(mark.more["user"])
    return replace(mark, more={"user": user}) if user else None


def _listed_entities(source: str, parameters: Parameters, name: str, find_user: FindUser) -> list[Entity]:
    """Return the entities that a client sent as a list instead of as markup."""
    listed = parameters.array(name)
    if not listed:
        return []
    places = entities.code_points(source)
    found: list[Entity] = []
    for item in listed:
        if not isinstance(item, dict):
            raise bad_request("can't parse MessageEntity: expected an Object")
        kind, offset, length = item.get("type"), item.get("offset"), item.get("length")
        if not isinstance(kind, str):
            raise bad_request("can't parse MessageEntity: can't find field \"type\"")
        if not isinstance(offset, int) or not isinstance(length, int):
            raise bad_request("can't parse MessageEntity: can't find field \"offset\"")
        if offset not in places or offset + length not in places:
            raise bad_request(f"entity beginning at UTF-16 offset {offset} ends in a middle of a UTF-16 symbol")
        more = {key: item[key] for key in _ENTITY_FIELDS if key in item}
        if kind == "text_mention":
            more = {"user": int(item.get("user", {}).get("id", 0))}
        mark = _with_user(Entity(kind, places[offset], places[offset + length], more), find_user)
        if mark:
            found.append(mark)
    return found


def as_integer(value: object) -> int:
    """Return an integer that a client may have written as text; 0 for anything else."""
    if isinstance(value, int):
        return int(value)
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    return 0
