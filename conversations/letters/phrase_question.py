"""Asks for a phrase that a letter weaves in, and once more for one that would not read well.

The person sees the sentence as it would read, with the reason; to use it as it is, is their right. What would harm them
takes a second yes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from conversations.facts import Interview, Person
from conversations.flows.questions import (
    Accepted,
    Doubtful,
    FreeText,
    Insisted,
    NotUnderstood,
    Question,
    Reading,
    clipped,
    in_rows,
)
from conversations.letters.told_topics import Told, told_topics
from conversations.letters.topics import Phrase, Verdict, read_topic
from conversations.messages import Plain, Rows, Words, words
from conversations.words import letters_language, spoken_language

AS_IT_IS, PUT_IN = "as_it_is", "put_in"
LONGEST_CHIP = 60  # characters


def mentioned(phrase: Phrase, turn: int) -> Words:
    """Return the sentence of a letter that mentions what they told the person, in wording `turn`."""
    if phrase.clause:
        return words("draft-thank_you-point_clause", turn=turn, point=phrase.text)
    return words("draft-thank_you-point", turn=turn, point=phrase.text)


def topic_sentence(phrase: Phrase, language: str) -> Plain:
    """Return the sentence as it would read in a letter."""
    return Plain((mentioned(phrase, 1),), language)


def strength_sentence(phrase: Phrase, language: str) -> Plain:
    """Return the sentence of the letter that names the strength."""
    return Plain((words("draft-thank_you-bring", strength=phrase.text),), language)


def doubt(phrase: Phrase, sentence: Plain, *, is_strength: bool = False) -> Words:
    """Return what is said about a phrase that would not read well, or that would harm."""
    if phrase.verdict is Verdict.HOLD:
        return words("phrase-hold", sentence=sentence, why=words(f"phrase-why.{phrase.reason}"))
    if phrase.mended:
        return words("phrase-doubt", sentence=sentence, why=words("phrase-mended"))
    why = words("phrase-strength") if is_strength else words(f"phrase-why.{phrase.reason}")
    return words("phrase-doubt", sentence=sentence, why=why)


def second_doubt(phrase: Phrase) -> Words:
    """Return what is said when somebody insists on what would harm them."""
    return words("phrase-hold_again", why=words(f"phrase-why.{phrase.reason}"))


def other_language(person: Person) -> tuple[Words, ...]:
    """Say above the question in which language the letters are, if it is not the one that the person reads."""
    language = letters_language(person)
    if language == spoken_language(person.language):
        return ()
    begins = Plain((words("draft-thank_you-begins"),), language)
    return (words("phrase-language", language=words(f"letters-language.{language}"), begins=begins),)


@dataclass(frozen=True, slots=True)
class TopicQuestion(FreeText):
    """What they told the person, to be mentioned in the thank-you: "I enjoyed hearing about …".

    What a story told already is offered by buttons; nothing is put in without a tap.
    """

    def rows(self, question: Question) -> Rows:
        """Return one button for each thing that the story told."""
        chips = tuple(
            question.answer_button(words("debrief-topic_chip", topic=clipped(told.text, LONGEST_CHIP)), told.key)
            for told in _told(question)
        )
        return in_rows(chips, 1)

    def from_text(self, text: str, question: Question) -> Reading:
        """Take a phrase that reads well in the letter; ask once more about any other."""
        if not text.strip():
            return NotUnderstood(words("answers-empty"))
        language = letters_language(question.person)
        phrase = read_topic(text, language)
        if phrase.verdict is Verdict.WOVEN:
            return Accepted(text, language=language)
        says = doubt(phrase, topic_sentence(phrase, language))
        rows = _insist(question, AS_IT_IS, phrase)
        return Doubtful(says, rows, words("phrase-leave_out"), language)

    def from_tap(self, verb: str, value: str, question: Question) -> Reading | None:
        """Take what the story told, or the phrase as it is; what would harm, only when it is said twice."""
        if verb == "set" and (told := next((t for t in _told(question) if t.key == value), None)):
            reading = self.from_text(told.text, question)
            return replace(reading, text=told.text) if isinstance(reading, Doubtful) else reading
        if verb != "set" or value not in (AS_IT_IS, PUT_IN) or not question.before.strip():
            return None
        phrase = read_topic(question.before, letters_language(question.person))
        if phrase.verdict is Verdict.HOLD and value == AS_IT_IS:
            return Doubtful(second_doubt(phrase), _insist(question, PUT_IN, phrase), words("phrase-leave_out"))
        return Insisted()


def _told(question: Question) -> tuple[Told, ...]:
    return told_topics(question.person, question.person.interview(question.subject))


def told_in_story(person: Person, interview: Interview) -> tuple[Words, ...]:
    """Say above the question that a tap takes something from the story, and in which language the letters are."""
    told = (words("debrief-topic_told"),) if told_topics(person, interview) else ()
    return (*other_language(person), *told)


def yes_label(phrase: Phrase) -> Words:
    """Return the label that takes a phrase all the same: a yes, where that is what was asked."""
    return words("phrase-yes" if phrase.mended and phrase.verdict is not Verdict.HOLD else "phrase-as_it_is")


def _insist(question: Question, value: str, phrase: Phrase) -> Rows:
    label = yes_label(phrase) if value == AS_IT_IS else words("phrase-put_in")
    return ((question.answer_button(label, value),),)
