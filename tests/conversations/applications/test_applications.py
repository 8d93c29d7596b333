"""The list and the cards of applications: filtered, searched, renamed, merged, deleted; prompts keep their distance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.facts import PromptKind
from tests.people import Seeker, at


@pytest.fixture
def sam() -> Seeker:
    """Return someone with an open application at Acme, decision on Friday, and a closed one at Globex."""
    sam = Seeker(at("2026-06-08", "11:30"))
    sam.debriefs("Globex, Engineer", began="2026-06-08 08:00").taps_data("app:1:withdrawn")
    return sam.debriefs("Acme, Data analyst", began="2026-06-08 10:00", decide="2026-06-12")


def ids(sam: Seeker) -> dict[str, int]:
    """Return the id of each application by its company."""
    return {a.company: a.id for a in sam.person.applications}


def doors(sam: Seeker) -> list[str]:
    """Return the applications on the list, without their marks."""
    return [b.label.partition(" ")[2] for b in sam.screen if b.data.startswith("app:") and b.data.endswith(":show")]


# The list


def test_the_list_is_filtered_by_a_tap(sam: Seeker) -> None:
    """All, open, waiting for the person, closed; the chosen filter is marked."""
    sam.says("/applications")
    assert doors(sam) == ["Acme · Data analyst", "Globex · Engineer"]
    assert doors(sam.taps("Open")) == ["Acme · Data analyst"]
    assert "• Open" in sam.labels
    assert doors(sam.taps("Closed")) == ["Globex · Engineer"]
    assert doors(sam.taps("Waiting for me")) == ["Acme · Data analyst"]
    sam.taps("All")
    sam.taps("⏳ Acme").taps_data(f"thanks:{sam.person.interviews[-1].id}:none")
    assert doors(sam.says("/applications").taps("Waiting for me")) == []
    assert "Nothing for you to do" in sam.sees


def test_typed_words_are_searched_for(sam: Seeker) -> None:
    """In companies, roles and answers; what is typed next is searched for, too."""
    sam.says("/applications").taps("Search")
    assert doors(sam.says("MARIA data")) == ["Acme · Data analyst"]
    assert doors(sam.says("engineer")) == ["Globex · Engineer"]
    assert doors(sam.says("<b>nobody</b>")) == []
    assert "Nothing with “&lt;b&gt;nobody&lt;/b&gt;”" in sam.sees
    assert sam.is_shown_where_they_stand().sees.startswith("Nothing with")
    assert doors(sam.taps("All applications")) == ["Acme · Data analyst", "Globex · Engineer"]
    assert sam.person.place is None


def test_long_lists_turn_their_pages(sam: Seeker) -> None:
    """Filtered or found, twelve at a time."""
    for n in range(14):
        sam.debriefs(f"Firm {n}, Clerk", began="2026-06-08 09:00")
    assert len(doors(sam.says("/applications").taps("Open"))) == 12
    assert len(doors(sam.taps("Older"))) == 3
    sam.taps("Search").says("clerk")
    assert len(doors(sam)) == 12
    assert doors(sam.taps("Older")) == ["Firm 1 · Clerk", "Firm 0 · Clerk"]
    assert len(doors(sam.taps("‹ Newer"))) == 12


def test_an_old_page_of_a_search_does_nothing(sam: Seeker) -> None:
    """The search it belonged to is over."""
    sam.taps_data("apps:1:found")
    assert sam.reply.toast
    assert sam.reply.messages == ()


# The card


def test_the_timeline_tells_of_everything(sam: Seeker) -> None:
    """Interviews, promised dates, contacts, prompts, replies and the outcome, oldest first."""
    application = ids(sam)["Acme"]
    sam.waits_until("2026-06-12", "18:00")
    sam.taps_data(f"follow:{application}:sent:email").taps_data(f"app:{application}:no_reply")
    sam.taps_data(f"app:{application}:show")
    told = sam.sees.partition("<b>So far</b>\n")[2].splitlines()
    assert told == [
        "Mon 8 Jun, 10:00 · Interview, round 1",
        "Mon 8 Jun · Decision by Fri 12 Jun",
        "Mon 8 Jun · From me: the thank-you",
        "Fri 12 Jun · From me: “any news?”",
        "Fri 12 Jun · Follow-up by e-mail",
        "Fri 12 Jun · Closed: no reply",
    ]


def test_a_long_story_is_a_tap_away(sam: Seeker) -> None:
    """The card shows the latest lines; a button shows all of them in pages."""
    application = ids(sam)["Acme"]
    for _ in range(50):
        sam.taps_data(f"follow:{application}:sent:email:anyway")
    sam.taps_data(f"app:{application}:show").taps("Everything so far")
    assert sam.sees.count("Follow-up") == 8
    for _ in range(6):
        assert sam.taps("Older").sees.count("Follow-up") in (8, 2)
    assert "Older" not in str(sam.labels)
    for _ in range(6):
        sam.taps("‹ Newer")
    sam.taps("‹ Back")
    assert sam.sees.count("Follow-up") == 5


def test_what_waits_fits_a_message_however_much_it_is() -> None:
    """The first twenty lines, and how many more there are; HTML's longer characters fit, too."""
    sam = Seeker(at("2026-06-08", "11:30"))
    for n in range(40):
        sam.debriefs(f"{n} {'W' * 70}, Clerk", began="2026-06-08 09:00", went_well="&" * 4000, met="<" * 4000)
    assert "And 20 more: /applications" in sam.says("/today").sees
    assert len(sam.sees) < 4096
    sam.taps_data(f"debrief:{sam.person.interviews[-1].id}:card")
    assert "&amp;&amp;" in sam.sees


