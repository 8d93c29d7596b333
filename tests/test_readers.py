"""No text takes long, however it is made: every reader of typed text, and every turn and file that is made of one."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import FrameType

import pytest

from benchmarks.typed_texts import NOW, UNITS, cost, family, readers
from bot import logs
from bot.files import exports, reports
from conversations.events import CalendarEvent, Guest
from conversations.invitations.contents import form
from conversations.invitations.contents.bring import read_bring
from conversations.invitations.contents.letter import read_letter
from conversations.invitations.read import read_events, read_text
from conversations.letters import spelling
from conversations.messages import SpellcheckRequest
from conversations.readers import MESSAGE, READERS, SHORT_ANSWER, bounded
from conversations.respond import FEATURES
from conversations.words import phrases
from tests.typed_places import later_turns, places, somebody, turns, wordy

ROOT = Path(__file__).parents[1]
LIMIT = 0.020  # seconds of processor time for any text of a message's length
FLOOR = 0.004  # seconds: below it a ratio of two measurements says nothing
LARGE_FLOOR = 0.010  # seconds, the same for turns and files
RUNS, TRIES = 3, 8  # of the runs the least counts, where the first was not below the floor
TWICE = 3.0  # times the cost of half a text
TURN_LIMIT = 0.060  # seconds for a turn, which may show thirty long texts
FILE_LIMIT = 0.200  # seconds for a file of them
SOME, FEW = (*UNITS[:9], *UNITS[9::4]), (*UNITS[:5], *UNITS[5::12])  # white space and letters in each

Read = Callable[[str], object]


def grows(read: Read, half: str, full: str, limit: float, floor: float) -> str:
    """Return what is wrong with the time that `full` takes beside `half`; "" when nothing is.

    The least of a few runs counts. A busy machine makes them longer: where they are too long, more are tried.
    """
    if cost(read, full) <= floor:
        return ""
    second = first = float("inf")
    for _ in range(TRIES):
        second, first = min(second, cost(read, full, RUNS)), min(first, cost(read, half, RUNS))
        if second <= max(floor, TWICE * first) and second <= limit:
            return ""
    return f"{full[:16]!r}…: {first * 1000:.1f} ms, then {second * 1000:.1f}"


def slow_families(read: Read, units: tuple[str, ...], limit: float, floor: float = LARGE_FLOOR) -> list[str]:
    """Return which families of texts cost more than three times as much at twice the length, or over the limit."""
    read("warm up")
    pairs = (pair for unit in units for pair in zip(family(unit, MESSAGE // 2), family(unit, MESSAGE), strict=True))
    return [wrong for half, full in pairs if (wrong := grows(read, half, full, limit, floor))]


@pytest.mark.alone
@pytest.mark.parametrize("name", readers())
def test_twice_the_text_costs_a_reader_at_most_three_times(name: str) -> None:
    """A text of 4,096 characters costs at most three times one of 2,048, and at most 20 ms of processor time."""
    assert slow_families(readers()[name], SOME, LIMIT, FLOOR) == []


@pytest.mark.alone
@pytest.mark.parametrize("name", readers())
def test_the_longest_texts_that_are_read_cost_under_the_limit(name: str) -> None:
    """So do the texts that are just short enough to be read as a short answer."""
    read = readers()[name]
    read("warm up")
    texts = (text for unit in SOME for text in just_short_enough(unit))
    assert [text for text in texts if cost(read, text) > LIMIT and cost(read, text, RUNS * TRIES) > LIMIT] == []


def just_short_enough(unit: str) -> tuple[str, ...]:
    """Return texts made of `unit` that are read as a short answer: by their characters, or as forty words."""
    words = (unit.split() * 40)[:40]
    most = SHORT_ANSWER - 1
    return " ".join(words), " ".join(words[:8]), " ".join(words)[:most], *family(unit, most), *family(unit, 120)


@pytest.mark.slow
@pytest.mark.alone
def test_no_text_makes_a_turn_slow() -> None:
    """Whatever is typed, at each question and each other place that takes words.

    Each place is given an eighth of the families, the next place the next eighth; `make bench` tries all of them.
    """
    each = enumerate(turns().items())
    slow = {name: wrong for n, (name, make) in each if (wrong := slow_families(make, SOME[n % 8 :: 8], TURN_LIMIT))}
    assert slow == {}


@pytest.mark.slow
@pytest.mark.alone
def test_no_text_makes_a_later_screen_slow() -> None:
    """Nor do the screens that show what was typed; each is given an eighth of the families."""
    each = enumerate(later_turns().items())
    slow = {name: wrong for n, (name, make) in each if (wrong := slow_families(make, FEW[n % 8 :: 8], TURN_LIMIT))}
    assert slow == {}


def other_work() -> dict[str, Read]:
    """Return what else is made of typed text."""
    sam = somebody()
    one = sam.person.interviews[0]
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
        "letter": lambda text: read_text(f"Dear Sam, your interview {text}", sam.person, NOW, forwarded=True),
        "place": form.is_address,
        "town": lambda text: form.read_place(read_letter(f"Please come to 12 Main Road, {text}")),
        "bring": lambda text: read_bring(read_letter(f"What to bring:\n- {text}\n\nPlease bring {text}")),
        "log": logs.redacted,
    }


def event_of(text: str) -> CalendarEvent:
    """Return a calendar event in which everything is `text`."""
    guests = (Guest(text[:200], "a@b.example", organizes=True), Guest(text[:200], f"{text[:99]}@b.example"))
    return CalendarEvent("1", summary=f"Interview {text}", description=text, location=text[:500], guests=guests)


@pytest.mark.alone
@pytest.mark.parametrize("name", other_work())
def test_no_text_makes_other_work_slow(name: str) -> None:
    """Reports, tables, suggestions of the speller, what is logged."""
    assert slow_families(other_work()[name], FEW, FILE_LIMIT) == []


# A new reader is not forgotten ---------------------------------------------------------------------------------------

# Patterns that see no typed text: the function, and what it reads.
READ_NO_TYPED_TEXT = {
    "bot/spellcheck/worker.py": "a note, in a process of its own that has thirty seconds",
    "bot/settings.py": "the operator's settings",
    "bot/telegram/sending/message_form.py:plain": "the bot's own HTML, in which what was typed is escaped",
    "conversations/words/__init__.py:without_instants": "the same",
    "bot/files/ics.py": "a calendar file, in the process for imports",
    "bot/files/ics_zones.py": "the same",
    "conversations/invitations/zones.py:zone_called": "the name of a zone in it",
    "conversations/dates/grammar.py:CompiledPhrase.words": "the phrase tables, once",
    "conversations/dates/grammar.py:_compile": "the phrase tables, once",
    "conversations/dates/other_languages/cldr.py": "CLDR's names, once",
    "bot/operator/circle.py:Circle.parse": "the operator's settings",
    "bot/store/inbox.py:_name": "the keys of an update",
    "conversations/letters/topics/patterns.py": "the phrase tables, once",
    "conversations/letters/told_topics.py:_ways": "a sentence of a story, of which 2,000 characters are read",
    "conversations/reading/signature.py:_is_of_signature": "the lines of an answer that is bounded",
    "conversations/words/inflection.py": "names in German texts, which are short",
}
METHODS = {"match", "fullmatch", "search", "sub", "subn", "finditer", "findall"}
NOT_READ = ("bot/sandbox", "bot/demo", "bot/store/migrations")


@cache
def pattern_users() -> frozenset[str]:
    """Return every function that uses a regular expression: "conversations/letters/people.py:_name"."""
    files = [f for package in ("conversations", "bot") for f in sorted((ROOT / package).rglob("*.py"))]
    return frozenset(
        f"{path}:{name}"
        for file in files
        if not (path := file.relative_to(ROOT).as_posix()).startswith(NOT_READ)
        for name in _users(ast.parse(file.read_text(encoding="utf-8")), "")
    )


def _users(node: ast.AST, inside: str) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield from _users(child, f"{inside}{name}.<locals>.")
            case ast.ClassDef(name=name):
                yield from _users(child, f"{inside}{name}.")
            case _:
                if inside and isinstance(child, ast.Call) and _uses_a_pattern(child.func):
                    yield inside.removesuffix(".<locals>.").removesuffix(".")
                yield from _users(child, inside)


def _uses_a_pattern(called: ast.expr) -> bool:
    match called:
        case ast.Attribute(attr="split", value=ast.Name(id=name)):
            return name == "re" or name.isupper()  # a constant is a pattern; a text is in lower case
        case ast.Attribute(attr=method):
            return method in METHODS
        case _:
            return False


def entered(makes: dict[str, Read], texts: tuple[str, ...]) -> set[str]:
    """Return the functions of the tree that are entered while `makes` read `texts`."""
    seen: set[tuple[str, str]] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            seen.add((frame.f_code.co_filename, frame.f_code.co_qualname))

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        for make in makes.values():
            for text in texts:
                cost(make, text)
    finally:
        sys.setprofile(before)
    return {
        f"{Path(file).relative_to(ROOT).as_posix()}:{name.split('.<locals>.<')[0]}"
        for file, name in seen
        if Path(file).is_relative_to(ROOT)
    }


INVITATION = """From: Ann <a@b.de>
Date: Mon, 8 Jun 2026
Subject: Fwd: Interview - Clerk (m/w/d) - Acme GmbH (London)

