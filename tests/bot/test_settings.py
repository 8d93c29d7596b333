"""Settings: documented and validated; a mistake is explained in one line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from dotenv import dotenv_values
from pydantic import SecretStr
from pydantic_core import PydanticUndefined

from bot.errors import CannotStart
from bot.settings import Settings, load

EXAMPLE = Path(__file__).parents[2] / ".env.example"
IMAGE = Path(__file__).parents[2] / "Dockerfile"
BY_THE_IMAGE = ("LISTEN_HOST", "PORT")
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # noqa: S105 - the example of Telegram's documentation


@pytest.fixture(autouse=True)
def _in_an_empty_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Run in a folder without `.env`; conftest removes settings from the environment."""
    monkeypatch.chdir(tmp_path)


def test_every_setting_has_its_line_in_the_example_and_every_line_its_setting() -> None:
    """`.env.example` names exactly the existing settings, in their order, each below one line that explains it."""
    lines = EXAMPLE.read_text().splitlines()
    at = {line.partition("=")[0]: i for i, line in enumerate(lines) if re.match(r"[A-Z_]+=", line)}
    assert list(at) == [name.upper() for name in Settings.model_fields]
    assert [name for name, i in at.items() if not re.match(r"# [A-Z].*[a-z:./_-]$", lines[i - 1])] == []
    assert [name for name, i in at.items() if lines[i - 2].startswith("#")] == []


def test_the_example_shows_the_defaults() -> None:
    """Copied unchanged, `.env.example` changes nothing."""
    assert load(EXAMPLE) == load(Path("no such file"))
    shown = dotenv_values(EXAMPLE)
    defaults = {name.upper(): field.default for name, field in Settings.model_fields.items()}
    assert PydanticUndefined not in defaults.values()
    left_empty = dict.fromkeys(BY_THE_IMAGE, "")
    assert shown == {name: str(default or "") for name, default in defaults.items()} | left_empty


