"""Calls over HTTP: methods, tokens, parameters, the log."""

from __future__ import annotations

import json
from urllib.parse import quote

import httpx
import pytest

from bot.sandbox.server import Sandbox
from tests.sandbox.clients import Api, Phone
from tests.sandbox.schema import unknown_parameters


async def test_the_case_of_a_method_does_not_matter(api: Api) -> None:
    """As at Telegram."""
    assert [(await api.ok(name))["id"] for name in ("getMe", "getme", "GETME")] == [123456] * 3


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("/bot{token}/noSuchMethod", (404, "Not Found: method not found")),
        ("/bot{token}/", (404, "Not Found: method not found")),
        ("/bot{token}", (404, "Not Found")),
        ("/bot654321:ABCdef-_/getMe", (401, "Unauthorized")),
        ("/botnonsense/getMe", (404, "Not Found")),
        ("/bot0123:ABC/getMe", (404, "Not Found")),
        (f"/bot123456:{'A' * 80}/getMe", (404, "Not Found")),
        ("/file/bot{token}/photos/none.jpg", (404, "Not Found")),
    ],
)
async def test_a_wrong_path_or_token_is_refused(
    client: httpx.AsyncClient, sandbox: Sandbox, path: str, error: tuple[int, str]
) -> None:
    """Unknown paths and methods are a 404; a well-formed token of another bot is a 401."""
    answer = await client.get(path.format(token=sandbox.token))
    assert answer.json() == {"ok": False, "error_code": error[0], "description": error[1]}
    assert answer.status_code == error[0]


async def test_a_method_that_the_sandbox_does_not_offer_is_named(api: Api) -> None:
    """A method of the Bot API that the stand-in does not have is a 400."""
    assert await api.error("sendGame") == "400 Bad Request: the sandbox does not offer sendGame"


async def test_parameters_can_be_sent_in_four_ways(api: Api, sam: Phone) -> None:
    """The query string, an urlencoded form, a multipart form and a JSON body have the same effect."""
    url = f"/bot{api.token}/sendMessage"
    keyboard = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]}
    fields = {"chat_id": str(sam.id), "text": "hé", "reply_markup": json.dumps(keyboard)}
    answers = [
        await api.client.get(url, params=fields),
        await api.client.post(url, data=fields),
        await api.client.post(url, files={name: (None, value) for name, value in fields.items()}),
        await api.client.post(url, json=fields),
        await api.client.post(url, json={"chat_id": sam.id, "text": "hé", "reply_markup": keyboard}),
        await api.client.post(f"{url}?text={quote('hé')}", data={k: v for k, v in fields.items() if k != "text"}),
    ]
    results = [answer.json()["result"] for answer in answers]
    assert [result["text"] for result in results] == ["hé"] * 6
    assert [result["reply_markup"] for result in results] == [keyboard] * 6


async def test_a_json_body_must_be_an_object(api: Api) -> None:
    """Anything else with the content type of JSON is refused."""
    url = f"/bot{api.token}/getMe"
    kind = {"Content-Type": "application/json"}
    answers = [await api.client.post(url, content=body, headers=kind) for body in ("{", "[]")]
    assert [answer.status_code for answer in answers] == [400, 400]


async def test_numbers_may_be_sent_as_texts_and_texts_as_numbers(api: Api, sam: Phone) -> None:
    """In JSON, "5" counts as 5 and 5 as "5"."""
    url = f"/bot{api.token}/sendMessage"
    keyboard = {"inline_keyboard": [[{"text": 1, "callback_data": 2}]]}
    sent = (await api.client.post(url, json={"chat_id": str(sam.id), "text": 42, "reply_markup": keyboard})).json()[
        "result"
    ]
    assert (sent["text"], sent["reply_markup"]["inline_keyboard"]) == ("42", [[{"text": "1", "callback_data": "2"}]])


async def test_a_token_in_a_file_path_may_be_percent_encoded(api: Api, sam: Phone) -> None:
    """python-telegram-bot encodes the colon of the token when it downloads a file."""
    file_id = (await sam.send("document", ("cv.txt", b"my cv", "text/plain")))["document"]["file_id"]
    path = (await api.ok("getFile", file_id=file_id))["file_path"]
    plain = await api.client.get(f"/file/bot{api.token}/{path}")
    encoded = await api.client.get(f"/file/bot{quote(api.token, safe='')}/{path}")
    assert (plain.content, encoded.content) == (b"my cv", b"my cv")


async def test_unknown_parameters_are_ignored_and_logged(api: Api, sam: Phone) -> None:
    """Telegram ignores them; the log shows them, so that the schema check finds them, also within objects."""
    keyboard = {"inline_keyboard": [[{"text": "A", "callback_data": "a", "colour": "red"}]]}
    await api.ok("sendMessage", chat_id=sam.id, text="hello", mood="good", reply_markup=keyboard)
    await api.ok("sendMessage", chat_id=sam.id, text="hello", reply_parameters={"message_id": 102})
    calls = (await api.client.get("/sandbox/calls")).json()
    assert [unknown_parameters(call) for call in calls if call["method"] == "sendMessage"] == [
        ["mood", "reply_markup.inline_keyboard[0][0].colour"],
        [],
    ]


async def test_the_log_shows_parameters_as_values(api: Api, sam: Phone) -> None:
    """Numbers, booleans and objects are decoded; a text stays a text."""
    await api.ok("sendMessage", chat_id=sam.id, text="7", protect_content=True)
    call = (await api.client.get("/sandbox/calls")).json()[-1]
    assert call["params"] == {"chat_id": sam.id, "text": "7", "protect_content": True}
    assert (call["method"], call["ok"], call["status"], call["fault"]) == ("sendMessage", True, 200, None)
