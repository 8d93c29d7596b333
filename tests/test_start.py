"""The real process: how it starts, what it prints when it cannot start, and how it stops."""

from __future__ import annotations

import json
import re
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeVar

import httpx
import pytest
import uvloop

from bot import __main__ as command_line
from tests.http_clients import TRUSTS_NOBODY
from tests.process_start import PATIENCE, AsShipped, Start

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # noqa: S105 - the example of Telegram's documentation
T = TypeVar("T", bound=Start)
AT_ONCE = 3  # seconds within which Ctrl-C must stop the process, on any machine


@contextmanager
def ending(start: T) -> Iterator[T]:
    """Yield `start`, and end the processes that a failing test leaves running."""
    # Tests that run in the background ignore SIGINT, and their child processes would inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield start
    signal.signal(signal.SIGINT, before)
    for process in start.running:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.fixture
def shipped(tmp_path: Path) -> Iterator[AsShipped]:
    """Start the process as a new one."""
    with ending(AsShipped(tmp_path)) as start:
        yield start


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start it as a fork, which is faster; at least one test of each command starts a new process."""
    with ending(Start(tmp_path)) as start:
        yield start


@pytest.fixture
def wrong_token_api() -> Iterator[str]:
    """Serve a Bot API that answers every token as wrong, as Telegram does; return its root."""

    class Unauthorized(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("content-length") or 0))
            body = json.dumps({"ok": False, "error_code": 401, "description": "Unauthorized"}).encode()
            self.send_response(401)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST  # noqa: N815 - the name is http.server's

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Unauthorized) as server:
        serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        serving.join()


def one_line(err: str) -> str:
    """Return the one line on standard error, after checking that it holds no secret."""
    assert err.startswith("afterword: "), err
    assert err.count("\n") == 1, err
    assert TOKEN.partition(":")[2] not in err
    assert "s3cret" not in err
    return err.removeprefix("afterword: ").rstrip()


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


def test_a_file_in_the_folder_is_read(shipped: AsShipped) -> None:
    """`.env` in the folder where the bot is started."""
    (shipped.folder / ".env").write_text("LOG_LEVEL=loud\n")
    code, _, err = shipped()
    assert code == 2
    assert one_line(err).startswith("LOG_LEVEL should be 'DEBUG'")


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


def test_the_sandbox_leaves_nothing_in_the_folder(start: Start) -> None:
    """It starts empty each time, and stores no data."""
    process, _ = start.sandbox()
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=PATIENCE)
    assert list(start.folder.iterdir()) == []


def test_migrating_makes_the_database_and_checking_finds_it(start: Start, shipped: AsShipped) -> None:
    """`migrate` may run any number of times; `check` only reports."""
    assert shipped("migrate")[0] == 0
    file = shipped.folder / "data" / "afterword.db"
    assert file.stat().st_mode & 0o077 == 0
    assert start("migrate")[0] == 0
    code, out, err = shipped("check")
    assert (code, err) == (0, "")
    assert re.fullmatch(
        r"ok    settings  each one understood\n"
        r"ok    database  at revision \w+, the newest\n"
        r"ok    token     none, so the sandbox starts\n",
        out,
    )


def test_checking_reports_all_that_would_not_work(start: Start, wrong_token_api: str, closed_port: int) -> None:
    """Every finding, not only the first, and the exit code is 1."""
    code, out, err = start(
        "check",
        BOT_TOKEN=TOKEN,
        BOT_API_URL=wrong_token_api,
        DATABASE_URL=f"postgresql://sam:s3cret@127.0.0.1:{closed_port}/afterword",
    )
    assert (code, err) == (1, "")
    assert [line.split()[:2] for line in out.splitlines()] == [
        ["ok", "settings"],
        ["WRONG", "database"],
        ["WRONG", "token"],
    ]
    assert "s3cret" not in out
    assert TOKEN.partition(":")[2] not in out


def test_checking_without_an_answer_from_telegram_says_so(start: Start, closed_port: int) -> None:
    """It is not reported as a wrong token."""
    code, out, _ = start("check", BOT_TOKEN=TOKEN, BOT_API_URL=f"http://127.0.0.1:{closed_port}")
    assert code == 1
    assert f"WRONG token     no connection to http://127.0.0.1:{closed_port}" in out


def test_health_of_a_bot_that_does_not_run_or_serve(shipped: AsShipped, closed_port: int) -> None:
    """Exit code 1 when nothing responds; 0 when the bot has no port for health checks."""
    code, out, _ = shipped("health", PORT=str(closed_port))
    assert (code, out) == (1, f"no answer at 127.0.0.1, port {closed_port} (ConnectionRefusedError)\n")
    assert shipped("health")[:2] == (0, "nothing is served, so nothing can be asked: PORT is empty\n")


@pytest.mark.parametrize(
    ("arguments", "settings"),
    [((), {}), (("sandbox",), {}), (("sandbox",), {"BOT_TOKEN": TOKEN})],
    ids=["alone", "asked for", "asked for despite a token"],
)
def test_the_sandbox_prints_its_address_and_serves_a_page(
    arguments: tuple[str, ...], settings: dict[str, str], start: Start
) -> None:
    """Without a token, and with the command; the page is served as soon as its address is printed."""
    process, address = start.sandbox(*arguments, **settings)
    page = httpx.get(address, timeout=PATIENCE, verify=TRUSTS_NOBODY)
    assert page.status_code == 200
    assert "text/html" in page.headers["content-type"]
    process.send_signal(signal.SIGTERM)
    assert process.communicate(timeout=PATIENCE)[1].count("Traceback") == 0


@pytest.mark.parametrize("token", [None, TOKEN], ids=["without a token", "beside a token"])
def test_the_sandbox_does_not_touch_the_real_bots_database(token: str | None, start: Start) -> None:
    """With BOT_TOKEN, DATABASE_URL holds real people: a moved clock would use up their prompts."""
    settings = {"DATABASE_URL": "sqlite:///kept.db", **({"BOT_TOKEN": token} if token else {})}
    process, _ = start.sandbox("sandbox", **settings)
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=PATIENCE)
    assert (start.folder / "kept.db").exists() == (token is None)


def test_a_busy_port_is_replaced_by_a_free_one(start: Start) -> None:
    """Two sandboxes can run at the same time; the printed address is the real one."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        _, address = start.sandbox(PORT=str(port))
        assert not address.endswith(f":{port}")
        assert httpx.get(address, timeout=PATIENCE, verify=TRUSTS_NOBODY).status_code == 200


