"""French and Spanish phrases composed at random, against a reckoning that shares no code with the reader."""

from __future__ import annotations

import calendar
from datetime import date, time, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from conversations.dates import Day, Past, Unclear, read_day, read_moment, says_unsaid
from conversations.dates.other_languages.phrases import PHRASES, WITH_DAY_FIRST
from conversations.dates.other_languages.translate import translation_for
from conversations.words.day_words import LANGUAGES
from tests.case_files import each_row
from tests.conversations.dates.test_composed import candidates, step

DAYS = st.dates(date(2024, 1, 1), date(2035, 12, 31))
# Written here by hand: CLDR's names are what is tested.
WEEKDAYS = {
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    "es": ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
}
MONTHS = {
    "fr": ["janvier", "février", "mars", "avril", "mai", "juin",
           "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    "es": ["enero", "febrero", "marzo", "abril", "mayo", "junio",
           "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
}  # fmt: skip
NUMBERS = {"fr": {2: "deux", 3: "trois", 10: "dix"}, "es": {2: "dos", 3: "tres", 10: "diez"}}
UNITS = {"fr": {"d": "jours", "w": "semaines", "m": "mois"}, "es": {"d": "días", "w": "semanas", "m": "meses"}}
AHEAD = {"fr": ["dans ", "d'ici ", "", "dans environ "], "es": ["en ", "dentro de ", "", "en aproximadamente "]}
LEADS = {
    "fr": ["", "le ", "ils décident ", "réponse ", "ils me rappellent ", "d'ici ", "jusqu'à ", "peut-être "],
    "es": ["", "el ", "deciden el ", "me llaman el ", "hasta el ", "para el ", "quizás el "],
}
ENDS = {"fr": ["fin {}", "à la fin de {}", "d'ici fin {}"], "es": ["a finales de {}", "fin de {}", "para fines de {}"]}
HOURS = {
    "fr": {
        9: ["à 9h", "9h", "à 9 heures", "9h00"],
        14: ["à 14h", "14h", "à 14 heures", "14:00", "à 2h de l'après-midi"],
    },
    "es": {9: ["a las 9", "9:00", "a las 9 de la mañana"], 14: ["a las 14:00", "14:00", "a las 2 de la tarde"]},
}
UNKNOWN = ["pas", "no", "sauf", "salvo", "après", "después de", "sino", "mañanero", "abc", "quizz", "jamás", "ni"]
LANGUAGE = st.sampled_from(["fr", "es", "fr-CA", "es-MX"])


def without_accents(text: str) -> str:
    """Return the text as people type it in a hurry."""
    return text.translate(str.maketrans("éèêûáíóúñà", "eeeuaiouna"))


@settings(deadline=None, max_examples=150)
@given(language=LANGUAGE, today=DAYS, away=st.integers(-400, 400), data=st.data())
def test_a_day_and_month_is_never_moved_by_a_year(language: str, today: date, away: int, data: st.DataObject) -> None:
    """Without a year: the nearest ahead, or asked back where it has just been. With a year: that day."""
    code, day = language[:2], today + timedelta(days=away)
    name = MONTHS[code][day.month - 1]
    lead = data.draw(st.sampled_from(LEADS[code]))
    of = " de " if code == "es" else " "
    text = f"{lead}{day.day}{of}{name}"
    if data.draw(st.booleans()):
        text = without_accents(text).upper()
    same = [d for n in range(-1500, 1462) if (d := today + timedelta(days=n)).month == day.month and d.day == day.day]
    behind = min((today - d).days for d in same if d < today)
    reading = read_day(text, today, language)
    if isinstance(reading, Past):
        assert 0 < behind <= 61
        assert reading.on == today - timedelta(days=behind)
    else:
        assert candidates(reading) in ({min(d for d in same if d >= today)}, set())
        assert reading is not None or min(d for d in same if d >= today) > step(today, 24)
    with_year = read_day(f"{text}{of}{day.year}", today, language)
    assert with_year == (Day(day) if away >= 0 else Past(day))


@settings(deadline=None, max_examples=150)
@given(language=LANGUAGE, today=DAYS, weekday=st.integers(0, 6), hour=st.sampled_from([9, 14]), data=st.data())
def test_a_weekday_and_an_hour(language: str, today: date, weekday: int, hour: int, data: st.DataObject) -> None:
    """The coming one; on that weekday itself today or a week from now, both offered. "Next" is one of two, or sure."""
    code = language[:2]
    name = WEEKDAYS[code][weekday]
    text = f"{'el ' if code == 'es' else ''}{name} {data.draw(st.sampled_from(HOURS[code][hour]))}"
    reading, at = read_moment(text, today, language)
    wait = (weekday - today.weekday()) % 7
    coming = today + timedelta(days=wait)
    assert candidates(reading) == ({coming} if wait else {today, today + timedelta(days=7)}), text
    assert at == time(hour)
    after = coming if wait else today + timedelta(days=7)
    next_week = today - timedelta(days=today.weekday()) + timedelta(days=7 + weekday)
    for spelt in {"fr": [f"{name} prochain"], "es": [f"el próximo {name}", f"el {name} que viene"]}[code]:
        assert candidates(read_day(spelt, today, language)) == {after, next_week}


@settings(deadline=None, max_examples=150)
@given(
    language=LANGUAGE, today=DAYS, count=st.sampled_from([2, 3, 10, 21]), unit=st.sampled_from("dwm"), data=st.data()
)
def test_a_distance(language: str, today: date, count: int, unit: str, data: st.DataObject) -> None:
    """So many days, weeks or months from today, in digits or in words."""
    code = language[:2]
    number = data.draw(st.sampled_from([str(count), NUMBERS[code].get(count, str(count))]))
    text = f"{data.draw(st.sampled_from(AHEAD[code]))}{number} {UNITS[code][unit]}"
    expected = step(today, count) if unit == "m" else today + timedelta(days=count * (7 if unit == "w" else 1))
    assert candidates(read_day(text, today, language)) == {expected}, text
    behind = {"fr": f"il y a {number} {UNITS['fr'][unit]}", "es": f"hace {number} {UNITS['es'][unit]}"}[code]
    if unit != "m":
        assert read_day(behind, today, language, past=True) == Day(today - (expected - today))


@settings(deadline=None, max_examples=200)
@given(language=LANGUAGE, today=DAYS, month=st.integers(1, 12), data=st.data())
def test_the_end_of_a_month(language: str, today: date, month: int, data: st.DataObject) -> None:
    """Its last day, in this year or, if that is over, in the next."""
    code = language[:2]
    name = MONTHS[code][month - 1]
    text = data.draw(st.sampled_from(ENDS[code])).format(name)
    text = text.replace("de a", "d'a").replace("de o", "d'o") if code == "fr" else text
    ends = [date(year, month, calendar.monthrange(year, month)[1]) for year in (today.year, today.year + 1)]
    assert candidates(read_day(text, today, language)) == {min(day for day in ends if day >= today)}


@settings(deadline=None, max_examples=150)
@given(language=LANGUAGE, today=DAYS, unknown=st.sampled_from(UNKNOWN), place=st.integers(0, 4), data=st.data())
def test_one_unknown_word_and_nothing_is_read(
    language: str, today: date, unknown: str, place: int, data: st.DataObject
) -> None:
    """With "not before Friday", "after the 15th": what is not understood is asked, never guessed from the rest."""
    code = language[:2]
    cores = [f"{data.draw(st.sampled_from(WEEKDAYS[code]))}", f"15 {'de ' if code == 'es' else ''}{MONTHS[code][3]}"]
    cores += {"fr": ["dans deux semaines", "fin avril"], "es": ["en dos semanas", "a finales de abril"]}[code]
    typed = data.draw(st.sampled_from(cores)).split()
    text = " ".join([*typed[:place], unknown, *typed[place:]])
    assume(translation_for(language) is not None)
    assert read_day(text, today, language) is None, text


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_each_list_translates_to_words_that_the_phrases_have(language: str) -> None:
    """A misspelt word on the left would never be read; a word with two meanings is refused."""
    found = translation_for(language)
    assert found is not None
    of_clocks = {
        "the", "of", "am", "pm", "noon", "midnight", "thirty", "fifteen", "half hour", "at night", "at", "night",
        "hour", "minute", "ago", "or", "and", "to", "between", "then", "idiom",
    }  # fmt: skip
    known = WITH_DAY_FIRST.vocabulary | of_clocks
    words = {word for phrase in found.words.values() for word in (phrase, *phrase.split())}
    assert {w for w in words if not w[0].isdigit()} - known - {w for w in words if " " in w} == set()


def test_the_same_word_in_two_languages_is_read_in_the_persons_own() -> None:
    """The word "mar" is Tuesday in French, Tuesday or March in Spanish, March in English."""
    today = date(2026, 3, 12)
    assert candidates(read_day("mar", today, "fr")) == {date(2026, 3, 17)}
    assert read_day("mar", today, "es") is None
    assert candidates(read_day("12 mar", today, "es")) == {today}
    assert candidates(read_day("mar", today, "en")) == {date(2026, 3, 31)}
    assert candidates(read_day("15 sept", today, "fr")) == {date(2026, 9, 15)}
    assert candidates(read_day("dans sept jours", today, "fr")) == {date(2026, 3, 19)}


def test_english_is_read_in_every_language() -> None:
    """Many people type English in an English interface; German only where it is the person's language or English is."""
    today = date(2026, 3, 10)
    assert candidates(read_day("end of next week", today, "fr")) == {date(2026, 3, 20)}
    assert read_day("Ende nächster Woche", today, "fr") is None
    assert isinstance(read_day("dans quinze jours", today, "fr"), Unclear)


def test_what_was_not_said_is_understood() -> None:
    """The answer "they didn't say", in each language."""
    assert says_unsaid("Ils ne m’ont pas dit.", "fr")
    assert says_unsaid("No me dijeron nada", "es")
    assert not says_unsaid("Ils ont dit vendredi", "fr")


@each_row("phrase", PHRASES)
def test_each_example_matches_its_own_pattern(phrase: object) -> None:
    """The table's examples are read by the row that they stand in, not by one before it."""
    row = next(c for c in WITH_DAY_FIRST.phrases if c.phrase is phrase)
    matching = next(c for c in WITH_DAY_FIRST.phrases if c.values_in(row.phrase.example) is not None)
    assert matching is row
