"""The schema of the Bot API (botapi.json), and a check of JSON against it.

Every field must be known, have the right type and not be null, and every required field must be present.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.sandbox.transport.strict_json import Json

_OR = "|"
_ARRAY = "Array of "
_LARGEST = 2**53


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
"""All methods by name."""

TYPES: dict[str, Type] = {
    name: Type(name, {}, tuple(fields)) if isinstance(fields, list) else Type(name, _fields(fields))
    for name, fields in _TABLE["types"].items()
}
"""All types by name."""


def problems_of_response(method: str, envelope: Any) -> list[str]:
    """Return what is wrong with the whole response of a method ({"ok": …})."""
    if not isinstance(envelope, dict):
        return ["the response is not an object"]
    if envelope.get("ok") is True:
        found = [f"{name}: unknown" for name in envelope.keys() - {"ok", "result", "description"}]
        if "result" not in envelope:
            return [*found, "result: missing"]
        return found + problems(envelope["result"], METHODS[method].returns, "result")
    found = [f"{name}: unknown" for name in envelope.keys() - {"ok", "error_code", "description", "parameters"}]
    if envelope.get("ok") is not False:
        found.append("ok: neither true nor false")
    found += problems(envelope.get("error_code"), ("Integer",), "error_code")
    found += problems(envelope.get("description"), ("String",), "description")
    if "parameters" in envelope:
        found += problems(envelope["parameters"], ("ResponseParameters",), "parameters")
    return found


def problems(value: Any, types: tuple[str, ...], where: str) -> list[str]:
    """Return what is wrong with a value of one of `types`: the problems with the type that fits best."""
    attempts = [_problems_as(value, kind, where) for kind in types]
    return min(attempts, key=len)


def _problems_as(value: Any, kind: str, where: str) -> list[str]:
    if value is None:
        return [f"{where}: null"]
    if kind.startswith(_ARRAY):
        if not isinstance(value, list):
            return [f"{where}: not an array"]
        inner = (kind.removeprefix(_ARRAY),)
        return [problem for n, item in enumerate(value) for problem in problems(item, inner, f"{where}[{n}]")]
    if kind in TYPES:
        return _problems_in_object(value, kind, where)
    return [] if _is_plain(value, kind) else [f"{where}: not of type {kind}"]


def _is_plain(value: Any, kind: str) -> bool:
    match kind:
        case "Integer":
            return isinstance(value, int) and not isinstance(value, bool) and abs(value) < _LARGEST
        case "Float":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "Boolean":
            return isinstance(value, bool)
        case "String":
            return isinstance(value, str)
        case _:
            return False


def _problems_in_object(value: Any, kind: str, where: str) -> list[str]:
    known = TYPES[kind]
    if known.one_of:
        return problems(value, known.one_of, where)
    if not isinstance(value, dict):
        return [f"{where}: not a {kind}"]
    found = [f"{where}.{name}: unknown in {kind}" for name in value if name not in known.fields]
    for name, field in known.fields.items():
        if name in value:
            found += problems(value[name], field.types, f"{where}.{name}")
        elif field.required:
            found.append(f"{where}.{name}: missing in {kind}")
    return found


def unknown_fields(value: Any, types: tuple[str, ...], where: str) -> list[str]:
    """Return the fields that a client sent and the Bot API does not have; types are not checked."""
    attempts = [_unknown_as(value, kind, where) for kind in types]
    return min(attempts, key=len)


def _unknown_as(value: Any, kind: str, where: str) -> list[str]:
    if kind.startswith(_ARRAY) and isinstance(value, list):
        inner = (kind.removeprefix(_ARRAY),)
        return [name for n, item in enumerate(value) for name in unknown_fields(item, inner, f"{where}[{n}]")]
    if kind not in TYPES or not isinstance(value, dict):
        return []
    known = TYPES[kind]
    if known.one_of:
        return unknown_fields(value, known.one_of, where)
    found = [f"{where}.{name}" for name in value if name not in known.fields]
    for name, item in value.items():
        if name in known.fields:
            found += unknown_fields(item, known.fields[name].types, f"{where}.{name}")
    return found


def unknown_parameters(call: Json) -> list[str]:
    """Return the parameters and fields in an entry of the call log that the Bot API does not have."""
    expected = METHODS[call["method"]].parameters
    params: Json = call["params"]
    written = json.dumps(params)
    unknown: list[str] = []
    for name, value in params.items():
        if name not in expected:
            unknown += [] if f"attach://{name}" in written else [name]
        elif isinstance(value, dict | list) and "InputFile" not in expected[name].types:
            unknown += unknown_fields(value, expected[name].types, name)
    return unknown
