"""Finds names in typed words that the bot does not know: a new company, its post, an employer, somebody else."""

from __future__ import annotations

from conversations.understanding.applications import LONGEST_NEW_NAME, is_person, looks_like_name
from conversations.understanding.normal_text import Token, is_word
from conversations.words.phrases import vocabulary, word_set

LONGEST_NEW_ROLE = 8  # words
_ABBREVIATED = (["St"], ["Mt"])


def find_unknown(typed: tuple[Token, ...], taken: frozenset[int], language: str) -> str:
    """Return a name that is neither a known company nor a person or a function: "Wingtip" in "Absage von Wingtip"."""
    before = word_set("before_name", language)
    before_any = word_set("before_name_or_person", language)
    for i in range(len(typed)):
        prior = typed[i - 1].plain if i else ""
        article = prior in word_set("articles", language)
        led = typed[i - 2].plain if article and i > 1 else prior
        if i in taken or led not in before | before_any:
            continue
        if article and (language == "de" or not typed[i].is_capital):
            continue
        if name := _name_from(typed, i, taken, language):
            return name
    return ""


def find_small(typed: tuple[Token, ...], taken: frozenset[int], language: str) -> str:
    """Return a name that was typed without capitals: "wingtip" in "absage von wingtip", "stadtwerke" behind "bei"."""
    kinds = word_set("generic", language) - word_set("function", language) - word_set("articles", language)
    known = vocabulary(language) - kinds
    for i in range(1, len(typed)):
        start = i + 1 if typed[i].plain in word_set("articles", language) and i + 1 < len(typed) else i
        word = typed[start]
        if typed[i - 1].plain not in word_set("at_company", language) or start in taken or word.is_capital:
            continue
        is_word = word.raw.isalpha() and word.plain not in known and word.plain not in word_set("ordinary", language)
        if is_word and not is_person(typed, start, language):
            return word.raw
    return ""


def _name_from(typed: tuple[Token, ...], i: int, taken: frozenset[int], language: str) -> str:
    """Return the company's name that begins here; empty when it is a person, a function or no name."""
    words: list[str] = []
    n = i
    generic = word_set("generic", language)
    while n < len(typed) and n not in taken and len(words) < LONGEST_NEW_NAME:
        goes_on = bool(words) and typed[n].is_capital and typed[n].plain in generic
        saint = [typed[n].raw] in _ABBREVIATED and n + 1 < len(typed) and typed[n + 1].is_capital
        named_after = words[-1:] in _ABBREVIATED and typed[n].is_capital
        if not (goes_on or saint or named_after or looks_like_name(typed, n, language)):
            break
        words.append(typed[n].raw)
        n += 1
    if not words or is_person(typed, i, language):
        return ""
    return " ".join(words)


def is_somebody(typed: tuple[Token, ...], i: int, taken: frozenset[int], language: str) -> bool:
    """Return whether somebody other than the person is the subject of the verb at token `i`: "Tom got the job"."""
    n = i - 1
    while n >= 0 and n not in taken and typed[n].plain in word_set("filler", language):
        n -= 1
    if n < 0 or n in taken or typed[n].is_mark:
        return False
    return is_person(typed, n, language) or looks_like_name(typed, n, language)


def subject_before(typed: tuple[Token, ...], i: int, taken: frozenset[int], language: str) -> str:
    """Return the unknown company that stands right before the verb at token `i`: "Wingtip rejected me"."""
    n = i - 1
    skipped = word_set("ordinary", language) | word_set("function", language)
    while n >= 0 and not typed[n].is_mark and n not in taken and typed[n].plain in skipped:
        if typed[n].plain in word_set("third_person", language) | word_set("function", language):
            return ""
        n -= 1
    if n < 0 or n in taken or typed[n].is_mark or is_person(typed, n, language):
        return ""
    word = typed[n].plain.removesuffix("'s")
    if not word[:1].isalpha() or "'" in word:
        return ""
    first = n
    if is_word(word, language):
        # "Tailspin Toys", "Green House": an ordinary word that ends a name.
        before = typed[n - 1] if n and n - 1 not in taken and not typed[n - 1].is_mark else None
        is_end = word in word_set("generic", language) and before is not None
        names = before is not None and (
            before.plain not in vocabulary(language)
            or (before.is_capital and before.plain in word_set("generic", language))
        )
        if not (is_end and names) or is_person(typed, n - 1, language):
            return ""
        first = n - 1
    while first > 0 and looks_like_name(typed, first - 1, language) and first - 1 not in taken:
        first -= 1
    return "" if is_person(typed, first, language) else " ".join(t.raw for t in typed[first : n + 1])