# Renaming


def test_an_application_is_renamed_by_typing(sam: Seeker) -> None:
    """A company alone keeps the role; something that is no name is asked again."""
    application = ids(sam)["Acme"]
    sam.taps_data(f"app:{application}:show").taps("Edit").taps("Rename")
    assert "couldn't find a company" in sam.says("x" * 200).sees
    assert "Umbrella · Data analyst" in sam.says("Umbrella").sees
    sam.taps("Application").taps("Edit").taps("Rename").says("Umbrella, Data <engineer>")
    assert [(a.company, a.role) for a in sam.person.applications][-1] == ("Umbrella", "Data <engineer>")
    assert sam.person.place is None


# Merging


def test_merging_asks_once_and_brings_everything_over(sam: Seeker) -> None:
    """Interviews, contacts, promised dates and replies move; name and state stay."""
    acme, globex = ids(sam)["Acme"], ids(sam)["Globex"]
    sam.taps_data(f"follow:{globex}:sent:phone").taps_data(f"app:{globex}:reopen")
    sam.taps_data(f"follow:{globex}:sent:phone")
    sam.taps_data(f"app:{acme}:show").taps("Edit").taps("Merge").taps("Globex")
    assert len(sam.person.applications) == 2
    sam.taps("Merge them")
    assert ids(sam) == {"Acme": acme}
    application = sam.person.applications[0]
    assert [c.channel for c in application.contacts] == ["phone"]
    assert [i.application for i in sam.person.interviews] == [acme, acme]
    began = [i.starts_at for i in sam.person.rounds(acme) if i.starts_at]
    assert began == sorted(began)
    assert application.promise is not None
    before = sam.person
    sam.is_sure(f"app:{acme}:merged:{globex}")
    assert sam.reply.toast
    assert replace(sam.person, heard_at=before.heard_at) == before


def test_of_two_standing_promises_the_later_known_stands(sam: Seeker) -> None:
    """One day remains on which the bot asks."""
    acme = ids(sam)["Acme"]
    sam.now = at("2026-06-08", "12:30")
    sam.debriefs("Acme Inc, Analyst", began="2026-06-08 09:00", decide="2026-06-16")
    sam.is_sure(f"app:{acme}:merged:{ids(sam)['Acme Inc']}")
    promises = next(a for a in sam.person.applications if a.id == acme).promises
    assert [(f"{p.day}", p.ended_at is None) for p in promises] == [("2026-06-12", False), ("2026-06-16", True)]


def test_the_seven_days_hold_through_a_merge(sam: Seeker) -> None:
    """A prompt about one counts for the other: a decision day five days later waits for the week."""
    acme = ids(sam)["Acme"]
    sam.waits_until("2026-06-12", "17:00")
    sam.debriefs("Acme Inc, Analyst", began="2026-06-12 10:00", decide="2026-06-17")
    inc = ids(sam)["Acme Inc"]
    sam.is_sure(f"app:{inc}:merged:{acme}")
    heard = [h for h in sam.waits_until("2026-06-30") if h.kind in (PromptKind.DECISION, PromptKind.CHECK_IN)]
    assert [(h.when, h.kind) for h in heard] == [
        ("Fri 2026-06-19 16:00", PromptKind.DECISION),
        ("Mon 2026-06-29 10:00", PromptKind.CHECK_IN),
    ]


def test_merging_with_nothing_says_so(sam: Seeker) -> None:
    """Without another application there is nothing to choose; itself or a stranger's cannot be merged."""
    acme, globex = ids(sam)["Acme"], ids(sam)["Globex"]
    for data in (f"app:{acme}:merged:{acme}", f"app:{acme}:merged:99", f"app:{acme}:merge_ask", f"app:{acme}:merged"):
        assert sam.taps_data(data).reply.toast
    sam.is_sure(f"app:{globex}:deleted")
    assert "no other one" in sam.taps_data(f"app:{acme}:merge").reply.toast


# Deleting


def test_deleting_one_asks_once_and_takes_all_of_it(sam: Seeker) -> None:
    """Its interviews and reminders are deleted, and no prompt is about it; the other stays."""
    acme = ids(sam)["Acme"]
    sam.taps_data(f"app:{acme}:show").taps("Edit").taps("Delete")
    assert len(sam.person.applications) == 2
    sam.taps("Delete it")
    assert list(ids(sam)) == ["Globex"]
    assert {i.application for i in sam.person.interviews} == {ids(sam)["Globex"]}
    assert sam.waits_until("2026-08-01") == []
    assert sam.taps_data(f"app:{acme}:deleted").reply.toast


def test_a_deleted_application_still_counts_for_the_weekly_check_in() -> None:
    """Deleting and adding it again brings no second check-in within seven days."""
    sam = Seeker(at("2026-06-08", "11:30")).debriefs("Acme, Analyst", began="2026-06-08 10:00")
    sam.debriefs("Globex, Engineer", began="2026-06-08 08:00")
    first = next(h for h in sam.waits_until("2026-06-17") if h.kind is PromptKind.CHECK_IN)
    sam.is_sure(f"app:{ids(sam)['Acme']}:deleted")
    again = next(h for h in sam.waits_until("2026-07-10") if h.kind is PromptKind.CHECK_IN)
    assert (first.when, again.when) == ("Tue 2026-06-16 10:00", "Tue 2026-06-23 10:00")
    assert [p.kind for p in sam.person.prompts].count(PromptKind.CHECK_IN) >= 2
