"""The after-action report of one interview, as Markdown."""

from __future__ import annotations

import re
from datetime import datetime

from conversations.applications import timeline
from conversations.debrief import DEBRIEF, when
from conversations.facts import Interview, Person
from conversations.fit import FIT
from conversations.messages import post as named
from conversations.messages import words
from conversations.words import Reader, in_plain

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LINE_MARKS = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)


def report(person: Person, interview_id: str, _now: datetime, _bot: str) -> tuple[str, bytes]:
    """Return the report. Raises LookupError when there is no such interview."""
    interview = person.interview(int(interview_id))
    application = person.application(interview.application) if interview else None
    if interview is None or application is None:
        raise LookupError("no such interview")
    reader = Reader.of(person)
    parts = [
        f"# {_said(in_plain(named(application), reader))}",
        in_plain(when(interview), reader),
        *_answers(interview, reader),
    ]
    for trouble in interview.troubles:
        lines = [f"## {_said(trouble.question)}"]
        if trouble.better:
            lines.append(f"{in_plain(words('report.better'), reader)}: {_said(trouble.better)}")
        parts.append("\n\n".join(lines))
    parts += _weighed(interview, reader)
    for feedback in application.feedback:
        parts.append(f"## {in_plain(words('time-feedback', at=feedback.at), reader)}\n\n{_quoted(feedback.text)}")
    if interview.note_text:
        parts.append(f"## {in_plain(words('report.note'), reader)}\n\n{_quoted(interview.note_text)}")
    if happened := timeline(person, application):
        told = "\n".join(f"- {_said(in_plain(line, reader))}" for line in happened)
        parts.append(f"## {in_plain(words('report.timeline'), reader)}\n\n{told}")
    name = re.sub(r"[^\w-]+", "-", application.company).strip("-")[:40] or "report"
    day = interview.starts_at or interview.known_at
    text = "\n\n".join(parts) + "\n"
    return f"{name}-{day.astimezone(person.clock):%Y-%m-%d}.md", text.encode("utf-8", "replace")


def _answers(interview: Interview, reader: Reader) -> list[str]:
    parts = []
    for step in DEBRIEF.flow.applying(interview.answers):
        answer = interview.answers.get(step.key)
        if step.key == "began" or answer is None or answer.skipped or not answer.text:
            continue
        told = in_plain(step.asks.told(answer.text, DEBRIEF.flow.name, step.key), reader)
        whole = answer.text if told.endswith("…") else told  # a card shortens what a report need not
        parts.append(f"## {in_plain(words(f'debrief-{step.key}.name'), reader)}\n\n{_said(whole)}")
    return parts


def _weighed(interview: Interview, reader: Reader) -> list[str]:
    """Return whether the job is for them: question by question, and the verdict whole, in their words."""
    lines = [
        f"- {in_plain(words(f'fit-{step.key}.name'), reader)}: {_said(in_plain(answer, reader))}"
        for step, answer in FIT.told(interview)
        if step.key != "verdict"
    ]
    verdict = interview.answers.get("verdict")
    told = ["\n".join(lines)] if lines else []
    told += [_quoted(verdict.text)] if verdict and verdict.text.strip() else []
    return ["\n\n".join((f"## {in_plain(words('fit-door'), reader)}", *told))] if told else []


def _said(text: str) -> str:
    """Keep what a person typed from being read as markup."""
    return _LINE_MARKS.sub(r"\1\\\2", _MARKS.sub(r"\\\1", text.strip()))


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in _said(text).splitlines())
