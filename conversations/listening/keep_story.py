"""Keeps a story with its interview: each sentence as the answer to its question, what is left as notes."""

from __future__ import annotations

from datetime import UTC, datetime

from conversations.events import Said
from conversations.facts import Interview, Person
from conversations.facts.local_time import local_instant
from conversations.flows.day_questions import UNSAID
from conversations.flows.runner import FlowRunner
from conversations.interviews.debrief import DEBRIEF
from conversations.interviews.deeper import DEEPER
from conversations.messages import Turn
from conversations.questions import deeper
from conversations.understanding.story.facts import StoryFacts
from conversations.understanding.story.labels import Label, ToldSentence

# Where sentences are kept as typed; what else they say becomes a fact.
DEEPER_KEYS = {
    Label.CONCERN: "concerns",
    Label.NEXT_STEP: "next_stage",
    Label.LEARNT: "learnt",
    Label.TOPIC: "focus",
    Label.REACTION: deeper.NOTES,
    Label.NOTE: deeper.NOTES,
}
SHORT = 8  # words of a sentence that says nothing besides its fact


def keep(
    person: Person, interview: Interview, sentences: tuple[ToldSentence, ...], facts: StoryFacts, now: datetime
) -> Turn:
    """Answer the questions that the story answers, keep the rest as notes, and ask the first that is missing."""
    left: list[str] = []
    for key, text in _core(person, sentences, facts, now):
        person, was_kept = _answer(person, interview.id, DEBRIEF, key, text, now)
        left += [] if was_kept else [text]
    hard = [s.text for s in sentences if s.label is Label.TROUBLE]
    for number, text in enumerate(hard, 1):
        if number == 1:
            person, was_kept = _answer(person, interview.id, DEBRIEF, deeper.FIRST, text, now)
        else:
            was_kept = False
            for free in range(2, deeper.AT_MOST + 1):
                person, was_kept = _answer(person, interview.id, DEEPER, f"{deeper.FIRST}_{free}", text, now)
                if was_kept:
                    break
        left += [] if was_kept else [text]
    for label, key in DEEPER_KEYS.items():
        text = "\n".join(s.text for s in sentences if s.label is label)
        if text and key != deeper.NOTES:
            person, was_kept = _answer(person, interview.id, DEEPER, key, text, now)
            left += [] if was_kept else [text]
        elif text:
            left.append(text)
    left += [s.text for s in sentences if _says_more(s, facts)]
    found = person.interview(interview.id) or interview
    if left:
        person = DEEPER.append(person, found, deeper.NOTES, Said("\n".join(left), 0), now)
    return DEBRIEF.resume(person, person.interview(interview.id) or found, now)


def _core(
    person: Person, sentences: tuple[ToldSentence, ...], facts: StoryFacts, now: datetime
) -> list[tuple[str, str]]:
    """Return the core questions that have an answer, with it."""
    found: list[tuple[str, str]] = []
    if facts.began:
        began = local_instant(facts.began.date(), facts.began.time(), person.clock)
        if began <= now:
            found.append(("began", began.astimezone(UTC).isoformat()))
    if facts.recruiter is not None:
        found.append(("route", "recruiter" if facts.recruiter else "direct"))
    if facts.felt:
        found.append(("felt", facts.felt))
    if well := "\n".join(s.text for s in sentences if s.label is Label.WENT_WELL):
        found.append(("went_well", well))
    if facts.people:
        found.append(("met", ", ".join(facts.people)))
    if facts.decide_on or facts.is_unsaid:
        found.append(("decide_on", facts.decide_on.isoformat() if facts.decide_on else UNSAID))
    return found


def _answer(  # noqa: PLR0917 - a question of a flow, its answer, and when
    person: Person, interview_id: int, runner: FlowRunner, key: str, text: str, now: datetime
) -> tuple[Person, bool]:
    """Answer a question that has no answer yet; False when it has one, which stands."""
    interview = person.interview(interview_id)
    if interview is None or key in interview.answers or runner.flow.step(key) is None:
        return person, interview is not None and key in interview.answers and interview.answers[key].text == text
    return runner.record(person, interview, key, text, now), True


def _says_more(sentence: ToldSentence, facts: StoryFacts) -> bool:
    """Return whether a sentence says more than the fact that was taken from it."""
    taken = {
        Label.POST: True,
        Label.BEGAN: facts.began is not None,
        Label.FELT: bool(facts.felt),
        Label.DECIDE_ON: facts.decide_on is not None or facts.is_unsaid,
        Label.MET: bool(facts.people),
    }
    if sentence.label not in taken:
        return False
    return not taken[sentence.label] or len(sentence.text.split()) > SHORT
