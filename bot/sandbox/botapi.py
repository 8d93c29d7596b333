"""The Bot API's own table: which methods and types there are, and their fields (names, types, which are required)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_OR = "|"
Json = dict[str, Any]
"""A JSON object as Telegram sends it. What is stored is never changed, only replaced."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a type or a parameter of a method; `types` are alternatives such as `Array of Integer`."""

    types: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class Method:
    """A method: what it may return and its parameters by name."""

    name: str
    returns: tuple[str, ...]
    parameters: dict[str, Field]


@dataclass(frozen=True, slots=True)
class Type:
    """A type: its fields by name, or the names of the types it can be (`one_of`)."""

    name: str
    fields: dict[str, Field]
    one_of: tuple[str, ...] = ()


def _fields(table: dict[str, str]) -> dict[str, Field]:
    return {name.rstrip("!"): Field(tuple(types.split(_OR)), name.endswith("!")) for name, types in table.items()}


_TABLE = json.loads(Path(__file__).with_name("botapi.json").read_text(encoding="utf-8"))

METHODS: dict[str, Method] = {
    name: Method(name, tuple(returns.split(_OR)), _fields(parameters))
    for name, (returns, parameters) in _TABLE["methods"].items()
}
"""Every method by its own spelling."""

METHOD_NAMES: dict[str, str] = {name.lower(): name for name in METHODS}
"""Telegram does not mind the case of a method's name: the lower-cased name leads to its own spelling."""

TYPES: dict[str, Type] = {
    name: Type(name, {}, tuple(fields)) if isinstance(fields, list) else Type(name, _fields(fields))
    for name, fields in _TABLE["types"].items()
}
"""Every type by name."""
