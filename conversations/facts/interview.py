"""An interview: its answers, its hard questions, the notes to send."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from conversations.facts.application import Channel


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: the person's own words, or the option they tapped.

    `reopened`: the question is asked again, and the old words stay until there are new ones. `message` is the Telegram
    message that carried the words: editing it changes this answer. `kept` are voice notes and photos. An answer of
    several messages has `parts`, which `text` and `kept` then hold together.

    A phrase for a letter has the `language` of the letter it was typed for. `as_it_is`: the person insists on it,
    though it does not read well there.
    """

    text: str = ""
    skipped: bool = False
    reopened: bool = False
    message: int | None = None
    kept: tuple[MediaRef, ...] = ()
    parts: tuple[AnswerPart, ...] = ()
    language: str = ""
    as_it_is: bool = False


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """One message of an answer that takes several, or of an `album` (Telegram's id of it)."""

    text: str = ""
    message: int | None = None
    kept: tuple[MediaRef, ...] = ()
    album: str = ""


class HardReason(StrEnum):
    """Why a question was hard."""

    MISREAD = "misread"
    FORGOT = "forgot"
    WRONG = "wrong"
    LACKED = "lacked"
    NERVES = "nerves"
    UNPREPARED = "unprepared"


@dataclass(frozen=True, slots=True)
class MediaRef:
    """A voice note or a photo that the person sent; Telegram keeps it under `file`."""

    content: str
    file: str


@dataclass(frozen=True, slots=True)
class HeardWords:
    """What was heard in the voice note of the message `message`, until the person takes it."""

    message: int
    text: str


@dataclass(frozen=True, slots=True)
class Practice:
    """One practised answer to a hard question. `message` is the message it came with: editing that corrects it."""

    at: datetime
    text: str = ""
    voice: str = ""
    message: int | None = None


@dataclass(frozen=True, slots=True)
class HardQuestion:
    """A hard question: why it was hard, a better answer, and the times that it was practised.

    `answer` is the key of the answer that names it. Where that is a voice note, the words here are only a symbol.
    When experience was lacking, `elsewhere` says where the person has done something like it, and `skill` names what
    they want to build.
    """

    id: int
    question: str
    reason: HardReason | None = None
    better: str = ""
    practised: tuple[Practice, ...] = ()
    answer: str = ""
    elsewhere: str = ""
    skill: str = ""


@dataclass(frozen=True, slots=True)
class Skill:
    """Something that employers asked for and the person wants to build, and what they do about it.

    `message` is the message that carried the plan: editing it corrects the plan.
    """

    id: int
    name: str
    plan: str = ""
    message: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What the person wrote for a thank-you note: the whole text, or what the draft weaves in.

    `to` is whom it is for, as the debrief names them; empty: for all. Without a `text`, the draft is used.
    `laid_aside`: the draft is used for now. `message` is the message that carried the words: editing it corrects them.
    `topic` is what the draft mentions, where it is another one than the debrief's; `strength` is what the person would
    bring.
    """

    to: str = ""
    text: str = ""
    laid_aside: bool = False
    message: int | None = None
    topic: Answer | None = None
    strength: Answer | None = None


@dataclass(frozen=True, slots=True)
class Interview:
    """One interview: planned, begun, debriefed.

    `starts_at` is when it begins or began. `known_at` is when that was (last) learnt: no prompt could have been sent
    before. `answers` holds planning and debrief answers by step key, in the order given.

    `no_show_at`: one side was missing at the hour; it is cancelled then, too.

    The thank-you goes out through `note_channel`, unless it is `handwritten`. `note_each`: each of several people gets
    their own. `note_openings` and `note_attached` are what drafts mention on request. `note_text` is where older facts
    keep the one text for all; `notes` take precedence.

    `event_uid` and `event_sequence` are those of the calendar event that it was planned from. `location`,
    `join_link` and `bring` (what to bring) are what its invitation says; they are only shown.
    """

    id: int
    application: int
    known_at: datetime
    starts_at: datetime | None = None
    minutes: int = 60
    planned: bool = False
    cancelled_at: datetime | None = None
    no_show_at: datetime | None = None
    answers: dict[str, Answer] = field(default_factory=dict)
    finished_at: datetime | None = None
    handwritten: bool = False
    note_declined_at: datetime | None = None
    note_mentioned_at: datetime | None = None
    note_text: str = ""
    troubles: tuple[HardQuestion, ...] = ()
    fit_offered_at: datetime | None = None
    notes: tuple[Note, ...] = ()
    note_each: bool = False
    note_channel: Channel = Channel.EMAIL
    note_openings: bool = False
    note_attached: str = ""
    event_uid: str = ""
    event_sequence: int = 0
    location: str = ""
    join_link: str = ""
    bring: str = ""

    def with_hard_question(self, question: HardQuestion) -> Interview:
        """Return the interview with `question` added, or in place of the one with its id."""
        others = tuple(t if t.id != question.id else question for t in self.troubles)
        return replace(self, troubles=others if question in others else (*others, question))
