"""A port of this machine that is kept for a test from the moment it is chosen: nobody else is given it meanwhile."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def reserved_port(port: int = 0) -> Iterator[int]:
    """Keep a port, a free one if it is 0, for whoever binds it as the bot does, again and again if need be.

    Bound and not listening, it refuses. Linux lets another socket bind it beside ours if both say SO_REUSEADDR, and
    gives it to nobody who asks for any port; where that is otherwise it is only a port that was free a moment ago.
    """
    with socket.socket() as keeper:
        keeper.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        keeper.bind(("127.0.0.1", port))
        port = keeper.getsockname()[1]
        if sys.platform != "linux":
            keeper.close()
        yield port
