"""Splits a long message into its sentences, as it was typed."""

from __future__ import annotations

import re
import unicodedata

from conversations.words.phrases import word_set

MOST_CHARACTERS = 4096
MOST_SENTENCES = 30
LONG_SENTENCE, FEWEST_IN_PART = 18, 3  # words
FEWEST_PARTS = 4
_WORDS = re.compile(r"\S+")
OPENING, CLOSING = "“„«", "”“»"
_LAST_WORD = re.compile(r"[^\W\d_]+(?:[.'’][^\W\d_]+)*$|\d+$")
_NEXT_WORD = re.compile(r"\s*([^\W_]+)")


def sentences(text: str, language: str) -> tuple[str, ...]:
    """Return the sentences of a text; joined by spaces or line breaks they are the text again.

    A sentence ends at a full stop, a mark, a closing emoji or a line break, but not inside a time, an ordinal, an
    abbreviation, a number or a quotation.
    """
    text = text[:MOST_CHARACTERS]
    found: list[str] = []
    start = 0
    quoted = False
    i = 0
    while i < len(text) and len(found) < MOST_SENTENCES - 1:
        character = text[i]
        if character == '"':
            quoted = not quoted
        elif character in OPENING and not (quoted and character in CLOSING):
            quoted = True
        elif character in CLOSING:
            quoted = False
        ends = character == "\n" or (not quoted and _ends(text, start, i, language))
        if ends:
            i = _last_mark(text, i)
            _add(found, text[start : i + 1])
            start = i + 1
            quoted = False
        i += 1
    _add(found, text[start:])
    return tuple(found) if len(found) > 1 else _parts(text.strip(), language)


def _parts(text: str, language: str) -> tuple[str, ...]:
    """Return the parts of a long message without a full stop, as it is dictated: "… and then they asked … but I …"."""
    words = list(_WORDS.finditer(text))
    if len(words) < LONG_SENTENCE:
        return (text,) if text else ()
    joins, begins, always = (word_set(name, language) for name in ("joins", "begins_part", "always_begins_part"))
    plain = [word.group().lower().strip(",.") for word in words]
    starts = [0]
    for i in range(FEWEST_IN_PART - 1, len(words) - FEWEST_IN_PART + 1):
        is_comma, length = words[i - 1].group().endswith(","), i - starts[-1]
        is_join = plain[i] in joins and not words[i].group().endswith(",")
        is_joined = is_join and (plain[i] in always or plain[i + 1] in begins or plain[i + 1] in joins)
        if length >= FEWEST_IN_PART - is_comma and (is_joined or is_comma):
            starts.append(i)
    if len(starts) < FEWEST_PARTS:
        return (text,)  # a long answer to one question
    ends = [*(words[i].start() for i in starts[1:]), len(text)]
    return tuple(text[words[i].start() : end].strip() for i, end in zip(starts, ends, strict=True))[:MOST_SENTENCES]


def _add(found: list[str], piece: str) -> None:
    piece = piece.strip()
    if not piece:
        return
    if found and not any(c.isalnum() for c in piece):
        found[-1] = f"{found[-1]} {piece}"
    else:
        found.append(piece)


def _ends(text: str, start: int, i: int, language: str) -> bool:
    character, after = text[i], text[i + 1 : i + 2]
    if character in "!?…":
        return not after or after.isspace() or after in "!?…" or _is_picture(after)
    if _is_picture(character):
        return not after or after.isspace() or _is_picture(after)
    if character != "." or not (not after or after.isspace() or after == "." or _is_picture(after)):
        return False
    word = _LAST_WORD.search(text[max(start, i - 24) : i])
    following = _NEXT_WORD.match(text, i + 1)
    if word is None or following is None:
        return True
    last, first = word.group().lower(), following[1]
    if last.isdigit():
        return language != "de" or not (first[0].islower() or first.lower() in word_set("months", language))
    if len(last) == 1:
        return last == "i" and language == "en"
    if last in word_set("abbreviations_at_the_end", language):
        return first[0].isupper()  # "plumbing etc. They"
    return last not in word_set("abbreviations", language)


def _last_mark(text: str, i: int) -> int:
    """Return where the marks and emoji at the end of a sentence end."""
    while i + 1 < len(text) and (text[i + 1] in ".!?…" or _is_picture(text[i + 1])):
        i += 1
    n = i + 1
    while n < len(text) and text[n] == " ":
        n += 1
    if n < len(text) and _is_picture(text[n]):
        while n < len(text) and (_is_picture(text[n]) or (text[n] == " " and _is_picture(text[n + 1 : n + 2]))):
            n += 1
        return n - 1
    return i


def _is_picture(character: str) -> bool:
    return (
        bool(character)
        and (unicodedata.category(character) in ("So", "Sk") or character in "\u200d\ufe0f")
        and not character.isascii()
    )
