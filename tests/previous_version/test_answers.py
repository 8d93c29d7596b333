"""Old buttons work: a tap does to the facts what it did in the version before, and prompts come when they came.

Texts are not compared: they are meant to get better.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.previous_version import answers, content
from tests.previous_version.answers import Known
from tests.previous_version.content import PEOPLE

SHOWN_AT_MOST = 5
MANY = 8_000


@pytest.fixture(scope="module")
def people() -> dict[str, Known]:
    """Return the people of the stored database, after this version's revisions."""
    return answers.stored_people()


@pytest.fixture(scope="module")
def stored() -> dict[str, list[dict[str, Any]]]:
    """Return the stored answers by person."""
    by_person: dict[str, list[dict[str, Any]]] = {name: [] for name in PEOPLE}
    for record in content.lines(content.ANSWERS):
        by_person[record["person"]].append(record)
    return by_person


@pytest.mark.parametrize("name", PEOPLE)
def test_each_tap_changes_the_facts_as_before(
    name: str, people: dict[str, Known], stored: dict[str, list[dict[str, Any]]]
) -> None:
    """The same facts get the same values, and the tap is answered, with buttons or without."""
    taps = [old for old in stored[name] if old["did"][-1].startswith("tap ")]
    assert taps
    wrong = []
    for old in taps:
        new = answers.record(name, people[name], old["did"])
        if not new["said"]:
            wrong.append(f"{old['did']}: no answer")
        if old["changed"] != new["changed"]:
            wrong.append(f"{old['did']}:\n- {old['changed']}\n+ {new['changed']}")
    assert not wrong, f"{len(wrong)} of {len(taps)} differ:\n" + "\n".join(wrong[:SHOWN_AT_MOST])


@pytest.mark.parametrize("name", PEOPLE)
def test_each_word_and_command_is_answered(
    name: str, people: dict[str, Known], stored: dict[str, list[dict[str, Any]]]
) -> None:
    """Whatever was typed, sent, replied to or edited: it is answered, and no error is raised."""
    others = [old["did"] for old in stored[name] if old["said"] and not old["did"][-1].startswith("tap ")]
    assert others
    assert [did for did in others if not answers.said(people[name], did)] == []


@pytest.mark.parametrize("name", PEOPLE)
def test_each_prompt_comes_when_it_was_due(name: str, people: dict[str, Known]) -> None:
    """The next prompt of each, and those of three months when nothing is done about them."""
    (old,) = (record for record in content.lines(content.PROMPTS) if record["person"] == name)
    new = answers.prompts(name, people[name])
    assert new["next"] == old["next"]
    assert _when(new) == _when(old)


def _when(record: dict[str, Any]) -> list[tuple[str, str]]:
    return [(prompt["at"], prompt["kind"]) for prompt in record["prompts"]]


def test_the_stored_answers_are_many(stored: dict[str, list[dict[str, Any]]]) -> None:
    """No rewriting of the file has lost most of it."""
    assert sum(map(len, stored.values())) > MANY
    assert sum(len(record["prompts"]) for record in content.lines(content.PROMPTS)) > len(PEOPLE)


def test_a_change_is_told_by_where_it_is_in_the_facts() -> None:
    """Changed, added, taken away, in lists too; that somebody was heard of does not count."""
    before = {"heard_at": "1", "place": {"subject": 2}, "applications": [{"id": 1}, {"id": 2, "role": "x"}]}
    after = {"heard_at": "2", "zone": "UTC", "applications": [{"id": 1}, {"id": 2, "role": "y"}, {"id": 3}]}
    assert answers.changes(before, after) == {
        "/place": None,
        "/applications/1/role": "y",
        "/applications/2": {"id": 3},
        "/zone": "UTC",
    }
