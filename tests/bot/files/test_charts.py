"""The picture of /insights fits a phone, whatever it shows, and no text is cut off."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace

import pytest
from PIL import Image

from bot.files import charts
from bot.files.charts import MIN_HEIGHT, WIDTH, Line, Panel
from bot.files.insights import draw, insights_png
from conversations.facts import Person
from conversations.words import LANGUAGES
from tests.conversations.preparation.test_insights import decided, joined, life

TALLEST = 1920


def panels(
    rows: int, *, label: str = "Morning", note: str = "5 interviews", headline: str = "Best so far"
) -> tuple[Panel, ...]:
    """Return the five panels with `rows` lines each."""
    lines = tuple(Line(label, note, None if n == 2 else n + 1.5) for n in range(rows))
    return tuple(Panel("By time of day", headline, lines, faces=n < 3) for n in range(5))


def someone() -> Person:
    """Return a person with enough interviews for every panel."""
    person = joined(
        life("great", "great", "bad", form="video"),
        life("good", "fair", "fair", "good", hour="14:00", form="in_person"),
        life("poor", hour="18:00", form="phone"),
    )
    for number in range(3):
        person = decided(person, number, 7, 11)
    return person


@pytest.mark.parametrize("rows", [0, 1, 3])
def test_it_is_a_portrait_png_for_empty_small_and_large_samples(rows: int) -> None:
    """Always as wide as WIDTH; taller with more panels, but never taller than a phone."""
    image = Image.open(io.BytesIO(charts.insights("Title", "Note", panels(rows))))
    assert (image.format, image.width) == ("PNG", WIDTH)
    assert MIN_HEIGHT <= image.height <= TALLEST


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", [Person(1), life("good"), someone()], ids=["empty", "small", "large"])
def test_every_language_fits(person: Person, language: str) -> None:
    """No text of the language files is cut."""
    sheet = draw(replace(person, language=language))
    assert sheet.texts
    assert [w.text for w in sheet.texts if w.is_cut] == []
    assert MIN_HEIGHT <= sheet.height <= TALLEST


def test_the_picture_of_a_person_is_made_in_one_call() -> None:
    """From the facts to a PNG."""
    assert insights_png(someone()).startswith(b"\x89PNG")


@pytest.mark.parametrize("label", ["Morning", "A label of fifty letters and more, for its language"])
def test_no_text_leaves_its_box(label: str) -> None:
    """A long text gets a smaller font; only a text too long at the smallest size ends in an ellipsis."""
    sheet = charts.draw("What 12 interviews show", "Note", panels(3, label=label, headline=label * 2))
    for text in sheet.texts:
        assert text.room[0] <= text.box[0] + 0.5
        assert text.box[2] <= text.room[2] + 0.5
        assert text.room[2] <= WIDTH
    assert any(w.is_cut for w in sheet.texts) is (label != "Morning")


def test_no_two_texts_overlap() -> None:
    """Neither horizontally nor vertically."""
    texts = charts.draw("Title", "Note", panels(3)).texts
    for number, one in enumerate(texts):
        for other in texts[number + 1 :]:
            apart = (
                one.box[2] <= other.box[0]
                or other.box[2] <= one.box[0]
                or one.box[3] <= other.box[1] + 8
                or other.box[3] <= one.box[1] + 8
            )
            assert apart, (one.text, other.text)


def test_it_has_its_own_background_and_contrast() -> None:
    """Readable in a light and a dark theme: opaque, with a border, and text that contrasts with its card."""
    image = Image.open(io.BytesIO(charts.insights("Title", "Note", panels(3)))).convert("RGB")
    edge = {image.getpixel((x, y)) for x in (0, WIDTH - 1) for y in range(0, image.height, 50)}
    assert edge == {_rgb(charts.BACKGROUND)}
    for ink in (charts.TEXT, charts.MUTED):
        assert _contrast(ink, charts.CARD) >= 4.5


def test_the_drawing_library_waits_for_the_first_picture() -> None:
    """Starting the bot does not load it."""
    code = "import sys, bot.app, bot.rendering, bot.files.insights; sys.exit('PIL' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


def _contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2."""
    lights = []
    for colour in (one, other):
        parts = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in _rgb(colour)]
        lights.append(0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05)
    return max(lights) / min(lights)
