"""The HTTP client: each request is made once, and one that never left is distinguished from one that may have."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from io import BytesIO

import pytest
from telegram import InputFile
from telegram.error import NetworkError, TelegramError, TimedOut

from bot.errors import CannotStart
from bot.sandbox.server import Running, Sandbox
from bot.telegram.api import Bot, connect
from bot.telegram.http import Client, NeverLeft, Timeouts, proxy_to
from tests.bot.telegram.bare_servers import serving
from tests.bot.telegram.telegram_only import WITHIN, calls, texts
from tests.sandbox.clients import Phone

SHORT = Timeouts(read=0.3, write=0.3, connect=0.3, pool=0.3)
LONG = Timeouts(read=WITHIN, write=WITHIN, connect=WITHIN, pool=WITHIN)
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


@contextlib.asynccontextmanager
async def client(connections: int = 4, timeouts: Timeouts = LONG, proxy: str | None = None) -> AsyncIterator[Client]:
    """Yield a client, open during the block."""
    async with Client(connections, timeouts, proxy) as one:
        yield one


async def head(reader: asyncio.StreamReader) -> str:
    """Return a request's lines up to its body."""
    return (await reader.readuntil(b"\r\n\r\n")).decode()


async def silent(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    """Read for ever without an answer."""
    await reader.read()


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("fault", ["reset", "close", "cut"])
async def test_a_request_over_a_connection_used_before_is_made_once(
    bot: Bot, sam: Phone, sandbox: Sandbox, fault: str, when: str
) -> None:
    """The server may close a kept connection as a request arrives on it; repeating it could send the message twice."""
    await bot.send_message(sam.id, "one")
    sandbox.faults.add({"fault": fault, "when": when, "method": "sendMessage", "times": 1})
    with pytest.raises(NetworkError) as raised:
        await bot.send_message(sam.id, "two")
    assert not isinstance(raised.value, NeverLeft)
    assert len(calls(sandbox, "sendMessage")) == 2
    assert texts(await sam.chat()) == ["one", "two"][: 1 + (when == "after")]


async def test_connections_are_kept_for_the_next_request() -> None:
    """A TLS handshake costs more than a request."""
    connections = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connections.append(writer)
        while await head(reader):
            writer.write(OK)

    async with serving(answer) as port, client() as one:
        for _ in range(3):
            assert await one.do_request(f"http://127.0.0.1:{port}/", "POST") == (200, b"{}")
    assert len(connections) == 1


async def test_a_refused_connection_never_left(closed_port: int) -> None:
    """No server listens there."""
    async with client() as one:
        with pytest.raises(NeverLeft):
            await one.do_request(f"http://127.0.0.1:{closed_port}/", "POST")


async def test_an_unanswered_handshake_never_left() -> None:
    """The connection was not made in time; nothing of the request is sent before TLS is established."""
    async with serving(silent) as port, client(timeouts=SHORT) as one:
        with pytest.raises(NeverLeft):
            await one.do_request(f"https://127.0.0.1:{port}/", "POST")


async def test_a_handshake_that_fails_never_left() -> None:
    """The server does not speak TLS."""

    async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    async with serving(answer) as port, client() as one:
        with pytest.raises(NeverLeft):
            await one.do_request(f"https://127.0.0.1:{port}/", "POST")


async def test_a_request_without_a_free_connection_never_left() -> None:
    """All connections are busy for longer than it may wait."""
    asked = asyncio.Event()

    async def answer(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        asked.set()
        await reader.read()

    async with serving(answer) as port, client(1) as one:
        first = asyncio.create_task(one.do_request(f"http://127.0.0.1:{port}/", "POST"))
        await asyncio.wait_for(asked.wait(), WITHIN)
        with pytest.raises(NeverLeft):
            await one.do_request(f"http://127.0.0.1:{port}/", "POST", connect_timeout=0.2, pool_timeout=0.2)
        first.cancel()
        await asyncio.wait({first})


async def test_a_cancelled_request_returns_its_connection() -> None:
    """A cancelled request leaves the pool complete."""
    asked = asyncio.Event()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not asked.is_set():
            asked.set()
            await reader.read()
        await head(reader)
        writer.write(OK)

    async with serving(answer) as port, client(1) as one:
        first = asyncio.create_task(one.do_request(f"http://127.0.0.1:{port}/", "POST", read_timeout=60))
        await asyncio.wait_for(asked.wait(), WITHIN)
        first.cancel()
        await asyncio.wait({first})
        assert await one.do_request(f"http://127.0.0.1:{port}/", "POST") == (200, b"{}")


async def test_an_answer_that_does_not_come_in_time_is_unclear() -> None:
    """The request has left. A call may have its own time-out."""
    async with serving(silent) as port, client(timeouts=Timeouts(read=60)) as one:
        with pytest.raises(TimedOut):
            await one.do_request(f"http://127.0.0.1:{port}/", "POST", read_timeout=0.2)


async def test_a_body_that_nobody_reads_is_unclear() -> None:
    """Writing has a time-out too, and part of the body may have been read."""

    async def answer(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await reader.read(1)
        await asyncio.Event().wait()

    limited = Timeouts(read=0.1, write=0.1, connect=1.0, pool=0.1)
    bot = Bot("1:A", request=Client(1, limited), get_updates_request=Client(1, limited))
    async with serving(answer) as port:
        bot._base_url = f"http://127.0.0.1:{port}/bot1:A"
        with pytest.raises(TimedOut):
            await bot.send_document(1, InputFile(b"x" * 30_000_000, filename="a.bin"))
    await bot.shutdown()


async def test_no_error_shows_the_token(closed_port: int) -> None:
    """The library's own messages contain the URL."""
    for root in (f"http://127.0.0.1:{closed_port}", "http://", "http://:1:2"):
        one = connect("123456:the-secret", "http://127.0.0.1")
        one._base_url = f"{root}/bot123456:the-secret"
        with pytest.raises(TelegramError) as raised:
            await one.get_me()
        assert isinstance(raised.value, NeverLeft)
        assert "secret" not in repr(raised.value)
        await one.shutdown()


async def test_a_file_arrives_under_its_name(bot: Bot, sam: Phone, sandbox: Sandbox) -> None:
    """The name may have letters of any script; the file may be larger than a megabyte."""
    content = b"x" * 1_500_000
    sent = await bot.send_document(sam.id, InputFile(content, filename='Gespräch "A".bin'), caption="Für dich")
    assert sent.document is not None
    assert (sent.document.file_name, sent.caption) == ('Gespräch "A".bin', "Für dich")
    assert await (await sent.document.get_file()).download_as_bytearray() == content
    again = await bot.send_document(sam.id, InputFile(BytesIO(b"abc"), filename="b.txt", read_file_handle=False))
    assert again.document is not None
    assert again.document.file_size == 3


async def test_a_redirect_is_not_followed() -> None:
    """The Bot API has none; following one could repeat a request, and send the token to another server."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await head(reader)
        writer.write(b"HTTP/1.1 307 Moved\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")

    async with serving(answer) as port, client() as one:
        status, _ = await one.do_request(f"http://127.0.0.1:{port}/", "POST")
        assert status == 307


async def test_a_client_that_was_shut_may_be_opened_again(running: Running) -> None:
    """Until then it raises; shutting it twice is no error."""
    async with client() as one:
        await one.do_request(running.url, "GET")
        await one.shutdown()
        await one.shutdown()
        with pytest.raises(RuntimeError):
            await one.do_request(running.url, "GET")
        await one.initialize()
        assert (await one.do_request(running.url, "GET"))[0] < 500


# Proxies -------------------------------------------------------------------------------------------------------------


async def test_a_proxy_is_asked_with_its_password() -> None:
    """The proxy is used as the environment names it."""
    heard = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await head(reader))
        writer.write(OK)

    async with serving(answer) as port, client(proxy=f"http://me:pass@127.0.0.1:{port}") as one:
        assert await one.do_request("http://telegram.invalid/x", "POST") == (200, b"{}")
    assert heard[0].startswith("POST http://telegram.invalid/x HTTP/1.1\r\n")
    assert "Proxy-Authorization: Basic bWU6cGFzcw==\r\n" in heard[0]


async def test_a_request_whose_tunnel_the_proxy_refuses_never_left() -> None:
    """The request is sent only after the tunnel is open."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await head(reader)
        writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")

    async with serving(answer) as port, client(proxy=f"http://127.0.0.1:{port}") as one:
        with pytest.raises(NeverLeft):
            await one.do_request("https://telegram.invalid/x", "POST")


async def test_a_proxy_that_is_not_there_never_left(closed_port: int) -> None:
    """Nothing got as far as the proxy."""
    async with client(proxy=f"http://127.0.0.1:{closed_port}") as one:
        with pytest.raises(NeverLeft):
            await one.do_request("http://telegram.invalid/x", "POST")


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ({}, None),
        ({"HTTPS_PROXY": "http://p:1"}, "http://p:1"),
        ({"ALL_PROXY": "http://p:2"}, "http://p:2"),
        ({"HTTP_PROXY": "http://p:3"}, None),
        ({"HTTPS_PROXY": "http://p:1", "ALL_PROXY": "socks5://p:2"}, "http://p:1"),
        ({"HTTPS_PROXY": "http://p:1", "NO_PROXY": "example.org,api.telegram.org"}, None),
        ({"HTTPS_PROXY": "http://p:1", "NO_PROXY": "example.org"}, "http://p:1"),
    ],
)
def test_the_environment_names_the_proxy(
    monkeypatch: pytest.MonkeyPatch, named: dict[str, str], expected: str | None
) -> None:
    """With the same variables as other programs."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name, value in named.items():
        monkeypatch.setenv(name, value)
    assert proxy_to("https://api.telegram.org") == expected


def test_a_proxy_that_cannot_be_used_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ignoring it would fail where it is the only way, or bypass it against the operator's wish."""
    monkeypatch.setenv("HTTPS_PROXY", "socks5://127.0.0.1:1080")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with pytest.raises(CannotStart, match="no HTTP proxy"):
        connect("1:A", "https://api.telegram.org")
