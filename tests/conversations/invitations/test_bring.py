"""What an invitation asks to bring is kept with the interview, and shown while it can be packed."""

from __future__ import annotations

import pytest

from conversations.invitations.contents.bring import read_bring
from conversations.invitations.contents.letter import read_letter
from tests.case_files import each_row, table
from tests.people import Seeker, at

AROUND = {
    "de": """Guten Tag Alex,

wir laden Sie zum Vorstellungsgespräch als Koch bei Kern am 20.03.2026 um 10 Uhr ein. {}

Mit freundlichen Grüßen
Uta Kern""",
    "en": """Dear Alex,

We invite you to an interview for the cook role at Kern on 20 March 2026 at 10 am. {}

Kind regards
Uta Kern""",
}


@each_row("row", table("bring.tsv"))
def test_what_to_bring_is_read(row: dict[str, str]) -> None:
    """As the file says, within a letter or on a line of its own."""
    language, typed, bring = row["language"], row["typed"], row["bring"]
    expected = "" if bring == "-" else bring
    is_sentence = "\n" not in typed and ":" not in typed
    within = AROUND[language].format(typed if is_sentence else f"\n\n{typed}")
    for text in (within, typed):
        assert read_bring(read_letter(text)) == expected


ASKED = {"de": "Bitte bringen Sie Ihren Ausweis und Ihr Portfolio mit.", "en": "Please bring photo ID and a portfolio."}
KEPT = {"de": "Mitbringen: Ausweis und Portfolio", "en": "Bring: photo ID and portfolio"}


@pytest.mark.parametrize("language", ["de", "en"])
def test_it_is_shown_until_the_interview(language: str) -> None:
    """In the proposal, on the planned interview, in the preparation and in the reminder an hour before."""
    seeker = Seeker(at("2026-03-09", "10:00"), language=language).says(AROUND[language].format(ASKED[language]))
    assert KEPT[language] in seeker.sees
    seeker.taps_said("invited-plan")
    while KEPT[language] not in seeker.sees:  # what the invitation leaves open is asked first
        seeker.taps_said("walk-skip")
    interview = seeker.person.interviews[0]
    assert KEPT[language].endswith(interview.bring)
    assert KEPT[language] in seeker.taps_data(f"bring:{interview.id}:card").sees
    assert [prompt.when for prompt in seeker.waits_until("2026-03-20", "09:30")] == ["Fri 2026-03-20 09:00"]
    assert KEPT[language] in seeker.sees


def test_a_later_message_without_it_takes_nothing_away() -> None:
    """Only the time changes when the interview is moved."""
    seeker = Seeker(at("2026-03-09", "10:00")).says(AROUND["en"].format(ASKED["en"])).taps_said("invited-plan")
    moved = AROUND["en"].replace("20 March 2026 at 10 am", "23 March 2026 at 11 am").format("")
    seeker.says("/cancel").says(moved).taps_said("invited-move_yes")
    interview = seeker.person.interviews[0]
    assert interview.starts_at == at("2026-03-23", "11:00")
    assert interview.bring == "photo ID and portfolio"
