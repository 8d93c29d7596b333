"""The report of one interview, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from conversations.applications.timeline import timeline
from conversations.facts import Interview, Person
from conversations.flows import multipart
from conversations.flows.answered import answered_steps
from conversations.flows.flow import Step
from conversations.flows.questions import OPINIONS, FreeText, Opinion
from conversations.interviews.debrief_card import when
from conversations.letters.thank_you import own_texts
from conversations.messages import Words, words
from conversations.messages import post as named
from conversations.questions import debrief, deeper, fit
from conversations.words import Reader, in_plain

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LINE_MARKS = re.compile(r"^([^\S\r\n]*+)([-+=]|\d++[.)])", re.MULTILINE)


def report(person: Person, interview_id: str, _now: datetime, _bot: str) -> tuple[str, bytes]:
    """Return the report. Raises LookupError when there is no such interview."""
    interview = person.interview(int(interview_id))
    application = person.application(interview.application) if interview else None
    if interview is None or application is None:
        raise LookupError("no such interview")
    reader = Reader.of(person)
    sections = [
        f"# {_escaped(in_plain(named(application), reader))}",
        in_plain(when(interview), reader),
        *_answer_sections(interview, reader),
    ]
    for trouble in interview.troubles:
        lines = [f"## {_escaped(trouble.question)}"]
        if reason := trouble.reason:
            lines.append(in_plain(words(f"kind.{reason}"), reader))
        if trouble.better:
            lines.append(f"{in_plain(words('report.better'), reader)}: {_escaped(trouble.better)}")
        sections.append("\n\n".join(lines))
    sections += [
        f"## {in_plain(words('time-feedback', at=feedback.at), reader)}\n\n{_quoted(feedback.text)}"
        for feedback in application.feedback
    ]
    for note in own_texts(interview):
        head = in_plain(words("contact-to", name=note.to) if note.to else words("report.note"), reader)
        sections.append(f"## {_escaped(head)}\n\n{_quoted(note.text)}")
    if happened := timeline(person, application):
        told = "\n".join(f"- {_escaped(in_plain(line, reader))}" for line in happened)
        sections.append(f"## {in_plain(words('report.timeline'), reader)}\n\n{told}")
    name = re.sub(r"[^\w-]+", "-", application.company).strip("-")[:40] or "report"
    day = interview.starts_at or interview.known_at
    text = "\n\n".join(sections) + "\n"
    return f"{name}-{day.astimezone(person.clock):%Y-%m-%d}.md", text.encode("utf-8", "replace")


def _answer_sections(interview: Interview, reader: Reader) -> list[str]:
    hard = {trouble.answer or "trouble" for trouble in interview.troubles}  # they get sections of their own
    return [
        f"## {in_plain(name, reader)}\n\n{_escaped(in_plain(answer, reader))}"
        for key, name, answer in full_answers(interview)
        if key != "began" and _hard_question_key(key) not in hard
    ]


def _hard_question_key(key: str) -> str:
    """Return the key of the hard question that a step is about: "trouble_2" for "why_2" and "better_2"."""
    return key.replace("why", "trouble").replace("better", "trouble")


def full_answers(interview: Interview) -> Iterator[tuple[str, Words, Words]]:
    """Yield each answer of an interview, uncut: the step's key, its name, and the answer."""
    for step, answer in answered_steps(debrief.FLOW, interview.answers):
        yield step.key, words(f"debrief-{step.key}.name"), _in_full(interview, step, answer)
    for step, answer in answered_steps(deeper.FLOW, interview.answers):
        yield step.key, words(f"deeper-{step.words_key}.name"), _in_full(interview, step, answer)
    for step, answer in answered_steps(fit.FLOW, interview.answers):
        yield step.key, words(f"fit-{step.key}.name"), _in_full(interview, step, answer)


def _in_full(interview: Interview, step: Step, shown: Words) -> Words:
    """Return an answer uncut: `shown` is shortened for a card if it is the person's own text."""
    answer = interview.answers[step.key]
    own_words = isinstance(step.question, FreeText) or (
        isinstance(step.question, Opinion) and answer.text not in OPINIONS
    )
    if not own_words or not answer.text:
        return shown
    return multipart.as_words(words("answers-said", text=answer.text), answer.kept)


def _escaped(text: str) -> str:
    """Return a person's text so that Markdown shows it as typed."""
    return _LINE_MARKS.sub(r"\1\\\2", _MARKS.sub(r"\\\1", text.strip()))


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in _escaped(text).splitlines())
