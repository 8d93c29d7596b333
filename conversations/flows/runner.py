"""Walks a person through a flow: asks the current question, takes answers, goes back, skips, and finishes later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from conversations.events import Content, Said, Showed
from conversations.facts import ActiveConversation, Answer, Interview, Person
from conversations.flows import multipart
from conversations.flows.callback_data import Area, CallbackData, button, stale_tap
from conversations.flows.flow import Flow, Step, answer_words, has_content
from conversations.flows.questions import Accepted, FreeText, NotUnderstood, Partial, Question, Toggles, clipped
from conversations.messages import Button, Message, Rows, Turn, Words, words


def edit_saved(person: Person, application: int) -> Turn:
    """Say that the words of an edited message were changed where they are kept, and lead there."""
    door = (button("sent-show", Area.CARD, application, "show"),)
    return Turn(person, (Message((words("walk-corrected"),), (door,), in_place=False),))


def unprepared(person: Person, interview: Interview) -> tuple[Person, Interview]:
    """Change nothing before a flow starts."""
    return person, interview


@dataclass(frozen=True, slots=True)
class FlowRunner:
    """Runs a flow. `finish` returns the turn that it ends in; `prepare` may change the interview before it starts."""

    flow: Flow
    finish: Callable[[Person, Interview, datetime], Turn]
    prepare: Callable[[Person, Interview], tuple[Person, Interview]] = unprepared

    def start(self, person: Person, interview: Interview, now: datetime) -> Turn:
        """Start the flow, or go on where its answers left off."""
        return self.resume(*self.prepare(person, interview), now)

    def resume(self, person: Person, interview: Interview, now: datetime) -> Turn:
        """Take up the conversation where its answers left off."""
        step = self.flow.current(interview.answers)
        if step is None:
            return self.finish(replace(person, place=None), interview, now)
        person = replace(person, place=ActiveConversation(self.flow.name, interview.id))
        return Turn(person, (self._question_message(person, interview, step, now),))

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
            return self._reopen(person, self._close_others(interview, step), step, now)
        if self.flow.current(interview.answers) is not step:
            return self._already_answered(person, interview, now)
        if way := self._navigate(person, interview, step, tap, now):
            return way
        question = self._question(person, interview, step, now)
        match step.question.from_tap(tap.verb, tap.value(1), question):
            case Accepted(text):
                return self._save_and_continue(person, interview, step, Answer(text), now)
            case Partial(text):
                return self._save_and_continue(person, interview, step, Answer(text, reopened=True), now)
            case NotUnderstood(says, rows):
                person = replace(person, place=ActiveConversation(self.flow.name, interview.id))
                return Turn(person, (self._question_message(person, interview, step, now, says=says, rows=rows),))
            case _:
                return stale_tap(person)

    def _navigate(
        self, person: Person, interview: Interview, step: Step, tap: CallbackData, now: datetime
    ) -> Turn | None:
        """Go back, skip, keep what was said until now, or take its last part back; None for any other tap."""
        answer = interview.answers.get(step.key)
        match tap.verb:
            case "back":
                earlier = self.flow.previous(step.key, interview.answers)
                return self._reopen(person, interview, earlier, now) if earlier else stale_tap(person)
            case "skip" if step.may_skip:
                has_words = answer is not None and has_content(answer)  # a Skip left behind loses none of them
                skipped = replace(answer, reopened=False) if answer and has_words else Answer(skipped=True)
                return self._save_and_continue(person, interview, step, skipped, now)
            case "keep" if answer:
                return self._save_and_continue(person, interview, step, replace(answer, reopened=False), now)
            case "drop" if tap.value(1) == str(len(said := multipart.parts_of(answer))) and said:
                return self._save_and_continue(
                    person, interview, step, multipart.combine(said[:-1], reopened=True), now
                )
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

    def answer(self, person: Person, interview: Interview, said: Said | Showed, now: datetime) -> Turn:
        """Take typed words, a voice note or a photo as the answer to the current question, or as a part of it."""
        step = self.flow.current(interview.answers)
        if step is None:
            return self.resume(person, interview, now)
        if isinstance(step.question, FreeText) and multipart.from_event(said).kept:
            return self._save_and_continue(person, interview, step, self._combined(interview, step, said), now)
        words_only = isinstance(said, Said) or said.content is Content.CONTACT
        reading = (
            step.question.from_text(said.text, self._question(person, interview, step, now)) if words_only else None
        )
        match reading:
            case Accepted() if isinstance(step.question, FreeText):
                return self._save_and_continue(person, interview, step, self._combined(interview, step, said), now)
            case Accepted(text):
                return self._save_and_continue(person, interview, step, Answer(text, message=said.message), now)
            case NotUnderstood(says, rows):
                return Turn(person, (self._question_message(person, interview, step, now, says=says, rows=rows),))
            case _:
                return Turn(
                    person, (self._question_message(person, interview, step, now, says=words("input-tap_or_type")),)
                )

    def on_reply(
        self, person: Person, interview: Interview, key: str, said: Said | Showed, now: datetime
    ) -> Turn | None:
        """Take words that reply to the question `key`, asked before, as its answer; None when it is not asked any more.

        A question may stand twice in a chat, after a restart: who replies to the older one means that one.
        """
        step = self.flow.step(key)
        if step is None or interview.cancelled_at or step not in self.flow.applicable(interview.answers):
            return None
        if self.flow.current(interview.answers) is not step:
            person = self._reopen(person, self._close_others(interview, step), step, now).person
        else:
            person = replace(person, place=ActiveConversation(self.flow.name, interview.id))
        return self.answer(person, person.interview(interview.id) or interview, said, now)

    @staticmethod
    def _combined(interview: Interview, step: Step, said: Said | Showed) -> Answer:
        """Return the answer with this message. One that takes several stays open until the person says it is all."""
        many, people = (
            isinstance(step.question, FreeText) and step.question.many,
            isinstance(said, Showed) and said.content,
        )
        if many or people is Content.CONTACT:
            return multipart.append(interview.answers.get(step.key), said, reopened=many)
        return multipart.single(said)

    def append(self, person: Person, interview: Interview, key: str, said: Said | Showed, now: datetime) -> Person:
        """Add a message to the answer `key`, whatever the current question is."""
        step = self.flow.step(key)
        before = interview.answers.get(key)
        answer = multipart.append(before, said, reopened=before is not None and before.reopened)
        return self._save(person, interview, step, answer, now) if step else person

    def on_edit(self, person: Person, message: int, text: str, now: datetime) -> Turn | None:
        """Change the answer that the edited message gave; None when no free answer of this flow came with it."""
        for interview in person.interviews:
            for step in self.flow.steps:
                answer = interview.answers.get(step.key)
                if answer and isinstance(step.question, FreeText) and (edited := multipart.edit(answer, message, text)):
                    person = self._save(person, interview, step, edited, now)
                    return edit_saved(person, interview.application)
        return None

    def _question(self, person: Person, interview: Interview, step: Step, now: datetime) -> Question:
        before = interview.answers.get(step.key)
        return Question(
            self.flow.name, interview.id, step.key, person, now, step.words_key, before.text if before else ""
        )

    def _save_and_continue(
        self, person: Person, interview: Interview, step: Step, answer: Answer, now: datetime
    ) -> Turn:
        person = self._save(person, interview, step, answer, now)
        return self.resume(person, person.interview(interview.id) or interview, now)

    @staticmethod
    def _save(person: Person, interview: Interview, step: Step, answer: Answer, now: datetime) -> Person:
        interview = replace(interview, answers={**interview.answers, step.key: answer})
        person = person.with_interview(interview)
        return person if answer.skipped else step.on_answer(person, interview, answer.text, now)

    def _reopen(self, person: Person, interview: Interview, step: Step, now: datetime) -> Turn:
        answer = replace(interview.answers.get(step.key, Answer()), reopened=True)
        interview = replace(interview, answers={**interview.answers, step.key: answer})
        person = replace(person.with_interview(interview), place=ActiveConversation(self.flow.name, interview.id))
        return Turn(person, (self._question_message(person, interview, step, now),))

    def _close_others(self, interview: Interview, but: Step) -> Interview:
        """Leave every other question of the flow that was opened again: its answer until now stands."""
        answers = {
            key: replace(a, reopened=False) if a.reopened and key != but.key and self.flow.step(key) else a
            for key, a in interview.answers.items()
            if not a.reopened or key == but.key or a.skipped or has_content(a) or not self.flow.step(key)
        }
        return replace(interview, answers=answers)

    def _already_answered(self, person: Person, interview: Interview, now: datetime) -> Turn:
        """Say that this question is answered already, and put in its place what is to be seen now.

        A question may stand twice in a chat, after a restart, and the one left behind last of all.
        """
        turn = stale_tap(person, words("walk-answered"))
        is_here = person.place == ActiveConversation(self.flow.name, interview.id)
        if not is_here and self.flow.current(interview.answers):
            return turn
        return replace(turn, messages=self.resume(person, interview, now).messages)

    def _finish_later(self, person: Person, interview: Interview) -> Turn:
        on_ = button("walk-continue", self.flow.name, interview.id, "go")
        return Turn(
            replace(person, place=None),
            (Message((words("walk-later" if self.flow.leading else "walk-later_on_card"),), ((on_,),)),),
        )

    def _question_message(
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
        progress = words(
            "walk-progress",
            number=words("walk-number", number=number, of=of),
            company=application.company if application else "",
        )
        paragraphs: tuple[Words, ...] = (
            *step.extra_text(person, interview),
            words("walk-question", progress=progress, ask=says or self._question_words(interview, step)),
        )
        before = interview.answers.get(step.key)
        if before and before.reopened and has_content(before) and not says:
            paragraphs += self._so_far(step, before)
        offered = step.question.rows(question) if rows is None else rows
        if (
            before
            and before.reopened
            and isinstance(step.question, FreeText)
            and step.question.many
            and (said := multipart.parts_of(before))
        ):
            offered = (*offered, (Button(words("walk-drop"), question.link("drop", str(len(said)))),))
        return Message(paragraphs, (*offered, self._navigation_buttons(question, step, interview)))

    def _question_words(self, interview: Interview, step: Step) -> Words:
        about = interview.answers.get(step.about)
        if about is None:
            return words(f"{self.flow.name}-{step.words_key}.ask")
        quoted = multipart.as_words(words("answers-said", text=clipped(about.text)) if about.text else None, about.kept)
        return words(f"{self.flow.name}-{step.words_key}.about", about=quoted)

    def _so_far(self, step: Step, before: Answer) -> tuple[Words, ...]:
        """Return what the answer was until now; switches show that themselves."""
        if isinstance(step.question, Toggles):
            return ()
        if isinstance(step.question, FreeText) and step.question.many:
            return (words("walk-so_far", lines=multipart.lines(before)),)
        return (words("walk-before", answer=answer_words(self.flow, step, before)),)

    def _navigation_buttons(self, question: Question, step: Step, interview: Interview) -> tuple[Button, ...]:
        """Return the row below every question: back, keep or skip, later."""
        before = interview.answers.get(step.key)
        ways = []
        if self.flow.previous(step.key, interview.answers):
            ways.append(Button(words("walk-back"), question.link("back")))
        has_words = before is not None and before.reopened and has_content(before)
        if has_words and isinstance(step.question, FreeText) and step.question.many:
            ways.append(Button(words("walk-all"), question.link("keep")))
        elif before and before.reopened and (has_words or before.skipped) and not isinstance(step.question, Toggles):
            ways.append(Button(words("walk-keep"), question.link("keep")))
        elif step.may_skip and not has_words:
            ways.append(Button(words("walk-skip"), question.link("skip")))
        ways.append(Button(words("walk-finish_later"), question.link("later")))
        return tuple(ways)
