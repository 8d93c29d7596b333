"""The intents, in one table. A new one is an entry here and a section of its name in each phrases file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Intent(StrEnum):
    """What the person wants the bot to know or to do."""

    PLAN_INTERVIEW = "plan_interview"
    START_DEBRIEF = "start_debrief"
    LOG_THANK_YOU = "log_thank_you"
    LOG_FOLLOW_UP = "log_follow_up"
    LOG_RECRUITER_CALL = "log_recruiter_call"
    REPLY_OFFER = "reply_offer"
    REPLY_NEXT_ROUND = "reply_next_round"
    REPLY_REJECTED = "reply_rejected"
    REPLY_NEW_DATE = "reply_new_date"
    RESCHEDULE = "reschedule"
    CALLED_OFF = "called_off"
    NO_SHOW = "no_show"
    WITHDRAW = "withdraw"
    STOP_ASKING = "stop_asking"
    SHOW_TODAY = "show_today"
    SHOW_APPLICATION = "show_application"
    WHEN_NEXT = "when_next"
    PRACTISE = "practise"
    EXPORT = "export"
    PAUSE = "pause"
    SMALL_TALK = "small_talk"
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """What an intent tells of."""

    OWN_ACT = "own_act"  # something that the person sent or did
    REPLY = "reply"  # the employer's word
    INTERVIEW = "interview"  # something about the interview itself
    REQUEST = "request"  # something that the bot is to do or to show


ALL_EVENTS = ("guess", "condition", "negation", "long_ago", "other_matter")


@dataclass(frozen=True, slots=True)
class Rules:
    """How an intent is understood.

    `guards` are the sections of the phrases that forbid it. `over` are the intents that it stands for when both
    are found in the same words; `with_` those that are only a slot of it, wherever they stand.
    """

    kind: Kind
    guards: tuple[str, ...] = ALL_EVENTS
    over: frozenset[Intent] = frozenset()
    with_: frozenset[Intent] = frozenset()


_I = Intent
_A_DATE = frozenset({_I.REPLY_NEW_DATE})
INTENTS: dict[Intent, Rules] = {
    _I.START_DEBRIEF: Rules(Kind.INTERVIEW, with_=_A_DATE),
    _I.LOG_THANK_YOU: Rules(Kind.OWN_ACT, (*ALL_EVENTS, "not_yet"), with_=_A_DATE),
    _I.LOG_FOLLOW_UP: Rules(Kind.OWN_ACT, (*ALL_EVENTS, "not_yet"), with_=_A_DATE),
    _I.LOG_RECRUITER_CALL: Rules(
        Kind.OWN_ACT, (*ALL_EVENTS, "not_yet"), over=frozenset({_I.LOG_FOLLOW_UP}), with_=_A_DATE
    ),
    _I.WITHDRAW: Rules(
        Kind.OWN_ACT, (*ALL_EVENTS, "not_yet"), over=frozenset({_I.REPLY_OFFER, _I.REPLY_REJECTED, _I.CALLED_OFF})
    ),
    _I.REPLY_NEXT_ROUND: Rules(
        Kind.REPLY, over=frozenset({_I.REPLY_OFFER, _I.START_DEBRIEF, _I.RESCHEDULE}), with_=_A_DATE
    ),
    _I.REPLY_REJECTED: Rules(Kind.REPLY, over=frozenset({_I.REPLY_OFFER, _I.REPLY_NEXT_ROUND, _I.REPLY_NEW_DATE})),
    _I.REPLY_OFFER: Rules(Kind.REPLY, (*ALL_EVENTS, "employer_will")),
    _I.CALLED_OFF: Rules(Kind.INTERVIEW, over=frozenset({_I.REPLY_REJECTED, _I.START_DEBRIEF})),
    _I.NO_SHOW: Rules(Kind.INTERVIEW, over=frozenset({_I.START_DEBRIEF, _I.REPLY_NEW_DATE, _I.LOG_RECRUITER_CALL})),
    _I.REPLY_NEW_DATE: Rules(Kind.REPLY, (*ALL_EVENTS, "papers"), over=frozenset({_I.RESCHEDULE})),
    _I.RESCHEDULE: Rules(Kind.INTERVIEW, over=frozenset({_I.START_DEBRIEF, _I.REPLY_NEXT_ROUND})),
    _I.STOP_ASKING: Rules(Kind.REQUEST, ("of_others",), over=frozenset({_I.PAUSE})),
    _I.PAUSE: Rules(Kind.REQUEST, ("long_ago", "of_others", "no_pause")),
    _I.EXPORT: Rules(Kind.REQUEST, ("no_export", "condition")),
    _I.PRACTISE: Rules(Kind.REQUEST, ("negation", "condition", "guess", "of_others")),
    _I.WHEN_NEXT: Rules(Kind.REQUEST, ()),
    _I.SHOW_APPLICATION: Rules(Kind.REQUEST, ()),
    _I.SHOW_TODAY: Rules(Kind.REQUEST, ()),
}  # fmt: skip
PLAN = Rules(Kind.INTERVIEW, (*ALL_EVENTS, "no_plan"))
ASKED = (_I.WHEN_NEXT, _I.SHOW_APPLICATION, _I.SHOW_TODAY)
POLITELY_ASKED = (_I.STOP_ASKING, _I.PAUSE, _I.EXPORT, _I.PRACTISE, *ASKED)
HAS_NO_APPLICATION = frozenset({_I.SHOW_TODAY, _I.PRACTISE, _I.EXPORT, _I.PAUSE, _I.SMALL_TALK, _I.UNKNOWN})
MAY_BE_NEW = frozenset({_I.PLAN_INTERVIEW, _I.START_DEBRIEF})
OUTCOMES = frozenset({_I.REPLY_OFFER, _I.REPLY_REJECTED, _I.WITHDRAW})
EVERYWHERE = frozenset({"long_ago", "other_matter"})
EVERYWHERE_FOR_OUTCOMES = frozenset({"guess", "condition"})
"""Guards that hold even between the words of the intent itself."""
BEHIND = frozenset({_I.START_DEBRIEF, _I.LOG_THANK_YOU, _I.LOG_FOLLOW_UP, _I.LOG_RECRUITER_CALL, _I.NO_SHOW})
SENT = frozenset({_I.LOG_THANK_YOU, _I.LOG_FOLLOW_UP, _I.LOG_RECRUITER_CALL})
HAS_REASON = frozenset({_I.REPLY_REJECTED, _I.WITHDRAW, _I.CALLED_OFF})
HAS_MOMENT = frozenset(
    {_I.PLAN_INTERVIEW, _I.RESCHEDULE, _I.REPLY_NEXT_ROUND, _I.CALLED_OFF, _I.START_DEBRIEF, _I.NO_SHOW}
)
