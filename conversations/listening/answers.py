"""Answers short words by what was asked or shown last: "not yet", "ist raus", "I accept!", "it's now Thursday at 2".

They act as the buttons that were shown do; what ends something stays with the tap.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Interview, Person
from conversations.flows.callback_data import Area, CallbackData
from conversations.interviews.debrief import DEBRIEF
from conversations.letters.addressees import note_channel, still_to_thank
from conversations.letters.people import MetPerson
from conversations.listening import confirm, perform, requests
from conversations.listening.known_names import addressees_said, several_met
from conversations.listening.meaning import Meaning
from conversations.listening.shown import buttons_shown, buttons_to
from conversations.messages import Message, Turn, words
from conversations.outreach import feedback, log_contact
from conversations.pacing.reminders import REMINDABLE
from conversations.readers import SHORT_ANSWER
from conversations.understanding import Asked, Context, Intent
from conversations.understanding.answers.choices import FEELINGS, feeling, read_option
from conversations.understanding.answers.replies import (
    Replied,
    Reply,
    is_about_reply,
    is_reason,
    read_clause,
    read_contact,
    read_reply,
)

Tap = Callable[[Person, CallbackData, datetime], Turn]

BY_INTERVIEW = frozenset({
    Area.DEBRIEF, Area.DEEPER, Area.PLANNING, Area.THANK_YOU, Area.RECRUITER, Area.NO_SHOW, Area.REFERENCES, Area.FIT,
    Area.PREP,
})  # fmt: skip
BY_APPLICATION = frozenset({
    Area.CARD, Area.REPLY, Area.FOLLOW_UP, Area.OFFER, Area.FEEDBACK, Area.AFTER_NO, Area.WITHDRAWAL, Area.LOG,
})  # fmt: skip
# What was asked, by a button of it; the first that stands there before the others.
ASKED_BY: tuple[tuple[Area, str, Asked], ...] = (
    (Area.OFFER, "accept", Asked.OFFER),
    (Area.OFFER, "accepted", Asked.OFFER),
    (Area.OFFER, "declined", Asked.OFFER),
    (Area.PLANNING, "round", Asked.NEW_TIME),
    (Area.FEEDBACK, "ask", Asked.AFTER_NO),
    (Area.FEEDBACK, "heard", Asked.AFTER_NO),
    (Area.NO_SHOW, "missed", Asked.HELD),
    (Area.PLANNING, "off", Asked.PLANNED),
    (Area.THANK_YOU, "sent", Asked.THANK_YOU),
    (Area.FOLLOW_UP, "not_yet", Asked.NEWS),
    (Area.FOLLOW_UP, "open", Asked.NEWS),
    (Area.FOLLOW_UP, "sent", Asked.NEWS),
    (Area.RECRUITER, "called", Asked.LETTER),
    (Area.NO_SHOW, "sent", Asked.LETTER),
    (Area.AFTER_NO, "sent", Asked.LETTER),
    (Area.HOME, "debrief", Asked.START),
    (Area.OFFER, "show", Asked.OFFER),
)
BUTTONS: dict[Replied, tuple[Area, tuple[str, ...]]] = {
    Replied.AHEAD: (Area.HOME, ("interview",)),
    Replied.REMIND: (Area.SNOOZE, tuple(REMINDABLE.values())),
    Replied.NONE: (Area.THANK_YOU, ("none",)),
}
"""Answers that mean one button, wherever it stands."""
LOGS = ("sent", "called")
STILL_TO_SEND = ("note-sent", "note-all_sent", "follow-sent", "recruiter-log", "remind-button", "note-none")
WAITED_FOR = {Asked.THANK_YOU: Intent.LOG_THANK_YOU, Asked.NEWS: Intent.LOG_FOLLOW_UP}
STILL_TO_TELL = ("plan-debrief", "invitation-go")
FEWEST_WORDS = 3  # of a reason


def context_of(person: Person) -> Context:
    """Return what was asked or shown last, by its buttons, and which application it was about."""
    place = person.place
    if place and place.conversation == Area.OFFER:
        return Context(Asked.OFFER, place.subject)
    taps = [tap for _, tap in buttons_shown(person)]
    for area, verb, asked in ASKED_BY:
        if found := [tap for tap in taps if (tap.area, tap.verb) == (area, verb)]:
            return Context(asked, _application(person, found))
    return Context(Asked.OTHER, _application(person, taps))


def _application(person: Person, taps: list[CallbackData]) -> int:
    """Return the one application that buttons are about; 0 when they are about none, or several."""
    about: set[int] = set()
    for tap in taps:
        if tap.area in BY_APPLICATION or (tap.area, tap.verb) == (Area.PLANNING, "round"):
            about.add(tap.subject)
        elif tap.area in BY_INTERVIEW and (interview := person.interview(tap.subject)):
            about.add(interview.application)
    return next(iter(about)) if len(about) == 1 else 0


def on_text(person: Person, text: str, now: datetime, tap: Tap) -> Turn | None:
    """Answer words that belong to what was asked or shown last; None for any other. `tap` acts as a button does."""
    return _answered(read_reply, person, text, now, tap)


def by_a_clause(person: Person, text: str, now: datetime, tap: Tap) -> Turn | None:
    """Answer as one clause of the words does, or say back that somebody was written to.

    Only for words that tell no other news: "Not yet, I am at school until four."
    """
    turn = _answered(read_clause, person, text, now, tap)
    return turn or _contacted(person, text, now)


def _answered(read: Callable[..., Reply | None], person: Person, text: str, now: datetime, tap: Tap) -> Turn | None:
    context = context_of(person)
    if context.asked is Asked.OTHER or len(text) > SHORT_ANSWER:
        return None
    local = now.astimezone(person.clock).replace(tzinfo=None)
    reply = read(text, context.asked, local, person.language, _names(person, context))
    if context.asked is Asked.HELD and _emoji(text, person):
        reply = Reply(Replied.WENT)
    return _Answer(person, context, reply, now, tap).turn(text) if reply else None


def _emoji(text: str, person: Person) -> str:
    """Return how it felt where nothing but an emoji was typed; "" for words."""
    return "" if any(c.isalnum() for c in text) else read_option(text, "felt", FEELINGS, person.language)


def _contacted(person: Person, text: str, now: datetime) -> Turn | None:
    """Say back, as what was waited for, that somebody was written to or called; it takes a tap."""
    context = context_of(person)
    application, intent = person.application(context.application), WAITED_FOR.get(context.asked)
    local = now.astimezone(person.clock).replace(tzinfo=None)
    reply = read_contact(text, local, person.language) if application and intent else None
    if application is None or intent is None or reply is None:
        return None
    meaning = Meaning(intent, application.id, channel=reply.channel, sent_on=reply.sent_on or local.date())
    return confirm.ask(person, meaning, application, text)


def _names(person: Person, context: Context) -> tuple[str, ...]:
    """Return whose names may stand in "sent Dave's too": those who are still to be thanked, and the company."""
    application = person.application(context.application)
    taps = (tap for _, tap in buttons_shown(person) if (tap.area, tap.verb) == (Area.THANK_YOU, "sent"))
    interview = next((found for tap in taps if (found := person.interview(tap.subject))), None)
    people = (*still_to_thank(person, interview), *several_met(interview)) if interview else ()
    return (*people, *((application.company,) if application else ()))


class _Answer:
    """One short answer, carried out."""

    def __init__(self, person: Person, context: Context, reply: Reply, now: datetime, tap: Tap) -> None:
        self._person, self._context, self._reply, self._now, self._tap = person, context, reply, now, tap

    def turn(self, text: str) -> Turn | None:
        """Carry it out; None when its button is not there."""
        asked, subject = self._context.asked, self._context.application
        match self._reply.says:
            case Replied.HAD_ONE if asked is Asked.START:
                return self._as(Area.HOME, "debrief")
            case Replied.HAD_ONE | Replied.WENT:
                return self._debrief(text)
            case says if says in BUTTONS:
                area, verbs = BUTTONS[says]
                return self._as(area, *verbs)
            case Replied.DONE:
                return self._done()
            case Replied.YES:
                return self._as(Area.PLANNING, "round") if asked is Asked.NEW_TIME else self._as(Area.REPLY, "menu")
            case Replied.NOT_YET | Replied.NO:
                return self._not_yet(text)
            case Replied.ACCEPT | Replied.DECLINE | Replied.MORE_TIME if subject:
                verb = {Replied.ACCEPT: "accept", Replied.DECLINE: "decline"}.get(self._reply.says, "time")
                return self._tap(self._person, CallbackData(Area.OFFER, subject, verb), self._now)
            case Replied.WHY if subject:
                return self._tap(self._person, CallbackData(Area.FEEDBACK, subject, "ask"), self._now)
            case Replied.OFF | Replied.NEW_DATE | Replied.MOVED if application := self._person.application(subject):
                return confirm.ask(self._person, self._told(), application, text)
            case _:
                return None

    def _told(self) -> Meaning:
        """Return the news that was told, to be said back."""
        about, day = self._context.application, self._reply.day
        match self._reply.says:
            case Replied.OFF:
                return Meaning(Intent.CALLED_OFF, about)
            case Replied.NEW_DATE:
                return Meaning(Intent.REPLY_NEW_DATE, about, promised=day)
            case _:
                return Meaning(Intent.RESCHEDULE, about, day, self._reply.at)

    def _as(self, area: Area, *verbs: str) -> Turn | None:
        """Act as the button of this meaning that was shown."""
        taps = (tap for _, tap in buttons_shown(self._person))
        tap = next((tap for tap in taps if tap.area == area and tap.verb in verbs), None)
        return self._tap(self._person, tap, self._now) if tap else None

    def _debrief(self, text: str) -> Turn | None:
        """Begin the debrief; how it felt was said already."""
        turn = self._as(Area.DEBRIEF, "go")
        place = turn.person.place if turn else None
        interview = turn.person.interview(place.subject) if turn and place else None
        is_told = self._reply.says is Replied.WENT and " " in text.strip()
        felt = _emoji(text, self._person) or (feeling(text, self._person.language) if is_told else "")
        if turn is None or interview is None or not felt or "felt" in interview.answers:
            return turn
        person = DEBRIEF.record(turn.person, interview, "felt", felt, self._now)
        return DEBRIEF.resume(person, person.interview(interview.id) or interview, self._now)

    def _not_yet(self, text: str) -> Turn | None:
        """Say that there is time: nothing is logged, and the ways on stay."""
        person, application = self._person, self._person.application(self._context.application)
        if self._context.asked is Asked.NEWS and (turn := self._as(Area.FOLLOW_UP, "not_yet")):
            return turn
        is_letter = self._context.asked in (Asked.THANK_YOU, Asked.LETTER)
        if is_letter and not is_about_reply(text, person.language):
            ways = buttons_to(person, *STILL_TO_SEND)
            return Turn(person, (Message((words("heard-not_sent"),), ways, in_place=False, beside=True),))
        if self._context.asked is Asked.HELD:
            ways = buttons_to(person, *STILL_TO_TELL)
            return Turn(person, (Message((words("heard-later"),), ways, in_place=False, beside=True),))
        return requests.silence(person, frozenset((application.id,)) if application else frozenset(), self._now)

    # What was sent ---------------------------------------------------------------------------------------------------

    def _done(self) -> Turn | None:
        """Log what was sent, as the button does: through the channel and on the day that were said."""
        shown = next((tap for _, tap in buttons_shown(self._person) if tap.verb in LOGS), None)
        if shown is None:
            return None
        if shown.area == Area.THANK_YOU and (interview := self._person.interview(shown.subject)):
            named = addressees_said(self._person, interview, self._reply.rest)
            if named is None:
                return None
            if len(named) > 1:
                return self._several(shown, interview, named)
            if named != ("",):
                shown = replace(shown, values=tuple(MetPerson(name).key for name in named))
            if not shown.values and self._is_last(interview):
                return self._said(Intent.LOG_THANK_YOU)
        if shown.area == Area.FOLLOW_UP and not shown.values:
            return self._said(Intent.LOG_FOLLOW_UP)
        channel = self._reply.channel
        if channel and shown.verb == "sent" and channel not in shown.values and shown.area != Area.WITHDRAWAL:
            shown = replace(shown, values=(*(v for v in shown.values if not log_contact.is_channel(v)), channel))
        return self._dated(self._tap(self._person, shown, self._now), self._person)

    def _several(self, shown: CallbackData, interview: Interview, named: tuple[str, ...]) -> Turn:
        """Log the notes to some of the people, each with its Undo; through the notes' channel if none was said."""
        channel = self._reply.channel or note_channel(interview)
        person, messages = self._person, list[Message]()
        for name in named:
            tap = replace(shown, values=(MetPerson(name).key, channel))
            turn = self._dated(self._tap(person, tap, self._now), person)
            person = turn.person
            messages += (replace(message, in_place=False) for message in turn.messages)
        return Turn(person, tuple(messages))

    def _is_last(self, interview: Interview) -> bool:
        rounds = [i for i in self._person.rounds(interview.application) if not i.starts_at or i.starts_at <= self._now]
        return bool(rounds) and rounds[-1].id == interview.id

    def _said(self, intent: Intent) -> Turn | None:
        """Log it where the channel was said, else ask for it; the day is kept."""
        application = self._person.application(self._context.application)
        if application is None:
            return None
        today = self._now.astimezone(self._person.clock).date()
        meaning = Meaning(intent, application.id, channel=self._reply.channel, sent_on=self._reply.sent_on or today)
        if meaning.channel is None:
            return confirm.ask(self._person, meaning, application, "")
        return perform.perform(replace(self._person, place=None), application, meaning, "", self._now)

    def _dated(self, turn: Turn, before: Person) -> Turn:
        """Set the day on which it was sent, where that was not today."""
        day = self._reply.sent_on
        if day is None or day == self._now.astimezone(self._person.clock).date():
            return turn
        return perform.on_day(turn, before, day, self._now)


def as_reason(person: Person, event: Said | Showed, now: datetime) -> Turn | None:
    """Keep words as the feedback after a no, where they are reasons, or a text that asks for some was shown."""
    taps = [tap for _, tap in buttons_shown(person)]
    context = context_of(person)
    application = person.application(context.application)
    if context.asked is not Asked.AFTER_NO or application is None or application.is_open:
        return None
    asks = any((tap.area, tap.verb) == (Area.FEEDBACK, "sent") for tap in taps)
    if len(event.text.split()) < FEWEST_WORDS or not is_reason(event.text, person.language, asked=asks):
        return None
    place = ActiveConversation(feedback.AREA, application.id)
    return feedback.on_text(replace(person, place=place), place, event, now)
