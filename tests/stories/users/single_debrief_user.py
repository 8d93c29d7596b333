"""A user who goes through one debrief and does each thing once: whatever goes wrong, they only wait."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import FormData

from bot.store.database import Database
from tests.stories.processes.processes import StandIn
from tests.stories.users.debrief_user import WHICH, WORDS, Screen, is_right, read

WAITS = 180.0  # seconds for one reply, on a busy machine, with faults


@dataclass
class SingleDebriefUser:
    """A user who goes through one debrief; `given` holds their answers by step."""

    phone: StandIn
    id: int
    chance: random.Random
    given: dict[str, str] = field(default_factory=dict)

    @property
    def company(self) -> str:
        """The company of the interview."""
        return f"Firm {self.id}"

    async def debriefs(self, up_to: str = "") -> None:
        """Answer each question, up to the step `up_to`, which stays open, or to the card."""
        await self.says("/debrief")
        while True:
            screen = await self._next_question()
            step = screen.question.rpartition(":")[2]
            if step == up_to or screen.is_card_of(self.company):
                return
            offered = [data for data in screen.taps if ":set:" in data or data.endswith("Europe/Berlin")]
            if step in WORDS:
                offered = []  # what can be typed is typed
            if step == "began":
                offered = offered[:1]  # an interview hours ago, also if the clock goes back
            self.given[step] = self.chance.choice(offered) if offered else f"the {step} at {self.company}."
            if step == WHICH:
                await self.says(f"{self.company}, Analyst")
            elif offered:
                await self.taps(screen.message, self.given[step])
            else:
                await self.says(self.given[step])

    async def says(self, text: str) -> int:
        """Type `text`; return the message's id."""
        said: int = (await self.phone.asks("POST", f"people/{self.id}/say", text=text))["message_id"]
        return said

    async def taps(self, message: int, data: str) -> None:
        """Tap a button."""
        await self.phone.asks("POST", f"people/{self.id}/tap", message_id=message, data=data)

    async def taps_data(self, data: str) -> None:
        """Tap the button with the callback data `data`, once there is one."""
        screen = await self._sees(lambda screen: data in screen.taps, f"a button {data}")
        await self.taps(screen.message, data)

    async def sends_a_file(self, name: str, content: bytes) -> None:
        """Send a document."""
        form = FormData({"kind": "document"})
        form.add_field("file", content, filename=name)
        async with self.phone.http.post(f"people/{self.id}/send", data=form) as answer:
            answer.raise_for_status()

    async def has_a_file(self) -> bool:
        """Return whether the bot has sent a document."""
        return any("document" in m and m["from"]["is_bot"] for m in (await self.phone.chat(self.id))["messages"])

    async def asks(self, text: str) -> None:
        """Type `text` and wait for the answer to it."""
        await self.is_answered(await self.says(text))

    async def hears(self, words: str) -> None:
        """Wait until a message of the bot contains `words`."""
        await self._sees(lambda screen: words in screen.text, words)

    async def is_answered(self, said: int) -> None:
        """Wait until the bot has sent a message after the message `said`."""
        await self._sees(lambda screen: screen.message > said, f"an answer to {said}")

    async def chats_until(self, done: asyncio.Event) -> None:
        """Ask one question after another, each after the reply to the last."""
        while not done.is_set():
            await self.asks("/today")

    async def _next_question(self) -> Screen:
        def is_new(screen: Screen) -> bool:
            step = screen.question.rpartition(":")[2]
            return screen.is_card_of(self.company) or bool(step and step not in self.given)

        return await self._sees(is_new, f"a question after {list(self.given)}")

    async def _sees(self, holds: Callable[[Screen], bool], what: str) -> Screen:
        """Wait until `holds` is true of a message of the bot. A question sent twice leaves an older copy."""
        version, chat = -1, dict[str, Any](messages=[])
        try:
            async with asyncio.timeout(WAITS):
                while True:
                    chat = await self.phone.chat(self.id, newer_than=version)
                    version = chat["version"]
                    for screen in map(Screen.of, reversed(chat["messages"])):
                        if screen.is_the_bots and holds(screen):
                            return screen
        except TimeoutError:
            raise AssertionError(f"{self.id} waits for {what} and sees {read(chat)}") from None

    async def problems(self, database: Database) -> list[str]:
        """Return what is wrong: answers lost, changed or stored twice, a tap not acknowledged, no reply."""
        person, chat = await database.read_only(self.id), await self.phone.chat(self.id)
        screen = read(chat)
        if person is None or screen is None:
            return [f"{self.id} is not known"]
        rounds = [i for a in person.applications if a.company == self.company for i in person.rounds(a.id)]
        if len(rounds) != 1:
            return [f"{self.id}: {len(rounds)} interviews instead of one"]
        wrong = [
            f"{self.id}, {step}: {given} became {rounds[0].answers.get(step)}"
            for step, given in self.given.items()
            if step not in {WHICH, "zone"} and not is_right(rounds[0].answers.get(step), given, person)
        ]
        wrong += [f"{self.id}: no answer to the tap {t['data']}" for t in chat["callbacks"] if not t["answered"]]
        return wrong if screen.is_the_bots else [*wrong, f"{self.id} hears nothing to {screen.text!r}"]
