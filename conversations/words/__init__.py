"""Renders keys as text. One Fluent file per language holds every sentence, in the order of a conversation.

Fluent rather than gettext: a key names a place in a conversation, not an English sentence; plurals and word order are
up to the translator; long messages stay readable in the file. Babel writes days and hours in the patterns that each
file sets for its language. To add a language, add its file: `en.ftl` makes "en".
"""

from __future__ import annotations

import html
import re
import textwrap
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from fluent.runtime import FluentBundle, resolver
from fluent.runtime.types import FluentDateType, fluent_date
from fluent.syntax import FluentParser
from fluent.syntax.ast import Resource

from conversations.facts import Person
from conversations.messages import Arg, Plain, Words
from conversations.words import inflection

# Fluent refuses a placeable of more than 2,500 characters, as a guard against untrusted words files. Ours are trusted,
# and a card of somebody's answers is longer. Messages that are too long for Telegram are cut elsewhere.
resolver.MAX_PART_LENGTH = 100_000

FALLBACK = "en"
BETWEEN_PARAGRAPHS = "\n\n"
LANGUAGES: tuple[str, ...] = tuple(sorted(f.name[:-4] for f in files(__name__).iterdir() if f.name.endswith(".ftl")))


class MissingWordsError(LookupError):
    """A key or a placeholder that the words file lacks. Tests make sure that no person ever meets one."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: their language, the zone in which instants are shown, and the year that need not be told."""

    language: str
    zone: ZoneInfo
    year: int | None = None  # None: no day is shown with its year

    @classmethod
    def of(cls, person: Person) -> Reader:
        """Return how `person` reads. This year is that of their last message or tap."""
        year = person.heard_at.astimezone(person.clock).year if person.heard_at else None
        return cls(spoken_language(person.language), person.clock, year)

    @classmethod
    def of_letters(cls, person: Person) -> Reader:
        """Return how the letters of `person` are written: in their own language."""
        return replace(cls.of(person), language=letters_language(person))


def spoken_language(code: str) -> str:
    """Return the supported language that fits Telegram's `code` ("de-AT"), or English."""
    short = code.split("-", maxsplit=1)[0].lower()
    return short if short in LANGUAGES else FALLBACK


def letters_language(person: Person) -> str:
    """Return the language of the person's letters: the one they chose, or the one they read."""
    return spoken_language(person.letters or person.language)


def in_html(words: Words, reader: Reader) -> str:
    """Return `words` in Telegram's HTML; what a person typed is sanitised and escaped."""
    return _render(words, reader, _escaped)


def without_instants(text: str) -> str:
    """Return HTML without the marks of INSTANT: what stands between them says the same to every client."""
    return _INSTANT_TAG.sub("", text)


def in_plain(words: Words, reader: Reader) -> str:
    """Return `words` as plain text: labels of buttons, toasts, notes to copy."""
    return _render(words, reader, sanitised)


def copyable(text: Plain, reader: Reader) -> str:
    """Return `text` as plain text for another program: paragraphs separated by a blank line."""
    reader = replace(reader, language=text.language) if text.language else reader
    paragraphs = (p if isinstance(p, str) else in_plain(p, reader) for p in text.paragraphs)
    return BETWEEN_PARAGRAPHS.join(p for p in paragraphs if p)


def lines_on_phone(words: Words, reader: Reader) -> int:
    """Return how many lines a phone needs to show `words`."""
    lines = _TAG.sub("", in_plain(words, reader)).splitlines()
    return sum(max(len(textwrap.wrap(line, PHONE_WIDTH)), 1) if len(line) > PHONE_WIDTH else 1 for line in lines)


PHONE_WIDTH = 38  # characters of a line
_TAG = re.compile(r"</?[a-z]++>")
_LAYOUTS = {"short": "wdt", "day": "wDt", "hour": "t"}  # Telegram's: weekday, date in figures or in words, time
_INSTANT_TAG = re.compile(r'<tg-time unix="[0-9]++" format="[a-zA-Z]++">|</tg-time>')
_IMPERSONAL = {int, date, time}  # types of arguments that hold no text of a person
TWO_DOTS = re.compile(r"((?:\.[A-Za-z]|\b(?:Inc|Ltd|Co)))\.\.(?!\.)")  # "at Acme Inc.", where a sentence ends
_BIDI_CONTROLS = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C, 0xFEFF}


def sanitised(text: str) -> str:
    """Return a person's text so that it cannot change how the text around it is shown.

    Control characters and direction overrides are removed; text with right-to-left letters is isolated. The facts keep
    the original.
    """
    if text.isascii() and text.replace("\n", "").isprintable():
        return text  # most texts, and to look at each character is slow
    kept = "".join(
        c for c in text if c in "\n\t" or (ord(c) not in _BIDI_CONTROLS and unicodedata.category(c) not in ("Cc", "Cs"))
    )
    if any(unicodedata.bidirectional(c) in ("R", "AL") for c in kept):
        return f"\u2068{kept}\u2069"
    return kept


def _escaped(text: str) -> str:
    return html.escape(sanitised(text), quote=False)


