"""HTTP clients for local servers: without TLS and without a proxy."""

from __future__ import annotations

import re
import ssl
from collections.abc import Generator
from typing import Any

import httpx

TRUSTS_NOBODY = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""By default each client loads all trusted certificates, which costs as much as a hundred calls."""


class PageToken(httpx.Auth):
    """Adds the token that a sandbox's phone page holds to calls of its control routes."""

    requires_response_body = True

    def __init__(self) -> None:
        """Know no token yet."""
        self._tokens: dict[httpx.URL, str] = {}

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Ask the page once, for each sandbox."""
        if request.url.path.startswith("/sandbox/"):
            page = request.url.copy_with(path="/", query=None)
            if page not in self._tokens:
                self._tokens[page] = token_in((yield httpx.Request("GET", page)).text)
            request.headers["X-Sandbox-Token"] = self._tokens[page]
        yield request


def token_in(page: str) -> str:
    """Return the token in the HTML of a phone page."""
    found = re.search(r'<meta name="sandbox-token" content="([^"]+)">', page)
    assert found
    return found[1]


def http_client(address: str | httpx.URL = "", *, timeout: float = 60, **more: Any) -> httpx.AsyncClient:
    """Return a client for the server at `address`, with a time-out in seconds; a sandbox's control routes let it in."""
    more = {"auth": PageToken()} | more
    return httpx.AsyncClient(base_url=address, trust_env=False, verify=TRUSTS_NOBODY, timeout=timeout, **more)
