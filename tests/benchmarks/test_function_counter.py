"""The measure `road`: that the functions it counts are those that were called, ours, and each of them once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import function_counter
from benchmarks.function_counter import Function
from benchmarks.measures.road import LIFE, Counted, Way, files, listing
from benchmarks.running import ROOT, D, running
from benchmarks.telegram import StandIn

WORK = """
import os, signal, threading

from bot.sandbox import play


def never(): ...


def once():
    return [part for part in map(lambda number: number, range(3))]


async def awaited():
    once()


def main():
    for _ in range(2):
        try:
            awaited().send(None)
        except StopIteration:
            pass
    for work in (in_thread, play.play):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    os.kill(os.getpid(), signal.SIGUSR1)


def in_thread(): ...


main()
"""


def test_each_function_of_the_project_that_was_called_is_counted_once(tmp_path: Path) -> None:
    """In every thread and in coroutines; not what was never called, has no name, or is the sandbox's or a library's."""
    project = tmp_path / "project"
    (project / "bot" / "sandbox").mkdir(parents=True)
    (project / "bot" / "work.py").write_text(WORK)
    (project / "bot" / "sandbox" / "play.py").write_text("def play(): ...\n")
    out = tmp_path / "calls"
    command = [sys.executable, *function_counter.launcher(project, out), "bot.work"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    calls = function_counter.load(out)
    assert {function.name for function in calls} == {"awaited", "in_thread", "main", "once"}
    assert {function.file for function in calls} == {"bot/work.py"}
    assert min(calls, key=calls.__getitem__).name == "main"


@pytest.mark.slow
async def test_an_answers_way_leads_from_telegram_through_the_conversation_to_the_database(tmp_path: Path) -> None:
    """The running bot is counted, its threads included, and only its own functions; what is late follows the reply."""
    telegram = StandIn()
    calls = tmp_path / "calls"
    launcher = function_counter.launcher(D.root, calls)
    async with running(D, tmp_path, telegram, launcher=launcher) as bot:
        ways = await Counted(bot, telegram, calls).live(LIFE[:4])
    for way in ways:
        assert 30 < len(way.whole) < 1000
        assert 10 < files(way.whole) < len(way.whole)
        assert way.until_reply < way.whole
        rooms = {"/".join(function.file.split("/")[:2]) for function in way.whole}
        assert {"bot/store", "bot/telegram", "conversations/respond.py"} <= rooms
        assert all((ROOT / function.file).is_file() for function in way.whole)
        assert not any("<" in function.name.rpartition(".")[2] for function in way.whole)
    assert ways[0].whole != ways[2].whole
    assert not telegram.failed


def test_what_only_one_life_has_called_is_left_out() -> None:
    """Work in the background falls into one answer's way or another's: a way is what several lives have in common."""
    answer, renewal = Function("bot/turns.py", 1, "handle"), Function("bot/leases.py", 7, "renew")
    way = Way(frozenset({answer}), frozenset({answer, renewal})) & Way(frozenset({answer}), frozenset({answer}))
    assert way == Way(frozenset({answer}), frozenset({answer}))
    assert listing(Way(frozenset({answer}), frozenset({answer, renewal}))) == (
        "bot/leases.py\n       7 renew  (later)\nbot/turns.py\n       1 handle"
    )
