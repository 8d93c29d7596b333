"""How German texts name companies, people and posts, and what is read in German phrases of wider kinds."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from conversations.letters.closing import to_recruiter
from conversations.letters.follow_up import follow_up
from conversations.letters.thank_you import draft_thank_you
from conversations.letters.topics import read_topic
from conversations.understanding import KnownPost, understand
from conversations.words import Reader, copyable
from conversations.words.inflection import at_company, from_company, length, oblique
from tests.conversations.letters.drafted_letters import read, seeker
from tests.people import Seeker, at


def note(post: str, met: str = "Frau Keller") -> str:
    """Return the thank-you of somebody who interviewed for `post`."""
    sam = Seeker(at("2026-06-08", "11:30"), language="de").debriefs(post, began="2026-06-08 10:00", met=met)
    return copyable(draft_thank_you(sam.person, sam.person.interviews[-1]).body, Reader.of(sam.person))


@pytest.mark.parametrize(
    ("company", "at_it", "from_it"),
    [
        ("Acme", "bei", "von"),
        ("Nordbank", "bei", "von"),
        ("Kita Sonnenblick", "bei der", "von der"),
        ("Landkreis Fernau", "beim", "vom"),
        ("Stadt", "bei der", "von der"),
        ("Marienschule", "bei der", "von der"),
        ("Landesarchiv", "beim", "vom"),
        ("Bauhaus", "bei", "von"),
        ("", "bei", "von"),
    ],
)
def test_a_company_takes_the_article_of_its_first_word(company: str, at_it: str, from_it: str) -> None:
    """A common noun takes one; a name takes none."""
    assert (at_company(company), from_company(company)) == (at_it, from_it)


@pytest.mark.parametrize(
    "company", ["Kern GmbH", "Kern & Söhne GmbH & Co. KG", "Nordwerk AG", "Wohnbau eG", "Kern PartG mbB", "Kern GbR"]
)
def test_a_legal_form_takes_an_article(company: str) -> None:
    """The article of the form, whatever the name is."""
    assert (at_company(company), from_company(company)) == ("bei der", "von der")


@pytest.mark.parametrize("company", ["Kern", "Siemens", "AG", "GmbH", "Autohaus Kern GmbH"])
def test_no_other_name_takes_the_article_of_a_form(company: str) -> None:
    """A name alone has none, and a common noun keeps its own."""
    assert at_company(company) in ("bei", "beim")


def test_a_letter_names_the_company_without_an_article() -> None:
    """As the rules of posts.tsv have it: bei COMPANY."""
    assert "die Stelle als Sachbearbeiter bei Landkreis Fernau" in note("Landkreis Fernau, Sachbearbeiter")
    assert "die Stelle als Koch bei Acme" in note("Acme, Koch")


def test_an_abbreviation_keeps_its_dot() -> None:
    """Inside a sentence, and once at its end."""
    assert "bei Haus Hoffnung e.V. zu sprechen. Besonders" in note("Haus Hoffnung e.V., Köchin")


def test_nobody_works_as_a_traineeship() -> None:
    """What is no role is left out of the sentence."""
    assert "über die Stelle bei Hotel Seeblick zu sprechen" in note("Praktikum im Hotel Seeblick")


@pytest.mark.parametrize(
    ("role", "stands_as"),
    [
        ("Zahntechniker", "als Zahntechniker"),
        ("Duales Studium Informatik", "für das Gespräch über die Stelle bei Acme"),
        ("Traineeprogramm", "für das Gespräch über die Stelle bei Acme"),
        ("Lager", "für das Gespräch über die Stelle bei Acme"),
        ("Azubi elektroniker", "als Azubi Elektroniker"),
        ("Azubi kauffrau für büromanagement", "als Azubi Kauffrau für Büromanagement"),
        ("Nachhilfelehrer mathe", "als Nachhilfelehrer Mathe"),
        ("LEITERIN EINKAUF", "als Leiterin Einkauf"),
        ("Data scientist", "als Data scientist"),
    ],
)
def test_a_role_is_written_as_german_has_it(role: str, stands_as: str) -> None:
    """With the capitals of its nouns; what is no role is left out."""
    person, application, _ = seeker({}, role=role)
    assert stands_as in read(follow_up(replace(person, language="de"), application, 0).body, "de")


@pytest.mark.parametrize("number", range(4))
def test_a_later_letter_names_the_company_with_its_article(number: int) -> None:
    """To the employer the post is enough; a recruiter reads where it is."""
    person, application, _ = seeker({}, company="Klinik am See", role="Koch")
    person = replace(person, language="de")
    assert "Klinik" not in read(follow_up(person, application, number).body, "de")
    assert "bei der Klinik am See" in read(to_recruiter(person, application, number).body, "de")
    assert "beim Hotel Kern" in read(
        to_recruiter(person, replace(application, company="Hotel Kern"), number).body, "de"
    )


def test_herr_is_herrn_after_a_preposition() -> None:
    """Names without it stay."""
    assert oblique("Frau Keller und Herr Lang") == "Frau Keller und Herrn Lang"
    assert oblique("Herrmann Lang") == "Herrmann Lang"


def test_a_verb_follows_a_short_phrase_only() -> None:
    """After a clause the verb would come too late: "was Sie über die Matschküche erzählt haben"."""
    assert length("die Matschküche") == "short"
    assert length("die Sommerschule in Triest, an der alle teilnehmen") == "long"
    assert length("die Vogelhochzeit und wie jede Klasse mitmacht") == "long"
    assert length("die Übergabe am Bett und wie dabei alle von der Schicht zuhören") == "long"


def test_a_company_beside_a_name_is_not_greeted() -> None:
    """A company is no person."""
    assert note("Spedition Rasch, Fahrer", "Spedition Rasch, Herr Rasch").startswith("Sehr geehrter Herr Rasch,")


@pytest.mark.parametrize(
    ("typed", "verdict", "stands_as"),
    [
        ("mit welchen Maschinen sie arbeiten", "woven", "mit welchen Maschinen Sie arbeiten"),
        ("die Inklusion in der 3. Klasse", "woven", "die Inklusion in der 3. Klasse"),
        ("1. Halle 2. Kantine", "ask list", ""),
        ("die Krisenhotline und wie sie besetzt ist", "ask reader", ""),
        ("ihre neue Kollegin, die sie sehr lobt", "ask reader", ""),
        ("dass noch drei andere in der Runde sind", "hold candidates", ""),
        ("dass der Chef Choleriker ist", "hold negative", ""),
        ("warum keiner mich vorher informiert hat", "hold complaint", ""),
    ],
)
def test_phrases_of_wider_kinds(typed: str, verdict: str, stands_as: str) -> None:
    """The rules stand in `topics.tsv`."""
    phrase = read_topic(typed, "de")
    assert f"{phrase.verdict} {phrase.reason or ''}".strip() == verdict
    assert not stands_as or phrase.text == stands_as


@pytest.mark.parametrize(
    ("typed", "intent", "day"),
    [
        ("Kern entscheidet am 20.", "reply_new_date", "2026-06-20"),
        ("mach mal Pause bis zum 15.", "pause", "2026-06-15"),
        ("Sie nehmen mich!", "reply_offer", None),
        ("Sie nehmen mich nicht.", "reply_rejected", None),
        ("hoffentlich nehmen sie mich", "unknown", None),
        ("sie haben sich leider anders entschieden", "reply_rejected", None),
        ("ich darf zum zweiten Gespräch zu Kern", "reply_next_round", None),
    ],
)
def test_messages_of_wider_kinds(typed: str, intent: str, day: str | None) -> None:
    """A dot after "am 20" is no end of a sentence."""
    known = (KnownPost(1, "Bäckerei Kern", "Verkäuferin", is_open=True),)
    found = understand(typed, known, datetime(2026, 6, 10, 12, 0), "de")  # noqa: DTZ001 - the person's own clock
    told = found.promised or found.day
    assert (str(found.intent), told.isoformat() if told else None) == (intent, day)
