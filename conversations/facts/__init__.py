"""What is known about a person: frozen records of plain values, nothing derived.

What can be computed from these (the current question, the next prompt, what waits) is computed and never stored.
Instants are aware UTC `datetime`s; days are `date`s on the person's own calendar. The `id` of a record is unique within
its person, so it can never name somebody else's.
"""

from __future__ import annotations

from conversations.facts.application import (
    Application,
    Channel,
    Contact,
    ContactKind,
    Feedback,
    Fit,
    Offer,
    OfferAnswer,
    Outcome,
    Promise,
    Reply,
    ReplyKind,
)
from conversations.facts.interview import (
    Answer,
    AnswerPart,
    HardQuestion,
    HardReason,
    HeardWords,
    Interview,
    MediaRef,
    Note,
    Practice,
    Skill,
)
from conversations.facts.invitation import Invitation, Slot
from conversations.facts.person import ActiveConversation, Person, zone_of
from conversations.facts.prompts import DeliveryStatus, Prompt, PromptKind, Reminder

__all__ = [
    "ActiveConversation",
    "Answer",
    "AnswerPart",
    "Application",
    "Channel",
    "Contact",
    "ContactKind",
    "DeliveryStatus",
    "Feedback",
    "Fit",
    "HardQuestion",
    "HardReason",
    "HeardWords",
    "Interview",
    "Invitation",
    "MediaRef",
    "Note",
    "Offer",
    "OfferAnswer",
    "Outcome",
    "Person",
    "Practice",
    "Promise",
    "Prompt",
    "PromptKind",
    "Reminder",
    "Reply",
    "ReplyKind",
    "Skill",
    "Slot",
    "zone_of",
]
