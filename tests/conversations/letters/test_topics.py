"""What people type when asked what they would like to mention, and what becomes of it."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from conversations.letters.topics import Reason, Verdict, read_strength, read_topic
from tests.case_files import each_row, table


class Case(NamedTuple):
    """One row: what was typed, its verdict, how it stands in the letter, and why."""

    language: str
    typed: str
    verdict: str
    stands_as: str
    why: str
    where: str


def cases(*files: str) -> list[Case]:
    """Return the rows of case files."""
    return [Case(**row) for row in table(*files)]


@each_row("case", cases("topics.tsv", "more_topics.tsv"))
def test_a_phrase_is_woven_asked_about_or_held_back(case: Case) -> None:
    """The rules stand in the comment lines of `tests/cases/topics.tsv`."""
    phrase = read_topic(case.typed, case.language)
    assert (phrase.verdict, phrase.text if phrase.verdict is Verdict.WOVEN else "") == (case.verdict, case.stands_as)
    if phrase.verdict is Verdict.HOLD:
        assert phrase.reason == case.why.partition(":")[0]


@pytest.mark.parametrize(
    ("typed", "language", "stands_as"),
    [
        ("they have a dog in the office", "en", "that you have a dog in the office"),
        ("there's a nursery on site", "en", "that there's a nursery on site"),
        ("the museum opens at night", "en", "that the museum opens at night"),
        ("the pupils run a café", "en", "that the pupils run a café"),
        ("HOW THEY TRAIN NEW DRIVERS", "en", "how you train new drivers"),
        ("new warehouse in Hull", "en", "the new warehouse in Hull"),
        ("thier plan for the pier", "en", "your plan for the pier"),
        ("Ella's first week on the boats", "en", "Ella's first week on the boats"),
        ("I saw the new kiln", "en", "the new kiln"),
        ("the bike scheme. They lend bikes to anyone", "en", "the bike scheme"),
        ("the residents and how they choose the menu", "en", "the residents and how they choose the menu"),
        ("sie bauen gerade das Lager um", "de", "dass Sie gerade das Lager umbauen"),
        ("Es gibt einen Betriebskindergarten", "de", "dass es einen Betriebskindergarten gibt"),
        ("die Werkstatt öffnet erst um zehn", "de", "dass die Werkstatt erst um zehn öffnet"),
        ("Umbau der Notaufnahme", "de", "den Umbau der Notaufnahme"),
        ("Einführung neuer Software", "de", "die Einführung neuer Software"),
        ("ihr Umgang mit Fehlern", "de", "Ihren Umgang mit Fehlern"),
        ("euer Mentorenprogramm", "de", "Ihr Mentorenprogramm"),
        ("der neue Kollege aus Syrien", "de", "den neuen Kollegen aus Syrien"),
        ("von ihrer Partnerschule in Ghana", "de", "Ihre Partnerschule in Ghana"),
        ("wie sie angefangen haben", "de", "wie Sie angefangen haben"),
    ],
)
def test_what_is_asked_about_is_shown_put_right(typed: str, language: str, stands_as: str) -> None:
    """Where there is a way to put it: one tap then takes a sentence that stands."""
    phrase = read_topic(typed, language)
    assert (phrase.verdict, phrase.text, phrase.mended) == (Verdict.ASK, stands_as, True)


@each_row("case", cases("put_right.tsv"))
def test_what_people_typed_is_shown_put_right(case: Case) -> None:
    """As above, with what people of many trades typed."""
    phrase = read_topic(case.typed, case.language)
    assert (phrase.verdict, phrase.text, phrase.mended) == (Verdict.ASK, case.stands_as, True)


@pytest.mark.parametrize(
    ("typed", "language", "stands_as"),
    [
        ("i was calm", "en", "i was calm"),
        ("what do they bake on Sundays", "en", "what do you bake on Sundays"),
        ("there new depot by the ring road", "en", "there new depot by the ring road"),
        ("was macht die Nachtschicht", "de", "was macht die Nachtschicht"),
        ("mit Kindern kochen", "de", "mit Kindern kochen"),
    ],
)
def test_what_cannot_be_put_right_is_only_asked_about(typed: str, language: str, stands_as: str) -> None:
    """It is shown as it would stand, with the reason."""
    phrase = read_topic(typed, language)
    assert (phrase.verdict, phrase.text, phrase.mended) == (Verdict.ASK, stands_as, False)


@pytest.mark.parametrize(
    ("typed", "language"), [("wie sie Boote bauen", "en"), ("Die Schulküche", "en"), ("the new ward", "de")]
)
def test_another_language_than_the_letters_is_asked_about(typed: str, language: str) -> None:
    """No letter mixes two languages."""
    assert read_topic(typed, language).reason is Reason.LANGUAGE


def test_there_are_enough_cases() -> None:
    """Both languages, and each verdict in both."""
    assert len({(case.language, case.verdict) for case in cases("topics.tsv")}) == 6
    assert len(cases("topics.tsv")) == 100


@pytest.mark.parametrize(
    ("typed", "language", "stands_as"),
    [
        ("I would bring patience with angry callers", "en", "patience with angry callers"),
        ("Ten years of night shifts.", "en", "ten years of night shifts"),
        ("my experience with SAP", "en", "my experience with SAP"),
        ("Fluent Polish", "en", "fluent Polish"),
        ("Patience", "en", "patience"),
        ("Makaton", "en", "Makaton"),
        ("the will to learn", "en", "the will to learn"),
        ("teaching experience in year 3", "en", "teaching experience in year 3"),
        ("Ich würde viel Geduld mitbringen", "de", "viel Geduld"),
        ("mein langer Atem", "de", "meinen langen Atem"),
        ("zehn Jahre Erfahrung in der Pflege", "de", "zehn Jahre Erfahrung in der Pflege"),
    ],
)
def test_a_strength_stands_after_i_would_bring(typed: str, language: str, stands_as: str) -> None:
    """It passes the same kind of check; the writer's own "my" is right here."""
    phrase = read_strength(typed, language)
    assert (phrase.verdict, phrase.text) == (Verdict.WOVEN, stands_as)


