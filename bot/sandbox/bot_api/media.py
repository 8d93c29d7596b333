"""Files in calls: finding the one that a call names, and getFile."""

from __future__ import annotations

from dataclasses import dataclass

from bot.sandbox.rules.errors import bad_request
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.files import Files, stored
from bot.sandbox.world.world import World

MOST_DOWNLOADED = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Place:
    """Where a call names a file: the parameter that holds it, and the kind of file it must be."""

    name: str
    kind: str


def taken(files: Files, parameters: Parameters, place: Place) -> Json:
    """Return the field of a message (`photo`, `document`, …) for the file in a call.

    The parameter is the file itself, `attach://` and the name of its part, or the id of a file sent before.

    Raises:
        Refused: there is no file, it is of another kind, or it breaks one of Telegram's limits.
    """
    kind = place.kind
    value = parameters.text(place.name)
    upload = parameters.uploads.get(value.removeprefix("attach://") if value.startswith("attach://") else place.name)
    if upload:
        return stored(files, kind, upload, parameters)
    if not value or value.startswith("attach://"):
        raise bad_request(f"there is no {kind} in the request")
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    known = files.find(value)
    if known is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if known.kind != kind:
        raise bad_request(f"can't use file of type {_spoken(known.kind)} as {_spoken(kind)}")
    return files.contents[known.id]


def _spoken(kind: str) -> str:
    return "".join(part.capitalize() for part in kind.split("_"))


def get_file(world: World, parameters: Parameters) -> Json:
    """Return where a file can be fetched, if it is no larger than 20 MB."""
    if not parameters.has("file_id"):
        raise bad_request("file_id not specified")
    found = world.files.find(parameters.text("file_id"))
    if found is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(found.data) > MOST_DOWNLOADED:
        raise bad_request("file is too big")
    return {
        "file_id": found.id,
        "file_unique_id": found.unique_id,
        "file_size": len(found.data),
        "file_path": found.path,
    }
