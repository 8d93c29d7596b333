"""Errors of the Bot API, in Telegram's words."""

from __future__ import annotations

from bot.sandbox.transport.strict_json import Json


class ApiError(Exception):
    """A call that Telegram refuses: HTTP status, description, and perhaps `parameters` such as retry_after."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        """Refuse with `code` and the full `description`, as it is sent."""
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> Json:
        """Return the JSON of the response."""
        envelope: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            envelope["parameters"] = self.parameters
        return envelope


def bad_request(reason: str) -> ApiError:
    """Return a 400; `reason` follows the words "Bad Request: "."""
    return ApiError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> ApiError:
    """Return a 403; `reason` follows the word "Forbidden: "."""
    return ApiError(403, f"Forbidden: {reason}")


def too_many_requests(seconds: int) -> ApiError:
    """Return a 429 that asks for a pause of so many seconds."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})
