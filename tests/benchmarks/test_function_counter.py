"""The measure `road` counts the project's functions that were called, each of them once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import function_counter
from benchmarks.function_counter import Function
from benchmarks.measures.road import STEPS, CodePath, CountedBot, count_files, listing
from benchmarks.processes import ROOT, D, running
from benchmarks.stand_in import StandIn

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
async def test_the_path_of_an_answer_goes_through_telegram_the_conversations_and_the_store(tmp_path: Path) -> None:
    """The running bot is counted, threads included, and nothing but its functions; some are called after the reply."""
    telegram = StandIn()
    calls = tmp_path / "calls"
    launcher = function_counter.launcher(D.root, calls)
    async with running(D, tmp_path, telegram, launcher=launcher) as bot:
        paths = await CountedBot(bot, telegram, calls).live(STEPS[:4])
    for path in paths:
        assert 30 < len(path.functions) < 1000
        assert 10 < count_files(path.functions) < len(path.functions)
        assert path.until_reply < path.functions
        rooms = {"/".join(function.file.split("/")[:2]) for function in path.functions}
        assert {"bot/store", "bot/telegram", "conversations/respond.py"} <= rooms
        assert all((ROOT / function.file).is_file() for function in path.functions)
        assert not any("<" in function.name.rpartition(".")[2] for function in path.functions)
    assert paths[0].functions != paths[2].functions
    assert not telegram.refused


def test_functions_that_only_one_life_called_are_left_out() -> None:
    """Background work runs at random times, so only functions that several lives have in common count."""
    answer, renewal = Function("bot/turns.py", 1, "handle"), Function("bot/leases.py", 7, "renew")
    path = CodePath(frozenset({answer}), frozenset({answer, renewal})) & CodePath(
        frozenset({answer}), frozenset({answer})
    )
    assert path == CodePath(frozenset({answer}), frozenset({answer}))
    assert listing(CodePath(frozenset({answer}), frozenset({answer, renewal}))) == (
        "bot/leases.py\n       7 renew  (later)\nbot/turns.py\n       1 handle"
    )
