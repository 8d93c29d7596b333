"""Walks a person through a flow: asks the current question, takes answers, goes back, skips, and finishes later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from conversations.answers import Free, Question, Taken, Unread
from conversations.events import Said
from conversations.facts import Answer, Interview, Person, Place
from conversations.flow import Flow, Step, is_answered
from conversations.messages import Button, Message, Rows, Turn, Words, words
from conversations.taps import Tap, stale


@dataclass(frozen=True, slots=True)
class Conversation:
    """A flow, and the turn that it ends in."""

    flow: Flow
    finish: Callable[[Person, Interview, datetime], Turn]

    def resume(self, person: Person, interview: Interview, now: datetime) -> Turn:
        """Take up the conversation where its answers left off."""
        step = self.flow.current(interview.answers)
        if step is None:
            return self.finish(replace(person, place=None), interview, now)
        person = replace(person, place=Place(self.flow.name, interview.id))
        return Turn(person, (self._ask(person, interview, step, now),))

    def tapped(self, person: Person, tap: Tap, now: datetime) -> Turn:
        """Answer a tap on one of the flow's buttons."""
        interview = person.interview(tap.subject)
        if interview is None or interview.cancelled_at:
            return stale(person)
        if tap.verb == "go":
            return self.resume(person, interview, now)
        if tap.verb == "later":
            return self._later(person, interview, now)
        step = self.flow.step(tap.value(0))
        if step is None:
            return stale(person)
        if tap.verb == "redo":
            return self._reopen(person, interview, step, now)
        current = self.flow.current(interview.answers)
        if current is not step:
            return self._answered(person, interview, now)
        if tap.verb == "back":
            earlier = self.flow.before(step.key, interview.answers)
            return self._reopen(person, interview, earlier, now) if earlier else stale(person)
        if tap.verb == "skip" and step.may_skip:
            return self._put(person, interview, step, Answer(skipped=True), now)
        if tap.verb == "keep" and step.key in interview.answers:
            answer = replace(interview.answers[step.key], reopened=False)
            return self._put(person, interview, step, answer, now)
        question = self._question(person, interview, step, now)
        match step.asks.tapped(tap.verb, tap.value(1), question):
            case Taken(text):
                return self._put(person, interview, step, Answer(text), now)
            case Unread(says, rows):
                person = replace(person, place=Place(self.flow.name, interview.id))
                return Turn(person, (self._ask(person, interview, step, now, says=says, rows=rows),))
            case _:
                return stale(person)

    def said(self, person: Person, interview: Interview, said: Said, now: datetime) -> Turn:
        """Take typed words as the answer to the current question."""
        step = self.flow.current(interview.answers)
        if step is None:
            return self.resume(person, interview, now)
        match step.asks.read(said.text, self._question(person, interview, step, now)):
            case Taken(text):
                return self._put(person, interview, step, Answer(text, message=said.message), now)
            case Unread(says, rows):
                return Turn(person, (self._ask(person, interview, step, now, says=says, rows=rows),))

    def corrected(self, person: Person, interview: Interview, message: int, text: str, now: datetime) -> Turn | None:
        """Change the answer that a since edited message was; None when it was none of this flow's free answers."""
        for step in self.flow.steps:
            answer = interview.answers.get(step.key)
            if answer and answer.message == message and isinstance(step.asks, Free) and text.strip():
                person = self._kept(person, interview, step, replace(answer, text=text), now)
                return Turn(person, (Message((words("walk-corrected"),), in_place=False),))
        return None

    def told(self, interview: Interview) -> tuple[tuple[Step, Words], ...]:
        """Return the steps that were answered in words or taps, each with its answer to show."""
        return tuple(
            (step, step.asks.told(answer.text, self.flow.name, step.key))
            for step in self.flow.applying(interview.answers)
            if (answer := interview.answers.get(step.key)) and not answer.skipped and answer.text
        )

    def _question(self, person: Person, interview: Interview, step: Step, now: datetime) -> Question:
        return Question(self.flow.name, interview.id, step.key, person, now)

    def _put(self, person: Person, interview: Interview, step: Step, answer: Answer, now: datetime) -> Turn:
        person = self._kept(person, interview, step, answer, now)
        return self.resume(person, person.interview(interview.id) or interview, now)

    @staticmethod
    def _kept(person: Person, interview: Interview, step: Step, answer: Answer, now: datetime) -> Person:
        interview = replace(interview, answers={**interview.answers, step.key: answer})
        return step.means(person.with_interview(interview), interview, answer.text, now)

    def _reopen(self, person: Person, interview: Interview, step: Step, now: datetime) -> Turn:
        answer = replace(interview.answers.get(step.key, Answer()), reopened=True)
        interview = replace(interview, answers={**interview.answers, step.key: answer})
        person = replace(person.with_interview(interview), place=Place(self.flow.name, interview.id))
        return Turn(person, (self._ask(person, interview, step, now),))

    def _answered(self, person: Person, interview: Interview, now: datetime) -> Turn:
        """Say that this question is answered already, and put in its place what is to be seen now.

        A question may stand twice in a chat, after a restart, and the one left behind last of all.
        """
        turn = stale(person, words("walk-answered"))
        is_here = person.place == Place(self.flow.name, interview.id)
        if not is_here and self.flow.current(interview.answers):
            return turn
        return replace(turn, messages=self.resume(person, interview, now).messages)

    def _later(self, person: Person, interview: Interview, now: datetime) -> Turn:
        del now
        on_ = Button(words("walk-continue"), f"{self.flow.name}:{interview.id}:go")
        return Turn(replace(person, place=None), (Message((words("walk-later"),), ((on_,),)),))

    def _ask(
        self,
        person: Person,
        interview: Interview,
        step: Step,
        now: datetime,
        *,
        says: Words | None = None,
        rows: Rows | None = None,
    ) -> Message:
        """Return the question; or, once its answer could not be taken, what to say to that and what there is to tap."""
        question = self._question(person, interview, step, now)
        application = person.application(interview.application)
        number, of = self.flow.progress(step.key, interview.answers)
        progress = words("walk-progress", number=number, of=of, company=application.company if application else "")
        asks = says or words(f"{self.flow.name}-{step.key}.ask")
        paragraphs: tuple[Words, ...] = (words("walk-question", progress=progress, ask=asks),)
        paragraphs = (*step.shows(person, interview), *paragraphs)
        before = interview.answers.get(step.key)
        if before and before.reopened and before.text and not says:
            paragraphs += (words("walk-before", answer=step.asks.told(before.text, self.flow.name, step.key)),)
        offered = step.asks.rows(question) if rows is None else rows
        return Message(paragraphs, (*offered, self._ways(question, step, interview)))

    def _ways(self, question: Question, step: Step, interview: Interview) -> tuple[Button, ...]:
        """Return the row below every question: back, keep or skip, later."""
        before = interview.answers.get(step.key)
        ways = []
        if self.flow.before(step.key, interview.answers):
            ways.append(Button(words("walk-back"), question.data("back")))
        if before and before.reopened and (before.text or before.skipped):
            ways.append(Button(words("walk-keep"), question.data("keep")))
        elif step.may_skip:
            ways.append(Button(words("walk-skip"), question.data("skip")))
        ways.append(Button(words("walk-finish_later"), question.data("later")))
        return tuple(ways)


def is_finished(flow: Flow, interview: Interview) -> bool:
    """Say whether every question of the flow that applies has an answer."""
    return all(is_answered(interview.answers, s.key) for s in flow.applying(interview.answers))
