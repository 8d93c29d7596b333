"""What the bot serves, over real HTTP: who is let in, what is refused, and in what words."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.web import health, routes
from bot.web.routes import MAX_BODY, SECRET_HEADER, WebhookRoute, create_app
from bot.web.server import Server, bind_socket
from tests.http_clients import http_client

TIMES = int(os.environ.get("AFTERWORD_EXAMPLES", "1"))  # as many examples
SECRET = "open-sesame_1"  # noqa: S105 - it opens nothing but these tests
KNOWN = {SECRET_HEADER: SECRET, "Content-Type": "application/json"}
WITHIN = 60  # seconds of real time that anything waited for may take, on a machine that is busy


class NoUpdate(Exception):
    """What came is no update."""


class Receiver:
    """Takes what is delivered, and says of each what it was told to."""

    def __init__(self) -> None:
        """Have taken nothing yet."""
        self.taken: list[Any] = []
        self.again: float | None = None
        self.is_well = True

    async def deliver(self, raw: Any) -> float | None:
        """Take an object, and nothing else."""
        if not isinstance(raw, dict):
            raise NoUpdate
        self.taken.append(raw)
        return self.again

    @staticmethod
    def numbers() -> tuple[bytes, str]:
        """Give a number."""
        return b"afterword_turns 7\n", "text/plain; version=0.0.4"

    async def health(self) -> tuple[bool, dict[str, object]]:
        """Tell how it is said to be."""
        return self.is_well, {"database": {"ok": self.is_well, "seconds": 0.001}}


@pytest.fixture
def receiver() -> Receiver:
    """Return what takes updates."""
    return Receiver()


@pytest.fixture
async def address(receiver: Receiver) -> AsyncIterator[tuple[str, int]]:
    """Serve the pages, and return where."""
    server = Server(
        create_app(
            receiver.health, receiver.numbers, {routes.WEBHOOK_PATH: WebhookRoute(SECRET, receiver.deliver, NoUpdate)}
        ),
        shutdown_seconds=1,
    )
    listener = bind_socket("127.0.0.1", 0)
    await server.start(listener)
    yield listener.getsockname()
    await server.stop()


@pytest.fixture
async def client(address: tuple[str, int]) -> AsyncIterator[httpx.AsyncClient]:
    """Return a client."""
    async with http_client("http://{}:{}".format(*address), timeout=WITHIN) as client:
        yield client


async def spoken(address: tuple[str, int], *parts: bytes) -> bytes:
    """Send bytes as they are, and return all that comes back until the connection is closed."""
    reader, writer = await asyncio.open_connection(*address)
    try:
        for part in parts:
            writer.write(part)
            await writer.drain()
        return await asyncio.wait_for(reader.read(), WITHIN)
    finally:
        writer.close()


def head(*lines: str, secret: str = SECRET) -> bytes:
    """Return the head of a call."""
    known = ("POST /telegram HTTP/1.1", "Host: bot", f"{SECRET_HEADER}: {secret}", "Content-Type: application/json")
    return "\r\n".join((*known, *lines)).encode("latin-1") + b"\r\n\r\n"


async def test_an_update_is_taken_and_confirmed(client: httpx.AsyncClient, receiver: Receiver) -> None:
    """200 and no word more: what Telegram reads in an answer it would carry out."""
    answer = await client.post("/telegram", headers=KNOWN, content=b'{"update_id": 7}')
    assert (answer.status_code, answer.content, receiver.taken) == (200, b"", [{"update_id": 7}])


@pytest.mark.parametrize(("again", "told"), [(0.2, "1"), (1.0, "1"), (2.5, "3")])
async def test_one_that_is_not_confirmed_is_to_be_repeated(
    client: httpx.AsyncClient, receiver: Receiver, again: float, told: str
) -> None:
    """503, and after how many whole seconds."""
    receiver.again = again
    answer = await client.post("/telegram", headers=KNOWN, content=b'{"update_id": 7}')
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, told)


@pytest.mark.parametrize(
    "secret",
    [None, "", "x", SECRET[:-1], f"{SECRET}x", SECRET.upper(), "öpen", "\xff" * 300],
    ids=["none", "empty", "short", "cut", "longer", "loud", "not ASCII", "bytes"],
)
async def test_without_the_secret_nobody_is_let_in(
    client: httpx.AsyncClient, receiver: Receiver, secret: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    """401 and nothing taken; the log tells it once, and not what was tried."""
    headers = [(b"Content-Type", b"application/json")]
    if secret is not None:
        headers.append((SECRET_HEADER.encode(), secret.encode("latin-1")))
    for _ in range(3):
        answer = await client.post("/telegram", headers=headers, content=b'{"update_id": 7, "text": "private"}')
        assert (answer.status_code, answer.content) == (401, b"")
    assert receiver.taken == []
    assert len([record for record in caplog.records if record.levelno >= logging.WARNING]) == 1
    assert SECRET not in caplog.text
    assert "private" not in caplog.text


async def test_without_the_secret_no_body_is_read(address: tuple[str, int]) -> None:
    """The answer comes though the body never does, and the connection is closed."""
    answer = await spoken(address, head("Content-Length: 100000", secret="wrong"))  # noqa: S106 - a wrong one
    assert answer.startswith(b"HTTP/1.1 401 ")


async def test_a_body_that_says_it_is_too_large_is_not_read(address: tuple[str, int], receiver: Receiver) -> None:
    """413 at once."""
    answer = await spoken(address, head(f"Content-Length: {MAX_BODY + 1}"))
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert receiver.taken == []


async def test_a_body_that_turns_out_too_large_is_not_read_on(address: tuple[str, int], receiver: Receiver) -> None:
    """Without a length, as soon as it is seen."""
    chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    answer = await spoken(address, head("Transfer-Encoding: chunked"), *[chunk] * 5)
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert receiver.taken == []


async def test_the_largest_body_is_read(client: httpx.AsyncClient, receiver: Receiver) -> None:
    """With and without a length."""

    async def in_parts() -> AsyncIterator[bytes]:
        for start in range(0, MAX_BODY, 10_000):
            yield body[start : start + 10_000]

    body = b'{"update_id": 7}'.ljust(MAX_BODY)
    answers = [await client.post("/telegram", headers=KNOWN, content=content) for content in (body, in_parts())]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert len(receiver.taken) == 2


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe{}",
        b'{"update_id": NaN}',
        b'{"update_id": -Infinity}',
        b'{"update_id": ' + b"9" * 5000 + b"}",
        b'{"update_id": 7} {"update_id": 8}',
        b"[" * 100_000,
        b'{"a":' * 40_000,
        b"[1]",
        b"7",
        b"null",
    ],
    ids=lambda body: repr(body[:20]),
)
async def test_what_is_no_update_is_refused(
    client: httpx.AsyncClient, receiver: Receiver, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """400, not a word in the log, and the connection serves the next one."""
    answer = await client.post("/telegram", headers=KNOWN, content=body)
    assert (answer.status_code, answer.content, receiver.taken) == (400, b"", [])
    assert not [record for record in caplog.records if record.name.startswith(("bot", "uvicorn"))]


@pytest.mark.parametrize("kind", ["", "text/plain", "application/x-www-form-urlencoded", "application/jsonp"])
async def test_only_json_is_taken(client: httpx.AsyncClient, receiver: Receiver, kind: str) -> None:
    """415."""
    answer = await client.post("/telegram", headers=KNOWN | {"Content-Type": kind}, content=b'{"update_id": 7}')
    assert (answer.status_code, receiver.taken) == (415, [])


async def test_json_may_name_its_letters(client: httpx.AsyncClient) -> None:
    """`; charset=utf-8` is JSON still."""
    kind = {"Content-Type": "Application/JSON; charset=utf-8"}
    assert (await client.post("/telegram", headers=KNOWN | kind, content=b'{"update_id": 7}')).status_code == 200


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"])
async def test_telegram_posts_and_does_nothing_else(client: httpx.AsyncClient, receiver: Receiver, method: str) -> None:
    """405."""
    assert (await client.request(method, "/telegram", headers=KNOWN)).status_code == 405
    assert receiver.taken == []


@pytest.mark.parametrize("path", ["/", "/telegram/", "/telegram/x", "/healthz/", "//telegram", "/%2e%2e/telegram"])
async def test_there_is_nothing_else(client: httpx.AsyncClient, path: str) -> None:
    """No page of any kind, and no listing."""
    assert (await client.post(path, headers=KNOWN, content=b"{}")).status_code in {404, 405}


async def test_a_body_that_does_not_come_is_not_waited_for(
    address: tuple[str, int], receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """408, and the connection is closed."""
    monkeypatch.setattr(routes, "BODY_TIMEOUT", 0.1)
    answer = await spoken(address, head("Content-Length: 100"), b'{"update_id"')
    assert answer.startswith(b"HTTP/1.1 408 ")
    assert receiver.taken == []


async def test_a_call_that_is_cut_off_is_nothing(
    address: tuple[str, int], client: httpx.AsyncClient, receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever hangs up in the middle of a body has delivered nothing; others are served."""
    _, writer = await asyncio.open_connection(*address)
    writer.write(head("Content-Length: 100") + b'{"update_id"')
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    assert (await client.post("/telegram", headers=KNOWN, content=b'{"update_id": 7}')).status_code == 200
    assert receiver.taken == [{"update_id": 7}]
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_ten_thousand_calls_without_the_secret_reach_nobody(
    address: tuple[str, int], receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    """No turn, no question to the database, one line in the log; whoever knows the secret is served meanwhile."""
    call = head("Content-Length: 16", secret="wrong") + b'{"update_id": 7}'  # noqa: S106 - a wrong one
    answers: set[bytes] = set()

    async def besiege(times: int) -> None:
        for _ in range(times):
            answers.add((await spoken(address, call)).partition(b"\r\n")[0])

    async with asyncio.TaskGroup() as siege:
        besiegers = [siege.create_task(besiege(500)) for _ in range(20)]
        good = head("Content-Length: 16", "Connection: close") + b'{"update_id": 8}'
        assert (await spoken(address, good)).startswith(b"HTTP/1.1 200 ")
        assert not all(besieger.done() for besieger in besiegers)
    assert answers == {b"HTTP/1.1 401 Unauthorized"}
    assert receiver.taken == [{"update_id": 8}]
    assert len([record for record in caplog.records if record.levelno >= logging.WARNING]) == 1


async def test_health_is_told_as_json(client: httpx.AsyncClient, receiver: Receiver) -> None:
    """200 when all is well, 503 when something is not; nobody on the way keeps it."""
    answer = await client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json() == {"ok": True, "database": {"ok": True, "seconds": 0.001}}
    assert answer.headers["Cache-Control"] == "no-store"
    receiver.is_well = False
    answer = await client.get("/healthz")
    assert (answer.status_code, answer.json()["ok"]) == (503, False)


async def test_another_process_may_ask_how_it_is(address: tuple[str, int], receiver: Receiver) -> None:
    """The image's health check does; an answer that does not come is no good news."""
    assert await health.query_running_bot(*address) == (True, '{"ok":true,"database":{"ok":true,"seconds":0.001}}')
    assert await health.query_running_bot("0.0.0.0", address[1]) == await health.query_running_bot(*address)  # noqa: S104 - where it listens
    receiver.is_well = False
    is_well, says = await health.query_running_bot(*address)
    assert not is_well
    assert json.loads(says)["ok"] is False
    with contextlib.closing(bind_socket("127.0.0.1", 0)) as nobody:
        is_well, says = await health.query_running_bot(*nobody.getsockname())
    assert not is_well
    assert says.endswith("(ConnectionRefusedError)")


async def test_numbers_are_told_as_they_come(client: httpx.AsyncClient) -> None:
    """In the form that whoever counts has chosen."""
    answer = await client.get("/metrics")
    assert (answer.status_code, answer.content) == (200, b"afterword_turns 7\n")
    assert answer.headers["Content-Type"] == "text/plain; version=0.0.4"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=300 * TIMES)
@given(body=st.binary(max_size=200) | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_as_a_body_are_dealt_with(body: bytes) -> None:
    """They are taken or refused: never a fault of ours."""

    async def posted() -> tuple[int, Receiver]:
        receiver = Receiver()
        app = create_app(
            receiver.health, receiver.numbers, {routes.WEBHOOK_PATH: WebhookRoute(SECRET, receiver.deliver, NoUpdate)}
        )
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
            return (await client.post("/telegram", headers=KNOWN, content=body)).status_code, receiver

    status, receiver = asyncio.run(posted())
    assert (status, len(receiver.taken)) in {(200, 1), (400, 0)}
