"""Files that others can read: a start tightens what is the bot's own, and the start and `check` name the rest."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.operator import permissions
from bot.settings import Settings
from tests.bot.start.process_start import Start

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # noqa: S105 - the example of Telegram's documentation


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty current folder, in which `data` holds a database that everybody can read."""
    monkeypatch.chdir(tmp_path)
    data = tmp_path / "data"
    data.mkdir()
    for name in ("afterword.db", "afterword.db-wal", "afterword.db-shm"):
        (data / name).touch()
        (data / name).chmod(0o644)
    data.chmod(0o755)
    return tmp_path


def modes(folder: Path) -> dict[str, int]:
    """Return the modes of what is in a folder."""
    return {path.name: path.stat().st_mode & 0o777 for path in sorted(folder.rglob("*"))}


def test_the_data_folder_and_the_database_are_tightened(folder: Path) -> None:
    """As a folder that the bot makes itself, and once: the next start has nothing to say."""
    said = permissions.tighten(Settings())
    assert modes(folder) == {
        "data": 0o700,
        "afterword.db": 0o600,
        "afterword.db-shm": 0o600,
        "afterword.db-wal": 0o600,
    }
    assert len(said) == 4
    assert all("now only its owner can" in line for line in said)
    assert permissions.tighten(Settings()) == []


@pytest.mark.parametrize("beside", ["notes.txt", "folder/x.db"])
def test_a_folder_that_holds_other_things_is_not_closed(folder: Path, beside: str) -> None:
    """As /tmp does, whoever runs the bot: it is named, and the database in it is tightened all the same."""
    (folder / "data" / beside).parent.mkdir(exist_ok=True)
    (folder / "data" / beside).touch()
    said = permissions.tighten(Settings())
    assert said[0] == "others can read data: chmod 700 data"
    assert (folder / "data").stat().st_mode & 0o777 == 0o755
    assert modes(folder / "data")["afterword.db"] == 0o600


def test_the_current_folder_is_not_closed(folder: Path) -> None:
    """The bot's code may be in it."""
    folder.chmod(0o755)
    (folder / "afterword.db").touch(0o644)
    (folder / "afterword.db").chmod(0o644)
    said = permissions.tighten(Settings(data_dir=Path()))
    assert said[0].startswith("others can read")
    assert "chmod 700" in said[0]
    assert folder.stat().st_mode & 0o777 == 0o755
    assert (folder / "afterword.db").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("content", "is_named"), [(f"BOT_TOKEN={TOKEN}\n", True), ("PORT=8080\nBOT_TOKEN=\n", False), ("", False)]
)
def test_an_env_file_with_a_secret_is_named(folder: Path, content: str, is_named: bool) -> None:  # noqa: FBT001 - a case
    """It is its owner's to change; the image's own holds no secret."""
    permissions.tighten(Settings())
    env = folder / ".env"
    env.write_text(content)
    env.chmod(0o644)
    assert permissions.tighten(Settings()) == (["others can read .env: chmod 600 .env"] if is_named else [])
    assert env.stat().st_mode & 0o777 == 0o644
    env.chmod(0o600)
    assert permissions.tighten(Settings()) == []


def test_a_database_on_a_server_has_no_file(folder: Path) -> None:
    """Only the folder counts."""
    assert len(permissions.exposed(Settings(database_url="postgresql://db/afterword"))) == 1


def test_check_names_them_and_changes_nothing(tmp_path: Path) -> None:
    """What a start will tighten is no mistake; a secret that others can read is."""
    start = Start(tmp_path)
    data, env = start.folder / "data", start.folder / ".env"
    data.mkdir(0o755)
    data.chmod(0o755)
    code, out, _ = start("check")
    assert (code, data.stat().st_mode & 0o777) == (0, 0o755)
    assert "others can read data; the next start changes that" in out
    env.write_text("WEBHOOK_SECRET=open-sesame\n")
    env.chmod(0o644)
    code, out, _ = start("check")
    assert code == 1
    assert "WRONG files     others can read .env: chmod 600 .env" in out
    assert "open-sesame" not in out
