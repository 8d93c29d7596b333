"""The supply chain: the libraries that run, and the permissions of the image."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.source_files import imports, sources

ROOT = Path(__file__).parents[2]
LOCKED = ("requirements.txt", "requirements-dev.txt", "requirements-audit.txt", "requirements-speech.txt")
RUNS_WHAT_IT_READS = {"pickle", "cPickle", "shelve", "marshal", "dill", "cloudpickle", "joblib", "jsonpickle", "yaml"}


@pytest.mark.parametrize("name", LOCKED)
def test_every_library_is_pinned_by_hash(name: str) -> None:
    """Exactly the locked files are installed, from any index."""
    blocks = re.split(r"\n(?=\S)", (ROOT / name).read_text())
    assert len(blocks) > 20
    assert [block for block in blocks if not re.search(r"--hash=sha256:[0-9a-f]{64}", block)] == []


@pytest.mark.parametrize("name", LOCKED[1:])
def test_a_library_has_one_version_in_all_locked_files(name: str) -> None:
    """What is installed beside the bot leaves the bot's own libraries as they are."""
    ours, theirs = pins("requirements.txt"), pins(name)
    assert {library: (version, theirs.get(library)) for library, version in ours.items()} == {
        library: (version, version) for library, version in ours.items()
    }


def pins(name: str) -> dict[str, str]:
    """Return the pinned version of each library of a locked file."""
    found = dict(re.findall(r"^([a-z0-9_.-]+)(?:\[[a-z,-]+\])?==(\S+)", (ROOT / name).read_text(), re.MULTILINE))
    assert len(found) > 10
    return found


def test_nothing_is_installed_without_its_hash() -> None:
    """Neither by make nor into the image."""
    installs = [
        line
        for file in ("Makefile", "Dockerfile", ".ci/run")
        for line in (ROOT / file).read_text().splitlines()
        if re.search(r"\binstall\b.*requirement", line)
    ]
    assert len(installs) >= 3
    assert [line for line in installs if "--require-hashes" not in line] == []


def test_continuous_integration_runs_all_checks_and_may_only_read() -> None:
    """On a push and on a pull request; its actions are pinned, it has no secret, and the libraries must be audited."""
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text()
    assert "\non: [push, pull_request]\n" in workflow
    assert re.findall(r"(?m)^ *- run: (.*)$", workflow) == [".ci/run"]
    assert re.findall(r"(?m)^ *permissions:\n((?: +.*\n)+)", workflow) == ["  contents: read\n"]
    used = re.findall(r"uses: (.*)", workflow)
    assert used
    assert [action for action in used if not re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", action)] == []
    assert "secrets" not in workflow
    assert "AFTERWORD_AUDIT: required" in workflow


def test_nothing_is_unpickled() -> None:
    """Data is read as JSON only, never in a format that can run code."""
    assert [
        f"{file.relative_to(ROOT)}: {name}"
        for file in sources("bot", "conversations")
        for name in imports(file)
        if name.partition(".")[0] in RUNS_WHAT_IT_READS
    ] == []


def test_the_container_may_do_nothing_but_write_its_data() -> None:
    """A read-only file system, no capability, no new privilege; only a volume and /tmp are writable."""
    bot = re.split(r"\n  (?=\w)", (ROOT / "compose.yaml").read_text())[1]
    assert bot.startswith("bot:")
    for line in ("read_only: true", "cap_drop: [ALL]", 'security_opt: ["no-new-privileges:true"]'):
        assert f"    {line}\n" in bot
    assert re.search(r"    volumes:\n      - files:/data\n    tmpfs:\n      - /tmp\n", bot)
    assert "privileged" not in bot
    assert "cap_add" not in bot
    assert "ports:" not in bot or "127.0.0.1:" in bot


def test_an_audit_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    """It prints that nothing was checked, and no all-clear. With AFTERWORD_AUDIT=required that is a failure."""
    stub = script(tmp_path / "python", "echo 'requests.exceptions.ConnectionError: no way there' >&2\nexit 1")
    for wanted, code in (("", 0), ("required", 1)):
        done = run([ROOT / ".ci" / "audit", stub], AFTERWORD_AUDIT=wanted)
        assert done.returncode == code
        assert "NOT CHECKED" in done.stdout
        assert "no way there" in done.stdout


def test_an_audit_that_finds_something_fails(tmp_path: Path) -> None:
    """It shows the finding."""
    done = run([ROOT / ".ci" / "audit", script(tmp_path / "python", "echo 'pillow 1.0 PYSEC-1'\nexit 1")])
    assert done.returncode == 1
    assert "PYSEC-1" in done.stdout


@pytest.mark.parametrize(
    ("audit", "tests", "code", "last"),
    [
        ("audit: no library is known to be vulnerable", "true", 0, "audit: no library is known to be vulnerable"),
        ("audit: NOT CHECKED whether one is", "true", 0, "audit: NOT CHECKED whether one is"),
        ("audit: no library is known to be vulnerable", "false", 1, "audit: no library is known to be vulnerable"),
        ("", "true", 0, "audit: NOT CHECKED: it could not be started"),
    ],
)
def test_the_last_line_of_ci_says_whether_libraries_were_audited(
    tmp_path: Path, audit: str, tests: str, code: int, last: str
) -> None:
    """Also when tests fail."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci" / "run")
    script(tmp_path / "make", f'if [ "$1" = audit ]; then echo "{audit}"; else {tests}; fi')
    for program in ("apt-get", "sudo", "chromium"):  # nothing is installed on a machine that lacks something
        script(tmp_path / program, "true")
    done = run([tmp_path / ".ci" / "run"], PATH=f"{tmp_path}:{os.environ['PATH']}")
    assert (done.returncode != 0) == bool(code)
    assert done.stdout.splitlines()[-1] == last


def script(file: Path, does: str) -> Path:
    """Make a program that does this."""
    file.write_text(f"#!/bin/sh\n{does}\n")
    file.chmod(0o700)
    return file


def run(command: list[Path], **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program, and return what it printed."""
    return subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | environment)
