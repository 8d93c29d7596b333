"""The real process: how it starts, its commands, and how it stops."""

from __future__ import annotations

import re
import signal
import socket
import sys
import time

import httpx
import pytest
import uvloop

from bot import __main__ as command_line
from tests.bot.start.error_line import TOKEN, one_line
from tests.bot.start.process_start import PATIENCE, AsShipped, Start
from tests.environment.http_clients import TRUSTS_NOBODY

AT_ONCE = 3  # seconds within which Ctrl-C must stop the process, on any machine


def test_a_file_in_the_folder_is_read(shipped: AsShipped) -> None:
    """`.env` in the folder where the bot is started."""
    (shipped.folder / ".env").write_text("LOG_LEVEL=loud\n")
    code, _, err = shipped()
    assert code == 2
    assert one_line(err).startswith("LOG_LEVEL should be 'DEBUG'")


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
