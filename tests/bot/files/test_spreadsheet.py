"""CSV: what separates fields, and that no cell runs."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.files.spreadsheet import as_csv_bytes, harmless, separator

SIGNS = "=+-@＝＋－＠﹢﹣﹦﹫"


def opened(content: bytes, delimiter: str) -> list[list[str]]:
    """Return the cells as a spreadsheet has them that splits at `delimiter`."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", ","), ("en-GB", ","), ("de", ";"), ("de-AT", ";"), ("de-CH", ";"), ("fr", ";"), ("pt-br", ";"),
     ("zh-hans", ","), ("ja", ","), ("", ","), ("nonsense", ","), ("x-y-z-1", ",")],
)  # fmt: skip
def test_fields_are_separated_as_the_persons_spreadsheet_expects(language: str, expected: str) -> None:
    """By a semicolon where numbers have a decimal comma, as in German Excel."""
    assert separator(language) == expected


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_field_is_quoted_and_comes_back(language: str) -> None:
    """Separators, quotes and line breaks within a field stay within it."""
    rows = [["Company", "Notes"], ["Miller & Sons; Ltd, Leeds", 'said "yes"\nand "no"']]
    content = as_csv_bytes(rows, language)
    first = content.decode("utf-8-sig").splitlines()[0]
    assert first == f'"Company"{separator(language)}"Notes"'
    assert opened(content, separator(language)) == rows


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize(
    "text", ["{}1+1", "  {}1+1", "\t{}1", "\n{}1", "\u3000{}1", "\u200b{}1", "\u2066{}1", "'{}1", '"{}1"', "\u200d{}1"]
)
def test_no_cell_begins_as_a_formula(sign: str, text: str) -> None:
    """Full-width signs and blanks, quotes or invisible marks before a sign included."""
    cell = harmless(text.format(sign))
    assert cell.startswith("'")


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("written", ["en", "de", "fr"])
def test_a_row_that_is_split_elsewhere_holds_no_formula(sign: str, written: str) -> None:
    """In a spreadsheet of another country, which splits at the other sign, at tabs, or starts a line anew."""
    wicked = [
        f"a;{sign}cmd|' /C calc'!A0;b",
        f"a,{sign}1+1",
        f"a\n{sign}1",
        f'a;"{sign}1"',
        f"a\t{sign}1",
        f"a; {sign}1",
    ]
    content = as_csv_bytes([["x", one, "y"] for one in wicked], written)
    for line in content.decode("utf-8-sig").replace('"', "").splitlines():
        for other in (";", ",", "\t"):
            assert not [cell for cell in line.split(other) if cell.strip()[:1] in {*SIGNS}]


def test_cells_hold_no_invisible_marks() -> None:
    """Marks of direction, zero-width spaces and soft hyphens go; emoji stay whole, and so do right-to-left letters."""
    assert harmless("\u2068שלום\u2069 \u200bA\u00adB\u202e\ufeff") == "שלום AB"
    assert harmless("👩‍🚀 fine") == "👩‍🚀 fine"


@pytest.mark.parametrize("text", ["", "Acme", "C++", "a-b", "x = y", "Monday - Friday", "3;4", "Café, 2nd floor"])
def test_plain_words_stay_as_they_are(text: str) -> None:
    """Only a sign where a field may begin gets an apostrophe."""
    assert harmless(text) == text


@given(st.text(alphabet=st.sampled_from([*SIGNS, *" \t\r\n;,\"'ab\u200b\u200d\u2066é"]), max_size=40))
def test_nothing_but_apostrophes_is_added(text: str) -> None:
    """And what is made harmless stays as it is when it is made harmless again, except for further apostrophes."""
    cell = harmless(text)
    assert cell.replace("'", "") == "".join(c for c in text if c not in "'\u200b\u2066")
    first = cell.strip(' \t\r\n"\u200d')[:1]
    assert first not in {*SIGNS}


def test_a_long_cell_costs_little() -> None:
    """One pass, whatever it says: the same for thousands of blanks and separators."""
    assert len(harmless("\n;" * 2_000 + "=")) == 4_002
