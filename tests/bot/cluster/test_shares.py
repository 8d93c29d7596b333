"""Shares: what several nodes may send, together and at any moment, however they come, go and dawdle."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.cluster.shares import KEPT_ASIDE, OUT_OF_TOUCH, shared_out
from bot.store.nodes import Node
from hypothesis import given
from hypothesis import strategies as st

TOTAL = 30
NAMES = "abcd"


@dataclass
class Sending:
    """What a node really does: it sends up to `width` a second, and `taken` are under way or resting."""

    width: int = OUT_OF_TOUCH
    taken: int = 0

    @property
    def bound(self) -> int:
        """How many may count towards this second."""
        return max(self.width, self.taken)


class Cluster:
    """Some nodes and their rows."""

    def __init__(self) -> None:
        """Begin with no node."""
        self.rows: dict[str, Node] = {}
        self.nodes: dict[str, Sending] = {}

    def beats(self, name: str, taken: int) -> None:
        """A node shows that it is alive; meanwhile it takes what it may."""
        node = self.nodes.setdefault(name, Sending())
        bound = node.bound
        node.taken = min(taken, node.bound)
        row = self.rows.get(name) or Node(name, 0, 0, bound)
        self.rows[name] = replace(row, beats=row.beats + 1, uses=max(row.granted, bound))
        node.width = row.granted or OUT_OF_TOUCH

    def shares_out(self, holder: str) -> None:
        """The holder of the lease looks at all rows."""
        granted = shared_out(self.rows.values(), holder, TOTAL)
        self.rows = {name: replace(row, granted=granted[name]) for name, row in self.rows.items()}

    def ends(self, name: str) -> None:
        """A node ends, and is forgotten once it is certain."""
        self.nodes.pop(name, None)
        self.rows.pop(name, None)

    @property
    def in_all(self) -> int:
        """How many messages a second are sent at most, by all who have been granted a share."""
        return sum(node.bound for node in self.nodes.values() if node.bound > OUT_OF_TOUCH)


STEPS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(["beats", "beats", "shares out", "ends"]), st.integers(0, TOTAL)),
    max_size=80,
)


@given(STEPS)
def test_together_they_never_send_more_than_one_bot_may(steps: list[tuple[str, str, int]]) -> None:
    """Whatever comes in whatever order: a share grows by what others have given up, and by nothing else."""
    cluster = Cluster()
    for name, does, taken in steps:
        match does:
            case "beats":
                cluster.beats(name, taken)
            case "ends":
                cluster.ends(name)
            case _:
                cluster.shares_out(name)
        assert cluster.in_all <= TOTAL - KEPT_ASIDE


@given(st.integers(1, 4))
def test_in_the_end_all_of_it_is_shared_out(count: int) -> None:
    """Left in peace, the holder of the lease comes to the larger part, and the others to the same each."""
    cluster = Cluster()
    for _ in range(5):
        for name in NAMES[:count]:
            cluster.beats(name, 0)
        cluster.shares_out("a")
    widths = [cluster.nodes[name].width for name in NAMES[:count]]
    assert sum(widths) == TOTAL - KEPT_ASIDE
    assert widths[0] >= sum(widths) // (count + 1)
    assert len(set(widths[1:])) <= 1


def test_a_node_alone_has_all_but_what_is_kept_aside() -> None:
    """At its second look already."""
    cluster = Cluster()
    cluster.beats("a", 0)
    cluster.shares_out("a")
    cluster.beats("a", 0)
    assert cluster.nodes["a"].width == TOTAL - KEPT_ASIDE
