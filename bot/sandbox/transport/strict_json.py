"""Reading JSON that anybody may have sent: whatever is wrong with it is a ValueError."""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

Json = dict[str, Any]
"""A JSON object as Telegram sends it. What is stored is never changed, only replaced."""


def decode(text: str | bytes) -> Any:
    """Return what a JSON text says.

    Raises:
        ValueError: it is no JSON, nested beyond reason, or holds a number that is none (NaN, 1e999).
    """
    try:
        return json.loads(text, parse_constant=_refuse, parse_float=_finite)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _finite(digits: str) -> float:
    number = float(digits)
    return number if math.isfinite(number) else _refuse(digits)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")
