"""What the sentences of a story offer to be mentioned in a letter: "how you bake for two cafés"; only after a tap."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from conversations.facts import Interview, Person
from conversations.letters.talking_points import answer_text, clipped
from conversations.letters.topics import Phrase, Reason, Verdict, read_topic
from conversations.readers import remembered
from conversations.understanding.normal_text import NormalText, Token, normal_text, tokens
from conversations.words import letters_language, spoken_language
from conversations.words.phrases import pattern, word_set

TOLD = ("learnt", "focus")  # the answers in which a story's facts and topics are kept
MOST_OFFERED, MOST_SENTENCES = 4, 8
LONGEST = 160  # characters of a sentence that is offered
MOST_WORDS = 30
NO_WAY = (Reason.OWN, Reason.SENTENCE)  # about the person themselves, or no part of a sentence
FEWEST_AFTER_VERB = 2  # the verb, and a word after it


@dataclass(frozen=True, slots=True)
class Told:
    """Something that was told, as it would be typed after "I enjoyed hearing about", and how it reads."""

    text: str
    phrase: Phrase

    @property
    def key(self) -> str:
        """Eight hexadecimal digits that stand for it in callback data."""
        return f"{zlib.crc32(self.text.encode('utf-8', 'replace')):08x}"


def told_topics(person: Person, interview: Interview | None) -> tuple[Told, ...]:
    """Return what a story told of the work and of what was talked about, best first; nothing that would harm.

    Nothing is offered for a letter in another language than the one in which it was told.
    """
    language = letters_language(person)
    if interview is None or language != spoken_language(person.language):
        return ()
    lines = (line for key in TOLD for line in answer_text(interview, key).splitlines())
    return _offered(tuple(islice(lines, MOST_SENTENCES)), language)


@remembered(8)  # a question shows them as buttons and says that there are some
def _offered(sentences: tuple[str, ...], language: str) -> tuple[Told, ...]:
    found = [told for sentence in sentences if (told := _told(sentence.strip(), language))]
    found.sort(key=lambda told: told.phrase.verdict is not Verdict.WOVEN)
    return tuple({told.text: told for told in found}.values())[:MOST_OFFERED]


def _told(sentence: str, language: str) -> Told | None:
    """Return what a sentence offers: the first way to put it that stands in a letter, else its plainest."""
    if not sentence or read_topic(sentence, language).verdict is Verdict.HOLD:
        return None
    ways = [Told(text, read_topic(text, language)) for text in _ways(sentence, language)]
    ways = [w for w in ways if w.phrase.text and w.phrase.verdict is not Verdict.HOLD and w.phrase.reason not in NO_WAY]
    return next((way for way in ways if way.phrase.verdict is Verdict.WOVEN), ways[0] if ways else None)


def _ways(sentence: str, language: str) -> Iterator[str]:
    """Yield the ways in which a sentence can be put: what follows "talked about", and "how they …"."""
    sentence = clipped(sentence, LONGEST, MOST_WORDS)[0].rstrip(" .!…")
    typed = tokens(sentence)
    normal = normal_text(typed, {}, language, mends=False)
    about, _ = _after(pattern("story_about", language).search(normal.text), normal)
    if 0 < about < len(typed):
        last = len(typed)
        while last > about + 1 and typed[last - 1].plain in word_set("story_about_end", language):
            last -= 1
        yield from _shorter(sentence[typed[about].start : typed[last - 1].end], language)
        return
    start, is_led = _after(pattern("story_lead", language).match(normal.text, 1) if normal.words else None, normal)
    if start >= len(typed):
        return
    rest = sentence[typed[start].start :]
    if typed[start].plain in word_set("story_lower", language):
        rest = f"{rest[:1].lower()}{rest[1:]}"
    for how in word_set("story_how", language):
        yield from _shorter(f"{how} {rest}", language)
    if is_led:
        yield from _shorter(rest, language)
    yield from _that(sentence, typed, language)


def _after(found: re.Match[str] | None, normal: NormalText) -> tuple[int, bool]:
    """Return the token after what was found, and whether anything was."""
    if found is None:
        return 0, False
    return normal.source(found.end() if found.group().endswith(" ") else found.end() + 1), True


def _shorter(whole: str, language: str) -> Iterator[str]:
    """Yield a phrase, and what stands before its "and"; without ", which I loved"."""
    for aside in word_set("story_aside", language):
        whole = whole.split(f", {aside} ", maxsplit=1)[0]
    yield whole
    for joint in word_set("story_about_joint", language):
        if f" {joint} " in whole:
            yield whole.split(f" {joint} ", maxsplit=1)[0].rstrip(" ,")


def _that(sentence: str, typed: tuple[Token, ...], language: str) -> Iterator[str]:
    """Yield a simple sentence as a German clause, its verb at the end: "dass das Team 40 Stationen betreut"."""
    verb = next((i for i, t in enumerate(typed[:4]) if t.plain in word_set("story_verb", language)), 0)
    stops = word_set("story_about_joint", language) | {","}
    last = next((i for i, t in enumerate(typed) if i > verb and t.plain in stops), len(typed))
    if not verb or last - verb < FEWEST_AFTER_VERB or typed[last - 1].plain in word_set("story_particle", language):
        return
    subject = sentence[: typed[verb - 1].end]
    if typed[0].plain in word_set("story_lower", language):
        subject = f"{subject[:1].lower()}{subject[1:]}"
    for that in word_set("story_that", language):
        yield f"{that} {subject} {sentence[typed[verb + 1].start : typed[last - 1].end]} {typed[verb].raw}"
