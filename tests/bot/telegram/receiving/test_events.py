"""Updates of the stand-in, parsed to events."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Update

from bot.sandbox.server import Sandbox
from bot.telegram.api import Bot
from bot.telegram.receiving.events import json_document, read, tap_of
from bot.telegram.receiving.raw_updates import whose
from conversations.events import (
    Blocked,
    Commanded,
    Content,
    Corrected,
    Event,
    Incoming,
    Said,
    Showed,
    Tapped,
    Unblocked,
)
from tests.bot.telegram.conftest import Meet
from tests.sandbox.clients import Phone


class Reader:
    """Parses the latest pending update of the stand-in."""

    def __init__(self, sandbox: Sandbox, bot: Bot) -> None:
        """Parse updates of `bot`."""
        self.sandbox = sandbox
        self.bot = bot

    def raw(self) -> dict[str, Any]:
        """Return the latest update as JSON."""
        return self.sandbox.world.updates.first(100)[-1].body

    def incoming(self) -> Incoming | None:
        """Return it parsed."""
        return read(Update.de_json(self.raw(), self.bot))

    def event(self) -> Event | None:
        """Return its event."""
        incoming = self.incoming()
        return incoming.event if incoming else None


@pytest.fixture
def reader(sandbox: Sandbox, bot: Bot) -> Reader:
    """Return a reader."""
    return Reader(sandbox, bot)


async def test_a_text_carries_its_person_name_and_language(reader: Reader, sam: Phone) -> None:
    """The person is the chat; name and language are what Telegram says now."""
    said = await sam.say("Hello <there>")
    update = reader.raw()["update_id"]
    expected = Incoming(update, sam.id, "Sam", "en", Said("Hello <there>", said["message_id"]))
    assert reader.incoming() == expected
    assert whose(reader.raw()) == sam.id


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("/debrief", "debrief", ""),
        ("/Debrief@afterword_sandbox_bot", "debrief", ""),
        ("/debrief  Acme, analyst \nLondon", "debrief", "Acme, analyst \nLondon"),
        ("/start d_12", "start", "d_12"),
        ("/nonsense", "nonsense", ""),
    ],
)
async def test_a_command_has_a_name_and_an_argument(
    reader: Reader, sam: Phone, text: str, name: str, rest: str
) -> None:
    """The name is in lower case, without slash and bot name; also for unknown commands."""
    said = await sam.say(text)
    assert reader.event() == Commanded(name, rest, said["message_id"])


async def test_a_command_to_another_bot_is_not_ours(reader: Reader, sam: Phone) -> None:
    """It is ignored."""
    await sam.say("/debrief@another_bot")
    assert reader.incoming() is None


async def test_forwarded_words_are_flagged(reader: Reader, sam: Phone) -> None:
    """They are somebody else's; a forwarded command is not executed."""
    said = await sam.say("/delete", forwarded=True)
    assert reader.event() == Said("/delete", said["message_id"], forwarded=True)


async def test_a_reply_carries_the_callback_data_it_replies_to(reader: Reader, bot: Bot, sam: Phone) -> None:
    """The first callback data under that message; copy buttons have none."""
    rows = {
        "inline_keyboard": [[{"text": "Copy", "copy_text": {"text": "x"}}], [{"text": "a", "callback_data": "a:1:b"}]]
    }
    await bot.send_message(sam.id, "Is it?", api_kwargs={"reply_markup": rows})
    question = (await sam.chat())["messages"][-1]["message_id"]
    said = await sam.say("Yes", reply_to_message_id=question)
    assert reader.event() == Said("Yes", said["message_id"], reply_to_data="a:1:b")


async def test_a_reply_to_ones_own_message_carries_nothing(reader: Reader, sam: Phone) -> None:
    """There are no buttons under it."""
    first = await sam.say("One")
    second = await sam.say("Two", reply_to_message_id=first["message_id"])
    assert reader.event() == Said("Two", second["message_id"])


async def test_an_edit_corrects_its_message(reader: Reader, sam: Phone) -> None:
    """It is never an answer to the current question, also when it begins with a slash."""
    said = await sam.say("Acne")
    await sam.edit(said["message_id"], "/Acme")
    assert reader.event() == Corrected("/Acme", said["message_id"])


async def test_a_voice_note_a_photo_a_contact_and_a_place_are_events(reader: Reader, sam: Phone) -> None:
    """With the file, the caption, or the contact as text."""
    voice = await sam.send("voice")
    assert reader.event() == Showed(Content.VOICE, voice["message_id"], voice["voice"]["file_id"])
    photo = await sam.send("photo", caption="Her card")
    largest = max(photo["photo"], key=lambda size: size["width"])["file_id"]
    assert reader.event() == Showed(Content.PHOTO, photo["message_id"], largest, "Her card")
    contact = await sam.send("contact", first_name="Ann", last_name="Hall", phone_number="+15550199")
    assert reader.event() == Showed(Content.CONTACT, contact["message_id"], "", "Ann Hall +15550199")
    place = await sam.send("location", latitude="51.5074", longitude="-0.1278")
    assert reader.event() == Showed(Content.LOCATION, place["message_id"], "", "51.5074,-0.1278")


async def test_a_photo_sent_as_a_file_and_an_album_are_photos(reader: Reader, sam: Phone) -> None:
    """An image file is a picture, with its caption; the messages of an album name it."""
    picture = await sam.send("document", ("card.png", b"x", "image/png"), caption="Her card")
    assert reader.event() == Showed(Content.PICTURE, picture["message_id"], picture["document"]["file_id"], "Her card")
    for _ in range(2):
        photo = await sam.send("photo", media_group_id="77")
        largest = max(photo["photo"], key=lambda size: size["width"])["file_id"]
        assert reader.event() == Showed(Content.PHOTO, photo["message_id"], largest, album="77")


