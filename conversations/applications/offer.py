"""An offer: by when they want an answer, the texts around it, and what was answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Application, ContactKind, Offer, OfferAnswer, Outcome, Person
from conversations.facts.local_time import day_of
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.flows.day_questions import UNSAID, PromisedDay
from conversations.flows.questions import Accepted, NotUnderstood, Question, Reading
from conversations.interviews import fit
from conversations.letters import offers
from conversations.letters.follow_up import Draft
from conversations.messages import Button, Message, Rows, Turn, Words, words
from conversations.outreach import log_contact
from conversations.outreach.log_contact import next_line
from conversations.pacing.schedule import Due

AREA = Area.OFFER
ANSWER_BY = PromisedDay()
OTHERS_AT_MOST = 8


def ask_answer_day(person: Person, application: Application, now: datetime) -> Turn:
    """Congratulate, and ask by when they want an answer; what the person thought of the job is shown again."""
    judged = fit.status_lines(application)
    recalled = (words("fit-offered"), *judged) if judged else ()
    says = (words("ended.offer", company=application.company), *recalled, words("offer-when"))
    person = replace(person, place=ActiveConversation(AREA, application.id))
    question = _question(person, application, now)
    doors: Rows = (
        *fit.buttons(person, application, now),
        (button("word-reopen", Area.CARD, application.id, "reopen"),),
    )
    return Turn(person, (Message(says, (*ANSWER_BY.rows(question), *doors)),), toast=words("word-toast"))


def buttons(application: Application) -> Rows:
    """Return the button from the application's card to its offer."""
    if application.outcome is not Outcome.OFFER:
        return ()
    return ((button("offer-door", AREA, application.id, "show"),),)


def state(application: Application) -> Words | None:
    """Return the state of an application with an offer: what was answered, or by when; None without an offer."""
    offer = application.offer
    if application.outcome is not Outcome.OFFER or offer is None:
        return None
    if offer.answer and offer.answered_at:
        return words(f"offer-state.{offer.answer}", on=offer.answered_at)
    return words("offer-state.open", day=offer.answer_by) if offer.answer_by else None


