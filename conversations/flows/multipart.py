"""Answers of several messages: words, voice notes, photos. Each message is kept apart, so that it can be edited."""

from __future__ import annotations

from dataclasses import replace

from conversations.events import Content, Said, Showed
from conversations.facts import Answer, AnswerPart, MediaRef
from conversations.flows.questions import LONGEST_SHOWN, clipped
from conversations.messages import Words, words

SHOWN_AT_MOST = 8
RECORDINGS = frozenset({Content.VOICE, Content.PHOTO})
MARKS = {Content.VOICE: "🎤", Content.PHOTO: "📷"}


def from_event(event: Said | Showed) -> AnswerPart:
    """Return a message as one part of an answer."""
    file = event.file if isinstance(event, Showed) and event.content in MARKS else ""
    kept = (MediaRef(event.content, file),) if isinstance(event, Showed) and file else ()
    return AnswerPart(event.text, event.message, kept)


def single(event: Said | Showed) -> Answer:
    """Return a message as a whole answer."""
    said = from_event(event)
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


def edit(answer: Answer, message: int, text: str) -> Answer | None:
    """Return the answer with its message `message` edited to `text`; None when it is none of its messages."""
    if not text.strip() or all(p.message != message for p in parts_of(answer)):
        return None
    if not answer.parts:
        return replace(answer, text=text)
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
    return tuple(
        words(
            "walk-part",
            said=as_words(words("answers-said", text=clipped(p.text, LONGEST_SHOWN)) if p.text else None, p.kept),
        )
        for p in parts_of(answer)[-SHOWN_AT_MOST:]
    )