async def test_a_contact_carries_its_addresses(reader: Reader, sam: Phone) -> None:
    """The addresses of its vCard, each once, also in folded lines."""
    vcard = (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Hall\r\nEMAIL;TYPE=WORK:ann@acme.com\r\n"
        "item1.EMAIL:ann.hall@a-very-long-\r\n name.example\r\nEMAIL:ann@acme.com\r\nTEL:+1555\r\nEND:VCARD"
    )
    contact = await sam.send("contact", first_name="Ann", phone_number="+15550199", vcard=vcard)
    text = "Ann ann@acme.com ann.hall@a-very-long-name.example +15550199"
    assert reader.event() == Showed(Content.CONTACT, contact["message_id"], "", text)


async def test_a_document_carries_its_caption(reader: Reader, sam: Phone) -> None:
    """Only a JSON document, by its name or its MIME type, is fetched before the turn."""
    for name, mime, is_json in (("cv.pdf", "application/pdf", False), ("a.JSON", "text/plain", True)):
        sent = await sam.send("document", (name, b"{}", mime), caption="Mine")
        assert reader.event() == Showed(Content.DOCUMENT, sent["message_id"], sent["document"]["file_id"], "Mine")
        assert (json_document(Update.de_json(reader.raw(), reader.bot)) is not None) is is_json


@pytest.mark.parametrize("kind", ["sticker", "video_note"])
async def test_any_other_kind_of_message_is_an_event(reader: Reader, sam: Phone, kind: str) -> None:
    """The person gets a kind reply to any kind of message."""
    shown = await sam.send(kind, forwarded="true")
    assert reader.event() == Showed(Content.OTHER, shown["message_id"], forwarded=True)


async def test_a_tap_carries_its_data_and_its_message(reader: Reader, bot: Bot, sam: Phone) -> None:
    """Whatever the data is, and also when the message is no longer accessible."""
    query = await sam.tap(77, "junk\u202e", forged=True)
    assert reader.event() == Tapped("junk\u202e", 77)
    tapped = Update.de_json(reader.raw(), bot).callback_query
    assert tapped is not None
    tap = tap_of(tapped)
    assert (tap.callback_id, tap.message_id) == (query, 77)


async def test_a_tap_without_data_or_message_is_a_tap(bot: Bot) -> None:
    """A game's button, or one under an inline message: neither is the bot's, and both are acknowledged."""
    user = {"id": 5, "is_bot": False, "first_name": "Sam"}
    raw = {"update_id": 1, "callback_query": {"id": "9", "from": user, "chat_instance": "1", "inline_message_id": "7"}}
    update = Update.de_json(raw, bot)
    assert read(update) == Incoming(1, 5, "Sam", "", Tapped("", None))
    assert update.callback_query is not None
    assert tap_of(update.callback_query).message_id is None


async def test_blocking_and_unblocking_are_events(reader: Reader, sam: Phone) -> None:
    """They are events of the person."""
    await sam.block()
    assert reader.event() == Blocked()
    assert whose(reader.raw()) == sam.id
    await sam.block(blocked=False)
    assert reader.event() == Unblocked()


async def test_other_bots_are_ignored(reader: Reader, meet: Meet) -> None:
    """Two bots could answer each other for ever."""
    robot = await meet("Robot", is_bot=True)
    await robot.say("Hello")
    assert reader.incoming() is None


async def test_service_messages_are_ignored(reader: Reader, bot: Bot, sam: Phone) -> None:
    """A pinned message, for example, is no answer."""
    said = await sam.say("Hello")
    raw = reader.raw()
    raw["message"] = {k: v for k, v in said.items() if k not in {"text", "deleted"}} | {"pinned_message": said}
    assert read(Update.de_json(raw, bot)) is None


async def test_a_message_written_through_another_bot_is_ignored(reader: Reader, bot: Bot, sam: Phone) -> None:
    """Inline bots write in a person's name."""
    said = await sam.say("A picture of a cat")
    raw = reader.raw()
    raw["message"] = said | {"via_bot": {"id": 8, "is_bot": True, "first_name": "Cats"}}
    incoming = read(Update.de_json(raw, bot))
    assert incoming is not None
    assert incoming.event == Said("A picture of a cat", said["message_id"], forwarded=True)


async def test_a_moving_live_location_is_ignored(reader: Reader, bot: Bot, sam: Phone) -> None:
    """It arrives as an edit every few seconds, without an answer in it."""
    said = await sam.say("Hello")
    raw = reader.raw()
    moved = {k: v for k, v in said.items() if k != "text"} | {"location": {"latitude": 1.0, "longitude": 2.0}}
    assert read(Update.de_json({"update_id": raw["update_id"], "edited_message": moved}, bot)) is None


async def test_characters_that_cannot_be_stored_are_removed(reader: Reader, bot: Bot, sam: Phone) -> None:
    """NUL and unpaired surrogates are removed; long names are cut; everything else stays as typed."""
    said = await sam.say("x")
    raw = reader.raw()
    raw["message"] = said | {"text": "a\0b\ud83dc \u202e\U0001f600", "from": said["from"] | {"first_name": "S" * 200}}
    incoming = read(Update.de_json(raw, bot))
    assert incoming is not None
    assert incoming.name == "S" * 64
    assert incoming.event == Said("ab\ufffdc \u202e\U0001f600", said["message_id"])


@pytest.mark.parametrize(
    "raw", [None, 7, [], {}, {"message": None}, {"message": {"from": "Sam"}}, {"message": {"from": {"id": "x"}}}]
)
def test_an_update_without_a_person_is_recognised(raw: object) -> None:
    """For any JSON; the person is then 0."""
    assert whose(raw) == 0
