"""Fault injection: every fault, before and after the call takes effect, and for which calls."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

import httpx
import pytest

from bot.sandbox.server import Running, Sandbox
from tests.environment.http_clients import http_client
from tests.sandbox.clients import Api, Phone


async def add(api: Api, **fault: Any) -> int:
    """Add a fault and return its id."""
    answer = await api.client.post("/sandbox/faults", json=fault)
    assert answer.status_code == 200, answer.text
    number: int = answer.json()["id"]
    return number


async def texts(phone: Phone) -> list[str]:
    """Return the texts on a phone."""
    return [message["text"] for message in (await phone.chat())["messages"]]


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize(
    ("fault", "description"),
    [
        ("429", "429 Too Many Requests: retry after 7"),
        ("500", "500 Internal Server Error"),
        ("403_blocked", "403 Forbidden: bot was blocked by the user"),
        ("403_deactivated", "403 Forbidden: user is deactivated"),
        ("400_chat_not_found", "400 Bad Request: chat not found"),
        (
            "400_no_dates",
            '400 Bad Request: can\'t parse entities: Unsupported start tag "tg-time" at byte offset 0',
        ),
        (
            "400_no_styles",
            "400 Bad Request: can't parse inline keyboard button: invalid button style specified",
        ),
        ("400_no_reactions", "400 Bad Request: REACTION_INVALID"),
        ("404_method", "404 Not Found: method not found"),
        ("401", "401 Unauthorized"),
        (
            "409",
            "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
        ),
    ],
)
async def test_an_error_before_or_after_the_effect(
    api: Api, sam: Phone, fault: str, description: str, when: str
) -> None:
    """The descriptions are Telegram's; with "after" the message arrives nevertheless."""
    await add(api, fault=fault, when=when, method="sendMessage", retry_after=7, times=1)
    envelope = await api.call("sendMessage", chat_id=sam.id, text="x")
    assert f"{envelope['error_code']} {envelope['description']}" == description
    assert envelope.get("parameters") == ({"retry_after": 7} if fault == "429" else None)
    assert await texts(sam) == ["/start", "x"][: 1 + (when == "after")]
    call = (await api.client.get("/sandbox/calls")).json()[-1]
    assert (call["fault"], call["ok"]) == (fault, False)


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("fault", ["reset", "close", "cut", "timeout"])
async def test_a_broken_connection_before_or_after_the_effect(api: Api, sam: Phone, fault: str, when: str) -> None:
    """The client cannot know whether the message arrived; "timeout" does not respond for so many seconds."""
    await add(api, fault=fault, when=when, method="sendmessage", seconds=0.01, times=1)
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        await api.call("sendMessage", chat_id=sam.id, text="x")
    assert await texts(sam) == ["/start", "x"][: 1 + (when == "after")]


async def test_a_call_without_a_response_ends_when_the_client_disconnects(
    api: Api, sam: Phone, sandbox: Sandbox
) -> None:
    """A "timeout" without seconds lasts until the client disconnects; only then is the stand-in idle."""
    await add(api, fault="timeout", when="after", method="sendMessage", times=1)
    async with http_client(api.client.base_url) as other:
        call = asyncio.create_task(Api(other, api.token).call("sendMessage", chat_id=sam.id, text="x"))
        while await texts(sam) != ["/start", "x"]:
            assert not call.done()
        assert not sandbox.is_idle
        call.cancel()
        await asyncio.wait({call})
    async with asyncio.timeout(60):
        await sandbox.wait_idle()


@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_slow_response_is_correct(api: Api, sam: Phone, when: str) -> None:
    """It takes longer, before or after the effect."""
    await add(api, fault="slow", when=when, seconds=0.01, times=1)
    assert (await api.ok("sendMessage", chat_id=sam.id, text="x"))["text"] == "x"


