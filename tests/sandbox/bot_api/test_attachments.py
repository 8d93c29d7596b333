"""Files: sending them by bytes and by id, their limits, fetching them, albums."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox.server import Sandbox
from tests.sandbox.clients import Api, Phone
from tests.sandbox.pictures import gif, jpeg, png, webp


def file(data: bytes = b"content", name: str = "cv.pdf") -> tuple[str, bytes]:
    """Return a file as httpx sends it."""
    return name, data


async def fetched(api: Api, file_id: str) -> bytes:
    """Return the bytes that getFile leads to."""
    path = (await api.ok("getFile", file_id=file_id))["file_path"]
    return (await api.client.get(f"/file/bot{api.token}/{path}")).content


@pytest.mark.parametrize("picture", [png, jpeg, gif, webp])
async def test_a_photo_comes_in_several_sizes(api: Api, sam: Phone, picture: Any) -> None:
    """The smallest first, the largest no longer than 1280, each with an id of its own."""
    sent = await api.ok("sendPhoto", {"photo": file(picture(2560, 1280), "p")}, chat_id=sam.id)
    assert [(size["width"], size["height"]) for size in sent["photo"]] == [
        (90, 45),
        (320, 160),
        (800, 400),
        (1280, 640),
    ]
    assert len({size["file_id"] for size in sent["photo"]}) == 4


async def test_what_was_sent_can_be_fetched_and_sent_again(api: Api, sam: Phone) -> None:
    """A file_id leads to the same bytes and can be sent as the same kind, not as another."""
    sent = await api.ok("sendDocument", {"document": file()}, chat_id=sam.id, caption="My CV")
    document = sent["document"]
    assert (document["file_name"], document["mime_type"], document["file_size"]) == ("cv.pdf", "application/pdf", 7)
    assert await fetched(api, document["file_id"]) == b"content"
    again = await api.ok("sendDocument", chat_id=sam.id, document=document["file_id"])
    assert again["document"] == document
    assert await api.refusal("sendPhoto", chat_id=sam.id, photo=document["file_id"]) == (
        "400 Bad Request: can't use file of type Document as Photo"
    )


async def test_a_voice_note_can_be_sent(api: Api, sam: Phone) -> None:
    """The duration that was given comes back."""
    voice = (await api.ok("sendVoice", {"voice": file(b"data", "f.bin")}, chat_id=sam.id, duration=7))["voice"]
    assert (voice["file_size"], voice["duration"]) == (4, 7)
    assert await fetched(api, voice["file_id"]) == b"data"


async def test_a_file_may_be_a_part_named_by_attach(api: Api, sam: Phone) -> None:
    """attach:// and the name of a part, as some clients always send it; thumbnails too."""
    parts = {"part1": file(), "thumbnail": file(png(100, 50), "t.png")}
    sent = await api.ok("sendDocument", parts, chat_id=sam.id, document="attach://part1")
    assert await fetched(api, sent["document"]["file_id"]) == b"content"
    assert sent["document"]["thumbnail"]["width"] == 100


async def test_files_that_are_refused(api: Api, sam: Phone) -> None:
    """None, empty, no picture, too long a strip, too many pixels, above 10 MB, of an unknown id, at an address."""
    photos: list[dict[str, Any]] = [
        {},
        {"files": {"photo": file(b"")}},
        {"files": {"photo": file(b"words")}},
        {"files": {"photo": file(png(2100, 100))}},
        {"files": {"photo": file(png(6000, 4001))}},
        {"files": {"photo": file(png(1, 1) + bytes(10 * 1024 * 1024))}},
        {"photo": "AgAC"},
        {"photo": "https://example.org/a.png"},
        {"photo": "attach://nothing"},
    ]
    most = "the maximum size is 10485760 bytes"
    said = [await api.refusal("sendPhoto", chat_id=sam.id, **given) for given in photos]
    assert said == [
        "400 Bad Request: there is no photo in the request",
        "400 Bad Request: file must be non-empty",
        "400 Bad Request: IMAGE_PROCESS_FAILED",
        "400 Bad Request: PHOTO_INVALID_DIMENSIONS",
        "400 Bad Request: PHOTO_INVALID_DIMENSIONS",
        f"400 Bad Request: file of size {10485760 + len(png(1, 1))} bytes is too big for a photo; {most}",
        "400 Bad Request: wrong file identifier/HTTP URL specified",
        "400 Bad Request: failed to get HTTP URL content",
        "400 Bad Request: there is no photo in the request",
    ]
    assert await api.refusal("sendDocument", chat_id=sam.id) == "400 Bad Request: there is no document in the request"


