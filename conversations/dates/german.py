"""How days are said in German.

The phrases are matched against words without articles, "etwa" and the like (`idle`), and with ae, oe, ue for the
umlauts, as many phones write them; the tables here have the umlauts.
"""

from __future__ import annotations

import re

from conversations.dates import day_phrases as weekdays
from conversations.dates import month_phrases as months
from conversations.dates import week_phrases as weeks
from conversations.dates.calendar_math import Part, Unit
from conversations.dates.grammar import LONG_WORD, Language, Phrase, Placeholder, Spans, compile_phrases, unsaid
from conversations.dates.numeric_phrases import DAY_FIRST, NUMERIC, NUMERIC_SLOTS

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
    **dict.fromkeys(("woche", "wochen"), Unit.WEEK),
    **dict.fromkeys(("monat", "monate", "monaten"), Unit.MONTH),
}
PARTS = {
    **dict.fromkeys(("anfang", "zu beginn", "beginn"), Part.EARLY),
    **dict.fromkeys(("mitte", "mitten in"), Part.MID),
    **dict.fromkeys(("gegen ende", "spät", "später"), Part.LATE),
    "ende": Part.END,
}
ENDINGS = ("", "e", "en", "er", "es", "em")
NTH = {
    f"{stem}{ending}": nth
    for stem, nth in {"erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "letzt": -1}.items()
    for ending in ENDINGS[1:]
} | {f"{nth}.": nth for nth in range(1, 5)}


def _declined(stems: dict[str, int]) -> dict[str, int]:
    return {f"{stem}{ending}": value for stem, value in stems.items() for ending in ENDINGS}


def _folded(word: str) -> str:
    for umlaut, letters in UMLAUTS.items():
        word = word.replace(umlaut, letters)
    return word


THIS_OR_NEXT = {"dies": 0, "nächst": 1}
LAST = {"letzt": -1, "vorig": -1, "vergangen": -1}
SLOTS = NUMERIC_SLOTS | {
    name: Placeholder({_folded(word): value for word, value in slot.words.items()}, slot.digits)
    for name, slot in {
        "n": Placeholder(NUMBERS, "[0-9]{1,3}"),
        "unit": Placeholder(UNITS),
        "eight": Placeholder({"acht": 8, "8": 8}),
        "near": Placeholder({"heute": 0, "morgen": 1, "übermorgen": 2}),
        "weekday": Placeholder(WEEKDAYS),
        "any_weekday": Placeholder(WEEKDAYS | SHORT_WEEKDAYS),
        "month": Placeholder(MONTHS),
        "full_month": Placeholder({name: number for number, name in enumerate(LONG_MONTHS, 1)}),
        "which": Placeholder(_declined(THIS_OR_NEXT | LAST | {"kommend": 1, "übernächst": 2})),
        "which_day": Placeholder(_declined(THIS_OR_NEXT)),
        "last_day": Placeholder(_declined({"letzt": -1})),
        "part": Placeholder(PARTS),
        "monatsende": Placeholder({"monatsende": Part.END}),
        "nth": Placeholder(NTH),
        "weeks": Placeholder(ONE | {"zwei": 2, "drei": 3, "vier": 4, "2": 2, "3": 3, "4": 4}),
        "days_as_weeks": Placeholder({"acht": 1, "8": 1, "vierzehn": 2, "14": 2}),
        "day": Placeholder({"ersten": 1, "erster": 1}, "[0-9]{1,2}[.]?"),
        "ordinal": Placeholder({}, "[0-9]{1,2}[.]"),
    }.items()
}

# fmt: off
PHRASES: tuple[Phrase[Spans], ...] = (
    *NUMERIC,
    *DAY_FIRST,
    # Near by.
    Phrase("heute|heute (früh|morgen|vormittag|mittag|nachmittag|abend|nacht)", "heute Abend",
           weeks.in_days(0)),
    Phrase("(gerade|gerade eben|eben|jetzt|vorhin)", "gerade eben", weeks.just_now),
    Phrase("morgen", "morgen", weeks.in_days(1)),
    Phrase("übermorgen", "übermorgen", weeks.in_days(2)),
    Phrase("gestern", "gestern", weeks.in_days(-1)),
    Phrase("vorgestern", "vorgestern", weeks.in_days(-2)),
    Phrase("{near} {weekday}", "morgen, Donnerstag", weekdays.near_weekday),
    # Distances.
    Phrase("in {n:eight} (tagen|tage)", "in acht Tagen", weeks.idiomatic_week),
    Phrase("in {n}[( bis | oder |-|/){n2:n}] {unit}", "in zwei Wochen", weeks.after),
    Phrase("vor {n}[( bis | oder |-|/){n2:n}] {unit}", "vor zwei Wochen", weeks.ago),
    Phrase("{n}[( bis | oder |-|/){n2:n}] {unit}", "2-3 Wochen", weeks.after_if_ahead),
    Phrase("(innerhalb|innerhalb von|binnen|bis zu|maximal|höchstens|in nächsten|innerhalb nächsten) "
           "{n}[( bis | oder |-|/){n2:n}] {unit}", "innerhalb von 5 Werktagen", weeks.within),
    Phrase("in (ein|einem|einer) bis zwei {unit}", "in ein bis zwei Wochen", weeks.one_or_two),
    Phrase("[in ][ein ](paar|einigen|wenigen) {unit}", "in ein paar Tagen", weeks.a_few),
    Phrase("vor [ein ](paar|einigen|wenigen) {unit}", "vor ein paar Tagen", weeks.a_few_ago),
    Phrase("in nächsten [paar ]{unit}", "in den nächsten Tagen", weeks.in_the_next_few),
    # Weekdays.
    Phrase("{weekday}", "Freitag", weekdays.weekday),
    Phrase("(am|bis|bis zum) {weekday:any_weekday}", "am Fr", weekdays.weekday),
    Phrase("(kommenden|kommender|kommende) {weekday}", "kommenden Freitag", weekdays.coming_weekday),
    Phrase("(vergangenen|vergangener|vorigen) {weekday}", "vergangenen Freitag", weekdays.past_weekday),
    Phrase("{which:which_day} {weekday}", "nächsten Freitag", weekdays.which_weekday),
    Phrase("{which:last_day} {weekday}", "letzten Freitag", weekdays.which_weekday),
    Phrase("{which:which_day} {weekday}( oder | bis |-){weekday2:weekday}", "nächsten Mittwoch oder Donnerstag",
           weekdays.which_weekday_or),
    Phrase("{weekday} [in ]{which} woche", "Freitag nächster Woche", weekdays.weekday_in_week),
    Phrase("{which} woche [am ]{weekday}", "nächste Woche Freitag", weekdays.weekday_in_week),
    Phrase("{weekday} in {n:weeks} (woche|wochen)", "Freitag in einer Woche", weekdays.weeks_after_weekday),
    Phrase("{weekday} in {n:days_as_weeks} tagen", "Montag in acht Tagen", weekdays.weeks_after_weekday),
    Phrase("{near} in {n:weeks} (woche|wochen)", "heute in einer Woche", weeks.weeks_after_day),
    Phrase("{near} in {n:days_as_weeks} tagen", "morgen in acht Tagen", weeks.weeks_after_day),
    # Weeks.
    Phrase("[({part}|im laufe) ][in ]{which} woche", "Anfang nächster Woche", weeks.week),
    Phrase("{part} woche", "Ende der Woche", weeks.part_of_this_week),
    Phrase("bis {which} woche", "bis nächste Woche", weeks.by_week),
    Phrase("später (diese|in dieser) woche|im laufe [dieser ]woche", "später in dieser Woche", weeks.later_this_week),
    Phrase("diese oder nächste woche", "diese oder nächste Woche", weeks.this_week_or_next),
    Phrase("[{part} ](kw|kalenderwoche) {number}", "KW 25", weeks.calendar_week),
    Phrase("[{part} ]{number}.[ ](kw|kalenderwoche)", "25. KW", weeks.calendar_week),
    Phrase("woche (vom|ab) {day}[ ]{month}[ {year:any_year}]", "die Woche vom 15. Juni", months.week_of_day),
    Phrase("vor [diesem ]wochenende|bis [zum ]wochenende", "vor dem Wochenende", weeks.before_weekend),
    Phrase("nach [diesem ]wochenende", "nach dem Wochenende", weeks.after_weekend),
    Phrase("[(am|dieses|an diesem) ]wochenende", "am Wochenende", weeks.weekend),
    Phrase("{which:which_day} wochenende", "nächstes Wochenende", weeks.which_weekend),
    # Days of a month.
    Phrase("[[(diesen|nächsten|kommenden|letzten) ]{weekday:any_weekday} [am ]]{day}[ ]{month}[ {year:any_year}]",
           "15. Juni", months.dated),
    Phrase("{day}[ ]{month}[ {year}] {weekday:any_weekday}", "12. Juni (Freitag)", months.dated),
    Phrase("[zwischen |vom ][dem ]{day}( bis | bis zum | oder | und |-){day2:day}[ ]{month}[ {year}]",
           "zwischen 10. und 12. Juni", months.days_of_month),
    Phrase("[{weekday} ](am|zum|bis|bis zum) {day:ordinal}", "am 3.", months.day_of_some_month),
    Phrase("{weekday} {day:ordinal}", "Freitag, der 12.", months.day_of_some_month),
    Phrase("[am |bis zum |zum ]{day} {which} monats", "am 3. nächsten Monats", months.day_of_which_month),
    Phrase("{nth} {weekday} im {month}[ {year}]", "erster Montag im Juli", months.weekday_of_month),
    Phrase("{nth} {weekday} (im|{which}) (monat|monats)", "letzter Freitag im Monat", months.weekday_of_which_month),
    # Months, quarters, the year.
    Phrase("[{part} ][im ]{month}[ {year}]", "Mitte Juli", months.month),
    Phrase("bis [zum ]{month}[ {year}]", "bis Juni", months.by_month),
    Phrase("[{part} ]{which:which_day} {month}", "nächsten Juni", months.which_named_month),
    Phrase("[{part} ]{which} (monat|monats)", "nächsten Monat", months.which_month),
    Phrase("bis [zum ]{which} monat", "bis nächsten Monat", months.by_which_month),
    Phrase("{part} (monat|monats)", "Ende des Monats", months.part_of_this_month),
    Phrase("{part:monatsende}", "Monatsende", months.part_of_this_month),
    Phrase("(später|im laufe) (diesen|in diesem|dieses) (monat|monats)", "später in diesem Monat",
           months.later_this_month),
    Phrase("{nth} {month:full_month}woche", "erste Juliwoche", months.week_of_month),
    Phrase("{nth} woche im {month}[ {year}]", "erste Woche im Juli", months.week_of_month),
    Phrase("[{part} ]q{number}[ {year}]", "Ende Q3", months.quarter),
    Phrase("[{part} ]{number}. quartal[ {year}]", "3. Quartal", months.quarter),
    Phrase("[{part} ]{which} (quartal|quartals)", "nächstes Quartal", months.which_quarter),
    Phrase("{part} quartals", "Ende des Quartals", months.which_quarter),
    Phrase("(ende|bis ende) [diesen |dieses ](jahr|jahres)|jahresende", "Ende des Jahres", months.end_of_year),
    # Feasts. Christmas begins on its eve.
    Phrase("(vor|bis) weihnachten", "vor Weihnachten", months.before_feast(months.CHRISTMAS, 1)),
    Phrase("weihnachten|erster weihnachtstag", "Weihnachten", months.feast(months.CHRISTMAS)),
    Phrase("heiligabend|heilig abend", "Heiligabend", months.feast(months.fixed(12, 24))),
    Phrase("vor (neujahr|silvester|jahreswechsel)", "vor dem Jahreswechsel", months.before_feast(months.NEW_YEAR, 0)),
    Phrase("(im|in|nach) (neuen|neuem) jahr", "im neuen Jahr", unsaid),
    Phrase("neujahr", "Neujahr", months.feast(months.NEW_YEAR)),
    Phrase("silvester", "Silvester", months.feast(months.fixed(12, 31))),
    Phrase("(vor|bis) ostern", "vor Ostern", months.before_feast(months.EASTER, 2)),
    Phrase("ostern|ostersonntag", "Ostern", months.feast(months.EASTER)),
    Phrase("karfreitag", "Karfreitag", months.feast(months.from_easter(-2))),
    Phrase("ostermontag", "Ostermontag", months.feast(months.from_easter(1))),
)
# fmt: on

IDLE = "der die das den dem des etwa ungefähr ca circa rund wahrscheinlich vermutlich vielleicht wohl hoffentlich noch"
MANNERS = """
    hi hallo hey ja okay ok also gut bitte servus moin und
    am an bis zum im in um spätestens irgendwann voraussichtlich
    sie er es ich wir man hr personalabteilung firma unternehmen chef chefin team recruiter recruiterin
    sagte sagten sagt sagen hat haben gesagt meinte meinten mir uns dass
    will wollen werden wird würde würden möchte möchten soll sollen sollte sollten kann müsste
    melden meldet sich bei entscheiden entscheidet entscheidung antwort rückmeldung bescheid nachricht ergebnis zusage
    geben gibt bekomme bekommen erfahre erwarte rechnen hören höre kommt kommen fällt ist sei braucht brauchen dauert
    anrufen rufen ruft schreiben schreibt gespräch termin frist interview vorstellungsgespräch mein meine
"""
BEHIND = "war gewesen habe hatte schickte geschickt schon bereits brief mail dank"
TRAILING = """
    spätestens glaube ich denke bitte danke sagten sagte sie er gesagt haben hat entscheiden melden sich
    anrufen geschickt war an fallen früh vormittag mittag nachmittag abend nacht morgen vormittags nachmittags abends
    mir uns bei bescheid geben kommen wollen soll sollen
"""

GERMAN = Language(
    phrases=compile_phrases((phrase._replace(said=_folded(phrase.said)) for phrase in PHRASES), SLOTS),
    idle=frozenset(IDLE.split()),
    polite=frozenset(map(_folded, MANNERS.split())),
    actors=frozenset(),
    verbs=frozenset(),
    behind=frozenset(BEHIND.split()),
    trailing=frozenset(map(_folded, TRAILING.split())),
    joined=re.compile(" (?:bis zum|bis|oder) |-"),
    between=re.compile("(?P<lead>.*)(?:zwischen|von|vom) (?P<first>.+?) (?:und|bis zum|bis) (?P<second>.+)"),
    before="vor ",
    ends="ende",
    spelling=tuple(word for word in ("uebermorgen", "gestern", *WEEKDAYS, *LONG_MONTHS) if len(word) >= LONG_WORD),
    fold=UMLAUTS | {" oder so": "", "guten morgen": "hallo", "guten tag": "hallo"} | {
        f"{weekday}{part}": f"{weekday} {part}"
        for weekday in WEEKDAYS for part in ("frueh", "morgen", "vormittag", "mittag", "nachmittag", "abend")
    },
    sunday_may_begin_a_week=False,
)  # fmt: skip
