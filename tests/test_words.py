"""The language files and the code that uses their keys match, in every language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files
from itertools import product
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.sandbox.rules.html import parse
from conversations import words as words_package
from conversations.messages import Arg, Words
from conversations.words import LANGUAGES, Reader, in_html
from tests.source_files import tree
from tests.words_keys import BUILT, STYLE

ROOT = Path(__file__).parent.parent
SPOKEN_BY = (
    *sorted((ROOT / "conversations").rglob("*.py")),
    ROOT / "bot" / "rendering.py",
    *sorted((ROOT / "bot" / "files").rglob("*.py")),
)
LONGEST_MESSAGE = 4096
LONGEST_TOAST = 200
NAMES_A_TEXT = ("button", "words", "Words")


@dataclass(frozen=True)
class Pattern:
    """The variables of a message: its placeholders, and those that a function or a selector reads."""

    variables: frozenset[str]
    days: frozenset[str]
    numbers: frozenset[str]


class _Reads(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.days: set[str] = set()
        self.numbers: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the name is the visitor's
        self.variables.add(node.id.name)

    def visit_FunctionReference(self, node: ftl.FunctionReference) -> None:  # noqa: N802
        self.days |= {a.id.name for a in node.arguments.positional if isinstance(a, ftl.VariableReference)}
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ftl.VariableReference):
            self.numbers.add(node.selector.id.name)
        self.generic_visit(node)


@cache
def patterns(language: str) -> dict[str, Pattern]:
    """Return every key of a language file with the variables of its pattern."""
    source = files(words_package).joinpath(f"{language}.ftl").read_text(encoding="utf-8")
    found: dict[str, Pattern] = {}
    for entry in FluentParser().parse(source).body:
        assert not isinstance(entry, ftl.Junk), f"{language}.ftl cannot be read near: {(entry.content or '')[:80]!r}"
        if isinstance(entry, ftl.Message):
            named: list[tuple[str, ftl.Pattern | None]] = [
                (entry.id.name, entry.value),
                *((f"{entry.id.name}.{a.id.name}", a.value) for a in entry.attributes),
            ]
            for key, pattern in named:
                if pattern is not None:
                    assert key not in found, f"{language}.ftl says {key} twice"
                    reads = _Reads()
                    reads.visit(pattern)
                    found[key] = Pattern(frozenset(reads.variables), frozenset(reads.days), frozenset(reads.numbers))
    return found


@dataclass(frozen=True)
class Call:
    """A place in the code that names a text: the keys it can produce, and the placeholders it fills."""

    where: str
    keys: tuple[str, ...]
    fills: frozenset[str]


def keys_of(node: ast.expr) -> tuple[str, ...]:
    """Return the keys that an expression can produce; none when it is a variable."""
    match node:
        case ast.Constant(value=str(key)):
            return (key,)
        case ast.IfExp(body=body, orelse=orelse):
            return (*keys_of(body), *keys_of(orelse))
        case ast.JoinedStr():
            return tuple(BUILT[ast.unparse(node)])
        case _:
            return ()


@cache
def calls() -> tuple[Call, ...]:
    """Return every `words("key", ...)` and `button("key", ...)` in the code."""
    return tuple(call for path in SPOKEN_BY for call in _calls_in(path))


def _calls_in(path: Path) -> Iterator[Call]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in NAMES_A_TEXT:
            if not node.args or any(k.arg is None for k in node.keywords):
                continue
            fills = frozenset(k.arg for k in node.keywords if k.arg)
            yield Call(f"{path.name}:{node.lineno}", keys_of(node.args[0]), fills)


@cache
def literals() -> frozenset[str]:
    """Return every string in the code, and every key that is built at run time."""
    found: set[str] = set()
    for path in SPOKEN_BY:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return frozenset(found) | {key for keys in BUILT.values() for key in keys}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_missing(language: str) -> None:
    """Every key that the code names is in the language file."""
    known = patterns(language)
    assert [(c.where, key) for c in calls() for key in c.keys if key not in known] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_unused(language: str) -> None:
    """The code names every key of the language file."""
    assert sorted(set(patterns(language)) - literals() - STYLE - {f"language-name.{c}" for c in LANGUAGES}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_the_ones_that_are_filled(language: str) -> None:
    """Every placeholder is filled, and every filled one is used."""
    known = patterns(language)
    wrong = []
    for call in calls():
        reads = [known[key].variables for key in call.keys if key in known]
        missing = frozenset().union(*(r - call.fills for r in reads))
        needless = call.fills - frozenset().union(*reads) if reads else frozenset()
        if missing or needless:
            wrong.append((call.where, call.keys, sorted(missing), sorted(needless)))
    assert wrong == []


def test_all_languages_say_the_same_things() -> None:
    """A language is complete: the same keys with the same placeholders as English."""
    english = {key: p.variables for key, p in patterns("en").items()}
    for language in LANGUAGES:
        assert {key: p.variables for key, p in patterns(language).items()} == english


def example(key: str, pattern: Pattern, count: int) -> Words:
    """Return the text of `key` with placeholders filled by values of the right type."""
    when = datetime(2026, 9, 30, 16, 45, tzinfo=ZoneInfo("Europe/Berlin"))
    args: dict[str, Arg] = {}
    for name in pattern.variables:
        args[name] = when if name in pattern.days else count if name in pattern.numbers else "Müller & <Söhne>"
    return Words(key, tuple(args.items()))


@pytest.mark.parametrize(("language", "count"), list(product(LANGUAGES, (0, 1, 2, 5))))
def test_every_wording_is_html_that_telegram_takes(language: str, count: int) -> None:
    """No tag that Telegram rejects, none left open, and at most 4,096 characters."""
    reader = Reader(language, ZoneInfo("Europe/Berlin"))
    for key, pattern in patterns(language).items():
        html = in_html(example(key, pattern, count), reader)
        text, _ = parse(html)
        assert len(text) <= LONGEST_MESSAGE, key
        if "toast" in key or key.startswith("taps-"):
            assert len(text) <= LONGEST_TOAST, key


def test_typed_text_cannot_become_markup() -> None:
    """Typed text is escaped when it is rendered, in every message."""
    reader = Reader("en", ZoneInfo("UTC"))
    shown = in_html(Words("answers-said", (("text", "<b>&nbsp;</b>\u202e{ $x } { DAY($x) }"),)), reader)
    assert shown == "&lt;b&gt;&amp;nbsp;&lt;/b&gt;{ $x } { DAY($x) }"
