"""Logs: one line for each record, in UTC, without people's texts and without secrets."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import logs

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # noqa: S105 - the example of Telegram's documentation


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """Set logging up as a start does, and restore everything afterwards."""
    root, page = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers[:], root.level
    root.handlers.clear()  # pytest's own must not be closed
    logs.set_up("INFO", page)
    yield page
    logging.captureWarnings(capture=False)
    root.handlers[:] = handlers
    root.setLevel(level)
    for name in (*logs.OWN, logs.WEB_SERVER):
        logging.getLogger(name).setLevel(logging.NOTSET)


def test_a_record_is_one_line_in_utc(written: io.StringIO) -> None:
    """Whatever it contains, so that one line is one event."""
    logging.getLogger("bot.turns").info("turn %s\nof person %s", 3, 1001)
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z INFO bot\.turns: turn 3 \| of person 1001\n", written.getvalue()
    )


@pytest.mark.parametrize(
    "text",
    [TOKEN, f"https://api.telegram.org/bot{TOKEN}/getMe", f"bot{TOKEN.replace(':', '%3A')}", f"token={TOKEN!r}"],
)
def test_the_token_is_removed_everywhere(text: str, written: io.StringIO) -> None:
    """From messages, their arguments, and the texts of exceptions."""
    log = logging.getLogger("bot.polling")
    log.warning(text)
    log.warning("%s", text)
    try:
        Path(text + "/nowhere").read_text()
    except OSError:
        log.exception("no connection")
    assert TOKEN.partition(":")[2] not in written.getvalue()
    assert written.getvalue().count("***") == 3


def test_a_password_in_an_address_is_removed(written: io.StringIO) -> None:
    """The password in the database's URL, for example."""
    logging.getLogger("bot.app").error("no database at postgresql://sam:s3cret@db/afterword")
    assert written.getvalue().endswith("no database at postgresql://sam:***@db/afterword\n")


def test_an_exception_is_logged_by_class_and_line_without_its_text(written: io.StringIO) -> None:
    """The text of an exception may quote a person's words; only texts of the operating system are logged."""

    def read(answer: str) -> int:
        return int(answer)

    try:
        try:
            read("they were rude to me")
        except ValueError as error:
            raise FileNotFoundError(2, "No such file", "/data/voice") from error
    except OSError:
        logging.getLogger("bot.turns").exception("turn failed")
    line = written.getvalue()
    assert "rude" not in line
    assert re.search(
        r"turn failed \| FileNotFoundError\(\[Errno 2\] No such file: '/data/voice'\) at bot/test_logs\.py:\d+"
        r" < ValueError at bot/test_logs\.py:\d+ bot/test_logs\.py:\d+\n$",
        line,
    )


def test_libraries_log_only_warnings_even_when_debugging(written: io.StringIO) -> None:
    """At lower levels they log URLs with the token, and whole messages."""
    logs.set_up("DEBUG", written)
    for library in ("httpx", "httpcore.http11", "telegram.Bot", "sqlalchemy.engine", "apscheduler.scheduler"):
        logging.getLogger(library).info("sendMessage: they were rude to me")
    logging.getLogger("bot.scheduler").debug("woke")
    assert written.getvalue().count("\n") == 1
    assert written.getvalue().endswith("DEBUG bot.scheduler: woke\n")


def test_invalid_requests_cannot_fill_the_log(written: io.StringIO) -> None:
    """The web server warns of every invalid request; only its errors are logged."""
    logging.getLogger("uvicorn.error").warning("Invalid HTTP request received.")
    assert written.getvalue() == ""
    logging.getLogger("uvicorn.error").error("Exception in ASGI application")
    assert written.getvalue().count("\n") == 1


def test_log_level_error_silences_warnings(written: io.StringIO) -> None:
    """LOG_LEVEL=ERROR holds for the libraries too."""
    logs.set_up("ERROR", written)
    logging.getLogger("telegram").warning("slow")
    logging.getLogger("bot").warning("slow")
    assert written.getvalue() == ""
