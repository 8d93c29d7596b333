"""What is said to a person, ready for Telegram, and what came of sending it.

These few values are all that the database's side and Telegram's side of the house share.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from conversations.facts import PromptKind
from conversations.messages import SpellcheckRequest

MOST_OF_ONE = 100
"""Rows of one person that are held in memory, so that a flood from one person leaves room for others."""


@dataclass(frozen=True, slots=True)
class Tap:
    """A tap to be acknowledged, and the message whose button it was, when Telegram says which."""

    callback_id: str
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class InlineButton:
    """An inline button: a tap returns `data`, or copies `copies`. `style` is its colour, "" for the client's own."""

    label: str
    data: str = ""
    copies: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True)
class RenderedMessage:
    """One message in Telegram's HTML.

    `in_place`: it replaces the message whose button was tapped, if one was. `stays`: it keeps its buttons when the
    conversation moves on. `spellcheck` is what to check in it before it is sent. `live` is the name of the card or note
    that it shows. A 👍 on the message `thumbs_up` is sent instead, where Telegram takes one. `beside`: older messages
    keep their buttons.
    """

    html: str
    rows: tuple[tuple[InlineButton, ...], ...] = ()
    in_place: bool = True
    stays: bool = False
    spellcheck: SpellcheckRequest | None = None
    live: str = ""
    thumbs_up: int = 0
    beside: bool = False


@dataclass(frozen=True, slots=True)
class LiveText:
    """A card or a note in a chat: the message that shows it. An empty name: the message shows none any more."""

    person: int
    message: int
    name: str


@dataclass(frozen=True, slots=True)
class FileRequest:
    """A file to send: one that Telegram keeps (`kept`, its file id), or one that is made when it is sent (`make`)."""

    kind: str  # "photo", "document" or "voice"
    kept: str = ""
    make: str = ""
    caption: str = ""  # HTML


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file as it is sent: one that Telegram keeps (`kept`, its file id), or `content` called `name`."""

    kind: str  # "photo", "document" or "voice"
    kept: str = ""
    name: str = ""
    content: bytes = b""
    caption: str = ""  # HTML


@dataclass(frozen=True, slots=True)
class Reply:
    """All that a turn says to one chat, which is `person` or a group.

    `tap` is acknowledged with `toast` (plain text, 200 characters). `language` is the person's. `is_standing`: what is
    said is where the person stands when it is sent. `leaves`: the bot leaves the chat afterwards, which is a group.
    `renews` are the names of live texts that say something else now: the messages that show them are edited.
    """

    person: int
    messages: tuple[RenderedMessage, ...] = ()
    toast: str = ""
    files: tuple[FileRequest, ...] = ()
    tap: Tap | None = None
    language: str = ""
    is_standing: bool = False
    leaves: bool = False
    renews: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say and no tap to acknowledge."""
        return not (self.messages or self.files or self.tap or self.is_standing or self.renews)

    @property
    def is_only_a_screen(self) -> bool:
        """Whether a later screen makes it unnecessary: it holds no file, no card and no letter, and renews none."""
        return not (self.files or self.leaves or self.renews or any(message.stays for message in self.messages))


@dataclass(frozen=True, slots=True)
class InboxRow:
    """An update that came in: whose it is (0: nobody can be read from it), and how often it was attempted."""

    person: int
    update_id: int
    raw: Any
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A reply that waits to be sent; `created_at` (aware UTC) is when its turn was made.

    `received_at` (aware UTC) is when the update came in that it answers, if that is known.
    """

    person: int
    turn: int
    created_at: datetime
    reply: Reply
    received_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Commit:
    """What a turn has committed: whose it was, the update that is done, when that was received, and what is to be sent.

    `next_prompt_at` (aware UTC) is when that person's next prompt is due. `is_erased`: the person was deleted, with all
    of their rows but `outbox`. `seconds` is the processor time that the turn has taken.
    """

    person: int
    update_id: int | None = None
    received_at: datetime | None = None
    outbox: OutboxRow | None = None
    next_prompt_at: datetime | None = None
    is_erased: bool = False
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Claimed:
    """A prompt that this process has to send, once, and what it says; `due_at` is aware UTC."""

    prompt: int
    reply: Reply
    kind: PromptKind
    due_at: datetime


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
    """Telegram refused it. `recipient_gone`: the person blocked the bot or is gone; else the message is at fault."""

    reason: str
    recipient_gone: bool = False


Delivery = Sent | NotSent | OutcomeUnknown | Rejected
