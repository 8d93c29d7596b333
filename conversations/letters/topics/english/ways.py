"""Other ways to put an English phrase that does not stand: shown to the person, never taken without a tap."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.letters.topics.english import vocabulary as v
from conversations.letters.topics.english.grammar import (
    WORD,
    has_helper,
    has_they_after_people,
    has_verb,
    is_doing,
    is_plural,
    is_question,
    keeps_capital,
    lacks_article,
    means_people,
    words_of_phrase,
)
from conversations.letters.topics.english.weaving import turned, with_small_letter
from conversations.letters.topics.patterns import folded
from conversations.letters.topics.phrase import Reason
from conversations.letters.topics.shape import ENDED

AS_IT_IS = re.compile(r"[^\W\d_]+['\u2019]s |[^\w]|[^,]*, ", re.IGNORECASE)  # "Ella's week", a quotation, a list
BEGINS_WITH_NAME = re.compile(r"[^\W\d_]+['\u2019]s ")  # perhaps: "Ella's first week"
NO_THING = ("a lot", "a bit", "a little")
DOING = ("going", "getting", "being", "having", "doing", "making", "walking")  # "going paperless in the office"
# A second sentence after a comma, or without one: "the audit, they passed", "the shop it's a barn".
SECOND_SENTENCE = re.compile(
    r"^(?!how|why|what|where|when|who|whether|that|if|they|it|there)[^,]*"
    r"(?P<end>, (?:they|it|you|we|he|she|there)(?:'s|'re|'ve)? (?!know)"
    r"| (?:it|there)(?:'s| is| was| are) (?:an?|the|all|so|like|really) )"
)
BUT = re.compile(r"[, ]+but (?!also )")
DASH = re.compile(r"\s[-–—]\s")
SHOWN = ("showed", "walked", "took", "gave")
MOST_BEFORE = 6  # words before the thing that a sentence of one's own is about


def ways(text: str, reason: Reason) -> Iterator[str]:
    """Yield other ways to put a phrase that does not stand: shown to the person, never taken without a tap."""
    tokens = words_of_phrase(text)
    yield text  # what was all in capitals
    if found := BUT.search(text):
        yield from ways(text[: found.start()], reason)
    if found := second_sentence(text):
        yield from _before_second(text, found)
        return
    if _is_second_sentence(text):
        yield text.partition(",")[0]
        return
    if found := DASH.search(text):
        yield text[: found.start()]
    if reason is Reason.LONG and (found := ENDED.search(f"{text} ")):
        yield text[: found.start(2)]
    if reason is Reason.ARTICLE and tokens[0] not in v.PREPOSITIONS | v.NO_NOUN and not _is_as_it_is(text, tokens):
        mixed_up = v.MIXED_UP.get("".join(sorted(tokens[0])))
        yield f"{mixed_up}{text[len(tokens[0]) :]}" if mixed_up else f"the {with_small_letter(text)}"
    if reason is Reason.SENTENCE and _is_whole_sentence(text, tokens):
        known = v.SUBJECTS | v.DETERMINERS | v.QUESTION_WORDS
        people = next((m.end() for m in WORD.finditer(text) if means_people(folded(m.group()))), 0)
        if tokens[0] in v.SUBJECT_FORMS and people and "they" in words_of_phrase(text[people:]):
            text = f"{turned(text[:people])}{text[people:]}"  # "they train the porters so they can move up"
        lacks_the = not (tokens[0] in known or is_doing(tokens[0]) or is_plural(tokens[0]) or keeps_capital(text))
        yield f"that {'the ' if lacks_the else ''}{with_small_letter(text)}"
    shown = len(tokens) > 2 and tokens[1] in SHOWN and tokens[2] in {"me", "us"}  # noqa: PLR2004 - "she showed me the lab"
    if (reason is Reason.VERB and tokens[0] not in DOING) or tokens[:1] in (["i"], ["we"]) or shown:
        begins = v.DETERMINERS | v.QUESTION_WORDS
        found = next((m for m in list(WORD.finditer(folded(text)))[1:MOST_BEFORE] if m.group() in begins), None)
        if (
            found
            and not text[found.start() :].startswith(NO_THING)
            and not text[: found.start()].endswith((" as ", " like "))
            and not any(t in v.HELPERS for t in words_of_phrase(text[: found.start()]))
        ):
            yield text[found.start() :]


def _is_second_sentence(text: str) -> bool:
    """Return whether a sentence follows a thing and a comma: "mentoring, every apprentice has somebody senior"."""
    first, _, after = text.partition(", ")
    tokens, following = words_of_phrase(first), words_of_phrase(after)
    begins = following and (following[0] in v.DETERMINERS | v.SUBJECTS or is_plural(following[0]))
    if not begins or set(tokens) & (v.OPENERS | v.SUBJECTS):
        return False
    return (
        not has_helper(first, tokens) and not has_verb(tokens) and (has_helper(after, following) or has_verb(following))
    )


def second_sentence(text: str) -> re.Match[str] | None:
    """Return where a second sentence begins; "the fact that it's all on paper" is one thing."""
    found = SECOND_SENTENCE.search(folded(text))
    return None if found is None or v.OPENERS & set(words_of_phrase(text[: found.start("end")])) else found


def _before_second(text: str, found: re.Match[str]) -> Iterator[str]:
    """Yield what stands before a second sentence; "the kids, they run the shop" is one, put together."""
    first, after = text[: found.start("end")], text[found.end("end") :]
    last = words_of_phrase(first)[-1]
    if is_plural(last) and found["end"] == ", they ":
        yield f"that {with_small_letter(first)} {after}"
    elif not means_people(last) and not means_people(f"{last}s"):
        yield first


def _is_as_it_is(text: str, tokens: list[str]) -> bool:
    """Return whether "the" would not help: before a name, a quotation, a list, "making it easy"."""
    are_adjectives = all(t in v.ADJECTIVES or t == "and" for t in (tokens[0], tokens[-2]))  # "nice and relaxed"
    return (
        AS_IT_IS.match(text) is not None
        or are_adjectives
        or (is_doing(tokens[0]) and "".join(tokens[1:2]) not in v.PREPOSITIONS)
    )


def _is_whole_sentence(text: str, tokens: list[str]) -> bool:
    second = "".join(tokens[1:2])
    if (
        (tokens[0] in v.SUBJECTS and second in {"being", "having"})  # "it being a family business"
        or is_question(tokens)
        or tokens[0] in v.NO_NOUN | v.HELPERS
        or is_doing(tokens[0])
        or (tokens[0] in v.NO_CLAUSE and second not in v.HELPERS)
        or ", they" in folded(text)
        or (v.SUBJECT_FORMS & set(tokens[:2]) and v.SECOND_PERSON & set(tokens))  # "they let you start at ten"
    ):
        return False
    return (tokens[0] in v.SUBJECTS and not is_doing(second)) or has_helper(text, tokens) or has_verb(tokens)


def with_they_kept(text: str) -> str:
    """Return a phrase with "they" for people who were named in it; "" when that is not what is wrong with it.

    Before their name it is still the employer: "how you train waiters before they serve".
    """
    tokens = words_of_phrase(text)
    if tokens[0] in v.SUBJECTS or not has_they_after_people(tokens) or ", they" in folded(text):
        return ""
    if lacks_article(text, tokens) or has_verb(tokens):
        return ""
    people = next((m.end() for m in WORD.finditer(text) if means_people(folded(m.group()))), 0)
    return with_small_letter(f"{turned(text[:people])}{text[people:]}")
