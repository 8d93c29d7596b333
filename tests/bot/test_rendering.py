"""A row of buttons that a narrow phone would cut is broken up."""

from __future__ import annotations

import pytest

from bot.rendering import wrap_rows
from bot.replies import InlineButton


@pytest.mark.parametrize(
    ("together", "rows"),
    [
        (["Yes", "No"], [["Yes", "No"]]),
        (["‹ Back", "Skip", "Finish later"], [["‹ Back", "Skip", "Finish later"]]),
        (["‹ Zurück", "Überspringen", "Später"], [["‹ Zurück", "Überspringen"], ["Später"]]),
        (["Acme", "Sons & Daughters of Acme"], [["Acme"], ["Sons & Daughters of Acme"]]),
        (["W" * 80], [["W" * 80]]),
        (["😞", "🙁", "😐", "🙂", "😀"], [["😞", "🙁", "😐", "🙂", "😀"]]),
        (["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"], [["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]]),
    ],
)
def test_a_row_is_as_wide_as_its_longest_label_lets_it_be(together: list[str], rows: list[list[str]]) -> None:
    """Buttons keep their order; a label that is too long even for a row of its own is left to Telegram."""
    laid_out = wrap_rows(tuple(InlineButton(label) for label in together))
    assert [[button.label for button in row] for row in laid_out] == rows
