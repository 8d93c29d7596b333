"""No reader of typed text is left out of the tests that try slow texts."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import product
from pathlib import Path
from types import CodeType, FrameType

from benchmarks.typed_texts import readers
from conversations.features import FEATURES
from conversations.readers import forget_words
from conversations.words import phrases
from tests.readers.other_readers import Read, other_work
from tests.readers.typed_places import later_turns, places, somebody, turns
from tests.source_files import tree

ROOT = Path(__file__).parents[2]
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
    "conversations/reading/name_lines.py:_is_of_signature": "the lines of an answer that is bounded",
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
        for name in _users(tree(file), "")
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


def not_entered(wanted: set[str], calls: Iterable[tuple[Read, str]], name_of: Callable[[CodeType], str]) -> set[str]:
    """Return which of the `wanted` functions no call enters. It stops where all have been entered."""
    seen: set[CodeType] = set()
    named: set[CodeType] = set()
    missing = set(wanted)

    def on_entry(frame: FrameType, _: str, __: object) -> None:
        seen.add(frame.f_code)  # returns nothing: what happens inside is not traced

    forget_words()  # what an earlier test has read already would not be seen
    before = sys.gettrace()
    try:
        for read, text in calls:
            sys.settrace(on_entry)
            read(text)
            sys.settrace(before)
            missing -= {name_of(code) for code in seen - named}
            named |= seen
            if not missing:
                break
    finally:
        sys.settrace(before)
    return missing


def name_in_class(code: CodeType) -> str:
    """Return the name of a function with its file and class: "conversations/respond.py:respond"."""
    file = Path(code.co_filename)
    place = file.relative_to(ROOT).as_posix() if file.is_relative_to(ROOT) else file.as_posix()
    return f"{place}:{code.co_qualname.split('.<locals>.<')[0]}"


def name_alone(code: CodeType) -> str:
    """Return the name of a function with its file, without its class."""
    file, _, function = name_in_class(code).partition(":")
    return f"{file}:{function.rpartition('.')[2]}"


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
    "der neue Ofen", "wie sie die Halle planen", "wie ihr alles plant", "von den neuen Kursen",
    "die haben einen Roboter der nachts fährt", INVITATION,
    "Interview at Acme at 9:30 today is over. Dr. Costa was there. I got lost. It was good. They decide by Friday.",
    "can you stop reminding me of Globex?", "not yet, they said Friday", "thanks",
    "Dear Sam, we'd like to meet you on Friday at 10. Thanks, Jo",
    "Interview at 10 on 3/12\nYour interviewers\nMaria Keller\nBerg Data, jo@bergdata.de", "Interview Berg Data",
    "Chat re: clerk",
    "Hi Sam, other applicants have won. The interview on Friday is cancelled.",
)  # fmt: skip


def test_every_pattern_is_tried() -> None:
    """A function with a regular expression is reached by a reader, a turn or other work that the tests above try.

    If it is not, mark what reads the text with `conversations.readers.reader`.
    """
    tried = (*readers().values(), *other_work().values(), *turns().values(), *later_turns().values())
    for read_once in (phrases.sections, phrases.vocabulary, phrases.pattern):
        read_once.cache_clear()  # so that they are read now
    exempt = {
        user for user in pattern_users() if user in READ_NO_TYPED_TEXT or user.split(":")[0] in READ_NO_TYPED_TEXT
    }
    wanted = set(pattern_users() - exempt)
    assert sorted(not_entered(wanted, product(tried, TEXTS), name_in_class)) == []
    assert {key for key in READ_NO_TYPED_TEXT if not any(user.startswith(key) for user in exempt)} == set()
    assert len(pattern_users()) > 30


def takers_of_text() -> set[str]:
    """Return every function of the conversations that is given what a person typed or sent."""
    found = set()
    for file in sorted((ROOT / "conversations").rglob("*.py")):
        for node in ast.walk(tree(file)):
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

    If it is not, `tests.readers.typed_places.somebody` has to do what leads there.
    """
    tried = {person.place.conversation for person in places(somebody()).values() if person.place}
    assert {place for feature in FEATURES for place in feature.places} - tried == set()
    each_at_every_place = ((make, text) for text, make in product(TEXTS, turns().values()))
    assert sorted(not_entered(takers_of_text() - NEVER_ASKED_HERE, each_at_every_place, name_alone)) == []
    assert len(takers_of_text()) > 20
