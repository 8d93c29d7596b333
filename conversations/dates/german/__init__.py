"""German: the language as a `Language`, with the words that may stand around a day."""

from __future__ import annotations

import re

from conversations.dates.german.phrases import PHRASES
from conversations.dates.german.vocabulary import LONG_MONTHS, PLACEHOLDERS, UMLAUTS, WEEKDAYS, without_umlauts
from conversations.dates.grammar import MIN_CORRECTABLE, Language, compile_phrases

__all__ = ["GERMAN", "PHRASES"]

IGNORED = (
    "der die das den dem des etwa ungefähr ca circa rund wahrscheinlich vermutlich vielleicht wohl hoffentlich noch"
)
LEADING = """
    hi hallo hey ja okay ok also gut bitte servus moin und
    am an bis zum im in um spätestens irgendwann voraussichtlich
    sie er es ich wir man hr personalabteilung firma unternehmen chef chefin team recruiter recruiterin
    sagte sagten sagt sagen hat haben gesagt meinte meinten mir uns dass
    will wollen werden wird würde würden möchte möchten soll sollen sollte sollten kann müsste
    melden meldet sich bei entscheiden entscheidet entscheidung antwort rückmeldung bescheid nachricht ergebnis zusage
    geben gibt bekomme bekommen erfahre erwarte rechnen hören höre kommt kommen fällt ist sei braucht brauchen dauert
    anrufen rufen ruft schreiben schreibt gespräch termin frist interview vorstellungsgespräch mein meine
"""
LEADING_PAST = "war gewesen habe hatte schickte geschickt schon bereits brief mail dank"
TRAILING = """
    spätestens glaube ich denke bitte danke sagten sagte sie er gesagt haben hat entscheiden melden sich
    anrufen geschickt war an fallen früh vormittag mittag nachmittag abend nacht morgen vormittags nachmittags abends
    mir uns bei bescheid geben kommen wollen soll sollen
"""

GERMAN = Language(
    phrases=compile_phrases((p._replace(pattern=without_umlauts(p.pattern)) for p in PHRASES), PLACEHOLDERS),
    ignored=frozenset(IGNORED.split()),
    leading=frozenset(map(without_umlauts, LEADING.split())),
    subjects=frozenset(),
    also_verbs=frozenset(),
    leading_past=frozenset(LEADING_PAST.split()),
    trailing=frozenset(map(without_umlauts, TRAILING.split())),
    range_separator=re.compile(" (?:bis zum|bis|oder) |-"),
    between_pattern=re.compile("(?P<lead>.*)(?:zwischen|von|vom) (?P<first>.+?) (?:und|bis zum|bis) (?P<second>.+)"),
    before_prefix="vor ",
    end_prefix="ende",
    correctable=tuple(w for w in ("uebermorgen", "gestern", *WEEKDAYS, *LONG_MONTHS) if len(w) >= MIN_CORRECTABLE),
    replacements=UMLAUTS | {" oder so": "", "guten morgen": "hallo", "guten tag": "hallo"} | {
        f"{weekday}{part}": f"{weekday} {part}"
        for weekday in WEEKDAYS for part in ("frueh", "morgen", "vormittag", "mittag", "nachmittag", "abend")
    },
    sunday_may_start_week=False,
)  # fmt: skip
