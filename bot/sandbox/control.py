"""The control side: what the phone page and the story tests ask of the stand-in, as JSON under `/sandbox`."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from bot.sandbox import about, persons
from bot.sandbox.botapi import Json
from bot.sandbox.persons import Impossible
from bot.sandbox.world import Chat, Person

if TYPE_CHECKING:
    from bot.sandbox.server import Sandbox

_PAGE = Path(__file__).with_name("page") / "index.html"
_SETTLE_WITHIN = 30.0
_NAMES = ("first_name", "last_name", "username", "language_code")
_LONGEST_WAIT = 60.0

Handler = Callable[[Request], Awaitable[Response]]


class Control:
    """The control side of one stand-in."""

    def __init__(self, sandbox: Sandbox) -> None:
        """Control `sandbox`."""
        self._sandbox = sandbox
        self._world = sandbox.world

    def routes(self) -> list[Route]:
        """Return the routes of the control side."""
        table: list[tuple[str, str, Handler]] = [
            ("GET", "/", _page),
            ("GET", "/sandbox/people", self.people),
            ("POST", "/sandbox/people", self.add_person),
            ("POST", "/sandbox/people/{id:int}/say", self.say),
            ("POST", "/sandbox/people/{id:int}/tap", self.tap),
            ("POST", "/sandbox/people/{id:int}/edit", self.edit),
            ("POST", "/sandbox/people/{id:int}/block", self.block),
            ("GET", "/sandbox/people/{id:int}/chat", self.chat),
            ("GET", "/sandbox/people/{id:int}/timeline", self.timeline),
            ("POST", "/sandbox/groups", self.add_group),
            ("POST", "/sandbox/groups/{id:path}/say", self.say_in_group),
            ("GET", "/sandbox/clock", self.clock),
            ("POST", "/sandbox/clock", self.move_clock),
            ("POST", "/sandbox/skip", self.skip),
            ("POST", "/sandbox/settle", self.settle),
            ("GET", "/sandbox/calls", self.calls),
            ("GET", "/sandbox/faults", self.faults),
            ("POST", "/sandbox/faults", self.order_fault),
            ("DELETE", "/sandbox/faults", self.clear_faults),
            ("DELETE", "/sandbox/faults/{id:int}", self.remove_fault),
            ("POST", "/sandbox/down", self.down),
            ("POST", "/sandbox/limits", self.limits),
        ]
        return [Route(path, _kindly(handler), methods=[verb]) for verb, path, handler in table]

    async def people(self, _: Request) -> Response:
        """List everybody."""
        return JSONResponse([self._person(person) for person in self._world.people.values()])

    async def add_person(self, request: Request) -> Response:
        """Add somebody."""
        asked = await _body(request)
        names = {name: _text(asked, name) for name in _NAMES if asked.get(name)}
        if not names.get("first_name"):
            raise Impossible(400, "first_name is missing")
        person = self._world.add_person(names, is_bot=asked.get("is_bot") is True)
        return JSONResponse(self._person(person))

    def _person(self, person: Person) -> Json:
        return person.user | {"blocked": self._world.chats[person.id].blocked}

    async def say(self, request: Request) -> Response:
        """Send a text as a person."""
        asked = await _body(request)
        content = persons.typed(_text(asked, "text"))
        reply_to = _integer(asked, "reply_to_message_id", 0)
        forwarded = asked.get("forwarded") is True
        return JSONResponse(persons.tell(self._world, _id(request), content, reply_to, forwarded=forwarded))

    async def tap(self, request: Request) -> Response:
        """Tap a button as a person."""
        asked = await _body(request)
        message_id = _integer(asked, "message_id")
        if "data" in asked:
            data = _text(asked, "data")
        else:
            place = _integer(asked, "row"), _integer(asked, "column")
            button = persons.button_at(self._world, _id(request), message_id, *place)
            if "callback_data" not in button:
                raise Impossible(409, "this button sends nothing to the bot")
            data = button["callback_data"]
        tapped = persons.tap(self._world, _id(request), message_id, data, forged=asked.get("forged") is True)
        return JSONResponse({"callback_query_id": tapped.id})

    async def edit(self, request: Request) -> Response:
        """Edit a person's own message."""
        asked = await _body(request)
        message_id = _integer(asked, "message_id")
        return JSONResponse(persons.edit(self._world, _id(request), message_id, _text(asked, "text")))

    async def block(self, request: Request) -> Response:
        """Block the bot as a person, or take that back."""
        asked = await _body(request)
        chat = persons.chat_of(self._world, _id(request))
        persons.set_blocked(self._world, chat.id, blocked=_truth(asked, "blocked"))
        return JSONResponse({"blocked": chat.blocked})

    async def chat(self, request: Request) -> Response:
        """Return a person's chat, held until it is newer than the version they know."""
        chat = persons.chat_of(self._world, _id(request))
        since = _number(request, "since", -1)
        wait = min(_number(request, "wait", 0), _LONGEST_WAIT)
        if wait > 0 and chat.version == since:
            watcher = asyncio.get_running_loop().create_future()
            chat.watchers.add(watcher)
            await asyncio.wait({watcher}, timeout=wait)
            chat.watchers.discard(watcher)
        return JSONResponse(self._chat(chat))

    def _chat(self, chat: Chat) -> Json:
        world, now = self._world, self._world.clock.now()
        shows_action = chat.action and chat.action_ends and now < chat.action_ends
        language = str(chat.person.user.get("language_code", "")) if chat.person else ""
        return {
            "version": chat.version,
            "now": now.isoformat(),
            "messages": [message | {"deleted": number in chat.deleted} for number, message in chat.messages.items()],
            "reply_keyboard": chat.reply_keyboard,
            "commands": world.profile.commands_for(chat.id, language),
            "menu_button": about.menu_button(world, chat),
            "action": chat.action if shows_action else None,
            "callbacks": [
                {
                    "id": tap.id,
                    "message_id": tap.message_id,
                    "data": tap.data,
                    "answered": tap.answered,
                    "text": tap.text,
                    "show_alert": tap.show_alert,
                    "at": tap.at.isoformat(),
                }
                for tap in chat.taps
            ],
            "bot": world.bot,
            "blocked": chat.blocked,
            "idle": self._sandbox.is_idle,
        }

    async def timeline(self, request: Request) -> Response:
        """Return what the bot has scheduled for a person."""
        person_id = persons.chat_of(self._world, _id(request)).id
        bench = self._sandbox.bench
        upcoming = await bench.upcoming(person_id) if bench else ()
        listed = [{"at": one.at.isoformat(), "what": one.what} for one in upcoming]
        return JSONResponse({"now": self._now(), "upcoming": listed})

    async def add_group(self, request: Request) -> Response:
        """Make a group."""
        asked = await _body(request)
        chat = persons.make_group(self._world, _text(asked, "title"), _integer(asked, "member"))
        return JSONResponse(chat.json)

    async def say_in_group(self, request: Request) -> Response:
        """Send a text in a group as one of its members."""
        asked = await _body(request)
        try:
            group = int(request.path_params["id"])
        except ValueError:
            raise Impossible(404, "no such group") from None
        said = persons.say_in_group(self._world, group, _integer(asked, "from"), _text(asked, "text"))
        return JSONResponse(said)

    def _now(self) -> str:
        return self._world.clock.now().isoformat()

    async def clock(self, _: Request) -> Response:
        """Tell the time."""
        return JSONResponse({"now": self._now()})

    async def move_clock(self, request: Request) -> Response:
        """Move the clock, then wait for the bot to have done what became due."""
        asked = await _body(request)
        if "to" in asked:
            self._sandbox.clock.move_to(_instant(_text(asked, "to")))
        else:
            self._sandbox.clock.move_by(timedelta(seconds=_seconds(asked)))
        await self._moved()
        return JSONResponse({"now": self._now()})

    async def _moved(self) -> None:
        self._world.touch_all()
        if self._sandbox.bench:
            await self._sandbox.bench.settle()

    async def skip(self, request: Request) -> Response:
        """Move the clock to what is scheduled next for a person, never backwards."""
        asked = await _body(request)
        chat = persons.chat_of(self._world, _integer(asked, "person"))
        bench = self._sandbox.bench
        upcoming = await bench.upcoming(chat.id) if bench else ()
        if not upcoming:
            return JSONResponse({"now": self._now(), "skipped_to": None})
        at = upcoming[0].at
        if at > self._world.clock.now():
            self._sandbox.clock.move_to(at)
        await self._moved()
        return JSONResponse({"now": self._now(), "skipped_to": at.isoformat()})

    async def settle(self, _: Request) -> Response:
        """Wait until the bot and the stand-in have nothing left to do, at most half a minute of real time."""
        try:
            async with asyncio.timeout(_SETTLE_WITHIN):
                if self._sandbox.bench:
                    await self._sandbox.bench.settle()
                await self._sandbox.wait_until_idle()
        except TimeoutError:
            raise Impossible(408, "not settled within half a minute: does a bot listen?") from None
        return JSONResponse({"now": self._now(), "idle": self._sandbox.is_idle})

    async def calls(self, request: Request) -> Response:
        """Return the log of calls."""
        return JSONResponse(self._sandbox.calls.since(int(_number(request, "since", 0))))

    async def faults(self, _: Request) -> Response:
        """List the faults on order."""
        return JSONResponse(self._sandbox.faults.listed())

    async def order_fault(self, request: Request) -> Response:
        """Order a fault."""
        try:
            fault = self._sandbox.faults.order(await _body(request))
        except ValueError as wrong:
            raise Impossible(400, str(wrong)) from None
        return JSONResponse({"id": fault.id})

    async def clear_faults(self, _: Request) -> Response:
        """Remove all faults."""
        self._sandbox.faults.clear()
        return JSONResponse([])

    async def remove_fault(self, request: Request) -> Response:
        """Remove one fault."""
        if not self._sandbox.faults.remove(_id(request)):
            raise Impossible(404, "no such fault")
        return JSONResponse(self._sandbox.faults.listed())

    async def down(self, request: Request) -> Response:
        """Take Telegram down or bring it back."""
        self._sandbox.set_down(down=_truth(await _body(request), "down"))
        return JSONResponse({"down": self._sandbox.is_down})

    async def limits(self, request: Request) -> Response:
        """Turn the limits on sending on or off."""
        self._sandbox.limits.on = _truth(await _body(request), "on")
        return JSONResponse({"on": self._sandbox.limits.on})


