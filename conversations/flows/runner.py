"""Runs a person through a flow: asks the current question, takes answers, goes back, skips, and finishes later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from conversations.events import Content, Said, Showed
from conversations.facts import ActiveConversation, Answer, Interview, Person
from conversations.flows import multipart
from conversations.flows.callback_data import Area, CallbackData, button, stale_tap
from conversations.flows.day_questions import Moment, PromisedDay
from conversations.flows.flow import Step, has_content
from conversations.flows.flow_answers import FlowAnswers
from conversations.flows.question_message import question_message, question_of
from conversations.flows.questions import Accepted, Choice, Doubtful, FreeText, Insisted, NotUnderstood, Partial
from conversations.messages import Message, Rows, Turn, Words, words


def edit_saved(person: Person, application: int) -> Turn:
    """Say that an answer was changed because its message was edited, with a button to its application."""
    row = (button("sent-show", Area.CARD, application, "show"),)
    return Turn(person, (Message((words("walk-corrected"),), (row,), in_place=False),))


def unprepared(person: Person, interview: Interview) -> tuple[Person, Interview]:
    """Change nothing before a flow starts."""
    return person, interview


def _message_of(interview: Interview, step: Step) -> int | None:
    """Return the message that an answer in question was typed in, so that editing it changes the answer."""
    answer = interview.answers.get(step.key)
    return answer.message if answer and answer.reopened else None


def never_finished(interview: Interview) -> bool:
    """Return that every question without an answer is asked."""
    del interview
    return False


@dataclass(frozen=True, slots=True)
class FlowRunner(FlowAnswers):
    """Runs a flow. `finish` returns the turn that it ends in; `prepare` may change the interview before it starts.

    Of a flow that `is_finished`, a question that was added since is not asked; one that is reopened is.
    """

    finish: Callable[[Person, Interview, datetime], Turn]
    prepare: Callable[[Person, Interview], tuple[Person, Interview]] = unprepared
    is_finished: Callable[[Interview], bool] = never_finished

    def start(self, person: Person, interview: Interview, now: datetime) -> Turn:
        """Start the flow, or go on where its answers left off."""
        return self.resume(*self.prepare(person, interview), now)

    def resume(self, person: Person, interview: Interview, now: datetime) -> Turn:
        """Ask the current question, or finish when there is none."""
        step = self._current(interview)
        if step is None:
            return self.finish(replace(person, place=None), interview, now)
        return self._ask(person, interview, step, now)

    # What a person does --------------------------------------------------------------------------------------------

    def on_tap(self, person: Person, tap: CallbackData, now: datetime) -> Turn:
        """Answer a tap on one of the flow's buttons."""
        interview = person.interview(tap.subject)
        if interview is None or interview.cancelled_at:
            return stale_tap(person)
        if tap.verb == "go":
            return self.resume(person, interview, now)
        if tap.verb == "later":
            return self._finish_later(person, interview)
        step = self.flow.step(tap.value(0))
        if step is None or step not in self.flow.applicable(interview.answers):
            return stale_tap(person)
        if tap.verb == "redo":
            return self._reopen(person, self.close_others(interview, step), step, now)
        if self._current(interview) is not step:
            return self._already_answered(person, interview, now)
        if turn := self._navigate(person, interview, step, tap, now):
            return turn
        question = question_of(self.flow, person, interview, step, now)
        match step.question.from_tap(tap.verb, tap.value(1), question):
            case Accepted(text, language=language):
                answer = Answer(text, message=_message_of(interview, step), language=language)
                return self._save_and_continue(person, interview, step, answer, now)
            case Partial(text):
                return self._save_and_continue(person, interview, step, Answer(text, reopened=True), now)
            case Insisted():
                stands = replace(interview.answers[step.key], reopened=False, as_it_is=True)
                return self._save_and_continue(person, interview, step, stands, now)
            case Doubtful(says, rows, leave, language, text):
                answer = Answer(text, reopened=True, language=language) if text else interview.answers[step.key]
                person = self.save(person, interview, step, answer, now)
                kept = person.interview(interview.id) or interview
                return self._ask(person, kept, step, now, says=says, rows=rows, leave=leave)
            case NotUnderstood(says, rows):
                return self._ask(person, interview, step, now, says=says, rows=rows)
        return stale_tap(person)

    def _navigate(
        self, person: Person, interview: Interview, step: Step, tap: CallbackData, now: datetime
    ) -> Turn | None:
        """Go back, skip, keep the answer as it is, or drop its last part; None for any other tap."""
        answer = interview.answers.get(step.key)
        match tap.verb:
            case "back":
                earlier = self.flow.previous(step.key, interview.answers)
                return self._reopen(person, interview, earlier, now) if earlier else stale_tap(person)
            case "skip":
                # The Skip of an older message must not delete words that were given since.
                kept = replace(answer, reopened=False) if answer and has_content(answer) else Answer(skipped=True)
                return self._save_and_continue(person, interview, step, kept, now)
            case "keep" if answer:
                return self._save_and_continue(person, interview, step, replace(answer, reopened=False), now)
            case "drop" if (sent := multipart.messages_of(answer)) and tap.number(1) == len(sent):
                fewer = multipart.combine(tuple(p for parts in sent[:-1] for p in parts), reopened=True)
                return self._save_and_continue(person, interview, step, fewer, now)
            case _:
                return None

    def on_text(self, person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn | None:
        """Answer what was typed or sent while this flow is open; None when its interview is gone."""
        interview = person.interview(place.subject)
        return self.answer(person, interview, event, now) if interview else None

    def ask_again(self, person: Person, place: ActiveConversation, now: datetime) -> Turn | None:
        """Show the current question again; None when its interview is gone."""
        interview = person.interview(place.subject)
        return self.resume(person, interview, now) if interview else None

    def answer(self, person: Person, interview: Interview, event: Said | Showed, now: datetime) -> Turn:
        """Take typed words, a voice note or a photo as the answer to the current question, or as a part of it."""
        step = self._current(interview)
        if step is None:
            return self.resume(person, interview, now)
        is_free = isinstance(step.question, FreeText)
        if is_free and multipart.from_event(event).kept:
            return self._save_and_continue(person, interview, step, self.combined(interview, step, event), now)
        if isinstance(event, Showed) and event.content is not Content.CONTACT and not event.text.strip():
            return self._ask(person, interview, step, now, says=words("input-tap_or_type"))
        match step.question.from_text(event.text, question_of(self.flow, person, interview, step, now)):
            case Accepted(text, language=language) if is_free and text == event.text:
                answer = replace(self.combined(interview, step, event), language=language)
                return self._save_and_continue(person, interview, step, answer, now)
            case Doubtful(says, rows, leave, language):
                answer = replace(self.combined(interview, step, event), reopened=True, language=language)
                person = self.save(person, interview, step, answer, now)
                interview = person.interview(interview.id) or interview
                return self._ask(person, interview, step, now, says=says, rows=rows, leave=leave)
            case Accepted(text, shown):
                answer = replace(multipart.single(event), text=text)
                person = step.on_typed(person, interview, event.text, now)
                turn = self._save_and_continue(person, interview, step, answer, now)
                return self._with_taken(turn, interview, step, shown) if shown else turn
            case NotUnderstood() if isinstance(step.question, Choice) and isinstance(event, Said):
                person = self.keep_as_note(person, interview, event)
                turn = self._ask(person, person.interview(interview.id) or interview, step, now)
                (again,) = turn.messages
                noted = replace(again, paragraphs=(words("answers-noted"), *again.paragraphs))
                return replace(turn, messages=(noted,))
            case NotUnderstood(says, rows):
                if isinstance(step.question, Moment | PromisedDay) and isinstance(event, Said):
                    # A tap may say what was meant; then the message is the answer's.
                    asked = replace(interview.answers.get(step.key, Answer()), reopened=True, message=event.message)
                    interview = replace(interview, answers={**interview.answers, step.key: asked})
                    person = person.with_interview(interview)
                return self._ask(person, interview, step, now, says=says, rows=rows)
            case _:
                return self._ask(person, interview, step, now, says=words("input-tap_or_type"))

    def on_reply(
        self, person: Person, interview: Interview, key: str, event: Said | Showed, now: datetime
    ) -> Turn | None:
        """Take a reply to the question `key` as its answer; None when it is not asked any more.

        A question may stand twice in a chat, after a restart; a reply to the older one means that one.
        """
        step = self.flow.step(key)
        if step is None or interview.cancelled_at or step not in self.flow.applicable(interview.answers):
            return None
        if self._current(interview) is not step:
            person = self._reopen(person, self.close_others(interview, step), step, now).person
        else:
            person = replace(person, place=ActiveConversation(self.flow.name, interview.id))
        return self.answer(person, person.interview(interview.id) or interview, event, now)

    def on_edit(self, person: Person, message: int, text: str, now: datetime) -> Turn | None:
        """Change the answer that the edited message gave; None when no answer of this flow came with it.

        An hour is edited by the flow that asks for it: ahead, or when it is over.
        """
        for interview in person.interviews:
            for step in self.flow.steps:
                answer = interview.answers.get(step.key)
                if answer is None or answer.skipped or not self._takes_edits(interview, step, now):
                    continue
                if isinstance(step.question, FreeText) and (edited := multipart.edit(answer, message, text)):
                    here = person.place == ActiveConversation(self.flow.name, interview.id)
                    if here and edited.reopened and not edited.parts and self._current(interview) is step:
                        return self.answer(person, interview, Said(text, message), now)
                    return edit_saved(self.save(person, interview, step, edited, now), interview.application)
                if answer.message == message and not answer.parts and text.strip():
                    return self._read_edited(person, interview, step, text, now)
        return None

    @staticmethod
    def _takes_edits(interview: Interview, step: Step, now: datetime) -> bool:
        is_ahead = interview.starts_at is not None and interview.starts_at > now
        return not isinstance(step.question, Moment) or step.question.ahead is is_ahead

    def _read_edited(self, person: Person, interview: Interview, step: Step, text: str, now: datetime) -> Turn:
        """Read an edited answer like a typed one; what is not understood is asked about, and the answer stands."""
        before = interview.answers[step.key]
        match step.question.from_text(text, question_of(self.flow, person, interview, step, now)):
            case Accepted(read):
                answer = replace(before, text=read, reopened=False)
                return edit_saved(self.save(person, interview, step, answer, now), interview.application)
            case NotUnderstood(says, rows):
                interview = self.close_others(interview, step)
                answers = {**interview.answers, step.key: replace(before, reopened=True)}
                interview = replace(interview, answers=answers)
                asked = self._ask(person.with_interview(interview), interview, step, now, says=says, rows=rows)
                return replace(asked, messages=tuple(replace(m, in_place=False) for m in asked.messages))
            case _:
                return self.resume(person, interview, now)

    def _current(self, interview: Interview) -> Step | None:
        """Return the question to ask now; None at the end."""
        step = self.flow.current(interview.answers)
        return None if step and step.key not in interview.answers and self.is_finished(interview) else step

    # How it is done ------------------------------------------------------------------------------------------------

    def _save_and_continue(
        self, person: Person, interview: Interview, step: Step, answer: Answer, now: datetime
    ) -> Turn:
        person = self.save(person, interview, step, answer, now)
        return self.resume(person, person.interview(interview.id) or interview, now)

    def _with_taken(self, turn: Turn, interview: Interview, step: Step, shown: Words) -> Turn:
        """Show how a typed answer was taken above what comes next, with a button that changes it."""
        first, *others = turn.messages
        row = (button("answers-change_day", self.flow.name, interview.id, "redo", step.key),)
        taken = replace(first, paragraphs=(shown, *first.paragraphs), buttons=(*first.buttons, row))
        return replace(turn, messages=(taken, *others))

    def _reopen(self, person: Person, interview: Interview, step: Step, now: datetime) -> Turn:
        """Ask a question again; its answer stands until there is another one."""
        answer = replace(interview.answers.get(step.key, Answer()), reopened=True)
        interview = replace(interview, answers={**interview.answers, step.key: answer})
        return self._ask(person.with_interview(interview), interview, step, now)

    def _already_answered(self, person: Person, interview: Interview, now: datetime) -> Turn:
        """Say that this question is answered already, and show what is current.

        A question may stand twice in a chat, after a restart, and the one left behind may be the last of the flow.
        """
        turn = stale_tap(person, words("walk-answered"))
        is_here = person.place == ActiveConversation(self.flow.name, interview.id)
        if not is_here and self._current(interview):
            return turn
        return replace(turn, messages=self.resume(person, interview, now).messages)

    def _finish_later(self, person: Person, interview: Interview) -> Turn:
        row = (button("walk-continue", self.flow.name, interview.id, "go"),)
        says = words("walk-later" if self.flow.leading else "walk-later_on_card")
        return Turn(replace(person, place=None), (Message((says,), (row,)),))

    def _ask(
        self,
        person: Person,
        interview: Interview,
        step: Step,
        now: datetime,
        *,
        says: Words | None = None,
        rows: Rows | None = None,
        leave: Words | None = None,
    ) -> Turn:
        """Show a question, which what is typed next answers."""
        message = question_message(self.flow, person, interview, step, now, says=says, rows=rows, leave=leave)
        return Turn(replace(person, place=ActiveConversation(self.flow.name, interview.id)), (message,))
