"""Sending to whom, replying, editing, deleting."""

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
    """Send a text to a person as the bot."""
    message: Json = await api.ok("sendMessage", chat_id=phone.id, text=text, **more)
    return message


async def test_whom_the_bot_cannot_write_to(api: Api, stranger: Phone) -> None:
    """No chat named, nobody there, never started the bot; known from a group but never started; blocked."""
    refused = [await api.refusal("sendMessage", text="x")]
    refused += [
        await api.refusal("sendMessage", chat_id=chat, text="x") for chat in (99, "@nobody", "word", stranger.id)
    ]
    await api.client.post("/sandbox/groups", json={"title": "Friends", "member": stranger.id})
    refused.append(await api.refusal("sendMessage", chat_id=stranger.id, text="x"))
    await stranger.say("/start")
    await say(api, stranger)
    await stranger.block()
    refused.append(await api.refusal("sendMessage", chat_id=stranger.id, text="x"))
    await stranger.block(blocked=False)
    await say(api, stranger)
    assert refused == [
        "400 Bad Request: chat_id is empty",
        *["400 Bad Request: chat not found"] * 4,
        "403 Forbidden: bot can't initiate conversation with a user",
        "403 Forbidden: bot was blocked by the user",
    ]


async def test_a_message_bears_the_moved_time(api: Api, sam: Phone, clock: MovableClock) -> None:
    """Dates are whole seconds of the stand-in's clock."""
    clock.move_by(timedelta(days=30))
    assert abs((await say(api, sam))["date"] - clock.now().timestamp()) < 5


async def test_ids_grow_and_leave_gaps(api: Api, sam: Phone) -> None:
    """All private chats share one counter, and the next id is not always one more."""
    ids = [(await say(api, sam))["message_id"] for _ in range(8)]
    steps = {after - before for before, after in pairwise(ids)}
    assert min(steps) >= 1
    assert len(steps) > 1


async def test_a_reply_holds_what_it_replies_to(api: Api, sam: Phone) -> None:
    """One deep, by reply_parameters or the older reply_to_message_id; to a missing one only if that is allowed."""
    said = await sam.say("first")
    reply = await say(api, sam, reply_parameters={"message_id": said["message_id"]})
    again = await say(api, sam, reply_to_message_id=reply["message_id"])
    assert reply["reply_to_message"] == said
    assert again["reply_to_message"] == {name: value for name, value in reply.items() if name != "reply_to_message"}
    refusal = await api.refusal("sendMessage", chat_id=sam.id, text="x", reply_parameters={"message_id": 9})
    assert refusal == "400 Bad Request: message to be replied not found"
    allowed = await say(api, sam, reply_parameters={"message_id": 9, "allow_sending_without_reply": True})
    assert "reply_to_message" not in allowed


async def test_an_edit_replaces_text_and_keyboard(api: Api, sam: Phone) -> None:
    """The Message comes back with its edit_date; no update tells the bot of its own edit."""
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
    """A missing reply_markup is none, in editMessageText and in editMessageReplyMarkup."""
    first, second = await say(api, sam, reply_markup=A), await say(api, sam, reply_markup=A)
    edits = [
        await api.ok("editMessageText", chat_id=sam.id, message_id=first["message_id"], text="new"),
        await api.ok("editMessageReplyMarkup", chat_id=sam.id, message_id=second["message_id"]),
    ]
    assert ["reply_markup" in edit for edit in edits] == [False, False]


async def test_an_edit_that_changes_nothing_is_refused(api: Api, sam: Phone) -> None:
    """Compared is what is stored: the trimmed text, its entities and the keyboard."""
    sent = await say(api, sam, "<b>x</b>", parse_mode="HTML", reply_markup=A)
    place = {"chat_id": sam.id, "message_id": sent["message_id"]}
    same = {"text": " <strong>x</strong> ", "parse_mode": "HTML"}
    assert await api.refusal("editMessageText", **place, **same, reply_markup=A) == NOT_MODIFIED
    assert await api.refusal("editMessageReplyMarkup", **place, reply_markup=A) == NOT_MODIFIED
    await api.ok("editMessageText", **place, **same)
    assert await api.refusal("editMessageText", **place, **same) == NOT_MODIFIED
    await api.ok("editMessageText", **place, text="x")


async def test_what_cannot_be_edited(api: Api, sam: Phone) -> None:
    """Nothing, somebody else's, one with a reply keyboard, a photo's text; and with no other keyboard."""
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
    assert [await api.refusal("editMessageText", chat_id=sam.id, text="new", **one) for one in given] == [
        "400 Bad Request: message identifier is not specified",
        "400 Bad Request: message to edit not found",
        "400 Bad Request: message can't be edited",
        "400 Bad Request: message can't be edited",
        "400 Bad Request: there is no text in the message to edit",
        "400 Bad Request: inline keyboard expected",
    ]


async def test_a_deleted_message_is_gone(api: Api, sam: Phone) -> None:
    """The bot's and the person's own, in a private chat; a second time there is nothing to delete, edit or reply to."""
    ids = [(await say(api, sam))["message_id"], (await sam.say("mine"))["message_id"]]
    for number in ids:
        assert await api.ok("deleteMessage", chat_id=sam.id, message_id=number) is True
    shown = {message["message_id"]: message["deleted"] for message in (await sam.chat())["messages"]}
    assert [shown[number] for number in ids] == [True, True]
    place = {"chat_id": sam.id, "message_id": ids[0]}
    assert await api.refusal("deleteMessage", **place) == "400 Bad Request: message to delete not found"
    assert await api.refusal("editMessageText", **place, text="x") == "400 Bad Request: message to edit not found"


async def test_what_cannot_be_deleted(api: Api, sam: Phone, clock: MovableClock) -> None:
    """Without a chat or an id, or from 48 hours on."""
    sent = await say(api, sam)
    assert await api.refusal("deleteMessage") == "400 Bad Request: chat identifier is not specified"
    assert await api.refusal("deleteMessage", chat_id=sam.id) == "400 Bad Request: message identifier is not specified"
    clock.move_by(timedelta(hours=48, seconds=1))
    place = {"chat_id": sam.id, "message_id": sent["message_id"]}
    assert await api.refusal("deleteMessage", **place) == "400 Bad Request: message can't be deleted"
