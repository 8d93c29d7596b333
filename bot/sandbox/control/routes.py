"""The control side: what the phone page and the story tests ask of the stand-in, as JSON under `/sandbox`."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.sandbox.control.people import Phones
from bot.sandbox.control.requests import Handler
from bot.sandbox.control.system import Switches
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world.people import Impossible

PAGE = Path(__file__).parents[1] / "page"


def routes(sandbox: Sandbox) -> list[BaseRoute]:
    """Return the routes of the page and of the control side of `sandbox`."""
    table = [("GET", "/", _page), *Phones(sandbox).handlers(), *Switches(sandbox).handlers()]
    return [
        *(Route(path, _kindly(handler), methods=[verb]) for verb, path, handler in table),
        Mount("/page", StaticFiles(directory=PAGE, check_dir=False)),
    ]


async def _page(_: Request) -> Response:
    page = PAGE / "index.html"
    if not page.exists():
        raise Impossible(404, "the phone page is not installed")
    return FileResponse(page)


def _kindly(handler: Handler) -> Handler:
    """Answer what cannot be done with its status and {"error": …}."""

    async def handle(request: Request) -> Response:
        try:
            return await handler(request)
        except Impossible as impossible:
            return JSONResponse({"error": str(impossible)}, impossible.status)

    return handle
