"""Renders a turn: keys become Telegram's HTML and plain labels in the person's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from threading import Lock

from bot.replies import FileRequest, InlineButton, RenderedMessage, Reply
from conversations import live_texts
from conversations.account.commands import MENU
from conversations.facts import Person
from conversations.letters.spelling import Suggestion, suggestions
from conversations.messages import Button, File, Message, Plain, Turn, Words, words
from conversations.pacing.schedule import Due
from conversations.words import LANGUAGES, Reader, copyable, in_html, in_plain

MAX_TOAST = 200
LONGEST_MESSAGE = 4096  # characters that Telegram takes, markup not counted

MAX_COPY_TEXT = 256

_preloading = Lock()


def reply(turn: Turn) -> Reply:
    """Return the reply of a turn, rendered for its person."""
    reader = Reader.of(turn.person)
    toast = in_plain(turn.toast, reader)[:MAX_TOAST] if turn.toast else ""
    files = tuple(_file(file, reader) for file in turn.files)
    return Reply(
        turn.person.id, tuple(_rendered(m, reader) for m in turn.messages), toast, files, language=reader.language
    )


def live_text(person: Person, name: str, now: datetime) -> RenderedMessage | None:
    """Return a card or a note as the facts have it at `now` (aware UTC); None when what it was about is gone."""
    shown = live_texts.show(person, name, now)
    return replace(_rendered(shown, Reader.of(person)), live=shown.live or name) if shown else None


def _file(file: File, reader: Reader) -> FileRequest:
    caption = in_html(file.caption, reader) if file.caption else ""
    return FileRequest(file.kind, file.kept, file.make, caption)


def with_suggestions(message: RenderedMessage, found: Sequence[Suggestion], language: str) -> RenderedMessage:
    """Return `message` with the suggestions that its text was found to need, unless it would become too long."""
    if not message.spellcheck or not (shown := suggestions(message.spellcheck, found)):
        return message
    reader = Reader.of(Person(0, language=language or "en"))
    says, taps = shown
    html = f"{message.html}\n\n{in_html(says, reader)}"
    if len(html) > LONGEST_MESSAGE:
        return message
    added = wrap_rows(tuple(_button(tap, reader) for tap in taps)) if taps else ()
    rows = (*message.rows[:1], *added, *message.rows[1:]) if message.rows else ()
    return replace(message, html=html, rows=rows)


def label(due: Due, person: Person) -> str:
    """Return a scheduled prompt in a few words: "the thank-you · Acme"."""
    reader = Reader.of(person)
    companies = (a.company for id_ in due.applications if (a := person.application(id_)))
    return " · ".join((in_plain(words(f"prompt.{due.kind}"), reader), *companies))


def preload_languages() -> None:
    """Load the words of every language, which takes tenths of a second for each. May be called in any thread."""
    with _preloading:
        for language in LANGUAGES:
            menu(language)


def menu(language: str) -> tuple[tuple[str, str], ...]:
    """Return the command menu of a language: names and descriptions."""
    return tuple((name, _plain(f"menu.{name}", language)) for name in MENU)


def about(language: str) -> tuple[str, str]:
    """Return the bot's description and its short description, which Telegram shows before START."""
    return _plain("about", language), _plain("about.short", language)


def file_failed(language: str) -> RenderedMessage:
    """Return the message for a file that could not be made."""
    reader = Reader.of(Person(0, language=language or "en"))
    return RenderedMessage(in_html(words("file-failed"), reader), in_place=False)


def failed(language: str) -> str:
    """Return the message for a turn that failed."""
    return _plain("failed", language)


def private_only(language: str) -> str:
    """Return the message to a group, before the bot leaves it."""
    return _plain("private-only", language)


def not_for_you(language: str, *, is_known: bool) -> RenderedMessage:
    """Return what somebody outside the circle is told; `is_known`: the bot holds data of theirs."""
    return RenderedMessage(_plain("not-for-you.known" if is_known else "not-for-you", language), in_place=False)


def _plain(key: str, language: str) -> str:
    return in_plain(Words(key), Reader.of(Person(0, language=language)))


def _rendered(message: Message, reader: Reader) -> RenderedMessage:
    text = "\n\n".join(in_html(paragraph, reader) for paragraph in message.paragraphs)
    rows = tuple(
        row
        for together in message.buttons
        if together
        for row in wrap_rows(tuple(_button(b, reader) for b in together))
    )
    return RenderedMessage(
        text, rows, message.in_place, message.stays, message.proof, message.live, message.thumbs_up, message.beside
    )


def _button(button: Button, reader: Reader) -> InlineButton:
    copies = button.copies
    match copies:
        case Words():
            text = in_plain(copies, reader)
        case Plain():
            text = copyable(copies, reader)
        case _:
            text = copies or ""
    return InlineButton(in_plain(button.label, reader), button.data, text[:MAX_COPY_TEXT], button.style.value)


__all__ = ["LANGUAGES", "about", "failed", "file_failed", "label", "menu", "preload_languages", "private_only", "reply"]

ROW_WIDTH = 28  # ordinary letters that fit into a row of buttons on a phone 320 points wide

# Widths of characters, where an ordinary letter is 1. Characters from FIRST_EMOJI on are emoji.
WIDTHS = {
    **dict.fromkeys(" '.,:;!|/-·ijlIJ", 0.5),
    **dict.fromkeys("()‹›frt", 0.65),  # noqa: RUF001 - the arrows on our labels
    **dict.fromkeys("0123456789", 1.05),
    **dict.fromkeys("mwMW…✓✕", 1.5),
}

FIRST_EMOJI, EMOJI_WIDTH = "\u2600", 2


def wrap_rows(row: tuple[InlineButton, ...]) -> tuple[tuple[InlineButton, ...], ...]:
    """Return `row`, split into as many rows as its labels need to be shown uncut."""
    longest, width = max((_width(button.label) for button in row), default=0), len(row)
    while width > 1 and longest > ROW_WIDTH / width:
        width -= 1
    return tuple(row[i : i + width] for i in range(0, len(row), width))


def _width(label: str) -> float:
    return sum(WIDTHS.get(character, EMOJI_WIDTH if character >= FIRST_EMOJI else 1) for character in label)