def test_handed_to_the_image_the_example_leaves_its_settings_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """As `docker run --env-file` does: the image's own `.env` counts."""
    (written,) = re.findall(r"printf '(.*)' > /\.env", IMAGE.read_text())
    Path(".env").write_text(written.replace("\\n", "\n"))
    for name, value in dotenv_values(EXAMPLE).items():
        monkeypatch.setenv(name, value or "")
    assert load().served_at == ("0.0.0.0", 8080)  # noqa: S104 - within the container
    assert sorted(dotenv_values(Path(".env"))) == list(BY_THE_IMAGE)


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty variable counts as unset."""
    Path(".env").write_text("PORT=9001\nLOG_LEVEL=debug\n")
    monkeypatch.setenv("PORT", "9002")
    monkeypatch.setenv("LOG_LEVEL", "")
    settings = load()
    assert (settings.port, settings.log_level) == (9002, "DEBUG")


def test_without_an_address_the_database_is_a_file_in_the_data_folder(tmp_path: Path) -> None:
    """SQLite needs no set-up, and stays put when the process changes its folder."""
    assert load().database_url == f"sqlite:///{tmp_path.resolve()}/data/afterword.db"
    assert Settings(data_dir=Path("/srv/kept")).database_url == "sqlite:////srv/kept/afterword.db"


@pytest.mark.parametrize(
    ("given", "understood"),
    [
        ("postgresql://sam:secret@db/afterword", "postgresql+psycopg://sam:secret@db/afterword"),
        ("postgres://db:5433/afterword?sslmode=require", "postgresql+psycopg://db:5433/afterword?sslmode=require"),
        ("postgresql:///afterword?host=/run/postgresql", "postgresql+psycopg:///afterword?host=/run/postgresql"),
        ("postgresql://postgres@/db?host=%2Frun%2Fpg", "postgresql+psycopg://postgres@/db?host=%2Frun%2Fpg"),
        ("postgresql://sam:p%40ss%2F%25@[::1]:5432/db", "postgresql+psycopg://sam:p%40ss%2F%25@[::1]:5432/db"),
        ("postgresql://sam:!$&'()*+,;=-._~@db/x", "postgresql+psycopg://sam:!$&'()*+,;=-._~@db/x"),
        ("postgresql:///db?user=sam@work&host=db", "postgresql+psycopg:///db?user=sam@work&host=db"),
        ("sqlite:///kept.db", "sqlite:///kept.db"),
        ("sqlite:////srv/kept.db", "sqlite:////srv/kept.db"),
    ],
)
def test_an_address_of_a_database_is_taken_as_people_write_it(given: str, understood: str) -> None:
    """The bot adds the driver."""
    assert Settings(database_url=given).database_url == understood


def test_a_stand_in_is_named_by_its_root() -> None:
    """`/bot<token>/…` is added, so a slash at the end is not doubled."""
    assert Settings(bot_api_url="http://127.0.0.1:8081/").bot_api_url == "http://127.0.0.1:8081"


@pytest.mark.parametrize(
    "url", ["https://api.example.org/bots", "http://127.0.0.1:8081", "http://localhost:8081", "http://[::1]:8081"]
)
def test_the_bot_api_is_spoken_to_in_secret(url: str) -> None:
    """By https, except on this machine: the token is in each address."""
    assert Settings(bot_api_url=url).bot_api_url == url


def test_a_token_may_come_with_a_line_break() -> None:
    """A secret read from a file ends with one."""
    token = Settings(bot_token=SecretStr(f" {TOKEN}\n")).bot_token
    assert token is not None
    assert token.get_secret_value() == TOKEN


@pytest.mark.parametrize(
    ("variable", "value", "says"),
    [
        ("BOT_TOKEN", "110201543", "is not a bot token"),
        ("BOT_TOKEN", TOKEN[:20], "is not a bot token"),
        ("BOT_TOKEN", f"{TOKEN}/../x", "is not a bot token"),
        ("BOT_TOKEN", TOKEN.replace("1", "\u0661"), "is not a bot token"),
        ("BOT_API_URL", "api.telegram.org", "should be a web address"),
        ("BOT_API_URL", "http://127.0.0.1:port", "should be a web address"),
        ("BOT_API_URL", "http://[::1", "should be a web address"),
        ("DATABASE_URL", "mysql://db/afterword", "should begin with postgresql:// or sqlite:///"),
        ("DATABASE_URL", "afterword.db", "should begin with postgresql:// or sqlite:///"),
        ("DATABASE_URL", "sqlite://", "should name a file"),
        ("DATABASE_URL", "sqlite:///", "should name a file"),
        ("DATABASE_URL", "sqlite://kept.db", "should have three slashes"),
        *(
            ("DATABASE_URL", f"postgresql://sam:{password}@db:5432/afterword", "should be like postgresql://user:")
            for password in (
                "s3cret/x",
                "12s3cret/x",
                "12/s3cret",
                "/s3cret",
                "s3cret@x",
                "s3cret#x",
                "12#s3cret",
                "s3cret?x",
                "12?s3cret",
                "s3cret:x",
                "s3cret%x",
                "s3cret%",
                "s3cret%4",
                "s3cret x",
                "[s3cret",
                "s3cret]",
                "s3crét",
                "s3cret\\x",
                "s3cret\tx",
                "s3cret^x",
                "s3cret@/x",
                "s3cret/@x",
            )
        ),
        ("DATABASE_URL", "postgresql://sam:pass@db:port/afterword", "should be like postgresql://user:"),
        ("BOT_API_URL", "http://api.telegram.org", "should begin with https://"),
        ("BOT_API_URL", "http://10.0.0.7:8081", "should begin with https://"),
        ("BOT_API_URL", "http://127.0.0.1@example.org", "should begin with https://"),
        ("BOT_API_URL", "http://localhost.example.org", "should begin with https://"),
        ("WEBHOOK_URL", "http://bot.example.org/hook", "should begin with https://"),
        ("WEBHOOK_URL", "bot.example.org", "should be a web address"),
        ("WEBHOOK_URL", "https://bot.example.org:8081", "should have the port 443, 80, 88 or 8443"),
        ("WEBHOOK_URL", "https://bot.example.org/?key=s3cret", "should be a web address"),
        ("WEBHOOK_SECRET", "s3cret with blanks", "should be 1 to 256 of the signs"),
        ("WEBHOOK_SECRET", "s3cret" * 50, "should be 1 to 256 of the signs"),
        ("PORT", "http", "should be a valid integer"),
        ("PORT", "65536", "should be less than or equal to 65535"),
        ("PORT", "-1", "should be greater than or equal to 0"),
        ("LISTEN_HOST", "example.org", "should be an address of this machine"),
        ("LOG_LEVEL", "loud", "should be 'DEBUG', 'INFO', 'WARNING' or 'ERROR'"),
        ("HEARTBEAT_SECONDS", "31", "should be less than or equal to 30"),
        ("HEARTBEAT_SECONDS", "0", "should be greater than or equal to 0.05"),
        ("HEARTBEAT_SECONDS", "nan", "should be a finite number"),
        ("MESSAGES_PER_SECOND", "0", "should be greater than or equal to 1"),
        ("MESSAGES_PER_SECOND", "1001", "should be less than or equal to 1000"),
    ],
)
def test_a_wrong_setting_stops_the_start_with_one_line(
    variable: str, value: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line names the variable and what it should be, never the value; the exit code is 2."""
    monkeypatch.setenv(variable, value)
    with pytest.raises(CannotStart) as caught:
        load()
    line = str(caught.value)
    assert line.startswith(f"{variable} {says}")
    assert "\n" not in line
    assert not any(secret in line for secret in (TOKEN[:20], "s3cret", "110201543"))
    assert caught.value.__cause__ is None
    assert caught.value.code == 2


