"""Draws the picture of /insights for a phone: portrait, large type, its own background for light and dark themes.

All text is passed in ready to draw. Drawing takes some tenths of a second: call it in a thread.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

WIDTH, MIN_HEIGHT = 1080, 1350  # pixels; taller when there are more panels
SCALE = 2  # drawn twice as large, then shrunk, for smooth edges
MARGIN, GAP, PAD, EDGE = 36, 20, 36, 18
CORNER_RADIUS = 34
TITLE, SMALL, HEADLINE, LINE = 58, 34, 47, 40
MIN_TEXT_SIZE = 24
HEAD, ABOVE, BELOW, ROW = 160, 40, 62, 62
LABEL_WIDTH, NOTE_WIDTH, COLUMN_GAP = 320, 215, 24
FACE_RADIUS = 27

BACKGROUND, CARD, TRACK = "#1F2B38", "#2C3B4B", "#46586B"
TEXT, MUTED, HIGHLIGHT, BAR = "#F7F2E7", "#AFC0D0", "#FFC65C", "#7FD1B9"
MOODS = ("#F08A7B", "#F5AE7A", "#F4D27C", "#B9DB8B", "#7FD1B9")

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a panel. `value`: a mood from 1 to 5, or a bar's length; None: nothing is drawn."""

    label: str
    note: str
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """One finding in large type, with the numbers behind it; `faces` shows them as moods instead of bars."""

    title: str
    headline: str
    lines: tuple[Line, ...] = ()
    faces: bool = False


@dataclass(frozen=True, slots=True)
class TextBox:
    """Text in the picture: its own box, the room it had, and whether it was cut to fit."""

    text: str
    box: Box
    room: Box
    is_cut: bool


@dataclass(slots=True)
class Sheet:
    """The picture while it is drawn, and the texts in it. Lengths are in pixels of the finished picture."""

    height: int
    image: Image.Image = field(init=False)
    texts: list[TextBox] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Create the empty image."""
        self.image = Image.new("RGB", (WIDTH * SCALE, self.height * SCALE), BACKGROUND)

    @property
    def pen(self) -> ImageDraw.ImageDraw:
        """Pillow's drawing interface for the image."""
        return ImageDraw.Draw(self.image)

    def png(self) -> bytes:
        """Return the picture as a PNG of its final size."""
        out = io.BytesIO()
        small = self.image.resize((WIDTH, self.height), Image.Resampling.LANCZOS)
        small.save(out, "PNG", optimize=True)
        return out.getvalue()

    def write(self, text: str, room: Box, size: int, colour: str, *, bold: bool = False, right: bool = False) -> None:
        """Write one line into `room`, vertically centred. Text too long for it becomes smaller, then is cut."""
        left, top, end, bottom = room
        size, fitting = _fit(text, end - left, size, bold=bold)
        font = _font(size, bold=bold)
        wide = font.getlength(fitting) / SCALE
        x = end - wide if right else left
        middle = (top + bottom) / 2
        self.pen.text((x * SCALE, middle * SCALE), fitting, font=font, fill=colour, anchor="lm")
        box = (x, middle - size * 0.6, x + wide, middle + size * 0.6)
        self.texts.append(TextBox(text, box, room, is_cut=fitting != text))

    def fill(self, box: Box, colour: str, radius: float) -> None:
        """Draw a filled box with round corners."""
        self.pen.rounded_rectangle([v * SCALE for v in box], radius * SCALE, fill=colour)

    def face(self, x: float, y: float, radius: float, mood: float) -> None:
        """Draw a face whose mood is from 1 (bad) to 5 (great)."""
        pen, k = self.pen, SCALE
        pen.ellipse([(x - radius) * k, (y - radius) * k, (x + radius) * k, (y + radius) * k], fill=_mood_colour(mood))
        eye = radius * 0.12
        for side in (-0.36, 0.36):
            cx, cy = x + side * radius, y - 0.22 * radius
            pen.ellipse([(cx - eye) * k, (cy - eye * 1.25) * k, (cx + eye) * k, (cy + eye * 1.25) * k], fill=BACKGROUND)
        bend = (mood - 3) / 2 * 0.34 * radius  # how far the corners of the mouth are above its middle
        points = [
            ((x + t * 0.46 * radius) * k, (y + 0.36 * radius + bend * (0.5 - t * t)) * k)
            for t in (step / 12 for step in range(-12, 13))
        ]
        pen.line(points, fill=BACKGROUND, width=round(radius * 0.13 * k), joint="curve")


