"""What a web page in somebody's browser can do to a sandbox on their machine: nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest

from bot.clock import MovableClock
from bot.sandbox.server import Running, Sandbox, serve
from tests.environment.http_clients import http_client, token_in
from tests.sandbox.clients import Phone


@pytest.fixture
def port(running: Running) -> int:
    """Return the port of the phone page."""
    return int(running.url.rpartition(":")[2])


async def status(running: Running, path: str, **headers: str) -> int:
    """Return the status of a GET by a client that knows no token."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    async with httpx.AsyncClient(base_url=running.url, trust_env=False, headers=given) as browser:
        return (await browser.get(path)).status_code


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}", "[::1]:{port}"])
async def test_its_own_names_are_answered(running: Running, port: int, host: str) -> None:
    """With its own port: for the page, its files and the Bot API."""
    for path in ("/", "/page/main.js", f"/bot{running.sandbox.token}/getMe"):
        assert await status(running, path, host=host.format(port=port)) == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:{port}", "::1:{port}",
     "127.0.0.1:{port}.evil.example", "0.0.0.0:{port}"],
)  # fmt: skip
async def test_another_name_for_this_machine_is_refused(running: Running, port: int, host: str) -> None:
    """A page whose own name resolves to 127.0.0.1 could otherwise read everything."""
    for path in ("/", "/page/main.js", "/sandbox/people", f"/bot{running.sandbox.token}/getMe"):
        assert await status(running, path, host=host.format(port=port)) == 403


async def test_the_ports_know_their_own_numbers(running: Running) -> None:
    """The port for the bot is not to be reached by the name of the page's port."""
    async with http_client(running.bot_url, headers={"Host": running.url.removeprefix("http://")}) as client:
        assert (await client.get(f"/bot{running.sandbox.token}/getMe")).status_code == 403


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, 200),
        ({"origin": "http://127.0.0.1:{port}", "sec_fetch_site": "same-origin"}, 200),
        ({"origin": "http://localhost:{port}"}, 200),
        ({"sec_fetch_site": "none"}, 200),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "http://localhost:1"}, 403),
        ({"origin": "https://127.0.0.1:{port}"}, 403),
        ({"origin": "null"}, 403),
        ({"sec_fetch_site": "cross-site"}, 403),
        ({"sec_fetch_site": "same-site"}, 403),
    ],
)
async def test_a_page_from_elsewhere_is_refused(
    running: Running, port: int, headers: dict[str, str], expected: int
) -> None:
    """By its origin, or by what the browser says of it; also at the Bot API, whose token is no secret here."""
    given = {name: value.format(port=port) for name, value in headers.items()}
    for path in ("/", f"/bot{running.sandbox.token}/getMe"):
        assert await status(running, path, **given) == expected


async def test_control_routes_want_the_token_of_this_start(
    running: Running, client: httpx.AsyncClient, sam: Phone
) -> None:
    """The page holds it; for a picture it may stand in the address."""
    token = token_in((await client.get("/")).text)
    shown = (await sam.send("photo"))["photo"][-1]["file_id"]
    assert await status(running, "/sandbox/people") == 403
    assert await status(running, "/sandbox/people", X_Sandbox_Token=token[::-1]) == 403
    assert await status(running, "/sandbox/people", X_Sandbox_Token=token) == 200
    assert await status(running, f"/sandbox/people?token={token}") == 403
    assert await status(running, f"/sandbox/files/{shown}") == 403
    assert await status(running, f"/sandbox/files/{shown}?token={token}") == 200


async def test_each_start_has_a_token_of_its_own(clock: MovableClock) -> None:
    """A page of yesterday opens nothing today."""
    tokens = {Sandbox(clock).control_token for _ in range(3)}
    assert len(tokens) == 3
    assert all(len(token) >= 32 for token in tokens)


async def chunks(size: int) -> AsyncIterator[bytes]:
    """Yield so many bytes."""
    for _ in range(size // 2**20):
        yield bytes(2**20)


@pytest.mark.parametrize("kind", ["multipart", "json", "chunked"])
async def test_sixty_megabytes_are_refused(client: httpx.AsyncClient, sam: Phone, kind: str) -> None:
    """With a 4xx that the sender gets to read, whether or not the length was told beforehand; the sandbox goes on."""
    size, url = 60 * 2**20, f"/sandbox/people/{sam.id}/send"
    match kind:
        case "multipart":
            answer = await client.post(url, data={"kind": "document"}, files={"file": ("big.pdf", bytes(size))})
        case "json":
            answer = await client.post(f"/sandbox/people/{sam.id}/say", content=b'{"text": "' + b"a" * size + b'"}')
        case _:
            answer = await client.post(url, content=chunks(size), headers={"Content-Type": "application/json"})
    assert (answer.status_code, list(answer.json())) == (413, ["error"])
    assert (await client.get("/sandbox/people")).status_code == 200


async def test_the_page_says_where_it_answers(running: Running, port: int) -> None:
    """Whoever opened it by another name reads which to use."""
    async with httpx.AsyncClient(base_url=running.url, trust_env=False) as browser:
        answer = await browser.get("/", headers={"Host": "my-laptop"})
    assert f"http://127.0.0.1:{port}" in answer.text


async def test_a_served_sandbox_is_not_framed_and_not_kept(client: httpx.AsyncClient) -> None:
    """Another page cannot show it inside itself, and no cache keeps its token."""
    headers = (await client.get("/")).headers
    assert headers["content-security-policy"] == "frame-ancestors 'none'"
    assert headers["cache-control"] == "no-store"


async def test_a_request_without_a_host_is_refused(running: Running, port: int) -> None:
    """As HTTP/1.0 allows; and one with two is no HTTP."""
    for lines in (("GET / HTTP/1.0",), ("GET / HTTP/1.1", f"Host: localhost:{port}", "Host: evil.example")):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write("\r\n".join([*lines, "Connection: close", "", ""]).encode())
        assert (await reader.readline()).split()[1] in {b"400", b"403"}
        writer.close()


async def test_two_sandboxes_do_not_open_each_other(clock: MovableClock) -> None:
    """Each has a port and a token of its own."""
    first, second = await serve(Sandbox(clock), port=0), await serve(Sandbox(clock), port=0)
    try:
        async with http_client(first.url, auth=None) as client:
            foreign = {"X-Sandbox-Token": second.sandbox.control_token}
            assert (await client.get("/sandbox/people", headers=foreign)).status_code == 403
    finally:
        await first.stop()
        await second.stop()
