"""Keyboards: errors, what is dropped, reply keyboards."""

from __future__ import annotations

import json
from typing import Any

from tests.sandbox.clients import Api, Phone


def button(text: str = "A", **action: Any) -> dict[str, Any]:
    """Return a button, with callback data unless it has another action."""
    return {"text": text, **(action or {"callback_data": "a"})}


def inline(*rows: Any) -> dict[str, Any]:
    """Return an inline keyboard."""
    return {"inline_keyboard": list(rows)}


TEXT_BUTTON = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
REFUSED: list[tuple[Any, str]] = [
    ("nonsense", "can't parse reply keyboard markup JSON object"),
    ([], "object expected as reply markup"),
    ({"inline_keyboard": 5}, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
    ({"inline_keyboard": [5]}, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
    ({"keyboard": ["A"]}, 'field "keyboard" must be an Array of Arrays'),
    (inline([{"text": "A"}]), TEXT_BUTTON),
    (inline([button(callback_data="")]), TEXT_BUTTON),
    (inline([{"callback_data": "a"}]), "can't parse inline keyboard button: can't find field \"text\""),
    (
        inline([button(callback_data={})]),
        'can\'t parse inline keyboard button: field "callback_data" must be of type String',
    ),
    (inline([5]), "can't parse inline keyboard button: expected an Object"),
    (
        inline([{"text": {}, "callback_data": "a"}]),
        'can\'t parse inline keyboard button: field "text" must be of type String',
    ),
    (inline([button(copy_text={})]), "can't parse inline keyboard button: can't find field \"text\""),
    (inline([button() | {"style": "loud"}]), "can't parse inline keyboard button: invalid button style specified"),
    ({"keyboard": [[5]]}, "can't parse keyboard button: expected an Object"),
    (inline([button(callback_data="é" * 33)]), "BUTTON_DATA_INVALID"),
    (inline([button(copy_text={"text": ""})]), "BUTTON_COPY_TEXT_INVALID"),
    (inline([button(copy_text={"text": "x" * 257})]), "BUTTON_COPY_TEXT_INVALID"),
    (inline([button(url="foo")]), "inline keyboard button URL 'foo' is invalid: Wrong HTTP URL"),
    (inline(*[[button()]] * 101), "reply markup is too long"),
    (inline(*[[button("x" * 100, callback_data="y" * 64)]] * 60), "reply markup is too long"),
]


async def test_keyboards_that_are_refused(api: Api, sam: Phone) -> None:
    """Not JSON, no object, no rows, no action; above 64 bytes of data, 256 copied characters, 100 buttons, 10 kB."""
    said = [await api.error("sendMessage", chat_id=sam.id, text="x", reply_markup=markup) for markup, _ in REFUSED]
    assert said == [f"400 Bad Request: {why}" for _, why in REFUSED]


async def test_values_at_the_limits_are_allowed(api: Api, sam: Phone) -> None:
    """64 bytes of data, 256 copied characters, 100 buttons."""
    kept = [
        inline([button(callback_data="é" * 32)]),
        inline([button(copy_text={"text": "x" * 256})]),
        inline(*[[button()]] * 100),
        inline(
            [button() | {"style": "success"}, button(switch_inline_query="x"), button(web_app={"url": "https://a.de/"})]
        ),
    ]
    sent = [await api.ok("sendMessage", chat_id=sam.id, text="x", reply_markup=markup) for markup in kept]
    assert [one["reply_markup"] for one in sent] == kept


async def test_the_first_action_counts(api: Api, sam: Phone) -> None:
    """Telegram looks for the actions in a fixed order and ignores all but the first."""
    both = inline([{"text": "A", "copy_text": {"text": "c"}, "callback_data": "a", "url": "https://example.org/"}])
    sent = await api.ok("sendMessage", chat_id=sam.id, text="x", reply_markup=both)
    assert sent["reply_markup"] == inline([button(url="https://example.org/")])


async def test_empty_buttons_and_rows_are_dropped(api: Api, sam: Phone) -> None:
    """Buttons without a text, and rows and keyboards without buttons."""
    some = inline([button(" ")], [button(), button("")], [])
    none = inline([button("")])
    sent = [await api.ok("sendMessage", chat_id=sam.id, text="x", reply_markup=markup) for markup in (some, none)]
    assert [one.get("reply_markup") for one in sent] == [inline([button()]), None]


async def test_a_row_has_at_most_eight_buttons(api: Api, sam: Phone) -> None:
    """Further ones are dropped."""
    sent = await api.ok("sendMessage", chat_id=sam.id, text="x", reply_markup=inline([button()] * 9))
    assert sent["reply_markup"] == inline([button()] * 8)


async def test_a_reply_keyboard_belongs_to_the_chat(api: Api, sam: Phone) -> None:
    """It is not in Message.reply_markup, and stays until it is replaced or removed."""
    keyboard = {"keyboard": [[{"text": "Yes"}, "No"]], "one_time_keyboard": True, "input_field_placeholder": "Well?"}
    seen = []
    for markup in (keyboard, None, {"force_reply": True}, {"remove_keyboard": True}):
        given = {"reply_markup": markup} if markup else {}
        sent = await api.ok("sendMessage", chat_id=sam.id, text="x", **given)
        assert "reply_markup" not in sent
        seen.append((await sam.chat())["reply_keyboard"])
    shown = keyboard | {"keyboard": [[{"text": "Yes"}, {"text": "No"}]]}
    assert seen == [shown, shown, shown, None]


async def test_a_reply_keyboard_has_at_most_300_buttons(api: Api, sam: Phone) -> None:
    """Twelve in a row and 300 in all; further ones are dropped."""
    markup = {"keyboard": [[str(n) for n in range(20)]] * 30}
    await api.ok("sendMessage", chat_id=sam.id, text="x", reply_markup=json.dumps(markup))
    rows = (await sam.chat())["reply_keyboard"]["keyboard"]
    assert [len(row) for row in rows] == [12] * 25
