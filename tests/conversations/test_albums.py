"""An album is one answer: its first message answers, the others are added to that answer without another reply."""

from __future__ import annotations

import pytest

from conversations.events import Content, Corrected, Showed
from conversations.facts import Answer, Interview
from conversations.flows import multipart
from tests.people import Seeker, at


def sam(until: str = "went well") -> Seeker:
    """Return somebody in a debrief, at the question that says `until`."""
    seeker = Seeker(at("2026-06-08", "12:30")).says("/debrief").says("Acme, Clerk")
    while until not in seeker.sees:
        seeker.taps("10:00" if "begin" in seeker.sees else "🙂" if "feel" in seeker.sees else "Skip")
    return seeker


def photo(message: int, caption: str = "", album: str = "a1", content: Content = Content.PHOTO) -> Showed:
    """Return one photo of an album."""
    return Showed(content, message, f"file-{message}", caption, album=album)


def interview(seeker: Seeker) -> Interview:
    """Return the interview."""
    return seeker.person.interviews[0]


def kept(answer: Answer) -> list[str]:
    """Return the files of an answer."""
    return [one.file for one in answer.kept]


def test_an_album_is_one_answer() -> None:
    """The first photo answers the question and the next one is asked; the others are silent and kept with it."""
    seeker = sam().sends(photo(50, "the whiteboard"))
    assert "Which question was hard" in seeker.sees
    for number in (51, 52):
        assert seeker.sends(photo(number, "and my notes" if number == 52 else "")).sees == ""
    answer = interview(seeker).answers["went_well"]
    assert kept(answer) == ["file-50", "file-51", "file-52"]
    assert answer.text == "the whiteboard\nand my notes"
    assert "trouble" not in interview(seeker).answers
    assert "Which question was hard" in seeker.is_shown_where_they_stand().sees


def test_the_rest_of_an_album_finds_its_answer_wherever_the_person_is() -> None:
    """Later questions answered, the debrief left, another command: the photo goes to the answer of its album."""
    seeker = sam().sends(photo(50)).says("They asked why I left").says("/settings")
    assert seeker.sends(photo(51, "on the way home")).sees == ""
    assert kept(interview(seeker).answers["went_well"]) == ["file-50", "file-51"]
    assert interview(seeker).answers["trouble"].text == "They asked why I left"
    assert seeker.person.interviews[0].troubles[0].question == "They asked why I left"


def test_two_albums_are_two_answers() -> None:
    """Each album answers its own question, even if their photos come mixed."""
    seeker = sam().sends(photo(50, album="a")).sends(photo(51, album="b")).sends(photo(52, album="a"))
    seeker.sends(photo(53, album="b"))
    answers = interview(seeker).answers
    assert kept(answers["went_well"]) == ["file-50", "file-52"]
    assert kept(answers["trouble"]) == ["file-51", "file-53"]


def test_an_album_among_several_messages_is_one_of_them() -> None:
    """Where a question takes several messages, an album is one line, and "take back the last" takes it whole."""
    seeker = sam()
    while not seeker.turn.messages[-1].stays:
        seeker.taps("Skip")
    seeker.taps("Go deeper").says("my years on the ward").sends(photo(60, album="x")).sends(photo(61, album="x"))
    number = next(key for key, answer in interview(seeker).answers.items() if answer.parts)
    assert len(multipart.messages_of(interview(seeker).answers[number])) == 2
    seeker.taps("Remove the last")
    assert [p.text for p in multipart.parts_of(interview(seeker).answers[number])] == ["my years on the ward"]


def test_a_caption_at_a_question_for_taps_is_read() -> None:
    """A photo with "10:30" under it answers when it began; the photo and the others of its album stay with it."""
    seeker = Seeker(at("2026-06-08", "12:30")).says("/debrief").says("Acme, Clerk")
    seeker.sends(photo(50, "10:30", album="x")).sends(photo(51, album="x"))
    began = interview(seeker).answers["began"]
    assert (began.text, kept(began)) == ("2026-06-08T08:30:00+00:00", ["file-50", "file-51"])
    assert interview(seeker).starts_at == at("2026-06-08", "10:30")


def test_an_album_that_is_no_answer_is_refused_once() -> None:
    """At a question for taps: one reply for the first photo, none for the rest; a caption further on is still read."""
    seeker = Seeker(at("2026-06-08", "12:30")).says("/debrief").says("Acme, Clerk").sends(photo(50))
    assert "tap or type it" in seeker.sees
    assert seeker.sends(photo(51)).sees == ""
    assert "Direct" in seeker.sends(photo(52, "10:30")).sees or "recruiter" in seeker.sees
    assert interview(seeker).answers["began"].text == "2026-06-08T08:30:00+00:00"


def test_a_forwarded_album_and_one_without_a_question_are_refused_once() -> None:
    """Whatever the reason, it is said once."""
    seeker = sam()
    first, second = (Showed(Content.PHOTO, n, "f", album="f", forwarded=True) for n in (50, 51))
    assert "forwarded" in seeker.sends(first).sees
    assert seeker.sends(second).sees == ""
    seeker = Seeker(at("2026-06-08", "12:30")).says("/cancel")
    assert "haven't asked anything" in seeker.sends(photo(50)).sees
    assert seeker.sends(photo(51)).sees == ""


def test_what_cannot_be_kept_is_said_within_an_album_too() -> None:
    """A video among photos is refused once; the photos are kept."""
    seeker = sam().sends(photo(50))
    assert "can keep text" in seeker.sends(Showed(Content.OTHER, 51, album="a1")).sees
    assert seeker.sends(Showed(Content.OTHER, 52, album="a1")).sees == ""
    assert kept(interview(seeker.sends(photo(53))).answers["went_well"]) == ["file-50", "file-53"]


def test_a_photo_sent_as_a_file_is_a_photo() -> None:
    """It is kept with its caption, and comes back as the file that it is."""
    seeker = sam().sends(photo(50, "their card", album="", content=Content.PICTURE))
    answer = interview(seeker).answers["went_well"]
    assert (answer.text, kept(answer)) == ("their card", ["file-50"])
    while not seeker.turn.messages[-1].stays:
        seeker.taps("Skip")
    seeker.taps_data(f"debrief:{interview(seeker).id}:play:went_well")
    assert [(file.kind, file.kept) for file in seeker.turn.files] == [("document", "file-50")]


@pytest.mark.parametrize("content", [Content.DOCUMENT, Content.OTHER, Content.VOICE, Content.PHOTO])
def test_a_caption_is_never_lost(content: Content) -> None:
    """Words under a file that cannot be kept are taken, and it is said that the file is not."""
    seeker = Seeker(at("2026-06-08", "12:30")).says("/debrief").sends(Showed(content, 9, "f", "Acme, Clerk"))
    assert "took your words" in seeker.sees
    assert seeker.person.applications[0].company == "Acme"


def test_a_caption_can_be_edited() -> None:
    """The caption of the second photo is corrected like any other answer."""
    seeker = sam().sends(photo(50, "one")).sends(photo(51, "two")).sends(Corrected("2", 51))
    assert interview(seeker).answers["went_well"].text == "one\n2"


def test_a_place_is_no_caption() -> None:
    """A shared location has no words."""
    seeker = sam().sends(Showed(Content.LOCATION, 9, text="52.5200,13.4050"))
    assert "went_well" not in interview(seeker).answers
