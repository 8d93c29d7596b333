"""The same stories in German, for somebody whose Telegram is German."""

from __future__ import annotations

import re

import pytest

from conversations.account.commands import MENU
from conversations.facts import ContactKind, Outcome
from conversations.letters import people, review, thank_you
from conversations.words import LANGUAGES, Reader, copyable, in_plain
from tests.people import Seeker, at

TWO_IN_A_ROW = 20
THREE_IN_A_ROW = 12
ENGLISH = re.compile(r"\b(the|you|your|and|with|they|what|interview|company|role|thank|tap|ask|skip)\b", re.IGNORECASE)


def sam_in_german(day: str = "2026-06-08", hour: str = "11:30") -> Seeker:
    """Return somebody whose Telegram speaks Austrian German."""
    return Seeker(at(day, hour), language="de-AT")


def is_german(sam: Seeker) -> None:
    """Check the screen: no English, and labels short enough for a phone."""
    said = re.sub(r"/\w+|<[^>]*>", " ", " ".join((sam.sees, sam.reply.toast, *sam.labels)))
    assert ENGLISH.findall(said) == []
    for row in (row for m in sam.reply.messages for row in m.rows):
        most = {2: TWO_IN_A_ROW, 3: THREE_IN_A_ROW}.get(len(row), 64)
        assert [b.label for b in row if len(b.label) > most] == []


def debriefed(sam: Seeker) -> Seeker:
    """Answer the core debrief in German, and check that each turn is German."""
    for text in ("/start", "/debrief", "Acme, Buchhalterin", "heute 10:00"):
        is_german(sam.says(text))
    is_german(sam.taps("Nein, direkt"))
    is_german(sam.taps("🙂"))
    for text in (
        "Wie ich den Monatsabschluss beschleunigt habe",
        "Warum ich gewechselt habe",
        "die neue Halle in Fulda",
        "Frau Dr. Maria Keller maria@acme.de und Tom Berg aus dem Einkauf",
        "Ende nächster Woche",
    ):
        is_german(sam.says(text))
    is_german(sam.taps("Ja, Fr, 19. Juni"))
    return sam


def test_telegrams_language_is_spoken_and_another_is_a_tap_away() -> None:
    """German for a German Telegram; /settings offers the other languages, each by its own name."""
    sam = sam_in_german().says("/settings")
    assert "Einstellungen" in sam.sees
    sam.taps("English")
    assert "Settings" in sam.sees
    sam.taps("Deutsch")
    assert "Einstellungen" in sam.sees
    is_german(sam.says("/help"))


def test_cities_have_their_german_names() -> None:
    """On the buttons, when typed, and in the settings."""
    sam = Seeker(at("2026-06-08", "11:30"), known=False, language="de").says("/start")
    assert "12:30 · Athen" in sam.labels
    sam.says("Wien")
    assert "Notiert: Bei dir ist es 11:30 Uhr (Zeitzone Wien)" in sam.sees
    sam.says("/settings").taps_said("set-zone").says("Tokio")
    assert "Zeitzone: Tokio" in sam.says("/settings").sees


def test_a_debrief_in_german() -> None:
    """Dates are read and written the German way, and the note greets by title and name."""
    sam = debriefed(sam_in_german())
    assert "Montag, 8. Juni, 10:00" in sam.sees
    assert "Entscheidung: Fr, 19. Juni" in sam.sees
    assert "Guten Tag Frau Dr. Keller und Tom Berg," in sam.sees
    assert "was Sie über die neue Halle in Fulda erzählt haben." in sam.sees


def test_yesterday_and_an_hour_typed_in_german() -> None:
    """A German day and hour are a moment: yesterday at 14:30."""
    sam = sam_in_german().says("/debrief").says("Acme, Buchhalterin").says("gestern 14:30")
    assert sam.person.interviews[-1].starts_at == at("2026-06-07", "14:30")