def prompt(person: Person, due: Due, now: datetime) -> Message:
    """Return the reminder of the day before the answer is due."""
    application = person.application(due.subject)
    if application is None or application.offer is None or application.offer.answer_by is None:
        return Message(())
    day = application.offer.answer_by
    key = "offer-prompt_today" if day <= day_of(now, person.clock) else "offer-prompt"
    return Message((words(key, company=application.company, day=day),), _ways(person, application, now))


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on the offer of application `tap.subject`."""
    application = person.application(tap.subject)
    if application is None or application.outcome is not Outcome.OFFER:
        return stale_tap(person)
    match tap.verb:
        case "show":
            return Turn(replace(person, place=None), (_card(person, application, now),))
        case "day":
            person = replace(person, place=ActiveConversation(AREA, application.id))
            rows = ANSWER_BY.rows(_question(person, application, now))
            return Turn(person, (Message((words("offer-when"),), rows),))
        case "time" | "accept" | "decline":
            return Turn(person, (_letter(person, application, tap.verb),))
        case "asked":
            return _log_time_asked(person, application, tap, now)
        case "others" | "told" if _is_answered(application):
            return _offer_to_close_others(person, application)
        case "others":
            return _tell_others(person, application, tap)
        case "told":
            return _log_told(person, application, tap, now)
        case "undo" if application.offer and application.offer.answer:
            person = _save(person, application, replace(application.offer, answer=None, answered_at=None))
            return _shown(person, application, now, words("offer-undone"))
        case "accepted" | "declined" if not _is_answered(application):
            return _answered(person, application, OfferAnswer(tap.verb), now)
        case _:
            reading = ANSWER_BY.from_tap(tap.verb, tap.value(1), _question(person, application, now))
            return _take_reading(person, application, reading, now) if reading else stale_tap(person)


def on_text(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn | None:
    """Read a typed day; None when there is no offer any more."""
    application = person.application(place.subject)
    if application is None or application.outcome is not Outcome.OFFER:
        return None
    reading = ANSWER_BY.from_text(event.text, _question(person, application, now))
    return _take_reading(person, application, reading, now)


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn | None:
    """Ask again by when they want an answer; None when there is no offer any more."""
    application = person.application(place.subject)
    if application is None or application.outcome is not Outcome.OFFER:
        return None
    return Turn(person, (Message((words("offer-when"),), ANSWER_BY.rows(_question(person, application, now))),))


def _question(person: Person, application: Application, now: datetime) -> Question:
    return Question(AREA, application.id, "by", person, now)


def _take_reading(person: Person, application: Application, reading: Reading, now: datetime) -> Turn:
    if isinstance(reading, NotUnderstood):
        return Turn(person, (Message((reading.says,), reading.rows),))
    if not isinstance(reading, Accepted):
        return stale_tap(person)
    day = None if reading.text == UNSAID else date.fromisoformat(reading.text)
    offer = replace(application.offer or Offer(now), answer_by=day, known_at=now)
    return _shown(_save(person, application, offer), application, now)


def _save(person: Person, application: Application, offer: Offer) -> Person:
    return replace(person.with_application(replace(application, offer=offer)), place=None)


def _shown(person: Person, application: Application, now: datetime, toast: Words | None = None) -> Turn:
    application = person.application(application.id) or application
    return Turn(person, (_card(person, application, now),), toast=toast or words("word-toast"))


def _card(person: Person, application: Application, now: datetime) -> Message:
    """Return the offer: its state, the reminder, and what can be done."""
    title = words("offer-title", company=application.company)
    known = state(application) or words("state.offer", on=application.closed_at or now)
    says = (title, known, *next_line(person, application.id, now))
    live = link(AREA, application.id, "show")
    return Message(says, _ways(person, application, now), stays=True, live=live)


def _ways(person: Person, application: Application, now: datetime) -> Rows:
    subject = application.id
    last = (button("sent-show", Area.CARD, subject, "show"),)
    if _is_answered(application):
        return (*_closing_rows(person, application), (button("sent-undo", AREA, subject, "undo"), *last))
    others = ((button("offer-others", AREA, subject, "others"),),) if _to_be_told(person, application) else ()
    return (
        (button("offer-accept", AREA, subject, "accept"), button("offer-decline", AREA, subject, "decline")),
        (button("offer-time", AREA, subject, "time"), button("offer-change_day", AREA, subject, "day")),
        *others,
        *fit.buttons(person, application, now),
        last,
    )


def _letter(person: Person, application: Application, which: str) -> Message:
    """Return a text to send: to ask for time, to accept, or to decline."""
    back = button("sent-back", AREA, application.id, "show")
    draft: Draft
    done: tuple[Button, ...]
    if which == "time":
        draft, title = offers.ask_for_time(person, application), words("offer-time_title")
        done = (button("note-sent", AREA, application.id, "asked"),)
        shown = link(AREA, application.id, "time")
    elif which == "accept":
        draft, title = offers.accept(person, application), words("offer-accept_title")
        done = (button("offer-accepted", AREA, application.id, "accepted"),)
        shown = link(AREA, application.id, "accept")
    else:
        draft, title = offers.decline(person, application), words("offer-decline_title")
        done = (button("offer-declined", AREA, application.id, "declined"),)
        shown = link(AREA, application.id, "decline")
    return Message((draft.below(title),), ((*done, *draft.copy_buttons()), (back,)), letter=shown)


def _open_others(person: Person, application: Application) -> tuple[Application, ...]:
    return tuple(a for a in person.applications if a.is_open and a.id != application.id)


def _to_be_told(person: Person, application: Application) -> tuple[Application, ...]:
    """Return the other open applications whose employers were not told since this offer came."""
    since = application.closed_at
    return tuple(
        other
        for other in _open_others(person, application)
        if not any(c.kind is ContactKind.OFFER_TOLD and since and c.logged_at >= since for c in other.contacts)
    )


def _tell_others(person: Person, application: Application, tap: CallbackData) -> Turn:
    """List the other open applications, or show the text "I have an offer" for one of them."""
    others = _to_be_told(person, application)
    back = (button("sent-back", AREA, application.id, "show"),)
    chosen = next((a for a in others if a.id == tap.number(0)), None)
    if chosen:
        draft = offers.tell_other(person, chosen)
        title = words("offer-other_title", company=chosen.company)
        sent = (button("note-sent", AREA, application.id, "told", chosen.id), *draft.copy_buttons())
        again = (button("sent-back", AREA, application.id, "others"),)
        shown = link(AREA, application.id, "others", chosen.id)
        return Turn(person, (Message((draft.below(title),), (sent, again), letter=shown),))
    doors = tuple(
        (button("check_in-open", AREA, application.id, "others", a.id, company=a.company),)
        for a in others[:OTHERS_AT_MOST]
    )
    if not doors:
        return stale_tap(person, words("offer-all_told"))
    return Turn(person, (Message((words("offer-others_ask"),), (*doors, back)),))


def _answered(person: Person, application: Application, answer: OfferAnswer, now: datetime) -> Turn:
    """Keep the answer. After a yes, the other open applications can be closed, each with a kind text."""
    offer = replace(application.offer or Offer(now), answer=answer, answered_at=now)
    person = _save(person, application, offer)
    application = person.application(application.id) or application
    says: tuple[Words, ...] = (words(f"offer-{answer}_done", company=application.company),)
    if _closing_rows(person, application):
        says += (words("offer-close_others"),)
    return Turn(person, (Message(says, _ways(person, application, now)),), toast=words("word-toast"))


def _is_answered(application: Application) -> bool:
    return application.offer is not None and not application.offer.is_open


def _closing_rows(person: Person, application: Application) -> Rows:
    """Return a button to a kind text for each other open application, after a yes."""
    if application.offer is None or application.offer.answer is not OfferAnswer.ACCEPTED:
        return ()
    return tuple(
        (button("offer-close_other", Area.WITHDRAWAL, other.id, "show", company=other.company),)
        for other in _open_others(person, application)[:OTHERS_AT_MOST]
    )


def _offer_to_close_others(person: Person, application: Application) -> Turn:
    """Answer an old "Tell the others": the offer is answered, and "I have an offer" would not be true any more."""
    rows = _closing_rows(person, application)
    back = (button("sent-back", AREA, application.id, "show"),)
    return Turn(person, (Message((words("offer-close_others"),), (*rows, back)),)) if rows else stale_tap(person)


def _log_time_asked(person: Person, application: Application, tap: CallbackData, now: datetime) -> Turn:
    """Log that the person asked for more time; a new day to answer by is then a tap away."""
    if _is_answered(application):
        return stale_tap(person)
    channels = log_contact.follow_up_channels(person, application)
    channel = log_contact.channel_of(tap.value(0), channels)
    if channel is None:
        log, back = link(AREA, application.id, "asked"), link(AREA, application.id, "time")
        return log_contact.ask_channel(person, log, channels, back)
    turn = log_contact.show_contact_logged(person, application, ContactKind.TIME_ASKED, channel, now)
    new_day: Rows = ((button("offer-new_day", AREA, application.id, "day"),),)
    return replace(turn, messages=tuple(replace(m, buttons=(*m.buttons, *new_day)) for m in turn.messages))


def _log_told(person: Person, application: Application, tap: CallbackData, now: datetime) -> Turn:
    """Log that another employer was told of the offer; the next one is then a tap away."""
    other = next((a for a in _to_be_told(person, application) if a.id == tap.number(0)), None)
    if other is None:
        return stale_tap(person, words("offer-all_told"))
    channels = log_contact.follow_up_channels(person, other)
    channel = log_contact.channel_of(tap.value(1), channels)
    if channel is None:
        log, back = link(AREA, application.id, "told", other.id), link(AREA, application.id, "others", other.id)
        return log_contact.ask_channel(person, log, channels, back)
    turn = log_contact.show_contact_logged(person, other, ContactKind.OFFER_TOLD, channel, now)
    left = _to_be_told(turn.person, application)
    more = (button("offer-others", AREA, application.id, "others"),) if left else ()
    rows: Rows = ((*more, button("offer-door", AREA, application.id, "show")),)
    return replace(turn, messages=tuple(replace(m, buttons=(*m.buttons, *rows)) for m in turn.messages))


FEATURE = Feature(AREA, on_tap, on_text, ask_again, places=(AREA,))
