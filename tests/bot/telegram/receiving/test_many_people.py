"""Many people, or a flood from one: how many are served at once, and how much memory holds."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.sandbox.server import Running, Sandbox
from bot.telegram.backlog import MOST_ROWS
from bot.telegram.receiving.dispatch import MAX_CONCURRENT
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.telegram_only import WITHIN, Echo, all_idle, calls, listening, texts
from tests.sandbox.clients import Phone


def update(number: int, person: int, text: str) -> dict[str, Any]:
    """Return an update as Telegram sends it."""
    chat = {"id": person, "type": "private", "first_name": "Sam"}
    user = {"id": person, "is_bot": False, "first_name": "Sam"}
    return {"update_id": number, "message": {"message_id": 5, "date": 1, "chat": chat, "from": user, "text": text}}


async def test_the_number_of_people_served_at_once_is_limited(
    running: Running, sandbox: Sandbox, turns: Echo, meet: Meet
) -> None:
    """A backlog must not overload the database; everybody is served in the end."""
    people = [await meet(f"P{n}") for n in range(MAX_CONCURRENT + 5)]
    turns.held["hello"] = asyncio.Event()
    for person in people:
        await person.say("hello")
    async with listening(running, turns):
        await turns.until(lambda: len(turns.words) == MAX_CONCURRENT)
        await sandbox.wait_idle()
        assert len(turns.words) == MAX_CONCURRENT
        turns.held["hello"].set()
        await all_idle(sandbox)
    assert len(turns.words) == len(people)


async def test_a_flood_from_one_person_does_not_delay_others(
    running: Running, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """A hundred forwarded messages are all handled, in order; other people's are handled meanwhile."""
    ann = await meet("Ann")
    for n in range(100):
        await sam.say(f"{n}", forwarded=True)
    async with listening(running, turns):
        await turns.until(lambda: len(turns.words) > 10)
        await ann.say("ann")
        async with asyncio.timeout(WITHIN):
            while texts(await ann.chat()) != ["heard ann"]:
                await ann.chat(since=(await ann.chat())["version"], wait=1)
        await turns.until(lambda: len(turns.words) == 101)
        assert len(texts(await sam.chat())) < 30, "beyond twenty that wait, screens are replaced by one"
    assert [words for words in turns.words if words != "ann"] == [f"{n}" for n in range(100)]


@pytest.mark.slow
async def test_updates_beyond_the_memory_limit_wait_in_the_table_in_order(running: Running, turns: Echo) -> None:
    """More updates than fit into memory, committed while nobody is served: each is handled once, in order."""
    people = range(2001, 2041)
    each = MOST_ROWS // len(people) + 20
    turns.held["0"] = asyncio.Event()
    async with listening(running, turns, receives=False) as node:
        await node.handlers.is_open.wait()
        for n in range(each):
            await node.dispatch.receive([update(n * 100 + i, person, f"{n}") for i, person in enumerate(people)])
        await turns.until(lambda: len(turns.words) == MAX_CONCURRENT)
        turns.held["0"].set()
        async with asyncio.timeout(WITHIN):
            await node.dispatch.wait_idle()
        assert await turns.waiting_updates() == []
    heard: dict[int, list[int]] = {}
    for incoming in turns.heard:
        heard.setdefault(incoming.person, []).append(incoming.update)
    assert {person: len(ids) for person, ids in heard.items()} == dict.fromkeys(people, each)
    assert all(ids == sorted(ids) for ids in heard.values())


@pytest.mark.slow
async def test_a_backlog_of_many_people_is_answered_at_telegrams_rate(
    running: Running, sandbox: Sandbox, turns: Echo, meet: Meet
) -> None:
    """After an outage ninety people are answered in a few seconds without a single 429."""
    people = [await meet(f"P{n}") for n in range(90)]
    for person in people:
        await person.say(f"I am {person.id}")
    async with listening(running, turns):
        await all_idle(sandbox)
    assert sorted(turns.words) == sorted(f"I am {person.id}" for person in people)
    sent = calls(sandbox, "sendMessage")
    assert (len(sent), [call for call in sent if not call["ok"]]) == (90, [])
