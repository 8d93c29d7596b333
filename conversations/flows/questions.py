"""Question types: what each offers as buttons, and how it reads what was typed.

An answer is kept as text: the option tapped, the person's own words, or a day or an instant in ISO form. What cannot be
read with certainty is never guessed: it is asked again, with the possible readings or a calendar.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from math import ceil
from typing import Protocol

from conversations.facts import Person
from conversations.flows.callback_data import Area, link
from conversations.messages import Button, Rows, Words, words
from conversations.understanding.answers.choices import read_option


@dataclass(frozen=True, slots=True)
class Question:
    """A question for one person. Its buttons carry `area:subject:verb:step[:value]`.

    `words_key` is the key of its words, `before` the answer so far.
    """

    area: Area
    subject: int
    step: str
    person: Person
    now: datetime
    words_key: str = ""
    before: str = ""

    @property
    def today(self) -> date:
        """Today, in the person's time zone."""
        return self.now.astimezone(self.person.clock).date()

    def link(self, verb: str, value: str = "") -> str:
        """Return the callback data of one of its buttons."""
        return link(self.area, self.subject, verb, self.step, *((value,) if value else ()))

    def answer_button(self, label: Words, value: str) -> Button:
        """Return a button that answers with `value`."""
        return Button(label, self.link("set", value))


@dataclass(frozen=True, slots=True)
class Accepted:
    """The answer, as it is kept; a phrase for a letter has the `language` of that letter.

    `shown` is said with the next question, beside a button that changes the answer.
    """

    text: str
    shown: Words | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """No answer yet: what to say, and what to offer."""

    says: Words
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class Partial:
    """A part of an answer: it is kept, and the question stays."""

    text: str


@dataclass(frozen=True, slots=True)
class Doubtful:
    """An answer that is kept and asked about once more. `leave` labels the button that leaves it as it is.

    `text` is the answer, where a tap gave it.
    """

    says: Words
    rows: Rows
    leave: Words
    language: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Insisted:
    """The answer so far stands: the person insists on it."""


Reading = Accepted | NotUnderstood | Partial | Doubtful | Insisted


class QuestionType(Protocol):
    """What a step asks for."""

    def rows(self, question: Question) -> Rows:
        """Return its buttons."""
        ...

    def from_tap(self, verb: str, value: str, question: Question) -> Reading | None:
        """Read a tap; None when this type does not offer it."""
        ...

    def from_text(self, text: str, question: Question) -> Reading:
        """Read typed text."""
        ...

    def as_words(self, text: str, area: str, step: str) -> Words:
        """Return a kept answer as it is shown again."""
        ...


LONGEST_SHOWN = 280


def clipped(text: str, most: int = LONGEST_SHOWN) -> str:
    """Return `text` cut after a word to at most `most` characters, so that a card of long answers fits a message."""
    text = text.strip()
    if len(text) <= most:
        return text
    cut = text[:most].rsplit(None, 1)[0] if " " in text[:most] else text[:most]
    return f"{cut}…"


def in_rows(buttons: Iterator[Button] | tuple[Button, ...], width: int) -> Rows:
    """Arrange buttons in as few rows of at most `width` as they need, the first ones as full as the others allow."""
    all_ = tuple(buttons)
    rows = ceil(len(all_) / width)
    even = ceil(len(all_) / max(rows, 1))
    return tuple(all_[i : i + even] for i in range(0, len(all_), max(even, 1)))


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few options. Its labels are the words `<area>-<step>.<option>`."""

    options: tuple[str, ...]
    width: int = 2

    def rows(self, question: Question) -> Rows:
        """Return one button per option."""
        return in_rows(
            tuple(
                question.answer_button(self.as_words(o, question.area, question.words_key or question.step), o)
                for o in self.options
            ),
            self.width,
        )

    def from_tap(self, verb: str, value: str, question: Question) -> Reading | None:
        """Take an option that is offered."""
        del question
        return Accepted(value) if verb == "set" and value in self.options else None

    def from_text(self, text: str, question: Question) -> Reading:
        """Take an option that was typed, in whichever words; ask again for anything else."""
        typed = text.strip()
        if typed in self.options:
            return Accepted(typed)
        step, language = question.words_key or question.step, question.person.language
        if option := read_option(text, step, self.options, language):
            return Accepted(option)
        return NotUnderstood(words("answers-choose"), self.rows(question))

    def as_words(self, text: str, area: str, step: str) -> Words:
        """Return the words on the option's button."""
        return words(f"{area}-{step}.{text}")


