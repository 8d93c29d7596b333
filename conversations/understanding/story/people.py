"""Finds the names of people in a sentence: capitals, titles, given names; nobody rather than a guess."""

from __future__ import annotations

from conversations.reading.typed_text import EMAIL
from conversations.understanding.normal_text import Token
from conversations.words.phrases import vocabulary, word_set

NOT_A_TITLE = frozenset({
    "mein", "meine", "meiner", "die", "der", "eine", "ein", "einer", "keine", "seine", "ihre", "my", "a", "about",
    "über", "von", "of",
})  # fmt: skip
LONGEST_NAME = 4  # words, with the title


def introduced(
    text: str, typed: tuple[Token, ...], taken: frozenset[int], language: str, seen: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """Return the people whom a sentence introduces, as typed, with their titles. `seen` are name words met before."""
    boxes = [match.span() for match in EMAIL.finditer(text)]
    taken |= frozenset(i for i, t in enumerate(typed) if any(start <= t.start < end for start, end in boxes))
    found: list[str] = []
    i = 0
    while i < len(typed):
        words, after = _name_from(text, typed, i, taken, language)
        if words and not {word.casefold() for word in words[-1:]} <= seen:
            found.append(text[typed[i].start : typed[after - 1].end])
        i = max(after, i + 1)
    return tuple(dict.fromkeys(found))


def _name_from(
    text: str, typed: tuple[Token, ...], i: int, taken: frozenset[int], language: str
) -> tuple[list[str], int]:
    """Return the words of the name that begins at token `i`, and the token after it."""
    titles, given = word_set("titles", language), word_set("given_names", language)
    words: list[str] = []
    before = typed[i - 1].plain if i else ""
    has_title, is_small = False, not any(token.is_capital for token in typed) and before not in NOT_A_TITLE
    n = i
    while n < len(typed) and len(words) < LONGEST_NAME and (n not in taken or (words and _is_beside(text, typed, n))):
        token = typed[n]
        word = token.plain
        if words and text[typed[n - 1].end : token.start].strip(" -.’"):
            break  # "Luca + Marie"
        if word in titles and (token.is_capital or not words):
            if words and not has_title:
                break
            if not (
                n + 1 < len(typed)
                and (
                    typed[n + 1].is_capital
                    or (typed[n + 1].raw == "." and n + 2 < len(typed))
                    or (is_small and _is_small_name(typed[n + 1].plain, language))
                )
            ):
                break
            has_title = True
            words.append(token.raw)
            n += 1
            if n < len(typed) and typed[n].raw == ".":
                n += 1
            continue
        titled = has_title and all(w.lower() in titles for w in words)  # "Frau Engel", "Mr Cook"
        is_given = word in given and (word not in word_set("given_or_word", language) or _is_followed(typed, n))
        is_named = is_small and has_title and _is_small_name(word, language)  # "frau öztürk"
        if not (_is_name_word(token) or is_named) or (_is_ordinary(word, language) and not is_given and not titled):
            break
        words.append(token.raw)
        n += 1
    names = [w for w in words if w.lower() not in titles]
    if not names:
        return [], i + 1
    first = names[0].lower()
    is_two = len(names) > 1 and i > 0 and language != "de" and typed[i - 1].plain != "the"  # "with the Lemon Tree"
    is_known = has_title or first in given or is_two or _is_introduced(text, typed, i, n, language)
    return (names, n) if is_known else ([], i + 1 if language == "de" else n)


def _is_beside(text: str, typed: tuple[Token, ...], n: int) -> bool:
    """Return whether only a space stands in front of a capital: the last name in "Beate Ahorn" of Tischlerei Ahorn."""
    return typed[n].is_capital and text[typed[n - 1].end : typed[n].start] == " "


def _is_introduced(text: str, typed: tuple[Token, ...], first: int, last: int, language: str) -> bool:
    """Return whether the words around a single capital word make it a name: ", who runs it", "called Remy"."""
    after = typed[last].plain if last < len(typed) else "."
    before = typed[first - 1].plain if first else ""
    named = word_set("before_a_name", language)
    if first == 0 and typed[0].plain.endswith(tuple(word_set("no_name_ending", language))):
        return False
    return (
        before in named
        or (before == "," and _is_role(typed, first - 2, language))  # "the manager, Vik"
        or (after in word_set("the_before_a_role", language) and _is_role(typed, last + 1, language))
        or after in word_set("after_a_name", language)
        or (after in word_set("joins_names", language) and _begins_name(typed, last + 1, language))
        or (after == "," and _tells_who(typed, last + 1, language))
        or text[typed[last - 1].end :].lstrip()[:1] in ("(", "+")
    )


def _tells_who(typed: tuple[Token, ...], i: int, language: str) -> bool:
    """Return whether what comes after a comma tells who somebody is: ", who runs it", ", the owner"."""
    if i >= len(typed):
        return False
    if typed[i].plain in word_set("the_before_a_role", language):
        return language != "de" or _is_role(typed, i + 1, language)
    return typed[i].plain in word_set("after_a_name", language)


def _is_role(typed: tuple[Token, ...], i: int, language: str) -> bool:
    return 0 <= i < len(typed) and typed[i].plain.endswith(tuple(word_set("roles", language)))


def _begins_name(typed: tuple[Token, ...], i: int, language: str) -> bool:
    if i >= len(typed) or not typed[i].is_capital:
        return False
    return typed[i].plain in word_set("titles", language) | word_set("given_names", language)


def _is_name_word(token: Token) -> bool:
    if not token.is_capital or not token.raw[0].isalpha() or "'" in token.plain or len(token.raw) < 2:  # noqa: PLR2004 - an initial
        return False
    return not token.raw.isupper() and not (token.raw[1].isupper() or token.raw[1:][-2:-1].isupper())  # "HR", "CVs"


def _is_small_name(word: str, language: str) -> bool:
    """Return whether a word in a sentence without any capital can be a name: no other word is known as it."""
    return word.isalpha() and not _is_ordinary(word, language) and word not in word_set("given_or_word", language)


def _is_followed(typed: tuple[Token, ...], n: int) -> bool:
    """Return whether a capital word or a mark comes next, or words before: "Will Jones", not "Will know soon"."""
    return n > 0 or len(typed) < 2 or typed[1].is_capital or typed[1].is_mark  # noqa: PLR2004 - a word after it


def _is_ordinary(word: str, language: str) -> bool:
    return word in vocabulary(language) or word.removesuffix("s") in vocabulary(language)
