"""Says back what was understood, in one line, with one tap."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import reduce

from conversations.facts import ActiveConversation, Application, ContactKind, Person
from conversations.flows.callback_data import Area, button, parse
from conversations.flows.questions import clipped, in_rows
from conversations.listening.meaning import AREA, CODES, Meaning, meaning_of
from conversations.messages import Button, Message, Rows, Turn, Words, post, words
from conversations.outreach import log_contact
from conversations.reading.written import written_company, written_role
from conversations.understanding import Intent, Understood
from conversations.understanding.intents import MAY_BE_NEW
from conversations.words import spoken_language

OFFERED_AT_MOST = 6
SENT = {
    Intent.LOG_THANK_YOU: ContactKind.THANK_YOU,
    Intent.LOG_FOLLOW_UP: ContactKind.FOLLOW_UP,
    Intent.LOG_RECRUITER_CALL: ContactKind.RECRUITER_CALL,
}


def remembered(person: Person, found: Understood, text: str, pending: str = "") -> Person:
    """Return the person with what a tap cannot carry: a new post, the reason, the words; `pending` is its yes."""
    detail = "\n".join((found.company, found.role, found.note, " ".join(text.split()), pending))
    return replace(person, place=ActiveConversation(AREA, 0, detail))


def new_post(person: Person) -> tuple[str, str]:
    """Return company and post of the new application that the last confirmation was about; empty when there is none."""
    company, role, *_ = _detail(person)
    return company, role


def reason(person: Person) -> str:
    """Return the reason that was given with the last outcome."""
    return _detail(person)[2]


def typed(person: Person) -> str:
    """Return the words that were typed."""
    return _detail(person)[3]


def pending(person: Person) -> Meaning | None:
    """Return what the last confirmation asked a yes for."""
    tap = parse(_detail(person)[4])
    return meaning_of(tap) if tap else None


def _detail(person: Person) -> list[str]:
    place = person.place
    lines = place.detail.split("\n") if place and place.conversation == AREA else []
    return [*lines, "", "", "", "", ""][:5]


def confirm(person: Person, found: Understood, text: str) -> Turn:
    """Ask for a tap: which application, how, or whether it is right. A new post is written as a letter needs it."""
    role = written_role(found.role, spoken_language(person.language))
    found = replace(found, company=written_company(found.company), role=role)
    person = remembered(person, found, text)
    if found.asks_which or (not found.post and not found.company):
        return Turn(person, (_which(person, found),))
    application = person.application(found.post.id) if found.post else None
    meaning = Meaning.of(found, application.id if application else 0)
    person = remembered(person, found, text, meaning.data())
    return Turn(person, (question(person, meaning, application),))


def ask_post(person: Person, found: Understood, text: str) -> Turn:
    """Ask for company and post of an interview that was told with its day alone; the day is kept."""
    meaning = Meaning.of(found)
    person = remembered(person, found, text, meaning.data())
    return Turn(person, (Message((_which_post(meaning),), ((_no(),),), in_place=False),))


def is_without_post(person: Person, meaning: Meaning) -> bool:
    """Return whether the post of what waits is asked for."""
    return not meaning.application and not new_post(person)[0]


def _which_post(meaning: Meaning) -> Words:
    first, *more = _when(meaning)
    return words(
        "heard-which_post", when=reduce(lambda said, one: words("answers-and", some=said, more=one), more, first)
    )


def ask(person: Person, meaning: Meaning, application: Application, text: str) -> Turn:
    """Ask for the tap on one meaning."""
    person = remembered(person, Understood(meaning.intent), text, meaning.data())
    return Turn(person, (question(person, meaning, application),))


def question(person: Person, meaning: Meaning, application: Application | None) -> Message:
    """Return the confirmation of one meaning: what is missing as chips, else yes, change and no."""
    if is_without_post(person, meaning):
        return Message((_which_post(meaning),), ((_no(),),), in_place=False)
    named = post(application) if application else _new_post(person)
    if meaning.intent in SENT and meaning.channel is None and meaning.intent is not Intent.LOG_RECRUITER_CALL:
        channels = (
            log_contact.THANK_YOU_CHANNELS
            if meaning.intent is Intent.LOG_THANK_YOU or application is None
            else log_contact.follow_up_channels(person, application)
        )
        chips = tuple(replace(meaning, channel=c).button(words(f"channel.{c}")) for c in channels)
        return Message((_line(meaning, named), words("sent-how")), (*in_rows(chips, 3), (_no(),)), in_place=False)
    if meaning.intent in SENT and meaning.sent_on is None:
        return Message(
            (_line(meaning, named), words("heard-which_day")), (*_days(person, meaning), (_no(),)), in_place=False
        )
    rows: Rows = ((meaning.button(words("heard-yes")), Button(words("heard-change"), meaning.data("change")), _no()),)
    return Message((_line(meaning, named),), rows, in_place=False)


def change(person: Person, meaning: Meaning) -> Message:
    """Offer other channels, days and applications; to keep the words as a note; and the card, where all else is."""
    others = tuple(
        meaning.about(a.id).button(words("heard-this", post=post(a)))
        for a in reversed(person.applications)
        if a.is_open and a.id != meaning.application
    )[:OFFERED_AT_MOST]
    rows: Rows = in_rows(others, 1)
    if meaning.intent in SENT:
        rows = (*_days(person, meaning), *rows)
        if meaning.intent is not Intent.LOG_RECRUITER_CALL:
            rows = ((Button(words("heard-other_channel"), replace(meaning, channel=None).data("ask")),), *rows)
    elif meaning.day or meaning.at or meaning.promised:
        asks_day = replace(meaning, day=None, at=None, promised=None)
        rows = (((asks_day.button(words("heard-other_time"))),), *rows)
    if application := person.application(meaning.application):
        named = post(application)
        if typed(person) and person.rounds(application.id):
            rows = (*rows, (button("heard-note", AREA, application.id, "note", post=named),))
        rows = (*rows, (button("heard-card", Area.CARD, application.id, "show", post=named),))
    return Message((words("heard-what_else"),), (*rows, (_no(),)))


def _days(person: Person, meaning: Meaning) -> Rows:
    today = person.heard_at.astimezone(person.clock).date() if person.heard_at else None
    if today is None:
        return ()
    chips = tuple(
        replace(meaning, sent_on=today - timedelta(days=back)).button(
            words("answers-today")
            if back == 0
            else words("answers-yesterday")
            if back == 1
            else words("answers-day", day=today - timedelta(days=back))
        )
        for back in (0, 1, 2, 7)
    )
    return in_rows(chips, 2)


def _which(person: Person, found: Understood) -> Message:
    """Offer the applications that fit as chips; a new one, where it may be new."""
    offered = [a for p in found.posts if (a := person.application(p.id))][::-1][:OFFERED_AT_MOST]
    chips: Rows = tuple(
        (
            Button(
                words("heard-this", post=post(a)),
                Meaning.of(found, a.id).data("ask" if found.intent in SENT else "yes"),
            ),
        )
        for a in offered
    )
    if found.intent in MAY_BE_NEW:
        chips = (*chips, (Button(words("heard-new"), Meaning.of(found).data("new")),))
    return Message(
        (words("heard-which", typed=clipped(typed(person))),),
        (*chips, (_no(),)),
        in_place=False,
    )


def _no() -> Button:
    return button("heard-no", AREA, 0, "nothing")


def _new_post(person: Person) -> Words:
    company, role = new_post(person)
    return words("post", company=company, role=role) if role else words("post-company", company=company)


def _line(meaning: Meaning, named: Words) -> Words:
    return words("heard-ask", what=_what(meaning, named))


def _what(meaning: Meaning, named: Words) -> Words:
    """Return what was understood in a few words: "thank-you to Acme, by e-mail, Mon 9 March"."""
    said = words(f"heard-what.{CODES[meaning.intent]}", post=named)
    more: list[Words] = []
    if meaning.channel:
        more.append(words(f"channel-by.{meaning.channel}"))
    more += _when(meaning)
    if meaning.promised:
        more.append(words("heard-by", day=meaning.promised))
    for one in more:
        said = words("answers-and", some=said, more=one)
    return said


def _when(meaning: Meaning) -> list[Words]:
    days = [words("answers-day", day=day) for day in (meaning.sent_on, meaning.day) if day]
    return [*days, words("answers-hour", hour=meaning.at)] if meaning.at else days
