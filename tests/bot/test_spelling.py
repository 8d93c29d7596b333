"""A look at the spelling of a note: English, offline, beside the event loop, and never in anybody's way."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from bot import spelling
from bot.clock import SystemClock
from bot.spelling import Speller
from bot.store.database import Database
from bot.turns import Turns
from bot.words import reply
from conversations import note_card
from conversations.facts import Channel, Person
from conversations.messages import Message, Proof, Turn, words
from conversations.standing import addressees
from tests.people import Seeker, at

PATIENCE = 60  # a busy machine takes long to load it


@pytest.fixture
def speller() -> Iterator[Speller]:
    """Return somebody who looks through notes, however long it takes."""
    one = Speller(PATIENCE)
    yield one
    one.close()


def note(text: str, *names: str, language: str = "en") -> Message:
    """Return a message that shows a note."""
    return Message((words("note-text", note=text),), proof=Proof(text, language, names, "thanks:1:fix"))


async def found(speller: Speller, text: str, *names: str, language: str = "en") -> list[tuple[object, object]]:
    """Return what is suggested for a text: what stands there, and what might."""
    (shown,) = await speller.looked_through([note(text, *names, language=language)])
    lines = shown.paragraphs[-1]["lines"] if shown.paragraphs[-1].key == "spelling" else ()
    assert isinstance(lines, tuple)
    return [(line["found"], line["instead"]) for line in lines]


async def test_slips_of_spelling_and_grammar_are_found(speller: Speller) -> None:
    """A misspelt word, a verb that does not agree, a word twice, an article."""
    text = "I was glad to recieve so many details. I has done the the same work. It was a honour."
    assert await found(speller, text) == [("recieve", "receive"), ("has", "have"), ("the the", "the")]
    assert await found(speller, "Dear Maria,\n\nthank you for the detials.") == [("detials", "details")]
    assert await found(speller, "A apple is what it was about. i would love to join, I lerned a lot.") == [
        ("A", "An"), ("i", "I"), ("lerned", "learned"),
    ]  # fmt: skip


async def test_names_and_what_the_person_typed_are_no_slips(speller: Speller) -> None:
    """Tomasz, Zalando and Asha are right, wherever they stand."""
    text = "Dear Tomasz, thank you for telling me about the work at Zalando. Kind regards, Asha"
    assert await found(speller, text, "Tomasz Kowalski", "Zalando", "Asha") == []
    assert await found(speller, text) != []


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize("openings", [False, True])
async def test_our_own_drafts_have_no_slips(speller: Speller, channel: Channel, openings: bool) -> None:  # noqa: FBT001 - a table of cases
    """In every wording."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(
        began="2026-06-08 10:00", met="Maria Keller, Tomasz, Ana, Bo, Cem", went_well="the billing migration"
    )
    interview = sam.person.interviews[-1].id
    sam.taps_data(f"thanks:{interview}:each").taps_data(f"thanks:{interview}:by:{channel}")
    if openings:
        sam.taps_data(f"thanks:{interview}:openings")
        sam.taps_data(f"thanks:{interview}:attach").says("my portfolio")
    for to in addressees(sam.person.interviews[-1]):
        shown = note_card.show(sam.person, sam.person.interviews[-1], to)
        (looked,) = await speller.looked_through([shown])
        assert [str(p) for p in looked.paragraphs if p.key == "spelling"] == []


async def test_other_languages_are_not_looked_through(speller: Speller) -> None:
    """Neither one that it does not know, nor such a text under an English bot."""
    german = "Vielen Dank für das ausführlche Gespräch über die Umstellung der Rechnungsplattform. "
    assert await found(speller, german, language="de") == []
    assert await found(speller, german) == []
    assert await found(speller, german * 5) == []


async def test_without_the_library_notes_are_shown_all_the_same(
    speller: Speller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not needed: nothing is suggested, and nothing fails."""
    monkeypatch.setitem(sys.modules, "harper", None)
    spelling._linter.cache_clear()
    try:
        assert await found(speller, "I was glad to recieve it.") == []
    finally:
        spelling._linter.cache_clear()


async def test_nobody_waits_for_it_long() -> None:
    """While it is loaded or busy the note is shown without suggestions, at once."""
    hasty = Speller(patience=0)
    with spelling._one_at_a_time:
        assert await hasty.looked_through([note("recieve")] * 9) == (note("recieve"),) * 9
    hasty.close()


async def test_what_it_cannot_read_costs_nothing_but_the_suggestions(
    speller: Speller, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An error in the library is logged without a word of the note."""
    monkeypatch.setattr(spelling, "_slips", lambda _: 1 / 0)
    assert await found(speller, "I was glad to recieve it.") == []
    assert [r.getMessage() for r in caplog.records] == ["a note cannot be looked through: ZeroDivisionError"]


async def test_a_word_without_end_is_no_word(speller: Speller) -> None:
    """It would be looked at for seconds; the others are still looked at."""
    assert await found(speller, f"I recieve {'ß' * 2000} today.") == [("recieve", "receive")]


async def test_where_there_is_no_room_the_note_goes_out_as_it_is(database: Database, speller: Speller) -> None:
    """4,096 characters are Telegram's limit; a suggestion is not worth a refused card."""
    turns = Turns(database, SystemClock(), lambda _: None, speller=speller)
    for length, is_said in ((100, True), (4090, False)):
        text = "I was glad to recieve it. " + "😀" * length
        spoken = await turns._with_files((reply(turn := Turn(Person(1), (note(text),))), turn))
        assert ("→ receive?" in spoken.messages[0].html) is is_said


async def test_what_is_suggested_can_be_spoken(speller: Speller) -> None:
    """As part of the card, below what to mend, with its tap in the second row."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", met="Maria")
    sam.taps("Change the text").says("Dear Maria, I was glad to recieve it.")
    messages = await speller.looked_through(sam.turn.messages)
    spoken = reply(Turn(sam.person, messages)).messages[0]
    assert spoken.html.endswith("<i>Spelling and grammar</i>\n• recieve → receive?")
    assert [b.label for b in spoken.rows[1]] == ["→ receive"]
    assert "glad to receive it" in sam.taps_data(spoken.rows[1][0].data).sees
    assert sam.reply.toast == "Taken over"
