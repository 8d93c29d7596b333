"""The web application over real HTTP: which calls are accepted, which are refused, and with which status."""

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

from bot.settings import WEBHOOK_PATH
from bot.web import health, routes
from bot.web import server as web_server
from bot.web.routes import MAX_BODY, SECRET_HEADER, WebhookRoute, create_app
from bot.web.server import CONNECTIONS, Server, bind_socket
from tests.http_clients import http_client

TIMES = int(os.environ.get("AFTERWORD_EXAMPLES", "1"))  # factor for the number of examples
SECRET = "open-sesame_1"  # noqa: S105 - it opens nothing but these tests
KNOWN = {SECRET_HEADER: SECRET, "Content-Type": "application/json"}
WITHIN = 60  # seconds of real time until a wait fails, on a busy machine


class NoUpdate(Exception):
    """The body is not an update."""


class Receiver:
    """Records deliveries, and answers as it is set."""

    def __init__(self) -> None:
        """Confirm every update, and be healthy."""
        self.taken: list[Any] = []
        self.again: float | None = None
        self.is_well = True

    async def deliver(self, raw: Any) -> float | None:
        """Accept a JSON object, and nothing else."""
        if not isinstance(raw, dict):
            raise NoUpdate
        self.taken.append(raw)
        return self.again

    @staticmethod
    def metrics() -> tuple[bytes, str]:
        """Return a metric."""
        return b"afterword_turns 7\n", "text/plain; version=0.0.4"

    async def health(self) -> tuple[bool, dict[str, object]]:
        """Return the health that is set."""
        return self.is_well, {"database": {"ok": self.is_well, "seconds": 0.001}}


@pytest.fixture
def receiver() -> Receiver:
    """Return a receiver of updates."""
    return Receiver()


@pytest.fixture
async def address(receiver: Receiver) -> AsyncIterator[tuple[str, int]]:
    """Serve the application, and return its host and port."""
    server = Server(
        create_app(receiver.health, receiver.metrics, {WEBHOOK_PATH: WebhookRoute(SECRET, receiver.deliver, NoUpdate)}),
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


async def send_raw(address: tuple[str, int], *parts: bytes) -> bytes:
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


async def test_an_update_is_accepted_and_confirmed(client: httpx.AsyncClient, receiver: Receiver) -> None:
    """200 with an empty body: Telegram would execute a method that stands in it."""
    answer = await client.post("/telegram", headers=KNOWN, content=b'{"update_id": 7}')
    assert (answer.status_code, answer.content, receiver.taken) == (200, b"", [{"update_id": 7}])


@pytest.mark.parametrize(("again", "retry_after"), [(0.2, "1"), (1.0, "1"), (2.5, "3")])
async def test_an_update_that_is_not_confirmed_is_to_be_repeated(
    client: httpx.AsyncClient, receiver: Receiver, again: float, retry_after: str
) -> None:
    """503, with Retry-After in whole seconds."""
    receiver.again = again
    answer = await client.post("/telegram", headers=KNOWN, content=b'{"update_id": 7}')
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, retry_after)


