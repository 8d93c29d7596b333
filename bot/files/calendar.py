"""The calendar file: interviews, thank-you deadlines and promised days, each with a link to the interview's debrief."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from conversations.facts import Person
from conversations.letters.addressees import note_is_done
from conversations.messages import post as named
from conversations.messages import words
from conversations.pacing.status import thank_you_deadline
from conversations.words import Reader, in_plain

THANK_YOU_LENGTH = timedelta(minutes=15)


def calendar(person: Person, _what: str, now: datetime, bot: str) -> tuple[str, bytes]:
    """Return the file's name and content. `bot` is the bot's name on Telegram; without it there are no links."""
    calendar_ = Calendar()
    calendar_.add("prodid", "-//Afterword//Afterword//EN")
    calendar_.add("version", "2.0")
    for event in _events(person, Reader.of(person), bot):
        event.add("dtstamp", now)
        calendar_.add_component(event)
    return "afterword.ics", calendar_.to_ical()


def _events(person: Person, reader: Reader, bot: str) -> Iterator[Event]:
    for application in person.applications:
        post = named(application)
        rounds = person.rounds(application.id)
        for interview in rounds:
            if interview.starts_at is None:
                continue
            link = _link(bot, interview.id)
            span = interview.starts_at, interview.starts_at + timedelta(minutes=interview.minutes)
            says = in_plain(words("calendar.interview", post=post), reader)
            yield _make_event(f"interview-{interview.id}", says, span, link, reader)
            deadline = thank_you_deadline(interview, person.clock)
            if deadline and application.is_open and not note_is_done(person, interview):
                says = in_plain(words("calendar.thank_you", post=post), reader)
                yield _make_event(
                    f"thank-you-{interview.id}", says, (deadline, deadline + THANK_YOU_LENGTH), link, reader
                )
        if application.is_open and (promise := application.promise):
            link = _link(bot, rounds[-1].id) if rounds else ""
            says = in_plain(words("calendar.decision", post=post), reader)
            days = promise.day, promise.day + timedelta(days=1)
            yield _make_event(f"decision-{promise.id}", says, days, link, reader)


def _make_event(key: str, summary: str, span: tuple[date, date], link: str, reader: Reader) -> Event:
    event = Event()
    event.add("uid", f"{key}@afterword")
    event.add("summary", summary)
    event.add("dtstart", span[0])
    event.add("dtend", span[1])
    if link:
        event.add("url", link)
        event.add("description", in_plain(words("calendar.open", link=link), reader))
    return event


def _link(bot: str, interview: int) -> str:
    return f"https://t.me/{bot}?start=debrief_{interview}" if bot else ""
