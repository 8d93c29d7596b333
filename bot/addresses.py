"""Addresses: which of them lead to this very machine, and how a database's begin."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

DATABASES = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
"""How people begin the address of a database, and what SQLAlchemy calls that."""


def is_loopback(url: str) -> bool:
    """Whether the address leads to this very machine."""
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