async def test_responses_that_are_not_of_the_bot_api(api: Api, sam: Phone) -> None:
    """The page of a gateway, and broken JSON with a 200."""
    await add(api, fault="502", times=1)
    await add(api, fault="garbage", times=1)
    url = f"/bot{api.token}/getMe"
    answers = [await api.client.get(url) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [502, 200, 200]
    with pytest.raises(ValueError, match=r"char|Unterminated|Expecting"):
        answers[1].json()
    assert answers[2].json()["ok"]


async def test_a_fault_may_apply_to_some_calls_only(api: Api, sam: Phone) -> None:
    """By method, by chat and by a text in any parameter; so many times, or until it is removed."""
    number = await add(api, fault="500", method="sendMessage", chat=sam.id, contains="bad")
    sends = [(sam.id, "good"), (sam.id, "bad"), (sam.id, "so bad"), (99, "bad")]
    answers = [await api.call("sendMessage", chat_id=chat, text=text) for chat, text in sends]
    codes = [answer.get("error_code", 200) for answer in answers]
    assert codes == [200, 500, 500, 400]
    listed = (await api.client.get("/sandbox/faults")).json()
    assert [(one["id"], one["times"]) for one in listed] == [(number, None)]
    assert (await api.client.delete(f"/sandbox/faults/{number}")).json() == []
    assert (await api.client.delete(f"/sandbox/faults/{number}")).status_code == 404
    assert await api.ok("sendMessage", chat_id=sam.id, text="bad")


async def test_the_answer_to_a_tap_belongs_to_its_chat(api: Api, sam: Phone) -> None:
    """A fault for a chat also hits answerCallbackQuery, which names no chat."""
    query = await sam.tap(1, "x", forged=True)
    await add(api, fault="500", chat=sam.id)
    assert await api.error("answerCallbackQuery", callback_query_id=query) == "500 Internal Server Error"
    await api.client.delete("/sandbox/faults")
    assert await api.ok("answerCallbackQuery", callback_query_id=query) is True


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"fault": "x"},
        {"fault": "500", "when": "then"},
        {"fault": "500", "method": "x"},
        {"fault": "500", "times": 0},
        {"fault": "500", "mehtod": "getMe"},
    ],
)
async def test_wrong_faults_are_refused(api: Api, wrong: dict[str, Any]) -> None:
    """A 400 with the reason."""
    answer = await api.client.post("/sandbox/faults", json=wrong)
    assert (answer.status_code, list(answer.json())) == (400, ["error"])


async def test_while_telegram_is_down_no_call_gets_a_response(api: Api, sam: Phone, sandbox: Sandbox) -> None:
    """A held getUpdates is dropped, calls have no effect; people can write, and the bot gets their messages later."""
    poll = asyncio.create_task(api.call("getUpdates", timeout=30))
    while sandbox.poller._held is None:  # noqa: ASYNC110 - nothing tells of it
        await asyncio.sleep(0)
    await api.client.post("/sandbox/down", json={"down": True})
    for call in (poll, api.call("sendMessage", chat_id=sam.id, text="x")):
        with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
            await call
    await sam.say("anybody there?")
    await api.client.post("/sandbox/down", json={"down": False})
    assert [update["message"]["text"] for update in await api.ok("getUpdates", offset=1)] == ["anybody there?"]
    assert await texts(sam) == ["/start", "anybody there?"]


async def test_the_port_of_the_bot_refuses_connections(api: Api, sam: Phone, running: Running) -> None:
    """While Telegram is down, bot_url refuses connections, so that a bot knows that its message was not sent."""
    bot = http_client(running.bot_url)
    outcomes = []
    async with bot:
        for down in (False, True, True, False):
            await api.client.post("/sandbox/down", json={"down": down})
            try:
                await Api(bot, api.token).ok("sendMessage", chat_id=sam.id, text="x")
                outcomes.append("sent")
            except httpx.ConnectError:
                outcomes.append("refused")
    assert outcomes == ["sent", "refused", "refused", "sent"]


async def test_the_log_shows_the_responses(api: Api, sam: Phone) -> None:
    """A slow response is ok, broken JSON is not, and a closed connection has no status."""
    for fault in ("slow", "garbage", "close", "502"):
        await add(api, fault=fault, method="getMe", times=1, seconds=0.01)
    for _ in range(5):
        with suppress(httpx.HTTPError):
            await api.client.get(f"/bot{api.token}/getMe")
    calls = (await api.client.get("/sandbox/calls")).json()[-5:]
    assert [(one["fault"], one["status"], one["ok"]) for one in calls] == [
        ("slow", 200, True),
        ("garbage", 200, False),
        ("close", None, False),
        ("502", 502, False),
        (None, 200, True),
    ]
