"""A long message is sorted sentence by sentence into the debrief's questions, and its facts are read."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from conversations.understanding import KnownPost
from conversations.understanding.answers.choices import read_option
from conversations.understanding.story.facts import StoryFacts, facts_of
from conversations.understanding.story.labels import Label, ToldSentence
from conversations.understanding.story.sentences import sentences
from conversations.understanding.story.sort import is_story, told
from tests.case_files import CASES, each_row, objects, table
from tests.conversations.understanding.cases import known_posts, rows

PAGE = Path(__file__).parents[3] / "docs" / "understanding.md"
INVITATIONS = CASES / "invitations"
RIGHT_AT_LEAST, WRONG_AT_MOST = 0.80, 0.05


@dataclass(frozen=True)
class Ramble:
    """One object of the case file."""

    raw: dict[str, Any]

    @property
    def known(self) -> tuple[KnownPost, ...]:
        """The person's applications."""
        return known_posts(self.raw["known"])

    @property
    def now(self) -> datetime:
        """The person's local time."""
        return datetime.fromisoformat(self.raw["now"][:16])

    @property
    def where(self) -> str:
        """Its place in the case files."""
        return str(self.raw["where"])

    @cached_property
    def told(self) -> tuple[ToldSentence, ...]:
        """The sentences with their labels, as the reader sorts them."""
        return told(self.raw["text"], self.known, self.now, self.raw["language"])

    @cached_property
    def facts(self) -> StoryFacts:
        """The facts, as the reader reads them."""
        return facts_of(self.told, self.known, self.now, self.raw["language"])


RAMBLES, MORE = (tuple(map(Ramble, objects(name))) for name in ("rambles.jsonl", "more_rambles.jsonl"))


def sorted_sentences(of: Sequence[Ramble]) -> tuple[int, int, int]:
    """Return how many sentences are right, kept as a note, and wrong."""
    right = noted = wrong = 0
    for ramble in of:
        labels = {sentence.text: sentence.label for sentence in ramble.told}
        for sentence in ramble.raw["sentences"]:
            label = labels.get(sentence["text"])
            fits = label in (sentence["label"], *sentence.get("also", ()))
            right += fits
            noted += not fits and label is Label.NOTE
            wrong += not fits and label is not Label.NOTE
    return right, noted, wrong


def read_facts(ramble: Ramble) -> dict[str, object]:
    """Return the facts, written as the case file writes them."""
    facts = ramble.facts
    post = facts.posts[0] if len(facts.posts) == 1 else None
    return {
        "company": post.company if post else facts.company or None,
        "role": post.role if post else facts.role or None,
        "began": facts.began.isoformat(timespec="minutes") if facts.began else None,
        "decide_on": facts.decide_on.isoformat() if facts.decide_on else None,
        "people": list(facts.people),
        "felt": facts.felt or None,
        "recruiter": facts.recruiter,
    }


@each_row("ramble", (*RAMBLES, *MORE))
def test_a_text_is_split_into_its_sentences(ramble: Ramble) -> None:
    """Not inside a time, an ordinal, an abbreviation or a quotation."""
    assert list(sentences(ramble.raw["text"], ramble.raw["language"])) == [s["text"] for s in ramble.raw["sentences"]]


@pytest.mark.parametrize(("name", "of"), [("rambles.jsonl", RAMBLES), ("more_rambles.jsonl", MORE)])
def test_sentences_are_sorted_into_the_right_questions(name: str, of: Sequence[Ramble]) -> None:
    """At least 80 % in the right place or in the notes, at most 5 % in a wrong one; the page tells the counts."""
    right, noted, wrong = sorted_sentences(of)
    all_ = right + noted + wrong
    assert (right + noted) / all_ >= RIGHT_AT_LEAST
    assert wrong / all_ <= WRONG_AT_MOST
    assert f"`{name}`, {all_} sentences | {right} | {noted} | {wrong} " in PAGE.read_text(encoding="utf-8")


def test_a_fact_of_another_story_is_right_or_is_not_read() -> None:
    """Somebody whose name was dictated without a capital may be missed; nobody else is put in their place."""
    for ramble in MORE:
        read, told_ = read_facts(ramble), dict(ramble.raw["facts"])
        people = read.pop("people")
        assert isinstance(people, list)
        assert set(people) <= set(told_.pop("people")), ramble.where
        assert read == told_, ramble.where


