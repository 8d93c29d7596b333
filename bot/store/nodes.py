"""The nodes that answer people, each with its share of the messages a second that Telegram takes from all of them.

Each node has a row. Whoever holds the sender's lease writes into it what the node is granted; the node itself writes
how much it may be using, in the same statement in which it reads the grant: what is written down is never less than
what is used.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, func, select, update

from bot.store import leases, tables
from bot.store.executor import DatabaseExecutor
from bot.store.leases import is_gone, this_process

LEFT = -1
"""The beats of a node that has ended well."""

_ROW = tables.nodes.c
_MINE = _ROW.name == bindparam("mine")
_ENTER = tables.insert_new(tables.nodes)
_BEAT = (
    update(tables.nodes)
    .where(_MINE)
    .values(beats=_ROW.beats + 1, uses=func.greatest(_ROW.granted, bindparam("bound")))
    .returning(_ROW.granted)
)
_LEAVE = update(tables.nodes).where(_MINE).values(beats=LEFT)
_GRANT = update(tables.nodes).where(_MINE).values(granted=bindparam("grant"))
_ALL = select(tables.nodes).order_by(_ROW.name)
_FORGET = delete(tables.nodes).where(_MINE, _ROW.beats == bindparam("seen"))


@dataclass(frozen=True, slots=True)
class Node:
    """A node as its row tells of it: how many messages a second it is granted, and how many it may be using."""

    name: str
    beats: int
    granted: int
    uses: int

    @property
    def is_gone(self) -> bool:
        """Whether its process has certainly ended."""
        return is_gone(self.name)


class Nodes:
    """The rows of all nodes on one PostgreSQL. Statements raise SQLAlchemy's errors."""

    def __init__(self, threads: DatabaseExecutor) -> None:
        """Be one of the nodes on the database of `threads`."""
        self.me = this_process()
        self._threads = threads

    async def beat(self, bound: int) -> int:
        """Show that this node is alive and may be using up to `bound`; return what it is granted, 0 for nothing yet."""

        def beat(connection: Connection) -> int:
            granted = connection.scalar(_BEAT, {"mine": self.me, "bound": bound})
            if granted is None:
                connection.execute(_ENTER, {"name": self.me, "beats": 0, "granted": 0, "uses": bound})
            return int(granted or 0)

        return await self._threads.write(beat)

    async def leave(self) -> None:
        """Say that this node has ended, and sends nothing more."""
        await self._threads.write(lambda connection: connection.execute(_LEAVE, {"mine": self.me}))

    async def all(self) -> list[Node]:
        """Return every node there is a row of."""
        rows = await self._threads.read(lambda connection: connection.execute(_ALL).all())
        return [Node(row.name, row.beats, row.granted, row.uses) for row in rows]

    async def grant(self, token: int, granted: dict[str, int], gone: dict[str, int]) -> None:
        """Write down what nodes are `granted`, and forget those that are `gone` if their beats are still the same.

        Nothing is written unless the sender's lease is still held under `token`.
        """

        def grant(connection: Connection) -> None:
            if leases.is_current(connection, token):
                for name, beats in gone.items():
                    connection.execute(_FORGET, {"mine": name, "seen": beats})
                for name, share in granted.items():
                    connection.execute(_GRANT, {"mine": name, "grant": share})

        await self._threads.write(grant)
