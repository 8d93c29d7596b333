"""What stops the bot before it starts, in words for the person who runs it."""

from __future__ import annotations


class CannotStart(Exception):
    """The bot cannot start, or cannot go on, and knows why.

    The text is one line for standard error: it names what is wrong and what to do about it, and never holds a secret.
    `code` is the process's exit code: 2 for a wrong setting or command line, 1 for anything else.
    """

    def __init__(self, text: str, *, code: int = 1) -> None:
        """Say `text` and leave with `code`."""
        super().__init__(text)
        self.code = code