@each_row("ramble", RAMBLES)
def test_facts_are_read_as_the_questions_read_them(ramble: Ramble) -> None:
    """Post, beginning, decision day, people, feeling, recruiter; what the words do not say is nothing."""
    assert read_facts(ramble) == ramble.raw["facts"]


@each_row("ramble", (*RAMBLES, *MORE))
def test_every_ramble_is_a_story(ramble: Ramble) -> None:
    """Two sentences or more that belong to two questions."""
    assert is_story(ramble.told, ramble.raw["language"])


@pytest.mark.parametrize("name", ["plain_words.tsv", "more_plain_words.tsv"])
def test_no_plain_words_are_a_story(name: str) -> None:
    """A story is tried before plain words, and leaves them alone."""
    assert [
        row.typed for row in rows(name) if is_story(told(row.typed, row.known, row.now, row.language), row.language)
    ] == []


@pytest.mark.parametrize("file", sorted(INVITATIONS.glob("*.txt")), ids=lambda file: file.name)
def test_no_invitation_is_a_story(file: Path) -> None:
    """What an employer writes tells of no interview that was."""
    text = file.read_text(encoding="utf-8")
    for language in ("en", "de"):
        assert not is_story(told(text, (), datetime(2026, 3, 10, 12, 0), language), language)  # noqa: DTZ001 - local


@pytest.mark.parametrize(
    ("step", "options", "typed", "language", "option"),
    [
        ("felt", ("bad", "poor", "fair", "good", "great"), "pretty good", "en", "good"),
        ("felt", ("bad", "poor", "fair", "good", "great"), "not great to be honest", "en", "poor"),
        ("felt", ("bad", "poor", "fair", "good", "great"), "🙂", "de", "good"),
        ("felt", ("bad", "poor", "fair", "good", "great"), "ging so", "de", "fair"),
        ("route", ("direct", "recruiter"), "through an agency", "en", "recruiter"),
        ("route", ("direct", "recruiter"), "no, I applied on their website", "en", "direct"),
        ("route", ("direct", "recruiter"), "über eine Vermittlerin", "de", "recruiter"),
        ("form", ("in_person", "video", "phone"), "on Zoom", "en", "video"),
        ("form", ("in_person", "video", "phone"), "vor Ort", "de", "in_person"),
        ("felt", ("bad", "poor", "fair", "good", "great"), "my shoes were wet", "en", ""),
    ],
)
def test_typed_words_at_a_question_with_taps_are_understood(
    step: str, options: tuple[str, ...], typed: str, language: str, option: str
) -> None:
    """Where they can be."""
    assert read_option(typed, step, options, language) == option


@pytest.mark.parametrize(
    "text", ["It went well. ", "a. ", "We talked about Maria Keller and it was good! ", "x\n", '"a. ']
)
def test_sorting_takes_at_most_20_milliseconds_of_processor_time(text: str) -> None:
    """For any 4,096 characters."""
    known = known_posts("; ".join(f"Company {n} Bakery:Role number {n}" for n in range(40)))
    typed = (text * 4096)[:4096]
    times = []
    for _ in range(3):
        started = time.process_time()
        facts_of(told(typed, known, RAMBLES[0].now, "en"), known, RAMBLES[0].now, "en")
        times.append(time.process_time() - started)
    assert min(times) <= 0.02


def test_single_sentences_are_sorted_as_well() -> None:
    """Sentences of other stories: as in the case file, at most 5 % are wrong."""
    known = {
        "en": known_posts("Acme:Data analyst; Globex:Nurse"),
        "de": known_posts("Musterbau:Bauleiter; Nordlicht Pflege:Pflegefachkraft"),
    }
    opening = {"en": "I had slept badly.", "de": "Ich hatte schlecht geschlafen."}
    found = [
        (row["label"], told(f"{opening[of]} {row['typed']}", known[of], RAMBLES[0].now, of)[-1].label)
        for row in table("sentences.tsv")
        if (of := row["language"])
    ]
    right = sum(label == as_sorted for label, as_sorted in found)
    wrong = sum(as_sorted not in (label, Label.NOTE) for label, as_sorted in found)
    assert right / len(found) >= RIGHT_AT_LEAST
    assert wrong / len(found) <= WRONG_AT_MOST
