"""Chats: what is known of them, groups, leaving, pins, copies and forwards."""

from __future__ import annotations

from tests.sandbox.clients import Api, Json, Phone


async def group(api: Api, phone: Phone) -> int:
    """Make a group with one person and the bot in it and return its id."""
    made: Json = (await api.client.post("/sandbox/groups", json={"title": "Friends", "member": phone.id})).json()
    number: int = made["id"]
    return number


async def test_a_private_chat_is_known_by_its_person(api: Api, sam: Phone) -> None:
    """The chat names the person; getChatMember says that both are members."""
    chat = await api.ok("getChat", chat_id=sam.id)
    assert (chat["type"], chat["first_name"], chat["active_usernames"]) == ("private", "Sam", ["sam"])
    members = [(await api.ok("getChatMember", chat_id=sam.id, user_id=user))["status"] for user in (sam.id, 123456)]
    assert members == ["member", "member"]
    assert await api.refusal("getChatMember", chat_id=sam.id, user_id=9) == "400 Bad Request: invalid user_id specified"


async def test_blocking_and_unblocking_are_told(api: Api, sam: Phone) -> None:
    """my_chat_member tells of each once: member to kicked and back."""
    for blocked in (True, True, False):
        await sam.block(blocked=blocked)
    changes = [update["my_chat_member"] for update in await api.ok("getUpdates")]
    assert [(one["old_chat_member"]["status"], one["new_chat_member"]["status"]) for one in changes] == [
        ("member", "kicked"),
        ("kicked", "member"),
    ]
    assert {one["from"]["id"] for one in changes} == {sam.id}


async def test_whoever_has_blocked_the_bot_cannot_write_to_it(api: Api, sam: Phone) -> None:
    """A phone offers no way to: 409."""
    await sam.block()
    url = f"/sandbox/people/{sam.id}"
    answers = [
        await api.client.post(f"{url}/say", json={"text": "x"}),
        await api.client.post(f"{url}/tap", json={"message_id": 1, "data": "x", "forged": True}),
    ]
    assert [answer.status_code for answer in answers] == [409, 409]


async def test_a_group_greets_the_bot_twice(api: Api, sam: Phone) -> None:
    """my_chat_member and a message with new_chat_members; then what is said in it."""
    number = await group(api, sam)
    said = await api.client.post(f"/sandbox/groups/{number}/say", json={"from": sam.id, "text": "/start"})
    updates = await api.ok("getUpdates")
    assert updates[0]["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert updates[1]["message"]["new_chat_members"][0]["id"] == 123456
    assert updates[2]["message"] == said.json()
    assert said.json()["chat"] == {"id": number, "type": "group", "title": "Friends"}


async def test_a_bot_that_left_a_group_is_out_of_it(api: Api, sam: Phone) -> None:
    """It is told so, hears nothing more and cannot write."""
    number = await group(api, sam)
    await api.ok("sendMessage", chat_id=number, text="I am for private chats.")
    assert await api.ok("leaveChat", chat_id=number) is True
    await api.client.post(f"/sandbox/groups/{number}/say", json={"from": sam.id, "text": "gone?"})
    last = (await api.ok("getUpdates"))[-1]
    assert last["my_chat_member"]["new_chat_member"]["status"] == "left"
    out = "403 Forbidden: bot is not a member of the group chat"
    assert await api.refusal("sendMessage", chat_id=number, text="x") == out
    assert await api.refusal("leaveChat", chat_id=number) == out
    assert await api.refusal("leaveChat", chat_id=sam.id) == (
        "400 Bad Request: chat member status can't be changed in private chats"
    )
    assert (await api.ok("getChatMember", chat_id=number, user_id=123456))["status"] == "left"


async def test_in_a_group_only_ones_own_can_be_deleted(api: Api, sam: Phone) -> None:
    """A member's message is not the bot's to delete."""
    number = await group(api, sam)
    said = await api.client.post(f"/sandbox/groups/{number}/say", json={"from": sam.id, "text": "hello"})
    sent = await api.ok("sendMessage", chat_id=number, text="x")
    refusal = await api.refusal("deleteMessage", chat_id=number, message_id=said.json()["message_id"])
    assert refusal == "400 Bad Request: message can't be deleted"
    assert await api.ok("deleteMessage", chat_id=number, message_id=sent["message_id"]) is True


async def test_a_message_can_be_pinned(api: Api, sam: Phone) -> None:
    """The chat shows a line that says so, and getChat the message; unpinning takes it back."""
    sent = await api.ok("sendMessage", chat_id=sam.id, text="x")
    place = {"chat_id": sam.id, "message_id": sent["message_id"]}
    await api.ok("pinChatMessage", **place)
    assert (await sam.chat())["messages"][-1]["pinned_message"] == sent
    assert (await api.ok("getChat", chat_id=sam.id))["pinned_message"] == sent
    await api.ok("unpinChatMessage", chat_id=sam.id)
    assert "pinned_message" not in await api.ok("getChat", chat_id=sam.id)
    assert await api.refusal("unpinChatMessage", **place) == "400 Bad Request: message to unpin not found"
    assert await api.refusal("pinChatMessage", chat_id=sam.id, message_id=9) == (
        "400 Bad Request: message to pin not found"
    )


async def test_a_message_can_be_reacted_to(api: Api, sam: Phone) -> None:
    """One reaction of a known type, to a message that is there."""
    said = await sam.say("good news")
    place = {"chat_id": sam.id, "message_id": said["message_id"]}
    assert await api.ok("setMessageReaction", **place, reaction=[{"type": "emoji", "emoji": "👍"}]) is True
    assert [
        await api.refusal("setMessageReaction", **place, reaction=[{"type": "wink"}]),
        await api.refusal("setMessageReaction", chat_id=sam.id, message_id=9),
    ] == [
        "400 Bad Request: can't parse ReactionType: unsupported type specified",
        "400 Bad Request: message to react not found",
    ]


async def test_messages_are_copied_and_forwarded(api: Api, sam: Phone) -> None:
    """A copy is the bot's own and only its id comes back; a forward names its origin."""
    said = await sam.send("document", ("a.txt", b"a", "text/plain"), caption="theirs")
    source = {"from_chat_id": sam.id, "message_id": said["message_id"]}
    copied = await api.ok("copyMessage", chat_id=sam.id, **source, caption="mine")
    shown = (await sam.chat())["messages"][-1]
    assert copied == {"message_id": shown["message_id"]}
    assert (shown["caption"], shown["document"], "forward_origin" in shown) == ("mine", said["document"], False)
    forwarded = await api.ok("forwardMessage", chat_id=sam.id, **source)
    assert forwarded["forward_origin"] == {"type": "user", "date": said["date"], "sender_user": said["from"]}
    assert forwarded["caption"] == "theirs"


async def test_what_is_missing_or_protected_is_not_passed_on(api: Api, sam: Phone) -> None:
    """Protected content can be neither copied nor forwarded."""
    sent = await api.ok("sendMessage", chat_id=sam.id, text="x", protect_content=True)
    source = {"chat_id": sam.id, "from_chat_id": sam.id}
    assert [
        await api.refusal(method, **source, message_id=number)
        for number in (9, sent["message_id"])
        for method in ("copyMessage", "forwardMessage")
    ] == [
        "400 Bad Request: message to copy not found",
        "400 Bad Request: message to forward not found",
        "400 Bad Request: message can't be copied",
        "400 Bad Request: message can't be forwarded",
    ]


async def test_logging_out_and_closing_change_nothing(api: Api) -> None:
    """Both are accepted."""
    assert [await api.ok("logOut"), await api.ok("close")] == [True, True]
