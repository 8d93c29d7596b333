"""Rows in memory stay in each person's order, whatever is committed while the table is read or memory is full."""

from __future__ import annotations

from operator import attrgetter

from hypothesis import given
from hypothesis import strategies as st

from bot.replies import InboxRow
from bot.telegram.backlog import Backlog

SAM, ANN = 1001, 1002
UPDATE_ID = attrgetter("update_id")


def row(order: int, person: int = SAM) -> InboxRow:
    """Return a row."""
    return InboxRow(person, order, {})


def loaded(*rows: InboxRow, most: int = 10) -> Backlog[InboxRow]:
    """Return a backlog loaded with these rows."""
    backlog = Backlog[InboxRow](UPDATE_ID, most)
    backlog.begin_loading()
    backlog.load(rows, is_all=True)
    return backlog


def test_until_it_is_loaded_nothing_is_added() -> None:
    """Older rows may wait in the table and must come first."""
    backlog = Backlog[InboxRow](UPDATE_ID)
    assert not backlog.add(row(2))
    assert (len(backlog), backlog.must_load, backlog.is_complete) == (0, True, False)


def test_rows_committed_while_the_table_is_read_are_handled_afterwards() -> None:
    """Whether the read saw such a row or not, it is handled once."""
    backlog = Backlog[InboxRow](UPDATE_ID)
    backlog.begin_loading()
    assert not backlog.add(row(2))
    assert not backlog.add(row(3))
    assert not backlog.is_complete
    backlog.load([row(1), row(2)], is_all=True)
    assert backlog.of(SAM) == [row(1), row(2), row(3)]
    assert backlog.is_complete


def test_a_row_is_held_from_when_it_is_heard_of() -> None:
    """Also while the table is read: what was said to a tap is then not said again."""
    backlog = Backlog[InboxRow](UPDATE_ID)
    backlog.begin_loading()
    backlog.add(row(2))
    assert [backlog.holds(one) for one in (row(1), row(2), row(2, ANN))] == [False, True, False]
    backlog.load([row(1)], is_all=True)
    assert [backlog.holds(one) for one in (row(1), row(2), row(2, ANN))] == [True, True, False]
    backlog.remove(SAM, 2)
    assert not backlog.holds(row(2))


def test_a_table_that_could_not_be_read_is_to_be_read_again() -> None:
    """Until then nothing is added."""
    backlog = Backlog[InboxRow](UPDATE_ID)
    backlog.begin_loading()
    backlog.loading_failed()
    assert backlog.must_load
    assert not backlog.add(row(1))


def test_without_room_rows_stay_in_the_table() -> None:
    """From then on all new rows, until the table is loaded: so each person's order is kept."""
    backlog = loaded(row(1), row(2, ANN), most=3)
    assert backlog.add(row(3))
    assert not backlog.add(row(4))
    assert not backlog.has_room
    backlog.remove(SAM, 1)
    backlog.remove(SAM, 3)
    assert not backlog.add(row(5))
    assert backlog.has_room
    backlog.begin_loading()
    backlog.load([row(2, ANN), row(4), row(5)], is_all=True)
    assert (backlog.of(SAM), backlog.of(ANN)) == ([row(4), row(5)], [row(2, ANN)])


def test_rows_that_did_not_fit_are_loaded_later() -> None:
    """When the table holds more rows than were read, it is read again."""
    backlog = Backlog[InboxRow](UPDATE_ID, 2)
    backlog.begin_loading()
    backlog.load([row(1), row(2)], is_all=False)
    assert backlog.must_load


def test_a_forgotten_person_has_no_rows() -> None:
    """Forgetting somebody without rows changes nothing."""
    backlog = loaded(row(1), row(2), row(3, ANN))
    backlog.forget(SAM)
    backlog.remove(SAM, 1)
    assert (backlog.people, len(backlog), SAM in backlog) == ([ANN], 1, False)
    backlog.clear()
    assert (backlog.people, len(backlog), backlog.must_load) == ([], 0, True)


@given(st.data())
def test_every_row_is_handled_once_in_its_persons_order(data: st.DataObject) -> None:
    """For any order of commits, loads and handling, with little room in memory."""
    backlog, table, done = Backlog[InboxRow](UPDATE_ID, 3), list[InboxRow](), list[InboxRow]()
    read: list[InboxRow] | None = None  # the rows that a load under way has read
    limit = 5
    for order in range(data.draw(st.integers(1, 40))):
        match data.draw(st.sampled_from(["commit", "commit", "begin", "end", "work"])):
            case "commit":
                table.append(row(order, data.draw(st.sampled_from([SAM, ANN]))))
                backlog.add(table[-1])
            case "begin" if read is None and backlog.must_load:
                backlog.begin_loading()
                read = table[:limit]
            case "end" if read is not None:
                backlog.load(read, is_all=len(read) < limit)
                read = None
            case "work" if backlog.people:
                _work_off(backlog, table, done)
            case _:
                pass
    if read is not None:
        backlog.load(read, is_all=len(read) < limit)
    committed = len(table) + len(done)
    while backlog.people or backlog.must_load:
        while backlog.people:
            _work_off(backlog, table, done)
        if backlog.must_load:
            backlog.begin_loading()
            backlog.load(table[:limit], is_all=len(table) < limit)
    assert len(done) == committed
    for person in (SAM, ANN):
        orders = [one.update_id for one in done if one.person == person]
        assert orders == sorted(orders)


def _work_off(backlog: Backlog[InboxRow], table: list[InboxRow], done: list[InboxRow]) -> None:
    oldest = backlog.of(backlog.people[0])[0]
    table.remove(oldest)
    done.append(oldest)
    backlog.remove(oldest.person, oldest.update_id)
