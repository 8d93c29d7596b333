"""German names of weekdays, months, numbers and units: the words that placeholders match."""

from __future__ import annotations

from conversations.dates.calendar_math import Part, Unit
from conversations.dates.grammar import Placeholder
from conversations.dates.numeric_phrases import NUMERIC_PLACEHOLDERS

UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}
WEEKDAYS = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5,
    "sonntag": 6,
}  # fmt: skip
SHORT_WEEKDAYS = {"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6}
LONG_MONTHS = (
    "januar", "februar", "märz", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "dezember",
)  # fmt: skip
MONTHS = {
    **{name: number for number, name in enumerate(LONG_MONTHS, 1)},
    "jänner": 1, "jan": 1, "feb": 2, "mrz": 3, "apr": 4, "jun": 6, "juno": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "okt": 10, "nov": 11, "dez": 12,
}  # fmt: skip
ONE = dict.fromkeys(("ein", "eine", "einem", "einen", "einer"), 1)
NUMBERS = ONE | {
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
    "zwölf": 12, "vierzehn": 14, "fünfzehn": 15, "zwanzig": 20, "dreißig": 30,
}  # fmt: skip
UNITS = {
    **dict.fromkeys(("stunde", "stunden", "std"), Unit.HOUR),
    **dict.fromkeys(("tag", "tage", "tagen", "kalendertage", "kalendertagen"), Unit.DAY),
    # By law a Werktag may be a Saturday; offices rarely mean it, and Monday to Friday asks later, never too soon.
    **{f"{one}{end}": Unit.WORKING_DAY for one in ("werktag", "arbeitstag") for end in ("", "e", "en")},
    **dict.fromkeys(("woche", "wochen", "wo", "wo."), Unit.WEEK),
    **dict.fromkeys(("monat", "monate", "monaten"), Unit.MONTH),
}
ONE_UNIT = {"tag", "woche", "wo", "wo.", "monat", "stunde", "werktag", "arbeitstag"}  # "in der nächsten Woche"
PARTS = {
    **dict.fromkeys(("anfang", "zu beginn", "beginn"), Part.EARLY),
    **dict.fromkeys(("mitte", "mitten in"), Part.MID),
    **dict.fromkeys(("gegen ende", "spät", "später"), Part.LATE),
    "ende": Part.END,
}
ENDINGS = ("", "e", "en", "er", "es", "em")
_TENS_ORDINALS = {"zwanzigst": 20, "dreißigst": 30, "dreissigst": 30}
_ORDINAL_STEMS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "siebent": 7, "acht": 8,
    "neunt": 9, "zehnt": 10, "elft": 11, "zwölft": 12, "dreizehnt": 13, "vierzehnt": 14, "fünfzehnt": 15,
    "sechzehnt": 16, "siebzehnt": 17, "achtzehnt": 18, "neunzehnt": 19, "einunddreißigst": 31, "einunddreissigst": 31,
} | _TENS_ORDINALS | {
    f"{ones}undzwanzigst": 20 + number for number, ones in enumerate(
        ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"), 1)
}  # fmt: skip
ORDINALS = {f"{stem}{ending}": number for stem, number in _ORDINAL_STEMS.items() for ending in ("e", "en", "er")}
DAY_KINDS = {"tag": 0, "tages": 0, "werktag": 1, "arbeitstag": 1}
HALF_NUMBERS = {"anderthalb": 1, "eineinhalb": 1, "einundeinhalb": 1, "zweieinhalb": 2, "dreieinhalb": 3}
NTH = {
    f"{stem}{ending}": nth
    for stem, nth in {"erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "letzt": -1}.items()
    for ending in ENDINGS[1:]
} | {f"{nth}.": nth for nth in range(1, 5)}


def _declined(stems: dict[str, int]) -> dict[str, int]:
    return {f"{stem}{ending}": value for stem, value in stems.items() for ending in ENDINGS}


def without_umlauts(word: str) -> str:
    """Return the word with ae, oe, ue for ä, ö, ü."""
    for umlaut, letters in UMLAUTS.items():
        word = word.replace(umlaut, letters)
    return word


THIS_OR_NEXT = {"dies": 0, "nächst": 1}
LAST = {"letzt": -1, "vorig": -1, "vergangen": -1}
PLACEHOLDERS = NUMERIC_PLACEHOLDERS | {
    name: Placeholder({without_umlauts(word): value for word, value in placeholder.words.items()}, placeholder.digits)
    for name, placeholder in {
        "n": Placeholder(NUMBERS, "[0-9]{1,3}"),
        "unit": Placeholder(UNITS),
        "several_units": Placeholder({word: unit for word, unit in UNITS.items() if word not in ONE_UNIT}),
        "eight": Placeholder({"acht": 8, "8": 8}),
        "near": Placeholder({"heute": 0, "morgen": 1, "übermorgen": 2}),
        "weekday": Placeholder(WEEKDAYS),
        "any_weekday": Placeholder(WEEKDAYS | SHORT_WEEKDAYS),
        "month": Placeholder(MONTHS),
        "full_month": Placeholder({name: number for number, name in enumerate(LONG_MONTHS, 1)}),
        "which": Placeholder(_declined(THIS_OR_NEXT | LAST | {"kommend": 1, "übernächst": 2})),
        "which_day": Placeholder(_declined(THIS_OR_NEXT)),
        "last_day": Placeholder(_declined({"letzt": -1})),
        "part_of_week": Placeholder({"wochenmitte": Part.MID, "wochenanfang": Part.EARLY}),
        "part": Placeholder(PARTS),
        "part_of_month": Placeholder(
            {
                "monatsende": Part.END,
                "gegen monatsende": Part.LATE,
                "monatsmitte": Part.MID,
                "monatsanfang": Part.EARLY,
                "monatsletzten": Part.END,
                "monatsletzter": Part.END,
                "ultimo": Part.END,
            }
        ),
        "part_of_quarter": Placeholder({"quartalsende": Part.END, "gegen quartalsende": Part.LATE}),
        "nth": Placeholder(NTH),
        "nth_quarter": Placeholder({name: nth for name, nth in NTH.items() if nth > 0}),
        "weeks": Placeholder(ONE | {"zwei": 2, "drei": 3, "vier": 4, "2": 2, "3": 3, "4": 4}),
        "days_as_weeks": Placeholder({"acht": 1, "8": 1, "vierzehn": 2, "14": 2}),
        "day": Placeholder(ORDINALS, "[0-9]{1,2}[.]?"),
        "ordinal": Placeholder(ORDINALS, "[0-9]{1,2}[.]"),
        "weekday_or_short": Placeholder(WEEKDAYS | {day: n for day, n in SHORT_WEEKDAYS.items() if day != "so"}),
        "short_weekday": Placeholder({day: n for day, n in SHORT_WEEKDAYS.items() if day not in {"so", "do"}}),
        "day_kind": Placeholder(DAY_KINDS),
        "half": Placeholder({name: nth for name, nth in NTH.items() if nth in {1, 2}}),
        "half_number": Placeholder(HALF_NUMBERS),
        "hour_unit": Placeholder({"h": Unit.HOUR, "std": Unit.HOUR, "std.": Unit.HOUR}),
        "whole_days": Placeholder({}, "(?:24|48|72|96)"),
        "count": Placeholder({}, "[0-9]{1,3}"),
    }.items()
}
