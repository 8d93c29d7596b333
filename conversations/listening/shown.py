"""The buttons of what was said last: a typed label acts as its button, and a short answer is understood by them.

Kept are the keys of labels that stand for themselves, never what a person typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from zoneinfo import ZoneInfo

from conversations.facts import Person
from conversations.flows.calendar_keyboard import NOTHING
from conversations.flows.callback_data import Area, CallbackData, button, parse
from conversations.letters.phrase_question import AS_IT_IS, PUT_IN
from conversations.listening.meaning import AREA, Meaning, meaning_of
from conversations.messages import Button, Message, Rows, Turn, words
from conversations.readers import SHORT_ANSWER, reader
from conversations.understanding import Intent
from conversations.understanding.intents import OUTCOMES
from conversations.words import MissingWordsError, Reader, in_plain, spoken_language

LONGEST_LABEL = 60  # characters
MOST_KEPT = 24  # buttons
NO_KEY = "-"  # of a label with something filled in
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NO_ZONE = ZoneInfo("UTC")  # a label that stands for itself shows no hour
ENDS_SOMETHING = {
    (Area.REPLY, "offer"): Intent.REPLY_OFFER,
    (Area.REPLY, "no"): Intent.REPLY_REJECTED,
    (Area.CARD, "withdrawn"): Intent.WITHDRAW,
    (Area.CARD, "no_reply"): None,
    (Area.CARD, "merged"): None,
    (Area.CARD, "deleted"): None,
    (Area.HOME, "erase"): None,
    (Area.OFFER, "accepted"): None,
    (Area.OFFER, "declined"): None,
    (Area.WITHDRAWAL, "sent"): None,
}
"""Buttons that must be tapped: when their label is typed, the bot asks for the tap."""
WAYS_PAST = (
    "answers-unsaid",
    "walk-all",
    "walk-skip",
    "walk-keep",
    "phrase-leave_out",
    "note-topic_none",
    "note-strength_none",
    "recruiter-name_none",
    "sent-back",
)
"""The labels that pass a question by, the first that stands there before the others."""


def remembered(turn: Turn) -> Turn:
    """Keep which buttons a turn shows. Where nothing was understood, those shown before it count, too."""
    shown = tuple(_entry(b) for m in turn.messages for row in m.buttons for b in row if _is_kept(b))
    if any(message.beside for message in turn.messages):
        shown = (*shown, *(entry for entry in turn.person.shown if entry not in shown))
    if not shown or turn.erase:
        return turn
    return replace(turn, person=replace(turn.person, shown=shown[:MOST_KEPT]))


def _is_kept(one: Button) -> bool:
    return one.data not in ("", NOTHING) and not one.label.key.startswith("month-")


def _entry(one: Button) -> str:
    return f"{NO_KEY if one.label.args else one.label.key} {one.data}"


def buttons_shown(person: Person) -> tuple[tuple[str, CallbackData], ...]:
    """Return the buttons that were shown last: the key of the label, and what a tap on it says."""
    return tuple((key, tap) for key, data in _entries(person) if (tap := parse(data)))


def is_prompt(person: Person) -> bool:
    """Return whether the last that was said is a prompt."""
    return any(tap.prompt for _, tap in buttons_shown(person))


def data_of(tap: CallbackData) -> str:
    """Return the callback data of a tap."""
    data = ":".join((tap.area, str(tap.subject), tap.verb, *tap.values))
    return f"{data}@{tap.prompt}" if tap.prompt else data


def label_text(key: str, reads: Reader) -> str:
    """Return a label that stands for itself; "" for any other, and for one that is called differently by now."""
    try:
        return in_plain(words(key), reads) if key != NO_KEY else ""
    except MissingWordsError:
        return ""


@reader(SHORT_ANSWER)
def typed_button(text: str, person: Person) -> CallbackData | None:
    """Return the one button whose label was typed. An option of a question is read by the question."""
    if not text or len(text) > LONGEST_LABEL or not (typed := folded(text)):
        return None
    language = spoken_language(person.language)
    fitting = (data for key, data in _entries(person) if _folded_label(key, language) == typed)
    found = {data for data in fitting if not _is_option(data)}
    return parse(next(iter(found))) if len(found) == 1 else None


def _entries(person: Person) -> Iterator[tuple[str, str]]:
    """Yield the key of the label and the callback data of each button that was shown."""
    for entry in person.shown:
        key, _, data = entry.partition(" ")
        yield key, data


def _is_option(data: str) -> bool:
    """Return whether a button is an option of a question, which reads it by itself."""
    tap = parse(data)
    return tap is None or (tap.verb == "set" and tap.value(1) not in {AS_IT_IS, PUT_IN})


@lru_cache(maxsize=1000)  # labels that hold no text of a person
def _folded_label(key: str, language: str) -> str:
    return folded(label_text(key, Reader(language, _NO_ZONE)))


def key_of(person: Person, tap: CallbackData) -> str:
    """Return the key of the label that a button was shown with."""
    return next((key for key, one in buttons_shown(person) if one == tap), NO_KEY)


def day_to_confirm(person: Person) -> CallbackData | None:
    """Return the button of "That would be Friday 5 March. Right?"; None where no day, or more than one, was shown."""
    days = [tap for _, tap in buttons_shown(person) if tap.verb == "set" and _ISO_DAY.fullmatch(tap.value(1))]
    return days[0] if len(days) == 1 else None


def way_past(person: Person) -> CallbackData | None:
    """Return the button that passes the question by: "They didn't say", "Skip", "Leave it out"."""
    by_key = dict(reversed(buttons_shown(person)))
    return next((by_key[key] for key in WAYS_PAST if key in by_key), None)


def takes_the_tap(tap: CallbackData) -> bool:
    """Return whether nothing that is typed acts as this button: it ends something."""
    meaning = meaning_of(tap) if tap.area == AREA and tap.verb == "yes" else None
    return (tap.area, tap.verb) in ENDS_SOMETHING or (meaning is not None and meaning.intent in OUTCOMES)


def outcome_of(tap: CallbackData) -> Meaning | None:
    """Return the outcome that a button stands for, so that it can be said back; None for any other."""
    intent = next((i for (area, verb), i in ENDS_SOMETHING.items() if (area, verb) == (tap.area, tap.verb)), None)
    if intent:
        return Meaning(intent, tap.subject)
    return meaning_of(tap) if tap.area == AREA and tap.verb == "yes" else None


def buttons_to(person: Person, *keys: str) -> Rows:
    """Return those of the buttons shown that have one of these labels, to be shown again, one below the other."""
    reads = Reader.of(person)
    return tuple(
        (Button(words(key), data_of(tap)),)
        for key, tap in buttons_shown(person)
        if key.partition("_by.")[0] in keys and label_text(key, reads)
    )


def elsewhere() -> tuple[Button, ...]:
    """Return the buttons to what waits and to the applications: no answer is a dead end."""
    return (button("home-today", Area.HOME, 0, "today"), button("app-all", Area.HOME, 0, "apps"))


def said_aloud(turn: Turn) -> Turn:
    """Return a turn whose toast is a message where it says nothing else: typed words have no tap to be answered on."""
    if turn.messages or not turn.toast:
        return turn
    return replace(turn, messages=(Message((turn.toast,), (elsewhere(),), in_place=False, beside=True),), toast=None)


def folded(label: str) -> str:
    """Return letters and digits in lower case between single spaces: "✓ I sent it" is "i sent it"."""
    kept = label.casefold().replace("'", "").replace("\u2019", "")
    return " ".join("".join(c if c.isalnum() else " " for c in kept).split())
