"""Export and import: what is asked, refused and counted. How the files are made is tested in tests/bot."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.events import Flaw, Imported
from conversations.facts import Person, PromptKind
from tests.people import Seeker, at


def lived() -> Seeker:
    """Return someone who was interviewed this morning, with a decision promised for Friday."""
    sam = Seeker(at("2026-06-08", "11:30"))
    return sam.debriefs("Acme, Data analyst", began="2026-06-08 10:00", decide="2026-06-12")


def newcomer(now: str = "2026-06-08", hour: str = "13:00") -> Seeker:
    """Return somebody else, without any data, who has sent /import."""
    other = Seeker(at(now, hour))
    other.person = Person(2002, "Kim", zone_known=True)
    return other.says("/import")


@pytest.mark.parametrize(
    ("label", "make"),
    [("Everything", "export:json"), ("Table", "export:csv"), ("Calendar", "export:calendar")],
)
def test_each_file_is_a_tap(label: str, make: str) -> None:
    """The menu stays, a toast says that the file comes, and the turn names the file to make."""
    sam = lived().says("/export").taps(label)
    assert [f.make for f in sam.turn.files] == [make]
    assert sam.reply.toast == "On its way"
    assert sam.reply.messages == ()


def test_a_report_is_chosen_by_its_interview() -> None:
    """From the menu and from the application's card."""
    sam = lived()
    interview = sam.person.interviews[0].id
    sam.says("/export").taps("One report").taps("Mon 8 Jun")
    assert [f.make for f in sam.turn.files] == [f"report:{interview}"]
    sam.taps_data(f"app:{sam.person.applications[0].id}:show").taps("Report as a file")
    assert [f.make for f in sam.turn.files] == [f"report:{interview}"]


def test_nothing_is_exported_of_nothing() -> None:
    """The full export always works; an empty table is not sent, nor somebody else's report."""
    sam = Seeker(at("2026-06-08", "11:30")).says("/export")
    assert sam.taps("Everything").turn.files
    for data in ("export:0:csv", "export:0:calendar", "export:0:reports", "export:77:report", "export:0:nonsense"):
        sam.taps_data(data)
        assert sam.turn.files == ()
        assert sam.reply.toast


def test_a_link_opens_its_debrief() -> None:
    """The card once it is finished, the open question before, the plan while it is ahead; a foreign link says hello."""
    sam = lived()
    finished = sam.person.interviews[0].id
    assert "explaining how" in sam.says(f"/start debrief_{finished}").sees
    sam.says("/debrief").says("Globex, Engineer")
    assert "When did it begin?" in sam.says(f"/start debrief_{sam.person.interviews[-1].id}").sees
    for rest in ("debrief_99", "debrief_", "debrief_1x", "nonsense"):
        assert "Good to see you" in sam.says(f"/start {rest}").sees


def test_an_import_fills_an_empty_account() -> None:
    """All of it, under the sender's own id and name; what waits is shown."""
    sam, kim = lived(), newcomer()
    kim.sends(Imported(9, facts=sam.person))
    assert (kim.person.id, kim.person.name) == (2002, "Kim")
    assert kim.person.applications == sam.person.applications
    assert "one application, one interview" in kim.sees
    assert "thank-you note" in kim.sees


def test_an_import_into_a_full_account_is_refused() -> None:
    """Data is never mixed: it is refused at the command, and when a file comes all the same."""
    sam = lived()
    before = sam.person.applications
    assert "data here already" in sam.says("/import").sees
    kim = newcomer()
    kim.sends(Imported(9, facts=sam.person)).sends(Imported(10, facts=sam.person))
    assert "tap /import first" in kim.sees
    assert kim.person.applications == before


@pytest.mark.parametrize("flaw", list(Flaw))
def test_a_file_with_a_flaw_is_refused_kindly(flaw: Flaw) -> None:
    """Nothing of it is imported, and another file may follow."""
    kim = newcomer().sends(Imported(9, flaw=flaw))
    assert "Try another one" in kim.sees
    assert kim.person.applications == ()
    kim.sends(Imported(10, facts=lived().person))
    assert kim.person.applications


def test_words_while_a_file_is_awaited_ask_for_it_again() -> None:
    """And /cancel leaves."""
    kim = newcomer()
    assert "Send me the file" in kim.says("what file?").sees
    assert "Okay, stopped." in kim.says("/cancel").sees


def test_a_prompt_that_was_sent_is_not_sent_again() -> None:
    """Sent prompts are imported as well, so the seven days still hold."""
    sam = lived()
    sam.waits_until("2026-06-12", "16:30")
    kim = newcomer("2026-06-12", "16:45")
    kim.sends(Imported(9, facts=sam.person))
    heard = kim.waits_until("2026-06-25")
    assert [(h.when, h.kind) for h in heard] == [("Mon 2026-06-22 10:00", PromptKind.CHECK_IN)]


def test_what_fell_due_since_the_export_is_not_caught_up() -> None:
    """It may have been sent before the data was deleted: it counts as sent now, and the seven days start here."""
    sam = lived()
    kim = newcomer("2026-06-15", "12:00")
    kim.sends(Imported(9, facts=sam.person))
    heard = kim.waits_until("2026-07-01")
    assert [(h.when, h.kind) for h in heard] == [
        ("Tue 2026-06-23 10:00", PromptKind.CHECK_IN),
        ("Tue 2026-06-30 10:00", PromptKind.CHECK_IN),
    ]


def test_an_import_holds_back_what_it_cannot_know() -> None:
    """Prompts after the export are unknown, so no follow-up prompt comes for a week.

    The person is told once, with the day; the notice after a restored backup is not shown.
    """
    sam, file = lived(), lived().person
    sam.taps_data(f"word:{sam.person.applications[0].id}:set:date:2026-06-11")
    assert [(h.when, h.kind) for h in sam.waits_until("2026-06-11", "17:00")][1:] == [
        ("Thu 2026-06-11 16:00", PromptKind.DECISION)
    ]
    kim = newcomer("2026-06-11", "17:00")
    kim.sends(Imported(9, facts=file))
    assert "before Thursday 18 June" in kim.sees
    assert "copy" not in kim.says("/today").sees
    heard = kim.waits_until("2026-06-25")
    assert [(h.when, h.kind) for h in heard] == [("Fri 2026-06-19 16:00", PromptKind.DECISION)]


def test_a_paused_life_stays_paused() -> None:
    """An import does not end a pause."""
    sam = lived().says("/pause")
    kim = newcomer().sends(Imported(9, facts=sam.person))
    assert kim.waits_until("2026-09-01") == []


def test_what_was_blocked_is_not_brought_along() -> None:
    """Whoever sends a file has not blocked the bot."""
    sam = lived()
    kim = newcomer().sends(Imported(9, facts=replace(sam.person, blocked_at=sam.now)))
    assert kim.person.blocked_at is None
