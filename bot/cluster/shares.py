"""Shares: several nodes together send no more in a second than Telegram takes from one bot.

Answers are sent by the node that took the update, prompts by the one that holds the lease. That one sees which nodes
are alive and tells each how much it may send: itself the larger part, because prompts are sent there only. Somebody's
share grows only by what others have given up for certain; a node that was told nothing yet, or is out of touch with
the database, sends one message a second, and two are kept aside for such.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from typing import Protocol

from bot.clock import elapsed
from bot.cluster.leader import LeaderLease
from bot.store.nodes import LEFT, Node, Nodes

KEPT_ASIDE = 2
"""Of what Telegram takes, for nodes that have just come and for those out of touch."""
OUT_OF_TOUCH = 1
"""What such a node sends in a second."""
_BEATS = 10  # in a term
_REST = 1.5  # seconds until Telegram has forgotten what a node that ended had sent

log = logging.getLogger(__name__)


class Pace(Protocol):
    """What is sent with."""

    @property
    def bound(self) -> int:
        """How many messages may be counting towards this second at most."""
        ...

    def resize(self, count: int) -> None:
        """Send so many messages a second from now on."""
        ...


def shared_out(nodes: Iterable[Node], holder: str, total: int) -> dict[str, int]:
    """Return what each node is granted of `total`, none of it in anybody's hands twice.

    A share shrinks at once, and grows by what is free: granted to nobody, and not in use any more by anybody.
    """
    nodes = sorted(nodes, key=lambda node: (node.name != holder, node.name))
    free = max(total - KEPT_ASIDE, 1)
    small = max(1, free // (len(nodes) + 1))
    wish = {node.name: small for node in nodes}
    if holder in wish:
        wish[holder] = max(1, free - small * (len(nodes) - 1))
    granted = {node.name: min(node.granted, wish[node.name]) for node in nodes}
    used = {node.name: node.uses if node.uses > OUT_OF_TOUCH else 0 for node in nodes}
    free -= sum(max(granted[name], used[name]) for name in granted)
    for name, least in list(granted.items()):
        granted[name] = least + max(0, min(wish[name] - least, free))
        free -= max(0, granted[name] - max(least, used[name]))
    return granted


class Shares:
    """This node's share, and everybody's while it holds the lease."""

    def __init__(self, nodes: Nodes, tenure: LeaderLease, pace: Pace, *, total: int, seconds: float) -> None:
        """Let `pace` keep to this node's share of `total`; a node that is silent for `seconds` is gone."""
        self._nodes = nodes
        self._tenure = tenure
        self._pace = pace
        self._total = total
        self._seconds = seconds
        self._until = float("-inf")
        self._seen: dict[str, tuple[int, float]] = {}
        self._keeping: asyncio.Task[None] | None = None
        self._in_trouble = False
        pace.resize(OUT_OF_TOUCH)

    async def begin(self) -> None:
        """Make this node known, and keep to its share until `end`."""
        await self._attend()
        await self._attend()  # whoever holds the lease grants itself a share at once
        self._keeping = asyncio.create_task(self._attend_on(), name="shares")

    async def end(self) -> None:
        """Give the share back: nothing more is sent."""
        keeping, self._keeping = self._keeping, None
        if keeping is None:
            return
        keeping.cancel()
        await asyncio.wait({keeping})
        try:
            await self._nodes.leave()
        except Exception as error:  # noqa: BLE001 - it is found out
            log.warning("this node's share could not be given back (%s)", type(error).__name__)

    async def _attend_on(self) -> None:
        while True:
            await asyncio.sleep(self._seconds / _BEATS)
            await self._attend()

    async def _attend(self) -> None:
        began = elapsed()
        if began > self._until:
            self._pace.resize(OUT_OF_TOUCH)
        try:
            granted = await self._nodes.beat(self._pace.bound)
            self._until = began + self._seconds
            self._pace.resize(granted or OUT_OF_TOUCH)
            token = self._tenure.token
            if token is not None and self._tenure.is_leader:
                await self._share_out(token)
            self._in_trouble = False
        except Exception as error:  # noqa: BLE001 - whatever is wrong with the database, it is tried again
            if not self._in_trouble:
                log.warning("this node's share could not be asked for (%s)", type(error).__name__)
            self._in_trouble = True

    async def _share_out(self, token: int) -> None:
        nodes = await self._nodes.all()
        gone = {node.name: node.beats for node in nodes if self._is_gone(node)}
        alive = [node for node in nodes if node.name not in gone]
        granted = shared_out(alive, self._nodes.me, self._total)
        news = {node.name: granted[node.name] for node in alive if granted[node.name] != node.granted}
        if news or gone:
            await self._nodes.grant(token, news, gone)
            log.info("messages a second, of %d nodes: %s", len(alive), ", ".join(map(str, granted.values())))
        self._seen = {node.name: self._seen[node.name] for node in alive}

    def _is_gone(self, node: Node) -> bool:
        beats, since = self._seen.get(node.name, (None, 0.0))
        if beats != node.beats:
            since = elapsed()
            self._seen[node.name] = (node.beats, since)
        silent = elapsed() - since
        if node.beats == LEFT or node.is_gone:
            return silent > _REST
        return silent > self._seconds
