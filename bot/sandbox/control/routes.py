"""All routes that are not the Bot API: the phone page, and the control routes as JSON under `/sandbox`."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.sandbox.control.people import PeopleRoutes
from bot.sandbox.control.requests import Handler
from bot.sandbox.control.system import SystemRoutes
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world.people import ActionError

PAGE = Path(__file__).parents[1] / "page"


def routes(sandbox: Sandbox) -> list[BaseRoute]:
    """Return the routes of `sandbox`."""
    table = [("GET", "/", _page), *PeopleRoutes(sandbox).routes(), *SystemRoutes(sandbox).routes()]
    return [
        *(Route(path, _with_errors_as_json(handler), methods=[method]) for method, path, handler in table),
        Mount("/page", StaticFiles(directory=PAGE)),
    ]


async def _page(_: Request) -> Response:
    return FileResponse(PAGE / "index.html")


def _with_errors_as_json(handler: Handler) -> Handler:
    """Respond to an ActionError with its status and {"error": …}."""

    async def handle(request: Request) -> Response:
        try:
            return await handler(request)
        except ActionError as error:
            return JSONResponse({"error": str(error)}, error.status)

    return handle
