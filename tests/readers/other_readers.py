"""What else is made of typed text, beside the readers and the turns: files, suggestions, the log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from benchmarks.typed_texts import NOW
from bot import logs
from bot.files import exports, reports
from conversations.events import CalendarEvent, Guest
from conversations.invitations.contents import form
from conversations.invitations.contents.bring import read_bring
from conversations.invitations.contents.letter import read_letter
from conversations.invitations.read import read_events, read_text
from conversations.letters import spelling
from conversations.messages import SpellcheckRequest
from tests.readers.typed_places import somebody, wordy

Read = Callable[[str], object]


def other_work() -> dict[str, Read]:
    """Return what else is made of typed text."""
    sam = somebody()
    one = sam.person.interviews[0]
    american = replace(sam.person, zone="America/Chicago")
    return {
        "report": lambda text: reports.report(wordy(sam.person, text), str(one.id), NOW, "bot"),
        "table": lambda text: exports.as_csv(wordy(sam.person, text), "", NOW, "bot"),
        "spelling": lambda text: spelling.suggestions(
            SpellcheckRequest(text, "en", (text,), "thanks:1:fix"), (spelling.Suggestion(0, len(text), "x"),)
        ),
        "spelling of a word": lambda text: spelling.suggestions(
            SpellcheckRequest(text, "en"), (spelling.Suggestion(0, spelling.LONGEST_SHOWN, "colour"),)
        ),
        "spelling taken": lambda text: spelling.apply(text, (text, text)),
        "calendar event": lambda text: read_events((event_of(text),), sam.person, NOW),
        "own calendar event": lambda text: read_events((replace(event_of(text), guests=()),), sam.person, NOW),
        "titled calendar event": lambda text: read_events(
            (replace(event_of(text), summary=text[:99]),), sam.person, NOW
        ),
        "American letter": lambda text: read_text(f"Dear Sam, your interview {text}", american, NOW, forwarded=True),
        "letter": lambda text: read_text(f"Dear Sam, your interview {text}", sam.person, NOW, forwarded=True),
        "place": form.is_address,
        "address": lambda text: form.read_place(read_letter(f"Please come to 12 Main Road, {text}")),
        "bring": lambda text: read_bring(read_letter(f"What to bring:\n- {text}\n\nPlease bring {text}")),
        "log": logs.redacted,
    }


def event_of(text: str) -> CalendarEvent:
    """Return a calendar event in which everything is `text`."""
    guests = (Guest(text[:200], "a@b.example", organizes=True), Guest(text[:200], f"{text[:99]}@b.example"))
    return CalendarEvent("1", summary=f"Interview {text}", description=text, location=text[:500], guests=guests)
