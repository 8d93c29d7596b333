"""Draws the picture of /insights for a phone: portrait, large type, a frame of its own on light and dark alike.

Everything written in it comes in as finished words. Drawing takes some tenths of a second: do it in a thread.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

WIDTH, LEAST_HEIGHT = 1080, 1350  # portrait always; taller, the more there is to say
SCALE = 2  # drawn twice as large, then shrunk: edges without steps
MARGIN, GAP, PAD, EDGE = 36, 20, 36, 18
ROUND = 34
TITLE, SMALL, THOUGHT, LINE = 58, 34, 47, 40
SMALLEST = 24
HEAD, ABOVE, BELOW, ROW = 160, 40, 62, 62
LABEL_WIDTH, TOLD_WIDTH, BESIDE = 320, 215, 24
FACE = 27

GROUND, CARD, RAIL = "#1F2B38", "#2C3B4B", "#46586B"
INK, SOFT, BRIGHT, OWN = "#F7F2E7", "#AFC0D0", "#FFC65C", "#7FD1B9"
MOODS = ("#F08A7B", "#F5AE7A", "#F4D27C", "#B9DB8B", "#7FD1B9")

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a panel. `value`: its place from 1 to 5 between faces, or a bar's length; None: nothing drawn."""

    label: str
    told: str
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """One thought in large type, with the lines it rests on."""

    title: str
    thought: str
    lines: tuple[Line, ...] = ()
    faces: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """Text that stands in the picture: where, in which room, and whether it had to be cut to fit."""

    text: str
    box: Box
    room: Box
    is_cut: bool


