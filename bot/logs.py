"""Logging: one line for each record, in UTC, with ids and names of steps; never a person's text, never the token.

At DEBUG and INFO, libraries log addresses with the token and whole messages, so only their warnings are logged,
whatever LOG_LEVEL says. The text of an exception may quote what somebody typed, so an exception is logged as its class
and the lines it passed; with its text only for errors of the operating system and of imports.
"""

from __future__ import annotations

import logging
import re
import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TextIO

OWN = ("bot", "conversations")
WEB_SERVER = "uvicorn"  # strangers who reach the port can make it warn as often as they like
MAX_FRAMES = 6  # of each exception's traceback, the innermost last

_TOKEN = re.compile(r"(?<![0-9])[0-9]{3,20}(?::|%3[Aa])[A-Za-z0-9_-]{20,}")
_PASSWORD = re.compile(r"(://[^\s:/@]*:)[^\s/@]+@")

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def set_up(level: str, stream: TextIO | None = None) -> None:
    """Log this project's records from `level` on, and warnings of libraries, to `stream` (default: standard error)."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(OneLineFormatter())
    logging.basicConfig(handlers=[handler], level=max(logging.WARNING, _number(level)), force=True)
    for name in OWN:
        logging.getLogger(name).setLevel(level)
    logging.getLogger(WEB_SERVER).setLevel(max(logging.ERROR, _number(level)))
    logging.captureWarnings(True)  # noqa: FBT003 - the signature is logging's


class OneLineFormatter(logging.Formatter):
    """Formats a record as one line, without anything that looks like a token or a password in an address."""

    converter = staticmethod(time.gmtime)

    def __init__(self) -> None:
        """Set the format."""
        super().__init__("%(asctime)s.%(msecs)03dZ %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%S")

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, exceptions included."""
        return redacted(" | ".join(line.strip() for line in super().format(record).splitlines() if line.strip()))

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802 - the name is logging's
        """Return an exception and its causes, outermost first: classes and lines of code."""
        return " < ".join(_described(error) for error in _chain(ei[1]))


def redacted(text: str) -> str:
    """Return `text` without anything that looks like a bot token or a password within an address."""
    return _PASSWORD.sub(r"\1***@", _TOKEN.sub("***", text))


def _number(level: str) -> int:
    return logging.getLevelNamesMapping()[level]


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _described(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-MAX_FRAMES:]
    places = " ".join(
        f"{Path(frame.filename).parent.name}/{Path(frame.filename).name}:{frame.lineno}" for frame in frames
    )
    text = f"({error})" if isinstance(error, (OSError, ImportError)) else ""
    return f"{type(error).__name__}{text} at {places or 'no place'}"
