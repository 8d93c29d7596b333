"""Suggestions beside a note: few, never about names, never applied without a tap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.facts import Note
from conversations.flows.callback_data import parse
from conversations.letters.spelling import MOST_SHOWN, Suggestion, apply, checkable_text, suggestions
from conversations.messages import Button, SpellcheckRequest
from conversations.outreach import thank_you_card
from conversations.words import Reader, in_plain
from tests.people import Seeker, at

TEXT = "Dear Maria, I was glad to recieve so many detials about Zalando."
AT = "thanks:12:fix:9ae1b2c3"


def slip(text: str, found: str, *instead: str) -> Suggestion:
    """Return a misspelt word as the checker reports it."""
    start = text.index(found)
    return Suggestion(start, start + len(found), instead[0], instead[1:], misspelt=True)


def note(text: str = TEXT, *names: str) -> SpellcheckRequest:
    """Return what is asked about a note."""
    return SpellcheckRequest(text, "en", names, AT)


def told(request: SpellcheckRequest, found: Sequence[Suggestion]) -> list[str]:
    """Return the suggestions, in words."""
    shown = suggestions(request, found)
    lines = shown[0]["lines"] if shown else ()
    assert isinstance(lines, tuple)
    return [in_plain(line, Reader("en", ZoneInfo("UTC"))) for line in lines]


def buttons(request: SpellcheckRequest, found: Sequence[Suggestion]) -> tuple[Button, ...]:
    """Return the buttons that take them."""
    shown = suggestions(request, found)
    return shown[1] if shown else ()


def test_a_suggestion_is_a_line_and_a_tap() -> None:
    """What stands there, what might, and a tap that takes it."""
    slips = [slip(TEXT, "recieve", "receive"), slip(TEXT, "detials", "details")]
    assert told(note(), slips) == ["• recieve → receive?", "• detials → details?"]
    assert len(buttons(note(), slips)) == 2


def test_a_tap_takes_the_suggestion_and_nothing_else() -> None:
    """It says all of what it means, in Telegram's 64 bytes."""
    (button,) = buttons(note(), [slip(TEXT, "recieve", "receive")])
    data = button.data
    tap = parse(data)
    assert len(data) <= 64
    assert tap
    assert apply(TEXT, tap.values[1:]) == TEXT.replace("recieve", "receive")


def test_a_tap_on_a_text_that_has_changed_takes_nothing() -> None:
    """Its place may be another word by now; so does a broken one."""
    (button,) = buttons(note(), [slip(TEXT, "recieve", "receive")])
    tap = parse(button.data)
    assert tap
    assert apply(TEXT + "!", tap.values[1:]) == ""
    for broken in ((), ("",), ("1.2.abcd",), (tap.values[1], "____"), (tap.values[1], "a")):
        assert apply(TEXT, broken) in ("", apply(TEXT, tap.values[1:])[:0], TEXT[:26] + "" + TEXT[33:])


def test_names_are_never_errors() -> None:
    """People, companies, the role, and whatever was typed as one: in any case, with an s, in a compound."""
    text = "Dear Tomasz, thank you and Zalando's Müllers-Weiß for the DevOps talk, ZALANDO."
    slips = [slip(text, w, "other") for w in ("Tomasz", "Zalando's", "Müllers-Weiß", "DevOps", "ZALANDO")]
    names = ("tomasz kowalski t@x.pl", "Zalando SE", "Müller-Weiß", "DevOps engineer")
    assert told(note(text, *names), slips) == []
    assert len(told(note(text), slips[:2])) == 2


def test_there_are_at_most_three_each_once() -> None:
    """More would be too many."""
    text = "aa bb cc dd aa " + "fine " * 20
    slips = [
        slip(text, "aa", "x"),
        Suggestion(12, 14, "x", misspelt=True),
        *(slip(text, w, "y") for w in ("bb", "cc", "dd")),
    ]
    assert told(note(text), slips) == ["• aa → x?", "• bb → y?", "• cc → y?"]
    assert MOST_SHOWN == 3


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("color", "colour"), ("favorite", "favourite"), ("center", "centre"), ("traveling", "travelling"),
        ("gray", "grey"),
        ("defense", "defence"), ("catalog", "catalogue"), ("organize", "organise"), ("aging", "ageing"),
        ("fulfill", "fulfil"), ("program", "programme"), ("judgment", "judgement"), ("behavior", "behaviour"),
        ("license", "licence"), ("analyzed", "analysed"),
    ],
)  # fmt: skip
def test_both_kinds_of_english_are_right(american: str, british: str) -> None:
    """British and American spellings, whichever the checker prefers."""
    for one, other in ((american, british), (british, american)):
        text = f"I like {one} here."
        assert told(note(text), [slip(text, one, "nonsense", other)]) == []


def test_a_text_in_another_language_is_left_alone() -> None:
    """If one word in four is unknown, it is another language."""
    text = "Vielen Dank für das gute Gespräch heute"
    assert told(note(text), [slip(text, w, "x") for w in text.split()]) == []


def test_of_a_draft_the_persons_own_words_are_looked_through() -> None:
    """The draft's own words are right and are not checked; positions stay the same."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", met="Maria", topic="the small detials")
    interview = sam.person.interviews[-1]
    proof = thank_you_card.spellcheck_request(sam.person, interview)
    assert checkable_text(proof).split()[-2:] == ["small", "detials."]
    assert checkable_text(proof).index("detials") == proof.text.index("detials")
    assert "Maria" not in checkable_text(proof)
    own = replace(interview, notes=(Note("", TEXT),))
    assert checkable_text(thank_you_card.spellcheck_request(sam.person, own, "")) == TEXT
    nothing = replace(interview, answers={k: a for k, a in interview.answers.items() if k != "topic"})
    assert checkable_text(thank_you_card.spellcheck_request(sam.person, nothing)) == ""


def test_what_does_not_fit_a_tap_is_still_said() -> None:
    """As a line, without its button."""
    slips = [slip(TEXT, "recieve", "r" * 39)]
    assert len(told(note(), slips)) == 1
    assert buttons(note(), slips) == ()


def test_where_nothing_is_found_nothing_is_suggested() -> None:
    """Not even an empty list of it."""
    assert suggestions(note(), []) is None


@given(st.text(max_size=200), st.lists(st.tuples(st.integers(0, 210), st.integers(0, 210), st.text(max_size=70))))
def test_any_stumble_can_be_shown(text: str, found: list[tuple[int, int, str]]) -> None:
    """Whatever a checker hands over: short lines, sound taps, and each tap does what it says."""
    slips = [Suggestion(min(a, b), max(a, b), instead) for a, b, instead in found]
    assert len(told(note(text), slips)) <= MOST_SHOWN
    for button in buttons(note(text), slips):
        tap = parse(button.data)
        assert tap
        assert len(button.data) <= 64
        assert apply(text, tap.values[1:]) != ""
