"""All routes that are not the Bot API: the phone page, and the control routes as JSON under `/sandbox`."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.sandbox.control.people import PeopleRoutes
from bot.sandbox.control.requests import Handler
from bot.sandbox.control.system import SystemRoutes
from bot.sandbox.rules.errors import ApiError
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world.people import ActionError

PAGE = Path(__file__).parents[1] / "page"
_TOKEN_PLACE = '<meta name="sandbox-token" content="">'  # noqa: S105 - where one is put


def routes(sandbox: Sandbox) -> list[BaseRoute]:
    """Return the routes of `sandbox`."""
    table = [("GET", "/", _page_of(sandbox)), *PeopleRoutes(sandbox).routes(), *SystemRoutes(sandbox).routes()]
    return [
        *(Route(path, _with_errors_as_json(handler), methods=[method]) for method, path, handler in table),
        Mount("/page", StaticFiles(directory=PAGE)),
    ]


def _page_of(sandbox: Sandbox) -> Handler:
    """Return the handler of the phone page, which holds the token for the control routes."""
    text = (PAGE / "index.html").read_text()
    page = text.replace(_TOKEN_PLACE, _TOKEN_PLACE.replace('""', f'"{sandbox.control_token}"'))
    headers = {"Cache-Control": "no-store", "Content-Security-Policy": "frame-ancestors 'none'"}

    async def handle(_: Request) -> Response:
        return HTMLResponse(page, headers=headers)

    return handle


def _with_errors_as_json(handler: Handler) -> Handler:
    """Respond to an ActionError, or an ApiError over a body, with its status and {"error": …}."""

    async def handle(request: Request) -> Response:
        try:
            return await handler(request)
        except ActionError as error:
            return JSONResponse({"error": str(error)}, error.status)
        except ApiError as error:
            return JSONResponse({"error": error.description}, error.code)

    return handle
