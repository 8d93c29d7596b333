"""The control routes for everything but people: the clock, the log of calls, faults and other switches."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.sandbox.bot_hooks import UpcomingPrompt
from bot.sandbox.control import requests
from bot.sandbox.control.requests import Routes
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world import people
from bot.sandbox.world.people import ActionError

_MAX_IDLE_WAIT = 30.0  # seconds


class SystemRoutes:
    """The switches of one stand-in."""

    def __init__(self, sandbox: Sandbox) -> None:
        """Serve the switches of `sandbox`."""
        self._sandbox = sandbox
        self._world = sandbox.world

    def routes(self) -> Routes:
        """Return the routes."""
        return [
            ("GET", "/sandbox/people/{id:int}/timeline", self.timeline),
            ("GET", "/sandbox/clock", self.clock),
            ("POST", "/sandbox/clock", self.move_clock),
            ("POST", "/sandbox/skip", self.skip),
            ("POST", "/sandbox/settle", self.wait_idle),
            ("GET", "/sandbox/calls", self.calls),
            ("GET", "/sandbox/faults", self.list_faults),
            ("POST", "/sandbox/faults", self.add_fault),
            ("DELETE", "/sandbox/faults", self.clear_faults),
            ("DELETE", "/sandbox/faults/{id:int}", self.remove_fault),
            ("POST", "/sandbox/down", self.set_down),
            ("POST", "/sandbox/limits", self.set_limits),
        ]

    async def timeline(self, request: Request) -> Response:
        """Return what the bot has scheduled for a person."""
        person_id = people.private_chat(self._world, requests.id_in_path(request)).id
        upcoming = [{"at": prompt.at.isoformat(), "what": prompt.what} for prompt in await self._upcoming(person_id)]
        return JSONResponse({"now": self._now(), "upcoming": upcoming})

    async def _upcoming(self, person_id: int) -> Sequence[UpcomingPrompt]:
        bot_hooks = self._sandbox.bot_hooks
        return await bot_hooks.upcoming(person_id) if bot_hooks else ()

    def _now(self) -> str:
        return self._world.clock.now().isoformat()

    async def clock(self, _: Request) -> Response:
        """Return the time, and whether the stand-in is idle."""
        return JSONResponse({"now": self._now(), "idle": self._sandbox.is_idle})

    async def move_clock(self, request: Request) -> Response:
        """Move the clock, and wait until the bot has done what became due."""
        body = await requests.json_body(request)
        try:
            if "to" in body:
                self._sandbox.clock.move_to(requests.instant(requests.text(body, "to")))
            else:
                self._sandbox.clock.move_by(requests.duration(body))
        except ValueError as error:
            raise ActionError(400, str(error)) from None
        await self._on_clock_moved()
        return JSONResponse({"now": self._now()})

    async def _on_clock_moved(self) -> None:
        self._world.mark_all_changed()
        if self._sandbox.bot_hooks:
            await self._sandbox.bot_hooks.wait_idle()

    async def skip(self, request: Request) -> Response:
        """Move the clock to the next prompt of a person, but never backwards."""
        body = await requests.json_body(request)
        chat = people.private_chat(self._world, requests.integer(body, "person"))
        upcoming = await self._upcoming(chat.id)
        if not upcoming:
            return JSONResponse({"now": self._now(), "skipped_to": None})
        at = upcoming[0].at
        if at > self._world.clock.now():
            try:
                self._sandbox.clock.move_to(at)
            except ValueError as error:
                raise ActionError(409, str(error)) from None
        await self._on_clock_moved()
        return JSONResponse({"now": self._now(), "skipped_to": at.isoformat()})

    async def wait_idle(self, _: Request) -> Response:
        """Wait until the bot and the stand-in are idle, at most 30 seconds of real time."""
        try:
            async with asyncio.timeout(_MAX_IDLE_WAIT):
                await self._wait_all_idle()
        except TimeoutError:
            raise ActionError(408, "not idle within 30 seconds: is a bot running?") from None
        return JSONResponse({"now": self._now(), "idle": self._sandbox.is_idle})

    async def _wait_all_idle(self) -> None:
        while True:
            await self._sandbox.wait_idle()
            if self._sandbox.bot_hooks:
                await self._sandbox.bot_hooks.wait_idle()  # the bot may still send after confirming an update
            if self._sandbox.is_idle:
                return

    async def calls(self, request: Request) -> Response:
        """Return the log of calls."""
        return JSONResponse(self._sandbox.call_log.since(int(requests.query_number(request, "since", 0))))

    async def list_faults(self, _: Request) -> Response:
        """Return the faults."""
        return JSONResponse(self._sandbox.faults.as_json())

    async def add_fault(self, request: Request) -> Response:
        """Add a fault."""
        try:
            fault = self._sandbox.faults.add(await requests.json_body(request))
        except ValueError as error:
            raise ActionError(400, str(error)) from None
        return JSONResponse({"id": fault.id})

    async def clear_faults(self, _: Request) -> Response:
        """Remove all faults."""
        self._sandbox.faults.clear()
        return JSONResponse([])

    async def remove_fault(self, request: Request) -> Response:
        """Remove one fault."""
        if not self._sandbox.faults.remove(requests.id_in_path(request)):
            raise ActionError(404, "no such fault")
        return JSONResponse(self._sandbox.faults.as_json())

    async def set_down(self, request: Request) -> Response:
        """Make Telegram unreachable or reachable."""
        await self._sandbox.set_down(down=requests.boolean(await requests.json_body(request), "down"))
        return JSONResponse({"down": self._sandbox.is_down})

    async def set_limits(self, request: Request) -> Response:
        """Turn the rate limits on or off."""
        self._sandbox.rate_limits.on = requests.boolean(await requests.json_body(request), "on")
        return JSONResponse({"on": self._sandbox.rate_limits.on})
