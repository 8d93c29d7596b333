"""The short lists of words for days and times, one file beside the words file of each language that CLDR helps to read.

English and German have grammars of their own and no such list.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_ENDING = ".days.toml"
LANGUAGES = frozenset(
    file.name.removesuffix(_ENDING) for file in files("conversations.words").iterdir() if file.name.endswith(_ENDING)
)


@cache
def day_words(language: str) -> Mapping[str, Mapping[str, str]]:
    """Return the sections of a language's list, each with what people type by what it means. Raises OSError."""
    text = files("conversations.words").joinpath(f"{language}{_ENDING}").read_text(encoding="utf-8")
    return tomllib.loads(text)


def entries(listed: str) -> tuple[str, ...]:
    """Return the entries of a list separated by commas."""
    return tuple(entry for part in listed.split(",") if (entry := " ".join(part.split())))
