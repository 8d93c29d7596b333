"""What a letter says in the person's own words: what they were told, and what they would bring.

Only phrases that were typed for a letter in its language stand in it. One that would not read well stands in it only
when the person insists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from conversations.facts import Answer, Interview, Note, Person
from conversations.letters.topics import Phrase, Verdict, read_strength, read_topic
from conversations.readers import MESSAGE
from conversations.reading.typed_text import EMOJI
from conversations.words import letters_language, spoken_language
from conversations.words.wordlists import normalise

TOPIC = "topic"  # the step of the debrief that asks for it
BEST = "came_across"  # the answer that names strengths
MOST_STRENGTHS = 4
LONGEST_STRENGTH = 60  # characters of a strength that is offered
AT_THE_EDGES = " .,;:!?…-\u2013\u2014"


def answer_text(interview: Interview, key: str) -> str:
    """Return the words of an answer, as far as one message; "" when it was skipped."""
    answer = interview.answers.get(key)
    return "" if answer is None or answer.skipped else answer.text[:MESSAGE].strip()


def note_of(interview: Interview, to: str) -> Note:
    """Return what the person wrote for the note to `to`, or an empty note."""
    return next((note for note in interview.notes if note.to == to), Note(to))


def topic_of(person: Person, interview: Interview, to: str, *, first: bool = True) -> Phrase | None:
    """Return what the note to `to` mentions; None when nothing stands in it.

    The debrief's topic is for the note to all and for the `first` of several.
    """
    typed = [note_of(interview, to).topic]
    if first:
        typed += [note_of(interview, "").topic, interview.answers.get(TOPIC)]
    return _standing(person, typed, read_topic)


def strength_of(person: Person, interview: Interview, to: str, *, first: bool = True) -> Phrase | None:
    """Return what the note to `to` says the person would bring; None when they chose nothing."""
    typed = [note_of(interview, to).strength]
    if first:
        typed.append(note_of(interview, "").strength)
    return _standing(person, typed, read_strength)


def unused_topic(person: Person, interview: Interview) -> Answer | None:
    """Return the debrief's topic that was typed for letters in another language; None when there is none."""
    answer = interview.answers.get(TOPIC)
    if not answer or answer.skipped or answer.reopened or not answer.text.strip():
        return None
    return answer if _language(person, answer) != letters_language(person) else None


def is_left_out(interview: Interview) -> bool:
    """Return whether the person left the debrief's topic out: when it was asked about, or in the note to all."""
    topic, instead = interview.answers.get(TOPIC), note_of(interview, "").topic
    if instead and instead.skipped:
        return True
    if topic is None or topic.skipped or topic.reopened or topic.as_it_is or not topic.text or not topic.language:
        return False
    return read_topic(topic.text, topic.language).verdict is not Verdict.WOVEN


def known_strengths(person: Person) -> tuple[str, ...]:
    """Return strengths to choose from, newest first: from earlier notes, and what came across best."""
    language = letters_language(person)
    found: dict[str, str] = {}
    for text in _told_strengths(person, language):
        phrase = read_strength(text, language)
        if phrase.verdict is Verdict.WOVEN and len(phrase.text) <= LONGEST_STRENGTH:
            found.setdefault(normalise(phrase.text), phrase.text)
    return tuple(found.values())[:MOST_STRENGTHS]


def _told_strengths(person: Person, language: str) -> Iterator[str]:
    for interview in reversed(person.interviews):
        for note in interview.notes:
            if note.strength and not note.strength.reopened and _language(person, note.strength) == language:
                yield note.strength.text
    if spoken_language(person.language) == language:  # the debrief is answered in the language that the person reads
        for interview in reversed(person.interviews):
            yield from answer_text(interview, BEST).splitlines()


def _standing(person: Person, typed: list[Answer | None], read: Callable[[str, str], Phrase]) -> Phrase | None:
    """Return the first phrase that stands in a letter in the letters' language."""
    language = letters_language(person)
    for answer in typed:
        if not answer or answer.skipped or answer.reopened or not answer.text.strip():
            continue
        if _language(person, answer) != language:
            continue
        phrase = read(answer.text, language)
        if phrase.text and (answer.as_it_is or phrase.verdict is Verdict.WOVEN):
            return phrase
    return None


def _language(person: Person, answer: Answer) -> str:
    return spoken_language(answer.language or person.language)


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
