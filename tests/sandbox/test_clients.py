"""Clients that we did not write: the Bot of python-telegram-bot, and a client that sends only JSON."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from io import BytesIO
from typing import Any

import pytest
import telegram
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto
from telegram import error as errors
from telegram.constants import ZERO_DATE
from telegram.request import HTTPXRequest

from bot.sandbox.server import Running, Sandbox
from tests.sandbox.clients import Api, Phone
from tests.sandbox.pictures import png
from tests.sandbox.schema import unknown_parameters


def objects_in(value: Any) -> Iterator[telegram.TelegramObject]:
    """Yield all objects of python-telegram-bot in a value, at any depth."""
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from objects_in(item)
    elif isinstance(value, telegram.TelegramObject):
        yield value
        for name in value._get_attrs_names(include_private=False):
            yield from objects_in(getattr(value, name, None))


class Collector:
    """Collects parsed objects, to find the fields that python-telegram-bot does not know."""

    def __init__(self) -> None:
        """Start empty."""
        self.values: list[Any] = []

    def __call__(self, value: Any) -> Any:
        """Add a value and return it."""
        self.values.append(value)
        return value

    def unknown(self) -> list[tuple[str, dict[str, Any]]]:
        """Return the unknown fields, with the type of their object."""
        return [(type(one).__name__, dict(one.api_kwargs)) for one in objects_in(self.values) if one.api_kwargs]


def _request() -> HTTPXRequest:
    return HTTPXRequest(
        read_timeout=60, write_timeout=60, connect_timeout=60, pool_timeout=60, httpx_kwargs={"trust_env": False}
    )


@pytest.fixture
async def bot(running: Running, sandbox: Sandbox) -> AsyncIterator[Bot]:
    """Return the Bot of python-telegram-bot for the stand-in."""
    async with Bot(
        sandbox.token,
        base_url=f"{running.url}/bot",
        base_file_url=f"{running.url}/file/bot",
        request=_request(),
        get_updates_request=_request(),
    ) as bot:
        yield bot


async def test_python_telegram_bot_knows_every_field_of_messages(bot: Bot, sam: Phone) -> None:
    """api_kwargs, where it keeps unknown fields, is empty everywhere: texts, replies, edits."""
    collect = Collector()
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("A", callback_data="a")]])
    said = await sam.say("hello")
    sent = collect(await bot.send_message(sam.id, "<b>x</b> example.com", "HTML", reply_markup=keyboard))
    collect(await sent.reply_text("y", do_quote=True, disable_web_page_preview=True))
    collect(await sent.edit_text("z", reply_markup=keyboard))
    collect(await sent.edit_reply_markup())
    collect(await bot.get_me())
    await bot.set_message_reaction(sam.id, said["message_id"], "👍")
    assert await sent.delete()
    assert collect.unknown() == []


async def test_python_telegram_bot_knows_every_field_of_files(bot: Bot, sam: Phone) -> None:
    """Photos, documents, voice messages, albums, downloads."""
    collect = Collector()
    photo = collect(await bot.send_photo(sam.id, png(500, 300), caption="p"))
    document = collect(await bot.send_document(sam.id, BytesIO(b"cv"), filename="cv.txt", thumbnail=png(90, 90)))
    collect(await bot.send_document(sam.id, document.document.file_id))
    collect(await bot.send_voice(sam.id, b"OggS", duration=3))
    collect(await bot.send_media_group(sam.id, [InputMediaPhoto(png(9, 9)), InputMediaPhoto(photo.photo[-1])]))
    file = collect(await document.document.get_file())
    assert bytes(await file.download_as_bytearray()) == b"cv"
    assert collect.unknown() == []


async def test_python_telegram_bot_knows_every_field_of_updates(bot: Bot, api: Api, sam: Phone) -> None:
    """Everything that people can send, edits, taps, also on a deleted message, blocking, groups."""
    collect = Collector()
    sent = await bot.send_message(
        sam.id, "?", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("A", callback_data="a")]])
    )
    said = await sam.say("/start x@example.com", reply_to_message_id=sent.message_id, forwarded=True)
    await sam.edit((await sam.say("x"))["message_id"], "y")
    for kind in ("voice", "photo", "document", "audio", "video", "video_note", "sticker", "contact", "location"):
        await sam.send(kind)
    await sam.tap(sent.message_id, "a")
    await sam.tap(9, "gone", forged=True)
    await sam.block()
    await sam.block(blocked=False)
    await api.client.post("/sandbox/groups", json={"title": "G", "member": sam.id})
    updates = collect(await bot.get_updates(allowed_updates=[], timeout=0))
    assert (len(updates), updates[0].message.message_id) == (18, said["message_id"])
    assert await updates[12].callback_query.answer("ok")
    gone = updates[13].callback_query.message
    assert (gone.date, gone.is_accessible) == (ZERO_DATE, False)
    assert collect.unknown() == []


async def test_python_telegram_bot_knows_every_field_of_settings(bot: Bot, sam: Phone) -> None:
    """Commands, descriptions, webhook."""
    collect = Collector()
    await bot.set_my_commands([("start", "Begin")], telegram.BotCommandScopeAllPrivateChats(), "en")
    collect(await bot.get_my_commands(telegram.BotCommandScopeAllPrivateChats(), "en"))
    await bot.set_my_description("Long")
    await bot.set_my_short_description("Short")
    collect([await bot.get_my_description(), await bot.get_my_short_description()])
    await bot.set_webhook("http://127.0.0.1:9/telegram", allowed_updates=["message"])
    collect(await bot.get_webhook_info())
    await bot.delete_webhook()
    assert collect.unknown() == []


async def test_python_telegram_bot_sends_no_unknown_parameter(bot: Bot, api: Api, sam: Phone) -> None:
    """The schema and the library agree on the parameters."""
    await bot.send_message(sam.id, "x", disable_web_page_preview=True, reply_to_message_id=None)
    await bot.send_document(sam.id, b"x", filename="x")
    await bot.send_media_group(sam.id, [InputMediaPhoto(png(9, 9)), InputMediaPhoto(png(9, 9))])
    calls = (await api.client.get("/sandbox/calls")).json()
    assert [(one["method"], unknown) for one in calls if (unknown := unknown_parameters(one))] == []


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("429", errors.RetryAfter),
        ("500", errors.NetworkError),
        ("502", errors.NetworkError),
        ("403_blocked", errors.Forbidden),
        ("403_deactivated", errors.Forbidden),
        ("400_chat_not_found", errors.BadRequest),
        ("401", errors.InvalidToken),
        ("409", errors.Conflict),
        ("reset", errors.NetworkError),
        ("close", errors.NetworkError),
        ("cut", errors.NetworkError),
        ("garbage", errors.TelegramError),
    ],
)
async def test_a_fault_raises_what_python_telegram_bot_has_for_it(
    bot: Bot, api: Api, monkeypatch: pytest.MonkeyPatch, fault: str, error: type[Exception]
) -> None:
    """The exceptions are those of the real errors."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    await api.client.post("/sandbox/faults", json={"fault": fault, "retry_after": 7})
    with pytest.raises(error) as raised:
        await bot.get_me()
    assert type(raised.value) is error


