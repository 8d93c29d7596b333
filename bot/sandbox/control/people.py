"""The control routes for people: adding them, acting as one of them, and showing their phones."""

from __future__ import annotations

import asyncio
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.sandbox.control import requests
from bot.sandbox.control.requests import Routes
from bot.sandbox.rules import parameters
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world import people, uploads
from bot.sandbox.world.people import ActionError
from bot.sandbox.world.world import Chat, Person, Tap

_EXAMPLE = {"first_name": "Alex", "language_code": "en"}
_NAMES = ("first_name", "last_name", "username", "language_code")
_MAX_WAIT = 60.0
_BINARY = "application/octet-stream"
_INLINE_TYPES = ("image/", "audio/", "video/", "application/pdf")


class PeopleRoutes:
    """The people of one stand-in."""

    def __init__(self, sandbox: Sandbox) -> None:
        """Serve the people of `sandbox`."""
        self._sandbox = sandbox
        self._world = sandbox.world

    def routes(self) -> Routes:
        """Return the routes."""
        return [
            ("GET", "/sandbox/people", self.list_people),
            ("POST", "/sandbox/people", self.add_person),
            ("POST", "/sandbox/example", self.add_example),
            ("POST", "/sandbox/people/{id:int}/say", self.send_text),
            ("POST", "/sandbox/people/{id:int}/tap", self.tap),
            ("POST", "/sandbox/people/{id:int}/edit", self.edit),
            ("POST", "/sandbox/people/{id:int}/send", self.send_file),
            ("POST", "/sandbox/people/{id:int}/block", self.block),
            ("GET", "/sandbox/people/{id:int}/chat", self.chat),
            ("POST", "/sandbox/groups", self.create_group),
            ("POST", "/sandbox/groups/{id}/say", self.send_to_group),
            ("GET", "/sandbox/files/{file_id}", self.file),
        ]

    async def list_people(self, _: Request) -> Response:
        """Return all people."""
        return JSONResponse([self._person(person) for person in self._world.people.values()])

    async def add_person(self, request: Request) -> Response:
        """Add a person."""
        body = await requests.json_body(request)
        names = {name: requests.text(body, name) for name in _NAMES if body.get(name)}
        if not names.get("first_name"):
            raise ActionError(400, "first_name is missing")
        person = self._world.add_person(names, is_bot=body.get("is_bot") is True)
        return JSONResponse(self._person(person))

    async def add_example(self, _: Request) -> Response:
        """Add a person with a history of several weeks, who then sends /today."""
        bot_hooks = self._sandbox.bot_hooks
        if bot_hooks is None:
            raise ActionError(409, "an example needs a bot in the same process")
        person = self._world.add_person(dict(_EXAMPLE))
        self._world.chats[person.id].started = True  # so that the bot may send prompts
        await bot_hooks.add_example(person.id, person.name)
        people.send_message(self._world, person.id, people.text_content("/today"))
        return JSONResponse(self._person(person))

    def _person(self, person: Person) -> Json:
        return person.user | {"blocked": self._world.chats[person.id].blocked}

    async def send_text(self, request: Request) -> Response:
        """Send a text as a person."""
        body = await requests.json_body(request)
        content = people.text_content(requests.text(body, "text"))
        reply_to = requests.integer(body, "reply_to_message_id", 0)
        forwarded = body.get("forwarded") is True
        person_id = requests.id_in_path(request)
        return JSONResponse(people.send_message(self._world, person_id, content, reply_to, forwarded=forwarded))

    async def tap(self, request: Request) -> Response:
        """Tap a button as a person: by its callback data, or by its row and column."""
        body = await requests.json_body(request)
        person_id = requests.id_in_path(request)
        message_id = requests.integer(body, "message_id")
        if "data" in body:
            data = requests.text(body, "data")
        else:
            place = requests.integer(body, "row"), requests.integer(body, "column")
            button = people.button_at(self._world, person_id, message_id, *place)
            if "callback_data" not in button:
                raise ActionError(409, "this button sends nothing to the bot")
            data = button["callback_data"]
        tap = people.tap(self._world, person_id, message_id, data, forged=body.get("forged") is True)
        return JSONResponse({"callback_query_id": tap.id})

    async def edit(self, request: Request) -> Response:
        """Edit a message of a person."""
        body = await requests.json_body(request)
        message_id = requests.integer(body, "message_id")
        words = requests.text(body, "text")
        return JSONResponse(people.edit_message(self._world, requests.id_in_path(request), message_id, words))

    async def send_file(self, request: Request) -> Response:
        """Send a file, a contact or a location as a person."""
        given = await parameters.from_request(request.scope, request.receive)
        return JSONResponse(uploads.send(self._world, requests.id_in_path(request), given))

    async def block(self, request: Request) -> Response:
        """Block or unblock the bot as a person."""
        body = await requests.json_body(request)
        chat = people.private_chat(self._world, requests.id_in_path(request))
        people.set_blocked(self._world, chat.id, blocked=requests.boolean(body, "blocked"))
        return JSONResponse({"blocked": chat.blocked})

    async def chat(self, request: Request) -> Response:
        """Return the chat of a person. With `since` and `wait`, hold the request until there is a newer version."""
        chat = people.private_chat(self._world, requests.id_in_path(request))
        since = requests.query_number(request, "since", -1)
        wait = min(requests.query_number(request, "wait", 0), _MAX_WAIT)
        if wait > 0 and chat.version == since:
            watcher = asyncio.get_running_loop().create_future()
            chat.watchers.add(watcher)
            await asyncio.wait({watcher}, timeout=wait)
            chat.watchers.discard(watcher)
        return JSONResponse(self._chat(chat))

    def _chat(self, chat: Chat) -> Json:
        world = self._world
        language = str(chat.person.user.get("language_code", "")) if chat.person else ""
        return {
            "version": chat.version,
            "now": world.clock.now().isoformat(),
            "messages": [
                message | {"deleted": number in chat.deleted, "reaction": chat.reactions.get(number, "")}
                for number, message in chat.messages.items()
            ],
            "reply_keyboard": chat.reply_keyboard,
            "commands": world.profile.commands_for(chat.id, language),
            "callbacks": [_tap_as_json(tap) for tap in chat.taps],
            "bot": world.bot,
            "blocked": chat.blocked,
            "idle": self._sandbox.is_idle,
            "down": self._sandbox.is_down,
        }

    async def create_group(self, request: Request) -> Response:
        """Create a group."""
        body = await requests.json_body(request)
        chat = people.create_group(self._world, requests.text(body, "title"), requests.integer(body, "member"))
        return JSONResponse(chat.json)

    async def send_to_group(self, request: Request) -> Response:
        """Send a text to a group as one of its members."""
        body = await requests.json_body(request)
        try:
            group = int(request.path_params["id"])
        except ValueError:
            raise ActionError(404, "no such group") from None
        member, words = requests.integer(body, "from"), requests.text(body, "text")
        return JSONResponse(people.send_to_group(self._world, group, member, words))

    async def file(self, request: Request) -> Response:
        """Return a file. Only types that are safe to show in the page are served inline."""
        file = self._world.files.find(request.path_params["file_id"])
        if file is None:
            raise ActionError(404, "no such file")
        content_type = file.mime if file.mime.startswith(_INLINE_TYPES) and "svg" not in file.mime else _BINARY
        disposition = "attachment" if content_type == _BINARY else "inline"
        headers = {
            "Content-Disposition": f"{disposition}; filename*=UTF-8''{quote(file.name or 'file', safe='')}",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",  # the address holds the token
        }
        return Response(file.data, media_type=content_type, headers=headers)


def _tap_as_json(tap: Tap) -> Json:
    return {
        "id": tap.id,
        "message_id": tap.message_id,
        "data": tap.data,
        "answered": tap.answered,
        "expired": tap.expired,
        "text": tap.text,
        "show_alert": tap.show_alert,
        "at": tap.at.isoformat(),
    }
