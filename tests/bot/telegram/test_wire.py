"""HTTP/1.1 as it is spoken here: what is an answer, what is none, and when a connection may be used again."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.wire import Answer, Broken, Connection
from tests.bot.telegram.half import WITHIN
from tests.bot.telegram.listening import Answer as Answers
from tests.bot.telegram.listening import serving


@contextlib.asynccontextmanager
async def connected(serve: Answers) -> AsyncIterator[Connection]:
    """Be connected with what serves, for as long as the block lasts."""
    loop = asyncio.get_running_loop()
    async with serving(serve) as port:
        _, connection = await loop.create_connection(lambda: Connection(lambda _: None), "127.0.0.1", port)
        try:
            yield connection
        finally:
            connection.close()
            await connection.is_gone.wait()


async def asked(*pieces: bytes, ends: bool = False) -> tuple[Answer, bool]:
    """Return the answer that comes in these pieces, after which the server `ends`, and if the connection is kept."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0)
        if not ends:
            await reader.read()

    async with connected(serve) as connection:
        answer = await connection.ask(b"GET / HTTP/1.1\r\n\r\n", write=WITHIN, read=WITHIN)
        return answer, connection.is_open


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;more=x\r\nhello\r\n1\r\n!\r\n0\r\nAfter: all\r\n\r\n"
MEASURED = b"HTTP/1.1 200 OK\r\nDATE: today \r\nContent-Length: 6\r\n\r\nhello!"


@pytest.mark.parametrize("whole", [MEASURED, CHUNKED, b"HTTP/1.1 102 Processing\r\n\r\n" + MEASURED])
@pytest.mark.parametrize("size", [1, 7, 1000])
async def test_an_answer_is_the_same_in_whatever_pieces_it_comes(whole: bytes, size: int) -> None:
    """Measured or in chunks, and after word that it will take a while; the connection may be used again."""
    answer, is_kept = await asked(*(whole[i : i + size] for i in range(0, len(whole), size)))
    assert (answer.status, answer.body, is_kept) == (200, b"hello!", True)


async def test_names_of_headers_are_in_small_letters() -> None:
    """However they were written."""
    answer, _ = await asked(MEASURED)
    assert answer.headers == {"date": "today", "content-length": "6"}


@pytest.mark.parametrize("status", [204, 304])
async def test_some_answers_have_no_body(status: int) -> None:
    """There is nothing to wait for then."""
    answer, is_kept = await asked(b"HTTP/1.1 %d .\r\n\r\n" % status)
    assert (answer.status, answer.body, is_kept) == (status, b"", True)


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 6\r\n\r\n",
        b"HTTP/1.0 200 OK\r\nContent-Length: 6\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n\r\n",
    ],
)
async def test_an_answer_may_be_the_last(head: bytes) -> None:
    """It says so, or it goes on until the connection ends."""
    answer, is_kept = await asked(head, b"hello!", ends=True)
    assert (answer.body, is_kept) == (b"hello!", False)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0\r\n\r\n",
        b"HTTP/2 200\r\n\r\n",
        b"HTTP/1.1 99 Low\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: \xb2\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1, 1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
        b"HTTP/1.1 200 OK\r\nnothing\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nLong : x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"Long: x\r\n" * 20_000,
    ],
)
async def test_whatever_else_comes_is_no_answer(answer: bytes) -> None:
    """Or it ends in the middle of one."""
    with pytest.raises((Broken, ConnectionError)):
        await asked(answer, ends=True)


@given(st.binary(max_size=200), st.sampled_from([b"", b"HTTP/1.1 200 OK\r\n", MEASURED[:-6], CHUNKED[:-30]]))
def test_no_bytes_upset_it(came: bytes, before: bytes) -> None:
    """They are an answer, or none."""

    async def answer_or_none() -> None:
        with contextlib.suppress(Broken, ConnectionError):
            await asked(before + came, ends=True)

    asyncio.run(answer_or_none())


async def test_what_nobody_asked_for_ends_the_connection() -> None:
    """A second answer would be taken for that to the next request."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(MEASURED + MEASURED)
        await reader.read()

    async with connected(serve) as connection:
        assert (await connection.ask(b"GET / HTTP/1.1\r\n\r\n", write=None, read=WITHIN)).body == b"hello!"
        assert not connection.is_open
        with pytest.raises(Broken):
            await connection.ask(b"GET / HTTP/1.1\r\n\r\n", write=None, read=WITHIN)


async def test_who_answers_before_all_was_taken_is_heard() -> None:
    """A file that is too large is refused while it is still being sent."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()
        await asyncio.Event().wait()

    async with connected(serve) as connection:
        large = b"POST / HTTP/1.1\r\n\r\n" + b"x" * 30_000_000
        assert (await connection.ask(large, write=WITHIN, read=WITHIN)).status == 413
