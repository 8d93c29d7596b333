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
from conversations.account import room
from conversations.account.commands import MENU
from conversations.account.export import FORMATS
from conversations.applications.list import FILTERS
from conversations.events import Flaw, Transcription
from conversations.facts import Channel, ContactKind, OfferAnswer, Outcome, PromptKind, ReplyKind
from conversations.facts.working_days import PART_OF_ZONE, PARTS, country_of_zone
from conversations.flows.questions import OPINIONS, Toggles
from conversations.flows.usual_answers import UsualQuestions
from conversations.interviews import no_show
from conversations.invitations.read import NoInvitation
from conversations.letters.topics import Reason
from conversations.letters.topics.read import PRIVATE
from conversations.listening.meaning import CODES
from conversations.listening.story import WHERE_TO
from conversations.messages import Arg, Words
from conversations.preparation import insights, question_bank
from conversations.questions import FLOWS
from conversations.understanding.answers.choices import FEELINGS
from conversations.understanding.small_talk import Talk
from conversations.understanding.story.labels import Label
from conversations.words import LANGUAGES, Reader, in_html

ROOT = Path(__file__).parent.parent
SPOKEN_BY = (
    *sorted((ROOT / "conversations").rglob("*.py")),
    ROOT / "bot" / "rendering.py",
    *sorted((ROOT / "bot" / "files").rglob("*.py")),
)
LONGEST_MESSAGE = 4096
LONGEST_TOAST = 200
# Keys that the code builds at run time: the expression in the code, and the keys that it can produce.
OFFER_LETTERS = ("time", "accept", "decline", "other")
REGIONS = {*PARTS.items(), *((country_of_zone(zone), part) for zone, part in PART_OF_ZONE.items())}
BUILT = {
    "f'holidays-parts.{country}-{part}'": [f"holidays-parts.{country}-{part}" for country, part in sorted(REGIONS)],
    "f'room-lists.{list_.what}'": [f"room-lists.{what}" for what in room.NAMED],
    "f'channel.{c}'": [f"channel.{c}" for c in Channel],
    "f'channel-by.{sent.channel}'": [f"channel-by.{c}" for c in Channel],
    "f'channel-by.{last.channel}'": [f"channel-by.{c}" for c in Channel],
    "f'note-hint.{channel}'": [f"note-hint.{c}" for c in Channel if c is not Channel.EMAIL],
    "f'note-sent_by.{channel}'": [f"note-sent_by.{c}" for c in Channel if c is not Channel.EMAIL],
    "f'channel-by.{c.channel}'": [f"channel-by.{c}" for c in Channel],
    "f'channel-by.{contact.channel}'": [f"channel-by.{c}" for c in Channel],
    "f'channel-by.{meaning.channel}'": [f"channel-by.{c}" for c in Channel],
    "f'heard-what.{CODES[meaning.intent]}'": [f"heard-what.{code}" for code in CODES.values()],
    "f'story-label.{s.label}'": [f"story-label.{label}" for label in Label],
    "f'story-move.{label}'": [f"story-move.{label}" for label in WHERE_TO],
    "f'debrief-felt.{facts.felt}'": [f"debrief-felt.{felt}" for felt in FEELINGS],
    "f\"debrief-route.{('recruiter' if facts.recruiter else 'direct')}\"": [
        "debrief-route.recruiter",
        "debrief-route.direct",
    ],
    "f'heard-talk.{kind}'": [f"heard-talk.{kind}" for kind in Talk],
    "f'contact.{c.kind}'": [f"contact.{k}" for k in ContactKind],
    "f'contact.{contact.kind}'": [f"contact.{k}" for k in ContactKind],
    "f'offer-state.{offer.answer}'": [f"offer-state.{a}" for a in OfferAnswer],
    "f'offer-heard.{answer}'": [f"offer-heard.{a}" for a in OfferAnswer],
    "f'time-answered.{offer.answer}'": [f"time-answered.{a}" for a in OfferAnswer],
    "f'no_show-missed.{form.text}'": [f"no_show-missed.{form}" for form in no_show.FORMS],
    "f'offer-{answer}_done'": [f"offer-{a}_done" for a in OfferAnswer],
    "f'draft-offer_{which}.subject'": [f"draft-offer_{w}.subject" for w in OFFER_LETTERS],
    "f'draft-offer_{which}.body'": [f"draft-offer_{w}.body" for w in OFFER_LETTERS],
    "f'reply.{r.kind}'": [f"reply.{k}" for k in ReplyKind],
    "f'ended.{outcome}'": [f"ended.{o}" for o in Outcome],
    "f'state.{application.outcome}'": [f"state.{o}" for o in Outcome],
    "f'state-mark.{application.outcome}'": [f"state-mark.{o}" for o in Outcome],
    "f'csv.{application.outcome}'": [f"csv.{o}" for o in Outcome],
    "f'outcome.{outcome}'": [f"outcome.{o}" for o in Outcome],
    "f'apps-only.{which}'": [f"apps-only.{f}" for f in FILTERS if f != "all"],
    "f'apps-{f}'": [f"apps-{f}" for f in FILTERS],
    "f'export.{f}'": [f"export.{f}" for f in FORMATS],
    "f'export-caption.{what}'": [f"export-caption.{f}" for f in FORMATS],
    "f'import-{event.flaw}'": [f"import-{flaw}" for flaw in Flaw],
    "f'letters-in.{language}'": [f"letters-in.{c}" for c in LANGUAGES],
    "f'letters-in.{c}'": [f"letters-in.{c}" for c in LANGUAGES],
    "f'letters-language.{language}'": [f"letters-language.{c}" for c in LANGUAGES],
    "f'letters-language.{letters_language(person)}'": [f"letters-language.{c}" for c in LANGUAGES],
    "f'phrase-why.{phrase.reason}'": [f"phrase-why.{reason}" for reason in Reason],
    "f'proof-private.{reason}'": [f"proof-private.{reason}" for reason in PRIVATE],
    "f'prompt.{p.kind}'": [f"prompt.{k}" for k in PromptKind],
    "f'prompt.{due.kind}'": [f"prompt.{k}" for k in PromptKind],
    "f'prompt.{d.kind}'": [f"prompt.{k}" for k in PromptKind],
    "f'menu.{name}'": [f"menu.{name}" for name in MENU],
    "f'language-name.{c}'": [f"language-name.{c}" for c in LANGUAGES],
    "f'{name}-which.ask_known'": [f"{n}-which.ask_known" for n, f in FLOWS.items() if f.leading],
    "f'{name}-which.ask'": [f"{n}-which.ask" for n, f in FLOWS.items() if f.leading],
    "f'{flow.name}-{step.words_key}.ask'": [
        f"{n}-{s.words_key}.ask" for n, f in FLOWS.items() for s in f.steps if not s.about
    ],
    "f'{flow.name}-{step.words_key}.about'": [
        f"{n}-{s.words_key}.about" for n, f in FLOWS.items() for s in f.steps if s.about
    ],
    "f'{area}-{step}.{text}'": [
        f"{n}-{s.words_key}.{o}" for n, f in FLOWS.items() for s in f.steps for o in getattr(s.question, "options", ())
    ],
    "f'{area}-{step}.{option}'": [
        f"deeper-{s.key}.{o}"
        for s in FLOWS["deeper"].steps
        if isinstance(s.question, Toggles)
        for o in s.question.options
    ],
    "f'deeper-{step.words_key}.name'": [f"deeper-{s.words_key}.name" for s in FLOWS["deeper"].steps],
    "f'deeper-{step.words_key}.told'": [f"deeper-{s.words_key}.told" for s in FLOWS["deeper"].steps],
    "f'debrief-{step.key}.name'": [f"debrief-{s.key}.name" for s in FLOWS["debrief"].steps],
    "f'debrief-{step.key}.told'": [f"debrief-{s.key}.told" for s in FLOWS["debrief"].steps[2:]],
    "f'fit-{step.key}.name'": [f"fit-{s.key}.name" for s in FLOWS["fit"].steps],
    "f'fit-{key}.told'": [f"fit-{s.key}.told" for s in FLOWS["fit"].steps[:-2]],
    "f'fit-{key}.brief'": [f"fit-{s.key}.brief" for s in FLOWS["fit"].steps[:-2]],
    "f'fit-says.{o}'": [f"fit-says.{o}" for o in OPINIONS],
    "f'fit-says.{opinion}'": [f"fit-says.{o}" for o in OPINIONS],
    "f'fit-says.{text}'": [f"fit-says.{o}" for o in OPINIONS],
    "f'fit-then.{goes_on.text}'": [f"fit-then.{o}" for o in ("yes", "unsure", "no")],
    "f'fit-state.{fit.goes_on}'": [f"fit-state.{o}" for o in ("yes", "unsure", "no")],
    "f'kind.{kind}'": [f"kind.{k}" for k in question_bank.KINDS],
    "f'kind.{reason}'": [f"kind.{k}" for k in question_bank.KINDS],
    "f'kind.{hard.kind}'": [f"kind.{k}" for k in question_bank.KINDS],
    "f'kind.{k}'": [f"kind.{k}" for k in question_bank.KINDS],
    "f'kind.{known[0][0]}'": [f"kind.{k}" for k in question_bank.KINDS],
    "f'hour.{g.name}'": [f"hour.{h}" for h in insights.HOURS],
    "f'round.{g.name}'": [f"round.{r}" for r in insights.ROUNDS],
    "f'plan-form.{g.name}'": [f"plan-form.{f}" for f in insights.FORMS],
    "f'debrief-felt.{FACES[int(value) - 1]}'": [f"debrief-felt.{f}" for f in insights.FACES],
    "f'debrief-felt.{FACES[int(value)]}'": [f"debrief-felt.{f}" for f in insights.FACES],
    "f'usual.{name}'": [f"usual.{name}" for name in UsualQuestions.usual],
    "f'plan-form.{invitation.form}'": [f"plan-form.{f}" for f in insights.FORMS],
    "f'privacy-{transcription}'": [f"privacy-{t}" for t in Transcription if t is not Transcription.OFF],
    "f'invited-not.{why}'": [f"invited-not.{why}" for why in NoInvitation],
}
# Used by the renderer itself.
STYLE = {"language"} | {
    f"language.{name}" for name in ("locale", "day", "day_year", "short", "short_year", "month", "weekday", "hour")
}


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


def calls() -> Iterator[Call]:
    """Find every `words("key", ...)` and `button("key", ...)` in the code."""
    for path in SPOKEN_BY:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("button", "words", "Words")
            ):
                if not node.args or any(k.arg is None for k in node.keywords):
                    continue
                fills = frozenset(k.arg for k in node.keywords if k.arg)
                yield Call(f"{path.name}:{node.lineno}", keys_of(node.args[0]), fills)


def literals() -> set[str]:
    """Return every string in the code, and every key that is built at run time."""
    found: set[str] = set()
    for path in SPOKEN_BY:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found | {key for keys in BUILT.values() for key in keys}


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
