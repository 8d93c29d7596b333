"""A user who debriefs one interview after another, and reacts only to what the phone shows."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from bot.store.database import Database
from conversations.facts import Answer, Person
from tests.stories.processes.processes import GLANCE, StandIn

WORDS = ("went_well", "trouble", "topic", "met")  # answers that are typed; all others are tapped
HARD = "trouble"  # an answer here also becomes a question to practise
WHICH = "which"
LOOKS_UP_EVERY = 5 * GLANCE  # seconds between looks at the phone: people are slower than tests
SKIPS = 0.1  # probability that a question is skipped


@dataclass(frozen=True)
class Screen:
    """The last message in a chat: its text, its buttons, its sender."""

    message: int
    text: str
    taps: tuple[str, ...]
    is_the_bots: bool

    @classmethod
    def of(cls, message: Any) -> Screen:
        """Return the screen of a message."""
        return cls(message["message_id"], message.get("text", ""), tuple(buttons(message)), message["from"]["is_bot"])

    @property
    def question(self) -> str:
        """The question it asks: "which", "zone", or interview and step as in "7:went_well"; else empty."""
        if "Which interview was it?" in self.text:
            return WHICH
        for data in self.taps:
            match data.split(":"):
                case ["set", "0", "in", *_]:
                    return "zone"
                case ["debrief", interview, "later", step]:
                    return f"{interview}:{step}"
        return ""

    def is_card_of(self, company: str) -> bool:
        """Whether it is the card of the debrief about `company`: a question may begin with the post that was read."""
        return self.text.startswith(f"{company} · Analyst\n") and not self.question


def read(chat: Any) -> Screen | None:
    """Return the last message of a chat."""
    shown = [message for message in chat["messages"] if not message["deleted"]]
    return Screen.of(shown[-1]) if shown else None


def buttons(message: Any) -> Iterator[str]:
    """Yield the callback data of the buttons under a message."""
    for row in message.get("reply_markup", {}).get("inline_keyboard", []):
        for button in row:
            if "callback_data" in button:
                yield button["callback_data"]


def is_right(answer: Answer | None, tried: str, person: Person) -> bool:
    """Return whether an answer in the database is the one that was tapped or typed."""
    if answer is None or answer.reopened:
        return False
    match tried.split(":"):
        case ["debrief", _, "skip", _]:
            return answer.skipped
        case ["debrief", _, "set", "began", local]:
            began = datetime.strptime(local, "%Y%m%d%H%M").replace(tzinfo=person.clock)
            return answer.text == began.astimezone(UTC).isoformat()
        case ["debrief", _, "set", _, value]:
            return answer.text == value
        case _:
            return answer.text == tried


def times_kept(person: Person, words: str) -> tuple[int, int]:
    """Return how often a text is stored as an answer, and how often as a hard question."""
    return (
        sum(words in answer.text for i in person.interviews for answer in i.answers.values()),
        sum(words in trouble.question for i in person.interviews for trouble in i.troubles),
    )


@dataclass
class Debrief:
    """The answers to each question of one debrief, in order: several if the bot asked again."""

    company: str
    answered: dict[str, list[str]] = field(default_factory=dict)

    def problems(self, person: Person) -> list[str]:
        """Return the differences between the database and the answers."""
        about = [a for a in person.applications if a.company == self.company]
        if len(about) != 1 or len(rounds := person.rounds(about[0].id)) != 1:
            return [f"{self.company}: {len(about)} applications, where one has one interview"]
        answers = rounds[0].answers
        wrong = []
        for question, tried in self.answered.items():
            interview, _, step = question.partition(":")
            if not step or not tried:
                continue  # the choice of the application, checked above; or buttons that were removed before a tap
            if int(interview) != rounds[0].id or not is_right(answers.get(step), tried[0], person):
                wrong.append(f"{self.company}, {step}: {tried} became {answers.get(step)}")
            if (
                step in WORDS
                and ":skip:" not in tried[0]
                and (kept := times_kept(person, tried[0])) != ((1, 1) if step == HARD else (1, 0))
            ):
                wrong.append(f"{self.company}, {step}: kept as answer and as hard question {kept} times")
        return wrong


class DebriefUser:
    """A user who debriefs one interview after another."""

    def __init__(self, phone: StandIn, id_: int, chance: random.Random) -> None:
        """Use `phone`; `chance` decides the answers."""
        self.id = id_
        self.debriefs: list[Debrief] = []
        self._phone = phone
        self._chance = chance
        self._version = -1
        self._seen: Screen | None = None

    async def debrief(self) -> None:
        """Go through one debrief, up to its card."""
        debrief = Debrief(f"Firm {self.id}-{len(self.debriefs)}")
        self.debriefs.append(debrief)
        await self._says("/debrief")
        begun = self._seen.message if self._seen else 0
        while True:
            screen = await self._looks(besides=self._seen)
            if screen.is_card_of(debrief.company):
                return
            if screen.is_the_bots and screen.message > begun and not screen.question and await self._nothing_comes():
                return  # neither a question nor the card: reported at the end
            if screen.is_the_bots and screen.question:
                await self._answers(debrief, screen)

    async def problems(self, database: Database, *, was_killed: bool = False) -> list[str]:
        """Return what is wrong at the end: answers lost, stored twice or elsewhere, no card, no reply.

        A bot that `was_killed` repeatedly may handle a tap after Telegram's limit for acknowledging it.
        """
        person = await database.read_only(self.id)
        chat = await self._phone.chat(self.id)
        last = read(chat)
        if person is None or last is None:
            return [f"{self.id} is not known"]
        wrong = [] if last.is_the_bots else [f"{self.id} hears nothing to {last.text!r}"]
        wrong += [
            f"{self.id}: a tap was not answered: {tap['data']}"
            for tap in chat["callbacks"]
            if not (tap["answered"] or (was_killed and tap["expired"]))
        ]
        screens = [Screen.of(message) for message in chat["messages"]]
        for debrief in self.debriefs:
            if not any(screen.is_card_of(debrief.company) for screen in screens):
                wrong.append(f"{debrief.company}: no card")
            wrong += debrief.problems(person)
        if wrong:
            shown = chat["messages"][-12:]
            wrong += [f"    {m['message_id']} {m['from']['first_name']}: {m['text'][:60]!r}" for m in shown]
        return wrong

    async def _answers(self, debrief: Debrief, screen: Screen) -> None:
        question = screen.question
        step = question.partition(":")[2] or question
        tried = debrief.answered.setdefault(question, [])
        was_tapped = bool(tried) and tried[0] in screen.taps
        # Asked again? The answer may still be on its way: only a tap is repeated at once, and not always.
        if tried and not (was_tapped and self._chance.random() < 0.5) and not await self._nothing_comes():
            return
        wanted = ":skip:" if tried and ":skip:" in tried[0] else ":set:"
        if not tried and step in WORDS and self._chance.random() < SKIPS:
            wanted = ":skip:"
        offered = [data for data in screen.taps if wanted in data or ":in:" in data]
        if offered and not (step in WORDS and wanted == ":set:"):  # what can be typed is typed
            data = self._chance.choice(offered)
            if await self._taps(screen, data):
                tried.append(data)
        else:
            name = f"{debrief.company}, Analyst"
            tried.append(name if step == WHICH else f"the {step} of {debrief.company}, try {len(tried) + 1}.")
            await self._says(tried[-1])

    async def _nothing_comes(self) -> bool:
        """Wait until nothing is under way; return whether the screen is still the same."""
        before = self._seen
        while not await self._phone.is_idle():
            if await self._looks() != before:
                return False
            await asyncio.sleep(LOOKS_UP_EVERY)
        return await self._looks() == before

    async def _looks(self, besides: Screen | None = None) -> Screen:
        """Return what the phone shows; with `besides`, once it differs from that, or after a second."""
        while True:
            chat = await self._phone.chat(self.id, newer_than=self._version if besides else -1)
            screen = read(chat)
            waited = chat["version"] == self._version
            self._version = chat["version"]
            if screen and (screen != besides or waited):
                self._seen = screen
                return screen

    async def _says(self, text: str) -> None:
        said = await self._phone.asks("POST", f"people/{self.id}/say", text=text)
        self._seen = Screen(said["message_id"], text, (), is_the_bots=False)

    async def _taps(self, screen: Screen, data: str) -> bool:
        """Tap a button; return False if it was removed meanwhile."""
        at = {"message_id": screen.message, "data": data}
        async with self._phone.http.post(f"people/{self.id}/tap", json=at) as answer:
            assert answer.status in {200, 404}, await answer.text()
            return answer.status == 200
