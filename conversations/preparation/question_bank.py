"""What past interviews teach: hard questions, strengths, feedback, questions to ask.

A hard question that is only an answer of the core debrief gets a record of its own when it is first practised or
sorted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from conversations.events import Content
from conversations.facts import Application, HardQuestion, HardReason, Interview, Person, Practice
from conversations.letters.talking_points import BEST
from conversations.letters.topics import is_about_employer
from conversations.words import spoken_language

ALL = "all"
UNSORTED = "unsorted"
KINDS: tuple[str, ...] = (*HardReason, UNSORTED)
CORE = "trouble"
STRENGTHS = ("came_across", "comfortable", "went_well")
ASKED_NEXT = "next_questions"
OWN = "own_questions"
_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class HardQuestionRef:
    """A hard question, and where it was asked. Its id is 0 while it is only an answer of the core debrief.

    `voice` is the voice note that tells it, `better_voice` the one with the better answer, if they were spoken.
    """

    application: Application
    interview: Interview
    trouble: HardQuestion
    voice: str = ""
    better_voice: str = ""

    @property
    def key(self) -> tuple[int, int]:
        """What names it in callback data: its interview's id and its own."""
        return self.interview.id, self.trouble.id

    @property
    def kind(self) -> str:
        """Why it was hard, or "unsorted"."""
        return self.trouble.reason or UNSORTED

    def last(self, before: datetime | None = None) -> Practice | None:
        """Return the last practised answer, or the last one before an instant."""
        done = [p for p in self.trouble.practised if before is None or p.at < before]
        return done[-1] if done else None


def hard_questions(person: Person, kind: str = ALL) -> tuple[HardQuestionRef, ...]:
    """Return the hard questions, those of the newest interview first."""
    found: list[HardQuestionRef] = []
    for interview in reversed(person.interviews):
        application = person.application(interview.application)
        if application and interview.cancelled_at is None:
            found += _questions_of(application, interview)
    return tuple(h for h in found if kind in (ALL, h.kind))


def find(person: Person, interview: int, trouble: int) -> HardQuestionRef | None:
    """Return one question; callback data from before it had an id of its own (0) finds it as well."""
    mine = [h for h in hard_questions(person) if h.interview.id == interview]
    return next((h for h in mine if h.trouble.id == trouble), mine[0] if mine and trouble == 0 else None)


def practice_order(person: Person, kind: str, start: datetime) -> tuple[HardQuestionRef, ...]:
    """Return the questions of a practice run that began at `start`.

    Those of the application whose interview comes next are first; then what was practised least, then longest ago.
    """
    ahead = sorted(upcoming_interviews(person, start), key=lambda i: (i.starts_at is None, i.starts_at or start))
    application = ahead[0].application if ahead else 0

    def key(hard: HardQuestionRef) -> tuple[bool, int, datetime]:
        done = [p.at for p in hard.trouble.practised if p.at < start]
        return hard.application.id != application, len(done), max(done, default=_NEVER)

    return tuple(sorted(hard_questions(person, kind), key=key))


def save_question(person: Person, hard: HardQuestionRef, trouble: HardQuestion) -> tuple[Person, HardQuestionRef]:
    """Save `trouble` in place of the one in `hard`; an answer of the core debrief gets an id of its own."""
    if trouble.id == 0:
        person, id_ = person.take_id()
        trouble = replace(trouble, id=id_)
    interview = person.interview(hard.interview.id) or hard.interview
    interview = interview.with_hard_question(trouble)
    return person.with_interview(interview), replace(hard, interview=interview, trouble=trouble)


def strengths(person: Person) -> tuple[tuple[Application, str], ...]:
    """Return what came across best, felt easy and went well, newest interview first, each with its application.

    News of the employer ("their new office in Lisbon") went well too, but is no strength.
    """
    language = spoken_language(person.language)
    return tuple(
        (application, line)
        for interview in reversed(person.interviews)
        if (application := person.application(interview.application)) and interview.cancelled_at is None
        for key in STRENGTHS
        for line in _lines(_text(interview, key))
        if key == BEST or not is_about_employer(line, language)
    )


def feedback(person: Person) -> tuple[tuple[Application, int, str], ...]:
    """Return what employers said when asked why: the application, the feedback's id, its text."""
    return tuple((a, f.id, f.text) for a in reversed(person.applications) for f in a.feedback)


def feedback_as_question(person: Person, application: Application, text: str) -> tuple[Person, HardQuestionRef] | None:
    """Return feedback as a question to practise, saved with the last round once; None without any round."""
    rounds = person.rounds(application.id)
    if not rounds:
        return None
    for hard in hard_questions(person):
        if hard.application.id == application.id and hard.trouble.question == text:
            return person, hard
    interview = rounds[-1]
    for core in _questions_of(application, interview):
        if core.trouble.id == 0:  # the first saved question must not hide it
            person, kept = save_question(person, core, core.trouble)
            interview = kept.interview
    return save_question(person, HardQuestionRef(application, interview, HardQuestion(0, text)), HardQuestion(0, text))


def questions_to_ask(person: Person, interview: Interview) -> tuple[str, ...]:
    """Return the questions saved for this round: from the rounds before it, and the person's own."""
    texts = []
    for round_ in person.rounds(interview.application):
        if round_.id == interview.id:
            break
        texts.append(_text(round_, ASKED_NEXT))
    return tuple(line for text in (*texts, _text(interview, OWN)) for line in _lines(text))


def own_questions(interview: Interview) -> tuple[str, ...]:
    """Return the questions that the person wrote down for this interview."""
    return tuple(_lines(_text(interview, OWN)))


def upcoming_interviews(person: Person, now: datetime) -> tuple[Interview, ...]:
    """Return the planned interviews of open applications that have not begun."""
    return tuple(
        i
        for i in person.interviews
        if i.planned
        and not (i.cancelled_at or i.finished_at)
        and (i.starts_at is None or i.starts_at > now)
        and (application := person.application(i.application))
        and application.is_open
    )


def _questions_of(application: Application, interview: Interview) -> list[HardQuestionRef]:
    troubles = interview.troubles
    if not troubles and (_text(interview, CORE).strip() or _voice(interview, CORE)):
        troubles = (HardQuestion(0, _text(interview, CORE), answer=CORE),)
    return [
        HardQuestionRef(
            application,
            interview,
            trouble,
            voice=_voice(interview, trouble.answer),
            better_voice=_voice(interview, trouble.answer.replace(CORE, "better"))
            if is_media_mark(trouble.better)
            else "",
        )
        for trouble in troubles
    ]


def is_media_mark(text: str) -> bool:
    """Return whether `text` is only the symbol for a voice note or a photo."""
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
