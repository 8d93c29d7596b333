"""The benchmarks' stand-in for Telegram, compared with the sandbox."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path
from typing import Any

import httpx
import pytest

from benchmarks import stand_in
from benchmarks.stand_in import RoundTrip, StandIn
from bot.clock import MovableClock
from bot.sandbox.server import TOKEN, Sandbox, serve
from tests.environment.http_clients import http_client

KEYBOARD = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
OURS = re.compile(r'("(?:date|edit_date|id|update_id|chat_instance|username|message_id)": )("[^"]*"|\d+)')


async def talk(url: str, token: str, say: Any, tap: Any) -> list[Any]:
    """Act as a bot: get updates, send, edit, answer a tap, make wrong calls; return all responses."""
    async with http_client(f"{url}/bot{token}/") as http:

        async def calls(method: str, **fields: Any) -> Any:
            texts = {name: value if isinstance(value, str) else json.dumps(value) for name, value in fields.items()}
            answer = await http.post(method, data=texts)
            told.append((answer.status_code, answer.json()))
            return answer.json().get("result")

        told: list[Any] = []
        await calls("getMe")
        await say("/debrief now")
        updates = await calls("getUpdates", offset=0, timeout=5)
        await calls("getUpdates", offset=updates[-1]["update_id"] + 1, timeout=0)
        sent = await calls("sendMessage", chat_id=1001, text="<b>Well?</b>", parse_mode="HTML", reply_markup=KEYBOARD)
        held = asyncio.create_task(calls("getUpdates", offset=updates[-1]["update_id"] + 1, timeout=5))
        await tap(sent["message_id"], "yes")
        tapped = (await held)[0]["callback_query"]
        await calls("answerCallbackQuery", callback_query_id=tapped["id"])
        await calls("editMessageText", chat_id=1001, message_id=sent["message_id"], text="Fine.")
        await calls("editMessageText", chat_id=1001, message_id=sent["message_id"], text="Fine.")
        await calls("sendMessage", chat_id=1001, text="<b>", parse_mode="HTML")
        await calls("sendMessage", chat_id=7, text="Hello?")
        await calls("noSuchMethod")
        return told


def shape(told: list[Any]) -> str:
    """Return the responses without the values that differ between stand-ins."""
    return OURS.sub(r"\1…", json.dumps(told)).replace("Sam 1001", "Sam")


async def test_it_responds_as_the_sandbox_does(tmp_path: Path) -> None:
    """The bots are measured against the same Telegram that Afterword is tested with."""
    sandbox = Sandbox(MovableClock(tmp_path / "clock"))
    served = await serve(sandbox, port=0)
    async with http_client(f"{served.url}/sandbox/") as phone:
        await phone.post("people", json={"first_name": "Sam", "language_code": "en"})
        expected = await talk(
            served.bot_url,
            TOKEN,
            lambda text: phone.post("people/1001/say", json={"text": text}),
            lambda message, data: phone.post("people/1001/tap", json={"message_id": message, "data": data}),
        )
    await served.stop()
    standing_in = StandIn()
    url = await standing_in.start()
    standing_in.add_person(1001)

    async def say(text: str) -> None:
        standing_in.send_text(1001, text)

    async def tap(message: int, data: str) -> None:
        standing_in.tap(1001, message, data)

    told = await talk(url, stand_in.TOKEN, say, tap)
    await standing_in.stop()
    assert shape(told) == shape(expected)


@pytest.mark.parametrize("round_trip", [RoundTrip(0.06), RoundTrip(0.08, 0.03)])
async def test_requests_and_responses_are_delayed_by_the_round_trip(round_trip: RoundTrip) -> None:
    """Half of the round trip passes before a call takes effect, half before its response arrives; jitter included."""
    loop = asyncio.get_running_loop()
    standing_in = StandIn(round_trip=round_trip)
    url = await standing_in.start()
    standing_in.add_person(1)
    arrived: list[float] = []
    standing_in.on_message.append(lambda message: arrived.append(message.at))
    async with http_client(f"{url}/bot{stand_in.TOKEN}/") as http:
        began = loop.time()
        await http.post("sendMessage", data={"chat_id": "1", "text": "Hello"})
        ended = loop.time()
    await standing_in.stop()
    least = (round_trip.seconds - round_trip.jitter) / 2
    assert arrived[0] - began >= least
    assert ended - arrived[0] >= least


async def test_more_than_thirty_in_a_second_are_refused() -> None:
    """With Telegram's limit on, excess messages get a 429, and these are counted."""
    standing_in = StandIn(limited=True)
    url = await standing_in.start()
    for person in range(1, 41):
        standing_in.add_person(person)
    async with http_client(f"{url}/bot{stand_in.TOKEN}/") as http:
        answers = await asyncio.gather(
            *(http.post("sendMessage", data={"chat_id": str(person), "text": "Hello"}) for person in range(1, 41))
        )
    await standing_in.stop()
    assert sum(answer.status_code == httpx.codes.OK for answer in answers) >= 30
    assert (
        standing_in.rate_limited == sum(answer.status_code == httpx.codes.TOO_MANY_REQUESTS for answer in answers) > 0
    )
