"""The thank-you prompt fits twenty lines of a phone, and its letter is whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.messages import words
from conversations.words import Reader, in_plain
from tests.lives.life import lines_on_phone
from tests.people import Seeker, at

AT_MOST = 20
BUTTONS_AT_MOST = 8
POST = {"en": "Riverside Hospital Trust, Senior Ward Sister", "de": "Stadtwerke Hohenschön, Leiterin Controlling"}
MET = {
    "en": "Dr Maria Featherstone-Hughes m.featherstone@riverside.example, Mr Tom Bakersfield tom.b@riverside.example",
    "de": "Frau Maria Hohenstein-Meier maria.hohenstein@stadtwerke.example, Herr Thomas Brandt t.b@stadtwerke.example",
}
TOPIC = {"en": "how you plan to bring the two theatre teams together", "de": "die neue Software für die Planung"}
FIRST = ("note-sent", "note-copy_subject")
LAST = ("remind-button", "prompt-stop")
RECRUITER = {"en": "Yes, a recruiter", "de": "Ja, Recruiter"}


def debriefed(language: str, topic: str) -> Seeker:
    """Somebody with long names who met two people in person, through a recruiter."""
    seeker = Seeker(at("2026-06-15", "16:00"), language=language)
    return seeker.debriefs(
        POST[language], began="2026-06-15 14:00", route=RECRUITER[language], met=MET[language], topic=topic
    )


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("has_topic", [True, False])
@pytest.mark.parametrize("is_late", [True, False])
def test_it_fits_a_phone_and_its_letter_is_whole(language: str, *, has_topic: bool, is_late: bool) -> None:
    """What a button says as well is left out, never a word of the letter; why it comes now stands above."""
    seeker = debriefed(language, TOPIC[language] if has_topic else "")
    note = f"thanks:{seeker.person.interviews[-1].id}:show"
    letter = seeker.taps_data(note).sees.partition("<pre>")[2].partition("</pre>")[0]
    if is_late:
        seeker.is_away_until(at("2026-06-17", "12:00"))
        seeker.is_reminded()
    else:
        seeker.waits_until("2026-06-16", "12:00")
    shown = seeker.sees
    assert letter in shown
    assert letter.count("\n\n") == 3
    assert len(lines_on_phone(shown)) <= AT_MOST
    assert not shown.startswith("<pre>")
    copied = ("note-copy_subject", "note-copy_address")
    reader = Reader.of(seeker.person)
    gone = [in_plain(words(key), reader) for key in copied if key == "note-copy_subject" or "<code>" not in shown]
    assert set(gone) <= set(seeker.labels)


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_long_text_of_ones_own_is_a_tap_away(language: str) -> None:
    """The prompt says why now, and shows the text on a tap."""
    seeker = debriefed(language, TOPIC[language])
    own = "\n\n".join(f"{TOPIC[language]} {n}." for n in range(12))
    note = f"thanks:{seeker.person.interviews[-1].id}"
    seeker.taps_data(f"{note}:edit").says(own)
    seeker.waits_until("2026-06-16", "12:00")
    assert len(lines_on_phone(seeker.sees)) <= 4
    assert own not in seeker.sees
    assert POST[language].partition(",")[0] in seeker.sees
    assert own in seeker.taps_said("thanks-show_note").sees


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_short_one_shows_address_and_subject(language: str) -> None:
    """Where there is room, nothing is left out."""
    seeker = Seeker(at("2026-06-15", "16:00"), language=language)
    seeker.debriefs("Kern, Koch", began="2026-06-15 14:00", topic=TOPIC[language]).waits_until("2026-06-16", "12:00")
    assert seeker.sees.count("<code>") == 2
    assert "Kern" in seeker.sees.partition("<code>")[0]


@pytest.mark.parametrize("language", ["en", "de"])
def test_few_buttons_stand_below_it_and_none_is_out_of_reach(language: str) -> None:
    """Sent and copy first, not yet and no note last; what is rarer is behind one button, with the letter's language."""
    for each in (False, True):
        seeker = debriefed(language, "")
        seeker.person = replace(seeker.person, zone={"en": "Europe/London", "de": "Europe/Berlin"}[language])
        note = f"thanks:{seeker.person.interviews[-1].id}"
        if each:
            seeker.taps_data(f"{note}:each")
        seeker.waits_until("2026-06-16", "12:00")
        said = [in_plain(words(key), Reader.of(seeker.person)) for key in (*FIRST, *LAST)]
        assert [label for label in seeker.labels if label in said] == said
        assert seeker.labels[:2] == said[:2]
        assert len(seeker.labels) <= BUTTONS_AT_MOST
        taps = [button.data.partition("@")[0] for button in seeker.screen]
        taps += [button.data for button in seeker.taps_said("note-more").screen]
        verbs = {tap.split(":")[2] for tap in taps if tap.startswith(f"{note}:")}
        assert {"sent", "ways", "none", "edit", "by", "topic", "strength", "openings", "attach"} <= verbs
        assert ("all" if each else "each") in verbs
        assert {"sign", "recruiter", "remind", "app"} <= {tap.partition(":")[0] for tap in taps}
