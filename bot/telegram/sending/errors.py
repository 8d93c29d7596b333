"""What an error says of the message that was to be sent: certainly not sent, certainly refused, or unclear.

A prompt is never sent twice, so only what certainly did not happen may be tried again. Telegram knows no key by which a
repeated request would be recognised.
"""

from __future__ import annotations

from datetime import timedelta

from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter

from bot.replies import NotSent, OutcomeUnknown, Rejected
from bot.telegram.http import NeverLeft

_WITHOUT_TOKEN = 30.0  # seconds: receiving meets the same error, and ends the process
_GONE = ("chat not found", "user not found", "deactivated", "blocked", "peer_id_invalid")
_MARKUP = "can't parse entities"
_INSTANT = ('"tg-time"', "invalid date")
_NOTHING_TO_EDIT = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "message_id_invalid",
    "message identifier is not specified",
)


def classify(error: Exception) -> NotSent | OutcomeUnknown | Rejected:
    """Return what `error` leaves of a message. What is not known for certain is unclear."""
    match error:
        case RetryAfter():
            return NotSent(wait(error))
        case BadRequest():
            return Rejected(reason(error), recipient_gone=_says(error, _GONE))
        case Forbidden() | ChatMigrated():
            return Rejected(reason(error), recipient_gone=True)
        case InvalidToken():
            return NotSent(_WITHOUT_TOKEN)
        case NeverLeft():
            return NotSent()
        case _:
            return OutcomeUnknown()


def is_at_fault(error: Exception) -> bool:
    """Whether Telegram refused the message for what it is, and not for whom it was to."""
    came = classify(error)
    return isinstance(came, Rejected) and not came.recipient_gone


def is_an_answer(error: Exception) -> bool:
    """Whether Telegram itself has said no: it is there, whatever it objects to."""
    return isinstance(error, (RetryAfter, BadRequest, Forbidden, InvalidToken, ChatMigrated, Conflict))


def wait(error: RetryAfter) -> float:
    """Return for how many seconds a 429 asks for silence."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def reason(error: Exception) -> str:
    """Return what Telegram objects to, up to the colon behind which it may quote the message."""
    return str(error).partition(":")[0][:100]


def is_markup_refused(error: Exception) -> bool:
    """Whether the HTML was at fault, so that plain text would pass."""
    return _says(error, (_MARKUP,))


def is_instant_refused(error: Exception) -> bool:
    """Whether the server does not know an instant, or its layout."""
    return is_markup_refused(error) and _says(error, _INSTANT)


def is_style_refused(error: Exception) -> bool:
    """Whether the server does not know a colour of a button."""
    return _says(error, ("button style",))


def is_unchanged(error: BadRequest) -> bool:
    """Whether an edit failed only because the message already reads so."""
    return _says(error, ("message is not modified",))


def is_past_editing(error: BadRequest) -> bool:
    """Whether the message to edit is gone, too old or of another kind, so that a new one must take its place."""
    return _says(error, _NOTHING_TO_EDIT)


def is_message_gone(error: Exception) -> bool:
    """Whether only this message takes no reaction, because it is gone."""
    return _says(error, ("message to react not found", "message_id_invalid"))


def _says(error: Exception, texts: tuple[str, ...]) -> bool:
    said = str(error).lower()
    return any(text in said for text in texts)
