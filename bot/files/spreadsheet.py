"""Rows as CSV that a spreadsheet opens with a double click, and in which no cell is a formula."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence

from babel import Locale, UnknownLocaleError
from babel.numbers import get_decimal_symbol

_BYTE_ORDER_MARK = "\ufeff"  # by it a spreadsheet knows UTF-8; it is of the file, not of a cell
_FORMULA = frozenset("=+-@")
_SEPARATORS = frozenset(";,\t\r\n")
_JOINERS = frozenset("\u200c\u200d")  # emoji and some scripts are spelt with them


def as_csv_bytes(rows: Iterable[Sequence[str]], language: str) -> bytes:
    """Return the rows as UTF-8, separated as a spreadsheet in that language ("de", "pt-br") expects it.

    Every field is quoted. A spreadsheet in another language may all the same split a row at the other separator, so
    what would be a formula behind a separator, or at the beginning, has an apostrophe before it.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator(language), quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return (_BYTE_ORDER_MARK + out.getvalue()).encode("utf-8", "replace")


def separator(language: str) -> str:
    """Return what separates fields where numbers are written as in that language: a semicolon beside decimal commas."""
    try:
        locale = Locale.parse(language, sep="-")
        # In Switzerland, too, where German has a decimal point.
        return ";" if locale.language == "de" or get_decimal_symbol(locale) == "," else ","
    except (ValueError, UnknownLocaleError):
        return ","


def harmless(text: str) -> str:
    """Return a cell's text without invisible marks, and with an apostrophe before each sign that begins a formula."""
    shown = [c for c in text if c in _JOINERS or unicodedata.category(c) != "Cf"]
    out: list[str] = []
    start, is_start = 0, True  # where what may be a field begins, and whether only blanks and quotes have followed
    for char in shown:
        if is_start and unicodedata.normalize("NFKC", char) in _FORMULA:  # full-width signs count in some spreadsheets
            out.insert(start, "'")
        out.append(char)
        if char in _SEPARATORS and not (is_start and char.isspace()):
            start, is_start = len(out), True
        else:
            is_start = is_start and (char.isspace() or char in _JOINERS or char in "\"'")
    return "".join(out)
