"""Refuses what a web page from elsewhere can have a browser send to the stand-in.

Any page can send requests to this machine, and one whose own name is made to resolve to 127.0.0.1 can read the answers.
So the stand-in answers only to its own names, to no foreign origin, and its control routes only to whoever knows the
token of this start. The phone page holds it.
"""

from __future__ import annotations

import hmac
import json
from urllib.parse import parse_qs

from starlette.types import ASGIApp, Receive, Scope, Send

from bot.sandbox.transport.connection import respond

CONTROL_PATH = "/sandbox/"
FILES_PATH = "/sandbox/files/"
CONTROL_HEADER = "X-Sandbox-Token"
_HTTP_PORT = 80
_OWN_NAMES = ("127.0.0.1", "localhost", "[::1]")
_OWN_SITES = (b"", b"none", b"same-origin")
"""Values of Sec-Fetch-Site: not from a browser, an address that somebody typed, the page itself."""


class Guard:
    """An ASGI application that passes on what is not refused."""

    def __init__(self, app: ASGIApp, control_token: str) -> None:
        """Pass on to `app`; the control routes want `control_token` in a header, or for files in the query."""
        self._app = app
        self._token = control_token.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "http" and (reason := self._refusal(scope)):
            answer = {"ok": False, "error_code": 403, "description": f"Forbidden: {reason}", "error": reason}
            await respond(send, 403, json.dumps(answer).encode())
            return
        await self._app(scope, receive, send)

    def _refusal(self, scope: Scope) -> str:
        port = scope["server"][1]
        ends = [f":{port}", ""] if port == _HTTP_PORT else [f":{port}"]  # browsers leave HTTP's own port out
        hosts = {f"{name}{end}".encode() for name in _OWN_NAMES for end in ends}
        if [host.lower() for host in _all(scope, b"host")] not in [[host] for host in hosts]:
            return f"the sandbox answers only at http://127.0.0.1:{port} and http://localhost:{port}"
        origins, sites = _all(scope, b"origin"), _all(scope, b"sec-fetch-site")
        if not {origin.lower() for origin in origins} <= {b"http://" + host for host in hosts}:
            return "this comes from another page"
        if not {site.lower() for site in sites} <= {*_OWN_SITES}:
            return "this comes from another page: type the sandbox's address into the browser"
        if scope["path"].startswith(CONTROL_PATH) and not self._is_known(scope):
            return f"the token of this start is missing: the page at / holds it, for the header {CONTROL_HEADER}"
        return ""

    def _is_known(self, scope: Scope) -> bool:
        given = _all(scope, CONTROL_HEADER.lower().encode())
        if not given and scope["path"].startswith(FILES_PATH):  # an <img> sends no header of ours
            given = [value.encode() for value in parse_qs(scope["query_string"].decode("latin-1")).get("token", ())]
        return len(given) == 1 and hmac.compare_digest(given[0], self._token)


def _all(scope: Scope, name: bytes) -> list[bytes]:
    return [value for key, value in scope["headers"] if key == name]