def name_anywhere(typed: tuple[Token, ...], taken: frozenset[int], language: str) -> tuple[str, int]:
    """Return the first name that is neither a person's nor the first word alone, and the token after it.

    "Wingtip" in "new one: Wingtip, Friday"; "" when none is.
    """
    for i in range(len(typed)):
        name = "" if i in taken else _name_from(typed, i, taken, language)
        if name and (i or " " in name):
            return name, i + len(name.split())
    return "", 0


def first_word(typed: tuple[Token, ...], at: int, language: str) -> tuple[str, int]:
    """Return the one word before the token `at`, where nothing else does: "datadog phone screen thu 11am"."""
    word = typed[0].plain.removesuffix("'s") if at == 1 else ""
    is_word = word in vocabulary(language) or not word.isalpha() or is_person(typed, 0, language)
    return ("", 0) if not word or is_word else (typed[0].raw.removesuffix("'s").removesuffix("’s"), 1)


def as_typed(name: str, after: int, typed: tuple[Token, ...], text: str) -> str:
    """Return a name that ends before the token `after` with the signs inside it: "Oakley & Sons", "Rolls-Royce"."""
    first = after - len(name.split())
    if first < 0 or not after or name.split(maxsplit=1)[0] != typed[first].raw.removesuffix("'s").removesuffix("’s"):
        return name
    written = text[typed[first].start : typed[after - 1].end].removesuffix("'s").removesuffix("’s")
    return written if "&" in written or "-" in written or "." in written else name


def new_company(
    typed: tuple[Token, ...], taken: frozenset[int], days: frozenset[int], language: str
) -> tuple[str, int]:
    """Return the name of a new company as typed, after "at", "with", "bei", and the token after it; "" when none is."""
    stops = word_set("after_company", language)
    before = word_set("before_name", language)
    for i in range(1, len(typed)):
        article = typed[i].plain in word_set("articles", language)
        start = i + 1 if article else i
        if typed[i - 1].plain not in before or start >= len(typed) or start in taken:
            continue
        if article and not typed[start].is_capital:
            continue
        if is_person(typed, start, language) or (
            typed[start].plain in vocabulary(language) and not typed[start].is_capital
        ):
            continue
        words: list[str] = []
        n = start
        while n < len(typed) and len(words) < LONGEST_NEW_NAME and n not in taken | days:
            token = typed[n]
            if token.raw == "." and words[-1:] in _ABBREVIATED and n + 1 < len(typed) and typed[n + 1].is_capital:
                words.append(token.raw)
                n += 1
                continue
            if token.is_mark or token.raw[0].isdigit() or (token.plain in stops and not (token.is_capital and words)):
                break
            is_word = token.plain in vocabulary(language) and token.plain not in word_set("generic", language)
            if words and is_word and not token.is_capital:
                break
            words.append(token.raw)
            n += 1
        if words:
            words[-1] = words[-1].removesuffix("'s").removesuffix("’s")
        if words and not (
            len(words) == 1 and words[0].casefold() in word_set("ordinary", language) | word_set("function", language)
        ):
            return " ".join(words), n
    return "", 0


def _without_frame(typed: tuple[Token, ...], start: int, language: str) -> int:
    """Return where the post begins in "for the post of cook" and "for a cook": with "cook"."""
    n = start + (start < len(typed) and typed[start].plain in word_set("articles", language))
    is_framed = n + 1 < len(typed) and typed[n].plain in word_set("job_word", language)
    return n + 2 if is_framed and typed[n + 1].plain in word_set("of_a_post", language) else n


def new_role(typed: tuple[Token, ...], text: str, after: int, days: frozenset[int], language: str) -> str:
    """Return the post as typed in `text`: after "for", "as", "als", or between commas after the company."""
    before, stops = word_set("before_role", language), word_set("after_role", language)
    starts = [i + 1 for i, token in enumerate(typed) if token.plain in before]
    if after and after < len(typed) and typed[after].raw == ",":
        starts.append(after + 1)
    for start in starts:
        first = n = _without_frame(typed, start, language)
        words: list[str] = []
        while n < len(typed) and n not in days and len(words) < LONGEST_NEW_ROLE:
            token = typed[n]
            is_counted = n > first and typed[n - 1].plain in word_set("counted", language)  # "Year 4 teacher"
            if token.is_mark or (token.raw[0].isdigit() and not is_counted) or token.plain in stops:
                break
            words.append(token.raw)
            n += 1
        if words:
            return " ".join(text[typed[n - len(words)].start : typed[n - 1].end].split())
    return ""