def _render(words: Words, reader: Reader, clean: Callable[[str], str]) -> str:
    """Return the text; what a person typed passes through `clean`."""
    if all(type(value) in _IMPERSONAL for _, value in words.args):
        return _render_cached(words, reader)
    arguments = {name: _argument(value, reader, clean) for name, value in words.args}
    return _format(reader.language, words.key, arguments, is_html=clean is _escaped)


@lru_cache(maxsize=4_000)
def _render_cached(words: Words, reader: Reader) -> str:
    """Return words that hold no text of a person: most of what is said, and the same for everybody."""
    arguments = {name: _argument(value, reader, _escaped) for name, value in words.args}
    return _format(reader.language, words.key, arguments)


def _argument(value: Arg, reader: Reader, clean: Callable[[str], str]) -> object:
    match value:
        case str():
            return clean(value)
        case Words():
            return _render(value, reader, clean)
        case Plain():
            return clean(copyable(value, reader))
        case tuple():
            return "\n".join(_render(line, reader, clean) for line in value)
        case datetime():
            return _with_year(_on_clock(value, reader.zone), reader)
        case date():
            return _with_year(value, reader)
        case time():
            return datetime.combine(date.min.replace(year=2000), value)  # Fluent has no type for a time of day
        case _:
            return value


def _on_clock(instant: datetime, zone: ZoneInfo) -> datetime:
    """Return an instant as a clock in `zone` shows it, with a fixed offset: Fluent drops which of two hours it is."""
    return instant.astimezone(timezone(instant.astimezone(zone).utcoffset() or timedelta()))


def _with_year(day: date, reader: Reader) -> object:
    """Return a day as Fluent's own type, marked to be shown with its year if that is not this year."""
    shows_year = reader.year is not None and day.year != reader.year
    return fluent_date(day, dateStyle="long") if shows_year else day


def _format(language: str, key: str, arguments: Mapping[str, object], *, is_html: bool = False) -> str:
    text, errors = _bundle(language, is_html=is_html).format_pattern(_pattern(language, key), dict(arguments))
    if errors:
        raise MissingWordsError(f"{key}: {errors[0]}")
    return TWO_DOTS.sub(r"\1.", str(text)) if key.startswith("draft-") else str(text)


@cache
def _pattern(language: str, key: str) -> resolver.Pattern:
    bundle = _bundle(language)
    name, _, attribute = key.partition(".")
    if not bundle.has_message(name):
        raise MissingWordsError(key)
    message = bundle.get_message(name)
    pattern = message.attributes.get(attribute) if attribute else message.value
    if pattern is None:
        raise MissingWordsError(key)
    return pattern


@cache
def _resource(language: str) -> Resource:
    source = files(__name__).joinpath(f"{language}.ftl").read_text(encoding="utf-8")
    return FluentParser(with_spans=False).parse(source)  # which line it stood in nobody asks


@cache
def _bundle(language: str, *, is_html: bool = False) -> FluentBundle:
    style: dict[str, str] = {}
    bundle = FluentBundle([language], functions=_format_functions(style, is_html=is_html), use_isolating=False)
    bundle.add_resource(_resource(language))
    for name in ("locale", "day", "day_year", "short", "short_year", "month", "weekday", "hour"):
        style[name] = str(bundle.format_pattern(bundle.get_message("language").attributes[name])[0])
    return bundle


def _format_functions(style: Mapping[str, str], *, is_html: bool) -> dict[str, Callable[..., Any]]:
    """Return the functions that a words file may call: days, hours, German cases, English posts.

    DAY is a day, HOUR an hour, WHEN both. INSTANT is WHEN, or HOUR, for what is to come: in HTML it is marked, so that
    the phone of somebody who travels shows it on its own clock.
    """

    def day(value: date, style_: str = "day") -> str:
        if isinstance(value, FluentDateType) and value.options.dateStyle == "long":
            style_ = f"{style_}_year" if f"{style_}_year" in style else style_
        return _day(date(value.year, value.month, value.day), style[style_], style["locale"])

    def hour(value: datetime) -> str:
        return _hour(time(value.hour, value.minute), style["hour"], style["locale"])

    def when(value: datetime, style: str = "day") -> str:
        return f"{day(value, str(style))}, {hour(value)}"

    def instant(value: datetime, style: str = "day") -> str:
        text = hour(value) if str(style) == "hour" else when(value, style)
        return (
            f'<tg-time unix="{value.timestamp():.0f}" format="{_LAYOUTS[str(style)]}">{text}</tg-time>'
            if is_html
            else text
        )

    return {
        "DAY": lambda value, style="day": day(value, str(style)),
        "HOUR": hour,
        "WHEN": when,
        "INSTANT": instant,
        "AT": inflection.at_company,
        "FROM": inflection.from_company,
        "OBLIQUE": inflection.oblique,
        "LENGTH": inflection.length,
        "JOB": inflection.job,
    }


# Cached because Babel parses the pattern at each call, and people's messages name the same few days and hours.


@lru_cache(maxsize=2_000)
def _day(value: date, pattern: str, locale: str) -> str:
    return format_date(value, pattern, locale=locale)


@lru_cache(maxsize=3_000)
def _hour(value: time, pattern: str, locale: str) -> str:
    return format_time(value, pattern, locale=locale)