Dear Sam,

<p>we invite you to an interview for the Clerk position at Acme Inc. on Friday 12 June from 2 to 3pm (UK time).</p>
Location: 5 Mill Lane
All times are CEST.
You will meet with Maria Keller. Tom Brandt will call you. https://meet.acme.example/room

Kind regards
Human Resources, Acme"""
# Sound texts, so that every reader gets as far as its last pattern.
TEXTS = (
    "Dear Maria, thank you for the talk about CI. I'm sorry.\nKind regards", "Friday or Monday at 10-11", "22-7",
    "Acme, Clerk", "Acme E5 data engineer",
    "Berlin, Germany", "2 hours ago", "a@b.de Maria (HR)", "debrief_2", "set:0:hush:2100-0800",
    "- a\n- b", "tomorrow evening at 7", "vendredi 20 mars à 10h", "el lunes a las 10",
    "der neue Ofen", "wie sie die Halle planen", "wie ihr alles plant", "von den neuen Kursen", INVITATION,
    "Interview at Acme at 9:30 today is over. Dr. Costa was there. I got lost. It was good. They decide by Friday.",
    "can you stop reminding me of Globex?", "not yet, they said Friday", "thanks",
    "Dear Sam, we'd like to meet you on Friday at 10. Thanks, Jo",
)  # fmt: skip


def test_every_pattern_is_tried() -> None:
    """A function with a regular expression is reached by a reader, a turn or other work that the tests above try.

    If it is not, mark what reads the text with `conversations.readers.reader`.
    """
    for read_once in (phrases.sections, phrases.vocabulary, phrases.pattern):
        read_once.cache_clear()  # what an earlier test has read already would not be seen
    reached = entered({**readers(), **turns(), **later_turns(), **other_work()}, TEXTS)
    exempt = {
        user for user in pattern_users() if user in READ_NO_TYPED_TEXT or user.split(":")[0] in READ_NO_TYPED_TEXT
    }
    assert sorted(pattern_users() - exempt - reached) == []
    assert {key for key in READ_NO_TYPED_TEXT if not any(user.startswith(key) for user in exempt)} == set()
    assert len(pattern_users()) > 30


def takers_of_text() -> set[str]:
    """Return every function of the conversations that is given what a person typed or sent."""
    found = set()
    for file in sorted((ROOT / "conversations").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and any(_is_event(a.annotation) for a in node.args.args):
                found.add(f"{file.relative_to(ROOT).as_posix()}:{node.name}")
    return found


def _is_event(annotation: ast.expr | None) -> bool:
    return annotation is not None and bool({"Said", "Showed", "Event"} & set(ast.unparse(annotation).split(" | ")))


NEVER_ASKED_HERE = {
    "conversations/account/commands.py:is_about_deleting",  # of those outside the circle
    "conversations/interviews/additions.py:on_first_recording",  # it is given what has no words
    "conversations/invitations/proposal.py:_ask_zone_first",  # of newcomers: it keeps the text and asks for their city
}


def test_every_place_that_takes_words_is_tried() -> None:
    """A function that is given what was typed is reached by the turns that the tests above try.

    If it is not, `tests.typed_places.somebody` has to do what leads there.
    """
    tried = {person.place.conversation for person in places(somebody()).values() if person.place}
    assert {place for feature in FEATURES for place in feature.places} - tried == set()
    reached = {_without_class(name) for name in entered(turns(), TEXTS)}
    assert sorted(takers_of_text() - reached - NEVER_ASKED_HERE) == []
    assert len(takers_of_text()) > 20


def _without_class(name: str) -> str:
    file, _, function = name.partition(":")
    return f"{file}:{function.rpartition('.')[2]}"


# What a reader sees --------------------------------------------------------------------------------------------------


def test_a_reader_sees_a_short_answer_collapsed_and_no_long_one() -> None:
    """White space is one space or one line break; a long text is no short answer; the message is not changed."""
    assert bounded(f"Acme,{' ' * 4000}\n\n \tClerk ", SHORT_ANSWER) == "Acme,\nClerk"
    assert bounded("a" * SHORT_ANSWER, SHORT_ANSWER) == "a" * SHORT_ANSWER
    assert bounded("a" * (SHORT_ANSWER + 1), SHORT_ANSWER) == ""
    assert bounded("a b" * MESSAGE, MESSAGE, cut=True) == ("a b" * MESSAGE)[:MESSAGE]
    assert bounded(" a  b\n\n", MESSAGE, as_typed=True) == " a  b\n\n"
    assert len(bounded("\n" * 10**6 + "a", MESSAGE, cut=True)) == 0


def test_a_reader_is_in_the_table() -> None:
    """By its name, and with its own words about itself."""
    for name, read in READERS.items():
        assert name == f"{read.__module__}.{read.__qualname__}"
    assert "conversations.reading.posts.parse_post" in READERS
