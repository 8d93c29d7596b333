"""Two bots with one token on two databases, an operator's mistake: messages are not divided between them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.people import at
from tests.stories.processes.killable_bot import killable_bot
from tests.stories.processes.processes import eventually, polled, stand_in

CONFLICT = "another process polls with this BOT_TOKEN (409): stop one of the two"
WORDS = ("/start", "/help", "/privacy")


@pytest.mark.slow
async def test_two_bots_with_one_token_log_it_and_lose_nothing(tmp_path: Path) -> None:
    """The 409 is logged, with growing pauses; each update is answered once; a bot that is alone again goes on."""
    async with stand_in(tmp_path, at("2026-06-08", "15:00")) as (telegram, settings):
        sam = await telegram.newcomer("Sam")
        own = [settings | {"DATABASE_URL": f"sqlite:///{tmp_path / name / 'afterword.db'}"} for name in ("one", "two")]

        async def answers(number: int) -> bool:
            said = [m for m in (await telegram.chat(sam))["messages"] if m["from"]["is_bot"]]
            return len(said) == number and await telegram.is_idle()

        async with (
            killable_bot(tmp_path / "one", own[0], telegram) as one,
            killable_bot(tmp_path / "two", own[1], telegram) as two,
        ):
            await one.comes_up()
            await two.comes_up()
            await one.logs(CONFLICT)
            for number, word in enumerate(WORDS, 1):
                await telegram.asks("POST", f"people/{sam}/say", text=word)
                await eventually(lambda number=number: answers(number), f"{word} is answered")  # type: ignore[misc]
            conflicts = sum(bot.log.read_text().count(CONFLICT) for bot in (one, two))
            await two.dies()
            before = await telegram.last_call()
            await telegram.asks("POST", f"people/{sam}/say", text="/help")
            await eventually(lambda: answers(len(WORDS) + 1), "the one that is left answers")
            await polled(telegram, before)
            assert sum(bot.log.read_text().count(CONFLICT) for bot in (one, two)) <= conflicts + 2
            assert await one.stops() == 0
