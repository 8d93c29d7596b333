"""Reachable taps: the kinds of callback data that the code handles, and those offered on a long random walk.

A kind is an area and a verb, "thanks:sent"; "*:set" is a verb that the types of questions share.
"""

from __future__ import annotations

import ast
import random
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path

from conversations.account import commands
from conversations.applications import edit
from conversations.events import Tapped
from conversations.features import FEATURES
from conversations.flows.callback_data import Area
from conversations.outreach import thank_you_options, thank_you_phrases
from tests.people import Seeker, at
from tests.source_files import ROOT, sources, tree
from tests.stories.users.scripted_user import kind_of

TYPED = (
    "Acme, Analyst",
    "Globex",
    "explaining CI",
    "tomorrow 10:00",
    "10:00",
    "end of next week",
    "Maria Keller",
    "Berlin",
    "thanked them yesterday",
    "they rejected me",
    "interview at Initech on 1 December at 10:00",
    "So the interview is over. They asked me about budgets and I got lost. It was okay.",
)


@cache
def handled() -> frozenset[str]:
    """Return every verb that the code compares a tap's verb with: with its area, or "*" if areas share it."""
    areas = {feature.on_tap.__module__: feature.area for feature in FEATURES}
    thanks = (thank_you_options.__name__, thank_you_phrases.__name__)
    areas |= {edit.__name__: edit.AREA, **dict.fromkeys(thanks, Area.THANK_YOU)}
    return frozenset(
        f"{areas.get(_module(file), '*')}:{verb}" for file in sources("conversations") for verb in _verbs(tree(file))
    )


def _module(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts)


def _verbs(code: ast.AST) -> Iterator[str]:
    for node in ast.walk(code):
        match node:
            case ast.Match(subject=subject, cases=cases) if _is_about_a_verb(subject):
                compared: list[ast.AST] = [case.pattern for case in cases]
            case ast.Compare(left=left, comparators=comparators) if _is_about_a_verb(left):
                compared = list(comparators)
            case _:
                continue
        for part in compared:
            yield from (n.value for n in ast.walk(part) if isinstance(n, ast.Constant) and isinstance(n.value, str))


def _is_about_a_verb(node: ast.AST) -> bool:
    return any(
        (isinstance(n, ast.Attribute) and n.attr == "verb") or (isinstance(n, ast.Name) and n.id == "verb")
        for n in ast.walk(node)
    )


def offered_on_a_walk(steps: int, seed: int) -> set[str]:
    """Return the kind of every button offered to somebody who uses the bot at random."""
    chance = random.Random(seed)  # noqa: S311 - not a secret
    sam = Seeker(at("2026-06-08", "11:30"))
    often: Counter[str] = Counter()
    offered: set[str] = set()
    for _ in range(steps):
        taps = [b.data for b in sam.screen if b.data]
        match chance.randrange(10):
            case 0:
                sam.lives_until(sam.now + timedelta(hours=chance.randrange(100)))
            case 1:
                sam.says(f"/{chance.choice(commands.MENU)}")
            case 2 | 3:
                sam.says(chance.choice(TYPED))
            case _ if taps:
                data = min(taps, key=lambda d: (often[kind_of(d)] + chance.random() * 3, d))
                often[kind_of(data)] += 1
                sam.sends(Tapped(data, 1))
        offered |= {kind_of(b.data) for b in sam.screen if b.data}
    return offered
