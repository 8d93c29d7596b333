"""What many interviews show, in words and as one picture: how they felt, what was hard, how long decisions take.

Fewer than three interviews are too few to say anything, and nothing is a percentage. Values are medians, so that one
odd interview does not distort the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from statistics import median

from conversations.facts import Person
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, stale_tap
from conversations.messages import File, FileKind, Message, Turn, Words, words
from conversations.preparation import question_bank
from conversations.preparation.insights import ENOUGH, FACES, DecisionTime, Group, Insights, compute_insights

AREA = Area.INSIGHTS
KINDS_SHOWN = 4
PANELS = 5


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a panel. `value`: from 1 to 5 on a scale of faces, or the length of a bar."""

    label: Words
    told: Words
    value: float


@dataclass(frozen=True, slots=True)
class Panel:
    """One clear statement, with the lines that it is based on."""

    title: Words
    thought: Words
    rows: tuple[Row, ...]
    faces: bool = False


# In words ------------------------------------------------------------------------------------------------------------


def panels(found: Insights) -> tuple[Panel, ...]:
    """Return the panels that have enough to say something, for the message and for the picture."""
    all_ = (
        _felt(words("insights-by_hour"), tuple((words(f"hour.{g.name}"), g) for g in found.by_hour)),
        _felt(words("insights-by_round"), tuple((words(f"round.{g.name}"), g) for g in found.by_round)),
        _felt(words("insights-by_form"), tuple((words(f"plan-form.{g.name}"), g) for g in found.by_form)),
        _hard(found.troubles),
        _decision_times(found.paces),
    )
    return tuple(panel for panel in all_ if panel is not None)


def too_few(found: Insights) -> tuple[Words, ...]:
    """Return the line that says when there will be more to see; nothing when every panel is shown."""
    if len(panels(found)) == PANELS:
        return ()
    if found.interviews < ENOUGH:
        return (words("insights-too_few", enough=ENOUGH, count=found.interviews),)
    return (words("insights-more", enough=ENOUGH),)


def _felt(title: Words, groups: tuple[tuple[Words, Group], ...]) -> Panel | None:
    there = [(label, g) for label, g in groups if g.is_enough]
    rows = tuple(Row(label, words("insights-felt_count", count=len(g.felt)), g.usual) for label, g in there)
    enough = [(label, g.usual) for label, g in there]
    best, worst = max((v for _, v in enough), default=0), min((v for _, v in enough), default=0)
    at_best, at_worst = [la for la, v in enough if v == best], [la for la, v in enough if v == worst]
    if not enough:
        return None
    if len(enough) == 1:
        thought = words("insights-felt_one", label=enough[0][0])
    elif best == worst:
        thought = words("insights-felt_same")
    elif len(at_best) == 1:
        thought = words("insights-felt_best", label=at_best[0])
    else:
        thought = words("insights-felt_worst", label=at_worst[0])
    return Panel(title, thought, rows, faces=True)


def _hard(troubles: tuple[tuple[str, int], ...]) -> Panel | None:
    known = [(k, n) for k, n in troubles if k != question_bank.UNSORTED]
    if sum(n for _, n in known) < ENOUGH:
        return None
    rows = tuple(Row(words(f"kind.{k}"), words("insights-times", count=n), float(n)) for k, n in known[:KINDS_SHOWN])
    if len(known) > 1 and known[0][1] == known[1][1]:
        thought = words("insights-hard_mixed")
    else:
        thought = words("insights-hard_most", kind=words(f"kind.{known[0][0]}"))
    return Panel(words("insights-hard"), thought, rows)


def _decision_times(paces: tuple[DecisionTime, ...]) -> Panel | None:
    title = words("insights-pace")
    if len(paces) < ENOUGH:
        return None
    promised, actual = median(p.promised for p in paces), median(p.actual for p in paces)
    late = median(p.actual - p.promised for p in paces)
    if late == 0:
        thought = words("insights-pace_kept")
    else:
        thought = words("insights-pace_late" if late > 0 else "insights-pace_early", days=_days(abs(late)))
    rows = (
        Row(words("insights-promised"), _days(promised), float(promised)),
        Row(words("insights-actual"), _days(actual), float(actual)),
    )
    return Panel(title, thought, rows)


def _days(days: float) -> Words:
    return words("insights-days_half" if days % 1 else "insights-days", count=int(days))


def _face(value: float) -> Words:
    low = words(f"debrief-felt.{FACES[int(value) - 1]}")
    if value % 1:
        return words("insights-between", low=low, high=words(f"debrief-felt.{FACES[int(value)]}"))
    return low


def _paragraph(panel: Panel) -> Words:
    lines = tuple(
        words("insights-face_line", label=r.label, face=_face(r.value), told=r.told)
        if panel.faces
        else words("insights-line", label=r.label, told=r.told)
        for r in panel.rows
    )
    return words("insights-panel", title=panel.title, thought=panel.thought, lines=lines)


def title(found: Insights) -> Words:
    """Return the heading: how many interviews it is based on."""
    return words("insights-title", count=found.interviews)


def note() -> Words:
    """Return the line below the picture's heading."""
    return words("insights-picture_note")


def show(person: Person) -> Turn:
    """Answer /insights in words and, once there is something to draw, with a picture; at first, how to begin."""
    found = compute_insights(person)
    back = (button("insights-prepare", Area.BANK, 0, "show"),)
    if not (found.interviews or found.troubles or found.paces):
        door = (button("home-debrief", Area.HOME, 0, "debrief"),)
        return Turn(person, (Message((words("insights-nothing"),), (door, back), in_place=False),))
    says = Message(
        (words("insights-heading", title=title(found)), *(_paragraph(p) for p in panels(found)), *too_few(found)),
        (back,),
        in_place=False,
    )
    picture = (File(FileKind.PHOTO, make="insights", caption=title(found)),) if panels(found) else ()
    return Turn(person, (says,), files=picture)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer the button to the insights."""
    del now
    return show(person) if tap.verb == "show" else stale_tap(person)


FEATURE = Feature(AREA, on_tap)
