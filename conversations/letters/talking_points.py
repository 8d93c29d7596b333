"""Turns what a person said about a conversation into points for a letter.

A point is one line, with a small first letter where it belongs, cut at a word. Hard questions are never used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from conversations.facts import Interview
from conversations.letters.review import is_point
from conversations.readers import MESSAGE, reader
from conversations.reading.typed_text import EMOJI
from conversations.words import spoken_language
from conversations.words.wordlists import normalise, word_list

# The answers that a point may come from, the best first.
POINT_ANSWERS = ("went_well", "learnt", "comfortable", "came_across", "liked")
POINT = (160, 26)  # characters and words
MOST_SENTENCES = 60  # of an answer; a letter names one or two
SHORTEST_CLAUSE = 60  # characters
SHORTEST_POINT = 2  # words; a longer sentence of the same answer is preferred to "Great."
BETWEEN_SENTENCES = re.compile(r"[\r\n\u2028\u2029]+|(?<=\w\w\w[.!?…])\s+|(?<=[A-Z]{2}[.!?…])\s+")
BETWEEN_CLAUSES = re.compile(r"[,;:]\s|\s[-\u2013\u2014(]")
LIST_MARK = re.compile(r"^(?:[-\u2013\u2014*•·]+|\d{1,2}[.)])\s+")
AT_THE_EDGES = " .,;:!?…-\u2013\u2014"
QUOTES = '"“”„»«'


def answer_text(interview: Interview, key: str) -> str:
    """Return the words of an answer, as far as one message; "" when it was skipped."""
    answer = interview.answers.get(key)
    return "" if answer is None or answer.skipped else answer.text[:MESSAGE].strip()


def mentioned_topics(interview: Interview) -> tuple[str, ...]:
    """Return all that was said about the conversation: a note that uses one of its words has a point."""
    return tuple(filter(None, (answer_text(interview, key) for key in POINT_ANSWERS)))


def talking_points(interview: Interview, language: str) -> tuple[str, ...]:
    """Return the points of the conversation, the best first: one of each answer, then their further ones."""
    language = spoken_language(language)
    told = (list(_points_of(answer_text(interview, key), language)) for key in POINT_ANSWERS)
    in_turn = (point for row in zip_longest(*told) for point in row if point)
    return tuple({normalise(point): point for point in reversed(tuple(in_turn))}.values())[::-1]


@reader(MESSAGE, cut=True)
def shortened(point: str, language: str, most: tuple[int, int] = POINT, *, to_reader: bool) -> tuple[str, str]:
    """Return a point as it stands inside a sentence, and whether it was cut ("yes", "no").

    `most` is in characters and words. `to_reader`: the point is about the person who reads it.
    """
    whole = _inside_sentence(point, spoken_language(language), to_reader=to_reader)
    short, cut = clipped(whole, *most)
    if cut and (clauses := [m.start() for m in BETWEEN_CLAUSES.finditer(short) if m.start() >= SHORTEST_CLAUSE]):
        short, cut = short[: clauses[-1]], False  # a text that ends with a clause does not read as cut
    return short.rstrip(AT_THE_EDGES), "yes" if cut else "no"


@reader(MESSAGE, cut=True)
def _points_of(text: str, language: str) -> Iterator[str]:
    """Yield the sentences of an answer that name a point; a single short one only if there is no other."""
    sentences = [s for s in _sentences(text) if is_point(s, language)]
    yield from [s for s in sentences if len(s.split()) >= SHORTEST_POINT] or sentences[:1]


def _sentences(text: str) -> list[str]:
    parts = BETWEEN_SENTENCES.split(text, MOST_SENTENCES)[:MOST_SENTENCES]
    lines = (LIST_MARK.sub("", part.strip()) for part in parts)
    return [one_line(line).strip(AT_THE_EDGES + QUOTES) for line in lines]


def _inside_sentence(text: str, language: str, *, to_reader: bool) -> str:
    """Return `text` as the middle of a sentence: its first letter; "they" may become "you" for its reader."""
    first, gap, rest = text.partition(" ")
    readers = dict(entry.split("=", 1) for entry in word_list("draft-point-readers", language) if "=" in entry)
    key = normalise(first).rstrip(",;:")
    if to_reader and key in readers:
        first = readers[key]
    elif key in word_list("draft-point-raised", language):
        first = first[:1].upper() + first[1:]
    elif key in word_list("draft-point-lowered", language) and not first[1:].isupper():
        first = first[:1].lower() + first[1:]
    return f"{first}{gap}{rest}"


def one_line(text: str) -> str:
    """Return `text` on one line without smileys; square brackets become round, since ours are placeholders."""
    return " ".join(EMOJI.sub(" ", text).split()).translate(str.maketrans("[]", "()"))


def clipped(text: str, characters: int, most_words: int) -> tuple[str, bool]:
    """Return `text` cut after a word to so many characters and words, and whether it was cut."""
    short = " ".join(text.split()[:most_words])
    if len(short) > characters:
        head = short[: characters + 1].rpartition(" ")[0] or short[:characters]
        short = head.rstrip("\u200d")
    return short, short != text
