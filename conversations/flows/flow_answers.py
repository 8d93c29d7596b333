"""Keeps the answers of a flow: saves them, adds messages to them, closes the ones that were reopened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from conversations.events import Content, Said, Showed
from conversations.facts import Answer, Interview, Person
from conversations.flows import multipart
from conversations.flows.flow import NOTES_KEY, Flow, Step, has_content
from conversations.flows.questions import FreeText


@dataclass(frozen=True, slots=True)
class FlowAnswers:
    """The answers of one flow, in the interviews of a person."""

    flow: Flow

    def append_to_album(self, person: Person, event: Showed, now: datetime) -> Person | None:
        """Add a message to the answer that has another one of its album; None when no answer of this flow has."""
        for interview in person.interviews:
            for step in self.flow.steps:
                answer = interview.answers.get(step.key)
                if answer and multipart.has_album(answer, event.album):
                    return self.append(person, interview, step.key, event, now)
        return None

    def record(self, person: Person, interview: Interview, key: str, text: str, now: datetime) -> Person:
        """Save `text` as the answer `key`, whatever the current question is."""
        step = self.flow.step(key)
        return self.save(person, interview, step, Answer(text), now) if step else person

    def append(self, person: Person, interview: Interview, key: str, event: Said | Showed, now: datetime) -> Person:
        """Add a message to the answer `key`, whatever the current question is."""
        step = self.flow.step(key)
        before = interview.answers.get(key)
        answer = multipart.append(before, event, reopened=before is not None and before.reopened)
        if step and before and not isinstance(step.question, FreeText):  # a day or an option stays what it is
            answers = {**interview.answers, key: replace(answer, text=before.text)}
            return person.with_interview(replace(interview, answers=answers))
        return self.save(person, interview, step, answer, now) if step else person

    def close_others(self, interview: Interview, but: Step) -> Interview:
        """Close every other question of the flow that was reopened: the answer that it has so far stands."""
        answers = {
            key: replace(a, reopened=False) if a.reopened and key != but.key and self.flow.step(key) else a
            for key, a in interview.answers.items()
            if not a.reopened or key == but.key or a.skipped or has_content(a) or not self.flow.step(key)
        }
        return replace(interview, answers=answers)

    @staticmethod
    def save(person: Person, interview: Interview, step: Step, answer: Answer, now: datetime) -> Person:
        """Save an answer with what it means; skipping changes no other fact."""
        interview = replace(interview, answers={**interview.answers, step.key: answer})
        person = person.with_interview(interview)
        return person if answer.skipped else step.on_answer(person, interview, answer.text, now)

    @staticmethod
    def combined(interview: Interview, step: Step, event: Said | Showed) -> Answer:
        """Return the answer with this message. One of several messages stays open until the person says it is all."""
        many = isinstance(step.question, FreeText) and step.question.many
        if many or (isinstance(event, Showed) and event.content is Content.CONTACT):
            return multipart.append(interview.answers.get(step.key), event, reopened=many)
        return multipart.single(event)

    @staticmethod
    def keep_as_note(person: Person, interview: Interview, event: Said | Showed) -> Person:
        """Keep words that are none of the options with the notes of the interview: nothing typed is lost."""
        noted = multipart.append(interview.answers.get(NOTES_KEY), event)
        return person.with_interview(replace(interview, answers={**interview.answers, NOTES_KEY: noted}))
