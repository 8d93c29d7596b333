"""HTTP clients for local servers: without TLS and without a proxy."""

from __future__ import annotations

import ssl
from typing import Any

import httpx

TRUSTS_NOBODY = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""By default each client loads all trusted certificates, which costs as much as a hundred calls."""


def http_client(address: str | httpx.URL = "", *, timeout: float = 60, **more: Any) -> httpx.AsyncClient:
    """Return a client for the server at `address`, with a time-out in seconds."""
    return httpx.AsyncClient(base_url=address, trust_env=False, verify=TRUSTS_NOBODY, timeout=timeout, **more)
