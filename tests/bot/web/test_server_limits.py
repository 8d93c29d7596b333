"""What is too much, too slow, too long or malformed is refused, before it reaches anything."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
from collections.abc import AsyncIterator

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.settings import WEBHOOK_PATH
from bot.web import routes
from bot.web import server as web_server
from bot.web.routes import MAX_BODY, WebhookRoute, create_app
from bot.web.server import CONNECTIONS
from tests.bot.web.receiver import KNOWN, SECRET, WITHIN, NoUpdate, Receiver, head, send_raw

TIMES = int(os.environ.get("AFTERWORD_EXAMPLES", "1"))  # factor for the number of examples


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
