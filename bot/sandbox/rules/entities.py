"""Entities: the parts of a text that are bold, a link, a command and the like, marked or detected by Telegram.

An Entity counts code points; its JSON counts UTF-16 units.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bot.sandbox.transport.strict_json import Json

_SPLITTABLE = ("bold", "italic", "underline", "strikethrough", "spoiler")
_MONOSPACED = ("code", "pre")
_PLAIN_INSIDE = (*_MONOSPACED, "date_time")  # nothing is bold in them, and nothing around them
_OPAQUE = (*_MONOSPACED, "text_link", "text_mention")
_ORDER = ("blockquote", "expandable_blockquote", "pre", "code", "text_link", "text_mention", "date_time", *_SPLITTABLE)
_MAX_ENTITIES = 100
_BMP_END = "\uffff"

_TOP_LEVEL = (
    "com org net edu gov mil int io dev app ai info biz name pro xyz online site tech store blog cloud page link live "
    "jobs careers work company agency email news media digital team tools club shop eu de at ch fr it es pt nl be lu "
    "uk ie dk se no fi is pl cz sk hu ro bg gr si hr rs ua ru by lt lv ee tr il ae sa in pk bd lk cn hk tw jp kr sg my "
    "th vn id ph au nz us ca mx br ar cl co pe uy za ng ke eg ma me tv cc ly gg fm so to sh gl am im la ws"
)
_HOST = r"(?:[^\W_](?:[\w-]{0,62}[^\W_])?\.)+"
_TAIL = r"(?::\d{1,5})?(?:[/?#][^\s<>\"«»]*)?"
_PATTERNS = (
    (
        "url",
        re.compile(
            rf"(?<![\w@.])(?:(?:https?|ftp|tg|ton)://(?:{_HOST}[^\W\d_]{{2,}}|localhost|\d{{1,3}}(?:\.\d{{1,3}}){{3}}){_TAIL}"
            rf"|{_HOST}(?:{'|'.join(sorted(_TOP_LEVEL.split(), key=len, reverse=True))})(?![\w-]){_TAIL})",
            re.IGNORECASE,
        ),
    ),
    ("email", re.compile(r"(?<![\w.+%-])[A-Za-z0-9_.+%-]{1,64}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\w-])")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z0-9_]{3,32}(?!\w)")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/>])")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d_])\w{1,256}(?![\w#])")),
    ("cashtag", re.compile(r"(?<![\w$])\$[A-Z]{1,8}(?!\w)")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d(?:[ ()-]?\d){8,14}(?!\w)")),
)
_SIGNS = re.compile(r"[@/.#$+]|://")


@dataclass(frozen=True, slots=True)
class Entity:
    """A part of a text: code points from `start` up to `end`; `more` holds url, language, user and the like."""

    kind: str
    start: int
    end: int
    more: Json = field(default_factory=dict)


def detected(text: str) -> list[Entity]:
    """Return the entities that Telegram detects: addresses, mentions, commands, tags, phone numbers."""
    if not _SIGNS.search(text):
        return []
    found: list[Entity] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            end = match.end()
            if kind == "url":
                end -= len(match[0]) - len(match[0].rstrip(".,:;!?'\")]}"))
            if not any(entity.start < end and match.start() < entity.end for entity in found):
                found.append(Entity(kind, match.start(), end))
    return found


def normalised(text: str, marked: list[Entity]) -> list[Entity]:
    """Return the entities of a text as Telegram stores them: those that were marked, and those that it detects."""
    entities = list(_well_formed(marked)) if marked else []
    opaque = [entity for entity in entities if entity.kind in _OPAQUE]
    entities += [
        entity
        for entity in detected(text)
        if not any(other.start < entity.end and entity.start < other.end for other in opaque)
    ]
    entities = [entity for entity in entities if text[entity.start : entity.end].strip()]
    entities.sort(key=lambda entity: (entity.start, -entity.end, _rank(entity.kind)))
    return entities[:_MAX_ENTITIES]


def _rank(kind: str) -> int:
    return _ORDER.index(kind) if kind in _ORDER else len(_ORDER)


def _well_formed(marked: list[Entity]) -> Iterator[Entity]:
    """Apply the rules of nesting: nothing overlaps code or a date, quotes do not nest, equal neighbours are merged."""
    plain_inside: list[Entity] = []
    quotes: list[Entity] = []
    others: list[Entity] = []
    splittable: dict[str, list[Entity]] = {}
    for entity in sorted(marked, key=lambda entity: (entity.start, -entity.end)):
        if entity.start >= entity.end:
            continue
        if entity.kind in _SPLITTABLE:
            _merge(splittable.setdefault(entity.kind, []), entity)
        elif entity.kind in _PLAIN_INSIDE:
            _add_if_separate(plain_inside, entity)
        elif entity.kind.endswith("blockquote"):
            _add_if_separate(quotes, entity)
        else:
            _add_if_separate(others, entity)
    yield from quotes
    yield from plain_inside
    yield from (one for one in others if not any(m.start < one.end and one.start < m.end for m in plain_inside))
    for run in splittable.values():
        for entity in run:
            yield from _without(entity, plain_inside)


def _merge(run: list[Entity], entity: Entity) -> None:
    if run and entity.start <= run[-1].end:
        run[-1] = replace(run[-1], end=max(run[-1].end, entity.end))
    else:
        run.append(entity)


def _add_if_separate(kept: list[Entity], entity: Entity) -> None:
    if not kept or entity.start >= kept[-1].end:
        kept.append(entity)


def _without(entity: Entity, holes: list[Entity]) -> Iterator[Entity]:
    start = entity.start
    for hole in holes:
        if hole.start < entity.end and start < hole.end:
            if start < hole.start:
                yield replace(entity, start=start, end=hole.start)
            start = hole.end
    if start < entity.end:
        yield replace(entity, start=start)


def as_json(text: str, entities: list[Entity]) -> list[Json]:
    """Return the JSON of entities, with offsets and lengths in UTF-16 units."""
    if not entities:
        return []
    if max(text) <= _BMP_END:
        return [
            {"type": entity.kind, "offset": entity.start, "length": entity.end - entity.start, **entity.more}
            for entity in entities
        ]
    units = [0]
    for character in text:
        units.append(units[-1] + (2 if character > _BMP_END else 1))
    return [
        {"type": entity.kind, "offset": units[entity.start], "length": units[entity.end] - units[entity.start]}
        | entity.more
        for entity in entities
    ]


def code_points(text: str) -> dict[int, int]:
    """Return the code point at each UTF-16 offset of a text; offsets within a surrogate pair are missing."""
    places: dict[int, int] = {}
    unit = 0
    for place, character in enumerate(text):
        places[unit] = place
        unit += 2 if character > _BMP_END else 1
    places[unit] = len(text)
    return places