async def test_a_bot_fetches_20_mb_and_sends_50(api: Api, sam: Phone, sandbox: Sandbox) -> None:
    """Fetching is refused above 20 MB; a body above 50 MB is not taken at all."""
    large = sandbox.world.files.add("document", bytes(20 * 1024 * 1024 + 1))
    assert await api.refusal("getFile", file_id=large.id) == "400 Bad Request: file is too big"
    body = {"document": file(bytes(53 * 1024 * 1024))}
    assert await api.refusal("sendDocument", body, chat_id=sam.id) == "413 Request Entity Too Large"
    assert await api.refusal("getFile") == "400 Bad Request: file_id not specified"
    assert await api.refusal("getFile", file_id="x") == (
        "400 Bad Request: wrong file_id or the file is temporarily unavailable"
    )


async def test_an_album_is_several_messages(api: Api, sam: Phone) -> None:
    """Up to ten, under one media_group_id, each with its own caption; documents and music keep to themselves."""
    media = [
        {"type": "photo", "media": "attach://a", "caption": "<b>one</b>", "parse_mode": "HTML"},
        {"type": "photo", "media": "attach://b"},
    ]
    parts = {"a": file(png(10, 10)), "b": file(png(20, 20))}
    sent = await api.ok("sendMediaGroup", parts, chat_id=sam.id, media=media)
    assert [one.get("caption") for one in sent] == ["one", None]
    assert len({one["media_group_id"] for one in sent}) == 1
    mixed = [media[0], {"type": "document", "media": "attach://b"}]
    refused = [
        await api.refusal("sendMediaGroup", parts, chat_id=sam.id, media=given)
        for given in ([], mixed, [media[0]] * 11)
    ]
    assert refused == [
        "400 Bad Request: there are no messages to send",
        "400 Bad Request: document can't be mixed with other media types",
        "400 Bad Request: too many messages to send as an album",
    ]


@pytest.mark.parametrize(
    "kind",
    ["voice", "photo", "document", "audio", "video", "video_note", "sticker", "contact", "location"],
)
async def test_people_send_every_kind_of_thing(api: Api, sam: Phone, kind: str) -> None:
    """Without a file one is made up; the bot gets an update of it and can fetch what is a file."""
    said = await sam.send(kind, forwarded="true")
    message = (await api.ok("getUpdates"))[0]["message"]
    assert message == said
    assert kind in message
    assert message["forward_origin"]["type"] == "hidden_user"
    about = message[kind][-1] if kind == "photo" else message[kind]
    if "file_id" in about:
        assert len(await fetched(api, about["file_id"])) == about["file_size"]


async def test_people_send_what_they_chose(api: Api, sam: Phone) -> None:
    """The file with its caption, a contact with its number, a place; one's own contact bears one's id."""
    voice = await sam.send("voice", ("v.oga", b"OggS", "audio/ogg"), caption="listen /now", duration="12")
    assert (voice["voice"]["duration"], voice["caption"], voice["caption_entities"][0]["type"]) == (
        12,
        "listen /now",
        "bot_command",
    )
    assert (await sam.send("contact", phone_number="+4930", first_name="Jo"))["contact"] == {
        "phone_number": "+4930",
        "first_name": "Jo",
    }
    assert (await sam.send("contact", phone_number="+4930"))["contact"]["user_id"] == sam.id
    place = (await sam.send("location", latitude="52.5", longitude="13.4"))["location"]
    assert place == {"latitude": 52.5, "longitude": 13.4}


async def test_the_page_fetches_files_by_id(api: Api, sam: Phone) -> None:
    """Pictures, sounds and films are shown in place; anything else is only downloaded, whatever it says it is."""
    photo = (await sam.send("photo"))["photo"][-1]["file_id"]
    trap = (await sam.send("document", ("x.html", b"<script>", "text/html")))["document"]["file_id"]
    shown, kept, none = [await api.client.get(f"/sandbox/files/{file_id}") for file_id in (photo, trap, "no")]
    assert (shown.headers["content-type"], kept.headers["content-type"]) == ("image/jpeg", "application/octet-stream")
    assert kept.headers["content-disposition"].startswith("attachment")
    assert (kept.content, none.status_code) == (b"<script>", 404)
