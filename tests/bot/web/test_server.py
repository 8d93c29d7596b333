"""The web application over real HTTP: which calls are accepted, which are refused, and with which status."""

from __future__ import annotations

import contextlib
import json
import logging

import httpx
import pytest

from bot.web import health
from bot.web.routes import SECRET_HEADER
from bot.web.server import bind_socket
from tests.bot.web.receiver import KNOWN, SECRET, Receiver


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
