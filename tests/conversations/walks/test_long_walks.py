"""Somebody who taps, types, tells, forwards and sends whatever people do, three hundred times: nothing breaks."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.store.people import from_json_text, to_json_text
from conversations.account.commands import MENU
from conversations.events import Commanded, Content, Corrected, Event, Heard, Said, SentCalendar, Showed, Tapped
from conversations.facts import Person
from conversations.flows.calendar_keyboard import NOTHING
from conversations.flows.callback_data import Area, parse
from tests.conversations.pacing.life import Life
from tests.conversations.walks.test_anything_goes import fits_telegram
from tests.conversations.walks.typed_words import calendars, one_of_them, typed_words
from tests.people import at

TIMES = int(os.environ.get("AFTERWORD_EXAMPLES", "1"))  # as many walks
STEPS = 300
MOST_WALKS = 40
STARTS = ("2026-03-20", "2026-06-08", "2026-12-28")
NEVER = ("erased", "deleted")
WAYS = {"tap": 50, "type": 28, "wait": 7, "command": 5, "correct": 3, "speak": 3, "old": 2, "calendar": 2}


class Walker:
    """A life that is walked at random, by `seed`."""

    def __init__(self, seed: int, language: str, tapped: Counter[str] | None = None) -> None:
        """Begin on one of a few days; one in ten has told no time zone yet, one in three is prompted discreetly.

        `tapped` is what other walks have met.
        """
        self.chance = random.Random(seed)  # noqa: S311 - a walk, no secret
        self.language = language
        self.life = Life(at(self.chance.choice(STARTS), "11:30"), "Europe/Berlin")
        knows, discreet = self.chance.random() < 0.9, self.chance.random() < 0.3
        self.life.person = replace(self.life.person, language=language, zone_known=knows, discreet=discreet)
        self.tapped: Counter[str] = Counter() if tapped is None else tapped
        self.done: list[object] = []
        self.message = 100

    def has_debriefed(self) -> None:
        """Begin after a debrief in which experience was lacking, a skill and a reference were named."""
        life = self.life
        life.person = replace(life.person, zone_known=True)
        began = life.now.astimezone(life.person.clock)
        life.debriefs(began=f"{began:%Y-%m-%d} 10:00")
        id_ = life.person.interviews[-1].id
        life.taps_data(f"deeper:{id_}:redo:why").taps_data(f"deeper:{id_}:set:why:lacked")
        life.taps_data(f"skills:{id_}:name:{life.person.interviews[-1].troubles[0].id}").says("Budgeting")
        life.taps_data(f"deeper:{id_}:redo:references").says("Maria Keller and Tom Brandt")

    def sees(self, areas: Collection[str]) -> bool:
        """Return whether a button of one of these areas is on the screen."""
        return any(_area(button.data) in areas for button in self.life.screen if button.data)

    def does_something(self, way: str = "") -> None:
        """Do one thing, in this `way` if it is given, and check what comes of it."""
        self.message += 1
        way = way or self.chance.choices(tuple(WAYS), tuple(WAYS.values()))[0]
        if way == "wait":
            hours, fate = self.chance.randrange(200), self.chance.randrange(3)
            self.done.append((way, hours, fate))
            self.life.passes(timedelta(hours=hours), fate)
            fits_telegram(self.life.reply)
            return
        for event in self._events(way):
            self.done.append(event)
            self.life.does(event)
            fits_telegram(self.life.reply)
            if isinstance(event, Said | Tapped | Commanded):
                assert self.life.reply.toast or self.life.reply.messages, "no answer"
        self._checks()

    def _events(self, way: str) -> list[Event]:
        chance = self.chance
        text = one_of_them(self.language, chance.randrange(100_000))
        match way:
            case "tap" if self.life.screen:
                return [Tapped(self._button())]
            case "old" if self.life.seen:
                return [Tapped(chance.choice(self.life.seen))]
            case "command":
                return [Commanded(chance.choice(tuple(MENU)))]
            case "correct":
                return [Corrected(text, chance.randrange(100, self.message))]
            case "speak":
                voice = Showed(Content.VOICE, self.message, "file")
                return [voice, Heard(self.message, chance.choice(typed_words(self.language)["rambles"]))]
            case "calendar":
                return [SentCalendar(self.message, events=chance.choice(calendars()))]
            case _:
                forwarded = text in typed_words(self.language)["letters"] and chance.random() < 0.5
                return [Said(text, self.message, forwarded=forwarded)]

    def _button(self) -> str:
        """Return a button on the screen, preferably of an area and a kind seldom tapped; seldom one that deletes."""
        offered = [button.data for button in self.life.screen if button.data] or ["home:0:today"]
        areas: Counter[str] = Counter()
        for kind, times in self.tapped.items():
            areas[_area(kind)] += times
        often = [(1 + self.tapped[_kind(data)]) * (1 + areas[_area(data)]) for data in offered]
        weights = [(0.02 if data.endswith(NEVER) else 1) / many for data, many in zip(offered, often, strict=True)]
        data = self.chance.choices(offered, weights)[0]
        self.tapped[_kind(data)] += 1
        return data

    def _checks(self) -> None:
        for message in self.life.reply.messages:
            for button in (button for row in message.rows for button in row if button.data):
                assert button.data == NOTHING or parse(button.data), button
        if self.life.turn.erase:
            self.life.person = Person(1001, zone_known=False, language=self.language)
            self.life.spoken.clear()
        kept = to_json_text(self.life.person)
        assert to_json_text(from_json_text(kept, self.life.person.id)) == kept


def _area(data: str) -> str:
    """Return the area of callback data."""
    return data.partition(":")[0]


def _kind(data: str) -> str:
    """Return area and verb of callback data."""
    area, _, verb = (*data.partition("@")[0].split(":"), "", "")[:3]
    return f"{area}:{verb}"


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("seed", range(4 * TIMES))
def test_a_long_walk_breaks_nothing(language: str, seed: int) -> None:
    """Each tap and word is answered within Telegram's limits, each button can be read, each prompt keeps the rules."""
    walker = Walker(seed, language)
    for _ in range(STEPS):
        try:
            walker.does_something()
        except Exception as error:
            error.add_note("\n".join(map(str, walker.done[-15:])))
            raise


@pytest.mark.slow
def test_walks_reach_every_area() -> None:
    """Together they tap buttons of every feature, also of those that come long after a first debrief."""
    tapped: Counter[str] = Counter()
    missing: set[str] = set(Area)
    for seed in range(MOST_WALKS):
        walker = Walker(seed, "en", tapped)
        walker.has_debriefed()
        for _ in range(STEPS):
            walker.does_something("tap" if walker.sees(missing) else "")
            missing -= set(map(_area, tapped))
        if not missing:
            return
    raise AssertionError(missing)
