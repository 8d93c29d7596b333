"""Keyboards: what a `reply_markup` may hold, what Telegram drops from it, and what it refuses."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from bot.sandbox.rules.errors import bad_request
from bot.sandbox.transport import strict_json
from bot.sandbox.transport.strict_json import Json

MAX_DATA_BYTES = 64
MAX_COPY_TEXT = 256
MAX_ROW = 8
_MAX_PARSED_ROW = 12
_MAX_INLINE = 100
_MAX_REPLY = 300
_MAX_BYTES = 10_000
_CERTAINLY_SHORT = _MAX_BYTES // 5
_STYLE_FIELDS = ("style", "icon_custom_emoji_id")
_STYLES = frozenset({"danger", "success", "primary"})
# In the order in which Telegram looks for them: the first that is present is the action of the button.
_ACTIONS = (
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
)
_REPLY_ACTIONS = (
    "request_users",
    "request_chat",
    "request_managed_bot",
    "request_contact",
    "request_location",
    "request_poll",
    "web_app",
)
_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[\w-]{2,}(?::\d+)?(?:[/?#]\S*)?|(?:tg|ton)://\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Keyboard:
    """A parsed reply_markup: the buttons under the message (`inline`), or a change of the chat's reply keyboard."""

    inline: Json | None = None
    reply: Json | None = None
    removes: bool = False


NONE = Keyboard()


def parse(source: str, *, in_edit: bool = False) -> Keyboard:
    """Return the keyboard in a `reply_markup`; with `in_edit` only an inline keyboard is allowed.

    Raises:
        ApiError: it is not JSON, not a keyboard, or exceeds one of Telegram's limits.
    """
    if not source:
        return NONE
    try:
        markup = strict_json.decode(source)
    except ValueError:
        raise bad_request("can't parse reply keyboard markup JSON object") from None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        keyboard = _inline(markup["inline_keyboard"])
        # Most keyboards are so short that their stored form needs no measuring.
        if (
            len(source) > _CERTAINLY_SHORT
            and len(json.dumps(keyboard.inline, ensure_ascii=False).encode()) > _MAX_BYTES
        ):
            raise bad_request("reply markup is too long")
        return keyboard
    keyboard = _chat_keyboard(markup)
    if in_edit and keyboard != NONE:
        raise bad_request("inline keyboard expected")
    return keyboard


def _chat_keyboard(markup: Json) -> Keyboard:
    if "keyboard" in markup:
        return _reply(markup)
    if markup.get("remove_keyboard"):
        return Keyboard(removes=True)
    if markup.get("force_reply"):
        return Keyboard(reply=_with_options({"force_reply": True}, markup))
    return NONE


def _inline(rows: Any) -> Keyboard:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    kept = _trimmed([[_inline_button(button) for button in row] for row in rows])
    if sum(map(len, kept)) > _MAX_INLINE:
        raise bad_request("reply markup is too long")
    shown = [row[:MAX_ROW] for row in kept]
    for row in shown:
        for button in row:
            _check_action(button)
    return Keyboard(inline={"inline_keyboard": shown}) if shown else NONE


def _inline_button(button: Any) -> Json:
    refusal = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(f"{refusal}expected an Object")
    text = _button_text(button, refusal)
    action = next((name for name in _ACTIONS if _is_action(name, button)), None)
    if action is None:
        raise bad_request(f"{refusal}Text buttons are unallowed in the inline keyboard")
    return {"text": text, action: _action_value(action, button[action], refusal), **_style(button)}


def _button_text(button: Json, refusal: str) -> str:
    if "text" not in button:
        raise bad_request(f'{refusal}can\'t find field "text"')
    text = button["text"]
    if isinstance(text, bool) or not isinstance(text, str | int | float):
        raise bad_request(f'{refusal}field "text" must be of type String')
    return str(text).strip()


def _is_action(name: str, button: Json) -> bool:
    if name in {"url", "callback_data"}:
        return button.get(name) is not None and button[name] != ""
    return name in button and button[name] is not False


def _action_value(name: str, value: Any, refusal: str) -> Any:
    if name in {"callback_data", "url", "switch_inline_query", "switch_inline_query_current_chat"}:
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise bad_request(f'{refusal}field "{name}" must be of type String')
        return str(value)
    if name == "copy_text":
        copied = value.get("text") if isinstance(value, dict) else None
        if not isinstance(copied, str):
            raise bad_request(f'{refusal}can\'t find field "text"')
        return {"text": copied}
    return value


def _check_action(button: Json) -> None:
    """Check the limits that Telegram checks only after the whole keyboard has been parsed."""
    if len(button.get("callback_data", "").encode()) > MAX_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "copy_text" in button and not 1 <= len(button["copy_text"]["text"]) <= MAX_COPY_TEXT:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if "url" in button and not _ADDRESS.fullmatch(button["url"]):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")


def _style(button: Json) -> Json:
    style = {name: button[name] for name in _STYLE_FIELDS if isinstance(button.get(name), str)}
    if style.get("style", "primary") not in _STYLES:
        raise bad_request("can't parse inline keyboard button: invalid button style specified")
    return style


def _reply(markup: Json) -> Keyboard:
    rows = markup["keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "keyboard" must be an Array of Arrays')
    kept = _trimmed([[_reply_button(button) for button in row] for row in rows])
    if not kept:
        return NONE
    left = _MAX_REPLY
    fitting: list[list[Json]] = []
    for row in kept:
        fitting.append(row[:left])
        left -= len(fitting[-1])
    return Keyboard(reply=_with_options({"keyboard": [row for row in fitting if row]}, markup))


def _reply_button(button: Any) -> Json:
    refusal = "can't parse keyboard button: "
    if isinstance(button, str):
        return {"text": button.strip()}
    if not isinstance(button, dict):
        raise bad_request(f"{refusal}expected an Object")
    actions = {name: button[name] for name in _REPLY_ACTIONS if button.get(name)}
    return {"text": _button_text(button, refusal), **dict(list(actions.items())[:1]), **_style(button)}


def _trimmed(rows: list[list[Json]]) -> list[list[Json]]:
    """Drop buttons without a text, buttons beyond the limit of a row, and empty rows."""
    kept = [[button for button in row if button["text"]][:_MAX_PARSED_ROW] for row in rows]
    return [row for row in kept if row]


def _with_options(keyboard: Json, markup: Json) -> Json:
    for name in ("is_persistent", "resize_keyboard", "one_time_keyboard", "selective"):
        if markup.get(name) is True:
            keyboard[name] = True
    placeholder = markup.get("input_field_placeholder")
    if placeholder:
        keyboard["input_field_placeholder"] = str(placeholder)[:64]
    return keyboard
