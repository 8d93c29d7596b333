"""The long test campaigns, limited by time: `make torture`, or `MINUTES=5 make torture`.

Each is a test of the suite with larger numbers, repeated with new seeds. A round that fails keeps its output and names
the command that repeats it. A table at the end shows the rounds; docs/reliability.md describes the campaigns.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "build" / "torture"
LONGEST_ROUND = 1800.0  # seconds
FIRST_SEED = 1


@dataclass
class Campaign:
    """A campaign: its tests, their numbers, and the output for each case (the first group is a number).

    `seconds` is the length of a round: an estimate until one has been run.
    """

    name: str
    tests: str
    settings: dict[str, str]
    cases: str
    seconds: float
    seeds: list[int] = field(default_factory=list)
    counted: int = 0
    failed: list[int] = field(default_factory=list)
    spent: float = 0.0

    def command(self, seed: int) -> str:
        """Return the command that repeats the round of that seed."""
        settings = " ".join(f"{name}={value}" for name, value in {**self.settings, "AFTERWORD_SEED": str(seed)}.items())
        return f"{settings} .venv/bin/python -m pytest -rP {self.tests} --hypothesis-seed={seed}"

    def run(self, seed: int) -> bool:
        """Run one round; return whether it passed."""
        began = time.monotonic()
        code, printed = _run(
            [sys.executable, "-m", "pytest", "-q", "-rP", *shlex.split(self.tests), f"--hypothesis-seed={seed}"],
            {**self.settings, "AFTERWORD_SEED": str(seed)},
        )
        self.seconds = time.monotonic() - began
        self.spent += self.seconds
        self.seeds.append(seed)
        self.counted += sum(int(found) for found in re.findall(self.cases, printed))
        if code == 0:
            return True
        self.failed.append(seed)
        KEPT.mkdir(parents=True, exist_ok=True)
        (KEPT / f"{self.name.replace(' ', '-')}-{seed}.txt").write_text(printed)
        return False

    @property
    def row(self) -> str:
        """The result, as a row of the table."""
        seeds = f"{self.seeds[0]}–{self.seeds[-1]}" if self.seeds else "none"
        came = ", ".join(map(str, self.failed)) if self.failed else "none"
        return f"| {self.name} | {len(self.seeds)} | {self.counted:,} | {seeds} | {came} |"


_OF_HYPOTHESIS = r"(\d+) passing, "


def campaigns() -> list[Campaign]:
    """Return all campaigns."""
    stories, rules = "tests/stories", "tests/conversations"
    return [
        Campaign(
            "kills",
            f"-o faulthandler_timeout={LONGEST_ROUND:.0f} {stories}/crashes/test_kills.py",
            {"AFTERWORD_KILLS": "700", "AFTERWORD_WHOLE": "1"},
            r"(\d+) kills",
            420,
        ),
        Campaign(
            "named kills",
            f"{stories}/crashes/test_named_kills.py {stories}/crashes/test_migrating.py",
            {"AFTERWORD_ROUNDS": "1"},
            r"(\d+) kills",
            150,
        ),
        Campaign(
            "nodes", f"{stories}/nodes/test_nodes.py {stories}/nodes/test_webhook_nodes.py", {}, r"(\d+) passed", 120
        ),
        Campaign(
            "faults at Telegram", f"{stories}/faults/test_faults.py", {"AFTERWORD_WHOLE": "1"}, r"(\d+) people", 120
        ),
        Campaign(
            "outages",
            f"{stories}/faults/test_outages.py",
            {"AFTERWORD_LOAD": "5", "AFTERWORD_WHOLE": "1"},
            r"(\d+) prompts",
            300,
        ),
        Campaign(
            "faults below", f"{stories}/faults/test_faults_below.py", {"AFTERWORD_LOAD": "3"}, r"(\d+) prompts", 150
        ),
        Campaign("load", f"{stories}/load/test_load.py", {"AFTERWORD_LOAD": "5"}, r"(\d+) (?:prompts|messages)", 200),
        Campaign("stalls", f"{stories}/load/test_stalls.py", {"AFTERWORD_LOAD": "4"}, r"(\d+) answers", 260),
        Campaign("random walks", f"{stories}/lives/test_walks.py", {"AFTERWORD_STEPS": "1000"}, r"(\d+) steps", 120),
        Campaign(
            "strange updates",
            f"{stories}/faults/test_strange_updates.py",
            {"AFTERWORD_STRANGE": "10000", "AFTERWORD_WHOLE": "1"},
            r"(\d+) strange",
            200,
        ),
        Campaign(
            "random lives",
            f"{rules}/pacing/test_pacing_holds.py {rules}/walks/test_anything_goes.py --hypothesis-show-statistics",
            {"AFTERWORD_EXAMPLES": "3"},
            _OF_HYPOTHESIS,
            150,
        ),
        Campaign(
            "webhook bodies",
            "tests/bot/web/test_server_limits.py --hypothesis-show-statistics",
            {"AFTERWORD_EXAMPLES": "2"},
            _OF_HYPOTHESIS,
            60,
        ),
        # One round takes a quarter of an hour: only when there is about an hour, or by name.
        Campaign(
            "peak",
            f"-o faulthandler_timeout={LONGEST_ROUND:.0f} {stories}/load/test_load.py -k stay_prompt",
            {"AFTERWORD_LOAD": "84"},
            r"(\d+) prompts",
            840,
        ),
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run campaigns in turn until the time is over; return the number of failed rounds."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--minutes", type=float, default=float(os.environ.get("MINUTES") or 20))
    asked.add_argument("--seed", type=int, default=int(os.environ.get("AFTERWORD_SEED") or FIRST_SEED))
    asked.add_argument("only", nargs="*", help="the names of some campaigns")
    told = asked.parse_args(arguments)
    running = [campaign for campaign in campaigns() if not told.only or campaign.name in told.only]
    if len(running) < len(told.only or running):
        asked.error(f"the campaigns are: {', '.join(campaign.name for campaign in campaigns())}")
    ends, seed = time.monotonic() + 60 * told.minutes, told.seed
    while fitting := [one for one in running if time.monotonic() + one.seconds < ends or not one.seeds]:
        if time.monotonic() > ends:
            break
        campaign = min(fitting, key=lambda one: one.spent)
        seed_now, seed = seed, seed + 1
        passed = campaign.run(seed_now)
        print(
            f"{campaign.name}, seed {seed_now}: {'passed' if passed else 'FAILED'} in {campaign.seconds:.0f} s",
            flush=True,
        )
        if not passed:
            print(f"    repeat it with {campaign.command(seed_now)}", flush=True)
    print(f"\n{datetime.now(UTC):%Y-%m-%d}, {told.minutes:g} minutes, seeds from {told.seed}:\n")
    print("| campaign | rounds | cases | seeds | failed |\n|---|---|---|---|---|")
    print("\n".join(campaign.row for campaign in running))
    return sum(len(campaign.failed) for campaign in running)


def _run(command: list[str], settings: dict[str, str]) -> tuple[int, str]:
    """Run a round; return its exit code and output. All processes that it started are ended."""
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as round_:
        try:
            return _ended(round_)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(round_.pid, signal.SIGKILL)


def _ended(round_: subprocess.Popen[str]) -> tuple[int, str]:
    try:
        printed, _ = round_.communicate(timeout=LONGEST_ROUND)
    except subprocess.TimeoutExpired:
        os.killpg(round_.pid, signal.SIGKILL)
        printed, _ = round_.communicate()
        return 1, f"{printed}\nnot done within {LONGEST_ROUND:.0f} s"
    return round_.returncode, printed


if __name__ == "__main__":
    sys.exit(min(main(), 1))
