"""Texts that are made to be slow, and every reader of typed text, called as the bot calls it.

`tests/readers/test_readers.py` and the measure `readers` try each reader with each text. A reader that is marked with
`conversations.readers.reader` is found by itself; its other arguments are chosen by their types and names.
"""

from __future__ import annotations

import gc
import importlib
import inspect
import pkgutil
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from functools import partial
from itertools import product
from typing import Any

import bot
import conversations
from conversations.facts import Person
from conversations.readers import READERS, forget_words
from conversations.understanding import Asked, Context, KnownPost
from conversations.words import day_words

TODAY = date(2026, 3, 10)
NOW = datetime(2026, 3, 10, 11, tzinfo=UTC)
KNOWN = tuple(
    KnownPost(n, f"Company {n} Bakery", f"Role number {n}", recruiter=f"Tom A{n}", people=(f"Mrs Ann B{n}, C{n} D{n}",))
    for n in range(40)
)
SHOWN = ("note-sent thanks:2:sent", "walk-skip debrief:2:skip:felt", "note-none thanks:2:none")
SAMPLES: dict[object, tuple[object, ...]] = {
    date: (TODAY,),
    datetime: (NOW,),
    Iterable[KnownPost]: (KNOWN,),
    Sequence[str]: (("direct", "recruiter"),),
    bool: (False, True),
    Person: (Person(1, "Sam", zone="Europe/Berlin", zone_known=True, shown=SHOWN),),
    Asked: (Asked.THANK_YOU, Asked.NEWS, Asked.HELD, Asked.OFFER, Asked.NEW_TIME),
    Context | None: (Context(Asked.NEWS, 7),),
}
LANGUAGES = ("en", "de")
NOT_LOADED = ("bot.sandbox", "bot.demo", "bot.store.migrations", "bot.spellcheck.worker", "bot.__main__")

# Each is repeated up to the length of a text.
UNITS = (
    # White space, invisible characters, signs
    "a", " ", "\n", "\r\n", "\t", "\u2028", "\u202e", "\u0301", "9", "-", "/", ".", ":", ",", "'", "½", "@", "&", "\\",
    "[", "[a", "(", "()", "<", "`", "😀", "\u200d", "\u200d😀", "🇩🇪",
    # Lines and sentences
    "x\n", " \n", "- ", "1. ", "- a\n", "ab. ", "AB. ", "A", "A ", "A B, ", "a, ", "a; b: ",
    # Addresses and people
    "a@", "a@b.", "a.", "@1 ", "a@b.de ", "Dr. ", "von ", "and ", "Maria K. ", "hi ", "dear ", "EMAIL:",
    "email;x:a@b\n",
    # Companies and posts
    " at ", " @ ", " - ", "at a ", "bei ", "Acme, ", "a at b ",
    # Days and hours
    "1/2 ", "1.5 ", "or ", "to ", "bis ", "oder ", "und ", "at ", "um ", "at 9 ", "9:30 ", "9-10 ", "10 to 11 ",
    "friday ", "friday or ", "fri-", "mo/", "do oder ", "may ", "they may ", "they will ", "by ", "until ", "before ",
    "vor ", "vor dem 15. ", "next week ", "next week or ", "kw 12 ", "w/c ", "half of ", "last day of ", "between ",
    "last working day of ", "from 1 to ", "zwischen 1 und ", "in two ", "an hour ", "and a half ", "ago ", "tonight ",
    "june '27 ", "1,5 ", "2026-", "15.06.", "12 june ", "am 15. ", "nicht ", "they didnt say ", "europe/", "it's ",
    "monday tuesday may june or to 12 next week between and ", "the ", "eod ", "spätestens ",
    "vendredi ", "le 15 ", "dans deux ", "ou ", "il y a ", "d'", "el lunes ", "a las 9 ", "de 9 a ", "mar ",
    # Invitations
    "your interview ", "for the ", "position ", "(m/w/d", "1 Main ", "https://a.", "interview-", "Interview at A, ",
    "you Interview ", "A time ", "please bring ", "bringen sie mit ", "mit, your ", "mitbringen:\n- ",
    # Letters
    "thank you ", "sorry ", "i'm sorry i am ", "[your name] ", "look forward ", "experience ",
)  # fmt: skip


def family(unit: str, length: int) -> tuple[str, ...]:
    """Return texts of `length` characters made of `unit`: alone, between letters, and between two days."""
    body = (unit * (length // len(unit) + 1))[:length]
    return body, "a" * 90 + body[: length - 91] + "b", "friday" + body[: length - 7] + "9"


def readers() -> dict[str, Callable[[str], object]]:
    """Return every reader in the tree, each with each of its arguments, as a function of the text alone."""
    load_all()
    return {name: call for key, read in sorted(READERS.items()) for name, call in _calls(key, read)}


def load_all() -> None:
    """Import every module, so that no reader is missing."""
    for package in (conversations, bot):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.startswith(NOT_LOADED):
                importlib.import_module(module.name)


def _calls(key: str, read: Callable[..., Any]) -> Iterator[tuple[str, Callable[[str], object]]]:
    _, *others = inspect.signature(read, eval_str=True).parameters.values()
    given = {p.name: values for p in others if (values := _samples(key, p))}
    for values in product(*given.values()):
        arguments = dict(zip(given, values, strict=True))
        shown = ", ".join(str(value) for value in values if isinstance(value, str | bool))
        yield f"{key}({shown})", partial(_read, read, arguments)


def _samples(key: str, parameter: inspect.Parameter) -> tuple[object, ...]:
    """Return the values to try for a parameter; none for one that may be left out."""
    if parameter.name == "language":
        return (*LANGUAGES, *sorted(day_words.LANGUAGES)) if key.startswith("conversations.dates") else LANGUAGES
    if parameter.name == "step":
        return ("felt", "route")
    if parameter.annotation == tuple[str, ...]:
        return (_read,)  # stands for the text itself: names and topics are typed, too
    if samples := SAMPLES.get(parameter.annotation):
        return samples
    if parameter.default is inspect.Parameter.empty:
        raise LookupError(f"{key}: add a sample of `{parameter.name}: {parameter.annotation}` to SAMPLES")
    return ()


def _read(read: Callable[..., Any], arguments: dict[str, object], text: str) -> object:
    result = read(text, **{name: (text,) if value is _read else value for name, value in arguments.items()})
    return tuple(result) if isinstance(result, Iterator) else result


def cost(read: Callable[[str], object], text: str, runs: int = 1) -> float:
    """Return the least processor time of a few runs, in seconds. What readers keep of earlier texts is forgotten."""
    times = []
    gc.disable()  # it would look through all that other tests have left
    try:
        for _ in range(runs):
            forget_words()
            began = time.process_time()
            read(text)
            times.append(time.process_time() - began)
    finally:
        gc.enable()
    return min(times)
