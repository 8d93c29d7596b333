"""What is spoken to a person, in words and ready for Telegram, and what came of speaking it.

These few values are all that the database's side and Telegram's side of the house share.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InlineButton:
    """An inline button: a tap returns `data`, or copies `copies`."""

    label: str
    data: str = ""
    copies: str = ""


@dataclass(frozen=True, slots=True)
class RenderedMessage:
    """One message in Telegram's HTML.

    `in_place`: it replaces the message whose button was tapped, if one was. `stays`: it keeps its buttons when the
    conversation moves on.
    """

    html: str
    rows: tuple[tuple[InlineButton, ...], ...] = ()
    in_place: bool = True
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file: one that Telegram keeps (`kept`, its file id), or `content` called `name`. The caption is HTML."""

    kind: str  # "photo", "document" or "voice"
    kept: str = ""
    name: str = ""
    content: bytes = b""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """All that a turn says to one person. `toast` answers a tap in passing (plain text, 200 characters)."""

    person: int
    messages: tuple[RenderedMessage, ...] = ()
    toast: str = ""
    files: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Keeping:
    """A wish to have an answer kept with its turn: by the `receipt`, the update can be answered again.

    `begins` is called when the turn has committed with it; where nothing can be kept, as after /delete, it never is.
    """

    receipt: str
    begins: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer that is kept with its turn, and was not spoken."""

    update: int
    person: int
    receipt: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """Telegram has it, as its message `message`."""

    message: int


@dataclass(frozen=True, slots=True)
class NotSent:
    """It certainly was not sent (no connection, 429); it may be tried again after `retry_after` seconds."""

    retry_after: float = 0.0


@dataclass(frozen=True, slots=True)
class OutcomeUnknown:
    """The request left and no answer came back (a time-out, a cut connection, a 5xx): it may have been sent."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """Telegram refused it. `unreachable`: the person blocked the bot or is gone; else the message is at fault."""

    reason: str
    recipient_gone: bool = False


Delivery = Sent | NotSent | OutcomeUnknown | Rejected