async def test_a_call_without_a_response_times_out(bot: Bot, api: Api) -> None:
    """After the read time-out of the client."""
    await api.client.post("/sandbox/faults", json={"fault": "timeout"})
    with pytest.raises(errors.TimedOut):
        await bot.get_me(read_timeout=0.05)


async def test_a_client_that_sends_json(api: Api, sam: Phone) -> None:
    """A conversation with JSON bodies only, with booleans, objects, arrays and null as values."""

    async def call(method: str, **fields: Any) -> Any:
        answer = await api.client.post(f"/bot{api.token}/{method}", json=fields)
        envelope = answer.json()
        assert envelope["ok"], envelope
        return envelope["result"]

    keyboard = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]}
    sent = await call("sendMessage", chat_id=sam.id, text="hello", protect_content=True, reply_markup=keyboard)
    assert (sent["has_protected_content"], sent["reply_markup"]) == (True, keyboard)
    query = await sam.tap(sent["message_id"], "a")
    update = (await call("getUpdates", timeout=0, allowed_updates=["message", "callback_query"]))[0]
    assert update["callback_query"]["id"] == query
    assert await call("answerCallbackQuery", callback_query_id=query, show_alert=False, text=None)
    edited = await call("editMessageText", chat_id=str(sam.id), message_id=sent["message_id"], text="bye")
    assert "reply_markup" not in edited
    assert await call("deleteMessage", chat_id=sam.id, message_id=sent["message_id"])
    calls = (await api.client.get("/sandbox/calls")).json()
    assert [unknown for one in calls if (unknown := unknown_parameters(one))] == []
