"""A file is imported when the bot could have exported it, and becomes the sender's own."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from conversations.events import Flaw, Imported
from conversations.facts import (
    DeliveryStatus,
)
from tests.bot.files.exported_person import exported, read, sam
from tests.bot.sample_people import LATER


def test_an_imported_file_becomes_the_senders_own() -> None:
    """An id of a person in it is ignored."""
    file = json.loads(exported(sam()))
    file["person"]["id"] = 4711
    facts = read(json.dumps(file), 2002).facts
    assert facts is not None
    assert facts.id == 2002


BROKEN: list[tuple[tuple[str | int, ...], Any]] = [
    (("zone",), "Mars/Olympus"),
    (("zone",), "../../etc/passwd"),
    (("last_id",), 1),
    (("unknown",), 1),
    (("applications",), {}),
    (("applications", 0, "company"), " "),
    (("applications", 0, "company"), "x" * 5000),
    (("applications", 0, "company"), "a\0b"),
    (("applications", 0, "outcome"), "sued"),
    (("applications", 0, "outcome"), "offer"),
    (("applications", 0, "id"), 2),
    (("applications", 0, "promises", 0, "day"), "9999-12-31"),
    (("interviews", 0, "application"), 99),
    (("interviews", 0, "starts_at"), "2026-03-02T09:00:00"),
    (("interviews", 0, "starts_at"), "9999-12-31T23:59:00Z"),
    (("interviews", 0, "starts_at"), "0001-01-01T00:00:00+14:00"),
    (("interviews", 0, "minutes"), 10**9),
    (("interviews", 0, "minutes"), -5),
    (("interviews", 0, "answers", "felt"), {"text": "enormous"}),
    (("interviews", 0, "answers", "decide_on"), {"text": "soon"}),
    (("interviews", 0, "id"), 10**12),
    (("prompts", 0, "kind"), "shout"),
    (("quiet_from",), "25:00"),
]


@pytest.mark.parametrize(("path", "value"), BROKEN, ids=[f"{n}-{path[-1]}" for n, (path, _) in enumerate(BROKEN)])
def test_facts_that_could_not_have_been_exported_are_refused(path: tuple[str | int, ...], value: Any) -> None:
    """Such facts would make a later turn fail, or have no meaning: the whole file is refused."""
    file = json.loads(exported(sam()))
    *way, last = path
    at = file["person"]
    for step in way:
        at = at[step]
    at[last] = value
    assert read(json.dumps(file)) == Imported(9, flaw=Flaw.BROKEN)


NONE_OF_OURS = ("", "{", "[]", "null", "1", '"x"', "[" * 100_000, '{"format": "afterword"}', "\ufffd")


@pytest.mark.parametrize("content", NONE_OF_OURS, ids=range(len(NONE_OF_OURS)))
def test_a_file_that_is_no_export_is_refused(content: str) -> None:
    """Whatever it contains."""
    assert read(content).flaw is Flaw.BROKEN


@pytest.mark.parametrize("version", [0, 2, "1", None])
def test_another_version_is_refused_by_name(version: object) -> None:
    """With its own reason: the file may be intact."""
    file = json.loads(exported(sam())) | {"version": version}
    assert read(json.dumps(file)).flaw is Flaw.VERSION


def test_a_send_in_progress_is_imported_as_unknown() -> None:
    """Its outcome will never be known: it counts as perhaps sent. An open question and a block are not imported."""
    person = replace(sam(), blocked_at=LATER, prompts=(replace(sam().prompts[0], fate=DeliveryStatus.SENDING),))
    facts = read(exported(person)).facts
    assert facts is not None
    assert (facts.prompts[0].fate, facts.blocked_at, facts.place) == (DeliveryStatus.UNKNOWN, None, None)


def test_an_interview_a_year_ahead_can_be_imported() -> None:
    """A date in a year is as plausible as one of last year."""
    ahead = replace(sam().interviews[0], starts_at=LATER + timedelta(days=365), planned=True, finished_at=None)
    assert read(exported(sam().with_interview(ahead))).facts is not None
