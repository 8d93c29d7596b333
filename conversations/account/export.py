"""Exports everything that is kept, as files; imports such a file into an empty account."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from conversations.applications import today
from conversations.events import Imported, Said, Showed
from conversations.facts import ActiveConversation, Person
from conversations.facts.local_time import week_after
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, Paging, button, link, stale_tap
from conversations.flows.questions import in_rows
from conversations.messages import Button, File, FileKind, Message, Rows, Turn, Words, post, words
from conversations.pacing import catch_up
from conversations.pacing.status import may_prompt

AREA = Area.EXPORT
IMPORT = "import"  # the place while a file is expected
FORMATS = ("json", "csv", "calendar")
LISTED_AT_MOST = 12
MOST_FILES = 3  # that wait to be made for one person


def menu(person: Person) -> Turn:
    """Offer the kinds of files."""
    chips = tuple(button(f"export.{f}", AREA, 0, f) for f in FORMATS)
    report = button("export.reports", AREA, 0, "reports")
    return Turn(person, (Message((words("export-ask"),), in_rows((*chips, report), 1)),))


def report_button(label: Words, interview: int) -> Button:
    """Return the button that sends an interview's after-action report as a file."""
    return Button(label, link(AREA, interview, "report"))


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Send a file, or ask for which interview."""
    del now
    match tap.verb:
        case "show":
            return menu(person)
        case "json" | "csv" | "calendar" as what:
            if what != "json" and not person.interviews:
                return stale_tap(person, words("export-nothing_toast"))
            file = File(FileKind.DOCUMENT, make=f"{AREA}:{what}", caption=words(f"export-caption.{what}"))
            return Turn(person, toast=words("export-toast"), files=(file,))
        case "reports":
            return _ask_which(person, tap.subject)
        case "report":
            interview = person.interview(tap.subject)
            application = person.application(interview.application) if interview else None
            if application is None:
                return stale_tap(person)
            caption = words("export-caption.report", post=post(application))
            file = File(FileKind.DOCUMENT, make=f"report:{tap.subject}", caption=caption)
            return Turn(person, toast=words("export-toast"), files=(file,))
        case _:
            return stale_tap(person)


def without_files(turn: Turn, waiting: Collection[str]) -> Turn:
    """Return the turn without the files that are on their way (`waiting`), or that are too many at a time.

    What is made for nobody would only keep others waiting.
    """
    made = [file for file in turn.files if file.make]
    again = [file for file in made if file.make in waiting]
    left = again if len(waiting) < MOST_FILES else made
    if not left:
        return turn
    toast = words("export-again_toast" if again else "export-busy_toast")
    return replace(turn, files=tuple(file for file in turn.files if file not in left), toast=toast)


def _ask_which(person: Person, page: int) -> Turn:
    kept = [i for i in reversed(person.interviews) if i.cancelled_at is None and i.answers]
    if not kept:
        return stale_tap(person, words("export-nothing_toast"))
    doors = []
    pages = Paging(page, LISTED_AT_MOST)
    for interview in pages.items(kept):
        if application := person.application(interview.application):
            at = interview.starts_at or interview.known_at
            doors.append((report_button(words("export-door", post=post(application), at=at), interview.id),))
    turn = pages.row(len(kept), lambda to: link(AREA, to, "reports"))
    rows: Rows = (*doors, (*turn, button("sent-back", AREA, 0, "show")))
    return Turn(person, (Message((words("export-which"),), rows),))


# The way back --------------------------------------------------------------------------------------------------------


def is_empty(person: Person) -> bool:
    """Return whether an import overwrites nothing, and no prompt was ever sent."""
    return not (person.applications or person.interviews or person.prompts or person.reminders)


def awaits_file(person: Person) -> bool:
    """Return whether a JSON file that comes now is to be read: /import was said, and the account is empty."""
    return person.place is not None and person.place.conversation == IMPORT and is_empty(person)


def ask_file(person: Person) -> Turn:
    """Ask for the file, or say why none can be imported."""
    if not is_empty(person):
        return _not_empty(person)
    return Turn(replace(person, place=ActiveConversation(IMPORT)), (Message((words("import-ask"),)),))


def on_text(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn:
    """Ask for the file again: it cannot be typed."""
    del place, event, now
    return ask_file(person)


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn:
    """Ask for the file again."""
    del place, now
    return ask_file(person)


def on_import(person: Person, event: Imported, now: datetime) -> Turn:
    """Replace the facts by those of a file.

    Prompts that fell due since the file was made count as sent. The account may have been used after that, and have got
    prompts that the file does not know; so, as after a restored backup, no follow-up prompt comes for a week.
    """
    if person.place is None or person.place.conversation != IMPORT:
        return Turn(person, (Message((words("import-unasked"),), in_place=False),))
    if not is_empty(person):
        return _not_empty(person)
    if event.facts is None:
        key = f"import-{event.flaw}" if event.flaw else "import-broken"
        return Turn(person, (Message((words(key),), in_place=False),))
    brought = replace(event.facts, id=person.id, name=person.name, place=None, heard_at=now, blocked_at=None)
    brought = catch_up.with_fresh_ids(brought, now)
    brought = replace(catch_up.mark_missed_as_sent(brought, now), restored_at=now)
    says = [words("import-done", count=len(brought.applications), interviews=len(brought.interviews))]
    if event.left_out:
        says.append(words("import-left_out", count=event.left_out))
    if any(may_prompt(application) for application in brought.applications):
        says.append(words("import-silent", until=week_after(now, brought.clock)))
    return Turn(brought, (Message(tuple(says), in_place=False), today.waiting(brought, now)))


def _not_empty(person: Person) -> Turn:
    return Turn(replace(person, place=None), (Message((words("import-not_empty"),), in_place=False),))


FEATURE = Feature(AREA, on_tap, on_text, ask_again, places=(IMPORT,))
