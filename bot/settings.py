"""The settings, from the environment or a file `.env`.

Every field has its line in `.env.example`; a test compares the two. The environment wins over the file, and an empty
value counts as unset, so that `.env.example` may be copied unchanged.
"""

from __future__ import annotations

import difflib
import re
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from dotenv import dotenv_values
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import CannotStart
from bot.operator.circle import Circle
from conversations.events import Transcription

DEFAULT_PORT = 8081
WEBHOOK_PATH = "/telegram"
"""Appended to WEBHOOK_URL."""

WRONG_SETTING = 2  # the exit code of a start that a wrong setting stopped
_TOKEN = re.compile(r"[0-9]{3,20}:[A-Za-z0-9_-]{20,100}", re.ASCII)
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}", re.ASCII)
_UNESCAPED = re.compile(r"[^!-~]|[\"<>\\^`{|}]|%(?![0-9A-Fa-f]{2})")  # not as an address may hold it
_WEBHOOK_PORTS = {None, 443, 80, 88, 8443}  # the ports that Telegram calls


def _stripped(value: object) -> object:
    if isinstance(value, SecretStr):
        return SecretStr(value.get_secret_value().strip())
    return value.strip() if isinstance(value, str) else value


def _upper(value: object) -> object:
    return value.strip().upper() if isinstance(value, str) else value


def _web_address(url: str) -> str:
    try:
        parts = urlsplit(url)
        is_complete = bool(parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0)
        is_bare = not parts.query and not parts.fragment
    except ValueError:  # a port that is no number, an unclosed bracket
        is_complete = is_bare = False
    if not (is_complete and is_bare):
        raise ValueError("should be a web address such as https://example.org")
    return url.rstrip("/")


def _transcriber(value: str) -> str:
    if value.casefold() == "off":
        return "off"
    if "://" in value:
        return _web_address(value)
    if not Path(value).is_dir():
        raise ValueError(
            "should be off, the folder of a model, or the address of a server such as http://127.0.0.1:8000"
        )
    return value


