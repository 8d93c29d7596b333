"""Answers of several messages: words, voice notes, photos. Each message is kept apart, so that it can be edited.

The messages of an album belong together: they are shown, counted and dropped as one.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from conversations.events import Content, Said, Showed
from conversations.facts import Answer, AnswerPart, MediaRef
from conversations.flows.questions import LONGEST_SHOWN, clipped
from conversations.messages import Words, words

SHOWN_AT_MOST = 8
MARKS = {Content.VOICE: "🎤", Content.PHOTO: "📷", Content.PICTURE: "📷"}
RECORDINGS = frozenset(MARKS)


def from_event(event: Said | Showed) -> AnswerPart:
    """Return a message as one part of an answer."""
    file = event.file if isinstance(event, Showed) and event.content in MARKS else ""
    kept = (MediaRef(event.content, file),) if isinstance(event, Showed) and file else ()
    return AnswerPart(event.text, event.message, kept, event.album if isinstance(event, Showed) else "")


def single(event: Said | Showed) -> Answer:
    """Return a message as a whole answer."""
    said = from_event(event)
    if said.album:
        return combine((said,))
    return Answer(said.text, message=said.message, kept=said.kept)


def parts_of(answer: Answer | None) -> tuple[AnswerPart, ...]:
    """Return the messages of an answer, first to last."""
    if answer is None:
        return ()
    if answer.parts or not (answer.text or answer.kept):
        return answer.parts
    return (AnswerPart(answer.text, answer.message, answer.kept),)


def combine(parts: tuple[AnswerPart, ...], *, reopened: bool = False) -> Answer:
    """Return the answer that consists of these parts."""
    text = "\n".join(p.text for p in parts if p.text)
    return Answer(text, reopened=reopened, kept=tuple(k for p in parts for k in p.kept), parts=parts)


def append(answer: Answer | None, event: Said | Showed, *, reopened: bool = False) -> Answer:
    """Return the answer with one more message."""
    return combine((*parts_of(answer), from_event(event)), reopened=reopened)


def has_album(answer: Answer, album: str) -> bool:
    """Return whether a message of this album is in the answer."""
    return any(p.album == album for p in answer.parts)


def messages_of(answer: Answer | None) -> tuple[tuple[AnswerPart, ...], ...]:
    """Return the messages of an answer, first to last, with those of an album together."""
    together = groupby(parts_of(answer), key=lambda p: ("album", p.album) if p.album else ("message", p.message))
    return tuple(tuple(parts) for _, parts in together)


def edit(answer: Answer, message: int, text: str) -> Answer | None:
    """Return the answer with its message `message` edited to `text`; None when it is none of its messages."""
    if not text.strip() or all(p.message != message for p in parts_of(answer)):
        return None
    if not answer.parts:
        return replace(answer, text=text, as_it_is=False)
    edited = tuple(replace(p, text=text) if p.message == message else p for p in answer.parts)
    return combine(edited, reopened=answer.reopened)


def as_text(answer: Answer) -> str:
    """Return the words of an answer, or a symbol for a voice note or a photo without words."""
    return answer.text or "".join(MARKS[Content(k.content)] for k in answer.kept[:1])


def as_words(said: Words | None, kept: tuple[MediaRef, ...]) -> Words:
    """Return the words together with what was sent beside them: "her card (📷 photo)"."""
    if not kept:
        return said or words("answers-nothing")
    voices = sum(k.content == Content.VOICE for k in kept)
    names = words("kept-some", voices=voices, photos=len(kept) - voices)
    return words("answers-with", said=said, kept=names) if said else names


def lines(answer: Answer) -> tuple[Words, ...]:
    """Return the latest messages of an answer, one line each."""
    return tuple(words("walk-part", said=_line(parts)) for parts in messages_of(answer)[-SHOWN_AT_MOST:])


def _line(parts: tuple[AnswerPart, ...]) -> Words:
    text = clipped(" · ".join(p.text for p in parts if p.text), LONGEST_SHOWN)
    return as_words(words("answers-said", text=text) if text else None, tuple(k for p in parts for k in p.kept))
