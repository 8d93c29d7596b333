"""Rules for the code: imports between packages, one clock, package data, documents that match the code."""

from __future__ import annotations

import ast
import graphlib
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from bot.__main__ import COMMANDS

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
DOCUMENTS = sorted(p for p in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")) if p.is_file())
MODULES_AT_MOST = 12
MODULES_AT_MOST_IN = {"bot": 13}
LINES_AT_MOST = 300
WORDS_LIBRARIES = {"fluent", "babel"}
TABLES = {"conversations/facts/working_days.py": {"holidays"}}  # a library that only computes, and its one user
IMPURE = {
    "asyncio", "http", "io", "logging", "multiprocessing", "os", "pathlib", "random", "secrets", "shutil", "signal",
    "socket", "sqlite3", "subprocess", "sys", "tempfile", "threading", "time", "urllib", "uuid",
}  # fmt: skip
ASKS_THE_TIME = re.compile(
    r"(\w+\.)?(datetime\.(now|utcnow|today)|date\.today)|time\.(time|time_ns)|time\.(gmtime|localtime|ctime)\(\)"
)


def sources(*packages: str) -> list[Path]:
    """Return the Python files of `packages`, and at least one."""
    found = sorted(p for package in packages for p in (ROOT / package).rglob("*.py"))
    assert found
    return found


def imports(file: Path) -> Iterator[str]:
    """Yield the full name of each module or member that `file` imports."""
    for node in ast.walk(ast.parse(file.read_text(), str(file))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_the_import_contracts_hold() -> None:
    """`bot` imports `conversations`; store, telegram, files and sandbox are independent; each library has one user."""
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_there_is_no_import_cycle() -> None:
    """No import cycle anywhere. Modules do not import their own package's `__init__`, its public interface."""
    names = {_module_of(file): file for file in sources("bot", "conversations")}
    graph = {
        name: {one for imported in imports(file) if (one := _known(imported, set(names))) and one != name}
        for name, file in names.items()
    }
    graphlib.TopologicalSorter(graph).prepare()


def _module_of(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _known(imported: str, modules: set[str]) -> str | None:
    """Return the module of an imported name."""
    return imported if imported in modules else owner if (owner := imported.rpartition(".")[0]) in modules else None


def test_conversations_import_only_the_pure_and_the_words_library() -> None:
    """Conversations are pure: no Telegram, no database, no clock, no network, no logging; tables in one module each."""
    stray = [
        f"{file.relative_to(ROOT)}: {name}"
        for file in sources("conversations")
        for name in imports(file)
        if (top := name.partition(".")[0]) in IMPURE - _word_files(file)
        or top not in sys.stdlib_module_names | WORDS_LIBRARIES | {"conversations"} | _tables(file)
    ]
    assert stray == []


def test_no_driver_of_a_database_is_imported_outside_the_store() -> None:
    """SQLAlchemy finds the drivers by name. import-linter cannot check modules that nobody imports."""
    drivers = {"asyncpg", "psycopg", "psycopg2", "sqlite3"}
    assert [
        f"{file.relative_to(ROOT)}: {name}"
        for file in sources("bot")
        if not file.is_relative_to(ROOT / "bot" / "store")
        for name in imports(file)
        if name.partition(".")[0] in drivers
    ] == []


def _tables(file: Path) -> set[str]:
    return TABLES.get(file.relative_to(ROOT).as_posix(), set())


def _word_files(file: Path) -> set[str]:
    # Texts are read from files that are shipped with the code; nothing else is read.
    return {"pathlib"} if file.is_relative_to(ROOT / "conversations" / "words") else set()


def test_conversations_have_no_async_code() -> None:
    """No `await` and no `async` in `conversations/`."""
    waiting = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)
    assert [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file in sources("conversations")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, waiting)
    ] == []


def test_only_the_clock_reads_the_system_time() -> None:
    """One now(), in `bot/clock.py`; all other code gets the time as a value. Monotonic clocks are allowed anywhere."""
    assert {name for file in sources("bot", "conversations") for name in askings(file.read_text())} >= {"datetime.now"}
    assert [
        f"{file.relative_to(ROOT)}: {asked}"
        for file in sources("bot", "conversations")
        if file != ROOT / "bot" / "clock.py"
        for asked in askings(file.read_text())
    ] == []


@pytest.mark.parametrize(
    "code",
    [
        "datetime.now(UTC)",
        "dt.datetime.utcnow()",
        "datetime.today()",
        "datetime.date.today()",
        "started = time.time()",
        "clock = time.time",
        "time.gmtime()",
        "from time import time",
    ],
)
def test_each_way_to_read_the_system_time_is_found(code: str) -> None:
    """The rule above finds each of them."""
    assert askings(code)


@pytest.mark.parametrize(
    "code", ["clock.now()", "self._clock.now()", "time.monotonic()", "time.gmtime(record.created)"]
)
def test_using_a_given_time_is_allowed(code: str) -> None:
    """The rule above does not find these."""
    assert not askings(code)


def askings(code: str) -> list[str]:
    """Return each place in `code` that reads the system time."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ImportFrom) and node.module == "time":
            found += [f"time.{alias.name}" for alias in node.names if ASKS_THE_TIME.fullmatch(f"time.{alias.name}")]
        elif isinstance(node, (ast.Attribute, ast.Call)) and ASKS_THE_TIME.fullmatch(ast.unparse(node)):
            found.append(ast.unparse(node))
    return found


def test_every_file_beside_the_code_is_shipped() -> None:
    """Files that a package reads at run time (texts, pages, migrations) are package data, so they are installed too."""
    data = PROJECT["tool"]["setuptools"]["package-data"]
    lying = [
        f"{package}/{inside}"
        for package in ("bot", "conversations")
        for file in (ROOT / package).rglob("*")
        if file.is_file() and file.suffix not in {".py", ".pyc"}
        for inside in [PurePosixPath(file.relative_to(ROOT / package))]
        if not any(
            inside.full_match(pattern) if hasattr(inside, "full_match") else _matches(inside, pattern)
            for pattern in data[package]
        )
    ]
    assert lying == []


def _matches(path: PurePosixPath, pattern: str) -> bool:
    return len(path.parts) == len(PurePosixPath(pattern).parts) and path.match(pattern)


def test_every_package_is_a_package() -> None:
    """A folder with code has an `__init__.py`; otherwise setuptools and mypy would ignore it."""
    folders = {file.parent for file in sources("bot", "conversations", "tests")}
    assert [str(f.relative_to(ROOT)) for f in sorted(folders) if not (f / "__init__.py").is_file()] == []


def test_no_folder_holds_more_than_a_dozen_modules() -> None:
    """So that a folder is easy to survey; `__init__.py` is not counted."""
    modules = Counter(_folder(file) for file in sources("bot", "conversations") if file.name != "__init__.py")
    assert {folder: n for folder, n in modules.items() if n > MODULES_AT_MOST_IN.get(folder, MODULES_AT_MOST)} == {}


def test_no_module_is_longer_than_three_hundred_lines() -> None:
    """So that a module can be read at once."""
    lines = {str(file.relative_to(ROOT)): _lines(file) for file in sources("bot", "conversations")}
    assert {name: n for name, n in lines.items() if n > LINES_AT_MOST} == {}


def _folder(file: Path) -> str:
    return str(file.parent.relative_to(ROOT))


def _lines(file: Path) -> int:
    return len(file.read_text().splitlines())


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


# The image


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