def test_a_webhook_needs_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a secret anybody could deliver updates in Telegram's name."""
    monkeypatch.setenv("WEBHOOK_URL", "https://bot.example.org")
    with pytest.raises(CannotStart, match=r"^WEBHOOK_SECRET is missing: [^;]+; any long random word will do$"):
        load()
    monkeypatch.setenv("WEBHOOK_SECRET", "open-sesame_1")
    assert load().webhook_url == "https://bot.example.org"


@pytest.mark.parametrize("url", ["http://127.0.0.1:8081", "http://localhost:9000/hook", "http://[::1]:9000"])
def test_a_stand_in_may_call_this_machine_without_tls(url: str) -> None:
    """At any port: the calls do not leave the machine."""
    assert Settings(webhook_url=url, webhook_secret=SecretStr("x")).webhook_url == url


@pytest.mark.parametrize(("given", "understood"), [("localhost", "127.0.0.1"), (" ::1 ", "::1"), ("::", "::")])
def test_where_to_listen_is_an_address(given: str, understood: str) -> None:
    """One of this machine's addresses, or all."""
    assert Settings(listen_host=given).listen_host == understood


def test_several_wrong_settings_are_told_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """One message with all mistakes."""
    monkeypatch.setenv("PORT", "http")
    monkeypatch.setenv("LOG_LEVEL", "loud")
    with pytest.raises(CannotStart, match=r"^PORT should [^;]+; LOG_LEVEL should [^;]+$"):
        load()


def test_a_misspelt_name_in_the_file_is_refused() -> None:
    """A misspelt BOT_TOKEN would start the sandbox without a warning; settings of other programs are ignored."""
    Path(".env").write_text("POSTGRES_PASSWORD=x\nCOMPOSE_PROJECT_NAME=y\n")
    load()
    Path(".env").write_text(f"BOT_TOKN={TOKEN}\n")
    with pytest.raises(CannotStart, match=r"^BOT_TOKN in \.env is no setting: is BOT_TOKEN meant\?$") as caught:
        load()
    assert caught.value.code == 2


def test_a_file_that_is_no_text_is_told_in_one_line() -> None:
    """There is no traceback."""
    Path(".env").write_bytes(b"BOT_TOKEN=\xff\xfe")
    with pytest.raises(CannotStart, match=r"^\.env cannot be read: UnicodeDecodeError$"):
        load()


def test_shown_settings_hold_no_secret() -> None:
    """Settings may be printed while debugging."""
    settings = Settings(
        bot_token=SecretStr(TOKEN),
        database_url="postgresql://sam:s3cret@db/x",
        webhook_url="https://bot.example.org",
        webhook_secret=SecretStr("s3cret"),
    )
    assert TOKEN[12:] not in f"{settings} {settings!r}"
    assert "s3cret" not in f"{settings} {settings!r}"
