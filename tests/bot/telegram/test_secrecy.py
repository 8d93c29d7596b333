"""TLS, directly and through a proxy's tunnel, with a certificate made for the test by `openssl`."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import ssl
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from socket import AF_INET

import pytest

from tests.bot.telegram.bare_servers import serving

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not on this machine")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a certificate for this machine, with its key."""
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", file, "-out", f"{file}.crt"],
        check=True, capture_output=True,
    )  # fmt: skip
    file.write_bytes(file.read_bytes() + Path(f"{file}.crt").read_bytes())
    return file


class Server:
    """Answers each request with the length of its body."""

    def __init__(self) -> None:
        """Start without connections."""
        self.connections = 0

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        self.connections += 1
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            length = int(head.lower().partition("content-length: ")[2].partition("\r\n")[0])
            told = str(len(await reader.readexactly(length)) - len('{"text":""}')).encode()
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(told), told))

    @contextlib.asynccontextmanager
    async def serve(self, certificate: Path) -> AsyncIterator[str]:
        """Serve during the block."""
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate)
        async with serving(self.answer, context) as port:
            yield f"https://localhost:{port}/x"


class TunnelProxy:
    """A proxy that asks for a password and opens a tunnel to any address."""

    def __init__(self) -> None:
        """Start without requests."""
        self.asked: list[str] = []

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        self.asked.append((await reader.readuntil(b"\r\n\r\n")).decode())
        host, _, port = self.asked[-1].split(" ")[1].partition(":")
        from_there, to_there = await asyncio.open_connection(host, int(port), family=AF_INET)
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        try:
            await asyncio.gather(self._pass_on(reader, to_there), self._pass_on(from_there, writer))
        finally:
            to_there.transport.abort()
            with contextlib.suppress(OSError):
                await to_there.wait_closed()

    @contextlib.asynccontextmanager
    async def serve(self) -> AsyncIterator[str]:
        """Serve during the block."""
        async with serving(self.answer) as port:
            yield f"http://me:p%40ss@127.0.0.1:{port}"

    @staticmethod
    async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while piece := await reader.read(2**16):
                writer.write(piece)
                await writer.drain()
        writer.close()


LENGTHS = """
import asyncio, sys
from bot.telegram.http import Client, JsonParams, NeverLeft, Timeouts
async def main(url, proxy=None):
    async with Client(4, Timeouts(read=30, write=30, connect=30, pool=30), proxy) as client:
        for length in (1, 3_000_000):
            print((await client.do_request(url, "POST", JsonParams({"text": "x" * length})))[1].decode())
try:
    asyncio.run(main(*sys.argv[1:]))
except NeverLeft:
    print("never left")
"""
"""Prints the responses to a short and a long body, or that nothing was sent."""


async def run_client(trusted: Path | None, *arguments: str) -> list[str]:
    """Return what the client prints in its own process: trusted certificates are read at the start of a process."""
    trust = {"SSL_CERT_FILE": str(trusted)} if trusted else {}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", LENGTHS, *arguments, cwd=ROOT, env=os.environ | trust, stdout=subprocess.PIPE
    )
    printed, _ = await process.communicate()
    return printed.decode().split("\n")[:-1]


async def test_requests_to_a_trusted_server_share_one_connection(certificate: Path) -> None:
    """Only one handshake; a long body is sent in parts."""
    server = Server()
    async with server.serve(certificate) as url:
        assert await run_client(certificate, url) == ["1", "3000000"]
    assert server.connections == 1


async def test_nothing_is_sent_to_an_untrusted_server(certificate: Path) -> None:
    """Without a trusted certificate it is not Telegram."""
    async with Server().serve(certificate) as url:
        assert await run_client(None, url) == ["never left"]


async def test_tls_goes_through_the_tunnel_to_the_server(certificate: Path) -> None:
    """The proxy gets only the address and its password."""
    server, tunnels = Server(), TunnelProxy()
    async with server.serve(certificate) as url, tunnels.serve() as proxy:
        assert await run_client(certificate, url, proxy) == ["1", "3000000"]
    assert server.connections == 1
    (asked,) = tunnels.asked
    assert asked.startswith("CONNECT localhost:")
    assert "Proxy-Authorization: Basic bWU6cEBzcw==\r\n" in asked
