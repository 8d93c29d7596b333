"""Old data works: the database and the export files of the version before the redesign."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

import pytest

from tests.previous_version import content, current
from tests.previous_version.content import NOW, PEOPLE

KEPT = ("people", "prompts", "follow_ups", "leases")
"""The tables that have to hold every row as it was. What became of the others is asked by what it is for."""


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[current.Database]:
    """Open the stored database, brought up to date."""
    content.load(database_url)
    opened = await current.opened_and_migrated(database_url)
    yield opened
    await opened.close()


async def test_everybody_is_known_with_all_they_told(database: current.Database) -> None:
    """What each of them exports is what they would have exported before."""
    for name, id_ in PEOPLE.items():
        person = await database.read_only(id_)
        assert person is not None, name
        assert current.export_of(person, NOW) == content.exported(name), name


async def test_every_row_that_counts_is_as_it_was(database_url: str) -> None:
    """People, the prompts that were claimed and the weeks they hold; columns may have come along."""
    content.load(database_url)
    before = {table: content.rows(database_url, table) for table in KEPT}
    await (await current.opened_and_migrated(database_url)).close()
    for table, rows in before.items():
        after = content.rows(database_url, table)
        assert rows
        assert len(after) == len(rows), table
        assert [row for row in rows if not any(row.items() <= now.items() for now in after)] == [], table


async def test_an_update_that_was_answered_is_not_taken_again(database: current.Database) -> None:
    """Telegram may deliver it once more to the new version; what comes for the first time is taken."""
    jo = PEOPLE["jo"]
    answered = content.stored_updates(jo)
    assert answered
    before = await database.read_only(jo)
    for update in answered:
        await current.takes(database, jo, update, "/pause", NOW)
    assert await database.read_only(jo) == before
    await current.takes(database, jo, max(answered) + 1000, "/pause", NOW)
    after = await database.read_only(jo)
    assert after is not None
    assert after.paused_at == NOW


async def test_answers_that_were_not_spoken_are_still_to_be_said(database: current.Database) -> None:
    """Whoever waited for one when the old version ended is shown where they stand, once; no turn is made again."""
    waiting = dict(told := await current.waiting(database, NOW))
    assert sorted(person for person, _ in told) == sorted(PEOPLE[name] for name in ("jo", "karin", "lee", "nora"))
    assert "7 of 9" in waiting[PEOPLE["jo"]]
    assert await current.to_be_handled(database) == []


async def test_every_update_is_a_row_of_the_inbox(database_url: str) -> None:
    """Those that were answered are done, those that were set aside are dead letters without their words."""
    content.load(database_url)
    answered, set_aside = (content.rows(database_url, table) for table in ("updates", "set_aside"))
    await (await current.opened_and_migrated(database_url)).close()
    now = {(row["person"], row["update_id"]): row for row in content.rows(database_url, "inbox")}
    assert len(now) == len(answered) + len(set_aside)
    for row in answered:
        done = now[row["person"], row["update_id"]]
        assert (done["received_at"], done["body"], done["failure"]) == (row["at"], None, None)
    for row in set_aside:
        dead = now[row["person"], row["update_id"]]
        assert (dead["received_at"], dead["body"], dead["failure"]) == (row["at"], "{}", row["reason"])


async def test_a_prompt_that_was_being_sent_is_known_to_be(database: current.Database) -> None:
    """Its fate is recorded as unknown later on; it is never sent a second time."""
    in_flight = await current.in_flight(database)
    assert {person for person, _ in in_flight} == {PEOPLE["ravi"]}
    assert len(in_flight) == 3
    assert await current.claims(database, PEOPLE["ravi"], NOW) is None


@pytest.mark.parametrize(("name", "language"), [("alex", "en"), ("anna", "de"), ("dana", "en")])
def test_an_export_file_can_be_imported_into_an_empty_account(name: str, language: str) -> None:
    """All of the story is back: what is exported again is what the file held."""
    text = content.exported(name)
    newcomer, turn = current.imports(text, NOW)
    assert not current.facts_of(newcomer).get("applications")
    before = json.loads(text)["person"]
    after = json.loads(current.export_of(turn.person, NOW))["person"]
    assert before.get("language", "en") == after.get("language", "en") == language
    for key in before.keys() - {"name", "heard_at", "place", "prompts", "last_id"}:
        assert after[key] == before[key], key
    known = {prompt["id"] for prompt in before["prompts"]}
    assert [prompt for prompt in after["prompts"] if prompt["id"] in known] == before["prompts"]
