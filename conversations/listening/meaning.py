"""What was understood, as callback data: kind, application, day, hour, channel, decision day. It fits into 64 bytes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from conversations.facts import Channel
from conversations.flows.callback_data import Area, CallbackData, link
from conversations.flows.day_questions import TOO_FAR
from conversations.messages import Button, Words
from conversations.understanding import Intent, Understood

AREA = Area.HEARD
# Short names of the intents that a tap carries out. They stand in buttons of old chats: they never change.
CODES: dict[Intent, str] = {
    Intent.PLAN_INTERVIEW: "plan",
    Intent.START_DEBRIEF: "debrief",
    Intent.LOG_THANK_YOU: "thanked",
    Intent.LOG_FOLLOW_UP: "followed",
    Intent.LOG_RECRUITER_CALL: "called",
    Intent.REPLY_OFFER: "offer",
    Intent.REPLY_NEXT_ROUND: "next",
    Intent.REPLY_REJECTED: "no",
    Intent.REPLY_NEW_DATE: "date",
    Intent.RESCHEDULE: "move",
    Intent.CALLED_OFF: "off",
    Intent.NO_SHOW: "no_show",
    Intent.WITHDRAW: "withdraw",
    Intent.STOP_ASKING: "stop",
    Intent.SHOW_APPLICATION: "show",
    Intent.WHEN_NEXT: "when",
}
_INTENTS = {code: intent for intent, code in CODES.items()}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a tap carries out. `application` is 0 for a new one, whose name the open conversation keeps."""

    intent: Intent
    application: int = 0
    day: date | None = None
    at: time | None = None
    channel: Channel | None = None
    sent_on: date | None = None
    promised: date | None = None

    @classmethod
    def of(cls, found: Understood, application: int = 0) -> Meaning:
        """Return what was understood, about one application."""
        return cls(found.intent, application, found.day, found.at, found.channel, found.sent_on, found.promised)

    def about(self, application: int) -> Meaning:
        """Return the same about another application."""
        return replace(self, application=application)

    def data(self, verb: str = "yes") -> str:
        """Return the callback data of a button with this meaning."""
        values = (
            CODES[self.intent],
            *((f"d{self.day:%Y%m%d}",) if self.day else ()),
            *((f"t{self.at:%H%M}",) if self.at else ()),
            *((f"c{self.channel}",) if self.channel else ()),
            *((f"s{self.sent_on:%Y%m%d}",) if self.sent_on else ()),
            *((f"p{self.promised:%Y%m%d}",) if self.promised else ()),
        )
        return link(AREA, self.application, verb, *values)

    def may_be_meant(self, today: date) -> bool:
        """Return whether every day in it is near enough, and the decision is not over: old buttons are tapped, too."""
        near = (day for day in (self.day, self.sent_on, self.promised) if day)
        return all(abs(day - today) <= TOO_FAR for day in near) and not (self.promised and self.promised < today)

    def button(self, label: Words) -> Button:
        """Return a button that carries it out."""
        return Button(label, self.data())


def meaning_of(tap: CallbackData) -> Meaning | None:
    """Read a tap; None when it is none of ours."""
    intent = _INTENTS.get(tap.value(0))
    if intent is None:
        return None
    meaning = Meaning(intent, tap.subject)
    try:
        for value in tap.values[1:]:
            match value[0]:
                case "d":
                    meaning = replace(meaning, day=_day(value[1:]))
                case "t":
                    meaning = replace(meaning, at=time(int(value[1:3]), int(value[3:5])))
                case "c":
                    meaning = replace(meaning, channel=Channel(value[1:]))
                case "s":
                    meaning = replace(meaning, sent_on=_day(value[1:]))
                case "p":
                    meaning = replace(meaning, promised=_day(value[1:]))
                case _:
                    return None
    except ValueError:
        return None
    return meaning


def _day(digits: str) -> date:
    return datetime.strptime(digits, "%Y%m%d").date()  # noqa: DTZ007 - a day on the person's own calendar
