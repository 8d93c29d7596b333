"""Clients of the stand-in for tests: a bot over plain HTTP, and people over the control routes."""

from __future__ import annotations

import json
from typing import Any

import httpx

Json = dict[str, Any]


class Api:
    """A client of the Bot API: it sends urlencoded forms with JSON values."""

    def __init__(self, client: httpx.AsyncClient, token: str) -> None:
        """Call as the bot of `token`; `client` has the address."""
        self.client = client
        self.token = token

    async def call(self, method: str, files: Any = None, **parameters: Any) -> Json:
        """Call a method and return the JSON of the response."""
        data = {name: _as_value(value) for name, value in parameters.items()}
        answer = await self.client.post(f"/bot{self.token}/{method}", data=data, files=files)
        envelope: Json = answer.json()
        assert answer.status_code == envelope.get("error_code", 200)
        return envelope

    async def ok(self, method: str, files: Any = None, **parameters: Any) -> Any:
        """Call a method that must succeed and return its result."""
        envelope = await self.call(method, files, **parameters)
        assert envelope["ok"], envelope
        return envelope["result"]

    async def error(self, method: str, files: Any = None, **parameters: Any) -> str:
        """Call a method that must fail and return the code and the description."""
        envelope = await self.call(method, files, **parameters)
        assert not envelope["ok"], envelope
        return f"{envelope['error_code']} {envelope['description']}"


def _as_value(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


class Phone:
    """A person on a phone, over the control routes."""

    def __init__(self, client: httpx.AsyncClient, person: Json) -> None:
        """Act as `person`."""
        self.client = client
        self.person = person
        self.id: int = person["id"]

    async def _post(self, what: str, **asked: Any) -> Any:
        answer = await self.client.post(f"/sandbox/people/{self.id}/{what}", json=asked)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def say(self, text: str, **more: Any) -> Json:
        """Send a text and return the message."""
        message: Json = await self._post("say", text=text, **more)
        return message

    async def tap(self, message_id: int, data: str, **more: Any) -> str:
        """Tap a button and return the query's id."""
        query: str = (await self._post("tap", message_id=message_id, data=data, **more))["callback_query_id"]
        return query

    async def edit(self, message_id: int, text: str) -> Json:
        """Edit a message and return it."""
        message: Json = await self._post("edit", message_id=message_id, text=text)
        return message

    async def send(self, kind: str, file: tuple[str, bytes, str] | None = None, **fields: str) -> Json:
        """Send a voice message, a photo, a contact … and return the message."""
        files = {"file": file} if file else None
        url = f"/sandbox/people/{self.id}/send"
        answer = await self.client.post(url, data={"kind": kind, **fields}, files=files)
        assert answer.status_code == 200, answer.text
        message: Json = answer.json()
        return message

    async def block(self, *, blocked: bool = True) -> None:
        """Block or unblock the bot."""
        await self._post("block", blocked=blocked)

    async def chat(self, since: int = -1, wait: float = 0) -> Json:
        """Return what the phone shows."""
        answer = await self.client.get(f"/sandbox/people/{self.id}/chat", params={"since": since, "wait": wait})
        assert answer.status_code == 200, answer.text
        chat: Json = answer.json()
        return chat