class Settings(BaseSettings):
    """All settings, validated. `repr` shows no secret: neither the token nor the database's password.

    The constructor takes arguments and the environment; `load` reads `.env` too, and words mistakes for people.
    """

    model_config = SettingsConfigDict(env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True)

    bot_token: Annotated[SecretStr, BeforeValidator(_stripped)] | None = None
    bot_api_url: Annotated[str, BeforeValidator(_stripped), AfterValidator(_web_address)] = "https://api.telegram.org"
    data_dir: Path = Path("data")
    database_url: Annotated[str, BeforeValidator(_stripped)] = Field(default="", repr=False)
    webhook_url: Annotated[str, BeforeValidator(_stripped), AfterValidator(_web_address)] | None = None
    webhook_secret: Annotated[SecretStr, BeforeValidator(_stripped)] | None = Field(None, validate_default=True)
    port: int | None = Field(default=None, ge=0, le=65535)
    listen_host: Annotated[str, BeforeValidator(_stripped)] = "127.0.0.1"
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = "INFO"
    allowed_people: Annotated[str, BeforeValidator(_stripped)] = Field(default="", repr=False)
    budget_seconds: float = Field(default=6, ge=0.1, le=60, allow_inf_nan=False)
    spelling: Literal["on", "off"] = "on"
    transcribe: Annotated[str, BeforeValidator(_stripped), AfterValidator(_transcriber)] = "off"
    transcribe_model: Annotated[str, BeforeValidator(_stripped)] = "whisper-1"
    transcribe_key: Annotated[SecretStr, BeforeValidator(_stripped)] | None = None
    clock_file: Path | None = None
    heartbeat_seconds: float = Field(default=30, ge=0.05, le=30, allow_inf_nan=False)
    messages_per_second: int = Field(default=30, ge=1, le=1000)
    lease_seconds: float = Field(default=15, ge=1, le=40, allow_inf_nan=False)

    @property
    def transcription(self) -> Transcription:
        """Where voice notes are turned into words."""
        if self.transcribe == "off":
            return Transcription.OFF
        return Transcription.SERVER if "://" in self.transcribe else Transcription.HERE

    @property
    def served_at(self) -> tuple[str, int] | None:
        """Where /healthz, /metrics and /telegram are served: host and port; None when nothing is."""
        if self.port is None and self.webhook_url is None:
            return None
        return self.listen_host, DEFAULT_PORT if self.port is None else self.port

    @field_validator("bot_token")
    @classmethod
    def _token_is_whole(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not _TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError("is not a bot token: copy the whole of it from @BotFather, digits, colon and all")
        return token

    @field_validator("database_url")
    @classmethod
    def _database_is_known(cls, url: str, info: ValidationInfo) -> str:
        if not url:
            folder = info.data.get("data_dir")  # absent when it is wrong itself; that is the error shown then
            return f"sqlite:///{folder.resolve() / 'afterword.db'}" if isinstance(folder, Path) else url
        scheme, separator, rest = url.partition("://")
        if not separator or scheme not in DATABASES:
            raise ValueError("should begin with postgresql:// or sqlite:///")
        if scheme.startswith("sqlite") and not rest.strip("/"):
            raise ValueError("should name a file after three slashes: sqlite:///data/afterword.db")
        if scheme.startswith("sqlite") and not rest.startswith("/"):
            raise ValueError("should have three slashes before the file's path: sqlite:///data/afterword.db")
        if not scheme.startswith("sqlite"):
            _check_server_address(rest)
        return f"{DATABASES[scheme]}://{rest}"

    @field_validator("bot_api_url")
    @classmethod
    def _token_travels_unread(cls, url: str) -> str:
        # The token is in each address, and people's words in each body.
        if not (url.startswith("https://") or is_loopback(url)):
            raise ValueError("should begin with https://, except for a stand-in on this machine")
        return url

    @field_validator("webhook_url")
    @classmethod
    def _webhook_can_be_called(cls, url: str | None) -> str | None:
        if url is None or is_loopback(url):  # a stand-in for Telegram on this machine
            return url
        if not url.startswith("https://"):
            raise ValueError("should begin with https://, Telegram calls no other address")
        if urlsplit(url).port not in _WEBHOOK_PORTS:
            raise ValueError("should have the port 443, 80, 88 or 8443, Telegram calls no other")
        return url

    @field_validator("webhook_secret")
    @classmethod
    def _webhook_secret_is_sendable(cls, secret: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        if secret is None:
            if info.data.get("webhook_url") is not None:
                raise ValueError("is missing: Telegram's calls are known by it; any long random word will do")
            return None
        # Telegram's own rule for the secret_token of setWebhook.
        if not _SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError("should be 1 to 256 of the signs A-Z, a-z, 0-9, _ and -")
        return secret

    @field_validator("allowed_people")
    @classmethod
    def _circle_is_read(cls, text: str) -> str:
        Circle.parse(text)
        return text

    @field_validator("listen_host")
    @classmethod
    def _host_is_this_machines(cls, host: str) -> str:
        try:
            return str(ip_address(host))
        except ValueError:
            if host == "localhost":
                return "127.0.0.1"
            raise ValueError("should be an address of this machine: 127.0.0.1, or 0.0.0.0 for all it has") from None


def _check_server_address(rest: str) -> None:
    """Raise ValueError when the password breaks the address. `rest` is user:password@host:port/name?options."""
    before, _, options = rest.partition("?")
    authority, _, name = before.partition("/")
    try:
        _port = urlsplit(f"//{authority}").port
        is_whole = authority.count("@") <= 1 and "@" not in name and authority.rpartition("@")[0].count(":") <= 1
    except ValueError:  # a port that is no number, an unclosed bracket
        is_whole = False
    are_options = not options or all("=" in option for option in options.split("&"))
    if not (is_whole and are_options) or "#" in rest or " " in rest or _UNESCAPED.search(authority):
        raise ValueError(
            "should be like postgresql://user:password@host:5432/name, with the special letters of a password as"
            " % and two digits: %40 for @, %2F for /, %3A for :, %23 for #, %3F for ?, %25 for %, %20 for a blank"
        )


def load(env_file: Path = Path(".env")) -> Settings:
    """Return the settings of the environment and of `env_file`, if there is one.

    Raises CannotStart with one line that names each wrong variable, and never its value.
    """
    _refuse_misspelt_names(env_file)
    try:
        return Settings(_env_file=env_file)
    except ValidationError as error:
        raise CannotStart("; ".join(_mistakes(error)), code=WRONG_SETTING) from None


def _mistakes(error: ValidationError) -> list[str]:
    lines = []
    for mistake in error.errors(include_url=False, include_input=False):
        raised = mistake.get("ctx", {}).get("error")
        text = str(raised) if raised else mistake["msg"].partition(", unable")[0].replace("Input should", "should")
        lines.append(f"{str(mistake['loc'][0]).upper()} {text}")
    return lines


def _refuse_misspelt_names(env_file: Path) -> None:
    # A misspelt BOT_TOKEN would start the sandbox without a warning. Names unlike any setting belong to other programs.
    try:
        names = [name.upper() for name in dotenv_values(env_file, interpolate=False)]
    except (OSError, UnicodeDecodeError) as error:
        raise CannotStart(f"{env_file} cannot be read: {type(error).__name__}", code=WRONG_SETTING) from None
    known = [name.upper() for name in Settings.model_fields]
    for name in names:
        meant = difflib.get_close_matches(name, known, n=1, cutoff=0.8)
        if name not in known and meant:
            raise CannotStart(f"{name} in {env_file} is no setting: is {meant[0]} meant?", code=WRONG_SETTING)


DATABASES = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
"""The schemes that DATABASE_URL may have, and SQLAlchemy's names for them."""


def is_loopback(url: str) -> bool:
    """Return whether the address is one of this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
