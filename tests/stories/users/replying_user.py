"""A user who answers each prompt with a tap at once, and checks of the result."""

from __future__ import annotations

import asyncio
import random
import re
from collections import Counter
from typing import Any

from bot.store.database import Database
from conversations.facts import ContactKind, DeliveryStatus, Person, PromptKind
from tests.conversations.pacing.rules import Spoken, holds
from tests.stories.processes.processes import GLANCE, StandIn
from tests.stories.system import due_people
from tests.stories.users.debrief_user import buttons

ANSWER = re.compile(r"(?:thanks|follow):\d+:(?:sent|not_yet|none)@(\d+)")  # a button of a prompt, with the prompt's id
CHANNEL = re.compile(r"(thanks|follow):(\d+):sent:(\w+)")
KINDS = {"thanks": ContactKind.THANK_YOU, "follow": ContactKind.FOLLOW_UP}


class ReplyingUser:
    """A user with two interviews this morning, like all due people."""

    def __init__(self, one: due_people.DuePerson, phone: StandIn, chance: random.Random) -> None:
        """Act as `one` of the due people; `chance` decides the answers."""
        self.id = one.person.id
        self._phone = phone
        self._chance = chance
        self._came: dict[int, int] = {}  # message ids by prompt id
        self._replied: set[int] = set()  # ids of prompts
        self._tapped = 0  # number of buttons
        self._asked: set[int] = set()  # ids of messages that asked for the channel
        self._logged: Counter[tuple[ContactKind, int, str]] = Counter()
        self._spoken: list[Spoken] = []
        self._before: Person | None = None
        self._wrong: list[str] = []

    async def replies_until(self, over: asyncio.Event) -> None:
        """Answer every prompt, and the question that follows, with one tap each."""
        while not over.is_set():
            await self.replies()
            await asyncio.sleep(GLANCE)

    async def replies(self) -> bool:
        """Answer what is open now; return whether there was anything."""
        before = self._tapped
        for message in (await self._phone.chat(self.id))["messages"]:
            await self._answers(message)
        return self._tapped > before

    async def _answers(self, message: Any) -> None:
        offered = list(buttons(message)) if message["from"]["is_bot"] and not message["deleted"] else []
        answers = [data for data in offered if ANSWER.fullmatch(data)]
        channels = [data for data in offered if CHANNEL.fullmatch(data)]
        if answers:
            await self._answers_prompt(int(answers[0].rpartition("@")[2]), message, answers)
        elif channels and message["message_id"] not in self._asked:
            self._asked.add(message["message_id"])
            data = self._chance.choice(channels)
            if await self._taps(message, data):
                area, subject, _, channel = data.split(":")
                self._logged[KINDS[area], int(subject), channel] += 1

    async def _answers_prompt(self, prompt: int, message: Any, answers: list[str]) -> None:
        if self._came.setdefault(prompt, message["message_id"]) != message["message_id"]:
            self._wrong.append(f"{self.id}: prompt {prompt} came twice")
        if prompt not in self._replied and await self._taps(message, self._chance.choice(answers)):
            self._replied.add(prompt)

    async def _taps(self, message: Any, data: str) -> bool:
        """Tap a button; return whether it was still there."""
        at = {"message_id": message["message_id"], "data": data}
        async with self._phone.http.post(f"people/{self.id}/tap", json=at) as answer:
            assert answer.status in {200, 404}, await answer.text()
            was_there = answer.status == 200
        self._tapped += was_there
        return was_there

    async def check_pace(self, database: Database) -> None:
        """Check the prompts since the last check against the rules of "When it speaks"."""
        before, now = self._before, await database.read_only(self.id)
        self._before = now
        known = {prompt.id for prompt in before.prompts} if before else set()
        for prompt in sorted(now.prompts if now else (), key=lambda prompt: prompt.at):
            if before is None or prompt.id in known:
                continue
            self._spoken.append(Spoken(prompt, prompt.at, before))
            try:
                holds(self._spoken)
            except AssertionError as broken:
                self._wrong.append(f"{self.id}, pacing: {broken}: {prompt}")

    async def problems(self, database: Database) -> list[str]:
        """Return what is wrong: a broken rule, a repeated or missed prompt, a tap lost, counted twice or unanswered."""
        chat, person = await self._phone.chat(self.id), await database.read_only(self.id)
        rows = await due_people.rows_of(self.id, database)
        if person is None:
            return [f"{self.id} is not known"]
        wrong = list(self._wrong)
        wrong += [
            f"{self.id}: a tap was not answered: {tap['data']}"
            for tap in chat["callbacks"]
            if not (
                tap["answered"] or tap["expired"]
            )  # the bot may be down for the time in which Telegram accepts an acknowledgement
        ]
        if not chat["messages"][-1]["from"]["is_bot"]:
            wrong.append(f"{self.id} hears nothing")
        there = {message["message_id"] for message in chat["messages"]}
        for row in rows:
            if row.fate not in {DeliveryStatus.SENT, DeliveryStatus.UNKNOWN}:
                wrong.append(f"{self.id}, neither sent nor unknown: {row}")
            if row.message is not None and row.message not in there:
                wrong.append(f"{self.id}, not in the chat: {row}")
            if (
                row.fate == DeliveryStatus.SENT
                and row.id in self._came
                and row.message not in {None, self._came[row.id]}
            ):
                wrong.append(f"{self.id}: another message than {self._came[row.id]}: {row}")
        for prompt in person.prompts:
            if prompt.id in self._replied and prompt.fate is not DeliveryStatus.SENT:
                wrong.append(f"{self.id}: a tap on {prompt} did not prove that it was sent")
        logged = Counter(
            (c.kind, c.interview if c.kind is ContactKind.THANK_YOU else a.id, c.channel.value)
            for a in person.applications
            for c in a.contacts
        )
        if logged != self._logged:
            wrong.append(f"{self.id}: logged {dict(self._logged)}, kept {dict(logged)}")
        kinds = Counter(PromptKind(row.kind) for row in rows)
        if kinds[PromptKind.THANK_YOU] != 2 or kinds[PromptKind.DECISION] != 2 or not kinds[PromptKind.CHECK_IN]:
            wrong.append(f"{self.id}: two interviews, and prompts {dict(kinds)}")
        return wrong