@pytest.mark.alone
@pytest.mark.parametrize(("stop", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 0)], ids=["Ctrl-C", "SIGTERM"])
def test_the_sandbox_stops_at_once_and_quietly(stop: signal.Signals, code: int, shipped: AsShipped) -> None:
    """Although the bot and the page have long polls open."""
    process, address = shipped.sandbox(LOG_LEVEL="WARNING")
    with httpx.Client(base_url=address, timeout=PATIENCE, verify=TRUSTS_NOBODY) as page:
        page.get("/sandbox/people")
        began = time.monotonic()
        process.send_signal(stop)
        _, err = process.communicate(timeout=PATIENCE)
    assert time.monotonic() - began < AT_ONCE
    assert (process.returncode, err) == (code, "")


@pytest.mark.alone
@pytest.mark.parametrize(("stop", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 0)], ids=["Ctrl-C", "SIGTERM"])
def test_the_bot_stops_at_once_while_telegram_is_out_of_reach(
    stop: signal.Signals, code: int, start: Start, closed_port: int
) -> None:
    """It retries until it is stopped."""
    process = start.begin("run", BOT_TOKEN=TOKEN, BOT_API_URL=f"http://127.0.0.1:{closed_port}")
    assert process.stderr is not None
    first = process.stderr.readline()
    assert process.poll() is None, first
    began = time.monotonic()
    process.send_signal(stop)
    err = first + process.communicate(timeout=PATIENCE)[1]
    assert time.monotonic() - began < AT_ONCE
    assert process.returncode == code
    assert "Traceback" not in err
    assert TOKEN.partition(":")[2] not in err


def test_the_event_loop_is_uvloop_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere, for example on Windows, it is asyncio's."""
    assert command_line._loop_factory() is uvloop.new_event_loop
    monkeypatch.setitem(sys.modules, "uvloop", None)
    assert command_line._loop_factory() is None
