"""What past interviews teach: the questions that gave trouble, what came across best, what was said back, what to ask.

Read off the facts. A question that stands only as an answer of the core debrief becomes a `Trouble` of its own when it
is first practised or sorted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from conversations.events import Content
from conversations.facts import Application, HardQuestion, HardReason, Interview, Person, Practice

ALL = "all"
UNSORTED = "unsorted"
KINDS: tuple[str, ...] = (*HardReason, UNSORTED)
CORE = "trouble"
STRENGTHS = ("went_well", "comfortable", "came_across")
ASKED_NEXT = "next_questions"
OWN = "own_questions"
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class HardQuestionRef:
    """A question that gave trouble, and where it was asked. Its id is 0 while it is only an answer of the core debrief.

    `voice` is the voice note that told of it, `better_voice` the one that holds the better answer, if they were spoken.
    """

    application: Application
    interview: Interview
    trouble: HardQuestion
    voice: str = ""
    better_voice: str = ""

    @property
    def key(self) -> tuple[int, int]:
        """What names it in a tap: its interview and its own id."""
        return self.interview.id, self.trouble.id

    @property
    def kind(self) -> str:
        """Why it was hard, or that nobody has said yet."""
        return self.trouble.reason or UNSORTED

    def last(self, before: datetime | None = None) -> Practice | None:
        """Return the last practised answer, or the last one given before an instant."""
        done = [p for p in self.trouble.practised if before is None or p.at < before]
        return done[-1] if done else None


def hard_questions(person: Person, kind: str = ALL) -> tuple[HardQuestionRef, ...]:
    """Return the questions that gave trouble, those of the newest interview first."""
    found: list[HardQuestionRef] = []
    for interview in reversed(person.interviews):
        application = person.application(interview.application)
        if application and interview.cancelled_at is None:
            found += _of(application, interview)
    return tuple(h for h in found if kind in (ALL, h.kind))


def find(person: Person, interview: int, trouble: int) -> HardQuestionRef | None:
    """Return one question; a tap from before it had an id of its own (0) finds it, too."""
    mine = [h for h in hard_questions(person) if h.interview.id == interview]
    return next((h for h in mine if h.trouble.id == trouble), mine[0] if mine and trouble == 0 else None)


def in_turn(person: Person, kind: str, start: datetime) -> tuple[HardQuestionRef, ...]:
    """Return the questions of a practice run that began at `start`: never practised first, then the longest ago."""
    return tuple(sorted(hard_questions(person, kind), key=lambda h: last.at if (last := h.last(start)) else _NEVER))


def put(person: Person, hard: HardQuestionRef, trouble: HardQuestion) -> tuple[Person, HardQuestionRef]:
    """Write `trouble` down in the place of what `hard` holds; a core answer gets an id of its own."""
    if trouble.id == 0:
        person, id_ = person.take_id()
        trouble = replace(trouble, id=id_)
    interview = person.interview(hard.interview.id) or hard.interview
    interview = interview.with_hard_question(trouble)
    return person.with_interview(interview), replace(hard, interview=interview, trouble=trouble)


def strengths(person: Person) -> tuple[tuple[Application, str], ...]:
    """Return what went well and came across best, newest interview first, each with where it was said."""
    return tuple(
        (application, line)
        for interview in reversed(person.interviews)
        if (application := person.application(interview.application)) and interview.cancelled_at is None
        for key in STRENGTHS
        for line in _lines(_text(interview, key))
    )


def feedback(person: Person) -> tuple[tuple[Application, int, str], ...]:
    """Return what employers said when they were asked why: the application, the feedback's id, its text."""
    return tuple((a, f.id, f.text) for a in reversed(person.applications) for f in a.feedback)


def practice_of(person: Person, application: Application, text: str) -> tuple[Person, HardQuestionRef] | None:
    """Return feedback as a question to practise, written down with the last round once; None without any round."""
    rounds = person.rounds(application.id)
    if not rounds:
        return None
    for hard in hard_questions(person):
        if hard.application.id == application.id and hard.trouble.question == text:
            return person, hard
    interview = rounds[-1]
    for core in _of(application, interview):
        if core.trouble.id == 0:  # it must not be hidden by the first trouble that is written down
            person, kept = put(person, core, core.trouble)
            interview = kept.interview
    return put(person, HardQuestionRef(application, interview, HardQuestion(0, text)), HardQuestion(0, text))


def to_ask(person: Person, interview: Interview) -> tuple[str, ...]:
    """Return the questions saved for this round: from the rounds before it, and the person's own."""
    texts = []
    for round_ in person.rounds(interview.application):
        if round_.id == interview.id:
            break
        texts.append(_text(round_, ASKED_NEXT))
    return tuple(line for text in (*texts, _text(interview, OWN)) for line in _lines(text))


def own_to_ask(interview: Interview) -> tuple[str, ...]:
    """Return the questions that the person wrote down for this very interview."""
    return tuple(_lines(_text(interview, OWN)))


def ahead(person: Person, now: datetime) -> tuple[Interview, ...]:
    """Return the planned interviews that have not begun, of open applications."""
    return tuple(
        i
        for i in person.interviews
        if i.planned
        and not (i.cancelled_at or i.finished_at)
        and (i.starts_at is None or i.starts_at > now)
        and (application := person.application(i.application))
        and application.is_open
    )


def _of(application: Application, interview: Interview) -> list[HardQuestionRef]:
    troubles = interview.troubles
    if not troubles and (_text(interview, CORE).strip() or _voice(interview, CORE)):
        troubles = (HardQuestion(0, _text(interview, CORE), answer=CORE),)
    return [
        HardQuestionRef(
            application,
            interview,
            trouble,
            voice=_voice(interview, trouble.answer),
            better_voice=_voice(interview, trouble.answer.replace(CORE, "better")) if is_mark(trouble.better) else "",
        )
        for trouble in troubles
    ]


def is_mark(text: str) -> bool:
    """Say whether `text` only stands for a voice note or a photo."""
    return len(text) == 1 and not text.isalnum()


def _voice(interview: Interview, key: str) -> str:
    answer = interview.answers.get(key)
    kept = answer.kept if answer and not answer.skipped else ()
    return next((k.file for k in kept if k.content == Content.VOICE), "")


def _text(interview: Interview, key: str) -> str:
    answer = interview.answers.get(key)
    return answer.text if answer and not answer.skipped else ""


def _lines(text: str) -> list[str]:
    return [stripped for line in text.splitlines() if (stripped := line.strip(" \t•-*"))]
