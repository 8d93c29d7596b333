"""Rules for the code: imports between packages, one clock, package data, the size of folders and modules."""

from __future__ import annotations

import ast
import graphlib
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path, PurePosixPath

import pytest

from tests.source_files import PROJECT, ROOT, imports, sources, tree

HELD = ("bot", "conversations", "tests")
MODULES_AT_MOST = 12
MODULES_AT_MOST_IN = {"bot": 13}
LINES_AT_MOST = 300
FIRST_READING = (
    "conversations/questions/debrief.py",
    "conversations/flows/flow.py",
    "conversations/respond.py",
    "conversations/pacing/schedule.py",
    "bot/turns.py",
)
WORDS_LIBRARIES = {"fluent", "babel"}
TABLES = {"conversations/facts/working_days.py": {"holidays"}}  # a library that only computes, and its one user
IMPURE = {
    "asyncio", "http", "io", "logging", "multiprocessing", "os", "pathlib", "random", "secrets", "shutil", "signal",
    "socket", "sqlite3", "subprocess", "sys", "tempfile", "threading", "time", "urllib", "uuid",
}  # fmt: skip
TELLERS = {"now", "utcnow", "today", "time", "time_ns", "gmtime", "localtime", "ctime"}
ASKS_THE_TIME = re.compile(
    r"(\w+\.)?(datetime\.(now|utcnow|today)|date\.today)|time\.(time|time_ns)|time\.(gmtime|localtime|ctime)\(\)"
)


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
        for node in ast.walk(tree(file))
        if isinstance(node, waiting)
    ] == []


def test_only_the_clock_reads_the_system_time() -> None:
    """One now(), in `bot/clock.py`; all other code gets the time as a value. Monotonic clocks are allowed anywhere."""
    asked = {file.relative_to(ROOT).as_posix(): askings(tree(file)) for file in sources("bot", "conversations")}
    assert "datetime.now" in asked.pop("bot/clock.py")
    assert {file: places for file, places in asked.items() if places} == {}


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
    assert askings(ast.parse(code))


@pytest.mark.parametrize(
    "code", ["clock.now()", "self._clock.now()", "time.monotonic()", "time.gmtime(record.created)"]
)
def test_using_a_given_time_is_allowed(code: str) -> None:
    """The rule above does not find these."""
    assert not askings(ast.parse(code))


def askings(code: ast.Module) -> list[str]:
    """Return each place in `code` that reads the system time."""
    found = []
    for node in ast.walk(code):
        if isinstance(node, ast.ImportFrom) and node.module == "time":
            found += [f"time.{alias.name}" for alias in node.names if ASKS_THE_TIME.fullmatch(f"time.{alias.name}")]
        elif _last_name(node) in TELLERS and ASKS_THE_TIME.fullmatch(ast.unparse(node)):
            found.append(ast.unparse(node))
    return found


def _last_name(node: ast.AST) -> str:
    """Return "now" of `datetime.now` and of `datetime.now()`; "" of anything else."""
    match node:
        case ast.Attribute(attr=name) | ast.Call(func=ast.Attribute(attr=name)):
            return name
        case _:
            return ""


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
    modules = Counter(_folder(file) for file in sources(*HELD) if file.name != "__init__.py")
    assert {folder: n for folder, n in modules.items() if n > MODULES_AT_MOST_IN.get(folder, MODULES_AT_MOST)} == {}


def test_no_module_is_longer_than_three_hundred_lines() -> None:
    """So that a module can be read at once."""
    lines = {str(file.relative_to(ROOT)): _lines(file) for file in sources(*HELD)}
    assert {name: n for name, n in lines.items() if n > LINES_AT_MOST} == {}


def test_a_newcomer_reads_the_way_of_an_answer_in_under_950_lines() -> None:
    """From the questions to the transaction, in the five modules that docs/architecture.md names for it."""
    assert sum(_lines(ROOT / name) for name in FIRST_READING) < 950
    assert [name for name in FIRST_READING if name not in (ROOT / "docs/architecture.md").read_text()] == []


def _folder(file: Path) -> str:
    return str(file.parent.relative_to(ROOT))


def _lines(file: Path) -> int:
    return len(file.read_text().splitlines())
