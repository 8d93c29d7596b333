"""Strict JSON: every error in the input is a ValueError."""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

Json = dict[str, Any]
"""A JSON object as in the Bot API. Stored objects are never changed, only replaced."""


def decode(text: str | bytes) -> Any:
    """Parse a JSON text.

    Raises:
        ValueError: it is not JSON, is nested too deeply, or holds NaN or a number that is too large for a float.
    """
    try:
        return json.loads(text, parse_constant=_refuse, parse_float=_finite)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _finite(digits: str) -> float:
    number = float(digits)
    return number if math.isfinite(number) else _refuse(digits)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")
