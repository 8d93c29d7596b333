"""Chats: blocking, groups, leaving, reactions."""

from __future__ import annotations

from tests.sandbox.clients import Api, Json, Phone


async def group(api: Api, phone: Phone) -> int:
    """Create a group with one person and the bot and return its id."""
    made: Json = (await api.client.post("/sandbox/groups", json={"title": "Friends", "member": phone.id})).json()
    number: int = made["id"]
    return number


async def test_blocking_and_unblocking_are_updates(api: Api, sam: Phone) -> None:
    """One my_chat_member for each change: member to kicked and back."""
    for blocked in (True, True, False):
        await sam.block(blocked=blocked)
    changes = [update["my_chat_member"] for update in await api.ok("getUpdates")]
    assert [(one["old_chat_member"]["status"], one["new_chat_member"]["status"]) for one in changes] == [
        ("member", "kicked"),
        ("kicked", "member"),
    ]
    assert {one["from"]["id"] for one in changes} == {sam.id}


async def test_a_person_who_has_blocked_the_bot_cannot_write_to_it(api: Api, sam: Phone) -> None:
    """The control routes refuse with a 409."""
    await sam.block()
    url = f"/sandbox/people/{sam.id}"
    answers = [
        await api.client.post(f"{url}/say", json={"text": "x"}),
        await api.client.post(f"{url}/tap", json={"message_id": 1, "data": "x", "forged": True}),
    ]
    assert [answer.status_code for answer in answers] == [409, 409]


async def test_the_bot_gets_two_updates_about_a_new_group(api: Api, sam: Phone) -> None:
    """my_chat_member and a message with new_chat_members; then come the messages in it."""
    number = await group(api, sam)
    said = await api.client.post(f"/sandbox/groups/{number}/say", json={"from": sam.id, "text": "/start"})
    updates = await api.ok("getUpdates")
    assert updates[0]["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert updates[1]["message"]["new_chat_members"][0]["id"] == 123456
    assert updates[2]["message"] == said.json()
    assert said.json()["chat"] == {"id": number, "type": "group", "title": "Friends"}


async def test_a_bot_that_left_a_group_is_not_in_it(api: Api, sam: Phone) -> None:
    """It gets an update about it, no further messages, and cannot write."""
    number = await group(api, sam)
    await api.ok("sendMessage", chat_id=number, text="I am for private chats.")
    assert await api.ok("leaveChat", chat_id=number) is True
    await api.client.post(f"/sandbox/groups/{number}/say", json={"from": sam.id, "text": "gone?"})
    last = (await api.ok("getUpdates"))[-1]
    assert last["my_chat_member"]["new_chat_member"]["status"] == "left"
    out = "403 Forbidden: bot is not a member of the group chat"
    assert await api.error("sendMessage", chat_id=number, text="x") == out
    assert await api.error("leaveChat", chat_id=number) == out
    assert await api.error("leaveChat", chat_id=sam.id) == (
        "400 Bad Request: chat member status can't be changed in private chats"
    )


async def test_in_a_group_the_bot_deletes_only_its_own_messages(api: Api, sam: Phone) -> None:
    """A message of a member cannot be deleted."""
    number = await group(api, sam)
    said = await api.client.post(f"/sandbox/groups/{number}/say", json={"from": sam.id, "text": "hello"})
    sent = await api.ok("sendMessage", chat_id=number, text="x")
    refusal = await api.error("deleteMessage", chat_id=number, message_id=said.json()["message_id"])
    assert refusal == "400 Bad Request: message can't be deleted"
    assert await api.ok("deleteMessage", chat_id=number, message_id=sent["message_id"]) is True


async def test_a_message_can_be_reacted_to(api: Api, sam: Phone) -> None:
    """With one emoji of those that Telegram lists, if the message exists; the phone shows it."""
    said = await sam.say("good news")
    place = {"chat_id": sam.id, "message_id": said["message_id"]}
    assert await api.ok("setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "👍"}]) is True
    assert [
        await api.error("setMessageReaction", **place, reaction=[{"type": "wink"}]),
        await api.error("setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "🥔"}]),
        await api.error("setMessageReaction", **place, reaction=[{"type": "paid"}]),
        await api.error("setMessageReaction", chat_id=sam.id, message_id=9),
    ] == [
        "400 Bad Request: can't parse ReactionType: unsupported type specified",
        "400 Bad Request: REACTION_INVALID",
        "400 Bad Request: REACTION_INVALID",
        "400 Bad Request: message to react not found",
    ]
