"""Files: sending them as bytes and by id, limits, getFile, albums, and what people send."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox.server import Sandbox
from tests.sandbox.clients import Api, Phone
from tests.sandbox.pictures import gif, jpeg, png, webp


def file(data: bytes = b"content", name: str = "cv.pdf") -> tuple[str, bytes]:
    """Return a file for httpx."""
    return name, data


async def downloaded(api: Api, file_id: str) -> bytes:
    """Return the bytes at the path that getFile returns."""
    path = (await api.ok("getFile", file_id=file_id))["file_path"]
    return (await api.client.get(f"/file/bot{api.token}/{path}")).content


@pytest.mark.parametrize("picture", [png, jpeg, gif, webp])
async def test_a_photo_comes_in_several_sizes(api: Api, sam: Phone, picture: Any) -> None:
    """The smallest first, the longest side at most 1280, each with its own id."""
    sent = await api.ok("sendPhoto", {"photo": file(picture(2560, 1280), "p")}, chat_id=sam.id)
    assert [(size["width"], size["height"]) for size in sent["photo"]] == [
        (90, 45),
        (320, 160),
        (800, 400),
        (1280, 640),
    ]
    assert len({size["file_id"] for size in sent["photo"]}) == 4


async def test_a_file_can_be_downloaded_and_sent_again(api: Api, sam: Phone) -> None:
    """A file_id gives the same bytes and can be sent as the same kind, not as another."""
    sent = await api.ok("sendDocument", {"document": file()}, chat_id=sam.id, caption="My CV")
    document = sent["document"]
    assert (document["file_name"], document["mime_type"], document["file_size"]) == ("cv.pdf", "application/pdf", 7)
    assert await downloaded(api, document["file_id"]) == b"content"
    again = await api.ok("sendDocument", chat_id=sam.id, document=document["file_id"])
    assert again["document"] == document
    assert await api.error("sendPhoto", chat_id=sam.id, photo=document["file_id"]) == (
        "400 Bad Request: can't use file of type Document as Photo"
    )


async def test_a_voice_note_can_be_sent(api: Api, sam: Phone) -> None:
    """The message has the duration of the call."""
    voice = (await api.ok("sendVoice", {"voice": file(b"data", "f.bin")}, chat_id=sam.id, duration=7))["voice"]
    assert (voice["file_size"], voice["duration"]) == (4, 7)
    assert await downloaded(api, voice["file_id"]) == b"data"


async def test_a_parameter_may_name_the_part_with_the_file(api: Api, sam: Phone) -> None:
    """attach:// and the name of a part, which some clients always use; thumbnails too."""
    parts = {"part1": file(), "thumbnail": file(png(100, 50), "t.png")}
    sent = await api.ok("sendDocument", parts, chat_id=sam.id, document="attach://part1")
    assert await downloaded(api, sent["document"]["file_id"]) == b"content"
    assert sent["document"]["thumbnail"]["width"] == 100


async def test_files_that_are_refused(api: Api, sam: Phone) -> None:
    """Missing, empty, not a picture, too narrow, too large, above 10 MB, an unknown id, a URL, a missing part."""
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
    said = [await api.error("sendPhoto", chat_id=sam.id, **given) for given in photos]
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
    assert await api.error("sendDocument", chat_id=sam.id) == "400 Bad Request: there is no document in the request"


async def test_a_bot_downloads_20_mb_and_sends_50(api: Api, sam: Phone, sandbox: Sandbox) -> None:
    """GetFile refuses files above 20 MB; a body above 50 MB is refused."""
    large = sandbox.world.files.add("document", bytes(20 * 1024 * 1024 + 1))
    assert await api.error("getFile", file_id=large.id) == "400 Bad Request: file is too big"
    body = {"document": file(bytes(53 * 1024 * 1024))}
    assert await api.error("sendDocument", body, chat_id=sam.id) == "413 Request Entity Too Large"
    assert await api.error("getFile") == "400 Bad Request: file_id not specified"
    assert await api.error("getFile", file_id="x") == (
        "400 Bad Request: wrong file_id or the file is temporarily unavailable"
    )


async def test_an_album_is_several_messages(api: Api, sam: Phone) -> None:
    """Up to ten with one media_group_id, each with its own caption; documents and audio cannot be mixed with others."""
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
        await api.error("sendMediaGroup", parts, chat_id=sam.id, media=given) for given in ([], mixed, [media[0]] * 11)
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
async def test_people_send_every_kind_of_message(api: Api, sam: Phone, kind: str) -> None:
    """Without a file, one is generated; the bot gets the update and can download the file."""
    said = await sam.send(kind, forwarded="true")
    message = (await api.ok("getUpdates"))[0]["message"]
    assert message == said
    assert kind in message
    assert message["forward_origin"]["type"] == "hidden_user"
    about = message[kind][-1] if kind == "photo" else message[kind]
    if "file_id" in about:
        assert len(await downloaded(api, about["file_id"])) == about["file_size"]


async def test_people_send_what_they_choose(api: Api, sam: Phone) -> None:
    """A file with a caption, a contact, a location; a person's own contact has their id."""
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


async def test_people_send_albums(api: Api, sam: Phone) -> None:
    """Each file is a message and an update of its own; they have one media_group_id."""
    for caption in ("one", ""):
        await sam.send("photo", media_group_id="77", caption=caption)
    messages = [update["message"] for update in await api.ok("getUpdates")]
    assert [(one["media_group_id"], one.get("caption")) for one in messages] == [("77", "one"), ("77", None)]


async def test_the_page_loads_files_by_id(api: Api, sam: Phone) -> None:
    """Images, audio and video are served inline; anything else only as a download, whatever its declared type."""
    photo = (await sam.send("photo"))["photo"][-1]["file_id"]
    html = (await sam.send("document", ("x.html", b"<script>", "text/html")))["document"]["file_id"]
    shown, kept, none = [await api.client.get(f"/sandbox/files/{file_id}") for file_id in (photo, html, "no")]
    assert (shown.headers["content-type"], kept.headers["content-type"]) == ("image/jpeg", "application/octet-stream")
    assert kept.headers["content-disposition"].startswith("attachment")
    assert (kept.content, none.status_code) == (b"<script>", 404)
