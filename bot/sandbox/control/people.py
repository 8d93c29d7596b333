"""The control side of people: who there is, what they do on their phones, and what their phones show."""

from __future__ import annotations

import asyncio
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.sandbox.control import requests
from bot.sandbox.control.requests import Handlers
from bot.sandbox.rules import parameters
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world import people, uploads
from bot.sandbox.world.people import Impossible
from bot.sandbox.world.world import Chat, Person, Tap

_EXAMPLE = {"first_name": "Alex", "language_code": "en"}
_NAMES = ("first_name", "last_name", "username", "language_code")
_LONGEST_WAIT = 60.0
_BYTES = "application/octet-stream"
_SHOWN_IN_PLACE = ("image/", "audio/", "video/", "application/pdf")


class Phones:
    """The phones of all people of one stand-in."""

    def __init__(self, sandbox: Sandbox) -> None:
        """Serve the people of `sandbox`."""
        self._sandbox = sandbox
        self._world = sandbox.world

    def handlers(self) -> Handlers:
        """Return what is served where."""
        return [
            ("GET", "/sandbox/people", self.people),
            ("POST", "/sandbox/people", self.add_person),
            ("POST", "/sandbox/example", self.add_example),
            ("POST", "/sandbox/people/{id:int}/say", self.say),
            ("POST", "/sandbox/people/{id:int}/tap", self.tap),
            ("POST", "/sandbox/people/{id:int}/edit", self.edit),
            ("POST", "/sandbox/people/{id:int}/send", self.send),
            ("POST", "/sandbox/people/{id:int}/block", self.block),
            ("GET", "/sandbox/people/{id:int}/chat", self.chat),
            ("POST", "/sandbox/groups", self.add_group),
            ("POST", "/sandbox/groups/{id}/say", self.say_in_group),
            ("GET", "/sandbox/files/{file_id}", self.file),
        ]

    async def people(self, _: Request) -> Response:
        """List everybody."""
        return JSONResponse([self._person(person) for person in self._world.people.values()])

    async def add_person(self, request: Request) -> Response:
        """Add somebody."""
        asked = await requests.body(request)
        names = {name: requests.text(asked, name) for name in _NAMES if asked.get(name)}
        if not names.get("first_name"):
            raise Impossible(400, "first_name is missing")
        person = self._world.add_person(names, is_bot=asked.get("is_bot") is True)
        return JSONResponse(self._person(person))

    async def add_example(self, _: Request) -> Response:
        """Add somebody whom the bot has known for weeks, and who now asks what waits."""
        bench = self._sandbox.bench
        if bench is None:
            raise Impossible(409, "no bot runs beside the sandbox that could know an example")
        person = self._world.add_person(dict(_EXAMPLE))
        self._world.chats[person.id].started = True  # so that it may speak first
        await bench.example(person.id, person.name)
        people.tell(self._world, person.id, people.typed("/today"))
        return JSONResponse(self._person(person))

    def _person(self, person: Person) -> Json:
        return person.user | {"blocked": self._world.chats[person.id].blocked}

    async def say(self, request: Request) -> Response:
        """Send a text as a person."""
        asked = await requests.body(request)
        content = people.typed(requests.text(asked, "text"))
        reply_to = requests.integer(asked, "reply_to_message_id", 0)
        forwarded = asked.get("forwarded") is True
        return JSONResponse(
            people.tell(self._world, requests.number_in_path(request), content, reply_to, forwarded=forwarded)
        )

    async def tap(self, request: Request) -> Response:
        """Tap a button as a person."""
        asked = await requests.body(request)
        message_id = requests.integer(asked, "message_id")
        if "data" in asked:
            data = requests.text(asked, "data")
        else:
            place = requests.integer(asked, "row"), requests.integer(asked, "column")
            button = people.button_at(self._world, requests.number_in_path(request), message_id, *place)
            if "callback_data" not in button:
                raise Impossible(409, "this button sends nothing to the bot")
            data = button["callback_data"]
        tapped = people.tap(
            self._world, requests.number_in_path(request), message_id, data, forged=asked.get("forged") is True
        )
        return JSONResponse({"callback_query_id": tapped.id})

    async def edit(self, request: Request) -> Response:
        """Edit a person's own message."""
        asked = await requests.body(request)
        message_id = requests.integer(asked, "message_id")
        return JSONResponse(
            people.edit(self._world, requests.number_in_path(request), message_id, requests.text(asked, "text"))
        )

    async def send(self, request: Request) -> Response:
        """Send a file, a contact or the like as a person."""
        given = await parameters.read(request.scope, request.receive)
        return JSONResponse(uploads.send(self._world, requests.number_in_path(request), given))

    async def block(self, request: Request) -> Response:
        """Block the bot as a person, or take that back."""
        asked = await requests.body(request)
        chat = people.chat_of(self._world, requests.number_in_path(request))
        people.set_blocked(self._world, chat.id, blocked=requests.truth(asked, "blocked"))
        return JSONResponse({"blocked": chat.blocked})

    async def chat(self, request: Request) -> Response:
        """Return a person's chat, held until it is newer than the version they know."""
        chat = people.chat_of(self._world, requests.number_in_path(request))
        since = requests.number(request, "since", -1)
        wait = min(requests.number(request, "wait", 0), _LONGEST_WAIT)
        if wait > 0 and chat.version == since:
            watcher = asyncio.get_running_loop().create_future()
            chat.watchers.add(watcher)
            await asyncio.wait({watcher}, timeout=wait)
            chat.watchers.discard(watcher)
        return JSONResponse(self._chat(chat))

    def _chat(self, chat: Chat) -> Json:
        world, now = self._world, self._world.clock.now()
        language = str(chat.person.user.get("language_code", "")) if chat.person else ""
        return {
            "version": chat.version,
            "now": now.isoformat(),
            "messages": [message | {"deleted": number in chat.deleted} for number, message in chat.messages.items()],
            "reply_keyboard": chat.reply_keyboard,
            "commands": world.profile.commands_for(chat.id, language),
            "callbacks": [_tap_as_json(tap) for tap in chat.taps],
            "bot": world.bot,
            "blocked": chat.blocked,
            "idle": self._sandbox.is_idle,
            "down": self._sandbox.is_down,
        }

    async def add_group(self, request: Request) -> Response:
        """Make a group."""
        asked = await requests.body(request)
        chat = people.make_group(self._world, requests.text(asked, "title"), requests.integer(asked, "member"))
        return JSONResponse(chat.json)

    async def say_in_group(self, request: Request) -> Response:
        """Send a text in a group as one of its members."""
        asked = await requests.body(request)
        try:
            group = int(request.path_params["id"])
        except ValueError:
            raise Impossible(404, "no such group") from None
        said = people.say_in_group(self._world, group, requests.integer(asked, "from"), requests.text(asked, "text"))
        return JSONResponse(said)

    async def file(self, request: Request) -> Response:
        """Return the bytes of a stored file; only what a page can show safely is shown in place."""
        stored = self._world.files.find(request.path_params["file_id"])
        if stored is None:
            raise Impossible(404, "no such file")
        kind = stored.mime if stored.mime.startswith(_SHOWN_IN_PLACE) and "svg" not in stored.mime else _BYTES
        how = "attachment" if kind == _BYTES else "inline"
        headers = {
            "Content-Disposition": f"{how}; filename*=UTF-8''{quote(stored.name or 'file', safe='')}",
            "X-Content-Type-Options": "nosniff",
        }
        return Response(stored.data, media_type=kind, headers=headers)


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