@dataclass(frozen=True, slots=True)
class FreeText:
    """The person's own words, kept verbatim; or a voice note or a photo.

    `many`: takes messages until the person says that this is all. `people`: also takes a shared contact.
    """

    many: bool = False
    people: bool = False

    def rows(self, question: Question) -> Rows:
        """Return no buttons."""
        del question
        return ()

    def from_tap(self, verb: str, value: str, question: Question) -> Reading | None:
        """Take no taps."""
        del verb, value, question
        return None

    def from_text(self, text: str, question: Question) -> Reading:
        """Take the words as they are."""
        del question
        if self.people and not text.isascii() and not any(c.isalnum() for c in text):
            return NotUnderstood(words("input-not_words"))  # an emoji is nobody's name
        return Accepted(text) if text.strip() else NotUnderstood(words("answers-empty"))

    def as_words(self, text: str, area: str, step: str) -> Words:
        """Return the person's words, shortened where they are very long; the facts keep all of them."""
        del area, step
        return words("answers-said", text=clipped(text))


OPINIONS = ("yes", "partly", "no")


class Opinion(FreeText):
    """Yes, partly or no by a button; or the person's own words."""

    def rows(self, question: Question) -> Rows:
        """Return one button per opinion."""
        return in_rows(tuple(question.answer_button(words(f"fit-says.{o}"), o) for o in OPINIONS), len(OPINIONS))

    def from_tap(self, verb: str, value: str, question: Question) -> Reading | None:
        """Take an opinion that is offered."""
        del question
        return Accepted(value) if verb == "set" and value in OPINIONS else None

    def as_words(self, text: str, area: str, step: str) -> Words:
        """Return the words on the button, or the person's own words, shortened where they are very long."""
        del area, step
        return words(f"fit-says.{text}") if text in OPINIONS else words("answers-said", text=clipped(text))


@dataclass(frozen=True, slots=True)
class Toggles:
    """Any number of a few options, each switched on and off, and Done.

    A button says which state it switches to, so that a second tap on it changes nothing.
    """

    options: tuple[str, ...]

    def rows(self, question: Question) -> Rows:
        """Return one switch per option, and Done."""
        on = self._on(question.before)
        switches = tuple(
            Button(
                words("answers-on" if o in on else "answers-off", option=self._label(o, question)),
                question.link("off" if o in on else "on", o),
            )
            for o in self.options
        )
        return (*in_rows(switches, 2), (Button(words("answers-done"), question.link("done")),))

    def from_tap(self, verb: str, value: str, question: Question) -> Reading | None:
        """Switch an option, or accept those that are on."""
        on = self._on(question.before)
        if verb == "done":
            return Accepted(question.before)
        if value not in self.options or (verb, value in on) not in (("on", False), ("off", True)):
            return None
        return Partial(",".join(o for o in self.options if (o in on) is not (o == value)))

    def from_text(self, text: str, question: Question) -> Reading:
        """Ask for taps: free text has a question of its own."""
        del text
        return NotUnderstood(words("answers-switch"), self.rows(question))

    def as_words(self, text: str, area: str, step: str) -> Words:
        """Return the options that are on, in one line."""
        first, *rest = (words(f"{area}-{step}.{option}") for option in self.options if option in self._on(text))
        for option in rest:
            first = words("answers-and", some=first, more=option)
        return first

    def _label(self, option: str, question: Question) -> Words:
        return self.as_words(option, question.area, question.words_key or question.step)

    @staticmethod
    def _on(text: str) -> frozenset[str]:
        return frozenset(text.split(",")) if text else frozenset()