@dataclass(slots=True)
class Sheet:
    """The picture as it is drawn, and what has been written on it. Lengths are in pixels of the finished picture."""

    height: int
    image: Image.Image = field(init=False)
    written: list[Written] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with an empty sheet."""
        self.image = Image.new("RGB", (WIDTH * SCALE, self.height * SCALE), GROUND)

    @property
    def pen(self) -> ImageDraw.ImageDraw:
        """What draws on it."""
        return ImageDraw.Draw(self.image)

    def png(self) -> bytes:
        """Return it in its final size."""
        out = io.BytesIO()
        small = self.image.resize((WIDTH, self.height), Image.Resampling.LANCZOS)
        small.save(out, "PNG", optimize=True)
        return out.getvalue()

    def write(self, text: str, room: Box, size: int, colour: str, *, bold: bool = False, right: bool = False) -> None:
        """Write one line into `room`, in the middle of its height; smaller or cut rather than over its edge."""
        left, top, end, bottom = room
        size, fitting = _fitted(text, end - left, size, bold=bold)
        font = _font(size, bold=bold)
        wide = font.getlength(fitting) / SCALE
        x = end - wide if right else left
        middle = (top + bottom) / 2
        self.pen.text((x * SCALE, middle * SCALE), fitting, font=font, fill=colour, anchor="lm")
        box = (x, middle - size * 0.6, x + wide, middle + size * 0.6)
        self.written.append(Written(text, box, room, is_cut=fitting != text))

    def block(self, box: Box, colour: str, radius: float) -> None:
        """Fill a box with round corners."""
        self.pen.rounded_rectangle([v * SCALE for v in box], radius * SCALE, fill=colour)

    def face(self, x: float, y: float, radius: float, mood: float) -> None:
        """Draw a face whose mood is from 1 (bad) to 5 (great)."""
        pen, k = self.pen, SCALE
        pen.ellipse([(x - radius) * k, (y - radius) * k, (x + radius) * k, (y + radius) * k], fill=_mood(mood))
        eye = radius * 0.12
        for side in (-0.36, 0.36):
            cx, cy = x + side * radius, y - 0.22 * radius
            pen.ellipse([(cx - eye) * k, (cy - eye * 1.25) * k, (cx + eye) * k, (cy + eye * 1.25) * k], fill=GROUND)
        bend = (mood - 3) / 2 * 0.34 * radius  # how far the corners of the mouth rise
        points = [
            ((x + t * 0.46 * radius) * k, (y + 0.36 * radius + bend * (0.5 - t * t)) * k)
            for t in (step / 12 for step in range(-12, 13))
        ]
        pen.line(points, fill=GROUND, width=round(radius * 0.13 * k), joint="curve")


def insights(title: str, subtitle: str, panels: tuple[Panel, ...]) -> bytes:
    """Return the picture of these panels as a PNG, WIDTH pixels wide and at least LEAST_HEIGHT high."""
    return drawn(title, subtitle, panels).png()


def drawn(title: str, subtitle: str, panels: tuple[Panel, ...]) -> Sheet:
    """Draw the panels below one another."""
    needed = HEAD + sum(_height(p) + GAP for p in panels) - GAP + MARGIN
    spread = max(LEAST_HEIGHT - needed, 0) / max(len(panels), 1)
    sheet = Sheet(max(needed, LEAST_HEIGHT))
    left, right = MARGIN + 8, WIDTH - MARGIN - 8
    sheet.write(title, (left, 24, right, 100), TITLE, INK, bold=True)
    sheet.write(subtitle, (left, 96, right, 144), SMALL, SOFT)
    top = float(HEAD)
    for panel in panels:
        tall = _height(panel) + spread
        _draw(sheet, panel, (MARGIN, top, WIDTH - MARGIN, top + tall), spread / 2)
        top += tall + GAP
    return sheet


def _height(panel: Panel) -> int:
    return 2 * EDGE + ABOVE + BELOW + ROW * len(panel.lines)


def _draw(sheet: Sheet, panel: Panel, box: Box, air: float) -> None:
    left, top, right, _ = box
    sheet.block(box, CARD, ROUND)
    inner = (left + PAD, right - PAD)
    top += EDGE + air
    sheet.write(panel.title, (inner[0], top, inner[1], top + ABOVE), SMALL, SOFT)
    top += ABOVE
    sheet.write(panel.thought, (inner[0], top, inner[1], top + BELOW - 4), THOUGHT, INK, bold=True)
    top += BELOW
    longest = max((line.value or 0 for line in panel.lines), default=0)
    for line in panel.lines:
        _line(sheet, line, (inner[0], top, inner[1], top + ROW), None if panel.faces else longest)
        top += ROW


def _line(sheet: Sheet, line: Line, room: Box, longest: float | None) -> None:
    """Draw a line: its label, a face or (with the `longest` there is) a bar, and what is told of it."""
    left, top, right, bottom = room
    middle = (top + bottom) / 2
    start, end = left + LABEL_WIDTH + BESIDE, right - TOLD_WIDTH - BESIDE
    if line.value is None:
        sheet.write(line.label, (left, top, left + LABEL_WIDTH, bottom), LINE, SOFT)
        sheet.write(line.told, (start, top, right, bottom), SMALL, SOFT, right=True)
        return
    sheet.write(line.label, (left, top, left + LABEL_WIDTH, bottom), LINE, INK)
    sheet.write(line.told, (right - TOLD_WIDTH, top, right, bottom), SMALL, INK, right=True)
    sheet.block((start, middle - 5, end, middle + 5), RAIL, 5)
    if longest is None:
        place = start + FACE + (min(max(line.value, 1), 5) - 1) / 4 * (end - start - 2 * FACE)
        sheet.face(place, middle, FACE, line.value)
    else:
        length = max((end - start) * max(line.value, 0) / (longest or 1), 30)
        sheet.block((start, middle - 15, start + length, middle + 15), BRIGHT if line.value == longest else OWN, 15)


def _fitted(text: str, wide: float, size: int, *, bold: bool) -> tuple[int, str]:
    """Return the size at which `text` fits, and the text: cut only where even the smallest size is too wide."""
    while size > SMALLEST and _font(size, bold=bold).getlength(text) > wide * SCALE:
        size -= 1
    font = _font(size, bold=bold)
    fitting = text
    while len(fitting) > 1 and font.getlength(fitting) > wide * SCALE:
        fitting = f"{fitting.rstrip('…')[:-1].rstrip()}…"
    return size, fitting


def _mood(value: float) -> str:
    return MOODS[min(max(round(value), 1), 5) - 1]


@cache
def _font(size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    name = "DejaVuSansCondensed-Bold.ttf" if bold else "DejaVuSansCondensed.ttf"
    content = files(__package__ or __name__).joinpath("fonts", name).read_bytes()
    return ImageFont.truetype(io.BytesIO(content), size * SCALE)
