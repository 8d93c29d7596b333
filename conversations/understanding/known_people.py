"""Finds people whom the person met, by name: they tell which application typed words are about."""

from __future__ import annotations

from collections.abc import Iterable

from conversations.letters.people import names
from conversations.reading.jobs import is_listed_job
from conversations.reading.names import is_title
from conversations.understanding.applications import NAMES_OF_DAYS, Mention, folded, looks_like_name, name_words
from conversations.understanding.normal_text import Token
from conversations.understanding.understood import KnownPost
from conversations.words.phrases import vocabulary, word_set

MOST_READ = 12  # answers that hold a typed word and are read for names; with more it tells no application


def find_people(
    typed: tuple[Token, ...], known: Iterable[KnownPost], taken: frozenset[int], language: str
) -> tuple[Mention, ...]:
    """Return the people met who are named, by any word of their name that is written as a name is.

    A word that means something else as well counts only beside a title or another word of the name: "Will", "Koch".
    """
    words = {
        folded(token.raw)
        for i, token in enumerate(typed)
        if token.is_capital and token.raw[0].isalpha() and i not in taken
    }
    words = {word for word in words if not is_title(word)}
    answers = [
        (post, answer)
        for post in known
        for answer in post.people
        if words and any(word in low for low in (folded(answer),) for word in words)
    ]
    if not answers or len(answers) > MOST_READ:
        return ()
    found: list[Mention] = []
    for i, token in enumerate(typed):
        if i in taken or not token.is_capital or folded(token.raw) not in words:
            continue
        posts = [post for post, answer in answers if any(_is_named(typed, i, one, language) for one in names(answer))]
        if posts and found and found[-1].last == i:
            found[-1] = Mention(found[-1].first, i + 1, tuple(p for p in found[-1].posts if p in posts) or tuple(posts))
        elif posts:
            found.append(Mention(i, i + 1, tuple(dict.fromkeys(posts))))
    return tuple(found)


def _is_named(typed: tuple[Token, ...], i: int, name: str, language: str) -> bool:
    """Return whether token `i` names somebody called `name`, and no token beside it makes it somebody else."""
    own = {word for word in name_words(name) if not is_title(word)}
    if folded(typed[i].raw) not in own:
        return False
    beside = [n for n in (i - 1, i + 1) if 0 <= n < len(typed)]
    if any(folded(typed[n].raw) in own for n in beside) or (i and typed[i - 1].plain in word_set("titles", language)):
        return True
    if any(looks_like_name(typed, n, language) and not is_title(typed[n].raw) for n in beside):
        return False
    word = typed[i].plain.removesuffix("'s")
    is_a_word = word in vocabulary(language) - word_set("given_names", language) or word in NAMES_OF_DAYS
    return not is_a_word and not is_listed_job(word)
