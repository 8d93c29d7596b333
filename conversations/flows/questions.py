"""The kinds of answers: what each offers to tap, and how it reads what was typed. Taps first, words always allowed.

An answer is kept as text: the option tapped, the person's own words, or a day or an instant in ISO form. What cannot be
read with certainty is never guessed: it is asked again, with the readings to choose from or a calendar.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from conversations.facts import Person
from conversations.flows.callback_data import Area, link
from conversations.messages import Button, Rows, Words, words


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it stands before a person. Its taps carry `area:subject:verb:step[:value]`.

    `spoken` names its words, `before` is what was tapped or said so far.
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
        """Today, where the person is."""
        return self.now.astimezone(self.person.clock).date()

    def link(self, verb: str, value: str = "") -> str:
        """Return the callback data of one of its buttons."""
        return link(self.area, self.subject, verb, self.step, *((value,) if value else ()))

    def answer_button(self, label: Words, value: str) -> Button:
        """Return a button that answers with `value`."""
        return Button(label, self.link("set", value))


@dataclass(frozen=True, slots=True)
class Accepted:
    """The answer, as it is kept."""

    text: str


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Not an answer yet: what to say, and what to choose from."""

    says: Words
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class Partial:
    """Part of an answer: it is kept, and the question stays."""

    text: str


Reading = Accepted | NotUnderstood | Partial


class QuestionType(Protocol):
    """What a step asks for."""

    def rows(self, question: Question) -> Rows:
        """Return what there is to tap."""
        ...

    def from_tap(self, verb: str, value: str, question: Question) -> Reading | None:
        """Read a tap; None when it is not one that this kind offers."""
        ...

    def from_text(self, text: str, question: Question) -> Reading:
        """Read what was typed."""
        ...

    def as_words(self, text: str, area: str, step: str) -> Words:
        """Return a kept answer as it is shown again."""
        ...


LONGEST_SHOWN = 280


def clipped(text: str, most: int = LONGEST_SHOWN) -> str:
    """Return `text` cut at a word to at most `most` characters, so that a card of long answers still fits a message."""
    text = text.strip()
    if len(text) <= most:
        return text
    cut = text[:most].rsplit(None, 1)[0] if " " in text[:most] else text[:most]
    return f"{cut}…"


def in_rows(buttons: Iterator[Button] | tuple[Button, ...], width: int) -> Rows:
    """Lay buttons out in rows of `width`."""
    all_ = tuple(buttons)
    return tuple(all_[i : i + width] for i in range(0, len(all_), width))


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few options. Labels are words: `<area>-<step>.<option>`."""

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
        """Take an option that was typed by its number; anything else is asked again."""
        typed = text.strip()
        if typed in self.options:
            return Accepted(typed)
        return NotUnderstood(words("answers-choose"), self.rows(question))

    def as_words(self, text: str, area: str, step: str) -> Words:
        """Return the words on the option's button."""
        return words(f"{area}-{step}.{text}")


@dataclass(frozen=True, slots=True)
class FreeText:
    """The person's own words, kept verbatim; a voice note or a photo instead of them.

    `many` takes one message after another until the person says that this is all; `people` takes a shared contact.
    """

    many: bool = False
    people: bool = False

    def rows(self, question: Question) -> Rows:
        """Return nothing: words are typed."""
        del question
        return ()

    def from_tap(self, verb: str, value: str, question: Question) -> Reading | None:
        """Know no taps."""
        del verb, value, question
        return None

    def from_text(self, text: str, question: Question) -> Reading:
        """Take the words as they are."""
        del question
        return Accepted(text) if text.strip() else NotUnderstood(words("answers-empty"))

    def as_words(self, text: str, area: str, step: str) -> Words:
        """Return the person's words, shortened where they are very long; the facts keep them whole."""
        del area, step
        return words("answers-said", text=clipped(text))


OPINIONS = ("yes", "partly", "no")


class Opinion(FreeText):
    """Yes, partly or no, tapped; or the person's own words."""

    def rows(self, question: Question) -> Rows:
        """Return one button per opinion."""
        return in_rows(tuple(question.answer_button(words(f"fit-says.{o}"), o) for o in OPINIONS), len(OPINIONS))

    def from_tap(self, verb: str, value: str, question: Question) -> Reading | None:
        """Take an opinion that is offered."""
        del question
        return Accepted(value) if verb == "set" and value in OPINIONS else None

    def as_words(self, text: str, area: str, step: str) -> Words:
        """Return the words on the button, or the person's own, shortened where they are very long."""
        del area, step
        return words(f"fit-says.{text}") if text in OPINIONS else words("answers-said", text=clipped(text))


@dataclass(frozen=True, slots=True)
class Toggles:
    """Any of a few options. Taps switch them, Done takes them. A tap says what it makes of its option: on or off."""

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
        """Switch an option, or take what is on."""
        on = self._on(question.before)
        if verb == "done":
            return Accepted(question.before)
        if value not in self.options or (verb, value in on) not in (("on", False), ("off", True)):
            return None
        return Partial(",".join(o for o in self.options if (o in on) is not (o == value)))

    def from_text(self, text: str, question: Question) -> Reading:
        """Ask for taps: a note has a question of its own."""
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
