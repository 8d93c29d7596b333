"""Taps: their updates and answerCallbackQuery."""

from __future__ import annotations

from datetime import timedelta

import httpx

from bot.clock import MovableClock
from tests.sandbox.clients import Api, Json, Phone

A = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}, {"text": "B", "copy_text": {"text": "b"}}]]}
TOO_OLD = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"


async def ask(api: Api, phone: Phone) -> Json:
    """Send a message with a button with the data "a"."""
    message: Json = await api.ok("sendMessage", chat_id=phone.id, text="?", reply_markup=A)
    return message


async def test_a_tap_is_an_update_with_the_message(api: Api, sam: Phone) -> None:
    """It has the data, the current message, and the chat_instance, which is the same for all taps of a chat."""
    sent = await ask(api, sam)
    first = await sam.tap(sent["message_id"], "a")
    edited = await api.ok("editMessageText", chat_id=sam.id, message_id=sent["message_id"], text="!", reply_markup=A)
    second = await sam.tap(sent["message_id"], "a")
    queries = [update["callback_query"] for update in await api.ok("getUpdates")]
    assert [query["id"] for query in queries] == [first, second]
    assert [query["message"] for query in queries] == [sent, edited]
    assert {(query["data"], query["from"]["id"], query["chat_instance"]) for query in queries} == {
        ("a", sam.id, queries[0]["chat_instance"])
    }


async def test_a_forged_tap_may_have_any_data(api: Api, sam: Phone) -> None:
    """If the message was deleted, the bot gets an InaccessibleMessage, whose date is 0."""
    sent = await ask(api, sam)
    await sam.tap(sent["message_id"], "forged", forged=True)
    await api.ok("deleteMessage", chat_id=sam.id, message_id=sent["message_id"])
    await sam.tap(sent["message_id"], "late", forged=True)
    queries = [update["callback_query"] for update in await api.ok("getUpdates")]
    assert [(query["data"], query["message"]["date"]) for query in queries] == [("forged", sent["date"]), ("late", 0)]


async def test_only_existing_buttons_can_be_tapped(api: Api, sam: Phone, client: httpx.AsyncClient) -> None:
    """By data or by place; 404 if there is none, 409 if the button has no data."""
    sent = await ask(api, sam)
    taps: list[Json] = [
        {"data": "b"},
        {"row": 1, "column": 0},
        {"row": 0, "column": 1},
        {"row": 0, "column": 0},
        {"data": "a"},
    ]
    url = f"/sandbox/people/{sam.id}/tap"
    answers = [await client.post(url, json={"message_id": sent["message_id"], **tap}) for tap in taps]
    assert [answer.status_code for answer in answers] == [404, 404, 409, 200, 200]


async def test_an_answer_is_shown_on_the_phone_once(api: Api, sam: Phone) -> None:
    """A second answer and an unknown id are refused with the same description."""
    query = await sam.tap((await ask(api, sam))["message_id"], "a")
    assert await api.ok("answerCallbackQuery", callback_query_id=query, text="Done", show_alert=True) is True
    shown = (await sam.chat())["callbacks"][-1]
    assert (shown["id"], shown["answered"], shown["text"], shown["show_alert"]) == (query, True, "Done", True)
    assert await api.error("answerCallbackQuery", callback_query_id=query) == TOO_OLD
    assert await api.error("answerCallbackQuery", callback_query_id="1") == TOO_OLD
    assert await api.error("answerCallbackQuery") == TOO_OLD


async def test_a_tap_can_be_answered_for_a_minute(api: Api, sam: Phone, clock: MovableClock) -> None:
    """Sixty seconds of the moved clock."""
    sent = await ask(api, sam)
    in_time, too_late = [await sam.tap(sent["message_id"], "a") for _ in range(2)]
    clock.move_by(timedelta(seconds=55))
    await api.ok("answerCallbackQuery", callback_query_id=in_time)
    clock.move_by(timedelta(seconds=6))
    assert await api.error("answerCallbackQuery", callback_query_id=too_late) == TOO_OLD
    shown = [(tap["answered"], tap["expired"]) for tap in (await sam.chat())["callbacks"]]
    assert shown == [(True, False), (False, True)]


async def test_an_answer_holds_200_characters(api: Api, sam: Phone) -> None:
    """A longer one is refused, and the tap stays unanswered."""
    query = await sam.tap((await ask(api, sam))["message_id"], "a")
    refusal = await api.error("answerCallbackQuery", callback_query_id=query, text="x" * 201)
    assert refusal == "400 Bad Request: MESSAGE_TOO_LONG"
    await api.ok("answerCallbackQuery", callback_query_id=query, text="x" * 200)
