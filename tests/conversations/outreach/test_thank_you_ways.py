"""A note goes out in the way that was chosen, and can be changed before."""

from __future__ import annotations

import pytest

from conversations.facts import Channel
from conversations.letters import review, thank_you
from conversations.letters.addressees import addressees
from conversations.letters.people import parse_people
from conversations.words import LANGUAGES
from tests.conversations.outreach.thank_you_people import THREE, each, interview, sam, sent, text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("each", [False, True])
@pytest.mark.parametrize("channel", list(Channel))
def test_every_way_has_a_text_with_nothing_to_mend(channel: Channel, each: bool, language: str) -> None:  # noqa: FBT001 - a table of cases
    """Drafts of all channels pass the review; for a recruiter their name is left to fill in."""
    seeker = sam(THREE, language)
    if each:
        seeker.taps_data(f"thanks:{interview(seeker).id}:each")
    seeker.taps_data(f"thanks:{interview(seeker).id}:by:{channel}")
    for to in addressees(interview(seeker)):
        remarks = review.remarks(
            text(seeker, to),
            language,
            names=(to,) if to else tuple(one.name for one in parse_people(THREE)),
            is_letter=channel not in (Channel.PHONE, Channel.LINKEDIN),
            most=thank_you.MOST_ON_LINKEDIN if channel is Channel.LINKEDIN else None,
        )
        through = [] if channel is not Channel.RECRUITER else ["proof-placeholder", "proof-name"]
        first = to in ("", addressees(interview(seeker))[0])  # the others are asked what theirs mentions
        through += [] if first else ["proof-point"]
        assert [r.key for r in remarks if r.key not in through] == []


def test_the_text_fits_the_way_it_goes_out() -> None:
    """A call is a script, an invitation is short, a card has no subject line, a recruiter passes it on."""
    seeker = sam("Maria Keller")
    shown = {c: seeker.taps("Other ways").taps(c).sees for c in ("By hand", "Phone", "LinkedIn", "Recruiter", "E-mail")}
    assert "Subject" not in shown["By hand"] + shown["Phone"] + shown["LinkedIn"]
    assert "Hello Maria, this is Sam." in shown["Phone"]
    assert "about 300 characters" in shown["LinkedIn"]
    assert "Would you pass this on to Maria" in shown["Recruiter"]
    assert "Subject: <code>Thank you – Data analyst interview</code>" in shown["E-mail"]


def test_the_prompt_speaks_of_the_way_that_was_chosen() -> None:
    """It does not offer to copy a call."""
    for way, is_copied in (("LinkedIn", True), ("Phone", False)):
        seeker = sam("Maria").taps("Other ways").taps(way)
        seeker.waits_until("2026-06-08", "18:00")
        assert ("Tap to copy:" in seeker.sees) is is_copied


def test_a_way_that_was_chosen_is_not_asked_for_again() -> None:
    """The button that logs it carries the channel."""
    seeker = sam("Maria").taps("Other ways").taps("LinkedIn").taps("✓ Sent on LinkedIn")
    assert sent(seeker) == [("", Channel.LINKEDIN)]


def test_a_handwritten_note_keeps_its_own_hour() -> None:
    """10:00 the day after; back to e-mail, it is the same day again."""
    seeker = sam("Maria").taps("Other ways").taps("By hand")
    assert seeker.reply.toast == "By Tue 9 Jun, 10:00."
    seeker.taps("Other ways").taps("E-mail")
    assert [h.when for h in seeker.waits_until("2026-06-09")] == ["Mon 2026-06-08 17:00"]


def test_a_recruiter_passes_on_one_note() -> None:
    """There is one note through a recruiter; changing back loses nothing."""
    seeker = each(sam()).taps("Other ways").taps("Recruiter")
    assert addressees(interview(seeker)) == ("",)
    seeker.taps("Other ways").taps("E-mail")
    assert len(addressees(interview(seeker))) == 3


def test_other_openings_are_a_line_and_a_tap() -> None:
    """Off at first."""
    seeker = sam("Maria").taps("Other ways").taps("Mention other openings")
    assert "considered for other openings" in seeker.sees
    assert "wish you luck in finding the right person" in seeker.sees
    assert "other openings" not in seeker.taps("Other ways").taps("Leave out other openings").sees


def test_one_thing_is_attached_and_named() -> None:
    """The person says what; a tap takes it out again."""
    seeker = sam("Maria").taps("Other ways").taps("With an attachment").says("my portfolio.\n")
    assert "I have attached my portfolio." in seeker.sees
    assert "I enclose my portfolio." in seeker.taps("Other ways").taps("By hand").sees
    assert "portfolio" not in seeker.taps("Other ways").taps("Without an attachment").sees
    assert "What do you attach?" in seeker.taps("Other ways").taps("With an").says("🎉").sees
