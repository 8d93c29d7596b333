"""The words of a voice note: shown after it was kept, and taken on one tap."""

from __future__ import annotations

from conversations.events import Commanded, Content, Heard, Showed, Transcription
from conversations.facts import MediaRef
from tests.people import Seeker, at


def sam() -> Seeker:
    """Return somebody who has just answered "what went well" with a voice note."""
    seeker = Seeker(at("2026-06-08", "11:30")).says("/debrief").says("Acme, Data analyst")
    interview = seeker.person.interviews[-1].id
    for key, value in (("began", "202606081000"), ("route", "direct"), ("felt", "good")):
        seeker.taps_data(f"debrief:{interview}:set:{key}:{value}")
    return seeker.sends(Showed(Content.VOICE, 77, "voice-1"))


def test_a_voice_note_is_kept_before_its_words_are_known() -> None:
    """The next question is asked at once; words that come later are shown, and change nothing."""
    seeker = sam()
    assert seeker.person.interviews[0].answers["went_well"].kept == (MediaRef("voice", "voice-1"),)
    seeker.sends(Heard(77, "explaining the dashboard"))
    assert "explaining the dashboard" in seeker.sees
    assert seeker.labels == ["Use it", "Type it instead"]
    assert seeker.person.interviews[0].answers["went_well"].text == ""


def test_use_it_makes_them_the_answer() -> None:
    """They count as typed; the voice note stays, and the open question stays open."""
    seeker = sam().sends(Heard(77, "explaining the dashboard"))
    place = seeker.person.place
    seeker.taps("Use it")
    answer = seeker.person.interviews[0].answers["went_well"]
    assert (answer.text, answer.kept) == ("explaining the dashboard", (MediaRef("voice", "voice-1"),))
    assert (seeker.person.place, seeker.person.heard) == (place, ())


def test_type_it_instead_asks_again() -> None:
    """The question that the voice note answered is asked; what was heard is forgotten."""
    seeker = sam().sends(Heard(77, "explaining the dash port")).taps("Type it instead")
    assert "went well" in seeker.sees
    seeker.says("explaining the dashboard")
    assert seeker.person.interviews[0].answers["went_well"].text == "explaining the dashboard"
    assert seeker.person.heard == ()


def test_a_voice_note_that_answered_nothing_counts_as_typed_words() -> None:
    """Its words go where typed ones go at the moment of the tap."""
    seeker = Seeker(at("2026-06-08", "11:30")).says("/debrief").sends(Showed(Content.VOICE, 78, "voice-2"))
    seeker.sends(Heard(78, "Acme, Data analyst")).taps("Use it")
    assert [a.company for a in seeker.person.applications] == ["Acme"]


def test_a_second_tap_does_nothing() -> None:
    """Words are taken once."""
    seeker = sam().sends(Heard(77, "explaining"))
    use = seeker.screen[0].data
    seeker.taps_data(use).taps_data(use)
    assert "Nothing was changed" in seeker.reply.toast


def test_only_the_latest_words_are_kept() -> None:
    """What nobody takes does not pile up."""
    seeker = sam()
    for number in range(20):
        seeker.sends(Heard(100 + number, "words"))
    assert [one.message for one in seeker.person.heard] == [115, 116, 117, 118, 119]


def test_privacy_says_where_voice_notes_are_turned_into_words() -> None:
    """Only where they are: on this machine, or on the operator's server."""
    seeker = Seeker(at("2026-06-08", "11:30"))
    assert "turned into words" not in seeker.says("/privacy").sees
    seeker.sends(Commanded("privacy", transcription=Transcription.HERE))
    assert "don't leave it" in seeker.sees
    seeker.sends(Commanded("privacy", transcription=Transcription.SERVER))
    assert "a server that this bot's operator has chosen" in seeker.sees


def test_a_voice_note_after_the_interview_begins_its_debrief() -> None:
    """Nothing was asked but the invitation: the recording is kept with that interview, and its words are sorted."""
    seeker = Seeker(at("2026-06-08", "11:30"))
    seeker.says("interview at Acme for data analyst tomorrow at 10").taps("Yes").says("/cancel")
    seeker.waits_until("2026-06-09", "11:30")
    seeker.sends(Showed(Content.VOICE, 80, "voice-4"))
    assert seeker.person.interviews[0].answers["notes"].kept == (MediaRef("voice", "voice-4"),)
    assert seeker.person.place is not None
    assert seeker.person.place.conversation == "debrief"
    seeker.sends(
        Heard(
            80,
            "It went well, I think. Maria Keller was there, she leads the team. "
            "They asked about p-values and I rambled. They want to decide by Friday.",
        )
    ).taps("Use it")
    assert "Maria Keller" in seeker.sees
    seeker.taps("Yes, keep it")
    assert seeker.person.interviews[0].answers["felt"].text == "good"
