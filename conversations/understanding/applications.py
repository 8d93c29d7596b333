"""Finds which of the person's applications typed words are about, or which new one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from conversations.dates.english.vocabulary import MONTHS, WEEKDAYS
from conversations.dates.german.vocabulary import MONTHS as GERMAN_MONTHS
from conversations.dates.german.vocabulary import WEEKDAYS as GERMAN_WEEKDAYS
from conversations.dates.grammar import is_one_edit_apart
from conversations.understanding.normal_text import Token
from conversations.understanding.understood import KnownPost
from conversations.words.phrases import vocabulary, word_set

SHORTEST_WITH_A_SLIP = 5  # letters of a name in which one slip is forgiven
SHORTEST_PART = 4  # letters of a word that stands for a whole name
LONGEST_NEW_NAME = 5  # words
NAMES_OF_DAYS = frozenset((*WEEKDAYS, *MONTHS, *GERMAN_WEEKDAYS, *GERMAN_MONTHS))
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A known company or post in the tokens from `first` to before `last`."""

    first: int
    last: int
    posts: tuple[KnownPost, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What typed words name: known companies and posts, recruiters and people met, and a name that is not known."""

    companies: tuple[Mention, ...] = ()
    roles: tuple[Mention, ...] = ()
    unknown: str = ""
    taken: frozenset[int] = field(default_factory=frozenset)
    recruiters: tuple[Mention, ...] = ()
    people: tuple[Mention, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is named."""
        return not (self.companies or self.roles or self.recruiters or self.people or self.unknown)


def folded(word: str) -> str:
    """Return a word for comparing: lower case, umlauts written out."""
    word = word.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("’", "'")
    return word.removesuffix("'s")


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name for comparing."""
    return tuple(folded(word) for word in _WORDS.findall(name))


def is_slip(word: str, right: str) -> bool:
    """Return whether `word` is `right` with a letter wrong, missing, doubled or added, or two swapped."""
    if word == right:
        return True
    if len(right) < SHORTEST_WITH_A_SLIP or abs(len(word) - len(right)) > 1:
        return False
    if word == f"{right}s":
        return True
    wrong = len(word) == len(right) and sum(a != b for a, b in zip(word, right, strict=True)) == 1
    return wrong or is_one_edit_apart(word, right)


def relevant(known: Iterable[KnownPost], typed: tuple[Token, ...]) -> tuple[KnownPost, ...]:
    """Return the posts of whose names any word may be typed: the others need not be looked for in each sentence."""
    whole = {folded(token.raw) for token in typed if not token.is_mark}
    ends: dict[tuple[int, str], list[str]] = {}
    for word in whole:
        for end in {f"{word[:1]}-", f"-{word[-1:]}"}:
            ends.setdefault((len(word), end), []).append(word)
    return tuple(
        post
        for post in known
        if any(
            name in whole
            or any(
                is_slip(word, name)
                for length in (len(name) - 1, len(name), len(name) + 1)
                for end in (f"{name[:1]}-", f"-{name[-1:]}")
                for word in ends.get((length, end), ())
                if len(name) >= SHORTEST_WITH_A_SLIP
            )
            for name in (*name_words(post.company), *name_words(post.role))
        )
    )


def find_companies(typed: tuple[Token, ...], known: Iterable[KnownPost], language: str) -> tuple[Mention, ...]:
    """Return the known companies that are named, whole names first."""
    posts = tuple(known)
    by_company: dict[tuple[str, ...], list[KnownPost]] = {}
    for post in posts:
        if words := name_words(post.company):
            by_company.setdefault(words, []).append(post)
    found: list[Mention] = []
    taken: set[int] = set()
    folds = [folded(token.raw) for token in typed]
    for exactly in (True, False):
        for words, there in sorted(by_company.items(), key=lambda item: -len(item[0])):
            for i in range(len(typed) - len(words) + 1):
                span = range(i, i + len(words))
                if not taken.isdisjoint(span):
                    continue
                if _fits(folds[i : i + len(words)], words, language, exactly=exactly):
                    found.append(Mention(i, i + len(words), tuple(there)))
                    taken |= set(span)
    for i, token in enumerate(typed):
        if i in taken or token.is_mark:
            continue
        fitting = [
            there
            for words, there in by_company.items()
            if len(words) > 1 and _is_part(typed, i, words, language, taken)
        ]
        if len(fitting) == 1:
            last = _end_of_part(typed, i, name_words(fitting[0][0].company), taken)
            found.append(Mention(i, last, tuple(fitting[0])))
            taken |= set(range(i, last))
    return tuple(sorted(found, key=lambda mention: mention.first))


def _fits(typed: list[str], words: tuple[str, ...], language: str, *, exactly: bool) -> bool:
    if typed == list(words):
        return True
    if exactly:
        return False
    wrong = [(t, w) for t, w in zip(typed, words, strict=True) if t != w]
    if len(wrong) != 1 or sum(map(len, words)) < SHORTEST_WITH_A_SLIP:
        return False
    slip, right = wrong[0]
    return is_slip(slip, right) and slip not in vocabulary(language)


def _is_part(typed: tuple[Token, ...], i: int, words: tuple[str, ...], language: str, taken: set[int]) -> bool:
    """Return whether one word of a company's name stands here for the whole, and no word beside it makes another."""
    word = folded(typed[i].raw)
    if word in NAMES_OF_DAYS or (i and typed[i - 1].plain in word_set("titles", language)):
        return False
    fitting = [w for w in words if is_slip(word, w)]
    if i and typed[i - 1].plain == "in" and fitting and not is_slip(word, words[0]):
        return False  # a town, in both languages: "at Caritas in Bonn" is not about "Uniklinik Bonn"
    if not fitting or len(fitting[0]) < SHORTEST_PART or (word not in words and word in vocabulary(language)):
        return False
    before = folded(typed[i - 1].raw) if i else ""
    after = folded(typed[i + 1].raw) if i + 1 < len(typed) else ""
    is_alone = after not in words and before not in words and after not in word_set("job_word", language)
    is_subject = i == 0 and after in word_set("company_verb", language)
    is_led = is_subject or before in word_set("articles", language)
    if is_alone and fitting[0] in word_set("generic", language) and not is_led:
        return False
    if fitting[0] in word_set("ordinary", language) and not typed[i].is_capital:
        return False
    for n in (i - 1, i + 1):
        if (
            0 <= n < len(typed)
            and n not in taken
            and looks_like_name(typed, n, language)
            and folded(typed[n].raw) not in words
        ):
            return False
    return True


def _end_of_part(typed: tuple[Token, ...], i: int, words: tuple[str, ...], taken: set[int]) -> int:
    last = i + 1
    while last < len(typed) and last not in taken and folded(typed[last].raw) in words:
        last += 1
    return last


def looks_like_name(typed: tuple[Token, ...], i: int, language: str) -> bool:
    """Return whether a token looks like a part of somebody's or something's name."""
    token = typed[i]
    word = token.plain.removesuffix("'s")
    is_shouted = token.raw.isupper() and len(token.raw) > 1 and not any(other.raw.islower() for other in typed)
    if not token.raw[0].isalpha() or not token.is_capital or is_shouted or "'" in word:
        return False
    return word not in vocabulary(language)


def find_roles(
    typed: tuple[Token, ...], known: Iterable[KnownPost], taken: set[int], language: str
) -> tuple[Mention, ...]:
    """Return the known posts that are named: whole, or by one word beside "job", "one", "interview" and the like."""
    posts = [post for post in known if post.role]
    found: list[Mention] = []
    folds = [folded(token.raw) for token in typed]
    for post in sorted(posts, key=lambda p: -len(name_words(p.role))):
        words = name_words(post.role)
        for i in range(len(typed) - len(words) + 1):
            span = range(i, i + len(words))
            if words and taken.isdisjoint(span) and _fits(folds[i : i + len(words)], words, language, exactly=False):
                same = tuple(p for p in posts if name_words(p.role) == words)
                found.append(Mention(i, i + len(words), same))
                taken |= set(span)
    beside = word_set("job_word", language)
    for i, token in enumerate(typed[:-1]):
        word = folded(token.raw)
        is_short = len(word) < SHORTEST_PART and not token.raw.isupper()
        if i in taken or is_short or typed[i + 1].plain not in beside:
            continue
        fitting = tuple(p for p in posts if any(is_slip(word, w) for w in name_words(p.role)))
        if fitting and len({name_words(p.role) for p in fitting}) == 1:
            found.append(Mention(i, i + 1, fitting))
            taken.add(i)
    return tuple(found)


def find_recruiters(typed: tuple[Token, ...], known: Iterable[KnownPost], taken: set[int]) -> tuple[Mention, ...]:
    """Return the recruiters who are named, by any word of their name that is written as a name is."""
    by_name: dict[str, list[KnownPost]] = {}
    for post in known:
        for word in name_words(post.recruiter) if post.recruiter else ():
            by_name.setdefault(word, []).append(post)
    found: list[Mention] = []
    for i, token in enumerate(typed if by_name else ()):
        posts = by_name.get(folded(token.raw)) if token.is_capital and i not in taken else None
        if posts and found and found[-1].last == i:
            found[-1] = Mention(found[-1].first, i + 1, tuple(p for p in found[-1].posts if p in posts) or tuple(posts))
        elif posts:
            found.append(Mention(i, i + 1, tuple(posts)))
    return tuple(found)


def is_person(typed: tuple[Token, ...], i: int, language: str) -> bool:
    """Return whether a person's name begins here: a title, or a given name."""
    word = typed[i].plain.removesuffix("'s")
    prior = typed[i - 1].plain if i else ""
    titles = word_set("titles", language)
    return word in titles or prior in titles or word in word_set("given_names", language)
