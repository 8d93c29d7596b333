"""The nodes that answer people, each with its share of the messages a second that Telegram takes from all of them.

Each node has a row. Whoever holds the sender's lease writes into it what the node is granted; the node itself writes
how much it may be using, in the same statement in which it reads the grant: what is written down is never less than
what is used.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store import leases, tables
from bot.store.alive import is_gone, this_process

LEFT = -1
"""The beats of a node that has ended well."""

_ROW = tables.nodes.c
_MINE = _ROW.name == bindparam("mine")
_ENTER = postgresql.insert(tables.nodes).on_conflict_do_nothing()
_BEAT = (
    update(tables.nodes)
    .where(_MINE)
    .values(beats=_ROW.beats + 1, uses=func.greatest(_ROW.granted, bindparam("bound")))
    .returning(_ROW.granted)
)
_LEAVE = update(tables.nodes).where(_MINE).values(beats=LEFT)
_GRANT = update(tables.nodes).where(_MINE).values(granted=bindparam("grant"))
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

    def __init__(self, engine: AsyncEngine) -> None:
        """Be one of the nodes on `engine`'s database."""
        self.me = this_process()
        self._engine = engine

    async def beat(self, bound: int) -> int:
        """Show that this node is alive and may be using up to `bound`; return what it is granted, 0 for nothing yet."""
        async with self._engine.begin() as connection:
            granted = await connection.scalar(_BEAT, {"mine": self.me, "bound": bound})
            if granted is None:
                await connection.execute(_ENTER, {"name": self.me, "beats": 0, "granted": 0, "uses": bound})
        return int(granted or 0)

    async def leave(self) -> None:
        """Say that this node has ended, and sends nothing more."""
        async with self._engine.begin() as connection:
            await connection.execute(_LEAVE, {"mine": self.me})

    async def all(self) -> list[Node]:
        """Return every node there is a row of."""
        async with self._engine.connect() as connection:
            return [
                Node(row.name, row.beats, row.granted, row.uses)
                for row in await connection.execute(select(tables.nodes).order_by(_ROW.name))
            ]

    async def grant(self, token: int, granted: dict[str, int], gone: dict[str, int]) -> None:
        """Write down what nodes are `granted`, and forget those that are `gone` if their beats are still the same.

        Nothing is written unless the sender's lease is still held under `token`.
        """
        async with self._engine.begin() as connection:
            if await leases.is_current(connection, token):
                for name, beats in gone.items():
                    await connection.execute(_FORGET, {"mine": name, "seen": beats})
                for name, share in granted.items():
                    await connection.execute(_GRANT, {"mine": name, "grant": share})
