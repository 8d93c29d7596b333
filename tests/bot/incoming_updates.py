"""Updates as a test lets them come in: received, handled, and answered."""

from __future__ import annotations

from bot.replies import Reply, Tap
from bot.turns import Turns
from conversations.events import Event, Incoming, Tapped

TAP = Tap("4711")


def incoming(event: Event, update: int = 1, person: int = 1001, name: str = "Sam") -> Incoming:
    """Return something that came in, from Sam if nobody else is named."""
    return Incoming(update, person, name, "en", event)


async def receive(turns: Turns, *updates: Incoming) -> None:
    """Add updates to the inbox, which needs nothing of them but whose they are."""
    await turns.database.receive([(update.person, update.update, "{}") for update in updates], turns.clock.now())


async def reply_to(turns: Turns, update: Incoming) -> Reply:
    """Receive an update, make its turn, and send all that waits to be said to its person.

    Return the last of it, which is empty when there is nothing.
    """
    await receive(turns, update)
    await turns.handle(update, TAP if isinstance(update.event, Tapped) else None)
    rows = [row for row in await turns.database.waiting_replies(1000) if row.person == update.person]
    await turns.database.remove_replies([(row.person, row.turn) for row in rows])
    return rows[-1].reply if rows else Reply(update.person)
