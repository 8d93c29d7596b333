"""The files that calls refer to, and getFile."""

from __future__ import annotations

from bot.sandbox.rules.errors import bad_request
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.files import Files, store
from bot.sandbox.world.world import World

MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024


def file_field(files: Files, parameters: Parameters, kind: str, name: str) -> Json:
    """Return the field of a message (`photo`, `document`, …) for the file of this kind in the parameter `name`.

    The parameter is the file itself, `attach://` and the name of its part, or the id of a file that was sent before.

    Raises:
        ApiError: there is no file, it is of another kind, or it exceeds one of Telegram's limits.
    """
    value = parameters.text(name)
    upload = parameters.uploads.get(value.removeprefix("attach://") if value.startswith("attach://") else name)
    if upload:
        return store(files, kind, upload, parameters)
    if not value or value.startswith("attach://"):
        raise bad_request(f"there is no {kind} in the request")
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    known = files.find(value)
    if known is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if known.kind != kind:
        raise bad_request(f"can't use file of type {_type_name(known.kind)} as {_type_name(kind)}")
    return files.fields[known.id]


def _type_name(kind: str) -> str:
    return "".join(part.capitalize() for part in kind.split("_"))


def get_file(world: World, parameters: Parameters) -> Json:
    """Perform getFile, for files of up to 20 MB."""
    if not parameters.has("file_id"):
        raise bad_request("file_id not specified")
    found = world.files.find(parameters.text("file_id"))
    if found is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(found.data) > MAX_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": found.id,
        "file_unique_id": found.unique_id,
        "file_size": len(found.data),
        "file_path": found.path,
    }