@each_row("case", cases("strengths.tsv"))
def test_a_strength_is_a_thing_to_bring(case: Case) -> None:
    """What somebody is, can or has done is asked about, and shown as a thing to bring where there is a way."""
    phrase = read_strength(case.typed, case.language)
    shown = phrase.text if phrase.verdict is Verdict.WOVEN or phrase.mended else ""
    assert (phrase.verdict, shown) == (case.verdict, case.stands_as)


@pytest.mark.parametrize(
    ("typed", "language", "reason"),
    [
        ("i am good with numbers", "en", Reason.OWN),
        ("reliable", "en", Reason.SENTENCE),
        ("calm on the phone", "en", Reason.SENTENCE),
        ("team player", "en", Reason.SENTENCE),
        ("never late", "en", Reason.SENTENCE),
        ("working with children", "en", Reason.VERB),
        ("clean driving licence", "en", Reason.ARTICLE),
        ("their new office", "en", Reason.READER),
        ("no experience but a lot of will", "en", Reason.SELF),
        ("gut zuhören", "de", Reason.CAPITALS),
        ("ein Staplerschein", "de", Reason.CASE),
        ("keine Erfahrung, aber viel Lust", "de", Reason.SELF),
        ("I've run a team of 14 for 6 years", "en", Reason.VERB),
        ("managed the night shift", "en", Reason.VERB),
        ("Ich habe 6 Jahre ein Team geleitet", "de", Reason.VERB),
    ],
)
def test_a_strength_that_would_not_stand_is_asked_about(typed: str, language: str, reason: Reason) -> None:
    """And says why."""
    assert read_strength(typed, language).reason is reason
