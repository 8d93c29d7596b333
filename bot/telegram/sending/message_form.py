"""How a message is put for Telegram, and what is left out when a server refuses a part of it.

An older Bot API server may not know instants (9.5) or colours of buttons (9.4). It refuses the call, which is certain:
the same message then goes out without them, and so do all later ones.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from typing import Any

from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.replies import RenderedMessage
from bot.telegram.sending import errors
from bot.telegram.sending.keyboards import markup
from conversations.words import without_instants

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


@dataclass(frozen=True, slots=True)
class MessageForm:
    """What a message may hold: marked instants, coloured buttons, HTML at all."""

    instants: bool = True
    styles: bool = True
    html: bool = True

    def text(self, source: str) -> dict[str, str | None]:
        """Return the parameters for a text in HTML."""
        if not self.html:
            return {"text": plain(source), "parse_mode": None}
        return {"text": source if self.instants else without_instants(source), "parse_mode": ParseMode.HTML}

    def markup(self, spoken: RenderedMessage) -> dict[str, Any] | None:
        """Return the buttons of a message."""
        return markup(spoken, styles=self.styles)

    def instead(self, error: Exception) -> MessageForm | None:
        """Return the form without what `error` says was refused; None when that was something else."""
        if not isinstance(error, BadRequest):
            return None
        if self.instants and self.html and errors.is_instant_refused(error):
            return replace(self, instants=False)
        if self.styles and errors.is_style_refused(error):
            return replace(self, styles=False)
        return replace(self, html=False) if self.html and errors.is_markup_refused(error) else None

    def learn(self, refused: MessageForm) -> MessageForm:
        """Return the form of later messages; markup that was refused was the fault of one message."""
        return MessageForm(self.instants and refused.instants, self.styles and refused.styles)


def plain(text: str) -> str:
    """Return HTML as plain text."""
    return html.unescape(_TAG.sub("", text))