@pytest.mark.parametrize(
    "secret",
    [None, "", "x", SECRET[:-1], f"{SECRET}x", SECRET.upper(), "öpen", "\xff" * 300],
    ids=["none", "empty", "short", "cut", "longer", "loud", "not ASCII", "bytes"],
)
async def test_a_call_without_the_secret_is_refused(
    client: httpx.AsyncClient, receiver: Receiver, secret: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    """401, and nothing is delivered; the log warns once, without the secret that was tried."""
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
    """The answer comes before the body, and the connection is closed."""
    answer = await send_raw(address, head("Content-Length: 100000", secret="wrong"))  # noqa: S106 - a wrong one
    assert answer.startswith(b"HTTP/1.1 401 ")


async def test_a_body_that_says_it_is_too_large_is_not_read(address: tuple[str, int], receiver: Receiver) -> None:
    """413 at once."""
    answer = await send_raw(address, head(f"Content-Length: {MAX_BODY + 1}"))
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert receiver.taken == []


async def test_a_body_that_turns_out_too_large_is_not_read_on(address: tuple[str, int], receiver: Receiver) -> None:
    """Without a length, it is refused as soon as it is too large."""
    chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    answer = await send_raw(address, head("Transfer-Encoding: chunked"), *[chunk] * 5)
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
async def test_a_body_that_is_no_update_is_refused(
    client: httpx.AsyncClient, receiver: Receiver, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """400, and nothing in the log."""
    answer = await client.post("/telegram", headers=KNOWN, content=body)
    assert (answer.status_code, answer.content, receiver.taken) == (400, b"", [])
    assert not [record for record in caplog.records if record.name.startswith(("bot", "uvicorn"))]


@pytest.mark.parametrize("kind", ["", "text/plain", "application/x-www-form-urlencoded", "application/jsonp"])
async def test_only_json_is_accepted(client: httpx.AsyncClient, receiver: Receiver, kind: str) -> None:
    """415."""
    answer = await client.post("/telegram", headers=KNOWN | {"Content-Type": kind}, content=b'{"update_id": 7}')
    assert (answer.status_code, receiver.taken) == (415, [])


async def test_json_may_name_its_charset(client: httpx.AsyncClient) -> None:
    """With `; charset=utf-8` it is still JSON."""
    kind = {"Content-Type": "Application/JSON; charset=utf-8"}
    assert (await client.post("/telegram", headers=KNOWN | kind, content=b'{"update_id": 7}')).status_code == 200


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"])
async def test_only_post_is_allowed(client: httpx.AsyncClient, receiver: Receiver, method: str) -> None:
    """405."""
    assert (await client.request(method, "/telegram", headers=KNOWN)).status_code == 405
    assert receiver.taken == []


@pytest.mark.parametrize("path", ["/", "/telegram/", "/telegram/x", "/healthz/", "//telegram", "/%2e%2e/telegram"])
async def test_there_are_no_other_pages(client: httpx.AsyncClient, path: str) -> None:
    """Neither under similar paths nor at the root."""
    assert (await client.post(path, headers=KNOWN, content=b"{}")).status_code in {404, 405}


async def test_a_body_that_does_not_come_is_not_waited_for(
    address: tuple[str, int], receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """408, and the connection is closed."""
    monkeypatch.setattr(routes, "BODY_TIMEOUT", 0.1)
    answer = await send_raw(address, head("Content-Length: 100"), b'{"update_id"')
    assert answer.startswith(b"HTTP/1.1 408 ")
    assert receiver.taken == []


async def test_a_call_that_is_cut_off_is_ignored(
    address: tuple[str, int], client: httpx.AsyncClient, receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    """A partial body delivers nothing, and other calls are served."""
    _, writer = await asyncio.open_connection(*address)
    writer.write(head("Content-Length: 100") + b'{"update_id"')
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    assert (await client.post("/telegram", headers=KNOWN, content=b'{"update_id": 7}')).status_code == 200
    assert receiver.taken == [{"update_id": 7}]
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_ten_thousand_calls_without_the_secret_reach_nothing(
    address: tuple[str, int], receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    """No delivery, one line in the log; calls with the secret are served meanwhile."""
    call = head("Content-Length: 16", secret="wrong") + b'{"update_id": 7}'  # noqa: S106 - a wrong one
    answers: set[bytes] = set()

    async def call_many(times: int) -> None:
        for _ in range(times):
            answers.add((await send_raw(address, call)).partition(b"\r\n")[0])

    async with asyncio.TaskGroup() as group:
        callers = [group.create_task(call_many(500)) for _ in range(20)]
        good = head("Content-Length: 16", "Connection: close") + b'{"update_id": 8}'
        assert (await send_raw(address, good)).startswith(b"HTTP/1.1 200 ")
        assert not all(caller.done() for caller in callers)
    assert answers == {b"HTTP/1.1 401 Unauthorized"}
    assert receiver.taken == [{"update_id": 8}]
    assert len([record for record in caplog.records if record.levelno >= logging.WARNING]) == 1


async def test_health_is_served_as_json(client: httpx.AsyncClient, receiver: Receiver) -> None:
    """200 when all is well, 503 when something is not; caches must not store it."""
    answer = await client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json() == {"ok": True, "database": {"ok": True, "seconds": 0.001}}
    assert answer.headers["Cache-Control"] == "no-store"
    receiver.is_well = False
    answer = await client.get("/healthz")
    assert (answer.status_code, answer.json()["ok"]) == (503, False)


async def test_another_process_may_ask_for_the_health(address: tuple[str, int], receiver: Receiver) -> None:
    """The image's health check does; without a response the bot is unhealthy."""
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


async def test_metrics_are_served_unchanged(client: httpx.AsyncClient) -> None:
    """With their content type."""
    answer = await client.get("/metrics")
    assert (answer.status_code, answer.content) == (200, b"afterword_turns 7\n")
    assert answer.headers["Content-Type"] == "text/plain; version=0.0.4"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=300 * TIMES)
@given(body=st.binary(max_size=200) | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_as_a_body_are_handled(body: bytes) -> None:
    """They are accepted or refused: never a status of 500."""

    async def post() -> tuple[int, Receiver]:
        receiver = Receiver()
        app = create_app(
            receiver.health, receiver.metrics, {WEBHOOK_PATH: WebhookRoute(SECRET, receiver.deliver, NoUpdate)}
        )
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
            return (await client.post("/telegram", headers=KNOWN, content=body)).status_code, receiver

    status, receiver = asyncio.run(post())
    assert (status, len(receiver.taken)) in {(200, 1), (400, 0)}


async def test_a_length_told_in_two_ways_is_refused(address: tuple[str, int], receiver: Receiver) -> None:
    """A proxy might believe the other, and take the rest of a body for another request."""
    body = b'{"update_id": 7}'
    chunked = b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)
    for length in (len(body), len(chunked)):
        for lines in (
            (f"Content-Length: {length}", "Transfer-Encoding: chunked"),
            ("Transfer-Encoding: chunked", f"Content-Length: {length}"),
        ):
            answer = await send_raw(address, head(*lines), chunked)
            assert answer.startswith(b"HTTP/1.1 400 ")
            assert answer.count(b"HTTP/1.1 ") == 1
    assert receiver.taken == []


async def test_more_connections_than_the_limit_are_closed(address: tuple[str, int]) -> None:
    """Those that are open are served on, and there is room again when one of them ends."""
    opened = [await asyncio.open_connection(*address) for _ in range(CONNECTIONS)]
    try:
        answered = await _get(address)
        assert answered == b""
        reader, writer = opened.pop()
        writer.write(b"GET /metrics HTTP/1.1\r\nHost: bot\r\nConnection: close\r\n\r\n")
        assert (await reader.read()).startswith(b"HTTP/1.1 200 ")
        writer.close()
        answered = await _get(address)
        assert answered.startswith(b"HTTP/1.1 200 ")
    finally:
        for _, writer in opened:
            writer.close()


async def _get(address: tuple[str, int]) -> bytes:
    reader, writer = await asyncio.open_connection(*address)
    try:
        writer.write(b"GET /metrics HTTP/1.1\r\nHost: bot\r\nConnection: close\r\n\r\n")
        return await reader.read()
    except ConnectionError:
        return b""
    finally:
        writer.close()


async def test_a_connection_that_says_nothing_is_closed(
    address: tuple[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And so is one whose head does not end; otherwise they would use up the limit."""
    monkeypatch.setattr(web_server, "FIRST_HEAD", 0.05)
    for part in (b"", b"GET /metrics HTTP/1.1\r\nX-Long: "):
        reader, writer = await asyncio.open_connection(*address)
        writer.write(part)
        with contextlib.suppress(ConnectionError):
            assert await asyncio.wait_for(reader.read(), WITHIN) == b""
        writer.close()
