"""What came in from a person, in types of our own: Telegram's stay in `bot.telegram`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from conversations.facts import Person


@dataclass(frozen=True, slots=True)
class Said:
    """Typed words. `reply_to_data` is the first callback data on the message that they reply to, if any."""

    text: str
    message: int
    forwarded: bool = False
    reply_to_data: str = ""


@dataclass(frozen=True, slots=True)
class Corrected:
    """An earlier message was edited to `text`."""

    text: str
    message: int


class Transcription(StrEnum):
    """Where voice notes are turned into words, as the operator has set it up."""

    OFF = "off"
    HERE = "here"
    SERVER = "server"


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command, without its slash and in lower case, and what followed it. `transcription` is what /privacy tells."""

    name: str
    rest: str = ""
    message: int = 0
    transcription: Transcription = Transcription.OFF


@dataclass(frozen=True, slots=True)
class Tapped:
    """A tap on an inline button. `data` is whatever the button carried: ours, old, foreign or broken."""

    data: str
    message: int | None = None


class Content(StrEnum):
    """What a message without words can contain."""

    VOICE = "voice"
    PHOTO = "photo"
    PICTURE = "picture"  # a photo that was sent as a file
    CONTACT = "contact"
    LOCATION = "location"
    DOCUMENT = "document"
    OTHER = "other"  # a sticker, a poll, a video, ...


@dataclass(frozen=True, slots=True)
class Showed:
    """A message without words.

    `file` is Telegram's id of the voice note, photo or document; `text` its caption, or a contact's name and number in
    words. The messages of one album have the same `album`; each comes as an event of its own.
    """

    content: Content
    message: int
    file: str = ""
    text: str = ""
    forwarded: bool = False
    reply_to_data: str = ""
    album: str = ""


class Flaw(StrEnum):
    """Why a file cannot be imported."""

    BROKEN = "broken"
    VERSION = "version"
    TOO_LARGE = "too_large"
    TOO_MUCH = "too_much"  # more than is kept of anybody


@dataclass(frozen=True, slots=True)
class Imported:
    """A JSON file, for `/import`. The bot reads its `text` before the turn, into `facts` or into a `flaw`.

    The facts are checked, and belong to the sender whatever the file says. `left_out` counts the reminders in it that
    the bot itself would not have set. A file that nobody asked for is not read, and has neither facts nor a flaw.
    """

    message: int
    text: str = ""
    facts: Person | None = None
    flaw: Flaw | None = None
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody in a calendar event. `name` may be empty or the address again."""

    name: str
    email: str
    organizes: bool = False


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event of a calendar file, as plain values.

    `starts_at` is aware UTC, `zone` the IANA zone in which the file gives it ("" for UTC). `local` is a beginning on
    the reader's own clock, which names no zone. `day` is all that is known of an event without an hour. `minutes` is
    None where the end is missing or not after the beginning.
    """

    uid: str = ""
    sequence: int = 0
    is_cancelled: bool = False
    repeats: bool = False
    summary: str = ""
    description: str = ""
    location: str = ""
    link: str = ""
    starts_at: datetime | None = None
    zone: str = ""
    local: datetime | None = None
    day: date | None = None
    minutes: int | None = None
    guests: tuple[Guest, ...] = ()


@dataclass(frozen=True, slots=True)
class SentCalendar:
    """A calendar file (.ics). The bot reads its `content` before the turn, into `events` or into a `flaw`."""

    message: int
    content: bytes = b""
    events: tuple[CalendarEvent, ...] | None = None
    flaw: Flaw | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """The words of a voice note, after the turn in which it came: of the message `message`."""

    message: int
    text: str


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person blocked the bot, or Telegram says that they cannot be reached."""


@dataclass(frozen=True, slots=True)
class Unblocked:
    """The person unblocked the bot."""


Event = Said | Corrected | Commanded | Tapped | Showed | Imported | SentCalendar | Heard | Blocked | Unblocked


@dataclass(frozen=True, slots=True)
class Incoming:
    """An event and whom it is from. `name` and `language` are what Telegram says about the person now."""

    update: int
    person: int
    name: str
    language: str
    event: Event
