"""Two bots with one token on two databases, an operator's mistake: messages are not divided between them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.people import at
from tests.stories.system.processes import bot_as_shipped, end, eventually, polled, stand_in

GIVES_WAY = "another process polls with this BOT_TOKEN (409): stop one; this one waits until the other is gone"
TAKEN_OVER_WITHIN = 60  # seconds


@pytest.mark.slow
async def test_a_second_bot_waits_and_takes_over_when_the_first_is_killed(tmp_path: Path) -> None:
    """The second one logs what to do, waits, and takes over within a minute after the first one's death."""
    async with stand_in(tmp_path, at("2026-06-08", "15:00")) as (telegram, settings):
        sam = await telegram.newcomer("Sam")
        folders = [tmp_path / name for name in ("one", "two")]
        bots = []
        try:
            for folder in folders:
                folder.mkdir()
                own = {"DATABASE_URL": f"sqlite:///{folder / 'afterword.db'}"}
                bots.append(await bot_as_shipped(folder, settings | own))
                await polled(telegram, await telegram.last_call())

            def waits(folder: Path) -> bool:
                return GIVES_WAY in (folder / "bot.log").read_text()

            async def one_waits() -> bool:
                return any(map(waits, folders))

            async def answered(before: int) -> bool:
                return len(_said(await telegram.chat(sam))) > before and await telegram.is_idle()

            await eventually(one_waits, "one of them gives way")
            for n, word in enumerate(("/start", "/help", "/privacy")):
                await telegram.asks("POST", f"people/{sam}/say", text=word)
                await eventually(lambda n=n: answered(n), f"{word} is answered")  # type: ignore[misc]
            assert len(_said(await telegram.chat(sam))) == 3, "each was answered by one bot alone"

            (goes_on,) = [number for number, folder in enumerate(folders) if not waits(folder)]
            bots[goes_on].kill()
            await bots[goes_on].wait()
            await telegram.asks("POST", f"people/{sam}/say", text="/help")
            await eventually(lambda: answered(3), "the other answers", TAKEN_OVER_WITHIN)
            logs = [(folder / "bot.log").read_text() for folder in folders]
            assert "this process takes over" in logs[1 - goes_on]
            assert sum(log.count("(409)") for log in logs) <= 10
        finally:
            for bot in bots:
                await end(bot)


def _said(chat: dict[str, list[dict[str, dict[str, object]]]]) -> list[object]:
    return [message for message in chat["messages"] if message["from"]["is_bot"]]
