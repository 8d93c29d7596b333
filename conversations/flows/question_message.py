"""The message that asks one question: where the person is in the flow, the question, and what there is to tap."""

from __future__ import annotations

from datetime import datetime

from conversations.facts import Answer, Interview, Person
from conversations.flows import multipart
from conversations.flows.answered import answer_words
from conversations.flows.flow import Flow, Step, has_content
from conversations.flows.questions import FreeText, Question, Toggles, clipped
from conversations.messages import Button, Message, Rows, Words, words


def question_of(flow: Flow, person: Person, interview: Interview, step: Step, now: datetime) -> Question:
    """Return what a question type needs to know to show and read this question."""
    before = interview.answers.get(step.key)
    return Question(flow.name, interview.id, step.key, person, now, step.words_key, before.text if before else "")


def question_message(
    flow: Flow,
    person: Person,
    interview: Interview,
    step: Step,
    now: datetime,
    *,
    says: Words | None = None,
    rows: Rows | None = None,
    leave: Words | None = None,
) -> Message:
    """Return the question. After an answer that was not understood, `says` and `rows` take the place of its own.

    `leave` labels the button that leaves the answer as it is.
    """
    question = question_of(flow, person, interview, step, now)
    application = person.application(interview.application)
    number, of = flow.progress(step.key, interview.answers)
    company = application.company if application else ""
    progress = words("walk-progress", number=words("walk-number", number=number, of=of), company=company)
    ask = words("walk-question", progress=progress, ask=says or _ask(flow, step, interview))
    paragraphs = (*step.extra_text(person, interview), ask)
    offered = step.question.rows(question) if rows is None else rows
    reopened = _reopened(step, interview)
    if reopened and not says:
        paragraphs += _answer_so_far(flow, step, reopened)
    if reopened and _takes_many(step) and (count := len(multipart.messages_of(reopened))):
        offered = (*offered, (Button(words("walk-drop"), question.link("drop", str(count))),))
    return Message(paragraphs, (*offered, _navigation(flow, question, step, interview, leave)))


def _ask(flow: Flow, step: Step, interview: Interview) -> Words:
    about = interview.answers.get(step.about)
    if about is None:
        return words(f"{flow.name}-{step.words_key}.ask")
    quoted = multipart.as_words(words("answers-said", text=clipped(about.text)) if about.text else None, about.kept)
    return words(f"{flow.name}-{step.words_key}.about", about=quoted)


def _reopened(step: Step, interview: Interview) -> Answer | None:
    """Return the answer that the question already has while it is asked again."""
    answer = interview.answers.get(step.key)
    return answer if answer and answer.reopened and has_content(answer) else None


def _takes_many(step: Step) -> bool:
    return isinstance(step.question, FreeText) and step.question.many


def _answer_so_far(flow: Flow, step: Step, answer: Answer) -> tuple[Words, ...]:
    if isinstance(step.question, Toggles):  # its buttons show it
        return ()
    if _takes_many(step):
        return (words("walk-so_far", lines=multipart.lines(answer)),)
    return (words("walk-before", answer=answer_words(flow, step, answer)),)


def _navigation(
    flow: Flow, question: Question, step: Step, interview: Interview, leave: Words | None
) -> tuple[Button, ...]:
    """Return the last row of every question: back, keep or skip, later."""
    answer = interview.answers.get(step.key)
    row = []
    if flow.previous(step.key, interview.answers):
        row.append(Button(words("walk-back"), question.link("back")))
    reopened = _reopened(step, interview)
    was_skipped = answer is not None and answer.reopened and answer.skipped
    if reopened and _takes_many(step):
        row.append(Button(words("walk-all"), question.link("keep")))
    elif (reopened or was_skipped) and not isinstance(step.question, Toggles):
        row.append(Button(leave or words("walk-keep"), question.link("keep")))
    elif not reopened:
        row.append(Button(words("walk-skip"), question.link("skip")))
    row.append(Button(words("walk-finish_later"), question.link("later")))
    return tuple(row)
