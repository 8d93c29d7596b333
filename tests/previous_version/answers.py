"""What is said to each tap, word and command of the stored people: compared, and made anew where it is to change.

After an intended change of a text, make the stored answers to one command, or whose deed fits a pattern, anew:

    python -m tests.previous_version.answers '/privacy'
    python -m tests.previous_version.answers 'tap export:*' 'tap home:0:today*'
    python -m tests.previous_version.answers '*' prompts

A pattern is a shell's; it is held against the whole deed ("/privacy", "tap app:3:show", "tap set:0:zone; say Tokyo").
Without a pattern nothing is made; `prompts` makes all prompts anew. Each answer that is different is printed, with what
was said before: look through it before committing it.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import timedelta
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path
from typing import Any

from tests.previous_version import content, current
from tests.previous_version.content import NOW, PEOPLE
from tests.previous_version.current import Person

MOST_PROMPTS = 15
PROMPTS_WITHIN = timedelta(days=90)
OF_EVERY_DEED = ("heard_at", "shown")  # fields that each deed changes
_ABSENT = object()


@dataclass(frozen=True, eq=False)
class Known:
    """A person who is looked up by identity: to compare all their facts would cost more than what is looked up."""

    person: Person


def answer(known: Known, deeds: list[str]) -> dict[str, Any]:
    """Return what is said to the last of the deeds, and which facts it changes."""
    *first, last = deeds
    before, facts = _after(known, *first)
    turn = current.turn_of(before, last, NOW)
    return {"said": current.said(turn), "changed": changes(facts, current.facts_of(turn.person))}


def said(known: Known, deeds: list[str]) -> dict[str, Any]:
    """Return what is said to the last of the deeds."""
    *first, last = deeds
    return current.said(current.turn_of(_after(known, *first)[0], last, NOW))


@lru_cache(64)
def _after(known: Known, *deeds: str) -> tuple[Person, dict[str, Any]]:
    """Return the person after these deeds, and their facts: many lines of the file begin with the same ones."""
    person = known.person
    for deed in deeds:
        person = current.turn_of(person, deed, NOW).person
    return person, current.facts_of(person)


def changes(before: Any, after: Any) -> dict[str, Any]:
    """Return each place in the facts that differs with its new value; None where there is nothing any more.

    That a person was heard of just now, and what they see, is left out: every deed changes it.
    """
    before, after = ({key: facts[key] for key in facts if key not in OF_EVERY_DEED} for facts in (before, after))
    return dict(_differences(before, after, ""))


def _differences(before: Any, after: Any, path: str) -> Iterator[tuple[str, Any]]:
    if before == after:
        return
    if isinstance(before, list) and isinstance(after, list):
        before, after = ({str(n): one for n, one in enumerate(many)} for many in (before, after))
    if not (isinstance(before, dict) and isinstance(after, dict)):
        yield path, None if after is _ABSENT else after
        return
    for key in [*before, *(key for key in after if key not in before)]:
        yield from _differences(before.get(key, _ABSENT), after.get(key, _ABSENT), f"{path}/{key}")


def record(name: str, known: Known, deeds: list[str]) -> dict[str, Any]:
    """Return a line of the file."""
    return {"person": name, "did": deeds, **answer(known, deeds)}


def prompts(name: str, known: Known) -> dict[str, Any]:
    """Return when the next prompt is due, and what is prompted from now on when nothing is done."""
    person = known.person
    told = list(current.prompts_of(person, NOW, MOST_PROMPTS, PROMPTS_WITHIN))
    return {"person": name, "next": current.next_prompt(person, NOW), "prompts": told}


def stored_people() -> dict[str, Known]:
    """Return the people of the stored database, after this version's revisions."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'afterword.db'}"
        content.load(url)
        return {name: Known(person) for name, person in asyncio.run(current.people_in(url, PEOPLE)).items()}


def make_anew(patterns: Collection[str]) -> int:
    """Make the answers anew whose deeds fit one of the patterns; return how many are different."""
    people, different, records = stored_people(), 0, []
    for old in content.lines(content.ANSWERS):
        fits = any(fnmatchcase("; ".join(old["did"]), pattern) for pattern in patterns)
        new = record(old["person"], people[old["person"]], old["did"]) if fits else old
        if new != old:
            different += 1
            print(f"{old['person']}: {'; '.join(old['did'])}\n  - {old['said']}\n  + {new['said']}")  # noqa: T201 - see above
        records.append(new)
    content.write_lines(content.ANSWERS, records)
    if "prompts" in patterns:
        content.write_lines(content.PROMPTS, [prompts(name, known) for name, known in people.items()])
    return different


if __name__ == "__main__":
    print(f"{make_anew(sys.argv[1:])} answers are different now")  # noqa: T201 - a command line prints
