"""The tables that hold the conversations together: features, prompts, callback data, questions."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

import conversations
from conversations.account.export import FORMATS
from conversations.applications.list import FILTERS
from conversations.facts import PromptKind
from conversations.feature import DuplicateFeatureError, Feature, by_area, by_place
from conversations.features import FEATURES
from conversations.flows.callback_data import Area, link, parse
from conversations.flows.flow import WrongFlowError
from conversations.pacing.reminders import REMINDABLE
from conversations.questions import FLOWS, check_keys
from conversations.remind import PROMPTS
from tests.source_files import tree
from tests.stories.system.reachable_taps import handled

# Verbs that are known only when the code runs: where, the expression, and what it can come to.
COMPUTED = {
    "list:f": tuple(FILTERS),
    "list:which": (*FILTERS, "found"),
    "export:f": FORMATS,
    "overview:verb": ("kind", "said", "strong"),
    "snooze:kind": tuple(REMINDABLE.values()),
    "calendar_keyboard:tap": ("set", "day"),
    "callback_data:verb": (),  # passed on
    "meaning:verb": ("yes", "change", "ask", "new"),
    "practice:verb": (),
    "questions:verb": (),
}
# Answered, though no button carries them any more: they stand in old chats.
OLD_BUTTONS = {"thanks:hand"}


@cache
def modules() -> dict[str, ModuleType]:
    """Return every module of the conversations by its name."""
    names = (m.name for m in pkgutil.walk_packages(conversations.__path__, "conversations."))
    return {name: importlib.import_module(name) for name in names}


def test_every_feature_is_in_the_table() -> None:
    """A feature that a module offers is one that `respond` knows."""
    offered = {id(f): name for name, m in modules().items() for f in vars(m).values() if isinstance(f, Feature)}
    assert {name for id_, name in offered.items() if id_ not in set(map(id, FEATURES))} == set()


def test_no_two_features_answer_to_one_area_or_place() -> None:
    """A tap or a typed word has one answer."""
    first = next(f for f in FEATURES if f.places)
    with pytest.raises(DuplicateFeatureError):
        by_area((first, replace(first, places=())))
    with pytest.raises(DuplicateFeatureError):
        by_place((first, replace(first, area=Area.PROMPT)))
    assert {f.area for f in FEATURES} == set(Area)


def test_whoever_asks_takes_the_answer() -> None:
    """Where a question can be open, it is answered and asked again; nobody else claims to take recordings."""
    for feature in FEATURES:
        assert bool(feature.places) == bool(feature.on_text) == bool(feature.ask_again), feature.area
        assert feature.places or not feature.media, feature.area


def test_every_kind_of_prompt_has_its_text() -> None:
    """No kind is left out, and none falls to a default."""
    assert set(PROMPTS) == set(PromptKind)


def test_keys_of_questions_are_unique_across_flows() -> None:
    """An interview keeps all answers by key: two flows may ask one thing only if both declare it."""
    debrief, planning = FLOWS["debrief"], FLOWS["plan"]
    assert {"began", "route"} <= debrief.shared_keys & planning.shared_keys
    with pytest.raises(WrongFlowError):
        check_keys(replace(debrief, shared_keys=frozenset()), planning)


def test_callback_data_is_read_as_it_was_written() -> None:
    """`parse` reads what `link` wrote."""
    tap = parse(link(Area.SETTINGS, 3, "in", "none", "Europe/Berlin", 7))
    assert tap is not None
    assert (tap.area, tap.subject, tap.verb, tap.values) == ("set", 3, "in", ("none", "Europe/Berlin", "7"))


@cache
def links() -> tuple[tuple[str, Area | None, str], ...]:
    """Return every button that the code makes: where, its area (None: of whichever flow is run), each of its verbs."""
    return tuple(_links())


def _links() -> Iterator[tuple[str, Area | None, str]]:
    for name, module in modules().items():
        for node in ast.walk(tree(Path(str(module.__file__)))):
            area: ast.expr | None = None
            match node:
                case ast.Call(func=ast.Name(id="link"), args=[area, _, verb, *_]):
                    pass
                case ast.Call(func=ast.Name(id="button"), args=[_, area, _, verb, *_]):
                    pass
                case ast.Call(func=ast.Name(id="link") | ast.Attribute(attr="link"), args=[verb, *_]):
                    pass  # of a question
                case _:
                    continue
            for one in _verbs(verb, name.rpartition(".")[2]):
                yield f"{name}:{node.lineno}", _area(area, module) if area else getattr(module, "AREA", None), one


def _verbs(node: ast.expr, module: str) -> tuple[str, ...]:
    match node:
        case ast.Constant(value=str(verb)):
            return (verb,)
        case ast.IfExp(body=body, orelse=orelse):
            return (*_verbs(body, module), *_verbs(orelse, module))
        case _:
            return COMPUTED[f"{module}:{ast.unparse(node)}"]


def _area(node: ast.expr, module: ModuleType) -> Area | None:
    """Return the area that an expression names; None for one that is known only when the code runs."""
    try:
        return Area(eval(ast.unparse(node), dict(vars(module))))  # noqa: S307 - our own code
    except (NameError, AttributeError):
        return None


def answered() -> frozenset[str]:
    """Return every meaning that is answered: "thanks:sent", or "*:set" for one that areas share."""
    return handled() | {f"apps:{one}" for one in FILTERS} | {f"remind:{one}" for one in REMINDABLE.values()}


def test_every_button_is_answered() -> None:
    """Nobody can write a button whose area does not know its verb."""
    known = answered()
    wrong = [
        (where, area, verb)
        for where, area, verb in links()
        if not {f"{one}:{verb}" for one in ("*", *([area] if area else FLOWS))} & known
    ]
    assert wrong == []
    assert len(links()) > 150


def test_every_verb_is_on_a_button() -> None:
    """What is answered is offered somewhere, or was offered once and stands in old chats."""
    offered = {f"{one}:{verb}" for _, area, verb in links() for one in ("*", *([area] if area else FLOWS))}
    assert answered() - offered == OLD_BUTTONS
