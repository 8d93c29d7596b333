"""What goes out, before it is put into words: keys of the words files with their arguments, never sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from conversations.facts import Application, Person, Prompt


@dataclass(frozen=True, slots=True)
class Words:
    """A key of the words files ("debrief-felt.ask") and what fills its placeholders.

    A `str` argument is a person's own words: it is escaped where it is rendered. A `Words` argument is rendered in
    place; a tuple of them line by line; a `Plain` as text to copy.
    """

    key: str
    args: tuple[tuple[str, Arg], ...] = ()

    def __getitem__(self, name: str) -> Arg:
        """Return the argument `name`."""
        return dict(self.args)[name]


@dataclass(frozen=True, slots=True)
class Plain:
    """Text meant to leave Telegram (a note, a script): paragraphs without markup, apart by a blank line."""

    paragraphs: tuple[Words | str, ...]


Arg = str | int | date | datetime | time | Words | tuple[Words, ...] | Plain


def words(key: str, **args: Arg) -> Words:
    """Name the words `key`, with its arguments."""
    return Words(key, tuple(args.items()))


def post(application: Application) -> Words:
    """Name the post an application is for: "Acme · Data analyst"."""
    if application.role:
        return words("post", company=application.company, role=application.role)
    return words("post-company", company=application.company)


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: `data` says all of what its tap means; `copies` is text that a tap copies (256 characters)."""

    label: Words
    data: str = ""
    copies: Words | str | None = None


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class SpellcheckRequest:
    """A text in `language` to be looked through for spelling, by whoever can, before it is shown.

    What the person typed as `names` is never an error. A tap that takes a suggestion begins with `at`. `theirs` are the
    places, from and to, where the person's own words stand, when the others are a draft's; None: all of it is theirs.
    """

    text: str
    language: str
    names: tuple[str, ...] = ()
    at: str = ""
    own_spans: tuple[tuple[int, int], ...] | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One message: paragraphs, and rows of buttons.

    `in_place`: when a tap brought us here, the tapped message becomes this one; otherwise it is sent as a new one.
    `stays`: its buttons are of use even when the conversation has moved on (a card). `proof` is what it shows that is
    worth a look at the spelling.
    """

    paragraphs: tuple[Words, ...]
    buttons: Rows = ()
    in_place: bool = True
    stays: bool = False
    proof: SpellcheckRequest | None = None


class FileKind(StrEnum):
    """How Telegram shows a file."""

    PHOTO = "photo"
    DOCUMENT = "document"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class File:
    """A file to send: one that Telegram keeps already (`kept`, its file id), or one to make from the facts.

    `make` names what to make ("insights", "export:json", "report:3"); the bot's half knows how.
    """

    kind: FileKind
    kept: str = ""
    make: str = ""
    caption: Words | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What a turn comes to: the facts as they now are, and what to say, with `files` after the messages.

    `toast` answers a tap in passing; `prompt` is the claim that a reminder makes; `erase` deletes everything.
    """

    person: Person
    messages: tuple[Message, ...] = ()
    toast: Words | None = None
    prompt: Prompt | None = None
    erase: bool = False
    files: tuple[File, ...] = ()
