"""A local port that is reserved for a test from the moment it is chosen."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def reserved_port(port: int = 0) -> Iterator[int]:
    """Reserve a port, a free one if it is 0, for sockets that bind it as the bot does, any number of times.

    Bound and not listening, it refuses connections. Linux lets another socket bind it too if both set SO_REUSEADDR, and
    does not assign it to a socket that asks for any port. On other systems it is only a port that was free just now.
    """
    with socket.socket() as keeper:
        keeper.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        keeper.bind(("127.0.0.1", port))
        port = keeper.getsockname()[1]
        if sys.platform != "linux":
            keeper.close()
        yield port