def insights(title: str, subtitle: str, panels: tuple[Panel, ...]) -> bytes:
    """Return the picture of these panels as a PNG, WIDTH pixels wide and at least LEAST_HEIGHT high."""
    return draw(title, subtitle, panels).png()


def draw(title: str, subtitle: str, panels: tuple[Panel, ...]) -> Sheet:
    """Draw the title and the panels, one below the other."""
    needed = HEAD + sum(_height(p) + GAP for p in panels) - GAP + MARGIN
    spread = max(MIN_HEIGHT - needed, 0) / max(len(panels), 1)
    sheet = Sheet(max(needed, MIN_HEIGHT))
    left, right = MARGIN + 8, WIDTH - MARGIN - 8
    sheet.write(title, (left, 24, right, 100), TITLE, TEXT, bold=True)
    sheet.write(subtitle, (left, 96, right, 144), SMALL, MUTED)
    top = float(HEAD)
    for panel in panels:
        tall = _height(panel) + spread
        _draw_panel(sheet, panel, (MARGIN, top, WIDTH - MARGIN, top + tall), spread / 2)
        top += tall + GAP
    return sheet


def _height(panel: Panel) -> int:
    return 2 * EDGE + ABOVE + BELOW + ROW * len(panel.lines)


def _draw_panel(sheet: Sheet, panel: Panel, box: Box, air: float) -> None:
    left, top, right, _ = box
    sheet.fill(box, CARD, CORNER_RADIUS)
    inner = (left + PAD, right - PAD)
    top += EDGE + air
    sheet.write(panel.title, (inner[0], top, inner[1], top + ABOVE), SMALL, MUTED)
    top += ABOVE
    sheet.write(panel.headline, (inner[0], top, inner[1], top + BELOW - 4), HEADLINE, TEXT, bold=True)
    top += BELOW
    longest = max((line.value or 0 for line in panel.lines), default=0)
    for line in panel.lines:
        _draw_line(sheet, line, (inner[0], top, inner[1], top + ROW), None if panel.faces else longest)
        top += ROW


def _draw_line(sheet: Sheet, line: Line, room: Box, longest: float | None) -> None:
    """Draw a line: its label, its note, and a bar in proportion to `longest`, or a face if that is None."""
    left, top, right, bottom = room
    middle = (top + bottom) / 2
    start, end = left + LABEL_WIDTH + COLUMN_GAP, right - NOTE_WIDTH - COLUMN_GAP
    if line.value is None:
        sheet.write(line.label, (left, top, left + LABEL_WIDTH, bottom), LINE, MUTED)
        sheet.write(line.note, (start, top, right, bottom), SMALL, MUTED, right=True)
        return
    sheet.write(line.label, (left, top, left + LABEL_WIDTH, bottom), LINE, TEXT)
    sheet.write(line.note, (right - NOTE_WIDTH, top, right, bottom), SMALL, TEXT, right=True)
    sheet.fill((start, middle - 5, end, middle + 5), TRACK, 5)
    if longest is None:
        place = start + FACE_RADIUS + (min(max(line.value, 1), 5) - 1) / 4 * (end - start - 2 * FACE_RADIUS)
        sheet.face(place, middle, FACE_RADIUS, line.value)
    else:
        length = max((end - start) * max(line.value, 0) / (longest or 1), 30)
        sheet.fill((start, middle - 15, start + length, middle + 15), HIGHLIGHT if line.value == longest else BAR, 15)


def _fit(text: str, wide: float, size: int, *, bold: bool) -> tuple[int, str]:
    """Return the size at which `text` fits into a width, and the text, cut if it is too wide at the smallest size."""
    while size > MIN_TEXT_SIZE and _font(size, bold=bold).getlength(text) > wide * SCALE:
        size -= 1
    font = _font(size, bold=bold)
    fitting = text
    while len(fitting) > 1 and font.getlength(fitting) > wide * SCALE:
        fitting = f"{fitting.rstrip('…')[:-1].rstrip()}…"
    return size, fitting


def _mood_colour(value: float) -> str:
    return MOODS[min(max(round(value), 1), 5) - 1]


@cache
def _font(size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    name = "DejaVuSansCondensed-Bold.ttf" if bold else "DejaVuSansCondensed.ttf"
    content = files(__package__ or __name__).joinpath("fonts", name).read_bytes()
    return ImageFont.truetype(io.BytesIO(content), size * SCALE)