def test_prompts_in_german() -> None:
    """The thank-you, the decision day, the weekly check-in and what follows from them are spoken in German."""
    sam = debriefed(sam_in_german())
    heard = []
    for day in ("2026-06-09", "2026-06-20", "2026-06-30"):
        heard += [h.kind for h in sam.waits_until(day)]
        is_german(sam)
    assert heard == ["thank_you", "decision", "check_in"]
    is_german(sam.taps_said("follow-replied"))
    is_german(sam.taps_said("word-no"))
    assert sam.person.applications[0].outcome is Outcome.REJECTED


def test_a_thank_you_sent_in_german() -> None:
    """Logged with its channel, and the way back is a tap."""
    sam = debriefed(sam_in_german())
    sam.waits_until("2026-06-09")
    is_german(sam.taps_said("note-sent"))
    is_german(sam.taps_said("channel.email"))
    assert [c.kind for c in sam.person.applications[0].contacts] == [ContactKind.THANK_YOU]
    is_german(sam.taps_said("sent-undo"))
    assert sam.person.applications[0].contacts == ()


@pytest.mark.parametrize("command", [*MENU, "nonsense"])
def test_every_command_answers_in_german(command: str) -> None:
    """Nothing English is left behind a command."""
    is_german(debriefed(sam_in_german()).says(f"/{command}"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draft_with_a_point_needs_no_mending(language: str) -> None:
    """Drafts pass the review in every language."""
    sam = Seeker(at("2026-06-08", "11:30"), language=language).debriefs(began="2026-06-08 10:00")
    interview = sam.person.interviews[-1]
    met = people.names(interview.answers["met"].text)
    assert review.remarks(note(sam), language, names=met, topics=()) == ()


def test_a_german_note_is_proofread() -> None:
    """The wrong name, doubts, a missing thank-you: each has its remark, in German."""
    remarks = review.remarks("Liebe Petra,\nleider war ich nervös.", "de", names=("Maria Keller",))
    told = [in_plain(r, Reader.of(sam_in_german().person)) for r in remarks]
    assert told[0] == "Die Anrede nennt „Petra“, du hast aber Maria Keller getroffen. Ist es der richtige Name?"
    assert told[1] == "Besser ohne „leider“ und „nervös“. Zweifel gehören nicht in eine Dankesmail."
    assert "Dank" in told[2]


@pytest.mark.parametrize(
    ("met", "greeting"),
    [
        ("Ich habe mit Herrn Keller gesprochen", "Sehr geehrter Herr Keller,"),
        ("Maria Keller (Teamleiterin) und Tom von HR", "Guten Tag Maria Keller und Tom,"),
        ("Anna von Berg, Geschäftsführerin", "Guten Tag Anna von Berg,"),
        ("Prof. Dr. Anna Weiß", "Guten Tag Prof. Dr. Anna Weiß,"),
        ("weiß ich nicht", "Guten Tag,"),
        ("die Personalabteilung", "Guten Tag,"),
    ],
)
def test_a_german_letter_greets_whom_they_met(met: str, greeting: str) -> None:
    """By title and last name where the title was typed, else by the whole name; nobody is made Herr or Frau."""
    sam = sam_in_german().debriefs(began="2026-06-08 10:00", met=met)
    assert note(sam).startswith(greeting)


def note(sam: Seeker) -> str:
    """Return the thank-you note of their last interview, as it is copied."""
    return copyable(thank_you.draft_thank_you(sam.person, sam.person.interviews[-1]).body, Reader.of(sam.person))


def test_a_post_in_small_letters_gains_a_capital() -> None:
    """On every way in: a German role begins with one."""
    sam = Seeker(at("2026-06-08", "12:00"), language="de")
    sam.says("hatte grad vorstellungsgespräch bei elektro hansen als azubi elektroniker").says("heute um 10")
    (application,) = sam.person.applications
    assert (application.company, application.role) == ("Elektro Hansen", "Azubi elektroniker")
