"""Sends voice notes and photos of an answer back to the person."""

from __future__ import annotations

from conversations.events import Content
from conversations.facts import Interview, Person
from conversations.flows import multipart
from conversations.flows.callback_data import Area, CallbackData, button, stale_tap
from conversations.flows.questions import clipped
from conversations.messages import File, FileKind, Message, Turn, words

PLAYED_AT_ONCE = 8
FILES = {Content.VOICE: FileKind.VOICE, Content.PHOTO: FileKind.PHOTO, Content.PICTURE: FileKind.DOCUMENT}


def play(person: Person, interview: Interview, tap: CallbackData) -> Turn:
    """Send the voice notes and photos of the answer that the tap names."""
    said = multipart.parts_of(interview.answers.get(tap.value(0)))
    kept = [(k, p.text) for p in said for k in p.kept]
    start = tap.number(1) or 0
    here, later = kept[start : start + PLAYED_AT_ONCE], kept[start + PLAYED_AT_ONCE :]
    if not here:
        return stale_tap(person)
    files = tuple(
        File(FILES[Content(k.content)], kept=k.file, caption=words("kept-of", text=clipped(text)) if text else None)
        for k, text in here
    )
    messages: tuple[Message, ...] = ()
    if later:
        more = button("kept-more", Area.DEBRIEF, interview.id, "play", tap.value(0), start + len(here))
        messages = (Message((multipart.as_words(None, tuple(k for k, _ in later)),), ((more,),), in_place=False),)
    return Turn(person, messages, toast=words("kept-toast"), files=files)
