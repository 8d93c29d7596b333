"""Documents, locks and the image match the code."""

from __future__ import annotations

import re

from bot.__main__ import COMMANDS
from tests.source_files import PROJECT, ROOT, sources

DOCUMENTS = sorted(p for p in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")) if p.is_file())


def test_every_target_the_documents_name_is_in_the_makefile() -> None:
    """A command that a document names exists."""
    made = set(re.findall(r"^([a-z.]+):", (ROOT / "Makefile").read_text().replace("$(VENV):", ".venv:"), re.MULTILINE))
    named = {
        (document.name, target)
        for document in DOCUMENTS
        for target in re.findall(r"(?:`|^ {4}|^\$ )make ([a-z.]+)", document.read_text(), re.MULTILINE)
    }
    assert named
    assert [(document, target) for document, target in sorted(named) if target not in made] == []


def test_every_sub_command_the_documents_name_exists() -> None:
    """So does a sub-command of `python -m bot`."""
    named = {
        (document.name, command)
        for document in DOCUMENTS
        for command in re.findall(r"python3? -m bot ([a-z-]+)", document.read_text())
    }
    assert [(document, command) for document, command in sorted(named) if command not in COMMANDS] == []


def test_the_map_of_the_code_names_every_folder() -> None:
    """docs/architecture.md names each folder, and no folder that does not exist."""
    text = (ROOT / "docs" / "architecture.md").read_text()
    named = set(re.findall(r"^\| `([a-z_/]+)/` \|", text, re.MULTILINE))
    folders = {str(file.parent.relative_to(ROOT)) for file in sources("bot", "conversations")}
    rooms = {f for f in folders if not f.startswith(("bot/sandbox/", "bot/store/migrations/"))}
    assert named == rooms


def test_every_file_the_architecture_names_exists() -> None:
    """Each step of an update and of a prompt names its files, by their paths from the root."""
    text = (ROOT / "docs" / "architecture.md").read_text()
    file = re.compile(r"`([\w./-]+\.(?:ftl|json|md|py|toml|yaml))`")
    steps = re.findall(r"^\d\. \*\*(\w+)(.*?)(?=^\d\. |\n\n)", text, re.MULTILINE | re.DOTALL)
    update, prompt = ["Receive", "Dispatch", "Turn", "Send"], ["Due", "Permit", "Claim", "Request", "Outcome"]
    assert [name for name, does in steps if file.search(does)] == update + prompt
    assert [name for name in file.findall(text) if not (ROOT / name).is_file()] == []


def test_every_file_the_documents_link_to_exists() -> None:
    """Links within the repository."""
    links = [
        (document, target)
        for document in DOCUMENTS
        for target in re.findall(r"\]\(([^)#\s]+)", document.read_text())
        if "://" not in target and not target.startswith("mailto:")
    ]
    assert [(d.name, target) for d, target in links if not (d.parent / target).exists()] == []


def test_no_file_names_an_index_of_packages() -> None:
    """The index is a setting of the machine: the locked requirements name versions and hashes only."""
    for name in ("requirements.txt", "requirements-dev.txt", "requirements-audit.txt"):
        lines = (ROOT / name).read_text().splitlines()
        assert [line for line in lines if "://" in line or line.startswith("-")] == []
        pinned = [line for line in lines if line and not line.startswith((" ", "#"))]
        assert [line for line in pinned if not re.match(r"[a-z0-9-]+(\[[a-z,]+\])?==[^ ]+ (; .+ )?\\$", line)] == []


def test_both_locks_agree() -> None:
    """Tests use the libraries that run: each has the same version and hashes in both files."""
    running, testing = (_locked(name) for name in ("requirements.txt", "requirements-dev.txt"))
    assert {name: lock for name, lock in running.items() if testing.get(name) != lock} == {}


def test_every_library_asked_for_is_locked() -> None:
    """`make lock` was run after the last change of `pyproject.toml`."""
    running, testing = (_locked(name) for name in ("requirements.txt", "requirements-dev.txt"))
    asked = PROJECT["project"]["dependencies"]
    assert [a for a in asked if not _held(a, running)] == []
    assert [a for a in PROJECT["project"]["optional-dependencies"]["dev"] if not _held(a, testing)] == []


def _locked(name: str) -> dict[str, tuple[str, frozenset[str]]]:
    blocks = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text())
    heads = (re.match(r"([a-z0-9-]+)==(\S+)", block) for block in blocks)
    return {
        head[1]: (head[2], frozenset(re.findall(r"sha256:[0-9a-f]{64}", block)))
        for head, block in zip(heads, blocks, strict=True)
        if head
    }


def _held(asked: str, locked: dict[str, tuple[str, frozenset[str]]]) -> bool:
    bare = asked.partition(";")[0]  # without the platforms it is for
    name, _, version = re.sub(r"\[.*\]", "", bare).partition("==")
    held = locked.get(re.sub(r"[-_.]+", "-", name).lower(), ("", frozenset()))[0]
    return bool(held) and (not version or version.endswith("*") or held == version)


def _instructions(word: str) -> list[str]:
    text = (ROOT / "Dockerfile").read_text().replace("\\\n", " ")
    return [line.removeprefix(word).strip() for line in text.splitlines() if line.startswith(f"{word} ")]


def test_the_image_copies_what_exists_and_is_not_ignored() -> None:
    """Every COPY from the context has its source, and `.dockerignore` lets it through."""
    let_through = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    copied = [c.split()[:-1] for c in _instructions("COPY") if not c.startswith("--from")]
    assert copied
    for source in (s for sources_ in copied for s in sources_):
        assert (ROOT / source).exists(), source
        assert source in let_through, source


def test_the_image_runs_as_a_numbered_user_that_is_not_root() -> None:
    """The last USER is a number, so that a cluster can see that it is not root."""
    user = _instructions("USER")[-1]
    assert re.fullmatch(r"[1-9][0-9]{3,}:[1-9][0-9]{3,}", user)
    assert f"--owner={user.partition(':')[0]}" in (ROOT / "Dockerfile").read_text()


def test_the_image_runs_a_command_that_exists_and_stops_on_sigterm() -> None:
    """A container is stopped by SIGTERM, which the bot handles."""
    assert _instructions("CMD") == ['["python", "-m", "bot", "run"]']
    assert "run" in COMMANDS
    assert _instructions("STOPSIGNAL") == ["SIGTERM"]
