"""What people send that is not typed: voices, photos, documents, stickers, contacts, places."""

from __future__ import annotations

import struct
import zlib

from bot.sandbox.rules import text
from bot.sandbox.rules.errors import Refused
from bot.sandbox.rules.parameters import Parameters, Upload
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world import people
from bot.sandbox.world.files import stored
from bot.sandbox.world.people import Impossible
from bot.sandbox.world.world import World

_FILES = ("photo", "document", "voice", "audio", "video", "video_note", "sticker")
_CAPTIONED = frozenset({"photo", "document", "voice", "audio", "video"})
_NAMES = {
    "photo": "photo.png",
    "document": "notes.txt",
    "voice": "voice.oga",
    "audio": "music.mp3",
    "video": "film.mp4",
    "video_note": "round.mp4",
    "sticker": "sticker.webp",
}
_DEFAULTS = {"voice": {"duration": "3"}, "video_note": {"length": "240", "duration": "3"}}


def send(world: World, person_id: int, given: Parameters) -> Json:
    """Send something as a person and return the message; without a file a small one is made up.

    Raises:
        Impossible: there is nothing of that kind, or Telegram would not take it.
    """
    kind = given.text("kind")
    try:
        content = _content(world, person_id, kind, given)
    except Refused as refused:
        raise Impossible(400, refused.description) from None
    reply_to = given.integer("reply_to_message_id")
    return people.tell(world, person_id, content, reply_to, forwarded=given.flag("forwarded"))


def _content(world: World, person_id: int, kind: str, given: Parameters) -> Json:
    match kind:
        case "contact":
            return _contact(world, person_id, given)
        case "location":
            return {"location": {"latitude": given.decimal("latitude"), "longitude": given.decimal("longitude")}}
        case _ if kind in _FILES:
            return _file(world, kind, given)
        case _:
            raise Impossible(400, f"no such kind: {kind or 'none given'}")


def _contact(world: World, person_id: int, given: Parameters) -> Json:
    """Return a contact; the person's own when no name is given."""
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact: Json = {name: given.text(name) for name in names if given.has(name)}
    contact.setdefault("phone_number", "+15550100")
    person = people.chat_of(world, person_id).person
    if person and contact.get("first_name", person.name) == person.name:
        contact |= {"first_name": person.name, "user_id": person.id}
    return {"contact": contact}


def _file(world: World, kind: str, given: Parameters) -> Json:
    upload = given.uploads.get("file") or Upload(_NAMES[kind], "", _made_up(kind))
    details = Parameters(_DEFAULTS.get(kind, {}) | given.values)
    shown = stored(world.files, kind, upload, details)
    caption = text.typed(given.text("caption"))
    if not caption.text or kind not in _CAPTIONED:
        return shown
    text.check_caption(caption)
    return shown | caption.as_fields("caption", "caption_entities")


def _made_up(kind: str) -> bytes:
    return grey_picture(640, 480) if kind == "photo" else f"a {kind} made up by the sandbox\n".encode()


def grey_picture(width: int, height: int) -> bytes:
    """Return a plain grey PNG of so many pixels."""
    rows = zlib.compress((b"\0" + b"\x99" * width) * height)
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b""))
    picture = b"\x89PNG\r\n\x1a\n"
    for name, data in chunks:
        picture += struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return picture
