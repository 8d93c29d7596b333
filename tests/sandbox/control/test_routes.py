"""The control routes: people, long polling of a chat, the clock, waiting until idle, errors."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from bot.clock import MovableClock
from bot.sandbox.bot_hooks import UpcomingPrompt
from bot.sandbox.server import Running, Sandbox, serve
from tests.environment.http_clients import http_client, token_in
from tests.sandbox.clients import Api, Phone


class FixedSchedule:
    """Hooks with a fixed schedule; they count the calls of `wait_idle`."""

    def __init__(self, *schedule: UpcomingPrompt) -> None:
        """Have `schedule` for the first person."""
        self.schedule = schedule
        self.waits = 0
        self.examples: list[tuple[int, str]] = []

    async def upcoming(self, person_id: int) -> Sequence[UpcomingPrompt]:
        """Return the schedule of a person."""
        return self.schedule if person_id == 1001 else ()

    async def add_example(self, person_id: int, name: str) -> None:
        """Record the person."""
        self.examples.append((person_id, name))

    async def wait_idle(self) -> None:
        """Count the call."""
        self.waits += 1


async def test_people_are_numbered_from_1001(client: httpx.AsyncClient) -> None:
    """The response holds what was sent, and `blocked`."""
    given: list[dict[str, Any]] = [
        {"first_name": "Sam", "last_name": "Smith", "username": "sam", "language_code": "en"},
        {"first_name": "Bot", "is_bot": True},
    ]
    made = [(await client.post("/sandbox/people", json=one)).json() for one in given]
    assert made == [
        {"id": 1001, "is_bot": False, **given[0], "blocked": False},
        {"id": 1002, **given[1], "blocked": False},
    ]
    assert (await client.get("/sandbox/people")).json() == made


async def test_an_example_is_added_to_the_bot_before_it_writes(client: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """A new person each time, who has started the bot and sends /today."""
    sandbox.bot_hooks = hooks = FixedSchedule()
    alex = (await client.post("/sandbox/example")).json()
    await client.post("/sandbox/example")
    chat = (await client.get(f"/sandbox/people/{alex['id']}/chat")).json()
    assert hooks.examples == [(1001, "Alex"), (1002, "Alex")]
    assert [m["text"] for m in chat["messages"]] == ["/today"]


@pytest.mark.parametrize(
    ("verb", "path", "asked", "status"),
    [
        ("POST", "/sandbox/people", {}, 400),
        ("POST", "/sandbox/people/9/say", {"text": "x"}, 404),
        ("POST", "/sandbox/people/1001/say", {"text": " "}, 400),
        ("POST", "/sandbox/people/1001/say", {"text": "x" * 4097}, 400),
        ("POST", "/sandbox/people/1001/say", {"text": 5}, 400),
        ("POST", "/sandbox/people/1001/say", {"text": "x", "reply_to_message_id": 9}, 404),
        ("POST", "/sandbox/people/1001/tap", {"message_id": 1, "data": "x"}, 404),
        ("POST", "/sandbox/people/1001/tap", {"data": "x"}, 400),
        ("POST", "/sandbox/people/1001/edit", {"message_id": 9, "text": "x"}, 404),
        ("POST", "/sandbox/people/1001/send", {"kind": "smell"}, 400),
        ("POST", "/sandbox/people/1001/block", {}, 400),
        ("GET", "/sandbox/people/9/chat", None, 404),
        ("GET", "/sandbox/people/1001/chat?wait=x", None, 400),
        ("POST", "/sandbox/groups/-1/say", {"from": 1001, "text": "x"}, 404),
        ("POST", "/sandbox/groups/x/say", {"from": 1001, "text": "x"}, 404),
        ("POST", "/sandbox/clock", {}, 400),
        ("POST", "/sandbox/clock", {"to": "soon"}, 400),
        ("POST", "/sandbox/clock", {"to": "2026-01-01T00:00:00"}, 400),
        ("POST", "/sandbox/clock", {"seconds": 1e18}, 400),
        ("POST", "/sandbox/clock", {"seconds": 75 * 366 * 86400}, 400),
        ("POST", "/sandbox/clock", {"seconds": -27 * 366 * 86400}, 400),
        ("POST", "/sandbox/clock", {"to": "1999-12-31T23:59:59Z"}, 400),
        ("POST", "/sandbox/clock", {"to": "2100-01-01T00:00:00Z"}, 400),
        ("POST", "/sandbox/clock", {"to": "0001-01-01T00:00:00+23:00"}, 400),
        ("POST", "/sandbox/skip", {"person": 9}, 404),
        ("POST", "/sandbox/down", {"down": "yes"}, 400),
        ("POST", "/sandbox/limits", [], 400),
    ],
)
async def test_impossible_requests_are_refused(  # noqa: PLR0917 - the fixtures, then the table
    client: httpx.AsyncClient, sam: Phone, verb: str, path: str, asked: object, status: int
) -> None:
    """A 4xx with {"error": …}."""
    answer = await client.request(verb, path, json=asked)
    assert (answer.status_code, list(answer.json())) == (status, ["error"])


async def test_a_sent_text_is_returned_as_a_message(api: Api, sam: Phone) -> None:
    """It is the message of the update, also for a reply and a forward."""
    first = await sam.say(" one ")
    second = await sam.say("two", reply_to_message_id=first["message_id"], forwarded=True)
    assert first["text"] == "one"
    assert second["reply_to_message"] == first
    assert second["forward_origin"]["type"] == "hidden_user"
    assert [update["message"] for update in await api.ok("getUpdates")] == [first, second]


async def test_an_edit_is_an_edited_message(api: Api, sam: Phone) -> None:
    """Text or caption; a person cannot edit messages of the bot."""
    said, sent = await sam.say("one"), await api.ok("sendMessage", chat_id=sam.id, text="x")
    voice = await sam.send("voice", caption="old")
    edited = [await sam.edit(said["message_id"], "two /go"), await sam.edit(voice["message_id"], "new")]
    updates = await api.ok("getUpdates")
    assert [update["edited_message"] for update in updates[2:]] == edited
    assert (edited[0]["text"], edited[1]["caption"], "edit_date" in edited[0]) == ("two /go", "new", True)
    url = f"/sandbox/people/{sam.id}/edit"
    for number in (sent["message_id"], (await sam.send("location"))["message_id"]):
        assert (await api.client.post(url, json={"message_id": number, "text": "x"})).status_code == 409


async def test_a_chat_is_held_until_it_changes(api: Api, sam: Phone) -> None:
    """With since=V&wait=S the response comes when the version is above V."""
    before = await sam.chat()
    held = asyncio.create_task(sam.chat(before["version"], 30))
    await api.ok("sendMessage", chat_id=sam.id, text="news")
    after = await held
    assert after["version"] > before["version"]
    assert after["messages"][-1]["text"] == "news"
    assert (await sam.chat(after["version"], 0.01))["version"] == after["version"]


async def test_a_chat_shows_when_all_is_idle(api: Api, sam: Phone) -> None:
    """`idle` is false while an update is unconfirmed; becoming idle is a change that ends a held request."""
    await sam.say("x")
    busy = await sam.chat()
    held = asyncio.create_task(sam.chat(busy["version"], 30))
    update = (await api.ok("getUpdates"))[0]
    await api.ok("getUpdates", offset=update["update_id"] + 1, limit=7)
    assert (busy["idle"], (await held)["idle"]) == (False, True)


async def test_the_clock_is_moved_by_and_to(client: httpx.AsyncClient, sandbox: Sandbox, clock: MovableClock) -> None:
    """By seconds or to an instant; the response comes when the bot is idle."""
    hooks = sandbox.bot_hooks = FixedSchedule()
    begin = clock.now()
    moved = (await client.post("/sandbox/clock", json={"seconds": 3600})).json()["now"]
    assert timedelta(hours=1) <= datetime.fromisoformat(moved) - begin < timedelta(hours=1, minutes=1)
    target = begin + timedelta(days=9)
    moved = (await client.post("/sandbox/clock", json={"to": target.isoformat()})).json()["now"]
    assert timedelta() <= datetime.fromisoformat(moved) - target < timedelta(minutes=1)
    assert hooks.waits == 2
    assert (await client.get("/sandbox/clock")).json()["now"] >= moved


async def test_skipping_moves_to_the_next_prompt_and_never_back(
    client: httpx.AsyncClient, sam: Phone, sandbox: Sandbox, clock: MovableClock
) -> None:
    """The timeline lists the upcoming prompts; an overdue one does not move the clock."""
    at = clock.now() + timedelta(days=2)
    hooks = sandbox.bot_hooks = FixedSchedule(UpcomingPrompt(at, "Thank-you · Acme"))
    timeline = (await client.get(f"/sandbox/people/{sam.id}/timeline")).json()
    assert timeline["upcoming"] == [{"at": at.isoformat(), "what": "Thank-you · Acme"}]
    answers = [(await client.post("/sandbox/skip", json={"person": sam.id})).json() for _ in range(2)]
    assert [answer["skipped_to"] for answer in answers] == [at.isoformat()] * 2
    assert [timedelta() <= datetime.fromisoformat(one["now"]) - at < timedelta(minutes=1) for one in answers] == [
        True
    ] * 2
    assert hooks.waits == 2


async def test_without_a_bot_nothing_is_scheduled(client: httpx.AsyncClient, sam: Phone) -> None:
    """The timeline is empty, and skipping does nothing."""
    assert (await client.get(f"/sandbox/people/{sam.id}/timeline")).json()["upcoming"] == []
    assert (await client.post("/sandbox/skip", json={"person": sam.id})).json()["skipped_to"] is None


async def test_settle_waits_for_the_bot(api: Api, sam: Phone, sandbox: Sandbox) -> None:
    """The response comes when every update is confirmed and the bot is idle."""
    hooks = sandbox.bot_hooks = FixedSchedule()
    await sam.say("x")
    waiting = asyncio.create_task(api.client.post("/sandbox/settle"))
    update = (await api.ok("getUpdates"))[0]
    await api.ok("getUpdates", offset=update["update_id"] + 1, limit=7)
    assert (await waiting).json()["idle"] is True
    assert hooks.waits == 1


async def test_the_log_can_be_read_from_a_number_on(api: Api, sam: Phone) -> None:
    """`since` leaves out earlier entries; an error has its code and description."""
    known = (await api.client.get("/sandbox/calls")).json()[-1]["n"]
    await api.call("sendMessage", chat_id=9, text="x")
    calls = (await api.client.get("/sandbox/calls", params={"since": known})).json()
    assert [(one["n"], one["method"], one["ok"], one["error_code"], one["description"]) for one in calls] == [
        (known + 1, "sendMessage", False, 400, "Bad Request: chat not found")
    ]


async def test_the_page_and_its_files_are_served(client: httpx.AsyncClient) -> None:
    """/ is the phone page, with the token of this start; its files are under /page/."""
    page = await client.get("/")
    assert (page.status_code, page.headers["content-type"].partition(";")[0]) == (200, "text/html")
    assert (await client.get("/page/index.html")).text == page.text.replace(token_in(page.text), "")
    assert (await client.get("/page/none.js")).status_code == 404


async def test_a_port_that_is_taken_becomes_a_free_one(running: Running, sandbox: Sandbox, clock: MovableClock) -> None:
    """The stand-in binds another port."""
    port = int(running.url.rpartition(":")[2])
    other = await serve(Sandbox(clock), port=port)
    assert other.url != running.url
    await other.stop()


@pytest.mark.alone
async def test_stopping_ends_all_held_requests_at_once(sandbox: Sandbox) -> None:
    """A held getUpdates, a held chat and a call with a fault, in under half a second."""
    running = await serve(sandbox, port=0)
    async with http_client(running.url) as client:
        sam = Phone(client, (await client.post("/sandbox/people", json={"first_name": "Sam"})).json())
        await client.post("/sandbox/faults", json={"fault": "timeout", "method": "getMe"})
        api = Api(client, sandbox.token)
        held = [
            asyncio.create_task(api.error("getUpdates", timeout=50)),
            asyncio.create_task(sam.chat((await sam.chat())["version"], 50)),
            asyncio.create_task(client.get(f"/bot{sandbox.token}/getMe")),
        ]
        while sandbox.poller._held is None or not sandbox.call_log.running:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0)
        begin = asyncio.get_running_loop().time()
        await running.stop()
        took = asyncio.get_running_loop().time() - begin
        poll, chat, call = await asyncio.gather(*held, return_exceptions=True)
    assert took < 0.5
    assert poll == "500 Internal Server Error: restart"
    assert isinstance(chat, dict)
    assert isinstance(call, httpx.HTTPError)
