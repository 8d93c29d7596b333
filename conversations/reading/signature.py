"""Reads a pasted e-mail signature: whose it is."""

from __future__ import annotations

import re

from conversations.reading.names import is_role, read_name
from conversations.reading.typed_text import EMAIL, LINE_BREAK, WEB_ADDRESS
from conversations.words.wordlists import known, normalise

PHONE_NUMBER = re.compile(r"\+?\d[\d\s()./-]{4,24}\d")

ON_BEHALF = re.compile(r"^(?:i\. ?[AV]\.|ppa\.)\s+")  # a German signature for somebody else


def first_person(text: str) -> str:
    """Return the line with the name and the address of a signature; any other text as it is.

    Several lines with one address and a telephone number, web address, role or company are a signature. The name is
    its first line, or the first one after "Kind regards".
    """
    several = LINE_BREAK.split(text) if LINE_BREAK.search(text) or text.count("|") <= 1 else text.split("|")
    lines = [ON_BEHALF.sub("", line.strip()) for line in several if line.strip()]
    closing = next((i for i in reversed(range(len(lines) - 1)) if _is_closing(lines[i])), None)
    start = 0 if closing is None else closing + 1
    addresses = EMAIL.findall(text)
    if len(lines) <= 1 or len(addresses) > 1:
        return text
    if closing is None and not (addresses and any(_is_of_signature(line) for line in lines[1:])):
        return text
    return f"{EMAIL.sub(' ', lines[start])} {' '.join(addresses)}"


def _is_closing(line: str) -> bool:
    return normalise(line.strip(" ,.!-\u2013")) in known("names", "closings")


def _is_of_signature(line: str) -> bool:
    """Return whether a line is a telephone number, a web address, a role or a company, and no person."""
    if EMAIL.search(line):
        return False
    words = [word.strip(".,:;()|") for word in WEB_ADDRESS.sub(" ", PHONE_NUMBER.sub(" ", line)).split()]
    keys = {normalise(word) for word in words if word}
    if keys <= known("names", "phone"):
        return True
    if keys & (known("companies", "legal") | known("companies", "kinds")):
        return True
    names_somebody = read_name(line.partition(",")[0].split(), "", small=False)
    return not names_somebody and (is_role(words[0]) or is_role(words[-1]))
