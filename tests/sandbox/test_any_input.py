"""Arbitrary input: the stand-in never fails with anything but an error of the Bot API."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.sandbox.bot_api.call_log import Call
from bot.sandbox.bot_api.methods import METHODS as OFFERED
from bot.sandbox.rules.entities import Entity, as_json, normalised
from bot.sandbox.rules.errors import ApiError
from bot.sandbox.rules.html import parse
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.rules.text import from_person
from bot.sandbox.server import Running, Sandbox
from tests.sandbox.clients import Api, Phone
from tests.sandbox.schema import METHODS, problems_of_response

ODD: list[Any] = [
    "", "0", "-1", "9" * 400, "null", "true", "[]", "{}", "[[]]", "[[[]]]", "[null]", "[5]", "NaN", "[NaN]", "1e999",
    '[{"type":"photo"}]', '{"type":[]}', '{"type":{}}', '{"message_id":{}}', '{"type":"photo","media":[]}', "[" * 2000,
    '{"inline_keyboard":[[{"text":null,"url":5}]]}', '{"inline_keyboard":[[{"text":"a","copy_text":5}]]}',
    '{"inline_keyboard":[[{"text":"a","url":"a.de","style":[]}]]}', '{"keyboard":[[null]]}', "attach://x", "<b",
    '[{"type":"bold","offset":true,"length":-1}]', '[{"type":"text_mention","offset":0,"length":1,"user":5}]',
    '[{"command":"a","description":"b"}]', "&#99999999;", "&#xD800;", "\x00", "😀", "@sam", "http://[", "tg://user?id=1",
    '[{"type":[]}]', '{"type":"chat","chat_id":[]}',
]  # fmt: skip


@pytest.mark.parametrize("method", sorted(OFFERED))
async def test_odd_parameters_are_accepted_or_refused(sandbox: Sandbox, sam: Phone, method: str) -> None:
    """Whatever the value of a parameter: the result matches the schema, or the call is refused."""
    usual = {
        "chat_id": str(sam.id),
        "from_chat_id": str(sam.id),
        "text": "x",
        "message_id": "102",
        "parse_mode": "HTML",
    }
    names = METHODS[method].parameters
    for name, value in product(names, ODD):
        odd = Parameters({key: kept for key, kept in usual.items() if key in names} | {name: value})
        logged = Call(1, sandbox.clock.now(), method, odd).as_json()
        assert json.dumps(logged, allow_nan=False)
        with suppress(ApiError):
            result = sandbox.perform(method, odd)
            assert problems_of_response(method, {"ok": True, "result": result}) == []


@given(some.text(alphabet="<>/&;=\"' \nabisupre-#x6\\😀é", max_size=40))
def test_any_markup_is_parsed_or_refused(source: str) -> None:
    """The parser ends, and all entities lie within the text."""
    with suppress(ApiError):
        text, entities = parse(source)
        assert all(0 <= one.start <= one.end <= len(text) for one in entities)


@given(
    some.text(alphabet="ab \n😀é/@.", min_size=1, max_size=20),
    some.lists(
        some.tuples(
            some.sampled_from(["bold", "italic", "code", "pre", "blockquote", "text_link"]),
            some.integers(0, 20),
            some.integers(0, 20),
        ),
        max_size=6,
    ),
)
def test_entities_never_leave_their_text_nor_share_code(text: str, marks: list[tuple[str, int, int]]) -> None:
    """Whatever was marked, the stored entities lie within the text, are sorted, and do not overlap code."""
    marked = [Entity(kind, min(a, len(text)), min(b, len(text))) for kind, a, b in marks]
    kept = as_json(text, normalised(text, marked))
    units = len(text.encode("utf-16-le")) // 2
    assert all(one["length"] > 0 and one["offset"] + one["length"] <= units for one in kept)
    assert [one["offset"] for one in kept] == sorted(one["offset"] for one in kept)
    code = [one for one in kept if one["type"] in {"code", "pre"}]
    bold = [one for one in kept if one["type"] in {"bold", "italic"}]
    assert not [
        (c, b)
        for c in code
        for b in bold
        if c["offset"] < b["offset"] + b["length"] and b["offset"] < c["offset"] + c["length"]
    ]


@given(some.text(max_size=60))
def test_storing_a_stored_text_changes_nothing(text: str) -> None:
    """Trimming and cleaning are idempotent."""
    once = from_person(text)
    assert from_person(once.text) == once


async def test_an_incomplete_request_has_no_effect(api: Api, sam: Phone, running: Running) -> None:
    """A client disconnects in the middle of its request."""
    port = int(running.url.rpartition(":")[2])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(
        f"POST /bot{api.token}/sendMessage HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Length: 99\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\n\r\nchat_id={sam.id}&text=hello".encode()
    )
    writer.write_eof()
    await reader.read()
    writer.close()
    assert [message["text"] for message in (await sam.chat())["messages"]] == ["/start"]
