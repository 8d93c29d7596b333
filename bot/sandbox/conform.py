"""Whether JSON is as the Bot API says: no unknown field, none required missing, every value of its type, no null."""

from __future__ import annotations

from typing import Any

from bot.sandbox.botapi import METHODS, TYPES

_ARRAY = "Array of "
_LARGEST = 2**53


def problems_of_response(method: str, envelope: Any) -> list[str]:
    """Return what is wrong with a method's whole answer ({"ok": …}); an empty list means nothing."""
    if not isinstance(envelope, dict):
        return ["the answer is no object"]
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
    """Return what is wrong with a value that should be of one of `types`; of several the least wrong is told."""
    attempts = [_problems_as(value, kind, where) for kind in types]
    return min(attempts, key=len)


def _problems_as(value: Any, kind: str, where: str) -> list[str]:
    if value is None:
        return [f"{where}: null"]
    if kind.startswith(_ARRAY):
        if not isinstance(value, list):
            return [f"{where}: no array"]
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
        return [f"{where}: no {kind}"]
    found = [f"{where}.{name}: unknown in {kind}" for name in value if name not in known.fields]
    for name, field in known.fields.items():
        if name in value:
            found += problems(value[name], field.types, f"{where}.{name}")
        elif field.required:
            found.append(f"{where}.{name}: missing in {kind}")
    return found


def unknown_fields(value: Any, types: tuple[str, ...], where: str) -> list[str]:
    """Return the places in what a client sent that the Bot API has no field for; wrong types are not looked at."""
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
