"""What the bot says, before it is put into words: keys of the words files with their arguments, never sentences."""

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
    """Text that leaves Telegram (a note, a script): paragraphs without markup, separated by a blank line.

    `language` is that of whoever receives it; "": of the person.
    """

    paragraphs: tuple[Words | str, ...]
    language: str = ""


Arg = str | int | date | datetime | time | Words | tuple[Words, ...] | Plain


def words(key: str, **args: Arg) -> Words:
    """Return the words `key` with their arguments."""
    return Words(key, tuple(args.items()))


def post(application: Application) -> Words:
    """Return how a post is named: "Acme · Data analyst"."""
    if application.role:
        return words("post", company=application.company, role=application.role)
    return words("post-company", company=application.company)


class ButtonStyle(StrEnum):
    """The colour of a button, as the Bot API names it since version 9.4; older clients show all of them plain."""

    PLAIN = ""
    SUCCESS = "success"
    DANGER = "danger"


SUCCESSES = frozenset(
    ("note-sent", "note-all_sent", "follow-sent", "follow-called", "recruiter-log", "references-told", "offer-accepted")
)
"""What the person reports as done: green. Every way of sending a note has a label of its own (`note-sent_by`)."""

DANGERS = frozenset(("delete-yes", "change-delete_yes", "skills-drop", "feedback-take_out", "practice-forget"))
"""What erases, with no way back: red."""


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button. `data` says everything its tap means; `copies` is text that it copies (256 characters)."""

    label: Words
    data: str = ""
    copies: Plain | Words | str | None = None

    @property
    def style(self) -> ButtonStyle:
        """Its colour, by what its label says."""
        if self.label.key in SUCCESSES or self.label.key.startswith("note-sent_by."):
            return ButtonStyle.SUCCESS
        return ButtonStyle.DANGER if self.label.key in DANGERS else ButtonStyle.PLAIN


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class SpellcheckRequest:
    """A text in `language` whose spelling is to be checked before it is shown.

    What the person typed as `names` is never an error. `at` begins the callback data of a suggestion. `own_spans` are
    the places (from, to) of the person's own words in a draft; None: the whole text is theirs.
    """

    text: str
    language: str
    names: tuple[str, ...] = ()
    at: str = ""
    own_spans: tuple[tuple[int, int], ...] | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One message: paragraphs, and rows of buttons.

    `in_place`: the tapped message is edited into this one; otherwise it is sent as a new one. `stays`: its buttons stay
    when the conversation goes on (a card). `proof` asks for a check of the spelling. `live` names a card or a
    note that is edited when the facts change: the callback data that shows it. `letter` is the callback data that shows
    the letter in it again, after what was still missing in it was asked. A 👍 on the person's own message `thumbs_up`
    says the same in less; this message is sent where Telegram does not take one. `beside`: the buttons that stand in
    the chat stay, since this takes none of them up.
    """

    paragraphs: tuple[Words, ...]
    buttons: Rows = ()
    in_place: bool = True
    stays: bool = False
    proof: SpellcheckRequest | None = None
    live: str = ""
    letter: str = ""
    thumbs_up: int = 0
    beside: bool = False


class FileKind(StrEnum):
    """How Telegram shows a file."""

    PHOTO = "photo"
    DOCUMENT = "document"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class File:
    """A file to send: one that Telegram keeps already (`kept`, its file id), or one to make from the facts.

    `make` names what to make ("insights", "export:json", "report:3"); `bot.files` makes it.
    """

    kind: FileKind
    kept: str = ""
    make: str = ""
    caption: Words | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """The result of a turn: the new facts, and what to say: messages, then `files`.

    `toast` answers a tap in passing; `prompt` is the claim of a prompt; `erase` deletes everything.
    """

    person: Person
    messages: tuple[Message, ...] = ()
    toast: Words | None = None
    prompt: Prompt | None = None
    erase: bool = False
    files: tuple[File, ...] = ()
