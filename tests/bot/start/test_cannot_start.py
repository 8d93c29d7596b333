"""What the real process prints when it cannot start."""

from __future__ import annotations

import socket

import pytest

from tests.bot.start.error_line import TOKEN, one_line
from tests.bot.start.process_start import AsShipped, Start


@pytest.mark.parametrize("arguments", [(), ("run",), ("sandbox",), ("migrate",), ("check",)])
def test_a_wrong_setting_stops_every_command_with_one_line(arguments: tuple[str, ...], shipped: AsShipped) -> None:
    """Exit code 2, the variable's name, and nothing on standard output."""
    code, out, err = shipped(*arguments, PORT="eighty")
    assert (code, out, one_line(err)) == (2, "", "PORT should be a valid integer")


def test_a_malformed_token_is_refused_before_any_call(shipped: AsShipped, closed_port: int) -> None:
    """The token is not shown."""
    code, _, err = shipped(BOT_TOKEN=TOKEN.replace(":", " "), BOT_API_URL=f"http://127.0.0.1:{closed_port}")
    assert code == 2
    assert one_line(err).startswith("BOT_TOKEN is not a bot token")


def test_running_without_a_token_says_where_to_get_one(shipped: AsShipped) -> None:
    """`run` never falls back to the sandbox: a server without its token must not look healthy."""
    code, _, err = shipped("run")
    assert code == 2
    assert one_line(err) == "BOT_TOKEN is missing: get one from @BotFather, or try the sandbox"


def test_a_webhook_without_a_secret_is_refused(shipped: AsShipped) -> None:
    """Anybody could deliver updates in Telegram's name."""
    code, _, err = shipped(BOT_TOKEN=TOKEN, WEBHOOK_URL="https://bot.example.org")
    assert code == 2
    assert one_line(err).startswith("WEBHOOK_SECRET is missing")


def test_a_port_that_is_taken_ends_in_one_line(start: Start) -> None:
    """No other port is used instead: a proxy would call the process that has the port."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, _, err = start("run", BOT_TOKEN=TOKEN, PORT=str(port))
    assert code == 1
    assert one_line(err) == f"PORT {port} at 127.0.0.1 cannot be served at: Address already in use"


def test_an_unknown_command_is_told_the_known_ones(shipped: AsShipped) -> None:
    """Exit code 2, as is usual for a wrong command line."""
    code, out, err = shipped("fly")
    assert (code, out) == (2, "")
    assert all(command in err for command in ("run", "sandbox", "migrate", "check"))


def test_a_token_that_telegram_does_not_know_ends_in_one_line(shipped: AsShipped, wrong_token_api: str) -> None:
    """It does not retry: the setting is wrong, though only Telegram could find that."""
    code, _, err = shipped(BOT_TOKEN=TOKEN, BOT_API_URL=wrong_token_api, LOG_LEVEL="ERROR")
    assert code == 2
    assert "BOT_TOKEN" in one_line(err)


@pytest.mark.parametrize("command", ["run", "migrate"])
def test_a_file_that_is_no_database_ends_in_one_line(command: str, start: Start, wrong_token_api: str) -> None:
    """The line says what is wrong with the file, and the file is not changed."""
    file = start.folder / "letters.db"
    file.write_text("Dear Sam, " * 500)
    before = file.read_bytes()
    code, _, err = start(
        command, BOT_TOKEN=TOKEN, BOT_API_URL=wrong_token_api, DATABASE_URL=f"sqlite:///{file}", LOG_LEVEL="ERROR"
    )
    assert code == 1
    assert "database" in one_line(err).lower()
    assert file.read_bytes() == before


@pytest.mark.parametrize("command", ["run", "migrate"])
def test_a_database_that_does_not_answer_ends_in_one_line(command: str, start: Start, closed_port: int) -> None:
    """The line does not hold the password that its address holds."""
    telegram = f"http://127.0.0.1:{closed_port}"
    address = f"postgresql://sam:s3cret@127.0.0.1:{closed_port}/afterword"
    settings = {"BOT_TOKEN": TOKEN, "BOT_API_URL": telegram, "DATABASE_URL": address, "LOG_LEVEL": "ERROR"}
    code, _, err = start(command, **settings)
    assert code == 1
    assert "database" in one_line(err).lower()


def test_a_data_folder_that_cannot_be_made_ends_in_one_line(start: Start) -> None:
    """A file with the same name, for example."""
    (start.folder / "data").write_text("in the way")
    code, _, err = start("migrate")
    assert code == 1
    assert str(start.folder / "data") in one_line(err)
