"""Question types for the person's own words that also offer likely answers as buttons."""

from __future__ import annotations

from conversations.flows.questions import Accepted, FreeText, Question, Reading, in_rows
from conversations.letters.people import MetPerson, parse_people
from conversations.messages import Rows, Words, words
from conversations.words import Reader, in_plain, spoken_language
from conversations.words.wordlists import normalise, word_list

EVERYBODY = "all"
NONE = "none"
MOST_OFFERED = 6


class UsualQuestions(FreeText):
    """A hard question in the person's own words, or one of the usual ones, or none."""

    usual = ("yourself", "leave", "weakness", "why_us", "conflict", "salary", "gap")

    def rows(self, question: Question) -> Rows:
        """Return one button per usual question, and "None"; only that beside an answer in the person's own words."""
        reader = Reader.of(question.person)
        is_own = question.before and all(question.before != in_plain(_usual(name), reader) for name in self.usual)
        usual = () if is_own else tuple(question.answer_button(_usual(name), name) for name in self.usual)
        return in_rows((*usual, question.answer_button(words("usual-none"), NONE)), 2)

    def from_tap(self, verb: str, value: str, question: Question) -> Reading | None:
        """Take a usual question in words, as if it had been typed; "None" is an answer without words."""
        if verb == "set" and value == NONE:
            return Accepted("")
        if verb != "set" or value not in self.usual:
            return None
        return Accepted(in_plain(_usual(value), Reader.of(question.person)))

    def from_text(self, text: str, question: Question) -> Reading:
        """Take the words as they are; "none" and the like are no question."""
        spoken = spoken_language(question.person.language)
        if normalise(text.strip(" .!")) in word_list("usual-none_typed", spoken):
            return Accepted("")
        return super().from_text(text, question)


def _usual(name: str) -> Words:
    return words(f"usual.{name}")


class PeopleMet(FreeText):
    """The people of an interview, typed or as contacts; whoever was planned is a button."""

    def rows(self, question: Question) -> Rows:
        """Return a button for everybody who was planned, and one for each of several."""
        planned = _planned(question)
        if question.before or not planned:
            return ()
        each = tuple(question.answer_button(words("answers-said", text=one.name), one.key) for one in planned)
        everybody = question.answer_button(words("usual-everybody"), EVERYBODY)
        return (*(((everybody,),) if len(planned) > 1 else ()), *in_rows(each, 2))

    def from_tap(self, verb: str, value: str, question: Question) -> Reading | None:
        """Take those who were planned, with their addresses."""
        met = [one for one in _planned(question) if value in (EVERYBODY, one.key)]
        if verb != "set" or not met:
            return None
        return Accepted(", ".join(f"{one.name} {one.address}".strip() for one in met))


def _planned(question: Question) -> tuple[MetPerson, ...]:
    interview = question.person.interview(question.subject)
    answer = interview.answers.get("with_whom") if interview else None
    return () if answer is None or answer.skipped else parse_people(answer.text)[:MOST_OFFERED]
