"""Reads what an invitation asks to bring: documents, a portfolio, an ID, work clothes."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from zoneinfo import ZoneInfo

from conversations.invitations.contents.letter import Letter
from conversations.invitations.contents.patterns import phrases, says
from conversations.messages import words
from conversations.words import LANGUAGES, Reader, in_plain

LONGEST = 160  # characters of what is kept
LONGEST_SENTENCE = 300
LONGEST_READ = 1200
MOST_SENTENCES = 3
MOST_LISTED = 8
_BULLET = re.compile(r"\s*(?:[-*•–·]|[0-9]{1,2}[.)])\s*(?=\S)")
_LABEL = re.compile(r"\s*(?P<label>[^:\n]{3,60}?)\s?:\s*(?P<rest>.*)")
_END = re.compile(r"(?<=\w\w[.!?])\s+(?=[A-Z\u00c4\u00d6\u00dc])")  # also behind "am.", which a letter keeps
_AT_THE_EDGES = " .,;:!?–-"


def read_bring(letter: Letter) -> str:
    """Return what to bring, on one line, without "your"; "" where the invitation asks for nothing."""
    if not says("invited-bring_signs", letter.body):
        return ""
    found = [_listed(letter), *map(_asked, _sentences(letter))]
    return _shortened(", ".join(dict.fromkeys(filter(None, found))))


def _sentences(letter: Letter) -> list[str]:
    parts = (part for s in letter.sentences() for part in _END.split(s.text[:LONGEST_READ]))
    said = (part[:LONGEST_SENTENCE] for part in parts if says("invited-bring_signs", part))
    return list(islice((part for part in said if not says("invited-bring_not", part)), MOST_SENTENCES))


def _listed(letter: Letter) -> str:
    """Return what stands behind a label ("What to bring: …"), or in the list below it."""
    for number, line in enumerate(letter.lines):
        match = _LABEL.fullmatch(line[:LONGEST_SENTENCE])
        if match is None or not _is_label().fullmatch(match["label"]):
            continue
        if match["rest"]:
            return _without_owner(match["rest"])
        below = letter.lines[number + 1 : number + 1 + MOST_LISTED]
        listed = []
        for item in below:
            if not (mark := _BULLET.match(item)):
                break
            listed.append(_without_owner(item[mark.end() :][:LONGEST]))
        return ", ".join(listed)
    return ""


def _asked(sentence: str) -> str:
    """Return what a sentence asks to bring. Where it only says "it", the sentence is needed whole."""
    label = _LABEL.match(sentence)
    if label and _is_label().fullmatch(label["label"]):
        return ""
    what = next((match["what"] for request in _requests() if (match := request.search(sentence))), "")
    what = _behind().split(what, maxsplit=1)[0]
    while shorter := _filler().match(what) or _ending().search(what):
        what = what[shorter.end() :] if shorter.start() == 0 else what[: shorter.start()]
    if _is_it().fullmatch(what.strip(_AT_THE_EDGES)):
        return sentence.strip(_AT_THE_EDGES)
    return "" if _is_nothing().match(what) else _without_owner(what)


def _without_owner(text: str) -> str:
    """Return a list of things without "your", "a" and the like before each."""
    return _owner().sub(r"\g<before>", text.strip(_AT_THE_EDGES)).strip(_AT_THE_EDGES)


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0].rstrip(_AT_THE_EDGES)}…"


# The words they are recognised by ------------------------------------------------------------------------------------


@cache
def _requests() -> tuple[re.Pattern[str], ...]:
    """Return a pattern for each request: "^" stands for the sentence's beginning, "…" for what is to be brought."""
    found = []
    for language in LANGUAGES:
        listed = in_plain(words("invited-bring_requests"), Reader(language, ZoneInfo("UTC"))).split(",")
        for entry in (" ".join(entry.split()) for entry in listed):
            front, _, end = entry.partition("…")
            start = r"^\W*" if front.startswith("^") else r"(?<!\w)"
            before = re.escape(front.strip("^ ")).replace(r"\ ", r"\s+").replace("'", "['\u2019]")
            behind = (
                rf"\s+{re.escape(end.strip())}(?=\W*$|\W*[,;.!?]|\s+(?:{phrases('invited-bring_on')})(?!\w))"
                if end.strip()
                else ""
            )
            found.append(re.compile(rf"{start}{before}[\s,:]+(?P<what>[^\n]{{2,200}}){behind}", re.IGNORECASE))
    return tuple(found)


@cache
def _is_label() -> re.Pattern[str]:
    return re.compile(rf"(?:[^:\n]{{0,30}}\s)?\W*(?:{phrases('invited-bring_labels')})\W*", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    """Return a pattern for where another request begins: "and arrive early"."""
    return re.compile(rf"[,;]?\s+(?:{phrases('invited-bring_then')})(?!\w)|;|\s[–-]\s|[.!?](?=\s)", re.IGNORECASE)


@cache
def _filler() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{phrases('invited-bring_fillers')})(?!\w)[\s,:]*", re.IGNORECASE)


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"[\s,]+(?:{phrases('invited-bring_endings')})[\s.,!?]*$", re.IGNORECASE)


@cache
def _is_it() -> re.Pattern[str]:
    return re.compile(rf"(?:{phrases('invited-bring_it')})", re.IGNORECASE)


@cache
def _is_nothing() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{phrases('invited-bring_nothing')})(?!\w)", re.IGNORECASE)


@cache
def _owner() -> re.Pattern[str]:
    joined = phrases("invited-bring_joined")
    return re.compile(
        rf"(?P<before>^\W*|,\s*|(?<!\w)(?:{joined})\s+)(?:{phrases('invited-bring_owners')})\s+(?=\S)", re.IGNORECASE
    )
