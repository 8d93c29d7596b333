"""Sending, replying, editing, deleting."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from bot.clock import MovableClock
from tests.sandbox.clients import Api, Json, Phone

A = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]}
B = {"inline_keyboard": [[{"text": "B", "callback_data": "b"}]]}
NOT_MODIFIED = (
    "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


async def say(api: Api, phone: Phone, text: str = "hello", **more: object) -> Json:
    """Send a text as the bot."""
    message: Json = await api.ok("sendMessage", chat_id=phone.id, text=text, **more)
    return message


async def test_chats_that_the_bot_cannot_write_to(api: Api, stranger: Phone) -> None:
    """No chat, an unknown one, a person who has not started the bot, also if known from a group, or has blocked it."""
    refused = [await api.error("sendMessage", text="x")]
    refused += [await api.error("sendMessage", chat_id=chat, text="x") for chat in (99, "@nobody", "word", stranger.id)]
    await api.client.post("/sandbox/groups", json={"title": "Friends", "member": stranger.id})
    refused.append(await api.error("sendMessage", chat_id=stranger.id, text="x"))
    await stranger.say("/start")
    await say(api, stranger)
    await stranger.block()
    refused.append(await api.error("sendMessage", chat_id=stranger.id, text="x"))
    await stranger.block(blocked=False)
    await say(api, stranger)
    assert refused == [
        "400 Bad Request: chat_id is empty",
        *["400 Bad Request: chat not found"] * 4,
        "403 Forbidden: bot can't initiate conversation with a user",
        "403 Forbidden: bot was blocked by the user",
    ]


async def test_a_message_has_the_moved_time(api: Api, sam: Phone, clock: MovableClock) -> None:
    """Dates are in whole seconds of the clock of the stand-in."""
    clock.move_by(timedelta(days=30))
    assert abs((await say(api, sam))["date"] - clock.now().timestamp()) < 5


async def test_message_ids_grow_and_have_gaps(api: Api, sam: Phone) -> None:
    """The next id is not always one higher."""
    ids = [(await say(api, sam))["message_id"] for _ in range(8)]
    steps = {after - before for before, after in pairwise(ids)}
    assert min(steps) >= 1
    assert len(steps) > 1


async def test_a_reply_contains_the_message_replied_to(api: Api, sam: Phone) -> None:
    """By reply_parameters or the older reply_to_message_id, without nesting; the message may be missing if allowed."""
    said = await sam.say("first")
    reply = await say(api, sam, reply_parameters={"message_id": said["message_id"]})
    again = await say(api, sam, reply_to_message_id=reply["message_id"])
    assert reply["reply_to_message"] == said
    assert again["reply_to_message"] == {name: value for name, value in reply.items() if name != "reply_to_message"}
    refusal = await api.error("sendMessage", chat_id=sam.id, text="x", reply_parameters={"message_id": 9})
    assert refusal == "400 Bad Request: message to be replied not found"
    allowed = await say(api, sam, reply_parameters={"message_id": 9, "allow_sending_without_reply": True})
    assert "reply_to_message" not in allowed


async def test_an_edit_replaces_text_and_keyboard(api: Api, sam: Phone) -> None:
    """The result has an edit_date; the bot gets no update about its own edit."""
    sent = await say(api, sam, reply_markup=A)
    place = {"chat_id": sam.id, "message_id": sent["message_id"]}
    edited = await api.ok("editMessageText", **place, text="<b>new</b>", parse_mode="HTML", reply_markup=B)
    assert edited.pop("edit_date") >= sent["date"]
    assert edited == sent | {
        "text": "new",
        "entities": [{"type": "bold", "offset": 0, "length": 3}],
        "reply_markup": B,
    }
    assert await api.ok("getUpdates") == []


async def test_an_edit_without_a_keyboard_removes_it(api: Api, sam: Phone) -> None:
    """In editMessageText and in editMessageReplyMarkup."""
    first, second = await say(api, sam, reply_markup=A), await say(api, sam, reply_markup=A)
    edits = [
        await api.ok("editMessageText", chat_id=sam.id, message_id=first["message_id"], text="new"),
        await api.ok("editMessageReplyMarkup", chat_id=sam.id, message_id=second["message_id"]),
    ]
    assert ["reply_markup" in edit for edit in edits] == [False, False]


async def test_an_edit_that_changes_nothing_is_refused(api: Api, sam: Phone) -> None:
    """The stored values are compared: the trimmed text, its entities and the keyboard."""
    sent = await say(api, sam, "<b>x</b>", parse_mode="HTML", reply_markup=A)
    place = {"chat_id": sam.id, "message_id": sent["message_id"]}
    same = {"text": " <strong>x</strong> ", "parse_mode": "HTML"}
    assert await api.error("editMessageText", **place, **same, reply_markup=A) == NOT_MODIFIED
    assert await api.error("editMessageReplyMarkup", **place, reply_markup=A) == NOT_MODIFIED
    await api.ok("editMessageText", **place, **same)
    assert await api.error("editMessageText", **place, **same) == NOT_MODIFIED
    await api.ok("editMessageText", **place, text="x")


async def test_messages_that_cannot_be_edited(api: Api, sam: Phone) -> None:
    """None, an unknown one, one of a person, one with a reply keyboard, a photo; and only with an inline keyboard."""
    theirs = await sam.say("mine")
    file_id = (await sam.send("photo"))["photo"][-1]["file_id"]
    photo = await api.ok("sendPhoto", chat_id=sam.id, photo=file_id)
    menu = await say(api, sam, reply_markup={"keyboard": [["A"]]})
    mine = await say(api, sam)
    given = [
        {},
        {"message_id": 9},
        {"message_id": theirs["message_id"]},
        {"message_id": menu["message_id"]},
        {"message_id": photo["message_id"]},
        {"message_id": mine["message_id"], "reply_markup": {"keyboard": [["A"]]}},
    ]
    assert [await api.error("editMessageText", chat_id=sam.id, text="new", **one) for one in given] == [
        "400 Bad Request: message identifier is not specified",
        "400 Bad Request: message to edit not found",
        "400 Bad Request: message can't be edited",
        "400 Bad Request: message can't be edited",
        "400 Bad Request: there is no text in the message to edit",
        "400 Bad Request: inline keyboard expected",
    ]


async def test_a_deleted_message_cannot_be_used(api: Api, sam: Phone) -> None:
    """In a private chat the bot deletes its own messages and those of the person; then they are not found."""
    ids = [(await say(api, sam))["message_id"], (await sam.say("mine"))["message_id"]]
    for number in ids:
        assert await api.ok("deleteMessage", chat_id=sam.id, message_id=number) is True
    shown = {message["message_id"]: message["deleted"] for message in (await sam.chat())["messages"]}
    assert [shown[number] for number in ids] == [True, True]
    place = {"chat_id": sam.id, "message_id": ids[0]}
    assert await api.error("deleteMessage", **place) == "400 Bad Request: message to delete not found"
    assert await api.error("editMessageText", **place, text="x") == "400 Bad Request: message to edit not found"


async def test_messages_that_cannot_be_deleted(api: Api, sam: Phone, clock: MovableClock) -> None:
    """Without a chat or an id, or older than 48 hours."""
    sent = await say(api, sam)
    assert await api.error("deleteMessage") == "400 Bad Request: chat identifier is not specified"
    assert await api.error("deleteMessage", chat_id=sam.id) == "400 Bad Request: message identifier is not specified"
    clock.move_by(timedelta(hours=48, seconds=1))
    place = {"chat_id": sam.id, "message_id": sent["message_id"]}
    assert await api.error("deleteMessage", **place) == "400 Bad Request: message can't be deleted"
