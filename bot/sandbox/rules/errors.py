"""How Telegram says no."""

from __future__ import annotations

from bot.sandbox.transport.strict_json import Json


class Refused(Exception):
    """A call that Telegram refuses: the HTTP status, the whole description and perhaps `parameters` (retry_after)."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        """Refuse with `code` and `description`, worded and capitalised as it shall be sent."""
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> Json:
        """Return the envelope that is sent."""
        envelope: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            envelope["parameters"] = self.parameters
        return envelope


def bad_request(reason: str) -> Refused:
    """Return a 400; `reason` follows the words "Bad Request: "."""
    return Refused(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refused:
    """Return a 403; `reason` follows the word "Forbidden: "."""
    return Refused(403, f"Forbidden: {reason}")


def too_many_requests(seconds: int) -> Refused:
    """Return a 429 that asks for a pause of so many seconds."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})
