"""The control side of all but people: the clock, the log of calls, the switches that make things go wrong."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.sandbox.control import requests
from bot.sandbox.control.requests import Handlers
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world import people
from bot.sandbox.world.people import Impossible

_SETTLE_WITHIN = 30.0


class Switches:
    """The switches of one stand-in."""

    def __init__(self, sandbox: Sandbox) -> None:
        """Serve the switches of `sandbox`."""
        self._sandbox = sandbox
        self._world = sandbox.world

    def handlers(self) -> Handlers:
        """Return what is served where."""
        return [
            ("GET", "/sandbox/people/{id:int}/timeline", self.timeline),
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

    async def timeline(self, request: Request) -> Response:
        """Return what the bot has scheduled for a person."""
        person_id = people.chat_of(self._world, requests.number_in_path(request)).id
        bench = self._sandbox.bench
        upcoming = await bench.upcoming(person_id) if bench else ()
        listed = [{"at": one.at.isoformat(), "what": one.what} for one in upcoming]
        return JSONResponse({"now": self._now(), "upcoming": listed})

    def _now(self) -> str:
        return self._world.clock.now().isoformat()

    async def clock(self, _: Request) -> Response:
        """Tell the time, and whether the stand-in has nothing left to do."""
        return JSONResponse({"now": self._now(), "idle": self._sandbox.is_idle})

    async def move_clock(self, request: Request) -> Response:
        """Move the clock, then wait for the bot to have done what became due."""
        asked = await requests.body(request)
        if "to" in asked:
            self._sandbox.clock.move_to(requests.instant(requests.text(asked, "to")))
        else:
            self._sandbox.clock.move_by(timedelta(seconds=requests.seconds(asked)))
        await self._moved()
        return JSONResponse({"now": self._now()})

    async def _moved(self) -> None:
        self._world.touch_all()
        if self._sandbox.bench:
            await self._sandbox.bench.settle()

    async def skip(self, request: Request) -> Response:
        """Move the clock to what is scheduled next for a person, never backwards."""
        asked = await requests.body(request)
        chat = people.chat_of(self._world, requests.integer(asked, "person"))
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
                await self._come_to_rest()
        except TimeoutError:
            raise Impossible(408, "not settled within half a minute: does a bot listen?") from None
        return JSONResponse({"now": self._now(), "idle": self._sandbox.is_idle})

    async def _come_to_rest(self) -> None:
        bench = self._sandbox.bench
        while True:
            await self._sandbox.wait_until_idle()
            if bench:
                await bench.settle()  # what was confirmed may be spoken later
            if self._sandbox.is_idle:
                return

    async def calls(self, request: Request) -> Response:
        """Return the log of calls."""
        return JSONResponse(self._sandbox.calls.since(int(requests.number(request, "since", 0))))

    async def faults(self, _: Request) -> Response:
        """List the faults on order."""
        return JSONResponse(self._sandbox.faults.listed())

    async def order_fault(self, request: Request) -> Response:
        """Order a fault."""
        try:
            fault = self._sandbox.faults.order(await requests.body(request))
        except ValueError as wrong:
            raise Impossible(400, str(wrong)) from None
        return JSONResponse({"id": fault.id})

    async def clear_faults(self, _: Request) -> Response:
        """Remove all faults."""
        self._sandbox.faults.clear()
        return JSONResponse([])

    async def remove_fault(self, request: Request) -> Response:
        """Remove one fault."""
        if not self._sandbox.faults.remove(requests.number_in_path(request)):
            raise Impossible(404, "no such fault")
        return JSONResponse(self._sandbox.faults.listed())

    async def down(self, request: Request) -> Response:
        """Take Telegram down or bring it back."""
        await self._sandbox.set_down(down=requests.truth(await requests.body(request), "down"))
        return JSONResponse({"down": self._sandbox.is_down})

    async def limits(self, request: Request) -> Response:
        """Turn the limits on sending on or off."""
        self._sandbox.limits.on = requests.truth(await requests.body(request), "on")
        return JSONResponse({"on": self._sandbox.limits.on})
