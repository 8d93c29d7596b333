"""What is known about a person: frozen records of plain values, nothing derived.

Whatever can be worked out from these (the current question, the next prompt, what waits) is worked out and never
stored. Instants are aware UTC `datetime`s; days are `date`s on the person's own calendar. Every record has an `id` that
is unique within its person; names of other people's records cannot even be expressed.
"""

from __future__ import annotations

from conversations.facts.application import (
    Application,
    Channel,
    Contact,
    ContactKind,
    Feedback,
    Fit,
    Outcome,
    Promise,
    Reply,
    ReplyKind,
)
from conversations.facts.interview import Answer, Interview, Kept, Note, Part, Practice, Reason, Trouble
from conversations.facts.person import Person, Place, zone_of
from conversations.facts.prompts import Fate, Prompt, PromptKind, Reminder

__all__ = [
    "Answer",
    "Application",
    "Channel",
    "Contact",
    "ContactKind",
    "Fate",
    "Feedback",
    "Fit",
    "Interview",
    "Kept",
    "Note",
    "Outcome",
    "Part",
    "Person",
    "Place",
    "Practice",
    "Promise",
    "Prompt",
    "PromptKind",
    "Reason",
    "Reminder",
    "Reply",
    "ReplyKind",
    "Trouble",
    "zone_of",
]
