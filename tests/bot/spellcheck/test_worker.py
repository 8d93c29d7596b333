"""The checker finds mistakes in English, and none in names, other languages and the bot's own drafts."""

from __future__ import annotations

import json
from io import StringIO

import pytest

from bot.spellcheck.worker import MAX_WORD, answer, suggestions
from conversations.facts import Channel
from conversations.letters.addressees import addressees
from conversations.letters.spelling import Suggestion, checkable_text
from conversations.letters.spelling import suggestions as shown
from conversations.messages import SpellcheckRequest
from conversations.outreach import thank_you_card
from tests.people import Seeker, at


def found(text: str, *names: str) -> list[tuple[object, object]]:
    """Return the suggestions for a text, as pairs of what it says and the replacement."""
    request = SpellcheckRequest(text, "en", names, "thanks:1:fix")
    said = shown(request, [Suggestion(*found) for found in suggestions(text)])
    lines = said[0]["lines"] if said else ()
    assert isinstance(lines, tuple)
    return [(line["found"], line["instead"]) for line in lines]


def test_mistakes_of_spelling_and_grammar_are_found() -> None:
    """A misspelt word, a verb that does not agree, a word twice, an article."""
    text = "I was glad to recieve so many details. I has done the the same work. It was a honour."
    assert found(text) == [("recieve", "receive"), ("has", "have"), ("the the", "the")]
    assert found("Dear Maria,\n\nthank you for the detials.") == [("detials", "details")]
    assert found("A apple is what it was about. i would love to join, I lerned a lot.") == [
        ("A", "An"), ("i", "I"), ("lerned", "learned"),
    ]  # fmt: skip


def test_what_thumbs_type_becomes_whole_words() -> None:
    """The library guesses "uh" for "u"; of other words of two letters nothing is guessed."""
    typed = "Thx, let me know if u need more from ppl. Qv is fine."
    assert found(typed) == [("Thx", "Thanks"), ("u", "you"), ("ppl", "people")]


def test_names_are_no_mistakes() -> None:
    """Tomasz, Zalando and Asha are correct anywhere in a text."""
    text = "Dear Tomasz, thank you for telling me about the work at Zalando. Kind regards, Asha"
    assert found(text, "Tomasz Kowalski", "Zalando", "Asha") == []
    assert found(text) != []


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize("openings", [False, True])
def test_our_own_drafts_have_no_mistakes(channel: Channel, openings: bool) -> None:  # noqa: FBT001 - a table of cases
    """In every wording of the drafts."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(
        began="2026-06-08 10:00", met="Maria Keller, Tomasz, Ana, Bo, Cem", went_well="the billing migration"
    )
    interview = sam.person.interviews[-1].id
    sam.taps_data(f"thanks:{interview}:each").taps_data(f"thanks:{interview}:by:{channel}")
    if openings:
        sam.taps_data(f"thanks:{interview}:openings")
        sam.taps_data(f"thanks:{interview}:attach").says("my portfolio")
    for to in addressees(sam.person.interviews[-1]):
        shown = thank_you_card.note_message(sam.person, sam.person.interviews[-1], to)
        assert shown.proof
        assert found(shown.proof.text, *shown.proof.names) == []


def test_a_mistake_in_a_draft_is_found_in_its_place() -> None:
    """Only the person's words in it are checked, and the position is counted from the start of the whole note."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", met="Maria", topic="the small detials")
    proof = thank_you_card.spellcheck_request(sam.person, sam.person.interviews[-1])
    ((start, end, replacement, _, _),) = suggestions(checkable_text(proof))
    assert (proof.text[start:end], replacement) == ("detials", "details")


def test_texts_in_other_languages_are_left_alone() -> None:
    """Somebody may write German while the bot speaks English: nothing is suggested."""
    german = "Vielen Dank für das ausführlche Gespräch über die Umstellung der Rechnungsplattform. "
    assert found(german) == []
    assert found(german * 5) == []


def test_a_very_long_word_is_skipped() -> None:
    """The library would take seconds for one of thousands; the other words are still checked."""
    assert found(f"I recieve {'ß' * 2000} today.") == [("recieve", "receive")]
    assert found(f"I recieve {'x' * MAX_WORD}y today.") == [("recieve", "receive")]


def test_each_line_is_answered_by_one_line() -> None:
    """Also a line that cannot be read: the answer is the kind of error, without any of the line."""
    lines = ("no JSON", json.dumps({"text": 5}), json.dumps({"text": "recieve\nraedy"}), json.dumps({"text": ""}))
    answer(StringIO("\n".join(lines)), answers := StringIO())
    garbled, no_text, misspelt, empty = map(json.loads, answers.getvalue().splitlines())
    assert (garbled, no_text, empty) == ({"error": "JSONDecodeError"}, {"error": "TypeError"}, {"suggestions": []})
    assert [found[:3] for found in misspelt["suggestions"]] == [[0, 7, "receive"], [8, 13, "ready"]]
