"""The control side: people, the held chat, the clock, settling, and what it refuses."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from bot.clock import MovableClock
from bot.sandbox.bot_hooks import Upcoming
from bot.sandbox.server import Running, Sandbox, serve
from tests.callers import caller
from tests.sandbox.clients import Api, Phone


class Scheduled:
    """A bench with a fixed schedule, which notes how often it was asked to settle."""

    def __init__(self, *schedule: Upcoming) -> None:
        """Have `schedule` ahead."""
        self.schedule = schedule
        self.settled = 0
        self.known: list[tuple[int, str]] = []

    async def upcoming(self, person_id: int) -> Sequence[Upcoming]:
        """Return it for the first person."""
        return self.schedule if person_id == 1001 else ()

    async def example(self, person_id: int, name: str) -> None:
        """Note whom it is to know."""
        self.known.append((person_id, name))

    async def settle(self) -> None:
        """Note it."""
        self.settled += 1


async def test_people_are_numbered_from_1001(client: httpx.AsyncClient) -> None:
    """What was given comes back, and `blocked`."""
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


async def test_an_example_is_known_to_the_bot_before_it_speaks(client: httpx.AsyncClient, sandbox: Sandbox) -> None:
    """Somebody new each time, who has started the bot and asks what waits."""
    sandbox.bench = bench = Scheduled()
    alex = (await client.post("/sandbox/example")).json()
    await client.post("/sandbox/example")
    chat = (await client.get(f"/sandbox/people/{alex['id']}/chat")).json()
    assert bench.known == [(1001, "Alex"), (1002, "Alex")]
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
        ("POST", "/sandbox/skip", {"person": 9}, 404),
        ("POST", "/sandbox/down", {"down": "yes"}, 400),
        ("POST", "/sandbox/limits", [], 400),
    ],
)
async def test_what_cannot_be_done_is_refused(  # noqa: PLR0917 - the fixtures, then the table
    client: httpx.AsyncClient, sam: Phone, verb: str, path: str, asked: object, status: int
) -> None:
    """A 4xx with {"error": …}."""
    answer = await client.request(verb, path, json=asked)
    assert (answer.status_code, list(answer.json())) == (status, ["error"])


async def test_what_is_said_comes_back_as_telegram_holds_it(api: Api, sam: Phone) -> None:
    """The Message of the update, a reply or a forward included."""
    first = await sam.say(" one ")
    second = await sam.say("two", reply_to_message_id=first["message_id"], forwarded=True)
    assert first["text"] == "one"
    assert second["reply_to_message"] == first
    assert second["forward_origin"]["type"] == "hidden_user"
    assert [update["message"] for update in await api.ok("getUpdates")] == [first, second]


async def test_an_edit_is_an_edited_message(api: Api, sam: Phone) -> None:
    """Text or caption; the bot's messages are not a person's to edit."""
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
    """since=V&wait=S answers as soon as the version is above V."""
    before = await sam.chat()
    held = asyncio.create_task(sam.chat(before["version"], 30))
    await api.ok("sendMessage", chat_id=sam.id, text="news")
    after = await held
    assert after["version"] > before["version"]
    assert after["messages"][-1]["text"] == "news"
    assert (await sam.chat(after["version"], 0.01))["version"] == after["version"]


async def test_a_chat_tells_when_all_is_quiet(api: Api, sam: Phone) -> None:
    """`idle` is false while an update is unconfirmed; becoming idle is a change that ends a held request."""
    await sam.say("x")
    busy = await sam.chat()
    held = asyncio.create_task(sam.chat(busy["version"], 30))
    update = (await api.ok("getUpdates"))[0]
    await api.ok("getUpdates", offset=update["update_id"] + 1, limit=7)
    assert (busy["idle"], (await held)["idle"]) == (False, True)


async def test_the_clock_is_moved_by_and_to(client: httpx.AsyncClient, sandbox: Sandbox, clock: MovableClock) -> None:
    """By seconds or to an instant; the bench settles before the answer."""
    bench = sandbox.bench = Scheduled()
    begin = clock.now()
    moved = (await client.post("/sandbox/clock", json={"seconds": 3600})).json()["now"]
    assert timedelta(hours=1) <= datetime.fromisoformat(moved) - begin < timedelta(hours=1, minutes=1)
    target = begin + timedelta(days=9)
    moved = (await client.post("/sandbox/clock", json={"to": target.isoformat()})).json()["now"]
    assert timedelta() <= datetime.fromisoformat(moved) - target < timedelta(minutes=1)
    assert bench.settled == 2
    assert (await client.get("/sandbox/clock")).json()["now"] >= moved


async def test_skipping_goes_to_what_comes_next_and_never_back(
    client: httpx.AsyncClient, sam: Phone, sandbox: Sandbox, clock: MovableClock
) -> None:
    """The timeline lists what the bench has ahead; what is overdue moves no clock."""
    at = clock.now() + timedelta(days=2)
    bench = sandbox.bench = Scheduled(Upcoming(at, "Thank-you · Acme"))
    timeline = (await client.get(f"/sandbox/people/{sam.id}/timeline")).json()
    assert timeline["upcoming"] == [{"at": at.isoformat(), "what": "Thank-you · Acme"}]
    answers = [(await client.post("/sandbox/skip", json={"person": sam.id})).json() for _ in range(2)]
    assert [answer["skipped_to"] for answer in answers] == [at.isoformat()] * 2
    assert [timedelta() <= datetime.fromisoformat(one["now"]) - at < timedelta(minutes=1) for one in answers] == [
        True
    ] * 2
    assert bench.settled == 2


async def test_without_a_bench_nothing_is_ahead(client: httpx.AsyncClient, sam: Phone) -> None:
    """An empty timeline, and nothing to skip to."""
    assert (await client.get(f"/sandbox/people/{sam.id}/timeline")).json()["upcoming"] == []
    assert (await client.post("/sandbox/skip", json={"person": sam.id})).json()["skipped_to"] is None


async def test_settling_waits_for_the_bot(api: Api, sam: Phone, sandbox: Sandbox) -> None:
    """It answers once the bench has settled and every update is confirmed."""
    bench = sandbox.bench = Scheduled()
    await sam.say("x")
    settling = asyncio.create_task(api.client.post("/sandbox/settle"))
    update = (await api.ok("getUpdates"))[0]
    await api.ok("getUpdates", offset=update["update_id"] + 1, limit=7)
    assert (await settling).json()["idle"] is True
    assert bench.settled == 1


async def test_the_log_can_be_read_on_from_a_number(api: Api, sam: Phone) -> None:
    """`since` leaves out what is known; a refusal shows its code and words."""
    known = (await api.client.get("/sandbox/calls")).json()[-1]["n"]
    await api.call("sendMessage", chat_id=9, text="x")
    calls = (await api.client.get("/sandbox/calls", params={"since": known})).json()
    assert [(one["n"], one["method"], one["ok"], one["error_code"], one["description"]) for one in calls] == [
        (known + 1, "sendMessage", False, 400, "Bad Request: chat not found")
    ]


async def test_the_page_and_its_files_are_served(client: httpx.AsyncClient) -> None:
    """/ is the phone page; what it needs lies under /page/."""
    page = await client.get("/")
    assert (page.status_code, page.headers["content-type"].partition(";")[0]) == (200, "text/html")
    assert (await client.get("/page/index.html")).text == page.text
    assert (await client.get("/page/none.js")).status_code == 404


async def test_a_busy_port_becomes_a_free_one(running: Running, sandbox: Sandbox, clock: MovableClock) -> None:
    """Asked for a port that is taken, the stand-in takes another."""
    port = int(running.url.rpartition(":")[2])
    other = await serve(Sandbox(clock), port=port)
    assert other.url != running.url
    await other.stop()


@pytest.mark.alone
async def test_stopping_takes_no_time_even_with_everything_held(sandbox: Sandbox) -> None:
    """A held poll, a held chat and a hanging call are let go: well under a second."""
    running = await serve(sandbox, port=0)
    async with caller(running.url) as client:
        sam = Phone(client, (await client.post("/sandbox/people", json={"first_name": "Sam"})).json())
        await client.post("/sandbox/faults", json={"fault": "timeout", "method": "getMe"})
        api = Api(client, sandbox.token)
        held = [
            asyncio.create_task(api.refusal("getUpdates", timeout=50)),
            asyncio.create_task(sam.chat((await sam.chat())["version"], 50)),
            asyncio.create_task(client.get(f"/bot{sandbox.token}/getMe")),
        ]
        while sandbox.poller._held is None or not sandbox.calls.running:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0)
        begin = asyncio.get_running_loop().time()
        await running.stop()
        took = asyncio.get_running_loop().time() - begin
        poll, chat, call = await asyncio.gather(*held, return_exceptions=True)
    assert took < 0.5
    assert poll == "500 Internal Server Error: restart"
    assert isinstance(chat, dict)
    assert isinstance(call, httpx.HTTPError)
