"""Random updates made from the Bot API's schema: any field may be missing, or of another type."""

from __future__ import annotations

import random
from copy import deepcopy
from typing import Any

from bot.sandbox.transport.strict_json import Json
from tests.sandbox.schema import TYPES, Field

DEEPEST = 5
ROTTEN = 0.7  # share of updates with fields of wrong types and numbers out of range
A_FIELD = 0.08  # share of their fields that are wrong
AN_ID = 0.25  # share of them that have an invalid id of a person, chat or message
TEXTS = (
    "", " ", "x", "/start", "/debrief@", "private", "group", "channel", "left", "member", "kicked", "bot_command",
    "debrief:2:set:felt:good", "home:0:debrief", "thanks:2:sent@3", "<b>&", "\u202e\u2066א", "a\0b", "\ud800", "é" * 70,
    "y" * 5000, "%s{0}{$x}", "application/json", "x.json",
)  # fmt: skip
NUMBERS = (0, 1, 2, 7, 600, 1_700_000_000)
HUGE = (-1, 2**31, -(2**31), 2**52, 2**53, 2**63, -(2**63) - 1, 10**30)
ANYTHING: tuple[Any, ...] = (None, True, [], {}, "", "text", 0, -1, 10**40, 1.5, [[[]]], {"id": {}}, [None], {"": ""})


def deep(levels: int) -> Any:
    """Return a value nested `levels` deep."""
    value: Any = 1
    for _ in range(levels):
        value = {"reply_to_message": value}
    return value


def strange_update(chance: random.Random, update_id: int, people: tuple[int, ...]) -> Json:
    """Return an update of any kind, mostly from one of `people`."""
    kind = chance.choice(
        ("message", "message", "callback_query", "edited_message", "my_chat_member", *TYPES["Update"].fields)
    )
    if kind == "update_id":
        return {"update_id": update_id, "message": chance.choice((*ANYTHING, deep(200)))}
    is_rotten = chance.random() < ROTTEN
    payload = _of_field(chance, TYPES["Update"].fields[kind], 0, is_rotten=is_rotten)
    if isinstance(payload, dict) and chance.random() < 0.8:  # with sender and chat as Telegram sets them
        person = chance.choice(people)
        sender = {"id": person, "is_bot": chance.random() < 0.1, "first_name": chance.choice(TEXTS)}
        chat = {"id": person, "type": chance.choice(("private", "private", "private", "group", "channel"))}
        payload |= {"from": sender, "chat": chat, "date": 1_700_000_000, "message_id": chance.randrange(9_999)}
        if kind == "callback_query":
            payload |= {"id": str(update_id), "chat_instance": "1", "data": chance.choice(TEXTS)}
        if is_rotten and chance.random() < AN_ID:
            holder = chance.choice((sender, chat, payload))
            wrong = deepcopy(chance.choice((*HUGE, *HUGE, *ANYTHING)))
            holder["message_id" if holder is payload else "id"] = wrong
    return {"update_id": update_id, kind: payload}


def sound_update(chance: random.Random, person: int, kind: str, update_id: int) -> Json:
    """Return a valid update of the `kind` in a private chat of the person."""
    payload = _of_field(chance, TYPES["Update"].fields[kind], 0, is_rotten=False)
    return {"update_id": update_id, kind: payload | _of_person(person) if isinstance(payload, dict) else payload}


def sound_message(chance: random.Random, person: int, content: str, update_id: int) -> Json:
    """Return a message of the person with only one content field of the schema."""
    field = _of_field(chance, TYPES["Message"].fields[content], 0, is_rotten=False)
    return {"update_id": update_id, "message": {content: field} | _of_person(person)}


def _of_person(person: int) -> Json:
    return {
        "from": {"id": person, "is_bot": False, "first_name": "Sam"},
        "chat": {"id": person, "type": "private"},
        "date": 1_700_000_000,
        "message_id": 9_999,
    }


def _of_field(chance: random.Random, field: Field, depth: int, *, is_rotten: bool) -> Any:
    if is_rotten and chance.random() < A_FIELD:
        return deepcopy(chance.choice((*ANYTHING, *HUGE)))  # it is added to
    return _of_type(chance, chance.choice(field.types), depth, is_rotten=is_rotten)


def _of_type(chance: random.Random, name: str, depth: int, *, is_rotten: bool) -> Any:
    if name.startswith("Array of "):
        return [
            _of_type(chance, name.removeprefix("Array of "), depth + 1, is_rotten=is_rotten)
            for _ in range(chance.choice((0, 1, 1, 2)))
        ]
    match name:
        case "Integer" | "Integer64":
            return chance.choice(NUMBERS)
        case "Float":
            return chance.choice((0.0, -1.5, 1e308, 52.52))
        case "Boolean" | "True" | "False":
            return chance.random() < 0.5
        case _ if name not in TYPES:
            return chance.choice(TEXTS)
    of = TYPES[name]
    if of.one_of:
        return _of_type(chance, chance.choice(of.one_of), depth, is_rotten=is_rotten)
    often = 0.25 if depth < 2 else 0.08
    return {
        key: _of_field(chance, field, depth + 1, is_rotten=is_rotten)
        for key, field in of.fields.items()
        if depth < DEEPEST and (field.required or chance.random() < often)
    }
