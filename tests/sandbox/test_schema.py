"""The schema check that other tests use."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox.bot_api.methods import METHOD_NAMES
from bot.sandbox.bot_api.methods import METHODS as OFFERED
from bot.sandbox.world.updates import KINDS
from tests.sandbox.schema import METHODS, TYPES, problems, problems_of_response, unknown_fields

CHAT = {"id": 1, "type": "private"}
MESSAGE = {"message_id": 1, "date": 1, "chat": CHAT}


@pytest.mark.parametrize(
    ("kind", "value", "wrong"),
    [
        ("Message", MESSAGE, []),
        ("Message", {"message_id": 1, "chat": CHAT}, ["it.date: missing in Message"]),
        ("Message", {**MESSAGE, "mood": 1}, ["it.mood: unknown in Message"]),
        ("Message", {**MESSAGE, "text": None}, ["it.text: null"]),
        ("Message", {**MESSAGE, "text": 5}, ["it.text: not of type String"]),
        ("Message", {**MESSAGE, "date": True}, ["it.date: not of type Integer"]),
        ("Message", {**MESSAGE, "entities": {}}, ["it.entities: not an array"]),
        ("Message", {**MESSAGE, "chat": {"id": 1}}, ["it.chat.type: missing in Chat"]),
        ("Message", [], ["it: not a Message"]),
        ("MaybeInaccessibleMessage", {**MESSAGE, "text": "x"}, []),
        ("Location", {"latitude": 1, "longitude": 2.5}, []),
        ("Integer", 2**60, ["it: not of type Integer"]),
    ],
)
def test_problems_are_named_with_their_place(kind: str, value: Any, wrong: list[str]) -> None:
    """Unknown, missing, null or of another type; of several types the one that fits best counts."""
    assert problems(value, (kind,), "it") == wrong


@pytest.mark.parametrize(
    ("envelope", "wrong"),
    [
        ({"ok": True, "result": True}, []),
        ({"ok": True}, ["result: missing"]),
        ({"ok": True, "result": True, "extra": 1}, ["extra: unknown"]),
        ({"ok": False, "error_code": 400, "description": "x"}, []),
        ({"ok": False, "error_code": 429, "description": "x", "parameters": {"retry_after": 1}}, []),
        ({"ok": False, "error_code": 400}, ["description: null"]),
        ({"error_code": 400, "description": "x"}, ["ok: neither true nor false"]),
        ([], ["the response is not an object"]),
    ],
)
def test_the_envelope_is_checked_too(envelope: Any, wrong: list[str]) -> None:
    """A response is {"ok": true, "result"} or {"ok": false, "error_code", "description"}, perhaps with parameters."""
    assert problems_of_response("close", envelope) == wrong


def test_unknown_fields_of_a_request_are_found_at_any_depth() -> None:
    """In arrays of arrays and in types with alternatives."""
    rows = [[{"text": "A", "callback_data": "a", "x": 1}]]
    types = METHODS["sendMessage"].parameters["reply_markup"].types
    assert unknown_fields({"inline_keyboard": rows}, types, "m") == ["m.inline_keyboard[0][0].x"]
    assert unknown_fields({"keyboard": [["A"]]}, types, "m") == []


def test_the_schema_is_complete() -> None:
    """It has every type that a method or a field names, and every method that the stand-in offers."""
    plain = {"Integer", "String", "Boolean", "Float"}
    named = {one for method in METHODS.values() for one in method.returns}
    fields = [*(method.parameters for method in METHODS.values()), *(kind.fields for kind in TYPES.values())]
    named |= {one for table in fields for field in table.values() for one in field.types}
    assert {one.replace("Array of ", "") for one in named} - TYPES.keys() == plain
    assert OFFERED.keys() <= METHODS.keys()


def test_the_stand_in_names_every_method_and_kind_of_update() -> None:
    """The names that the stand-in ships are those of the schema."""
    assert sorted(METHOD_NAMES.values()) == sorted(METHODS)
    assert {"update_id", *KINDS} == TYPES["Update"].fields.keys()
