"""The command line: `python -m bot` runs the bot, or the sandbox when there is no token.

The rest of the bot is imported only once the settings are valid: mistakes are shown at once, and Ctrl-C prints no
traceback while modules load.

Exit codes: 0 stopped by SIGTERM or finished, 1 failed, 2 wrong settings or command line, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import signal
import sys
from collections.abc import Callable, Coroutine, Iterable, Sequence
from pathlib import Path
from typing import Any

from bot import logs
from bot.errors import CannotStart
from bot.settings import WRONG_SETTING, Settings, load

INTERRUPTED = 130

log = logging.getLogger("bot.main")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command of the command line and return the exit code."""
    parsed = _parser().parse_args(arguments)
    try:
        settings = load()
        logs.set_up(settings.log_level)
        with asyncio.Runner(loop_factory=_loop_factory()) as runner:
            return runner.run(_run_until_sigterm(_command(settings, **vars(parsed))))
    except CannotStart as reason:
        print(f"afterword: {logs.redacted(str(reason))}", file=sys.stderr)
        return reason.code
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:
        log.exception("stopped by a fault of its own")
        return 1


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return uvloop's, which takes less processor time; None, for asyncio's own, where it is not installed: Windows."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="Afterword, a Telegram bot for job seekers.")
    commands = parser.add_subparsers(dest="command", metavar="command")
    for name, (_, says) in COMMANDS.items():
        command = commands.add_parser(name, help=says, description=says)
        for argument, how in ARGUMENTS.get(name, {}).items():
            command.add_argument(argument, **how)
    return parser


def _command(settings: Settings, command: str | None, **arguments: Any) -> Coroutine[None, None, int]:
    if command is None:
        command = "run" if settings.bot_token else "sandbox"
    return COMMANDS[command][0](settings, **arguments)


async def _run(settings: Settings) -> int:
    if settings.bot_token is None:
        raise CannotStart("BOT_TOKEN is missing: get one from @BotFather, or try the sandbox", code=WRONG_SETTING)
    from bot import app

    await app.run(settings)
    return 0


async def _sandbox(settings: Settings) -> int:
    from bot.demo import sandbox_app

    if settings.bot_token is not None:
        # With a token, DATABASE_URL is the real bot's: the sandbox must not write its people and its times there.
        given = settings.model_fields_set - {"database_url"}
        settings = Settings.model_construct(_fields_set=given, **dict(settings))
    await sandbox_app.run_sandbox(settings)
    return 0


async def _migrate(settings: Settings) -> int:
    from bot.store.database import Database

    database = await Database.open(settings.database_url)
    try:
        await database.migrate()
    finally:
        await database.close()
    return 0


async def _check(settings: Settings) -> int:
    from bot import check

    fine = True
    async for finding in check.findings(settings):
        print(finding, flush=True)
        fine = fine and finding.fine
    return 0 if fine else 1


async def _health(settings: Settings) -> int:
    from bot.web import health

    if settings.served_at is None:
        print("nothing is served, so nothing can be asked: PORT is empty")
        return 0
    is_well, says = await health.query_running_bot(*settings.served_at)
    print(says)
    return 0 if is_well else 1


async def _backup(settings: Settings, file: Path) -> int:
    from bot.operator import backup

    await backup.back_up(settings, file)
    return 0


async def _restore(settings: Settings, file: Path | None) -> int:
    from bot.operator import backup

    await backup.restore(settings, file)
    return 0


async def _people(settings: Settings, by: str, first: int) -> int:
    from bot.operator import commands

    return _printed(await commands.people(settings, by, first))


async def _ban(settings: Settings, id_: int) -> int:
    from bot.operator import commands

    return _printed(await commands.ban(settings, id_))


async def _unban(settings: Settings, id_: int) -> int:
    from bot.operator import commands

    return _printed(await commands.unban(settings, id_))


async def _set_aside(settings: Settings, what: str, first: int) -> int:
    from bot.operator import commands

    if what == "clear":
        return _printed(await commands.clear_set_aside(settings))
    return _printed(await commands.set_aside(settings, first))


def _printed(lines: Iterable[str]) -> int:
    for line in lines:
        print(line)
    return 0


def _number(text: str) -> int:
    number = int(text)
    if not 0 < number < 2**52:  # Telegram's own promise of what ids look like
        raise ValueError
    return number


async def _run_until_sigterm(work: Coroutine[None, None, int]) -> int:
    """Run `work` and return its exit code; SIGTERM cancels it and returns 0. Ctrl-C is asyncio's to handle."""
    task = asyncio.ensure_future(work)
    is_stopped = False

    def stop() -> None:
        nonlocal is_stopped
        is_stopped = True
        task.cancel()

    with contextlib.suppress(NotImplementedError):  # Windows knows no such signal
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop)
    try:
        return await task
    except asyncio.CancelledError:
        if is_stopped:
            return 0
        raise


COMMANDS: dict[str, tuple[Callable[..., Coroutine[None, None, int]], str]] = {
    "run": (_run, "run the bot with its token"),
    "sandbox": (_sandbox, "run the bot on a phone page in your browser, without a token"),
    "migrate": (_migrate, "bring the database up to date, which starting does too"),
    "check": (_check, "check settings, database, token and webhook, and change nothing"),
    "health": (_health, "ask the bot that runs on this machine how it is"),
    "backup": (_backup, "copy the SQLite database to a new file, while the bot runs"),
    "restore": (_restore, "go on from a copy: of this file, or what PostgreSQL has been given; the bot must not run"),
    "people": (_people, "list who uses the bot and how much; no words"),
    "ban": (_ban, "answer somebody no more, and send them no prompt"),
    "unban": (_unban, "lift a ban"),
    "set-aside": (_set_aside, "list updates that could not be handled, or clear them; no words"),
}
_FIRST: dict[str, Any] = {"type": _number, "default": 50, "metavar": "N", "help": "how many are listed (default: 50)"}
_ID: dict[str, Any] = {"type": _number, "metavar": "ID", "help": "a Telegram id, as `people` lists them"}
ARGUMENTS: dict[str, dict[str, dict[str, Any]]] = {
    "backup": {"file": {"type": Path}},
    "restore": {"file": {"type": Path, "nargs": "?"}},
    "people": {
        "--by": {
            "choices": ("turns", "bytes", "seen", "time", "waiting"),
            "default": "time",
            "help": "the most of it first (default: time)",
        },
        "--first": _FIRST,
    },
    "ban": {"id_": _ID},
    "unban": {"id_": _ID},
    "set-aside": {
        "what": {"nargs": "?", "choices": ("list", "clear"), "default": "list"},
        "--first": _FIRST,
    },
}
"""What the commands take beside their names, for argparse."""


if __name__ == "__main__":
    sys.exit(main())
