"""What is said of a note before it goes out."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.letters.review import MOST_REMARKS, is_point, negatives, remarks, word_count
from conversations.words import LANGUAGES, Reader, in_html, in_plain

GOOD = """Hi Maria and Tom,

Thank you for your time on Tuesday. You mentioned that the billing system is being split up, and I have thought about it
since. I am excited about the job, and my experience with ledgers would help.

I can send you references.

Anna"""


def keys(text: str, names: tuple[str, ...] = (), topics: tuple[str, ...] = ()) -> list[str]:
    """Return the keys of the remarks on `text`."""
    return [r.key for r in remarks(text, "en", names=names, topics=topics)]


def said(text: str, names: tuple[str, ...] = (), topics: tuple[str, ...] = ()) -> list[str]:
    """Return the remarks on `text`, in words."""
    return [in_plain(r, Reader("en", ZoneInfo("UTC"))) for r in remarks(text, "en", names=names, topics=topics)]


def test_a_good_note_is_left_alone() -> None:
    """Thanks, a point, enthusiasm with skill, an offer, the right names: nothing to mend."""
    assert said(GOOD, names=("Maria Keller", "Tom"), topics=("explaining the ledger",)) == []
    assert said(GOOD) == []


@pytest.mark.parametrize("text", ["", "  \n", "…", "🎉", "\u200b"])
def test_an_empty_note_gets_one_remark(text: str) -> None:
    """There is nothing else to say about it."""
    assert keys(text) == ["proof-empty"]


def test_a_note_over_150_words_is_told_how_many() -> None:
    """150 words pass; dashes and smileys are no words."""
    padding = 150 - word_count(GOOD)
    assert keys(GOOD + " really" * padding + " - 🎉") == []
    assert said(GOOD + " really" * (padding + 7)) == [
        "It has 157 words. Notes under 150 words are read to the end: cut what you can."
    ]


@pytest.mark.parametrize(
    ("without", "missing"),
    [
        ("Thank you for your time on Tuesday. ", "proof-thanks"),
        (
            "You mentioned that the billing system is being split up, and I have thought about it\nsince. ",
            "proof-point",
        ),
        ("I am excited about the job, and my experience with ledgers would help", "proof-sell"),
        ("I can send you references.", "proof-offer"),
    ],
)
def test_each_missing_point_is_named(without: str, missing: str) -> None:
    """Thanks, a specific point, enthusiasm and a skill, an offer: whichever is gone."""
    assert without in GOOD
    assert keys(GOOD.replace(without, "")) == [missing]


def test_a_word_of_what_they_talked_about_is_a_point() -> None:
    """One telling word of the debrief is enough; words that any note has are not. One of them is suggested."""
    plain = GOOD.replace("You mentioned that the billing system is being split up, and", "")
    topics = ("I was nervous", "LEDGER plans", "a team talk")
    assert keys(plain.replace("ledgers", "the ledger"), topics=topics) == []
    assert said(plain, topics=topics) == ["Mention one thing they told you, such as “LEDGER plans”."]
    assert keys(plain + " Our team talk!", topics=topics) == ["proof-point"]


def test_words_of_doubt_are_named() -> None:
    """As they were written, each once; whatever apostrophe was typed."""
    doubts = "Unfortunately I was nervous, sorry. I hope I didn’t ramble. Unfortunately so."
    assert negatives(doubts, "en") == ("unfortunately", "nervous", "sorry", "i hope i didn't")
    assert said(GOOD + " Unfortunately I was nervous") == [
        "Better without “unfortunately” and “nervous”. A thank-you has no room for doubts."
    ]


@pytest.mark.parametrize("text", ["unsorryful", "Sorrento", "the froth", "an unworried team"])
def test_a_word_of_doubt_is_a_whole_word(text: str) -> None:
    """Part of another word is none."""
    assert negatives(text, "en") == ()


def test_what_is_unfilled_is_named() -> None:
    """A placeholder in square brackets; a number in brackets is none."""
    assert said(GOOD + " [your name] [1] [your name] [one thing]") == [
        "Still to be filled in: [your name] and [one thing]."
    ]


@pytest.mark.parametrize(
    ("greeting", "wrong"),
    [
        ("Dear Maria,", False),
        ("Dear Ms. Keller,", False),
        ("Hello Maria and Tom", False),
        ("HI MARIA!", False),
        ("Dear all,", False),
        ("Dear Acme team,", False),
        ("Dear Hiring Manager,", False),
        ("Good morning,", False),
        ("Hi Tom, thank you so much for Monday.", False),
        ("Hi Tom, Thanks!", False),
        ("It was good to meet Paula.", False),
        ("Dear Mara,", True),
        ("Dear Maria and Tim,", True),
        ("Dear Ms. Kellner,", True),
        ("Hi Mara, thank you so much for Monday.", True),
    ],
)
def test_the_greeting_names_who_was_met(greeting: str, wrong: bool) -> None:  # noqa: FBT001 - a table of cases
    """A name in the greeting that is none of those in the debrief is asked about; nobody's name is not."""
    text = GOOD.replace("Hi Maria and Tom,", greeting)
    assert keys(text, names=("Maria Keller", "Tom")) == ["proof-name"] * wrong
    assert keys(text) == []


def test_a_wrong_name_is_named_beside_the_right_ones() -> None:
    """So that it can be seen at a glance."""
    assert said(GOOD.replace("Hi Maria", "Hi Mara"), names=("Maria Keller", "Tom", "Ana")) == [
        "The greeting says “Mara”, but the people you named are Maria Keller, Tom and Ana. Is it the right name?"
    ]


def test_the_most_important_come_first_and_at_most_three() -> None:
    """What would embarrass comes before what is missing."""
    text = "Dear Mara, sorry [name] " + "x " * 200
    assert keys(text, names=("Maria",)) == [
        "proof-placeholder",
        "proof-name",
        "proof-negative",
    ]


def test_an_unknown_language_is_read_as_english() -> None:
    """Telegram's code may be one that we do not speak."""
    assert remarks(GOOD, "tlh") == ()
    assert is_point("the demo", "en-GB")


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.text(max_size=300), st.lists(st.text(max_size=30)), st.lists(st.text(max_size=30)))
def test_any_text_can_be_checked(language: str, text: str, names: list[str], topics: list[str]) -> None:
    """Never an error, at most five remarks, each once, each in words."""
    found = remarks(text, language, names=tuple(names), topics=tuple(topics))
    assert len({r.key for r in found}) == len(found) <= MOST_REMARKS
    assert all(len(in_html(r, Reader(language, ZoneInfo("UTC")))) <= 2000 for r in found)


def test_a_name_in_a_sentence_is_not_greeted() -> None:
    """A note on one line goes on after its greeting."""
    note = (
        "Hi Chip, thank you for our talk about the Sales role. I enjoyed hearing about the offices in Riyadh and Dubai."
    )
    assert not [r for r in remarks(note, "en", names=("Chip Lawson",)) if r.key == "proof-name"]


def test_a_word_of_what_they_told_is_no_doubt() -> None:
    """Patients may be nervous; the writer may not."""
    told = "how you look after nervous patients"
    note = f"Dear Anna,\n\nThank you for your time. I enjoyed hearing about {told}. I would love to join you.\n\nSam"
    assert not [r for r in remarks(note, "en", topics=(told,)) if r.key == "proof-negative"]
    assert [r for r in remarks(f"I was nervous. {note}", "en", topics=(told,)) if r.key == "proof-negative"]
