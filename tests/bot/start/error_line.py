"""The one line of a process that cannot start."""

from __future__ import annotations

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # noqa: S105 - the example of Telegram's documentation


def one_line(err: str) -> str:
    """Return the one line on standard error, after checking that it holds no secret."""
    assert err.startswith("afterword: "), err
    assert err.count("\n") == 1, err
    assert TOKEN.partition(":")[2] not in err
    assert "s3cret" not in err
    return err.removeprefix("afterword: ").rstrip()
