"""Prompts that were sent to a person, and reminders that they asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PromptKind(StrEnum):
    """Why the bot sends a message by itself."""

    THANK_YOU = "thank_you"
    DECISION = "decision"
    CHECK_IN = "check_in"
    CHECKLIST = "checklist"
    INVITATION = "invitation"
    THANK_YOU_AGAIN = "thank_you_again"
    DECISION_AGAIN = "decision_again"
    OFFER_ANSWER = "offer_answer"

    @property
    def is_follow_up(self) -> bool:
        """Whether it asks if the employer has replied. Two of these about one application are a week apart."""
        return self in (PromptKind.DECISION, PromptKind.CHECK_IN)


class DeliveryStatus(StrEnum):
    """What became of a prompt after it was claimed."""

    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"  # the request was sent, no response came; never repeated


@dataclass(frozen=True, slots=True)
class Prompt:
    """A claimed prompt: about to be sent, sent, or unknown.

    `occasion` names what it was for, so that one prompt is never claimed twice; `applications` are those it is about.
    """

    id: int
    kind: PromptKind
    subject: int
    occasion: str
    due_at: datetime
    at: datetime
    applications: tuple[int, ...] = ()
    fate: DeliveryStatus = DeliveryStatus.SENDING


@dataclass(frozen=True, slots=True)
class Reminder:
    """A prompt that the person asked for once more: "remind me tomorrow morning"."""

    kind: PromptKind
    subject: int
    occasion: str
    at: datetime
    asked_at: datetime
