"""Splits "it went well, but I struggled with the SQL question" at its turning word, where both halves are clear."""

from __future__ import annotations

from datetime import datetime

from conversations.readers import SHORT_ANSWER, reader
from conversations.understanding.answers.choices import feeling
from conversations.understanding.days import ReadBudget
from conversations.understanding.normal_text import Token, normal_text, tokens
from conversations.understanding.story.labels import Label
from conversations.understanding.story.sentences import sentences
from conversations.understanding.story.signs import Signs
from conversations.understanding.story.sort import label_of
from conversations.words import spoken_language
from conversations.words.phrases import pattern

FEWEST_WORDS = 2  # of each half
FEWEST_OF_A_QUESTION = 4  # where the hard half comes first: "I was nervous" names no question
GOOD = frozenset(("good", "great"))
ANSWERS = frozenset((Label.WENT_WELL, Label.TOPIC, Label.NOTE, Label.REACTION))
"""What the good half may be: the question already says that it went well."""
DENIED = ("negation", "negation_of_well")  # "not much"
AT_EDGES = " ,;:.–—-"


@reader(SHORT_ANSWER, as_typed=True)
def at_the_turn(text: str, now: datetime, language: str) -> tuple[str, str] | None:
    """Return what went well and what was hard, as typed, in an answer to "What went well?"; None to leave it whole."""
    language = spoken_language(language)
    halves = _halves(text, language)
    if halves is None:
        return None
    first, second = halves
    signs, signs_after = (
        Signs(half, (), now, language, place=1, seen=frozenset(), budget=ReadBudget(1)) for half in halves
    )
    (label, felt), (label_after, felt_after) = (
        (label_of(read), feeling(half, language)) for read, half in ((signs, first), (signs_after, second))
    )
    is_question = label is Label.TROUBLE and not felt and _count(tokens(first)) >= FEWEST_OF_A_QUESTION
    if is_question and (label_after is Label.WENT_WELL or felt_after in GOOD):
        return second, first
    is_good = label in ANSWERS or (label is Label.FELT and felt in {*GOOD, "fair"})
    return halves if is_good and label_after is Label.TROUBLE and not signs.has(*DENIED) else None


def _halves(text: str, language: str) -> tuple[str, str] | None:
    """Return what stands before and after the one turning word of a sentence, or at the beginning of a second one."""
    typed = tokens(text)
    normal = normal_text(typed, {}, language, mends=False)
    turns = list(pattern("story_turn", language).finditer(normal.text))
    if len(turns) != 1:
        return None
    at = normal.source(turns[0].start())
    after = normal.source(turns[0].end())  # ", nur bei" ends with the first word of the second half
    first, second = text[: typed[at].start].strip(AT_EDGES + "\n"), text[typed[after - 1].end :].strip(AT_EDGES + "\n")
    if len(sentences(first, language)) > 1 or len(sentences(second, language)) > 1:
        return None
    return (first, second) if min(_count(tokens(first)), _count(tokens(second))) >= FEWEST_WORDS else None


def _count(typed: tuple[Token, ...]) -> int:
    return sum(not token.is_mark for token in typed)
