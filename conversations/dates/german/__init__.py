"""German: the language as a `Language`, with the words that may stand around a day."""

from __future__ import annotations

import re

from conversations.dates.german.phrases import PHRASES
from conversations.dates.german.vocabulary import (
    LONG_MONTHS,
    NUMBERS,
    ORDINALS,
    PLACEHOLDERS,
    UMLAUTS,
    WEEKDAYS,
    without_umlauts,
)
from conversations.dates.grammar import MIN_CORRECTABLE, Language, Replacements, compile_phrases, vocabulary

__all__ = ["GERMAN", "PHRASES"]

IGNORED = """
    der die das den dem des etwa ungefähr ca circa rund wahrscheinlich vermutlich vielleicht wohl hoffentlich noch
    eventuell evtl
"""
LEADING = """
    erst hi hallo hey ja okay ok also gut bitte servus moin und am an bis zum im in um spätestens irgendwann
    voraussichtlich sie er es ich wir man hr personalabteilung firma unternehmen chef chefin team recruiter
    recruiterin sagte sagten sagt sagen hat haben gesagt meinte meinten mir uns dass mich dich euch du ihr wollten
    wollte kriege kriegen bekomm bekommst zurück informieren informiert telefonisch per könnte könnten mail email
    erfahren nächstes bewerber rückruf ging los begann beginnt startet fing will wollen werden wird würde würden
    möchte möchten soll sollen sollte sollten kann müsste melden meldet sich bei entscheiden entscheidet entscheidung
    antwort rückmeldung bescheid nachricht ergebnis zusage geben gibt bekomme bekommen erfahre erwarte rechnen hören
    höre kommt kommen fällt ist sei braucht brauchen dauert anrufen rufen ruft schreiben schreibt gespräch termin
    frist interview vorstellungsgespräch mein meine
"""
LEADING_PAST = "war gewesen habe hatte schickte geschickt schon bereits brief mail dank"
TRAILING = """
    spätestens glaube ich denke bitte danke sagten sagte sie er gesagt haben hat entscheiden melden sich anrufen
    geschickt war an fallen früh vormittag mittag nachmittag abend nacht morgen vormittags nachmittags abends mir mich
    uns bei bescheid geben kommen wollen soll sollen zurück telefonisch bekommen kriegen hören erfahren informieren
    sein werden wird entschieden irgendwann mal
"""

# An article before a day without a month: den 15., der 15. des Monats
ARTICLES = (
    r"(?<!ab )(?<!von )(?<!und )(?<!zwischen )\b(?:den|der|dem)"
    rf"(?= (?:[0-9]{{1,2}}\.|{'|'.join(ORDINALS)})(?: des | dieses | nächsten | um |$))"
)
COMPILED = compile_phrases((p._replace(pattern=without_umlauts(p.pattern)) for p in PHRASES), PLACEHOLDERS)
GERMAN = Language(
    phrases=COMPILED,
    ignored=frozenset(IGNORED.split()),
    leading=frozenset(map(without_umlauts, LEADING.split())),
    subjects=frozenset(),
    also_verbs=frozenset(),
    auxiliaries=frozenset(),
    leading_past=frozenset(LEADING_PAST.split()),
    trailing=frozenset(map(without_umlauts, TRAILING.split())),
    range_separator=re.compile(" (?:bis zum|bis|oder|-|/) |-"),
    between_pattern=re.compile("(?P<lead>.*)(?:zwischen|von|vom) (?P<first>.+?) (?:und|bis zum|bis) (?P<second>.+)"),
    before_prefix="vor ",
    by=re.compile("bis (?:zum |zur |zu |in )?"),
    end_prefix="ende",
    correctable=tuple(w for w in ("uebermorgen", "gestern", *WEEKDAYS, *LONG_MONTHS) if len(w) >= MIN_CORRECTABLE),
    replacements=Replacements(
        {"oder so": "", "sa oder so": "samstag oder sonntag", "guten morgen": "hallo", "guten tag": "hallo"} | {
            f"{weekday}{part}": f"{weekday} {part}"
            for weekday in WEEKDAYS
            for part in ("frueh", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
        } | {  # a little more than two weeks, where "gut, in zwei Wochen" is two
            f"gut {n}": f"mehr als {n}" for n in map(without_umlauts, (*NUMBERS, *map(str, range(1, 31))))
        },
        letters=UMLAUTS,
        articles=ARTICLES,
        for_article="am",
    ),
    sunday_may_start_week=False,
    vocabulary=vocabulary(COMPILED),
)  # fmt: skip
