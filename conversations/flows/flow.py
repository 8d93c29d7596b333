"""A conversation as a list of steps, read from top to bottom.

The current step is derived: the first one that applies and has no answer. No position is stored, so none can be lost,
and a question that is added later is asked. A wrong flow raises at import.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from conversations.facts import Answer, Interview, Person
from conversations.flows.callback_data import Area
from conversations.flows.questions import QuestionType
from conversations.messages import Words

NOTES_KEY = "notes"  # the answer that keeps what belongs to no question


class WrongFlowError(ValueError):
    """A step's key is not unique, or its condition names a step that does not come before it."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A condition: an earlier step was answered with one of these options; without options, with anything."""

    step: str
    options: frozenset[str] = frozenset()

    def holds(self, answers: Mapping[str, Answer]) -> bool:
        """Return whether the answers meet it."""
        answer = answers.get(self.step)
        return has_content(answer) and (not self.options or (answer is not None and answer.text in self.options))


def no_effect(person: Person, interview: Interview, text: str, now: datetime) -> Person:
    """Change nothing besides the answer."""
    del interview, text, now
    return person


def no_extra_text(person: Person, interview: Interview) -> tuple[Words, ...]:
    """Show nothing besides the question."""
    del person, interview
    return ()


@dataclass(frozen=True, slots=True)
class Step:
    """One question. `on_answer` writes what an answer means into the facts; `extra_text` is shown above the question.

    Skipping changes no facts. `on_typed` keeps what typed words say besides the option that they are. A question that
    comes several times has a `number` and takes its words from `words_name`; `about` is the key of the answer that it
    quotes.
    """

    key: str
    question: QuestionType
    condition: Answered | None = None
    on_answer: Callable[[Person, Interview, str, datetime], Person] = no_effect
    on_typed: Callable[[Person, Interview, str, datetime], Person] = no_effect
    extra_text: Callable[[Person, Interview], tuple[Words, ...]] = no_extra_text
    words_name: str = ""
    number: int = 0
    about: str = ""

    @property
    def words_key(self) -> str:
        """The key of its words."""
        return self.words_name or self.key


@dataclass(frozen=True, slots=True)
class Flow:
    """Steps in the order in which they are asked.

    `leading` counts the questions before them (which interview is it?). `known_keys` are keys of another flow that
    conditions may use; `shared_keys` are own keys that another flow asks as well: what is answered there is not asked
    here.
    """

    name: Area
    steps: tuple[Step, ...]
    leading: int = 1
    known_keys: tuple[str, ...] = ()
    shared_keys: frozenset[str] = frozenset()
    keys: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Refuse a wrong flow. Raises WrongFlowError."""
        seen = set(self.known_keys)
        for step in self.steps:
            if step.key in seen:
                raise WrongFlowError(f"{self.name}: two steps are called {step.key}")
            if step.condition and step.condition.step not in seen:
                raise WrongFlowError(
                    f"{self.name}: {step.key} depends on {step.condition.step}, which does not come before"
                )
            seen.add(step.key)
        object.__setattr__(self, "keys", frozenset(step.key for step in self.steps))

    def step(self, key: str) -> Step | None:
        """Return the step called `key`."""
        return next((s for s in self.steps if s.key == key), None)

    def applicable(self, answers: Mapping[str, Answer]) -> tuple[Step, ...]:
        """Return the steps that apply, given the answers."""
        return tuple(s for s in self.steps if s.condition is None or s.condition.holds(answers))

    def current(self, answers: Mapping[str, Answer]) -> Step | None:
        """Return the question to ask now: a reopened one, else the first without an answer; None at the end."""
        waiting = [s for s in self.applicable(answers) if not is_answered(answers, s.key)]
        return next((s for s in waiting if s.key in answers), waiting[0] if waiting else None)

    def previous(self, key: str, answers: Mapping[str, Answer]) -> Step | None:
        """Return the last answered step before `key`."""
        keys = [s.key for s in self.applicable(answers)]
        earlier = self.applicable(answers)[: keys.index(key)] if key in keys else ()
        return next((s for s in reversed(earlier) if is_answered(answers, s.key)), None)

    def is_started(self, answers: Mapping[str, Answer], *, but: str = "") -> bool:
        """Return whether any step, `but` for one, was answered or skipped."""
        return any(key in self.keys and key != but for key in answers)

    def progress(self, key: str, answers: Mapping[str, Answer]) -> tuple[int, int]:
        """Return the number of question `key`, counting from 1, and how many there are."""
        keys = [s.key for s in self.applicable(answers)]
        return keys.index(key) + 1 + self.leading, len(keys) + self.leading


def is_answered(answers: Mapping[str, Answer], key: str) -> bool:
    """Return whether a step has an answer that is not reopened."""
    answer = answers.get(key)
    return answer is not None and not answer.reopened


def has_content(answer: Answer | None) -> bool:
    """Return whether an answer has words, a voice note or a photo."""
    return answer is not None and not answer.skipped and bool(answer.text or answer.kept)
