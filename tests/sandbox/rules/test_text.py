"""Texts and captions: limits, trimming, entities."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.clients import Api, Phone


async def test_texts_that_cannot_be_sent(api: Api, sam: Phone) -> None:
    """Empty, blank, more than 4096 code points after parsing or 32768 bytes before, or an unknown parse_mode."""
    too_much = "😀" * 8193
    refused = [
        await api.error("sendMessage", chat_id=sam.id, **given)
        for given in (
            {},
            {"text": ""},
            {"text": " \n "},
            {"text": "<b> </b>", "parse_mode": "HTML"},
            {"text": "x" * 4097},
            {"text": too_much},
            {"text": "x", "parse_mode": "BBCode"},
        )
    ]
    assert refused == [
        "400 Bad Request: message text is empty",
        "400 Bad Request: message text is empty",
        "400 Bad Request: text must be non-empty",
        "400 Bad Request: text must be non-empty",
        "400 Bad Request: message is too long",
        "400 Bad Request: text is too long",
        "400 Bad Request: unsupported parse_mode",
    ]


async def test_4096_code_points_are_allowed_however_long_their_markup(api: Api, sam: Phone) -> None:
    """The limit counts code points after parsing."""
    sent = await api.ok("sendMessage", chat_id=sam.id, text=f"<b>{'😀' * 4096}</b>", parse_mode="html")
    assert (len(sent["text"]), sent["entities"]) == (4096, [{"type": "bold", "offset": 0, "length": 8192}])


async def test_white_space_around_a_text_is_removed(api: Api, sam: Phone) -> None:
    """Entities are shifted accordingly."""
    sent = await api.ok("sendMessage", chat_id=sam.id, text="\n  <b> a</b> <i>b </i> \n", parse_mode="HTML")
    assert (sent["text"], sent["entities"]) == (
        "a b",
        [{"type": "bold", "offset": 0, "length": 1}, {"type": "italic", "offset": 2, "length": 1}],
    )


async def test_carriage_returns_and_direction_overrides_are_not_stored(api: Api, sam: Phone) -> None:
    """Entities behind them are shifted accordingly."""
    sent = await api.ok("sendMessage", chat_id=sam.id, text="a\r\n\u202eb <b>c</b>", parse_mode="HTML")
    assert (sent["text"], sent["entities"]) == ("a\nb c", [{"type": "bold", "offset": 4, "length": 1}])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start now", [("bot_command", "/start")]),
        ("/help@afterword_sandbox_bot", [("bot_command", "/help@afterword_sandbox_bot")]),
        ("and/or 1/2 //no", []),
        ("see https://example.org/a?b=c.", [("url", "https://example.org/a?b=c")]),
        ("at example.com, e.g. there", [("url", "example.com")]),
        ("ask @sam_smith or jo@example.com", [("mention", "@sam_smith"), ("email", "jo@example.com")]),
        (
            "#hired #1 $ACME +49 170 1234567",
            [("hashtag", "#hired"), ("cashtag", "$ACME"), ("phone_number", "+49 170 1234567")],
        ),
        ("😀 /go", [("bot_command", "/go")]),
    ],
)
async def test_some_entities_are_detected(api: Api, sam: Phone, text: str, expected: list[tuple[str, str]]) -> None:
    """Commands, addresses, mentions and tags, in texts of people and of the bot, with offsets in UTF-16 units."""
    for message in (await sam.say(text), await api.ok("sendMessage", chat_id=sam.id, text=text)):
        units = message["text"].encode("utf-16-le")
        found = [
            (one["type"], units[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le"))
            for one in message.get("entities", [])
        ]
        assert found == expected


async def test_entities_can_be_sent_as_a_list(api: Api, sam: Phone) -> None:
    """Offsets count UTF-16 units and must not be within a surrogate pair."""
    bold = [{"type": "bold", "offset": 3, "length": 2}]
    sent = await api.ok("sendMessage", chat_id=sam.id, text="😀 ab", entities=bold)
    assert sent["entities"] == bold
    assert (
        await api.error("sendMessage", chat_id=sam.id, text="😀", entities=[{"type": "bold", "offset": 1, "length": 1}])
        == "400 Bad Request: entity beginning at UTF-16 offset 1 ends in a middle of a UTF-16 symbol"
    )


async def test_a_message_shows_its_link_preview_options(api: Api, sam: Phone) -> None:
    """If they are not the default; also for the older disable_web_page_preview."""
    sent = [
        await api.ok("sendMessage", chat_id=sam.id, text="example.com", **given)
        for given in ({"link_preview_options": {"is_disabled": True}}, {"disable_web_page_preview": True}, {})
    ]
    assert [one.get("link_preview_options") for one in sent] == [{"is_disabled": True}, {"is_disabled": True}, None]


async def test_a_caption_has_at_most_1024_code_points(api: Api, sam: Phone) -> None:
    """Captions are parsed like texts."""
    await sam.send("document", ("a.txt", b"a", "text/plain"))
    file_id = (await sam.chat())["messages"][-1]["document"]["file_id"]
    sent = await api.ok("sendDocument", chat_id=sam.id, document=file_id, caption="<b>x</b>", parse_mode="HTML")
    assert (sent["caption"], sent["caption_entities"]) == ("x", [{"type": "bold", "offset": 0, "length": 1}])
    refusal = await api.error("sendDocument", chat_id=sam.id, document=file_id, caption="x" * 1025)
    assert refusal == "400 Bad Request: message caption is too long"


async def test_a_wrong_list_of_entities_is_refused(api: Api, sam: Phone) -> None:
    """Not an object, without a type or an offset; a mention of a known person is stored with the User."""
    user = {name: value for name, value in sam.person.items() if name != "blocked"}
    mention = {"type": "text_mention", "offset": 0, "length": 2, "user": {"id": sam.id}}
    sent = await api.ok("sendMessage", chat_id=sam.id, text="hi", entities=[mention])
    assert sent["entities"] == [{"type": "text_mention", "offset": 0, "length": 2, "user": user}]
    refused: list[list[Any]] = [["bold"], [{"offset": 0, "length": 1}], [{"type": "bold", "offset": 0}]]
    assert [await api.error("sendMessage", chat_id=sam.id, text="hi", entities=given) for given in refused] == [
        "400 Bad Request: can't parse MessageEntity: expected an Object",
        "400 Bad Request: can't parse MessageEntity: can't find field \"type\"",
        "400 Bad Request: can't parse MessageEntity: can't find field \"offset\"",
    ]
