"""Prepares a line of names: whose a pasted e-mail signature is, and what is a name in small letters.

"maria keller" is a name; of "die frau schultz vom büro" one word is.
"""

from __future__ import annotations

import re

from conversations.reading.jobs import is_old_trade
from conversations.reading.names import AROUND, common_words, is_role, is_title, read_name
from conversations.reading.typed_text import EMAIL, LINE_BREAK, WEB_ADDRESS, with_capitals
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


# In small letters ----------------------------------------------------------------------------------------------------


def may_be_small_names(line: str) -> bool:
    """Return whether a line in small letters has none but names: no common word, no number, no role.

    Titles, "and" and marks of addresses do not count.
    """
    if normalise(line.split(maxsplit=1)[0]) in known("names", "articles"):  # "der meister": nobody is called so
        return False
    before = ""
    for word in re.split(r"[\s,;/|&+•:()<>]+", line):
        key, last = normalise(word.strip(AROUND)), before
        before = word
        if not key or key.startswith("@") or is_title(word) or key in known("names", "and"):
            continue
        if key in known("names", "particles") or key in known("names", "degrees"):
            continue
        if is_old_trade(key) and last and not is_role(last):
            continue
        if key in common_words() or any(c.isdigit() for c in key) or is_role(key):
            return False
    return True


def with_names_behind_titles(line: str) -> str:
    """Return a line in small letters with capitals on the names behind titles: "die frau Schultz vom büro"."""
    parts = re.split(r"(\s+|[,;/|&+•:()<>])", line)
    at = [i for i, part in enumerate(parts) if part.strip() and not re.fullmatch(r"[,;/|&+•:()<>]", part)]
    for n, place in enumerate(at[:-1]):
        if is_title(parts[place]) and not is_title(parts[at[n + 1]]):
            behind = at[n + 1 : n + 2 + (n + 2 < len(at) and _ends_a_name(parts, at, n + 3))]
            for i in behind:
                if normalise(parts[i].strip(AROUND)) in common_words() or is_role(parts[i]):
                    break
                parts[i] = with_capitals(parts[i])
    return "".join(parts)


def _ends_a_name(parts: list[str], at: list[int], n: int) -> bool:
    """Return whether a name ends before the word `n`: at the line's end, at a mark, or at "and"."""
    if n >= len(at):
        return True
    is_marked = any(part.strip() for part in parts[at[n - 1] + 1 : at[n]])
    return is_marked or normalise(parts[at[n]]) in known("names", "and")