async def _page(_: Request) -> Response:
    if not _PAGE.exists():
        raise Impossible(404, "the phone page is not installed")
    return FileResponse(_PAGE)


def _kindly(handler: Handler) -> Handler:
    """Answer what cannot be done with its status and {"error": …}."""

    async def handle(request: Request) -> Response:
        try:
            return await handler(request)
        except Impossible as impossible:
            return JSONResponse({"error": str(impossible)}, impossible.status)

    return handle


async def _body(request: Request) -> Json:
    try:
        body = await request.json()
    except ValueError:
        raise Impossible(400, "the body is no JSON") from None
    if not isinstance(body, dict):
        raise Impossible(400, "the body is no JSON object")
    return body


def _id(request: Request) -> int:
    number: int = request.path_params["id"]
    return number


def _text(asked: Json, name: str) -> str:
    value: Any = asked.get(name)
    if not isinstance(value, str):
        raise Impossible(400, f"{name} must be a text")
    return value


def _integer(asked: Json, name: str, default: int | None = None) -> int:
    value: Any = asked.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool):
        raise Impossible(400, f"{name} must be a whole number")
    return value


def _truth(asked: Json, name: str) -> bool:
    value: Any = asked.get(name)
    if not isinstance(value, bool):
        raise Impossible(400, f"{name} must be true or false")
    return value


def _seconds(asked: Json) -> float:
    value: Any = asked.get("seconds")
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise Impossible(400, "seconds must be a number")
    return float(value)


def _instant(words: str) -> datetime:
    try:
        instant = datetime.fromisoformat(words)
    except ValueError:
        raise Impossible(400, "no ISO date and time") from None
    if instant.tzinfo is None:
        raise Impossible(400, "the time lacks its zone")
    return instant


def _number(request: Request, name: str, default: float) -> float:
    try:
        return float(request.query_params.get(name, default))
    except ValueError:
        raise Impossible(400, f"{name} must be a number") from None
