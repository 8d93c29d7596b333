"""Rendering of messages and keyboards."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot import rendering
from bot.rendering import with_suggestions, wrap_rows
from bot.replies import InlineButton, RenderedMessage
from bot.telegram.sending import keyboards
from conversations.facts import Person
from conversations.letters.spelling import Suggestion
from conversations.messages import Button, Message, SpellcheckRequest, Turn, words

NOTE = RenderedMessage(
    "I recieve it",
    ((InlineButton("Sent", "thanks:12:sent"),), (InlineButton("None", "thanks:12:none"),)),
    spellcheck=SpellcheckRequest("I recieve it", "en", (), "thanks:12:fix"),
)


@pytest.mark.parametrize(
    ("together", "rows"),
    [
        (["Yes", "No"], [["Yes", "No"]]),
        (["‹ Back", "Skip", "Finish later"], [["‹ Back", "Skip", "Finish later"]]),
        (["‹ Zurück", "Überspringen", "Später"], [["‹ Zurück", "Überspringen"], ["Später"]]),
        (["Acme", "Sons & Daughters of Acme"], [["Acme"], ["Sons & Daughters of Acme"]]),
        (["W" * 80], [["W" * 80]]),
        (["😞", "🙁", "😐", "🙂", "😀"], [["😞", "🙁", "😐", "🙂", "😀"]]),
        (["Wed 30 Dec 2026", "Thu 31 Dec"], [["Wed 30 Dec 2026"], ["Thu 31 Dec"]]),
        (["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"], [["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]]),
    ],
)
def test_buttons_share_a_row_as_far_as_their_labels_allow(together: list[str], rows: list[list[str]]) -> None:
    """Buttons keep their order; a label too long even for its own row is left to Telegram."""
    laid_out = wrap_rows(tuple(InlineButton(label) for label in together))
    assert [[button.label for button in row] for row in laid_out] == rows


def test_suggestions_are_added_below_a_note_and_their_buttons_after_its_first_row() -> None:
    """The first row of buttons stays first."""
    shown = with_suggestions(NOTE, [Suggestion(2, 9, "receive")], "en")
    assert shown.html.startswith("I recieve it\n\n")
    assert shown.html.endswith("• recieve → receive?")
    assert [[button.label for button in row] for row in shown.rows] == [["Sent"], ["→ receive"], ["None"]]


def test_without_suggestions_a_note_stays_as_it_is() -> None:
    """Nothing is added to a message that requests no check either."""
    assert with_suggestions(NOTE, [], "en") == NOTE
    unchecked = RenderedMessage("I recieve it")
    assert with_suggestions(unchecked, [Suggestion(2, 9, "receive")], "en") == unchecked


def test_what_was_sent_is_green_what_erases_is_red_and_the_rest_is_plain() -> None:
    """The Bot API's button styles, by what a label says; old rows of the outbox have none."""
    keys = {"follow-sent": "success", "note-sent_by.phone": "success", "delete-yes": "danger", "walk-skip": ""}
    row = tuple(Button(words(key), "home:0:x") for key in keys)
    (message,) = rendering.reply(Turn(Person(1), (Message((words("today-nothing"),), (row,)),))).messages
    assert [button.style for part in message.rows for button in part] == list(keys.values())
    shown = [button for part in (keyboards.markup(message) or {})["inline_keyboard"] for button in part]
    assert [button.get("style") for button in shown] == ["success", "success", "danger", None]


NIGHT = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 02:30 in Berlin, for the first time


@pytest.mark.parametrize(
    ("language", "short", "day"),
    [
        ("en", "Sun 25 Oct, 02:30", "Sunday 25 October, 02:30"),
        ("de", "So, 25. Okt., 02:30", "Sonntag, 25. Oktober, 02:30"),
    ],
)
def test_a_deadline_is_an_instant_and_its_text_is_in_the_persons_own_zone(language: str, short: str, day: str) -> None:
    """Also in the hour that comes twice; an hour that is no deadline, a label and a toast are plain text."""
    person = Person(1, zone="Europe/Berlin", language=language)
    for at, unix in ((NIGHT, 1792888200), (NIGHT + timedelta(hours=1), 1792891800)):
        kind = words("prompt.thank_you")
        shown = (
            words("next-line", at=at, kind=kind),
            words("next-about", at=at, kind=kind),
            words("invited-when", at=at),
        )
        label = Button(words("answers-moment", at=at), "home:0:x")
        reply = rendering.reply(
            Turn(person, (Message(shown, ((label,),)),), toast=words("next-line", at=at, kind=kind))
        )
        (message,) = reply.messages
        line, about, when = message.html.split("\n\n")
        assert line.startswith(f'<tg-time unix="{unix}" format="wdt">{short}</tg-time>: ')
        assert f'<tg-time unix="{unix}" format="wDt">{day}</tg-time>.' in about
        assert when == day
        hour = rendering.reply(Turn(person, (Message((words("checklist-why", company="Acme", began=at),)),))).messages[
            0
        ]
        assert f'<tg-time unix="{unix}" format="t">02:30</tg-time>' in hour.html
        assert reply.toast.startswith(f"{short}: ")
        assert message.rows[0][0].label == short
